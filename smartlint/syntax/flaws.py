"""Says what is wrong with the form of a line, and how to write it instead."""

from __future__ import annotations

from smartlint.diagnostics import Fix
from smartlint.model.reading import Phrase
from smartlint.syntax.line import Line
from smartlint.syntax.notices import Notices, after, before, quoted, safe, unsafe
from smartlint.text import Span

INDENT = "  "


def note_flaws(notices: Notices, line: Line) -> None:
    """Note every flaw that the scanner saw in a line's form."""
    for flaw in line.flaws:
        _NOTES[flaw](notices, line)


def note_without_goal(notices: Notices, line: Line) -> None:
    """Note that an indented line has no goal above it."""
    is_sentence = line.key is None
    notices.add(
        "fact-without-goal",
        line.span,
        f"{quoted(_words(notices, line))} is indented, and no goal stands above it",
        help="take the indent away if this line is a goal, or write its goal above it"
        if is_sentence
        else "write the goal's sentence above this line, without an indent",
        fixes=[unsafe("Take the indent away", _indent(line), "")]
        if is_sentence
        else (),
    )


def note_wrapped(notices: Notices, line: Line, sentence: Phrase | None) -> None:
    """Note that a sentence seems to go on in the next line.

    Args:
        notices: Gets the notice.
        line: The next line.
        sentence: What it goes on from; None when joining the two would not do.
    """
    words = quoted(line.value.text)
    fixes: list[Fix] = []
    if sentence is not None:
        gap = Span(sentence.span.end, line.span.start)
        fixes.append(unsafe("Join the two lines", gap, " "))
    if sentence is not None and not sentence.text:
        message = f"{words} belongs in the line above, after the colon"
        advice = "write the whole goal on one line"
    else:
        message = f"the goal's sentence seems to go on here with {words}"
        advice = "write the whole goal on one line, or start this line with “note:”"
        note = unsafe("Keep the line as a “note:”", before(line.span), "note: ")
        fixes.append(note)
    notices.add("wrapped-sentence", line.span, message, help=advice, fixes=fixes)


def note_nameless(notices: Notices, line: Line) -> None:
    """Note an indented line that does not say which fact it states."""
    notices.add(
        "fact-without-name",
        line.span,
        f"{quoted(line.value.text)} does not start with what it states and a colon",
        help="start the line with a word such as “note:”, “why:” or “owner:”",
        fixes=[unsafe("Start it with “note:”", before(line.span), "note: ")],
    )


def note_misplaced(notices: Notices, line: Line) -> None:
    """Note a suppression at the margin beneath the first goal."""
    notices.add(
        "misplaced-suppression",
        line.span,
        "this comment silences nothing, as it is unclear for what it stands",
        help="indent it beneath the goal it is for, or move it above the first goal to"
        " hold for the whole file",
        fixes=[unsafe("Indent it", before(line.span), INDENT)],
    )


def _missing_colon(notices: Notices, line: Line) -> None:
    start = line.span.start
    end = line.name.span.end if line.name is not None else start + len(line.word)
    head = Span(start, end)
    written = notices.source.slice(head)
    follows = _begin(line.value.text) or "<the goal>"
    wanted = "the words" if line.kind == "TEXT" else "the goal"
    notices.add(
        "missing-head-colon",
        head,
        f"{quoted(written)} needs a colon and {wanted} after it",
        help=f"write “{written}: {follows}”",
        fixes=[safe("Add the colon", _slip_behind(notices, head), ":")],
    )


def _slip_behind(notices: Notices, head: Span) -> Span:
    """Return where the colon goes: behind a head, in place of a semicolon or comma."""
    follows = notices.source.text[head.end : head.end + 1]
    return Span(head.end, head.end + (follows in {";", ","}))


def _missing_fact_colon(notices: Notices, line: Line) -> None:
    if line.key is None:
        return
    written = line.key.text
    start = line.key.span.end
    gap = Span(start, line.value.span.start if line.value.text else start)
    notices.add(
        "missing-fact-colon",
        line.key.span,
        f"{quoted(written)} needs a colon before what follows",
        help=f"write “{written}: {_begin(line.value.text)}”",
        fixes=[safe("Add the colon", gap, ": " if line.value.text else ":")],
    )


def _indented_head(notices: Notices, line: Line) -> None:
    written = line.key_text
    notices.add(
        "indented-head",
        Span(line.span.start, line.span.start + len(written)),
        f"{quoted(written + ':')} is indented; it starts a goal of its own and belongs"
        " at the margin",
        help="take the spaces before it away",
        fixes=[safe("Take the indent away", _indent(line), "")],
    )


def _misspelled_head(notices: Notices, line: Line) -> None:
    written = line.key_text
    first = written.split()[0]
    word = Span(line.span.start, line.span.start + len(first))
    notices.add(
        "misspelled-head",
        word,
        f"{quoted(written + ':')} is read as "
        f"{quoted(line.word + written[len(first) :] + ':')}",
        help=f"write “{line.word}”",
        fixes=[safe(f"Write “{line.word}”", word, line.word)],
    )


def _unindented_fact(notices: Notices, line: Line) -> None:
    written = line.key_text
    notices.add(
        "unindented-fact",
        Span(line.span.start, line.span.start + len(written)),
        f"{quoted(written + ':')} belongs to the goal above and is not indented",
        help="put two spaces before it",
        fixes=[safe("Indent the line", before(line.span), INDENT)],
    )


def _wide_colon(notices: Notices, line: Line) -> None:
    if line.key is None:
        return
    at = notices.source.text.index("：", line.key.span.end)
    end = line.value.span.start if line.value.text else at + 1
    notices.add(
        "wide-colon",
        Span(at, at + 1),
        f"the colon after {quoted(line.key.text)} is a wide one",
        help=f"write “{line.key.text}:” with the colon of an English keyboard",
        fixes=[
            safe(
                "Write a plain colon",
                Span(at, end),
                ": ".rstrip() if end == at + 1 else ": ",
            )
        ],
    )


def _fact_with_bullet(notices: Notices, line: Line) -> None:
    text = notices.source.text
    start = line.raw.start
    while text[start].isspace():
        start += 1
    bullet = Span(start, line.span.start)
    sign = text[start : line.span.start].rstrip()
    notices.add(
        "fact-with-bullet",
        Span(start, start + len(sign)),
        f"“{sign}” is not needed before {quoted(line.key_text + ':')}",
        help="write the line without it",
        fixes=[safe("Take the bullet away", bullet, "")],
    )


def _comment_without_space(notices: Notices, line: Line) -> None:
    mark = Span(line.span.start, line.span.start + 1)
    notices.add(
        "comment-without-space",
        mark,
        f"{quoted(notices.source.slice(line.span))} is read as a comment",
        help="put a space after the “#”; a tag such as “#newsletter” stands at the end"
        " of the goal's own line",
        fixes=[safe("Add the space", after(mark), " ")],
    )


def _line_without_words(notices: Notices, line: Line) -> None:
    notices.add(
        "line-without-words",
        line.span,
        f"{quoted(line.value.text)} is no goal",
        help="take the line out, or start it with “# ” to keep it as a comment",
        fixes=[safe("Make it a comment", before(line.span), "# ")],
    )


_NOTES = {
    "missing-head-colon": _missing_colon,
    "missing-fact-colon": _missing_fact_colon,
    "indented-head": _indented_head,
    "misspelled-head": _misspelled_head,
    "unindented-fact": _unindented_fact,
    "wide-colon": _wide_colon,
    "fact-with-bullet": _fact_with_bullet,
    "comment-without-space": _comment_without_space,
    "line-without-words": _line_without_words,
}


def _words(notices: Notices, line: Line) -> str:
    return notices.source.slice(line.span)


def _indent(line: Line) -> Span:
    return Span(line.raw.start, line.span.start)


def _begin(text: str) -> str:
    """Return the first words of a text, to show where it goes."""
    words = text[:80].split()
    return " ".join(words[:3]) + (" …" if len(words) > 3 else "")  # noqa: PLR2004
