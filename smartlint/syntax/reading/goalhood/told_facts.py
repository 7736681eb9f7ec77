"""Tells facts, meanings of words and headings of plans from goals.

Each question is asked only of sentences that hold its word, sign or form.
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.amounts_and_times import (
    has_amount_or_time,
    has_time,
)
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    PASSIVE,
    STATE,
    Frame,
)
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, PAST_FORMS
from smartlint.syntax.reading.words.marks import EACH, WE
from smartlint.syntax.reading.words.token import Token

_HAS = frozenset({"has", "have"})
_SINCE = frozenset({"since", "so far", "to date"})
UNCHANGING = frozenset({"cut", "shed", "hit", "spread", "put", "beat", "let", "shut"})
"""Verbs whose past and participle are spelt like their base: "that cut our costs"."""

_COURSES = frozenset({"progress", "status"})
_GONE = frozenset({"past", "last", "previous", "recent"})
_LONGEST_LABEL = 3
_FIGURES = ("table", "figure", "chart", "appendix", "exhibit", "annex", "section")
_STAYING = frozenset({"play", "remain", "pose", "present", "represent", "face"})
_WERE = frozenset({"was", "were"})
_TAKEN = frozenset({"DETERMINER", "PRONOUN"})
_AIMING = frozenset({"MODAL", "WISH", "BE", "NOT"})
_OURS = frozenset({"our", "my", "the"})
_MORE = frozenset({"more", "much", "lots", "work"})
_HAD = "had"
# Words of an order that is asked about at all, and where no amount stands in it.
ASKED_WITHIN: frozenset[str] = frozenset({_HAD})
ASKED_UNCOUNTED: frozenset[str] = _MORE
_NEEDING = frozenset({"needs", "must", "has", "should"})
_ADVERBS = 2
_LONGEST_SUBJECT = 8
_LONGEST_TERM = 5
_FURTHEST_PLAN = 4
_SERVING = frozenset({"FOR", "TO", "OF"})


def is_told_fact(sentence: Sentence, frame: Frame) -> bool:
    """Whether a fact is told, a word explained, or a plan only headed."""
    lowers = sentence.lowers
    if (_HAD in lowers and _had_been_done(sentence)) or (
        not _MORE.isdisjoint(lowers) and _asks_for_more(sentence)
    ):
        return True
    if frame.is_wish:
        return _judges_goals(sentence, frame)
    if frame.form == NOMINAL:
        return (
            _acted_in_year(sentence)
            or _heads_plan(sentence, frame)
            or _titles_plan(sentence)
            or _explains_term(sentence)
            or _is_done_since(sentence)
            or _labels_field(sentence)
        )
    if frame.form == IMPERATIVE:
        is_title = frame.entry is not None and frame.entry.form == "ing"
        return is_title and _titles_plan(sentence)
    if _labels_field(sentence) or _was_in_year(sentence, frame):
        return True
    if frame.form == STATE:
        return (
            _comes_first(sentence, frame)
            or _is_record(sentence)
            or _tells_quality(sentence, frame)
        )
    is_told = frame.form in {FINITE, PASSIVE}
    if frame.form == FINITE and _is_growing(sentence, frame):
        return True
    return is_told and (
        _is_done_since(sentence)
        or _is_record(sentence)
        or _plays_role(sentence, frame)
        or _counts_deeds(sentence, frame)
        or _explains_term(sentence)
        or _titles_plan(sentence)
    )


def _had_been_done(sentence: Sentence) -> bool:
    """Whether it was so before something else: "we had beaten the target"."""
    tokens = sentence.tokens
    at = next((at for at, word in enumerate(tokens) if word.lower == _HAD), 0)
    return at > 0 and _participle_after(tokens, at) is not None


def _participle_after(tokens: list[Token], index: int) -> int | None:
    """Return the participle that an auxiliary leads to; None for none."""
    for at in range(index + 1, min(len(tokens), index + 2 + _ADVERBS)):
        verb = tokens[at].verb
        is_done = verb is not None and verb.form in PAST_FORMS
        if (is_done and tokens[at].role != "WISH") or tokens[at].lower in UNCHANGING:
            return at
        if not tokens[at].is_adverb and tokens[at].lower != "already":
            return None
    return None


def _is_done_since(sentence: Sentence) -> bool:
    """Whether something has come about: "has cut waste by 12% since 2016"."""
    lowers = sentence.lowers
    if lowers.isdisjoint(_HAS):
        return False
    is_past = _opens_past(sentence)
    if lowers.isdisjoint(_SINCE) and not is_past:
        return False
    # What opens is when it was, and no deadline.
    coming = sentence.islands[is_past:]
    if any(island.name == "deadline" for island in coming):
        return False
    tokens = sentence.tokens
    at = next(at for at, word in enumerate(tokens) if word.lower in _HAS)
    done = _participle_after(tokens, at)
    return at > 0 and done is not None and "setting" not in tokens[done].groups


def _opens_past(sentence: Sentence) -> bool:
    """Whether "over the past decade" or "in the last year" opens."""
    tokens = sentence.tokens[:_FURTHEST_PLAN]
    words = " ".join([token.lower for token in tokens])
    return tokens[0].role == "IN" and not _GONE.isdisjoint(words.split())


def _was_in_year(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told how it was: "in 2022, 60% of waste was recycled"."""
    at = frame.subject[1]
    tokens = sentence.tokens
    if frame.form not in {STATE, PASSIVE} or at >= len(tokens):
        return False
    return tokens[0].role == "IN" and tokens[at].lower in _WERE


def _labels_field(sentence: Sentence) -> bool:
    """Whether a field of a form is filled in: "Lead: Director of Housing"."""
    at = _colon(sentence)
    if at is None or not 0 < at <= _LONGEST_LABEL:
        return False
    names = sentence.tokens[:at]
    if "field label" in names[-1].groups:
        return names[-1].lower in _COURSES or not has_amount_or_time(sentence)
    if names[0].lower.startswith(_FIGURES):
        is_numbered = len(names) > 1 and names[1].amount is not None
        return is_numbered or names[0].kind == "NAME_NUMBER"
    return "measure label" in names[-1].groups and not has_amount_or_time(sentence)


def _acted_in_year(sentence: Sentence) -> bool:
    """Whether a past deed is told behind its year: "in 2022, farms supplied 31% of …"."""
    tokens = sentence.tokens
    island = sentence.island_at[0]
    if tokens[0].role != "IN" or island is None or island.name != "deadline":
        return False
    first = island.last + 1
    first += first < len(tokens) and tokens[first].kind == "COMMA"
    for at in range(first + 1, min(len(tokens) - 1, first + _LONGEST_SUBJECT)):
        token, after = tokens[at], tokens[at + 1]
        if token.role in _AIMING or "goal" in token.nouns:
            return False
        verb = token.verb
        acts = verb is not None and verb.form in PAST_FORMS and tokens[at - 1].is_plain
        takes = after.role in _TAKEN or after.kind == "AMOUNT"
        if acts and takes and sentence.island_at[at] is None:
            return True
    return False


def _is_record(sentence: Sentence) -> bool:
    """Whether a record is told: "a record 900 bikes were sold"."""
    tokens = sentence.tokens
    is_record = any(word.lower == "record" for word in tokens[:2])
    return is_record and not _WERE.isdisjoint(sentence.lowers)


def _judges_goals(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is only said how goals are: "this year's targets are hard to reach"."""
    at = frame.lead[1]
    tokens = sentence.tokens
    if not 1 < at < len(tokens) or tokens[at - 1].role != "BE":
        return False
    if not tokens[at - 2].nouns >= {"goal", "plural"}:
        return False
    word = tokens[at]
    is_quality = sentence.is_weak(at, at + 1) or not (word.is_noun or word.verb)
    if not word.is_plain or not is_quality:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or not (after.is_plain or after.amount)


def _comes_first(sentence: Sentence, frame: Frame) -> bool:
    """Whether something is only called most important: "honesty is our first rule"."""
    at = frame.subject[1]
    words = sentence.tokens[at + 1 : at + 3]
    if at >= len(sentence.tokens) or sentence.tokens[at].role != "BE":
        return False
    if any("goal" in word.nouns for word in sentence.tokens[: at + 4]):
        return False
    if len(words) > 1 and words[0].lower == "one" and words[1].role == "OF":
        # "Floods are one of the greatest risks"; to be one of the top 5 is a place.
        return not any(token.amount for token in sentence.tokens[at + 3 : at + 5])
    is_ours = (
        len(words) > 1 and words[0].lower in _OURS and "foremost" in words[1].groups
    )
    return is_ours and not has_amount_or_time(sentence)


def _tells_quality(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what is good for what, what a plan has, or what one is proud of."""
    first, at = frame.subject
    tokens = sentence.tokens
    if not first < at < len(tokens) - 2 or has_time(sentence):
        return False
    word, after = tokens[at + 1], tokens[at + 2]
    if tokens[at].role == "HAVE":
        is_each = tokens[first].lower in EACH  # "every page has three reviews"
        return "speaking" in tokens[at - 1].groups and not is_each
    if tokens[at].role != "BE":
        return False
    if tokens[first].lower in WE:
        return "proud" in word.groups
    return "judged" in word.groups and after.role == "FOR"


def _plays_role(sentence: Sentence, frame: Frame) -> bool:
    """Whether "teachers play a vital role" or "obesity remains a problem" is told."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or frame.verb is None or verb.lemma not in _STAYING:
        return False
    if frame.verb != frame.subject[1] or has_time(sentence):
        return False  # "will play a role"
    at = head_index(sentence, first, frame.object[1])
    return at is not None and "role played" in sentence.tokens[at].groups


def _asks_for_more(sentence: Sentence) -> bool:
    """Whether only more is asked for: "more needs to be done to protect bats"."""
    tokens = sentence.tokens
    first = 1 if tokens[0].kind == "QUOTE" else 0
    if "needs" in sentence.lowers and _lacks(sentence):
        return True
    if first >= len(tokens) or tokens[first].lower not in _MORE:
        return False
    words = [word.lower for word in tokens[first : first + 2 * _FURTHEST_PLAN]]
    if has_amount_or_time(sentence):
        return False
    is_needed = not _NEEDING.isdisjoint(words)
    return is_needed and not {"done", "happen", "change"}.isdisjoint(words)


def _is_growing(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told how something moves each year: "sales are rising by 5% a year"."""
    at, (first, end) = frame.verb, frame.subject
    verb = frame.entry
    if at is None or verb is None or verb.form != "ing" or at + 1 >= frame.object[1]:
        return False
    if first >= end or end + 1 != at or sentence.tokens[end].role != "BE":
        return False
    rate = sentence.tokens[at + 1]
    if verb.verb_class not in MOVING or rate.role not in {"AT", "BY"}:
        return False
    return any(
        token.role == "RECURRING" or (token.amount is not None and token.amount.per)
        for token in sentence.tokens[at + 1 :]
    )


def _lacks(sentence: Sentence) -> bool:
    """Whether it is only told what is missing: "my garden needs more shade"."""
    tokens = sentence.tokens
    at = next(at for at, word in enumerate(tokens) if word.lower == "needs")
    if not at or at + 1 >= len(tokens) or tokens[at + 1].lower != "more":
        return False
    is_own = tokens[0].role == "DETERMINER" and all(
        word.is_plain for word in tokens[1:at]
    )
    return is_own and not has_amount_or_time(sentence)


def _counts_deeds(sentence: Sentence, frame: Frame) -> bool:
    """Whether only a count is named: "number of parking tickets issued"."""
    tokens = sentence.tokens
    if frame.form != PASSIVE or tokens[0].lower not in {"number", "percentage", "#"}:
        return False
    is_bare = frame.verb is not None and frame.verb == frame.subject[1]
    return is_bare and not has_amount_or_time(sentence)


def _heads_plan(sentence: Sentence, frame: Frame) -> bool:
    """Whether only what a plan holds is named: "strategic objectives for the region"."""
    first, end = frame.object
    tokens = sentence.tokens
    if tokens[0].lower in {"#", "%"}:
        return not has_amount_or_time(sentence)
    at = head_index(sentence, first, end)
    if at is None or "planned" not in tokens[at].groups or has_amount_or_time(sentence):
        return False
    words = tokens[first:at]
    is_named = all(
        (word.is_plain and word.comparative is None) or word.role == "WISH"
        for word in words
    )
    return is_named and not any(word.lower == "new" for word in words)


def _titles_plan(sentence: Sentence) -> bool:
    """Whether a title has a plan behind it: "Growing together: our strategy for …"."""
    tokens = sentence.tokens
    at = _colon(sentence)
    if at is None or at + 2 >= len(tokens) or has_amount_or_time(sentence):
        return False
    if any("label" in word.groups for word in tokens[:at]):
        return False
    rest = tokens[at + 1 : at + 2 + _FURTHEST_PLAN]
    if rest[0].role != "DETERMINER":
        return False
    for word, after in pairwise(rest):
        if "plan" in word.groups or word.lower == "vision":
            return after.role in _SERVING
    return False


def _explains_term(sentence: Sentence) -> bool:
    """Whether a word is explained: "Grey water: Water reused from sinks"."""
    tokens = sentence.tokens
    at = _colon(sentence)
    if at is None or not 0 < at <= _LONGEST_TERM or at + 2 >= len(tokens):
        return False
    if has_amount_or_time(sentence) or any(token.change for token in tokens):
        return False
    return tokens[at - 1].lower == tokens[at + 1].lower and tokens[at + 1].is_plain


def _colon(sentence: Sentence) -> int | None:
    """Return the first colon; None for none."""
    tokens = sentence.tokens
    return next((at for at in sentence.signs if tokens[at].kind == "COLON"), None)
