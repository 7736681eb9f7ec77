"""Tells tasks, slogans, reports and names of measures from goals."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from smartlint.syntax.reading.clause.amounts_and_times import has_amount_or_time
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    PASSIVE,
    STATE,
    Frame,
)
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.clause.states import is_checkable
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import DOING_OR_VAGUE, PAST_FORMS
from smartlint.syntax.reading.words.token import Token

TASKS: frozenset[str] = frozenset(
    {"calling", "errand", "talking", "studying", "exploring"}
)
_FURTHEST_AVENUE = 4
# "Explore whether it pays" ends with a decision, so it is no mere looking around.
_ASKING = frozenset({"which", "how", "why", "what", "where", "who", "when"})
_ONES = frozenset({"the", "a", "an"})
KEEPING: frozenset[str] = frozenset({"keep", "continue", "keep on", "carry on"})
_TALKED = frozenset({"TO", "ON"})
_NAMING = frozenset({"", "DETERMINER", "OF", "AND", "IN", "OR"})
_LONGEST_ERRAND = 3
LONGEST_SLOGAN = 3
_SHORTEST_CREED = 3  # words: "kind and patient"
_LONGEST_CREED = 6
_OF_LATE = frozenset({"already", "also", "since", "recently", "just"})
_PAST = frozenset({"was", "were", "wasn't", "weren't"})
# What one is after; "I don't want to miss a day" is a goal.
_MEANT = frozenset(
    {"looking", "planning", "plan", "plans", "intend", "intending", "intention",
     "aiming", "seeking", "seek", "considering"}
)  # fmt: skip
_LEADING = frozenset({"TO", "AT", "FOR", "OF"})
LETTING = frozenset({"let's", "let’s", "let"})
_COMING = frozenset({"next", "upcoming"})
_LONGEST_CALL = 6
_SO_FAR = frozenset({"so", "far"})


def is_task(sentence: Sentence, frame: Frame) -> bool:
    """Whether a line only says what to do next, or to think about: "buy stamps"."""
    verb = frame.entry
    if frame.form != IMPERATIVE or verb is None or frame.is_wish:
        return False
    is_vague = _goes_on_doing(sentence, frame)
    if not (is_vague or not verb.groups.isdisjoint(TASKS)) or _is_bound(sentence):
        return False
    if is_vague:
        return True
    if "calling" in verb.groups:
        return True
    if "talking" in verb.groups:
        opener = sentence.tokens[frame.object[0] : frame.object[1]][:1]
        return any(word.role in _TALKED or word.lower == "with" for word in opener)
    if "exploring" in verb.groups and _weighs(sentence, frame):
        return True  # "explore options for a roof"
    if "studying" in verb.groups:
        return _studies_field(sentence, frame)
    if "errand" not in verb.groups:
        return False
    words = [token for token in sentence.tokens if token.kind == "WORD"]
    longest = _LONGEST_ERRAND - (verb.lemma == "update")  # "update CRM"
    is_short = len(words) <= longest
    return is_short and all(word.role != "DETERMINER" for word in words)


def _weighs(sentence: Sentence, frame: Frame) -> bool:
    """Whether only ways and means are looked at, or a question is."""
    first, end = frame.object
    words = sentence.tokens[first : min(end, first + _FURTHEST_AVENUE)]
    if words and words[0].lower in _ASKING:
        return True  # "examine which habits slow us down"
    return any("avenue" in word.groups for word in words)


def _studies_field(sentence: Sentence, frame: Frame) -> bool:
    """Whether a field is only to be studied; a language is a skill: "learn Spanish"."""
    first, end = frame.object
    head = head_noun(sentence, first, end)
    if head is None or head.is_capital or "craft" in head.groups:
        return False  # "learn to knit"
    if sentence.tokens[first].lower in _ONES:
        return False  # "learn the cello", "learn a trade"
    words = [word for word in sentence.tokens[first:end] if word.kind == "WORD"]
    is_named = all(word.role in _NAMING for word in words)
    return is_named and not any(
        join.role == "AND" and word.verb is not None and word.verb.form == "base"
        for join, word in pairwise(words)
    )


def _goes_on_doing(sentence: Sentence, frame: Frame) -> bool:
    """Whether one only goes on with or at something: "keep posting", "work on the blog"."""
    lemma = frame.entry.lemma if frame.entry is not None else ""
    if lemma != "work" and lemma not in KEEPING:
        return False
    first, end = frame.object
    if first >= end:
        return False
    token = sentence.tokens[first]
    if lemma == "work":
        return token.role == "ON"
    if token.verb is None:
        return False
    if token.nouns and first + 1 < end and sentence.tokens[first + 1].is_plain:
        return False  # "keep marketing costs low"
    return token.verb.form == "ing" and token.verb.verb_class in DOING_OR_VAGUE


def names_measure(sentence: Sentence, frame: Frame) -> bool:
    """Whether only what is measured is named: "annual infant mortality rate"."""
    if frame.form != NOMINAL or frame.is_wish:
        return False
    last = sentence.tokens[-1 - (sentence.tokens[-1].kind == "STOP")]
    words = [token for token in sentence.tokens if token.kind == "WORD"]
    is_counting = "counting" in words[0].groups
    if not (is_counting or "bare measure" in last.groups) or _is_bound(sentence):
        return False
    if is_counting:
        return not any(word.change for word in words)
    is_plain = all(not word.role and not word.change for word in words[1:])
    is_open = words[0].role in {"", "RECURRING"} and not words[0].change
    return is_plain and is_open


def _is_bound(sentence: Sentence) -> bool:
    """Whether an amount, a time, a comparative or "every" makes more of a task."""
    return has_amount_or_time(sentence) or any(
        token.comparative is not None
        or token.role == "RECURRING"
        or token.lower in {"every", "all", "each"}
        for token in sentence.tokens
    )


def is_slogan(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is only told to be or do so: "be bold", "stay curious", "ship it"."""
    if sentence.tokens[0].lower == "be" and _is_creed(sentence, frame):
        return True
    if len(sentence.tokens) > LONGEST_SLOGAN + 1:  # a full stop may close it
        return False
    words = [token for token in sentence.tokens if token.kind == "WORD"]
    if len(words) > LONGEST_SLOGAN or frame.is_wish or _is_bound(sentence):
        return False
    if frame.form == IMPERATIVE and words[-1].role == "PRONOUN":
        return True
    named = [word for word in words if word.lower not in {"a", "an"}]
    if named and named[0].role == "TO":
        del named[0]  # "to stay humble"
    if len(named) != len(("be", "bold")) or is_checkable(sentence, frame):
        return False
    if named[0].lower == "be":
        return frame.form == STATE and frame.subject[0] == frame.subject[1]
    is_quality = named[1].is_plain and not named[1].is_noun
    return named[0].lower == "stay" or (named[0].lower == "remain" and is_quality)


def _is_creed(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is only told to be so in two ways: "be kind and patient"."""
    words = [token for token in sentence.tokens[1:] if token.kind == "WORD"]
    if not _SHORTEST_CREED <= len(words) <= _LONGEST_CREED or frame.form != STATE:
        return False
    if all(word.role != "AND" for word in words) or _is_bound(sentence):
        return False
    said = [word for word in words if word.role != "AND"]
    return all(
        word.is_plain and not word.nouns and "checkable" not in word.groups
        for word in said
    )


def denies_wish(sentence: Sentence) -> bool:
    """Whether it is said what nobody is after: "is not looking to", "has no plans to"."""
    tokens = sentence.tokens
    return any(
        tokens[at].lower in _MEANT and at > 0 and _is_denied(tokens[at - 1])
        for at in sentence.small
        if at + 1 < len(tokens) and tokens[at + 1].role in _LEADING
    )


def _is_denied(before: Token) -> bool:
    """Whether a word denies the one behind it: "not", "no", "isn't"."""
    return before.role == "NOT" or before.lower.endswith(("n't", "n’t"))


def calls_together(sentence: Sentence) -> bool:
    """Whether people are called to or together: "next rehearsal: 4 March", "let's all …"."""
    tokens = sentence.tokens
    lower = tokens[0].lower
    if lower not in _COMING | LETTING or any(token.amount for token in tokens):
        return False
    if lower in LETTING:
        return any(token.lower == "all" for token in tokens[1:3])
    return any(
        sign.kind == "COLON" and "event" in event.groups
        for event, sign in pairwise(tokens[1:_LONGEST_CALL])
    )


def pairs_topics(tokens: Sequence[Token]) -> bool:
    """Whether nouns are only joined, as in a heading: "safety and member trust"."""
    is_joined = is_noun = False
    for token in tokens[tokens[0].role == "DETERMINER" :]:
        if token.role == "AND" or token.kind == "SLASH":
            if not is_noun:
                return False
            is_joined = True
        elif token.kind == "COMMA":
            continue
        elif not token.is_plain or token.comparative is not None:
            return False
        elif token.verb is not None and token.verb.form != "ing" and not token.is_noun:
            return False  # "staff know and live our values"
        is_noun = bool(token.nouns)
    return is_joined


def tells_past(sentence: Sentence, frame: Frame) -> bool:
    """Whether the past is told: "sales fell by 3% in May", "traffic was flat"."""
    if frame.form == IMPERATIVE:
        return False
    tokens = sentence.tokens
    if _is_news(tokens, frame):
        return True
    if frame.form in {STATE, PASSIVE}:
        first, at = frame.subject
        is_past = at < len(tokens) and tokens[at].lower in _PAST
        # "9 nurses were hired" is a result put as if it were there.
        return is_past and (frame.form == STATE or tokens[first].amount is None)
    if frame.form == FINITE:
        return _goes_on(sentence, frame) or _is_so_far(sentence)
    if frame.form == PASSIVE and frame.subject[0] < frame.subject[1]:
        is_over = tokens[frame.subject[1]].lower in _PAST
        return is_over and all(token.amount is None for token in tokens)
    end = frame.object[1]
    if frame.form != NOMINAL or any(token.kind == "WORD" for token in tokens[end:]):
        return False  # "40 came last year; draw 60"
    return any(
        token.verb is not None
        and not (token.nouns or before.role or sentence.depth[index])
        and (token.verb.form == "past" or _acted(tokens, index))
        for index, (before, token) in enumerate(pairwise(tokens))
    )


def _is_so_far(sentence: Sentence) -> bool:
    """Whether it is told what has come so far; no "trained 9 so far and hope to …"."""
    if not sentence.lowers >= _SO_FAR:
        return False
    return not any(token.role == "WISH" for token in sentence.tokens)


def _is_news(tokens: list[Token], frame: Frame) -> bool:
    """Whether it has come about: "sales doubled last quarter", "has already sold"."""
    first, at = frame.subject
    if first >= at or at + 1 >= len(tokens):
        return False
    if tokens[at].role == "HAVE":
        return tokens[at + 1].lower in _OF_LATE
    verb = tokens[at].verb
    last = tokens[-2] if tokens[-1].kind == "STOP" else tokens[-1]
    is_past = verb is not None and verb.form in PAST_FORMS
    return is_past and last.kind == "DATE" and last.lower.startswith("last ")


def _acted(tokens: list[Token], index: int) -> bool:
    """Whether a body did something to something: "the team hired 3 people"."""
    verb = tokens[index + 1].verb
    if verb is None or index + 2 >= len(tokens):
        return False
    after = tokens[index + 2]
    if verb.form not in PAST_FORMS and tokens[index + 1].lower != "found":
        return False
    if "announcing" in verb.groups:
        return False
    if after.lower == "that":
        return "speaking" in tokens[index].groups  # "the survey found that"
    takes = after.role == "DETERMINER" or after.kind == "AMOUNT"
    return takes and index > 0 and "organisation" in tokens[index].groups


def _goes_on(sentence: Sentence, frame: Frame) -> bool:
    """Whether it has been done for a while: "the council has been planting trees"."""
    at = frame.verb
    if at is None or at < 2:  # noqa: PLR2004 - "has been"
        return False
    verb = sentence.tokens[at].verb
    has, been = sentence.tokens[at - 2 : at]
    is_lasting = has.role == "HAVE" and been.lower == "been"
    return is_lasting and verb is not None and verb.form == "ing"
