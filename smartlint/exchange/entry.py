"""A goal as plain words, which is what tables and lists can hold.

Entries stand between goal files and everything else: files become entries to be
exported, and whatever is imported becomes entries before it is printed as goals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smartlint.model.goal import ClauseLine, Goal, HeadKind, Suppression
from smartlint.model.goal_file import GoalFile
from smartlint.model.reading import Phrase
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.printer import print_goal
from smartlint.syntax.vocabulary import FACT_BY_NAME, SETTINGS
from smartlint.text import Span

AS_OF, INCLUDE, COMMENT = "as of", "include", "comment"
FILE_KINDS = frozenset({AS_OF, INCLUDE, COMMENT, *SETTINGS})
"""Kinds of entries that are no goals but say something about their file."""

GOAL_KINDS = frozenset(kind.value for kind in HeadKind)

_NOWHERE = Span(0, 0)
_SILENCES = "smartlint:"


class EntryFact(NamedTuple):
    """One line beneath a goal.

    Attributes:
        name: What the language calls it; None for a line that states no fact.
        key: The words before the colon; empty where there are none.
        value: The words after it.
    """

    name: str | None
    key: str
    value: str


class Entry(NamedTuple):
    """One goal, or one line about its file.

    Attributes:
        kind: A head (``sentence`` for a goal without one), or one of ``FILE_KINDS``.
        sentence: The goal's sentence, or the words of the line.
        id: The written id; empty for none.
        tags: Without ``#``.
        comments: With ``#``, in order.
        facts: In order.
        place: Where it is from, to name it in a report: a file, or a row.
    """

    kind: str
    sentence: str
    id: str = ""
    tags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    facts: tuple[EntryFact, ...] = ()
    place: str = ""


def entries_of(file: GoalFile) -> tuple[Entry, ...]:
    """Return all that a file says: first about itself, then its goals in order.

    Comments that belong to no goal are not in the model and do not come along.
    """
    return (
        *_about(file),
        *(_goal_entry(goal, file.source.path) for goal in file.goals),
    )


def print_entry(entry: Entry) -> str:
    """Return an entry as lines of a goal file."""
    if entry.kind in FILE_KINDS:
        return _line_about(entry)
    return print_goal(_goal(entry))


def print_entries(entries: Iterable[Entry]) -> str:
    """Return entries as a goal file, a blank line before every goal."""
    return "".join(print_pieces(entries))


def print_pieces(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield every entry's text, blank lines that set it off among them."""
    is_first = True
    was_line = False
    for entry in entries:
        is_line = entry.kind in FILE_KINDS
        gap = "" if is_first or (is_line and was_line) else "\n"
        yield gap + print_entry(entry)
        is_first, was_line = False, is_line


def fact(name: str, value: str, day: str = "") -> EntryFact:
    """Return a fact of the language.

    Args:
        name: One of the language's facts.
        value: What it states.
        day: For a dated fact, its date as written.
    """
    keys = FACT_BY_NAME[name].keys
    key = " ".join(part for part in (keys[0] if keys else "", day) if part)
    return EntryFact(name, key, value)


def is_suppression(comment: str) -> bool:
    """Tell whether a comment, with its ``#``, speaks to smartlint."""
    return comment[1:].lstrip().lower().startswith(_SILENCES)


def _about(file: GoalFile) -> Iterator[Entry]:
    place = file.source.path
    for found in file.suppressions:
        yield Entry(COMMENT, file.source.slice(found.span), place=place)
    if file.as_of is not None:
        yield Entry(AS_OF, file.as_of.text, place=place)
    for name in sorted(SETTINGS):
        text: Phrase | None = getattr(file, name)
        if text is not None:
            yield Entry(name, text.text, place=place)
    for path in file.includes:
        yield Entry(INCLUDE, path.text, place=place)


def _line_about(entry: Entry) -> str:
    if entry.kind == COMMENT:
        return f"{entry.sentence}\n"
    colon = "" if entry.kind == AS_OF else ":"
    return f"{entry.kind}{colon} {entry.sentence}\n"


def _goal_entry(goal: Goal, place: str) -> Entry:
    return Entry(
        goal.kind.value,
        goal.sentence.text,
        goal.id.text if goal.id is not None else "",
        tuple(tag.text for tag in goal.tags),
        tuple(_comment(goal, comment) for comment in goal.comments),
        tuple(_fact_of(line) for line in goal.lines),
        place,
    )


def _comment(goal: Goal, comment: Phrase) -> str:
    """Return a comment; one that silences nothing where it stands goes on doing so."""
    is_heard = any(comment.span == found.span for found in goal.suppressions)
    return (
        f"# {comment.text}"
        if is_suppression(comment.text) and not is_heard
        else comment.text
    )


def _fact_of(line: ClauseLine) -> EntryFact:
    key, value = line.key.text, line.value.text
    known = FACT_BY_NAME.get(line.name or "")
    if known is None or not value:
        return EntryFact(None, "", f"{key}: {value}".rstrip() if key else value)
    if known.is_dated:
        day = key if not known.keys else key[len(known.keys[0]) :].strip()
        return fact(known.name, value, day)
    return fact(known.name, value)


def _goal(entry: Entry) -> Goal:
    """Return an entry as a goal of the model, to be printed."""
    comments = [
        Phrase(text, Span(at, at)) for at, text in enumerate(entry.comments) if text
    ]
    first_line = len(entry.comments)
    return Goal(
        kind=HeadKind(entry.kind),
        id=Phrase(entry.id, _NOWHERE) if entry.id else None,
        key="",
        span=_NOWHERE,
        head=_NOWHERE,
        sentence=Phrase(entry.sentence, _NOWHERE),
        reading=None,
        lines=tuple(
            _line(found, first_line + at) for at, found in enumerate(entry.facts)
        ),
        tags=tuple(Phrase(tag, _NOWHERE) for tag in entry.tags),
        comments=tuple(comments),
        suppressions=tuple(
            Suppression((), None, None, comment.span)
            for comment in comments
            if is_suppression(comment.text)
        ),
    )


def _line(found: EntryFact, at: int) -> ClauseLine:
    place = Span(at, at)
    key, value = Phrase(found.key, place), Phrase(found.value, place)
    return ClauseLine(found.name, key, value, place)
