"""A rule page or a term of the glossary as something to be taught.

The one view of a lesson that the course, ``check --teach`` and documents share.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from smartlint.catalogue.terms import Term
from smartlint.engine.page import Example, Page
from smartlint.engine.rule import Rule
from smartlint.facts.table import SubjectName
from smartlint.named_tuple import NamedTuple

_EXPECT = "# expect:"
# What the goals below it speak of.
_NEEDED = ("as of ", "objective", "metric")


class Lesson(NamedTuple):
    """What there is to teach about one weakness, or one term.

    Attributes:
        key: The rule's name, or the term's id.
        code: The rule's code; empty for a term.
        title: Its headline.
        letter: S, M, A, R or T; empty for what belongs to none.
        why: Why it matters: paragraphs, in Markdown.
        how: How to mend it; empty for a term.
        weak: Goals that show the weakness, as lines of a goal file.
        strong: Goals without it; as many as ``weak`` only by chance.
        flaw: What is wrong with the weak goals, where no rule says it; empty for rules.
    """

    key: str
    code: str
    title: str
    letter: str
    why: str
    how: str
    weak: tuple[str, ...]
    strong: tuple[str, ...]
    flaw: str = ""


LessonOf = Callable[[str], Lesson | None]
"""Gives the lesson of the rule with a code; None when no page has it."""


def rule_lesson(rule: Rule, page: Page) -> Lesson:
    """Return the lesson of a rule's page."""
    return Lesson(
        rule.name,
        rule.code,
        page.title,
        rule.letter or "",
        page.section("Why"),
        page.section("How to fix"),
        _shown(page.examples, "weak", rule.subject),
        _shown(page.examples, "strong", rule.subject),
    )


def term_lesson(term: Term) -> Lesson:
    """Return the lesson of a term of the glossary."""
    return Lesson(
        term.id, "", term.name, "", term.text, "", (term.bad,), (term.good,), term.why
    )


class Lessons:
    """The lessons of a rulebook, each page read when it is first asked for."""

    __slots__ = ("_made", "_read", "_rules")

    def __init__(self, rules: Iterable[Rule], read: Callable[[Rule], Page]) -> None:
        """Say which rules there are, and who reads their pages."""
        self._rules = {rule.code: rule for rule in rules}
        self._read = read
        self._made: dict[str, Lesson] = {}

    def of(self, code: str) -> Lesson | None:
        """Return the lesson of the rule with this code; None when no page has it."""
        rule = self._rules.get(code)
        if rule is None:
            return None
        if code not in self._made:
            self._made[code] = rule_lesson(rule, self._read(rule))
        return self._made[code]


def plain_words(text: str) -> str:
    """Return a text of Markdown as plain words: what stood in ticks is in quotes."""
    return re.sub(r"`([^`]*)`", r"“\1”", text)


def first_paragraph(text: str) -> str:
    """Return the first paragraph of a section, in one line."""
    return " ".join(text.split("\n\n", 1)[0].split())


def _shown(
    examples: Iterable[Example], kind: str, subject: SubjectName
) -> tuple[str, ...]:
    """Return the goals of a kind, without what only tests read.

    What is said of a whole file or of all files is shown by whole examples.
    """
    texts = [_plain(e.text) for e in examples if e.kind == kind and e.host == "goals"]
    if subject in ("goal", "clause"):
        texts = [goal for text in texts for goal in _apart(text)]
    return tuple(dict.fromkeys(filter(None, texts)))


def _plain(text: str) -> str:
    lines = [line for line in text.split("\n") if not line.strip().startswith(_EXPECT)]
    return "\n".join(lines).strip("\n")


def _apart(whole: str) -> list[str]:
    """Return the goals of an example one by one, each with the lines beneath it.

    An example whose goals need one another, by ids or the day, stays whole.
    """
    if any(line.startswith(_NEEDED) for line in whole.split("\n")):
        return [whole]
    blocks: list[list[str]] = []
    for line in whole.split("\n"):
        is_head = line[:1].strip() != "" and not line.startswith("#")
        if is_head or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return ["\n".join(block).rstrip() for block in blocks if any(block)]
