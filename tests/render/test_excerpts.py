"""Carets stand beneath the words, whatever the line is made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render.built_results import span_of

from smartlint.diagnostics import Applicability, Edit, Fix
from smartlint.diagnostics.suggestion import WrittenLine, written_lines
from smartlint.render.columns import shorten, visible, width, wrap
from smartlint.render.excerpt import excerpt, window
from smartlint.render.style import Style
from smartlint.text import Source, Span


@pytest.mark.parametrize(
    ("line", "words", "shown"),
    [
        (
            "Win back customers",
            "customers",
            ["Win back customers", "         ^^^^^^^^^"],
        ),
        ("\tby 5000", "5000", ["    by 5000", "       ^^^^"]),
        ("a\tb", "b", ["a   b", "    ^"]),
        ("売上を20%増やす", "20%", ["売上を20%増やす", "      ^^^"]),
        ("売上を20%増やす", "売上", ["売上を20%増やす", "^^^^"]),
        ("Café\u0301 sales up", "sales", ["Café\u0301 sales up", "     ^^^^^"]),
        ("🚀 growth", "growth", ["🚀 growth", "   ^^^^^^"]),
        ("a\x1bb", "b", ["a�b", "  ^"]),
        ("at s://u:pw@h, up", "up", ["at s://u:**@h, up", "               ^^"]),
        (
            "at s://h?a=1&token=abc up",
            "up",
            ["at s://h?a=1&token=*** up", " " * 23 + "^^"],
        ),
    ],
)
def test_carets_stand_beneath_the_words(
    line: str, words: str, shown: list[str]
) -> None:
    source = Source("x", line)
    assert excerpt(source, span_of(source, words), Style(), "error") == [
        f"1 | {shown[0]}",
        f"  | {shown[1]}",
    ]


def test_a_long_line_is_cut_around_the_words() -> None:
    line = "We want to " + "really " * 30 + "grow sales by 20% " + "soon " * 30
    source = Source("x", line)
    shown = excerpt(source, span_of(source, "grow sales"), Style(width=60), "error")
    assert shown == [
        "1 | …really really really grow sales by 20% soon soon soon…",
        "  |                       ^^^^^^^^^^",
    ]


def test_words_longer_than_the_window_start_in_it() -> None:
    source = Source("x", "Grow " + "very " * 100 + "much")
    shown = excerpt(source, Span(0, len(source.text)), Style(width=40), "error")
    assert shown == [
        "1 | Grow very very very very very very…",
        "  | " + "^" * 34,
    ]


def test_a_span_over_several_lines_is_marked_on_its_first() -> None:
    source = Source("x", "goal A: win\n  by: soon\n")
    shown = excerpt(source, Span(0, 20), Style(), "error")
    assert shown == ["1 | goal A: win", "  | ^^^^^^^^^^^"]


def test_an_empty_span_gets_one_caret_even_behind_the_line() -> None:
    source = Source("x", "win\r\n")
    assert excerpt(source, Span(5, 5), Style(), "error") == ["2 |", "  | ^"]
    assert excerpt(source, Span(4, 4), Style(), "error") == ["1 | win", "  |    ^"]


_LINES = st.text(
    st.sampled_from("ab 売\u0301\t🚀\u200d,"), min_size=1, max_size=300
).filter(str.strip)


@settings(max_examples=150)
@given(_LINES, st.data(), st.sampled_from([20, 33, 60, 117]))
def test_the_window_fits_and_marks_inside_itself(
    text: str, data: st.DataObject, room: int
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    shown = window(text, Span(0, len(text)), Span(start, end), room, "…")
    assert width(shown.text) <= room
    assert shown.column + shown.carets <= room + 1


@settings(max_examples=100)
@given(st.text(), st.integers(20, 90))
def test_wrapping_loses_no_word(text: str, columns: int) -> None:
    assert " ".join(wrap(visible(text), columns)) == visible(text)


@settings(max_examples=100)
@given(st.text(), st.integers(10, 90))
def test_what_is_shortened_fits(text: str, columns: int) -> None:
    assert width(shorten(visible(text), columns, "…")) <= columns


def test_shortening_prefers_whole_words() -> None:
    assert shorten("Increase email subscribers now", 25, "…") == "Increase email…"
    assert shorten("Increase emailsubscribersnowandforever", 20, "…") == (
        "Increase emailsubsc…"
    )


def test_a_fix_is_shown_as_the_lines_it_makes() -> None:
    source = Source("x", "goal A: win soon\n  owner: me\n")
    at = span_of(source, "soon")
    end = Span(at.end, at.end)
    edits = (Edit(at, "by May"), Edit(end, "\n  review: monthly"))
    fix = Fix("say when", Applicability.UNSAFE, edits)
    assert written_lines(source, fix) == (
        WrittenLine("goal A: win by May", is_new=True),
        WrittenLine("  review: monthly", is_new=True),
    )


def test_a_fix_that_only_takes_a_line_out_writes_none() -> None:
    source = Source("a.goals", "goal A: win\n  # old\n  owner: Bo\n")
    at = span_of(source, "  # old\n")
    fix = Fix("take it out", Applicability.SAFE, (Edit(at, ""),))
    assert written_lines(source, fix) == ()
