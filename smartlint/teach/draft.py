"""A goal in the making: its words so far, and where they stand in their file."""

from __future__ import annotations

from smartlint.model.goal import Goal
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.flaws import INDENT
from smartlint.syntax.vocabulary import DATED_FACTS, FACT_BY_KEY
from smartlint.text import Source

SENTENCE = "sentence"
# Answers that may become words of the sentence; all others are lines beneath it.
_BEGAN = "it began as: "
SPOKEN = ("metric", "from", "to", "by")


class Draft(NamedTuple):
    """A goal's lines among those of its file.

    Attributes:
        before: The file's text up to the goal.
        head: What stands before the sentence, such as ``goal EM-1: ``.
        sentence: The sentence, before any answer became part of it.
        tags: What stands behind it, with the space that sets it off.
        lines: The lines beneath, as written, without their ends.
        after: The file's text behind the goal.
        line_end: What the file's lines end with.
        answers: What was answered, by the fact that it states; the later one holds.
    """

    before: str
    head: str
    sentence: str
    tags: str = ""
    lines: tuple[str, ...] = ()
    after: str = ""
    line_end: str = "\n"
    answers: tuple[tuple[str, str], ...] = ()

    def answer(self, fills: str) -> str | None:
        """Return the last answer for a fact; None when there is none."""
        return next(
            (text for name, text in reversed(self.answers) if name == fills), None
        )

    def answered(self, fills: str, text: str) -> Draft:
        """Return the draft with one more answer."""
        is_one = not _is_repeatable(fills)
        kept = [one for one in self.answers if not (is_one and one[0] == fills)]
        return self._replace(answers=(*kept, (fills, text)))

    def states(self, fills: str) -> bool:
        """Whether a line beneath states a fact already."""
        return any(_key(line) in _same_fact(fills) for line in self.lines)

    def remembering(self, words: str) -> Draft:
        """Return the draft with a comment that keeps the words it began with."""
        comment = f"{self._own_margin()}# {_BEGAN}{words}"
        if not words or comment in self.lines:
            return self
        return self._replace(lines=(comment, *self.lines))

    def written(self, sentence: str, beneath: tuple[tuple[str, str], ...]) -> str:
        """Return the file's text with the goal in it.

        Args:
            sentence: The goal's sentence.
            beneath: Key and value of the facts to add, in place of those of one key.
        """
        return f"{self.before}{self.block(sentence, beneath)}{self.after}"

    def block(self, sentence: str, beneath: tuple[tuple[str, str], ...]) -> str:
        """Return the goal's own lines; the last one has its end where one follows."""
        replaced = {
            name
            for key, _ in beneath
            for name in _same_fact(key)
            if not _is_repeatable(key)
        }
        kept = [line for line in self.lines if _key(line) not in replaced]
        margin = self._own_margin()
        added = [f"{margin}{key}: {value}" for key, value in beneath]
        lines = [f"{self.head}{sentence}{self.tags}", *kept, *added]
        return self.line_end.join(lines) + self.line_end

    def _own_margin(self) -> str:
        return next((_margin(line) for line in self.lines if line.strip()), INDENT)


def new_draft(before: str, goal_id: str, idea: str) -> Draft:
    """Return the draft of a new goal at the end of a file.

    Args:
        before: What stands in the file; empty or ending in a blank line.
        goal_id: The goal's id.
        idea: What the person said first.
    """
    line_end = Source("", before).line_end
    return Draft(before, f"goal {goal_id}: ", idea, line_end=line_end)


def draft_of(source: Source, goal: Goal) -> Draft:
    """Return the draft of a goal that stands in a file."""
    text = source.text
    first = source.position(goal.span.start).line
    last = source.position(goal.span.end).line
    sentence, head = goal.sentence.span, source.line_span(first)
    lines = [source.slice(source.line_span(n)) for n in range(first + 1, last + 1)]
    end = source.line_span(last).end
    rest = text[end:]
    for line_end in ("\r\n", "\n"):
        if rest.startswith(line_end):
            rest = rest[len(line_end) :]
            break
    return Draft(
        text[: head.start],
        text[head.start : sentence.start],
        text[sentence.start : sentence.end],
        text[sentence.end : head.end],
        tuple(lines),
        rest,
        source.line_end,
    )


def _key(line: str) -> str:
    return line.strip().partition(":")[0].strip().lower()


def _same_fact(key: str) -> tuple[str, ...]:
    fact = FACT_BY_KEY.get(key)
    return fact.keys if fact is not None else (key,)


def _is_repeatable(key: str) -> bool:
    fact = FACT_BY_KEY.get(key) or DATED_FACTS.get(key)
    return fact is not None and fact.is_repeatable


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
