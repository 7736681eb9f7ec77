"""Every line of a goal file is told apart by its form, and costs only itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from strategies.goal_text import goal_texts

from smartlint.syntax.line import Line, is_date_like, line_spans
from smartlint.syntax.lines import scan
from smartlint.text import Source, Span

# A line on its own: its kind, word, name, value and flaws.
_ALONE = [
    # Heads.
    ("goal EM-1: Reach 5", "HEAD goal|EM-1|Reach 5"),
    ("goal: Reach 5", "HEAD goal||Reach 5"),
    ("GOAL em_1 : Reach 5", "HEAD goal|em_1|Reach 5"),
    ("objective BIZ-1:Grow", "HEAD objective|BIZ-1|Grow"),
    ("metric: sign-ups", "HEAD metric||sign-ups"),
    ("Strategy: Become first", "HEAD strategy||Become first"),
    ("session S1: kick-off", "HEAD session|S1|kick-off"),
    ("goal 1: Reach 5", "HEAD goal|1|Reach 5"),
    ("- goal EM-1: Reach 5", "HEAD goal|EM-1|Reach 5|fact-with-bullet"),
    ("- goal: Reach 5", "SENTENCE||"),
    ("goal EM-1:", "HEAD goal|EM-1|"),
    ("goal EM-1： Reach 5", "HEAD goal|EM-1|Reach 5|wide-colon"),
    ("  goal EM-1: Reach 5", "HEAD goal|EM-1|Reach 5|indented-head"),
    ("gaol EM-1: Reach 5", "HEAD goal|EM-1|Reach 5|misspelled-head"),
    ("goals EM-1: Reach 5", "HEAD goal|EM-1|Reach 5|misspelled-head"),
    ("goal EM-1 Reach 5", "HEAD goal|EM-1|Reach 5|missing-head-colon"),
    ("goal EM-1; Reach 5", "HEAD goal|EM-1|Reach 5|missing-head-colon"),
    ("goal EM-1, reach 5", "HEAD goal|EM-1|reach 5|missing-head-colon"),
    ("goal Reach 5", "HEAD goal||Reach 5|missing-head-colon"),
    ("goal EM-1", "HEAD goal|EM-1||missing-head-colon"),
    # Sentences that begin like heads and are none.
    ("Goal setting workshops for 10 teams", "SENTENCE||"),
    ("goal setting workshops for 10 teams", "SENTENCE||"),
    ("Campaign Q3 results up by 10%", "SENTENCE||"),
    ("Target: 30% increase in mentions", "SENTENCE||"),
    ("Goal for Q3: more leads", "SENTENCE||"),
    ("Marketing: 20% more leads", "SENTENCE||"),
    ("#1 in search by May", "SENTENCE||"),
    ("- Reach 100 users", "SENTENCE||"),
    ("As of today we want to reach 100 users by May", "SENTENCE||"),
    ("12:30 launch", "SENTENCE||"),
    ("Сделать больше", "SENTENCE||"),
    # The file as a whole.
    ("mission: Get people outside", "TEXT mission||Get people outside"),
    ("Vision : Every trail", "TEXT vision||Every trail"),
    ("capability:", "TEXT capability||"),
    ("as of 2027-02-15", "AS_OF||2027-02-15"),
    ("As Of: 15 February 2027", "AS_OF||15 February 2027"),
    ("as of", "AS_OF||"),
    ("as of tomorrow", "AS_OF||tomorrow"),
    ("include: email.goals", "INCLUDE include||email.goals"),
    # Facts.
    ("  owner: Dana", "FACT owner||Dana"),
    ("\towner:Dana", "FACT owner||Dana"),
    ("  From: 12,000", "FACT baseline||12,000"),
    ("  baseline: 12,000", "FACT baseline||12,000"),
    ("  Depends  on: A", "FACT depends_on||A"),
    ("  metric: sign-ups", "FACT metric||sign-ups"),
    ("  campaign: Spring", "FACT campaign||Spring"),
    ("  ownr: Dana", "FACT ||Dana"),
    ("  Next steps: ask", "FACT ||ask"),
    ("  owner： Dana", "FACT owner||Dana|wide-colon"),
    ("  - owner: Dana", "FACT owner||Dana|fact-with-bullet"),
    ("  milestone 2027-03-31: 14,000", "DATED milestone|2027-03-31|14,000"),
    ("  milestone: 14,000", "DATED milestone||14,000"),
    ("  Changed 10 Feb 2027: a -> b", "DATED changed|10 Feb 2027|a -> b"),
    ("  result 2027-06-30: missed", "DATED result|2027-06-30|missed"),
    ("  2027-01-31: 13,050", "DATED date|2027-01-31|13,050"),
    ("  31 January 2027: 13,050", "DATED date|31 January 2027|13,050"),
    ("  Q1 2027: 13,050", "DATED date|Q1 2027|13,050"),
    ("  March: 13,050", "DATED date|March|13,050"),
    ("  owner Dana Ruiz", "FACT owner||Dana Ruiz|missing-fact-colon"),
    ("  depends on A", "FACT depends_on||A|missing-fact-colon"),
    ("  budget €5", "FACT budget||€5|missing-fact-colon"),
    ("  cost 500 euro", "FACT cost||500 euro|missing-fact-colon"),
    ("  channel email", "FACT channel||email|missing-fact-colon"),
    ("  budget - €5", "FACT budget||€5|missing-fact-colon"),
    ("  owner; Dana", "FACT owner||Dana|missing-fact-colon"),
    (
        "  why people ask for it every day",
        "FACT why||people ask for it every day|missing-fact-colon",
    ),
    ("  why would anyone come?", "STRAY||"),
    ("  by 30 June 2027", "FACT deadline||30 June 2027|missing-fact-colon"),
    ("  by then all of them stay", "STRAY||"),
    ("  start 1 May 2027", "FACT start||1 May 2027|missing-fact-colon"),
    ("  from 40%", "FACT baseline||40%|missing-fact-colon"),
    ("  from 40 to 60 by May", "STRAY||"),
    (
        "  2027-01-31; 13,050; on track",
        "DATED date|2027-01-31|13,050; on track|missing-fact-colon",
    ),
    (
        "  result 2027-06-30, missed",
        "DATED result|2027-06-30|missed|missing-fact-colon",
    ),
    ("  2027‑01‑31: 13,050", "DATED date|2027‑01‑31|13,050"),
    ("  to -> 5", "FACT target||5|missing-fact-colon"),
    ("  2027-01-31 = 5", "DATED date|2027-01-31|5|missing-fact-colon"),
    (
        "  changed 2027-01-31 a -> b",
        "DATED changed|2027-01-31|a -> b|missing-fact-colon",
    ),
    ("  milestones 2027-01-31: 5", "FACT ||5"),
    # Indented lines that are none.
    ("  review of all pages by May 2027", "STRAY||"),
    ("  budget of €5", "STRAY||"),
    ("  30 June 2027", "STRAY||"),
    ("  2027", "STRAY||"),
    ("  and by 2030", "STRAY||"),
    ("  12:30 launch", "STRAY||"),
    ("  https://example.org", "STRAY||"),
    ("  we agreed on this with: Sales", "STRAY||"),
    ("  - more of it", "STRAY||"),
    # Comments.
    ("# agreed", "COMMENT||agreed"),
    ("  #", "COMMENT||"),
    ("## Email", "COMMENT||# Email"),
    ("#agreed", "COMMENT||agreed|comment-without-space"),
    ("# Smartlint: allow x because y", "SUPPRESSION||Smartlint: allow x because y"),
    ("---", "COMMENT||---|line-without-words"),
    # Nothing.
    ("", "BLANK||"),
    (" \t\u00a0", "BLANK||"),
]

# Beneath a goal: what its last line is.
_BENEATH = [
    ("goal: a\nowner: Dana", "FACT owner||Dana|unindented-fact"),
    ("goal: a\nOwner: Dana", "FACT owner||Dana|unindented-fact"),
    ("Reach 5 users\nowner: Dana", "FACT owner||Dana|unindented-fact"),
    ("goal: a\n2027-01-31: 5", "DATED date|2027-01-31|5|unindented-fact"),
    ("goal: a\n  why: b\ntarget: 5", "FACT target||5|unindented-fact"),
    ("goal: a\nTarget: 5 more users", "SENTENCE||"),
    ("goal: a\n\nowner: Dana", "FACT owner||Dana|unindented-fact"),
    (
        "goal: a\n  why: b\n\nby: 3 May 2027",
        "FACT deadline||3 May 2027|unindented-fact",
    ),
    ("goal: a\n\nBy: the end", "SENTENCE||"),
    ("goal: a\n\ncost: 5", "SENTENCE||"),
    ("goal: a\nby 31 May 2027", "STRAY||"),
    ("Reach 5 users\nBefore May 2027.", "STRAY||"),
    ("goal: a\n\nby 31 May 2027", "SENTENCE||"),
    ("goal: a\nby May 2027 we sell 5", "SENTENCE||"),
    ("mission: a\nowner: Dana", "SENTENCE||"),
    ("owner: Dana", "SENTENCE||"),
    ("journey buy: a\n  awareness: see an ad", "FACT ||see an ad"),
    ("journey buy: a\n  owner: Dana", "FACT owner||Dana"),
    ("journey buy: a\n  stage: b", "FACT ||b"),
    ("drip buy: a\n  step 1: b", "FACT ||b"),
    ("journey buy: a\n  goal: b", "HEAD goal||b|indented-head"),
    ("journey buy: a\n  no key here", "STRAY||"),
]


def _form(line: Line) -> str:
    """Return a line's form in one line of text."""
    name = line.name.text if line.name is not None else ""
    is_whole = line.kind in {"SENTENCE", "STRAY", "BLANK"}
    value = "" if is_whole else line.value.text
    parts = [f"{line.kind} {line.word}" if line.key or line.word else line.kind]
    return "|".join([*parts, name, value, *line.flaws])


def _lines(text: str) -> list[Line]:
    return scan(text, line_spans(text))


@pytest.mark.parametrize(("text", "form"), _ALONE)
def test_a_line_is_told_by_its_form(text: str, form: str) -> None:
    assert [_form(line) for line in _lines(text)] == [form]


@pytest.mark.parametrize(("text", "form"), _BENEATH)
def test_what_stands_above_decides_at_the_margin(text: str, form: str) -> None:
    assert _form(_lines(text)[-1]) == form


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", [(0, 0)]),
        ("a", [(0, 1)]),
        ("a\n", [(0, 1), (2, 2)]),
        ("a\r\nb", [(0, 1), (3, 4)]),
        ("a\rb\r\r\n", [(0, 4), (6, 6)]),
        ("a\u2028b\x0cc\n", [(0, 5), (6, 6)]),
        ("\r\n\n", [(0, 0), (2, 2), (3, 3)]),
    ],
)
def test_lines_end_at_lf_and_crlf_only(text: str, spans: list[tuple[int, int]]) -> None:
    assert list(line_spans(text)) == [Span(*span) for span in spans]


@pytest.mark.parametrize(
    ("text", "is_date"),
    [
        ("2027-01-31", True), ("2027-1-3", True), ("2027-02", True), ("31.01.2027", True),
        ("31/01/27", True), ("31 Jan 2027", True), ("Jan 31, 2027", True), ("May", True),
        ("1st of May 2027", True), ("Sept. 2027", True), ("2027 Q1", True), ("H1 '27", True),
        ("2027-13-45", True), ("2027", False), ("12", False), ("market", False),
        ("mayor", False), ("3 videos", False), ("2027-01-31 10", False), ("", False),
    ],
)  # fmt: skip
def test_a_date_is_told_by_its_form(text: str, is_date: bool) -> None:
    assert is_date_like(text) is is_date


@settings(deadline=None)
@given(goal_texts)
def test_the_lines_tile_the_text_and_their_phrases_lie_in_them(text: str) -> None:
    lines = _lines(text)
    source = Source("-", text)
    assert len(lines) == len(source.line_starts)
    for number, line in enumerate(lines, 1):
        assert line.raw == source.line_span(number)
        assert line.raw.start <= line.span.start <= line.span.end <= line.raw.end
        for words in (line.key, line.name, line.value):
            if words is not None:
                assert source.slice(words.span) == words.text
                assert line.span.start <= words.span.start
                assert words.span.end <= max(line.span.end, line.raw.start)
