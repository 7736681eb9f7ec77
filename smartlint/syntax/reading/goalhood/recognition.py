"""Tells goals from other text, and English from other languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from smartlint.model.quantity import UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.frame import NOMINAL, STATE
from smartlint.syntax.reading.goalhood.bare_numbers import is_bare_number
from smartlint.syntax.reading.goalhood.chatter import is_chatter
from smartlint.syntax.reading.goalhood.comments import is_comment
from smartlint.syntax.reading.goalhood.descriptions import describes
from smartlint.syntax.reading.goalhood.non_goals import (
    calls_together,
    denies_wish,
    is_slogan,
    is_task,
    names_measure,
    pairs_topics,
    tells_past,
)
from smartlint.syntax.reading.goalhood.plain_orders import (
    is_plain_demand,
    is_plain_order,
)
from smartlint.syntax.reading.goalhood.plain_reports import is_plain_report
from smartlint.syntax.reading.goalhood.told_deeds import tells_deed
from smartlint.syntax.reading.goalhood.told_facts import is_told_fact
from smartlint.syntax.reading.goalhood.told_progress import tells_progress
from smartlint.syntax.reading.goalhood.told_times import tells_behind
from smartlint.syntax.reading.goalhood.truisms import is_truism
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.verdicts.taken_for import plans_work
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import FOREIGN, MAY_BE_SPOKEN_OF, TRACK

if TYPE_CHECKING:
    from smartlint.syntax.reading.draft import Draft

_OF_NAMES = frozenset({NOMINAL, STATE})
_TOLD = frozenset({"BE", "PRONOUN", "ADVERB", "NOT"})
_ASKING = frozenset({"whether", "if", "how"})
_FEWEST_WORDS = 4
_KNOWN_SHARE = 0.2
_LONGEST_SLOGAN = 3
_LAST_LATIN = "\u024f"


def is_english(sentence: Sentence) -> bool:
    """Whether a sentence is English as far as one can tell from its words.

    Short phrases are given the benefit of the doubt: names are no language.
    """
    tokens = sentence.tokens
    if sentence.topics & FOREIGN and _is_foreign(tokens):
        return False
    is_latin = sentence.text.isascii() or max(sentence.text.lower()) <= _LAST_LATIN
    # Function words are known, and mostly enough of them.
    is_known = len(sentence.small) >= _KNOWN_SHARE * len(tokens) or _are_known(tokens)
    if is_latin and is_known:
        return True  # with fewer words than tokens they are known all the more
    words = [token for token in tokens if token.kind == "WORD"]
    foreign = 0 if is_latin else sum(word.lower[:1] > _LAST_LATIN for word in words)
    if foreign:
        return 2 * foreign < len(words)
    return len(words) < _FEWEST_WORDS or _are_known(words)


def _is_foreign(tokens: Sequence[Token]) -> bool:
    """Whether more small words are of another language than words are English."""
    foreign, known = set(), 0
    for token in tokens:
        if "foreign" in token.groups:
            foreign.add(token.lower)
        elif token.is_known and token.amount is None and token.lower.isalpha():
            known += 1
    return len(foreign) > known and (len(foreign) > 1 or not known)


def _are_known(words: Sequence[Token]) -> bool:
    """Whether a list has as many of some words as an English text needs."""
    needed = _KNOWN_SHARE * len(words)
    for word in words:
        if word.is_known:
            needed -= 1
            if needed <= 0:
                return True
    return False


def is_goal(draft: Draft) -> bool:
    """Whether something to be achieved is stated, and no heading, slogan or report."""
    sentence, frame = draft.sentence, draft.frame
    tokens, is_measurable = sentence.tokens, draft.is_measurable
    has_words = bool(tokens) and (tokens[0].kind == "WORD" or _has_words(tokens, 1))
    if not has_words or tokens[-1].lower.startswith("?"):
        return False
    # "Perhaps we will open a shop"; no "maybe the goal is 900 fans".
    is_doubted = tokens[0].role == "DOUBT" and not (frame.is_wish and is_measurable)
    is_denied = frame.is_wish or "not" in sentence.lowers
    is_denied = is_denied and denies_wish(sentence)
    if is_doubted or is_denied or _is_on_track(sentence):
        return False
    if sentence.topics & MAY_BE_SPOKEN_OF:
        # Few goals have such a word; the others load nothing of what is asked then.
        from smartlint.syntax.reading.goalhood import spoken_of  # noqa: PLC0415 - as said

        told = spoken_of.told_as(draft)
        if told is not None:
            return told
    if _is_plain(draft):
        return True
    if _says(draft) or _tells(draft) or is_slogan(sentence, frame):
        return False
    is_heading = frame.form == NOMINAL and not frame.is_wish
    if frame.form in _OF_NAMES and is_bare_number(draft):
        return False
    if not is_heading or is_measurable or draft.direction is not Direction.NONE:
        return True
    words = tokens[frame.lead[0] :]
    is_long = _has_words(words, _LONGEST_SLOGAN + 1) and not pairs_topics(words)
    return is_long or plans_work(draft)


def _is_plain(draft: Draft) -> bool:
    """Whether it is an order or demand that holds nothing which is asked about."""
    sentence, frame, anchor = draft.sentence, draft.frame, draft.figures.anchor
    is_counted = anchor is not None and sentence.tokens[anchor.last].amount is not None
    return is_plain_order(sentence, frame, is_counted=is_counted) or is_plain_demand(
        sentence, frame, is_counted=is_counted
    )


def _says(draft: Draft) -> bool:
    """Whether something is only said, described or to be done next."""
    sentence, frame = draft.sentence, draft.frame
    return (
        describes(sentence, frame, draft.direction)
        or is_comment(sentence, frame)
        or is_chatter(sentence, frame)
        or is_truism(sentence, frame)
        or calls_together(sentence)
        or is_task(sentence, frame)
    )


def _tells(draft: Draft) -> bool:
    """Whether it is told what was done, or how things stand."""
    sentence, frame = draft.sentence, draft.frame
    if not frame.is_wish and (
        tells_past(sentence, frame) or tells_deed(sentence, frame, draft.first)
    ):
        return True
    return (
        names_measure(sentence, frame)
        or is_told_fact(sentence, frame)
        or tells_progress(sentence, frame)
        or tells_behind(sentence, frame)
        or is_plain_report(sentence, frame)
    )


def _has_words(tokens: Sequence[Token], fewest: int) -> bool:
    """Whether so many words are among tokens."""
    for token in tokens:
        if token.kind == "WORD":
            fewest -= 1
            if not fewest:
                return True
    return False


def _is_on_track(sentence: Sentence) -> bool:
    """Whether it is told how things go: "we are on track", no "orders on schedule"."""
    if not sentence.topics & TRACK:
        return False
    tokens = sentence.tokens
    share = tokens[0].amount
    if share is not None and share.unit.kind is UnitKind.PERCENT:
        return False  # "60% of teams are on track"
    for at in sentence.small:
        is_told = tokens[at].role == "TRACK" and (
            not at or tokens[at - 1].role in _TOLD
        )
        if is_told and not _stands_in_clause(tokens, at):
            return True
    return False


def _stands_in_clause(tokens: list[Token], at: int) -> bool:
    """Whether what goes so is only named: "show which clubs are on track".

    Behind a verb of its own a clause is over: "the talks that we held are on track".
    """
    for index in range(at - 1, 0, -1):
        token = tokens[index]
        if token.role == "RELATIVE" or token.lower in _ASKING:
            return True
        if token.verb is not None and not token.nouns:
            return False
    return False
