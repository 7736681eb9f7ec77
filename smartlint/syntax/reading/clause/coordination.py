"""Finds the leading one of several verbs: "plan, write and publish", "keeps falling"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import FINITE, NOMINAL, PASSIVE, STATE, Frame
from smartlint.syntax.reading.clause.verb_place import (
    at_end_of_time,
    leads_verb,
    skip_adverbs,
    starts_object,
    starts_order,
)
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, PAST_FORMS, VerbEntry
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_FURTHEST_NAME = 4
_FURTHEST_TOLD = 12
_TYING = frozenset({"TO", "FOR", "ON", "IN", "PREPOSITION"})
SPENDING = frozenset(
    {"invest", "spend", "commit", "put", "allocate", "earmark", "set aside"}
)
_TELLING = frozenset({FINITE, STATE})
_HAVING = frozenset({"having", "getting", "receiving", "seeing", "making", "causing"})
ENDING = frozenset({"end", "finish", "close", "end up"})
_MADE_SO = 8
GOING_ON = MOVING | {"vague", "activity"}
"""Classes of verbs that say where "continue to" goes; what one offers only stays."""


def leading_verb(sentence: Sentence, verb: int, end: int) -> tuple[int, int]:
    """Return the leading one of verbs that share an object, and where that starts.

    Of "plan, write and publish the guide" the first leads, unless it is vague or
    only a step to a change ("document and raise").
    """
    tokens = sentence.tokens
    entry = tokens[verb].verb
    lead, at = verb, verb + 1
    if entry is not None and entry.lemma == "avoid":
        return lead, _behind_having(tokens, at, end)
    if at < end and tokens[at].is_plain:
        return lead, at
    if at + 2 < end and tokens[at + 1].role == "AND" and tokens[at].role in _TYING:
        at += 1  # "apply for and win the grant"
    while entry is not None and at + 1 < end:
        following = at
        while following < end and (
            tokens[following].kind == "COMMA"
            or tokens[following].role in {"AND", "OR"}
            or tokens[following].kind == "SLASH"
            or (following > at and tokens[following].is_adverb)  # "and gradually end"
        ):
            following += 1
        if following == at or following + 1 >= end:
            break
        other = tokens[following].verb
        if other is None or other.form != entry.form:
            break
        if other.form == "base" and not starts_order(sentence, following, end):
            break
        leading = tokens[lead].verb
        if leading is not None and _yields(leading, other):
            lead = following
        at = following + 1
    return lead, _behind_aside(sentence, at, end)


def _behind_having(tokens: list[Token], index: int, end: int) -> int:
    """Return where the amount of "avoid having more than 3 open bugs" starts."""
    is_had = index + 1 < end and tokens[index].lower in _HAVING
    return index + (is_had and tokens[index + 1].amount is not None)


def _behind_aside(sentence: Sentence, index: int, end: int) -> int:
    """Return where the object of "write (and publish) a book" starts."""
    tokens = sentence.tokens
    if index + 2 >= end or tokens[index].kind != "OPEN":
        return index
    if tokens[index + 1].role != "AND":
        return index
    closes = (at for at in range(index, end - 1) if tokens[at].kind == "CLOSE")
    return next(closes, index - 1) + 1


def wish_behind(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return where a goal starts behind what is told of today or was done; else None."""
    wish = _later_wish(sentence, frame, end)
    return _goal_of_adopted(sentence, frame, end) if wish is None else wish


def _later_wish(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return the "to" of "is opening shops and plans to hire"; None for no such.

    What is done already is not what is aimed for.
    """
    if frame.form not in _TELLING:
        return None
    told = _goal_behind_present(sentence, frame, end)
    if told is not None or frame.is_wish:
        return told
    tokens, is_present = sentence.tokens, _tells_present(sentence, frame)
    is_own = tokens[frame.subject[0]].role == "PRONOUN"
    for join in sentence.joins:
        wish = join + 1
        if join < frame.object[0] or wish + 2 >= end or tokens[join].role != "AND":
            continue
        is_now = tokens[wish].role == "CURRENT"  # "and now want to reach 900"
        wish += is_now
        if not (is_present or is_now):
            continue
        is_wish = "third wish" in tokens[wish].groups
        is_wish = is_wish or (is_own and tokens[wish].role == "WISH")
        if is_wish and tokens[wish + 1].role == "TO":
            return wish + 1 if leads_verb(sentence, wish + 1, end) else None
        if tokens[wish].role == "MODAL" and _is_told_now(sentence, frame, join):
            return wish
    return None


def _is_told_now(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether what a body has is told of today: "currently has 900 seats and will …"."""
    words = sentence.tokens[frame.subject[0] : end]
    return any(word.role == "CURRENT" for word in words) and any(
        word.amount is not None for word in words
    )


def _tells_present(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what a body does or has: "is opening shops", "has 80 clinics"."""
    tokens = sentence.tokens
    if frame.form == STATE:
        at = frame.subject[1]
        return at < len(tokens) and tokens[at].role in {"HAVE", "ADVERB", "CURRENT"}
    if frame.form != FINITE or frame.verb is None:
        return False
    verb = tokens[frame.verb].verb
    return verb is not None and verb.form in {"s", "ing"}


def _goal_of_adopted(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return where the goal stands in "was adopted with a goal of cutting waste".

    None for no such; what was adopted is done already.
    """
    if frame.form not in {PASSIVE, NOMINAL}:
        return None
    tokens = sentence.tokens
    aim = next((at for at in sentence.small if _tells_aim(tokens[at])), None)
    if aim is None or not frame.object[0] <= aim < end - 1:
        return None
    if frame.form == PASSIVE and frame.subject[0] < frame.subject[1]:
        is_done = tokens[frame.subject[1]].lower in {"was", "were", "has", "have"}
    else:
        is_done = frame.form == NOMINAL and _was_set_up(tokens, end)
    return aim + 1 if is_done else None


def _tells_aim(token: Token) -> bool:
    """Whether "with the aim of" or the like stands there."""
    return token.role == "PURPOSE" and token.lower.startswith("with ")


def _was_set_up(tokens: list[Token], end: int) -> bool:
    """Whether a body set something up: "the club adopted a charter with the aim of"."""
    return any(
        verb.verb is not None
        and verb.verb.form in PAST_FORMS
        and "setting" in verb.verb.groups
        and tokens[at + 1].role == "DETERMINER"
        for at, verb in enumerate(tokens[: min(end - 2, _FURTHEST_TOLD)])
        if at
    )


def _goal_behind_present(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return where the goal starts behind what is so already; None for no such.

    "Parks matter to us all, and our goal is to …", "we are moving house and we will …".
    """
    if frame.is_wish:
        return None
    tokens = sentence.tokens
    for join in sentence.joins:
        after = join + 1
        if join <= frame.object[0] or after + 3 >= end or tokens[join].role != "AND":
            continue
        if sentence.depth[join]:
            continue
        if _names_goal(tokens[after : after + _FURTHEST_TOLD]):
            return after
        is_we = tokens[after].lower in WE and tokens[after + 1].role == "MODAL"
        if is_we and _goes_on_now(sentence, frame):
            return after
    return None


def _names_goal(words: list[Token]) -> bool:
    """Whether "our goal" or "the next target" starts there."""
    if words[0].role != "DETERMINER":
        return False
    for at, word in enumerate(words[1:_FURTHEST_NAME], 2):
        if "goal" in word.nouns:
            return "announced" in word.groups and _is_told(words[at:])
        if not word.is_plain:
            return False
    return False


def _is_told(words: list[Token]) -> bool:
    """Whether "is" follows before another clause may start."""
    for word in words:
        if word.role in {"BE", "AND"} or word.kind == "COMMA":
            return word.role == "BE"
    return False


def _goes_on_now(sentence: Sentence, frame: Frame) -> bool:
    """Whether a deed is being done: "we are opening shops"."""
    if frame.verb is None or frame.form != FINITE:
        return False
    verb = sentence.tokens[frame.verb].verb
    return verb is not None and verb.form == "ing"


def verb_of_perfect(sentence: Sentence, verb: int, end: int) -> int:
    """Return the deed of "have hired a cook"; else the verb itself ("have trained staff")."""
    tokens = sentence.tokens
    entry = tokens[verb].verb
    if entry is not None and entry.lemma in ENDING:
        return at_end_of_time(sentence, verb, end)
    if entry is None or entry.lemma != "have":
        return verb
    at = skip_adverbs(sentence, verb + 1, end)
    done = tokens[at].verb if at < end else None
    if done is None or done.form != "participle" or tokens[at].nouns:
        return verb
    _, after = leading_verb(sentence, at, end)
    return at if after < end and starts_object(tokens[after]) else verb


def changing_verb(sentence: Sentence, verb: int, after: int, end: int) -> int | None:
    """Return the verb of change behind "continues to" or "keeps": "keeps falling"."""
    entry = sentence.tokens[verb].verb
    if entry is not None and entry.lemma in SPENDING:
        return _spent_on(sentence, after, end)
    if entry is None or entry.lemma not in {"continue", "keep"} or after + 1 > end:
        return None
    at = skip_adverbs(sentence, after, end)
    at += at < end and sentence.tokens[at].role == "TO"
    inner = sentence.tokens[at].verb if at < end else None
    forms = {"ing"} if entry.lemma == "keep" else {"base", "ing"}
    if inner is None or inner.form not in forms:
        return None
    leads_on = GOING_ON if entry.lemma == "continue" else MOVING
    follows = sentence.tokens[at + 1 : min(at + 2, end)]
    if inner.form == "base" and follows and follows[0].amount is not None:
        return at  # "continue to publish 4 posts a month"
    is_made_so = inner.lemma == "make" and any(
        word.comparative for word in sentence.tokens[at + 1 : min(end, at + _MADE_SO)]
    )  # "continue making the paths wider"
    return at if is_made_so or inner.verb_class in leads_on else None


def _spent_on(sentence: Sentence, after: int, end: int) -> int | None:
    """Return the verb of change that money is spent on: "will invest £5m to double X"."""
    if after + 1 >= end or sentence.tokens[after].amount is None:
        return None
    return multiplied_verb(sentence, after + 1, end)


def multiplied_verb(sentence: Sentence, index: int, end: int) -> int | None:
    """Return the verb of "invest £5m to double X", where the money is only the means."""
    if index >= end or sentence.tokens[index].role != "TO":
        return None
    at = skip_adverbs(sentence, index + 1, end)
    verb = sentence.tokens[at].verb if at < end else None
    return at if verb is not None and verb.verb_class in MOVING else None


def _yields(leading: VerbEntry, other: VerbEntry) -> bool:
    """Whether the second of two verbs says more: "maintain and increase"."""
    if leading.verb_class == "maintain":
        return other.verb_class in MOVING
    is_loose = leading.verb_class in {"vague", "activity"}
    return is_loose or (leading.verb_class == "deliver" and _is_step(leading, other))


def _is_step(leading: VerbEntry, other: VerbEntry) -> bool:
    """Whether a deed only prepares a change ("document and raise"); a thing made stays."""
    if other.verb_class == "improve":
        return "make" not in leading.flags
    return other.verb_class in MOVING
