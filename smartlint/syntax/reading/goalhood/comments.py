"""Tells headings, comments and news of how things stand from goals.

Most of them show by their first word or by a small word near the verb, so that other
sentences are only asked about those.
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.amounts_and_times import has_amount_or_time
from smartlint.syntax.reading.clause.frame import FINITE, IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_POINTING = frozenset({"this", "that", "these", "those", "it", "which"})
_AIMING = frozenset({"MODAL", "WISH"})
_GOALS = frozenset({"goal", "goals", "objective", "objectives", "target", "targets"})
_ANY_GOAL = frozenset({"a", "an", "any", "no"})
_POSSIBLE = frozenset({"may", "might"})
_MANAGING = frozenset({"managed", "succeeded"})
_BEEN = "been"
_NOW = frozenset(
    {"currently", "presently", "at present", "at the moment", "right now", "now",
     "today"}
)  # fmt: skip
# "Is still in progress", "are being discussed": the last word of each shows by itself.
_COURSES = frozenset(
    {"being", "pending", "ongoing", "underway", "progress", "way", "review", "discussion",
     "preparation"}
)  # fmt: skip
_ALWAYS = frozenset(
    {"always", "steadily", "constantly", "continually", "continuously", "usually",
     "routinely", "often"}
)  # fmt: skip
_MEASURING = frozenset({"measure", "gauge", "judge", "assess", "evaluate"})
_SUCCESS = frozenset({"success", "progress", "performance"})
# What opens a thought, and words one of which shows in what tells how things are.
_OPENING = _POINTING | WE | _ANY_GOAL
_TELLING = _NOW | _COURSES | _MANAGING | {_BEEN}
# Words that make a question arise, in an order: anywhere, and as its first.
ASKED_WITHIN: frozenset[str] = _TELLING | _POSSIBLE
ASKED_OPENING: frozenset[str] = _OPENING | _SUCCESS
_LEADING_ON = frozenset({"in", "under", "work"})
GOING_ON: frozenset[str] = frozenset({"continue", "carry on", "keep on"})
_SHORTEST_JUDGEMENT = 4
_FURTHEST_MEASURED = 6
_LONGEST_ATTITUDE = 5
_LONGEST_SUBJECT = 8
_MOST_ADVERBS = 2


def is_comment(sentence: Sentence, frame: Frame) -> bool:
    """Whether something is only said: a heading, a thought, how things stand or stood."""
    first = sentence.tokens[0]
    if "comment" in first.groups:
        return True
    if (
        "heading" in first.groups
        and frame.form == NOMINAL
        and not has_amount_or_time(sentence)
    ):
        return True
    if first.lower in _OPENING and _opens_thought(sentence):
        return True
    if not _TELLING.isdisjoint(sentence.lowers) and (
        _tells_present(sentence, frame) or _tells_course(sentence, frame)
    ):
        return True
    if not _POSSIBLE.isdisjoint(sentence.lowers) and _may_happen(sentence, frame):
        return True
    if frame.form == NOMINAL and _is_headline(sentence, frame):
        return True
    verb = frame.entry
    if verb is not None and (
        _goes_on(sentence, frame, verb) or _takes_attitude(sentence, frame, verb)
    ):
        return True
    may_measure = first.role == "DETERMINER" or _is_success(first)
    return may_measure and _measures_goals(sentence)


def _is_headline(sentence: Sentence, frame: Frame) -> bool:
    """Whether what has no verb only heads or tells something."""
    return (
        _heads_goals(sentence, frame)
        or _acts_unlisted(sentence, frame)
        or _repeats_opening(sentence)
    )


def _opens_thought(sentence: Sentence) -> bool:
    """Whether something is said that aims at nothing, by its first words."""
    return (
        _points_on(sentence)
        or _thinks(sentence)
        or _judges_any_goal(sentence)
        or _acts_always(sentence)
        or _judges_success(sentence)
    )


def _heads_goals(sentence: Sentence, frame: Frame) -> bool:
    """Whether only what a goal is for is named: "goal for the number of orders"."""
    tokens = sentence.tokens
    if "goal" not in tokens[0].nouns or len(tokens) < _SHORTEST_JUDGEMENT:
        return False
    is_named = not frame.is_wish and tokens[1].role == "FOR"
    return is_named and not has_amount_or_time(sentence)


def _may_happen(sentence: Sentence, frame: Frame) -> bool:
    """Whether something else than us may come about: "debt may exceed the limit"."""
    first, end = frame.subject
    tokens = sentence.tokens
    if first >= end or end >= len(tokens) or tokens[end].lower not in _POSSIBLE:
        return False
    is_ours = frame.is_wish or tokens[first].role == "PRONOUN"
    return not is_ours and not has_amount_or_time(sentence)


def _acts_unlisted(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb that no list has tells of something: "each kiln requires its own".

    It ends in -s, and an article or "its" follows.
    """
    if frame.is_wish or has_amount_or_time(sentence):
        return False
    first, end = frame.object
    for at in range(first + 1, min(end - 1, first + _LONGEST_SUBJECT)):
        token = sentence.tokens[at]
        is_new = token.is_plain and not (token.verb or token.nouns or token.change)
        is_acting = is_new and token.lower.endswith("s") and not token.is_capital
        if is_acting and sentence.tokens[at + 1].role == "DETERMINER":
            before = sentence.tokens[at - 1]
            return before.kind == "WORD" and before.role in {"", "WISH", "ADVERB"}
    return False


def _points_on(sentence: Sentence) -> bool:
    """Whether it is told what something brings about: "this will allow us to grow"."""
    tokens = sentence.tokens
    if tokens[0].lower not in _POINTING or tokens[0].kind != "WORD":
        return False
    at = 1
    while at < len(tokens) and (tokens[at].role == "MODAL" or tokens[at].is_adverb):
        at += 1
    verb = tokens[at].verb if at < len(tokens) else None
    if verb is None or verb.form not in {"base", "s"}:
        return at < len(tokens) and "enabling" in tokens[at].groups  # "let us"
    return "enabling" in verb.groups


def _thinks(sentence: Sentence) -> bool:
    """Whether one only thinks or likes something: "I know that I like to cook".

    "I believe we can raise £900" aims at something.
    """
    tokens = sentence.tokens
    if tokens[0].lower not in WE:
        return False
    at = _after_adverbs(tokens, 1)
    verb = tokens[at].verb if at < len(tokens) else None
    if verb is None or verb.form != "base" or "thinking" not in verb.groups:
        return False
    at += 1
    is_told = at < len(tokens) and (
        tokens[at].lower == "that" or tokens[at].role == "PRONOUN"
    )
    if verb.lemma == "feel" and not is_told:
        return False  # "we feel safe at night"
    at += at < len(tokens) and tokens[at].lower == "that"
    clause = tokens[at : at + _LONGEST_SUBJECT]
    return not has_amount_or_time(sentence) and not any(
        token.role == "MODAL" or (token.role == "WISH" and after.role == "TO")
        for token, after in pairwise(clause)
    )


def _after_adverbs(tokens: list[Token], index: int) -> int:
    while index < len(tokens) and tokens[index].is_adverb:
        index += 1
    return index


def _judges_any_goal(sentence: Sentence) -> bool:
    """Whether goals at large are judged: "a goal that nobody checks is worth little"."""
    tokens = sentence.tokens
    if tokens[0].lower not in _ANY_GOAL or len(tokens) < _SHORTEST_JUDGEMENT:
        return False
    if tokens[1].lower not in _GOALS:
        return False
    after = tokens[2]
    return after.role in {"RELATIVE", "WITHOUT"} or after.lower == "stating"


def _tells_present(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told how things are now: "the ferry currently makes 14 trips"."""
    lowers = sentence.lowers
    if not _NOW.isdisjoint(lowers) and _acts_now(sentence):
        return True
    if _COURSES.isdisjoint(lowers) or frame.is_wish or has_amount_or_time(sentence):
        return False
    verb = frame.entry
    if frame.form == IMPERATIVE and verb is not None and verb.form == "base":
        return False
    tokens = sentence.tokens
    at = next(at for at, word in enumerate(tokens) if word.lower in _COURSES)
    back = at - 1
    while back > 0 and (tokens[back].lower in _LEADING_ON or tokens[back].is_adverb):
        back -= 1
    return back > 0 and tokens[back].lower in {"is", "are", "was", "were"}


def _acts_now(sentence: Sentence) -> bool:
    """Whether "now" stands between who acts and what is done, and no goal behind it."""
    tokens = sentence.tokens
    at = next(at for at, word in enumerate(tokens) if word.lower in _NOW)
    if not at or at + 1 >= len(tokens) or sentence.island_at[at] is not None:
        return False
    before, verb = tokens[at - 1], tokens[at + 1].verb
    is_subject = before.role == "PRONOUN" or (before.is_plain and not before.is_adverb)
    acts = verb is not None and verb.form in {"s", "base"}
    if not (is_subject and acts) or tokens[at + 1].role == "WISH":
        return False
    is_order = tokens[0].verb is not None and tokens[0].verb.form == "base"
    return not is_order and not _aims(sentence, 0)


def _aims(sentence: Sentence, first: int) -> bool:
    """Whether a goal stands behind what is so today."""
    return any(
        token.role in _AIMING or "goal" in token.nouns
        for token in sentence.tokens[first:]
    )


def _tells_course(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what went on or was brought about: "we've been losing staff"."""
    lowers = sentence.lowers
    if _BEEN in lowers:
        return _has_been_doing(sentence.tokens)
    if _MANAGING.isdisjoint(lowers):
        return False
    tokens = sentence.tokens
    at = next(at for at, word in enumerate(tokens) if word.lower in _MANAGING)
    if not frame.lead[0] < at < frame.object[1] - 1:
        return False
    is_told = tokens[at + 1].role in {"TO", "IN"} and not tokens[at - 1].is_capital
    return is_told and not any(word.role in {"MODAL", "HAVE"} for word in tokens[:at])


def _goes_on(sentence: Sentence, frame: Frame, verb: VerbEntry) -> bool:
    """Whether a body only goes on with what it does: "will continue with quiz nights"."""
    if verb.verb_class == "activity" and frame.verb:
        is_led = sentence.tokens[frame.verb - 1].lower in GOING_ON
        return is_led and not has_amount_or_time(sentence)
    if verb.lemma not in GOING_ON or frame.verb is None or has_amount_or_time(sentence):
        return False
    first, end = frame.object
    if first >= end or (frame.is_wish and sentence.tokens[0].role == "PRONOUN"):
        return False  # "I want to continue dancing"
    word = sentence.tokens[first]
    is_deed = word.verb is not None and word.verb.form == "ing"
    return word.lower in {"with", "work"} or (is_deed and frame.form == FINITE)


def _takes_attitude(sentence: Sentence, frame: Frame, verb: VerbEntry) -> bool:
    """Whether a slogan names an attitude: "embracing a spirit of wonder"."""
    if verb.form != "ing" or frame.form != IMPERATIVE or frame.is_wish:
        return False
    words = sentence.tokens[frame.object[0] : frame.object[1]][:_LONGEST_ATTITUDE]
    is_mood = any("attitude" in token.groups for token in words)
    return is_mood and not has_amount_or_time(sentence)


def _repeats_opening(sentence: Sentence) -> bool:
    """Whether two halves open alike, as slogans do: "more trees, more shade"."""
    tokens = sentence.tokens
    is_repeated = any(
        tokens[at].kind == "COMMA" and tokens[at + 1].lower == tokens[0].lower
        for at in sentence.signs
        if at + 1 < len(tokens)
    )
    return is_repeated and not has_amount_or_time(sentence)


def _has_been_doing(tokens: list[Token]) -> bool:
    """Whether "has been planting" stands somewhere, and nothing is to be."""
    at = next(at for at, word in enumerate(tokens) if word.lower == _BEEN)
    if any(word.role in _AIMING for word in tokens[:at]):
        return False
    back = at - 1
    while back > max(0, at - 1 - _MOST_ADVERBS) and tokens[back].is_adverb:
        back -= 1
    has = tokens[back]
    doing = _after_adverbs(tokens, at + 1)
    is_doing = doing < len(tokens) and tokens[doing].lower.endswith("ing")
    return is_doing and (has.role == "HAVE" or has.lower.endswith("'ve"))


def _acts_always(sentence: Sentence) -> bool:
    """Whether it is told how we act all the time: "we constantly write to growers"."""
    tokens = sentence.tokens
    if tokens[0].lower not in WE or len(tokens) < _SHORTEST_JUDGEMENT:
        return False
    verb = tokens[2].verb
    is_act = verb is not None and verb.form == "base"
    return is_act and tokens[1].lower in _ALWAYS and not has_amount_or_time(sentence)


def _judges_success(sentence: Sentence) -> bool:
    """Whether it is told how one will know: "we will judge our progress by …"."""
    tokens = sentence.tokens
    if tokens[0].lower not in WE or _MEASURING.isdisjoint(sentence.lowers):
        return False
    at = 1 + (tokens[1].role == "MODAL")
    is_measured = tokens[at].lower in _MEASURING
    return is_measured and any(map(_is_success, tokens[at + 1 : at + 3]))


def _measures_goals(sentence: Sentence) -> bool:
    """Whether it is told how one will know: "our progress will be measured by …"."""
    head = sentence.tokens[:_FURTHEST_MEASURED]
    is_told = any(
        word.role == "BE" and after.role == "MEASURED" for word, after in pairwise(head)
    )
    return (
        is_told and any(map(_is_success, head[:2])) and not has_amount_or_time(sentence)
    )


def _is_success(token: Token) -> bool:
    return "goal" in token.nouns or token.lower in _SUCCESS
