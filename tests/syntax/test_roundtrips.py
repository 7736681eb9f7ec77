"""The laws of reading, printing and laying out: nothing is lost and nothing invented."""

from __future__ import annotations

import pytest
from grammar_cases import Case, all_cases
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies.goal_model import goals
from strategies.goal_text import goal_texts, markdown_texts
from unspanned import phrases_in, spans_in, unspanned

from smartlint.diagnostics import Applicability, Diagnostic, Edit
from smartlint.model.goal import Goal
from smartlint.model.goal_file import GoalFile
from smartlint.syntax import (
    Language,
    format_goals,
    format_markdown,
    parse_goals,
    parse_lines,
    parse_markdown,
)
from smartlint.syntax.printer import print_file, print_goal
from smartlint.text import Source, Span

law = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
"""The language fixture is one value for all tests, so examples may share it."""

_PARSERS = [parse_goals, parse_lines, parse_markdown]


def _read(language: Language, text: str) -> tuple[GoalFile, tuple[Diagnostic, ...]]:
    return parse_goals(language, Source("a.goals", text))


def _page(language: Language, text: str) -> GoalFile:
    return parse_markdown(language, Source("a.md", text))[0]


@pytest.mark.parametrize("parse", _PARSERS)
@law
@given(text=goal_texts | markdown_texts)
def test_every_place_lies_in_the_text_and_every_phrase_stands_there(
    language: Language, parse: object, text: str
) -> None:
    assert callable(parse)
    source = Source("a", text)
    file, diagnostics = parse(language, source)
    for span in spans_in([file.goals, file.suppressions, file.includes, diagnostics]):
        assert 0 <= span.start <= span.end <= len(text)
    for goal in file.goals:
        for words in phrases_in(goal._replace(reading=None)):
            assert source.slice(words.span) == words.text


@law
@given(content=st.binary(max_size=80))
def test_any_bytes_are_read(language: Language, content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    for parse in _PARSERS:
        parse(language, Source("a", text))
    assert format_goals(format_goals(text)) == format_goals(text)


@law
@given(text=goal_texts)
def test_layout_changes_no_meaning_and_settles_at_once(
    language: Language, text: str
) -> None:
    laid_out = format_goals(text)
    assert format_goals(laid_out) == laid_out
    assert "".join(laid_out.lower().split()) == "".join(text.lower().split())
    assert unspanned(_read(language, laid_out)[0]) == unspanned(
        _read(language, text)[0]
    )


@law
@given(text=markdown_texts)
def test_layout_of_a_page_touches_nothing_but_its_goals(
    language: Language, text: str
) -> None:
    laid_out = format_markdown(text)
    assert format_markdown(laid_out) == laid_out
    assert unspanned(_page(language, laid_out)) == unspanned(_page(language, text))


@law
@given(text=goal_texts)
@example("goal EM-1: Reach 5 stores\nmission: outdoors\nbaseline: 5\n")
def test_what_was_read_and_printed_reads_the_same(
    language: Language, text: str
) -> None:
    file, _ = _read(language, text)
    again, _ = _read(language, print_file(file))
    assert unspanned(again) == unspanned(file)


@law
@given(goal=goals())
def test_what_was_made_and_printed_reads_the_same(
    language: Language, goal: Goal
) -> None:
    file, diagnostics = _read(language, print_goal(goal))
    assert diagnostics == ()
    (read,) = file.goals
    assert unspanned(read._replace(lines=(), reading=None)) == unspanned(goal)


@law
@given(text=goal_texts.filter(lambda text: "```" not in text))
def test_a_block_in_a_page_is_read_as_a_file_is_but_further_down(
    language: Language, text: str
) -> None:
    before = "# A page\n\n```goals\n"
    page = Source("a", f"{before}{text}\n```\n")
    alone = parse_goals(language, Source("a", text))
    within = parse_markdown(language, page)
    assert unspanned([within[0], _texts(within[1])]) == unspanned(
        [alone[0], _texts(alone[1])]
    )
    assert list(spans_in([within[0].goals, within[1]])) == [
        Span(span.start + len(before), span.end + len(before))
        for span in spans_in([alone[0].goals, alone[1]])
    ]


def _texts(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    """Return names and help; messages may name a line by its number."""
    return [(one.name, one.help) for one in found]


@law
@given(text=goal_texts)
def test_goals_of_a_file_have_keys_of_their_own(language: Language, text: str) -> None:
    keys = [goal.key for goal in _read(language, text)[0].goals]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_safe_fixes_silence_what_they_mend(language: Language, case: Case) -> None:
    parse = parse_markdown if case.is_markdown else parse_goals
    _, found = parse(language, Source("a", case.text))
    mended = [one for one in found if _safe_edits(one)]
    text = case.text
    edits = [edit for one in mended for edit in _safe_edits(one)]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    _, left = parse(language, Source("a", text))
    assert not {one.name for one in mended} & {one.name for one in left}


def _safe_edits(found: Diagnostic) -> tuple[Edit, ...]:
    """Return the edits of a finding's first fix, if that is a safe one."""
    first = found.fixes[0] if found.fixes else None
    is_safe = first is not None and first.applicability is Applicability.SAFE
    return first.edits if first is not None and is_safe else ()
