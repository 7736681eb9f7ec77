"""Tells goals in which cases are dealt with one by one, each in its own time."""

from __future__ import annotations

from itertools import takewhile

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.figures import amount_at
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    PASSIVE,
    Frame,
)
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.deadlines.case_times import (
    counts_from_case,
    is_time_limit,
)
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import BRIEF

_QUANTIFIERS = frozenset({"all", "no", "every", "each", "any"})
_ANY_CASE = frozenset({"your", "each", "every", "any", "a", "an"})
_CERTAIN = frozenset({"the", "our", "my", "this"})
_MESSAGES = frozenset(
    {"feedback", "mail", "email", "post", "correspondence", "communication"}
)
_HEAD_WORDS = 3
_EACH = frozenset({"each", "every"})
_FURTHEST_EACH = 3  # words between "every" and its time
_WHICH = frozenset({"OF", "ON", "FROM", "IN", "FOR", "AT"})
_ENDING = _WHICH | {"TO"}
_SERVING = frozenset({"answering", "mending"})
_REPLYING = frozenset(
    {"reply", "respond", "answer", "pick up", "get back", "call back"}
)
_CLOSING = frozenset({"complete", "send", "finish", "clear", "attend"})
_HANDED_OVER = frozenset({"deliver", "send", "refund", "repair"})
_WHOSE = frozenset({"FOR", "TO", "IN"})
_BRIEF = frozenset({"seconds", "minutes", "hours", "workdays"})
_COMING = frozenset({"will", "'ll", "shall"})
_BEING = frozenset({"are", "get"})
_GETTING = frozenset({"get", "receive", "hear", "hear back"})


def is_served(sentence: Sentence, frame: Frame) -> bool:
    """Whether :func:`serves_each` holds, and a time is named that each may take."""
    for island in sentence.islands if sentence.topics & BRIEF else ():
        if is_time_limit(sentence, island):
            is_of_each = _follows_each(sentence, island)
            is_of_each = is_of_each or _leads_to_share(sentence, frame, island)
            return is_of_each or serves_each(sentence, frame)
    return False


def _follows_each(sentence: Sentence, island: Island) -> bool:
    """Whether a time is that of each: "get a reply to every review within 24 hours"."""
    before = sentence.tokens[max(0, island.first - _FURTHEST_EACH) : island.first]
    return any(token.lower in _EACH for token in before)


def _leads_to_share(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether a time is that of a share of cases: "answer within 2 hours for 90%".

    "Roll out within 30 days to 90% of shops" is a deadline.
    """
    verb, after = frame.entry, island.last + 1
    if verb is None or after >= len(sentence.tokens):
        return False
    after += sentence.tokens[after].role in _WHOSE
    share = sentence.tokens[after : after + 1]
    is_share = any(
        token.amount is not None and token.amount.unit.kind is UnitKind.PERCENT
        for token in share
    )
    is_served = "answering" in verb.groups or verb.lemma in _HANDED_OVER
    return is_share and (is_served or _is_brief(sentence))


def serves_each(sentence: Sentence, frame: Frame, *, counts_share: bool = True) -> bool:
    """Whether all, none or a share of a kind are dealt with, each in its own time."""
    if answers_cases(sentence, frame) or _are_served(sentence, frame):
        return True
    if _starts_anew(sentence):
        return True
    first, end = frame.subject
    if first == end:
        first, end = frame.object
    if frame.form == NOMINAL and any(
        "answer" in token.groups
        for token in sentence.tokens[first : min(end, first + 4)]
    ):
        return True
    for token in sentence.tokens[first : min(end, first + 3)]:
        if token.lower in _QUANTIFIERS:
            return True
        amount = token.amount if counts_share else None
        if amount is not None and amount.unit.kind is UnitKind.PERCENT:
            return True
    return False


def _starts_anew(sentence: Sentence) -> bool:
    """Whether a span starts anew with each case: "within 3 days of the request"."""
    return any(
        island.name == "period" and counts_from_case(sentence, island)
        for island in sentence.islands
    )


def hands_out(sentence: Sentence, frame: Frame) -> bool:
    """Whether things go out whenever a case arises: "send keys within 2 days of signing".

    "Open the shop within 90 days of signing" is done once.
    """
    first, end = frame.object
    if first >= end or not _starts_anew(sentence):
        return False
    head = head_noun(sentence, first, end)
    is_one = sentence.tokens[first].lower in _CERTAIN
    return head is not None and (not is_one or is_plural(head))


def _are_served(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told how cases at large are dealt with: "alerts must be answered".

    "New members get a reply" as well. "The three reports must be filed" and "alerts will be answered" tell of once.
    """
    verb = frame.entry
    first, end = frame.subject
    # "Questions on the forum" are questions.
    subject = list(
        takewhile(lambda word: word.role not in _ENDING, sentence.tokens[first:end])
    )
    if not subject or not all(token.is_plain for token in subject):
        return False
    is_many = is_plural(subject[-1])
    if frame.form == FINITE and verb is not None and frame.verb is not None:
        if frame.verb == end:
            return verb.lemma in _GETTING and verb.form == "base"
        is_wanted = sentence.tokens[frame.verb - 1].role in {"MODAL", "TO"}
        return is_wanted and is_many and _is_brief(sentence)
    if frame.form != PASSIVE or verb is None:
        return False
    if verb.groups.isdisjoint(_SERVING):
        return verb.lemma in _CLOSING and _is_brief(sentence)
    told = sentence.tokens[end - (sentence.tokens[end - 1].role == "TO")]
    is_bidden = told.role in {"MODAL", "TO"} and (
        told.lower not in _COMING or _is_brief(sentence)
    )
    is_so = is_bidden or told.lower in _BEING or end == frame.verb
    return is_so and (is_many or (is_bidden and subject[0].is_capital))


def answers_cases(sentence: Sentence, frame: Frame) -> bool:
    """Whether cases are closed one by one: "respond to reviews within 24 hours"."""
    verb = frame.entry
    if verb is None or frame.form == PASSIVE:
        return False
    first, end = frame.object
    words = sentence.tokens[first : min(end, first + _HEAD_WORDS + 1)]
    if words and _replies(sentence, verb, words[0]):
        return True
    if "answering" not in verb.groups:
        is_closing = "mending" in verb.groups or verb.lemma in _CLOSING
        if not is_closing or any(map(_is_amount, words)) or not _is_brief(sentence):
            return False
    if words[:1] and words[0].lower == "the" and any(map(_is_amount, words)):
        return False  # "patch the two routers within 7 days"
    is_any = not _ANY_CASE.isdisjoint([word.lower for word in words])
    if is_any and "answering" in verb.groups and _is_brief(sentence):
        return True  # "investigate a Sev 2 within 3 hours"
    return any(
        word.lower in _MESSAGES
        or (is_any and "case" in word.groups)
        or (word.lower.endswith("s") and not word.role and word.lower != "as")
        for word in words
        if word.kind == "WORD"
    )


def _replies(sentence: Sentence, verb: VerbEntry, after: Token) -> bool:
    """Whether "you" are served, or nobody is named: "we will reply within 2 days"."""
    if after.lower == "you":
        return _is_brief(sentence, _BRIEF | {"days"})
    return after.role == "IN" and verb.lemma in _REPLYING


def _is_brief(sentence: Sentence, units: frozenset[str] = _BRIEF) -> bool:
    """Whether a limit is in hours or working days, which only a case has."""
    return any(
        island.name == "period" and amount_at(sentence, island).unit.code in units
        for island in sentence.islands
    )


def _is_amount(token: Token) -> bool:
    return token.kind == "AMOUNT"


def _is_pledged(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody "will" do it: "our team will answer your call within …"."""
    first, end = frame.subject
    is_told = frame.form in {FINITE, PASSIVE} and first < end < len(sentence.tokens)
    return is_told and sentence.tokens[end].role == "MODAL"


def promises_answer(sentence: Sentence, frame: Frame) -> bool:
    """Whether a charter says what is done for "you": "answer your call quickly"."""
    verb = frame.entry
    if verb is None or not (frame.form == IMPERATIVE or _is_pledged(sentence, frame)):
        return False
    if any(is_time_limit(sentence, island) for island in sentence.islands):
        return True
    return "answering" in verb.groups and answers_cases(sentence, frame)
