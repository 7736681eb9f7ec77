"""Rule pages and word lists of a pack become plain values that a cache can hold.

Imported on a cache miss only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from smartlint.config.settings import OptionValue
from smartlint.diagnostics import Severity
from smartlint.engine.condition import Condition, Names
from smartlint.engine.condition_error import ConditionError
from smartlint.engine.condition_source import checked_pattern
from smartlint.engine.conditions import check_condition
from smartlint.engine.front_matter import (
    AskTable,
    FixTable,
    FrontMatter,
    read_front_matter,
)
from smartlint.engine.pack import PackText, list_name
from smartlint.engine.page import Page, key_line, read_page
from smartlint.engine.rule import Ask, FixPlan, Option, Rule
from smartlint.engine.template import Template, parse_template
from smartlint.errors import RuleFileError
from smartlint.facts.anchors import anchors_of
from smartlint.facts.relations import relations_of
from smartlint.facts.table import SubjectName, facts_of
from smartlint.meant import did_you_mean

_DEFAULT_ANCHORS: dict[SubjectName, str] = {
    "goal": "sentence",
    "clause": "clause",
    "file": "file",
    "portfolio": "file",
}
MATCH = "match"
MATCHED_NAME = "Match"
MAX_PHRASES = 1000


def build_rules(packs: Sequence[PackText]) -> list[tuple[Rule, Condition | None]]:
    """Return the rules of all packs with their conditions, by code.

    Raises:
        RuleFileError: A page or word list is wrong, or two pages share a code or name.
    """
    built: list[tuple[Rule, Condition | None]] = []
    for pack in packs:
        lists = {
            list_name(file.path): read_word_list(file.path, file.text)
            for file in pack.word_lists
        }
        pages = [read_page(file.path, file.text) for file in pack.pages]
        built += [
            build_rule(page, pack.name, lists, shipped=pack.is_shipped)
            for page in pages
        ]
    built.sort(key=lambda pair: pair[0].code)
    _check_together([rule for rule, _ in built])
    return built


def read_word_list(path: str, text: str) -> tuple[str, ...]:
    """Return the phrases of a word list: one a line, ``#`` starts a remark.

    Raises:
        RuleFileError: A phrase has a star inside a word.
    """
    phrases: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if len(phrases) > MAX_PHRASES:
            raise RuleFileError(
                f"a list has at most {MAX_PHRASES} phrases", path=path, line=number
            )
        phrase = line.partition("#")[0].strip()
        if not phrase:
            continue
        try:
            phrases.append(checked_pattern(phrase))
        except ConditionError as error:
            raise RuleFileError(error.problem, path=path, line=number) from error
    return tuple(phrases)


def build_rule(
    page: Page, pack: str, word_lists: Mapping[str, tuple[str, ...]], *, shipped: bool
) -> tuple[Rule, Condition | None]:
    """Return the rule of one page and its condition.

    Raises:
        RuleFileError: The page is wrong.
    """
    front = read_front_matter(page)
    options = _options(front)
    condition = _condition(page, front, options, word_lists)
    anchors = _anchors(page, front, condition)
    _check_related(page, front)
    own = [option.name for option in options]
    names = [*facts_of(front.subject), *own, MATCH, MATCHED_NAME]
    return Rule(
        code=front.code,
        name=front.name,
        title=page.title,
        letter=front.letter,
        severity=Severity(front.severity),
        status=front.status,
        since=front.since,
        requirements=front.requirements,
        profiles=front.profiles,
        subject=front.subject,
        finder=front.finder,
        anchors=anchors,
        message=_template(page, ("message",), _one_line(front.message), names),
        help=_template(page, ("help",), _one_line(front.help), names),
        help_in_lists=_template(
            page, ("help-in-lists",), _one_line(front.help_in_lists), names
        ),
        options=options,
        fixes=tuple([_fix(page, front, fix, names) for fix in front.fix]),
        yields_to=front.yields_to,
        related=front.related,
        asks=tuple([_ask(page, front, ask) for ask in front.ask]),
        pack=pack,
        path=page.path,
        is_shipped=shipped,
    ), condition


def _condition(
    page: Page,
    front: FrontMatter,
    options: tuple[Option, ...],
    word_lists: Mapping[str, tuple[str, ...]],
) -> Condition | None:
    if front.when is None:
        return None
    names = Names(
        facts_of(front.subject),
        {option.name: option for option in options},
        word_lists,
        front.code,
    )
    try:
        condition = check_condition(front.when, names)
    except ConditionError as error:
        raise RuleFileError(
            f"in 'when': {error.problem}",
            path=page.path,
            line=key_line(page, ("when",)),
        ) from error
    _check_options(page, front, condition)
    return condition


def _check_options(page: Page, front: FrontMatter, condition: Condition) -> None:
    said = f"{front.message} {front.help}"
    for name in front.options:
        if name not in condition.options and f"{{{name}" not in said:
            raise RuleFileError(
                f"the option '{name}' is used in neither 'when' nor 'message'",
                path=page.path,
                line=key_line(page, ("options", name)),
            )


def _options(front: FrontMatter) -> tuple[Option, ...]:
    return tuple(
        [
            Option(name, option_value(table.default), table.meaning)
            for name, table in front.options.items()
        ]
    )


def option_value(raw: bool | float | str | list[str]) -> OptionValue:
    """Return an option's value as rules use it: numbers as Decimal."""
    if isinstance(raw, bool | str):
        return raw
    if isinstance(raw, list):
        return tuple(raw)
    return Decimal(str(raw))


def _anchors(
    page: Page, front: FrontMatter, condition: Condition | None
) -> tuple[str, ...]:
    given = (front.at,) if isinstance(front.at, str) else front.at
    default = _DEFAULT_ANCHORS[front.subject]
    if given is None:
        return (default,)
    for name in given:
        _check_anchor(page, front.subject, name, ("at",))
        if name == MATCH and (condition is None or not condition.matchers):
            raise RuleFileError(
                "at = 'match' needs a matches(…) in 'when'",
                path=page.path,
                line=key_line(page, ("at",)),
            )
    return (*given, default)


def _check_anchor(
    page: Page, subject: SubjectName, name: str, keys: tuple[str, ...]
) -> None:
    known = [*anchors_of(subject), MATCH]
    if name in known:
        return
    hint = did_you_mean(name, known, otherwise=f"; there are {', '.join(known)}")
    raise RuleFileError(
        f"unknown place '{name}'{hint}", path=page.path, line=key_line(page, keys)
    )


def _check_related(page: Page, front: FrontMatter) -> None:
    known = relations_of(front.subject)
    if front.related is None or front.related in known:
        return
    there = f"; there are {', '.join(known)}" if known else "; leave it out"
    hint = did_you_mean(front.related, known, otherwise=there)
    raise RuleFileError(
        f"'related' knows no '{front.related}'{hint}",
        path=page.path,
        line=key_line(page, ("related",)),
    )


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _template(
    page: Page, keys: tuple[str, ...], text: str, names: Iterable[str]
) -> Template:
    try:
        return parse_template(text, names)
    except ConditionError as error:
        raise RuleFileError(
            f"in '{keys[-1]}': {error.problem}",
            path=page.path,
            line=key_line(page, keys),
        ) from error


def _fix(
    page: Page, front: FrontMatter, fix: FixTable, names: Iterable[str]
) -> FixPlan:
    anchor = fix.replace or fix.insert_after or fix.delete
    if anchor is not None:
        _check_anchor(page, front.subject, anchor, ("fix", "replace"))
    if fix.line is not None:
        action, text = "line", fix.line
    elif fix.replace is not None:
        action, text = "replace", fix.text
    else:
        action, text = ("insert" if fix.insert_after else "delete"), fix.text
    return FixPlan(
        _template(page, ("fix", "title"), _one_line(fix.title), names),
        fix.applicability,
        action,  # type: ignore[arg-type] # one of the four, chosen above
        anchor,
        _template(page, ("fix", "text"), text, names),
        tuple(sorted(fix.fill.items())),
    )


def _ask(page: Page, front: FrontMatter, ask: AskTable) -> Ask:
    if front.subject not in ("goal", "clause"):
        raise RuleFileError(
            "only a rule about a goal can ask its author; take out [[ask]]",
            path=page.path,
            line=key_line(page, ("ask",)),
        )
    question = _template(
        page, ("ask", "question"), _one_line(ask.question), facts_of(front.subject)
    )
    return Ask(question, ask.fills, ask.example, ask.elsewhere, ask.replaces)


def _check_together(rules: Sequence[Rule]) -> None:
    seen: dict[str, Rule] = {}
    # Of two rules with one name, the page to mend is the user's own.
    for rule in sorted(rules, key=lambda rule: not rule.is_shipped):
        for key in (rule.code, rule.name):
            earlier = seen.setdefault(key, rule)
            if earlier is not rule:
                raise RuleFileError(
                    f"'{key}' is already the rule of {earlier.path}",
                    path=rule.path,
                    line=1,
                )
    for rule in rules:
        for name in rule.yields_to:
            if name not in seen:
                raise RuleFileError(
                    f"'yields-to' names no rule: '{name}'", path=rule.path, line=1
                )
            if seen[name].subject != rule.subject:
                raise RuleFileError(
                    f"'yields-to' names a rule about another subject, which is never "
                    f"weighed against this one: '{name}'",
                    path=rule.path,
                    line=1,
                )
