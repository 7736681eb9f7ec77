"""What the coach says: the letters filling up, a question, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smartlint.diagnostics import Diagnostic
from smartlint.render.check_text import letters
from smartlint.render.columns import shorten, visible
from smartlint.render.prose import block
from smartlint.render.style import Style
from smartlint.render.taught import taught
from smartlint.teach.coach import Question, State
from smartlint.teach.lesson import Lesson

WELCOME = "What would you like to achieve? Say it in your own words."
HOW_TO = "Enter skips a question, ? says why it is asked, a full stop alone ends."
_LETTERS = "abcdefghij"
_BEFORE_SENTENCE = 20
_LEAST_ROOM = 20


def letters_line(state: State, style: Style) -> str:
    """Return the five letters and the goal as it reads by now."""
    room = max(_LEAST_ROOM, style.width - _BEFORE_SENTENCE)
    sentence = shorten(visible(state.composed.sentence), room, style.ellipsis)
    return f"{letters(state.verdicts, style)}  {style.paint('title', sentence)}"


def question_lines(question: Question, style: Style) -> Iterator[str]:
    """Yield the question, an example, and what may be taken, each under a letter."""
    yield ""
    yield from block(_asked(question.words), style, indent=0)
    if question.ask.example and not question.proposals:
        yield style.paint("quiet", f"  such as: {visible(question.ask.example)}")
    for sign, proposal in zip(_LETTERS, question.proposals, strict=False):
        text = f"{proposal.value}: {proposal.because}"
        first, *rest = block(text, style, indent=5)
        yield f"  {style.paint('title', sign)}  {first.strip()}"
        yield from rest


def taken(answer: str, question: Question) -> str:
    """Return the proposal that a letter stands for; any other answer as it is."""
    at = _LETTERS.find(answer.strip()) if len(answer.strip()) == 1 else -1
    is_letter = 0 <= at < len(question.proposals)
    return question.proposals[at].value if is_letter else answer


def why_lines(question: Question, lesson: Lesson | None, style: Style) -> Iterator[str]:
    """Yield why a question is asked, from the page of the rule that asks it."""
    yield from block(f"It is asked because {question.found.message}.", style)
    if lesson is not None:
        yield from taught(lesson, style)


def open_lines(found: Sequence[Diagnostic], style: Style) -> Iterator[str]:
    """Yield what is still unknown or weak, so that nobody takes the goal for done."""
    if not found:
        yield "Nothing is left open."
        return
    yield "Still open:"
    for one in found:
        text = f"- {one.message} ({one.code} {one.name})"
        first, *rest = block(text, style)
        yield first
        yield from (f"  {line}" for line in rest)


def _asked(words: str) -> str:
    """Return the question with its sign at the end, where its page left it out."""
    return words if words.endswith(("?", ".", "!")) or "?" in words else f"{words}?"
