"""Turns one block of lines, a head and what stands beneath it, into a goal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.model.goal import ClauseLine, Goal, HeadKind, Suppression
from smartlint.model.reading import Phrase
from smartlint.resources import sha256_hex
from smartlint.syntax.block_words import own_keys
from smartlint.syntax.clauses import clause_line, read_clauses
from smartlint.syntax.flaws import (
    note_flaws,
    note_misplaced,
    note_nameless,
    note_wrapped,
)
from smartlint.syntax.language import Language
from smartlint.syntax.line import Line, is_id, phrase
from smartlint.syntax.notices import Notices, before, display, quoted, unsafe
from smartlint.syntax.reading.sentence import read_sentences
from smartlint.syntax.special_blocks import read_block
from smartlint.syntax.suppressions import suppression_of
from smartlint.syntax.titles import with_facts
from smartlint.syntax.vocabulary import FREE_HEADS, HEADS, READ_HEADS
from smartlint.text import Span, evenly_spaced

_KEY_DIGITS = 12


class GoalKeys:
    """Gives every goal of one file its key (contracts.md, Ids)."""

    __slots__ = ("_ids", "_seen")

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}
        self._ids: dict[str, Span] = {}

    def earlier(self, name: Phrase) -> Span | None:
        """Return where this id was given before; None the first time."""
        earlier = self._ids.setdefault(name.text, name.span)
        return None if earlier is name.span else earlier

    def key(self, name: Phrase | None, sentence: str) -> str:
        """Return the key of the next goal of the file."""
        wanted = name.text if name is not None else sentence_key(sentence)
        count = self._seen.get(wanted, 0) + 1
        self._seen[wanted] = count
        return wanted if count == 1 else self._repeat(wanted, count)

    def _repeat(self, wanted: str, count: int) -> str:
        """Return ``wanted`` with the first number from ``count`` on that is free."""
        while f"{wanted}-{count}" in self._seen:
            count += 1
        self._seen[f"{wanted}-{count}"] = 1
        return f"{wanted}-{count}"


def sentence_key(sentence: str) -> str:
    """Return the key of a goal without an id, from its words alone."""
    words = evenly_spaced(sentence.casefold())
    return "~" + sha256_hex(words.encode("utf-8", "surrogatepass"))[:_KEY_DIGITS]


def split_tags(value: Phrase) -> tuple[Phrase, tuple[Phrase, ...]]:
    """Return a head's text without the ``#word`` tags at its end, and those tags."""
    tags: list[Phrase] = []
    end = len(value.text)
    if "#" in value.text:
        for word in reversed(value.text.split()):
            if not _is_tag(word):
                break
            end = value.text.rindex(word, 0, end)
            start = value.span.start + end + 1
            tags.append(Phrase(word[1:], Span(start, start + len(word) - 1)))
    sentence = value.text[:end].rstrip()
    start = value.span.start
    return Phrase(sentence, Span(start, start + len(sentence))), tuple(reversed(tags))


def with_readings(language: Language, goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Return goals with what their sentences say; a name or empty text says nothing."""
    goals = list(goals)
    read = [
        at
        for at, goal in enumerate(goals)
        if goal.kind in READ_HEADS and goal.sentence.text
    ]
    texts = [(goals[at].sentence.text, goals[at].sentence.span.start) for at in read]
    for at, reading in zip(read, read_sentences(language, texts), strict=True):
        goal = goals[at]._replace(reading=reading)
        clauses = goal.clauses
        has_values = clauses.target is not None or clauses.baseline is not None
        goals[at] = with_facts(language, goal) if has_values else goal
    return tuple(goals)


def goal_of(
    language: Language, notices: Notices, keys: GoalKeys, lines: Sequence[Line]
) -> Goal:
    """Return the goal of a block; :func:`with_readings` reads its sentence.

    Args:
        language: Reads the facts.
        notices: Gets what is wrong with the block.
        keys: Of the file so far.
        lines: The head's line, then those beneath it.
    """
    head = lines[0]
    kind = HEADS.get(head.word, HeadKind.SENTENCE)
    sentence, tags = split_tags(head.value)
    notices.goal = key = keys.key(head.name, sentence.text)
    beneath = _without_trailing_comments(lines[1:])
    _note_head(notices, keys, head)
    if not sentence.text and not (beneath and beneath[0].kind == "STRAY"):
        _note_empty(notices, head)
    facts = _facts(notices, beneath, None if tags else sentence)
    block = None
    if kind in FREE_HEADS:
        block, facts = read_block(language, notices, kind, facts)
    clauses, meant = read_clauses(language, notices, facts, own_keys(kind))
    comments, suppressions = _comments(language, notices, lines[1:], len(beneath))
    notices.goal = None
    return Goal(
        kind=kind,
        id=head.name,
        key=key,
        span=Span(head.span.start, beneath[-1].span.end if beneath else head.span.end),
        head=head.span,
        sentence=sentence,
        reading=None,
        clauses=clauses,
        lines=_clause_lines(notices.source.text, beneath, meant),
        tags=tags,
        comments=comments,
        suppressions=suppressions,
        block=block,
    )


def _facts(
    notices: Notices, beneath: Sequence[Line], sentence: Phrase | None
) -> list[Line]:
    """Return the lines to be read as facts, and note the flaws in the form of all.

    Args:
        notices: Gets the flaws.
        beneath: The lines of the goal.
        sentence: What a line right below the head may go on from; None when joining
            the two would not do.
    """
    facts = [line for line in beneath if line.kind in {"FACT", "DATED"}]
    for line in facts:
        note_flaws(notices, line)
    _note_strays(notices, beneath, sentence)
    return facts


def _clause_lines(
    text: str, beneath: Sequence[Line], meant: Sequence[Line]
) -> tuple[ClauseLine, ...]:
    """Return the lines of a goal as the model keeps them, without its comments.

    Args:
        text: The file's.
        beneath: The lines.
        meant: Those of them that were read as a fact that they nearly name.
    """
    words = {line.span: line for line in meant}
    return tuple(
        clause_line(text, words.get(line.span, line))
        for line in beneath
        if line.kind in {"FACT", "DATED", "STRAY"}
    )


def _note_head(notices: Notices, keys: GoalKeys, head: Line) -> None:
    """Note what is wrong with the form of a head and with its id."""
    note_flaws(notices, head)
    if head.name is not None:
        _note_id(notices, keys, head.name)


def _note_empty(notices: Notices, head: Line) -> None:
    """Note that a head has no sentence."""
    if "missing-head-colon" in head.flaws:
        return
    at = before(head.value.span)
    written = phrase(notices.source.text, head.span.start, at.start).text
    notices.add(
        "empty-goal",
        head.span,
        f"nothing follows {quoted(written)}",
        help="write the goal after the colon: what is to change, from which value"
        " to which, and by when",
        fixes=[
            display(
                "Write the goal",
                at,
                " Increase <metric> from <today's value> to <target> by <date>",
            )
        ],
    )


def _note_id(notices: Notices, keys: GoalKeys, name: Phrase) -> None:
    """Note an id of the wrong form, or one that another head of the file has."""
    if not is_id(name.text):
        suggested = _as_id(name.text)
        notices.add(
            "malformed-id",
            name.span,
            f"{quoted(name.text)} cannot name a goal",
            help="start with a letter and use letters, digits, - and _ only, such as"
            f" “{suggested}”",
            fixes=[unsafe(f"Write {suggested}", name.span, suggested)],
        )
    earlier = keys.earlier(name)
    if earlier is not None:
        line = notices.source.position(earlier.start).line
        notices.add(
            "repeated-id",
            name.span,
            f"{quoted(name.text)} already names the goal in line {line}",
            help="give one of the two another id, or take it out if both are the same goal",
            first=earlier,
        )


def _as_id(text: str) -> str:
    """Return an id that resembles the text."""
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in text)
    words = "-".join(part for part in kept.split("-") if part)
    return words if words[:1].isalpha() else f"G{words}"


def _note_strays(
    notices: Notices, beneath: Sequence[Line], sentence: Phrase | None
) -> None:
    """Note the lines that state no fact; at first they may belong to the sentence."""
    is_wrapped = True
    joined = sentence
    for line in beneath:
        if line.kind == "STRAY" and is_wrapped:
            note_wrapped(notices, line, joined)
            joined = line.value if joined is not None else None
        elif line.kind == "STRAY":
            note_nameless(notices, line)
        else:
            is_wrapped = False


def _without_trailing_comments(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines up to the last that belongs to the goal for sure.

    A comment at the margin belongs to it when something indented follows.
    """
    end = len(lines)
    while end and (
        lines[end - 1].kind == "BLANK"
        or (
            lines[end - 1].kind in {"COMMENT", "SUPPRESSION"}
            and not lines[end - 1].is_indented
        )
    ):
        end -= 1
    return lines[:end]


def _comments(
    language: Language, notices: Notices, lines: Sequence[Line], n_own: int
) -> tuple[tuple[Phrase, ...], tuple[Suppression, ...]]:
    """Return the goal's comments, and the suppressions among them.

    Args:
        language: Reads the date of a suppression.
        notices: Gets what is wrong with them.
        lines: All lines down to the next head.
        n_own: How many of them belong to the goal.
    """
    comments: list[Phrase] = []
    suppressions: list[Suppression] = []
    text = notices.source.text
    for number, line in enumerate(lines):
        if number == n_own:
            notices.goal = None
        if line.kind not in {"COMMENT", "SUPPRESSION"}:
            continue
        note_flaws(notices, line)
        if number < n_own:
            comments.append(Phrase(text[line.span.start : line.span.end], line.span))
        if line.kind == "SUPPRESSION" and line.is_indented:
            suppressions.append(suppression_of(language, notices, line))
        elif line.kind == "SUPPRESSION":
            note_misplaced(notices, line)
    return tuple(comments), tuple(suppressions)


def _is_tag(word: str) -> bool:
    name = word[1:]
    is_started = word[0] == "#" and name[:1].isalpha()
    return is_started and name.replace("-", "_").isidentifier()
