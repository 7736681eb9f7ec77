"""The short driver gives the trees that Lark's own parser gives."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedToken

from smartlint.resources import read_data
from smartlint.syntax.table import LalrTable, Node, UnexpectedKindError
from smartlint.syntax.table_build import lark_parser

# Every way of shaping a tree that Lark offers and the driver knows.
_SHAPES = """
%declare A B C _X
start: _list* tail?
_list: (A | item)+
?item: B C | B | _X item -> marked | alone
alone: C
tail: _X A
"""

_GRAMMARS = {
    "shapes": (_SHAPES, "start"),
    "goals": (read_data("grammar", "goals.lark"), "file"),
    "sentence": (read_data("grammar", "sentence.lark"), "start"),
}
_TOTAL = ["goals", "sentence"]


@cache
def _both(name: str) -> tuple[Lark, LalrTable]:
    grammar, start = _GRAMMARS[name]
    return lark_parser(grammar, start), LalrTable.build(grammar, start)


@cache
def _terminals(name: str) -> list[str]:
    lark, _ = _both(name)
    return sorted(terminal.name for terminal in lark.terminals) or sorted(
        word
        for line in _GRAMMARS[name][0].splitlines()
        if line.startswith("%declare")
        for word in line.split()[1:]
    )


def _plain_tree(tree: Any) -> Any:
    """Return Lark's tree in the shape of the driver's."""
    if isinstance(tree, Tree):
        return Node(str(tree.data), [_plain_tree(child) for child in tree.children])
    return str(tree)


def _lark_tree(name: str, kinds: list[str]) -> Any:
    lark, _ = _both(name)
    tokens = [Token(kind, f"{kind}{number}") for number, kind in enumerate(kinds)]
    return _plain_tree(lark.parse(tokens))


def _own_tree(table: LalrTable, kinds: list[str]) -> Node:
    values = [f"{kind}{number}" for number, kind in enumerate(kinds)]
    return table.parse(kinds, values)


def _sequences(name: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(_terminals(name)), max_size=30)


@pytest.mark.parametrize("name", _TOTAL)
def test_any_sequence_of_terminals_has_the_tree_that_lark_gives(name: str) -> None:
    @settings(max_examples=150, deadline=None)
    @given(_sequences(name))
    def law(kinds: list[str]) -> None:
        _, table = _both(name)
        assert _own_tree(table, kinds) == _lark_tree(name, kinds)

    law()


@settings(max_examples=150, deadline=None)
@given(_sequences("shapes"))
def test_both_refuse_the_same_sequences_and_shape_the_others_alike(
    kinds: list[str],
) -> None:
    _, table = _both("shapes")
    try:
        expected = _lark_tree("shapes", kinds)
    except UnexpectedToken:
        with pytest.raises(UnexpectedKindError):
            _own_tree(table, kinds)
    else:
        assert _own_tree(table, kinds) == expected


@pytest.mark.parametrize("name", _GRAMMARS)
def test_a_table_survives_being_stored(name: str) -> None:
    _, table = _both(name)
    stored = marshal.loads(marshal.dumps(table.to_plain()))  # noqa: S302 - our own
    again = LalrTable.from_plain(stored)
    assert again.to_plain() == table.to_plain()
    assert again.rules == table.rules


def test_a_long_list_takes_linear_time(fastest: Callable[..., float]) -> None:
    _, table = _both("goals")

    def parse(count: int) -> float:
        kinds = ["FACT"] * count
        return fastest(lambda: table.parse(kinds, kinds))

    assert parse(40_000) < 8 * parse(10_000)


def test_the_place_of_a_refused_terminal_is_named() -> None:
    _, table = _both("shapes")
    with pytest.raises(UnexpectedKindError) as refused:
        table.parse(["A", "_X"], ["a", "x"])
    assert (refused.value.kind, refused.value.index) == ("$END", 2)
