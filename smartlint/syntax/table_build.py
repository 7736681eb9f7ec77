"""Takes the parse table out of Lark; the only module that imports Lark.

It runs when no compiled table is cached, so nothing on the way of a warm ``check``
imports it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lark import Lark, Token, lexer
from lark.grammar import Rule as LarkRule
from lark.grammar import Symbol, Terminal
from lark.lexer import Lexer
from lark.parsers.lalr_analysis import Shift

from smartlint.syntax.table import LalrTable, Rule


class GivenTokens(Lexer):
    """A lexer that hands on the tokens it is given: our own scanners make them."""

    def __init__(self, lexer_conf: object) -> None:
        del lexer_conf

    def lex(  # type: ignore[override]  # Lark's older, simpler form for own lexers
        self, tokens: Iterable[Token]
    ) -> Iterator[Token]:
        """Yield the given tokens, which Lark carries about as the "text"."""
        return iter(tokens)


def lark_parser(grammar: str, start: str) -> Lark:
    """Return Lark's own parser of a grammar, as the tables are taken from it."""
    # Where interegular is installed, Lark compares all terminals of the grammar in
    # which grammars are written: 0.1 s for what can find nothing in ours, which have
    # no expressions. Others in this process may want it, so it is set back.
    was_comparing = lexer.has_interegular
    lexer.has_interegular = False
    try:
        return Lark(
            grammar,
            start=start,
            parser="lalr",
            lexer=GivenTokens,
            maybe_placeholders=False,
        )
    finally:
        lexer.has_interegular = was_comparing


def build_table(grammar: str, start: str) -> LalrTable:
    """Return the table of a Lark grammar; see :meth:`LalrTable.build`."""
    # Lark publishes no way to its table; a test compares the trees, so a change of
    # these names in a new Lark is noticed.
    table: Any = lark_parser(grammar, start).parser.parser._parse_table  # noqa: SLF001
    states: dict[int, dict[str, tuple[Any, Any]]] = table.states
    rules: dict[LarkRule, int] = {}
    actions: list[dict[str, int]] = []
    gotos: list[dict[str, int]] = []
    for number in range(len(states)):
        actions.append({})
        gotos.append({})
        for symbol, (action, argument) in states[number].items():
            name = str(symbol)
            if action is not Shift:
                actions[-1][name] = ~rules.setdefault(argument, len(rules))
            elif name.isupper():
                actions[-1][name] = argument
            else:
                gotos[-1][name] = argument
    return LalrTable(
        start=table.start_states[start],
        accept=table.end_states[start],
        actions=tuple(actions),
        gotos=tuple(gotos),
        rules=tuple(_rule(rule) for rule in rules),
    )


def _rule(rule: LarkRule) -> Rule:
    """Return how Lark would shape the node of a rule's alternative."""
    origin = str(rule.origin.name)
    alias = rule.alias
    kept = tuple(
        (index, _is_inlined(symbol))
        for index, symbol in enumerate(rule.expansion)
        if not (isinstance(symbol, Terminal) and symbol.filter_out)
    )
    takes_all = len(kept) == len(rule.expansion)
    is_plain = takes_all and not any(is_inlined for _, is_inlined in kept)
    return Rule(
        origin=origin,
        size=len(rule.expansion),
        name=None if origin.startswith("_") else str(alias or origin),
        is_transparent=bool(rule.options.expand1) and not alias,
        kept=None if is_plain else kept,
    )


def _is_inlined(symbol: Symbol) -> bool:
    return not symbol.is_term and str(symbol.name).startswith("_")
