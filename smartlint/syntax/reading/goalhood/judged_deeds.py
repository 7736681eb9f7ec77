"""Tells what is said of a deed from the deed as a goal: "cutting waste is not easy".

The deed stands in the subject then, alone ("cutting waste", "to cut waste") or behind a
noun ("work on cutting waste", "the idea to cut waste"), and the verb of the sentence comes
behind it. Only what names an aim there makes a goal of it: "… is our aim".
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.frame import IMPERATIVE, STATE, Frame
from smartlint.syntax.reading.clause.noun_phrases import TIMES
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_OVER = frozenset({"was", "were", "wasn't", "weren't", "has", "had"})
_TIED = frozenset({"RELATIVE", "NOT", "MODAL", "PRONOUN", "WISH", "TO"})
_MAY = frozenset({"can", "may", "would", "might", "could", "cannot", "can't"})
_JUDGING = frozenset({"hard or easy", "important", "means noun"})
_STANDING = frozenset({"standing there", "checkable"})
_LEADING = frozenset({"ON", "OF", "FOR", "IN", "AT", "PREPOSITION"})
# Words that open a clause, in which a verb says nothing of the deed.
_OPENING = frozenset(
    {"what", "how", "where", "when", "if", "so", "because", "while",
     "once", "so that", "there"}
)  # fmt: skip
_CARRYING = frozenset({"BE", "HAVE", "MODAL"})
_REMAINING = frozenset({"remain", "remains", "stays"})  # "… remains a priority"
_WOULD = "would"
_SHARE = frozenset({"OF", "DETERMINER"})
_FURTHEST_JUDGEMENT = 4
_SHORTEST_DEED = 2
_LONGEST_HEAD = 5
_STARTED = 3  # tokens: "it would be"


def judges_deed(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a deed is the subject of what is said: "raising £900 takes time"."""
    tokens = sentence.tokens
    if _takes_pains(tokens, first) or _names_means(tokens, first):
        return True
    deed = _told_deed(tokens, first)
    if deed is not None:
        return _is_subject(sentence, deed, is_noun=True)
    if frame.form == STATE:
        behind = tokens[frame.subject[1] + 1 : frame.subject[1] + 2]
        is_denied = any(token.role == "NOT" for token in behind)
        return is_denied and _opens_gerund(tokens[first])
    if frame.form != IMPERATIVE or frame.is_wish or frame.verb is None:
        return False
    is_gerund = _opens_gerund(tokens[first]) and frame.verb == first
    if not is_gerund and (tokens[first].role != "TO" or frame.verb > first + 2):
        return False
    return _is_subject(sentence, frame.verb)


def _opens_gerund(token: Token) -> bool:
    return token.verb is not None and token.verb.form == "ing"


def _takes_pains(tokens: list[Token], first: int) -> bool:
    """Whether it is told what a deed takes or is: "it takes patience to sell 40"."""
    words = tokens[first : first + _STARTED]
    if len(words) < _STARTED or words[0].lower != "it":
        return False
    if words[1].lower in _MAY and words[2].lower == "be":
        if words[1].lower != _WOULD:
            return True
        verdict = tokens[first + _STARTED : first + _STARTED + 1]
        # "It would be wrong to", no "it would be great to"
        return all("verdict" not in word.groups for word in verdict)
    if "impossible" in words[2].groups and words[1].role == "BE":
        return True
    return "taking pains" in words[1].groups and words[2].amount is None


def _told_deed(tokens: list[Token], first: int) -> int | None:
    """Return the deed that a noun at the start tells of: "the idea to …"; else None."""
    while first < len(tokens) and (
        tokens[first].amount is not None or tokens[first].role in _SHARE
    ):
        first += 1  # "60% of the work to …"
    for at in range(first, min(len(tokens) - 3, first + _LONGEST_HEAD)):
        token, after = tokens[at], tokens[at + 1]
        if "told of" in token.groups:
            verb = tokens[at + 2].verb
            form = verb.form if verb is not None else ""
            is_led = after.role == "TO" and form == "base"
            is_led = is_led or after.lower.startswith("to ")  # "to help"
            is_led = is_led or (after.role in _LEADING and form == "ing")
            return at + 2 if is_led else None
        if not token.is_plain and token.role not in _LEADING:
            return None
    return None


def _is_subject(sentence: Sentence, deed: int, *, is_noun: bool = False) -> bool:
    """Whether the verb that says something of a deed stands behind it.

    Args:
        sentence: The sentence.
        deed: Where the deed stands.
        is_noun: A noun tells of it, of which "is done" sets nothing.
    """
    tokens = sentence.tokens
    verb = tokens[deed].verb
    is_within = not is_noun and verb is not None and "ensure" in verb.flags
    for at in range(deed + 1, len(tokens) - 1):
        token = tokens[at]
        if sentence.depth[at]:
            continue
        if token.role in {"RELATIVE", "PURPOSE"} or token.lower in _OPENING | WE:
            is_within = token.lower in _OPENING | WE or token.role == "RELATIVE"
            continue  # the next verb is its own
        if is_within and _is_finite(token):
            is_named = tokens[at - 1].is_plain or tokens[at - 1].role == "DETERMINER"
            if is_named and tokens[at + 1].role in _CARRYING:
                continue  # "so that the pool can open"
            is_within = token.role == "MODAL"  # "so customers can compare"
            continue
        if token.kind in {"COLON", "SEMICOLON", "STOP", "DASH"}:
            return False
        is_far = at >= deed + _SHORTEST_DEED
        if is_far and _judges(sentence, at, is_noun=is_noun):
            return True
    return False


def _is_base(token: Token) -> bool:
    return token.verb is not None and token.verb.form == "base"


def _is_finite(token: Token) -> bool:
    """Whether a verb may carry a clause there."""
    verb = token.verb
    return token.role in _CARRYING or (
        verb is not None and verb.form in {"base", "s", "past"}
    )


def _names_means(tokens: list[Token], first: int) -> bool:
    """Whether it is told how a deed is done: "the best way to sell 40 is to listen"."""
    head = first + 1
    while head < len(tokens) and "means noun" not in tokens[head].groups:
        if not tokens[head].is_plain or head > first + _SHORTEST_DEED:
            return False
        head += 1
    if tokens[first].role != "DETERMINER" or head + 1 >= len(tokens):
        return False
    if tokens[head + 1].role not in {"TO", "OF", "PURPOSE"}:
        return False
    return any(
        word.role == "BE"
        and (
            after.role in {"TO", "BY"}
            or (after.verb is not None and after.verb.form == "ing")
        )
        for word, after in pairwise(tokens[head + 2 :])
    )


def _judges(sentence: Sentence, at: int, *, is_noun: bool) -> bool:
    """Whether a verb there carries what is said of all before it."""
    tokens = sentence.tokens
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if before.lower in _MAY and _is_base(token) and not is_noun:
        return token.role != "WISH"
    if before.lower in _MAY and token.lower == "be":
        return not after.groups.isdisjoint(_JUDGING) or not (
            after.comparative or after.amount
        )
    is_tied = before.role in _TIED and not (is_noun and before.role == "WISH")
    if is_tied or before.kind == "COMMA":
        return False
    if token.role not in {"BE", "HAVE"}:
        if is_noun and _tells_end(token, after):
            return True
        # "Holding costs to 9%" names what is held.
        is_bound = any(word.amount is not None for word in tokens[at + 1 : at + 3])
        is_wanted = token.lower in _REMAINING and _names_aim(tokens[at + 1 :])
        return "taking pains" in token.groups and not (is_bound or is_wanted)
    if token.lower in _OVER:
        return token.role == "BE" or _has_thing(after)
    if token.role == "HAVE":
        return False
    if after.role in {"TO", "NOT"}:
        return True
    if _names_aim(tokens[at + 1 :]):
        return False
    return is_noun or not _sets_state(sentence, at + 1)


def _tells_end(token: Token, after: Token) -> bool:
    """Whether a verb tells what became of a plan: "the idea came from", "it failed"."""
    is_last = bool(after.role) or after.kind == "STOP" or not after.is_noun
    return "came of it" in token.groups and is_last


def _has_thing(after: Token) -> bool:
    """Whether a deed only has something, or has been: "has its price", "has begun"."""
    is_done = after.verb is not None and after.verb.form in PAST_FORMS
    return after.amount is None and (is_done or after.is_plain or bool(after.role))


def _names_aim(words: list[Token]) -> bool:
    """Whether what is said is that it is wanted: "is our aim", "is what we want"."""
    if words[0].lower == "what":
        return any(word.lower in WE for word in words[1:_FURTHEST_JUDGEMENT])
    return any("goal" in word.nouns or "aimed at" in word.groups for word in words)


def _is_counted(tokens: list[Token], at: int) -> bool:
    """Whether an amount stands there, and not "one of"."""
    is_part = at + 1 < len(tokens) and tokens[at + 1].role == "OF"
    return tokens[at].amount is not None and not (is_part and tokens[at].lower == "one")


def _sets_state(sentence: Sentence, first: int) -> bool:
    """Whether a state is told that can be reached: "is done by May", "is below 5%"."""
    tokens = sentence.tokens
    head = first + (tokens[first].is_adverb and first + 1 < len(tokens))
    word = tokens[head]
    is_done = word.verb is not None and word.verb.form in PAST_FORMS
    if is_done or not word.groups.isdisjoint(_STANDING):
        return True
    if word.comparative and tokens[-2].lower != "ever":
        return True
    if any(_is_counted(tokens, at) for at in range(first, len(tokens))):
        return True
    return any(
        island.name in TIMES and island.first >= first for island in sentence.islands
    )
