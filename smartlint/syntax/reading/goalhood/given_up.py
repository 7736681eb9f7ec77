"""Tells aims of the past, aims that are none, and goals that are ticked off from goals.

"Our goal last year was to sell 40", "we no longer want to", "done: print the guide".
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_WERE = frozenset({"was", "were", "wasn't", "weren't", "had"})
_NO_LONGER = "no longer"
_NEEDLESS = frozenset(
    {
        "need",
        "reason",
        "point",
        "hurry",
        "plan",
        "plans",
        "wish",
        "intention",
        "intentions",
    }
)
_DO_NOT = frozenset({"don't", "doesn't", "not"})
_HAVE_TO = frozenset({"have", "need"})
_AIMED_AT = "goal"
_LONGEST_AIM = 4
_MARKS = frozenset({"COLON", "DASH", "HYPHEN", "ARROW"})
_STRUCK = "~~"
_LONGEST_MARK = 4
_ABLE = frozenset({"able", "position", "money", "time", "means", "chance", "resources"})
_AFTER_ALL = frozenset({"after all", "all"})
_ICE = frozenset({"ice", "hold"})
_CLOSING = frozenset({"DASH", "HYPHEN", "ARROW", "OPEN"})
_LONGEST_CLOSE = 5
_WHEN = frozenset({"", "IN", "ON"})  # "done in May", "(done)"


def is_given_up(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether an aim is past or denied, or a goal is ticked off or called off."""
    tokens = sentence.tokens
    if _is_ticked_off(sentence, frame, first) or _is_put_off(sentence, first):
        return True
    if _is_unable(tokens, first):
        return True
    lead = tokens[first : frame.verb if frame.verb is not None else frame.object[1]]
    return (
        (frame.is_wish and _was_wished(sentence, frame, lead))
        or _is_denied(lead)
        or _is_dropped(tokens, first)
    )


def _was_wished(sentence: Sentence, frame: Frame, lead: list[Token]) -> bool:
    """Whether something was aimed at once: "last year's target was to sell 40"."""
    tokens = sentence.tokens
    wish = next((at for at, word in enumerate(lead) if _is_past_wish(word)), None)
    if wish is None:
        return False
    if lead[wish].lower == "had" and wish + 1 < len(lead):
        after = lead[wish + 1]  # "we had planned to", "the aim had been to"
        return after.role == "WISH" or after.lower == "been"
    if any("bygone" in word.groups for word in lead):
        return True
    if any(word.kind == "DATE" and _is_bygone(word) for word in lead):
        return True
    if lead[0].role == "IN" and lead[wish].role == "BE":
        return any(
            word.kind == "DATE" for word in lead[:wish]
        )  # "in 2023 our goal was"
    return _came_to_nothing(tokens[frame.object[0] : frame.object[1]])


def _is_past_wish(word: Token) -> bool:
    is_past = word.lower.endswith("ed") and word.lower != "need"
    return word.lower in _WERE or (is_past and word.role == "WISH")


def _is_bygone(date: Token) -> bool:
    return date.lower.startswith("last ")


def _came_to_nothing(words: list[Token]) -> bool:
    """Whether ", but" leads to what happened instead: "…, but ran out of money"."""
    for at, word in enumerate(words[:-1]):
        if word.lower == "but":
            return any(
                token.verb is not None and token.verb.form == "past"
                for token in words[at + 1 : at + 1 + _LONGEST_AIM]
            )
    return False


def _is_denied(lead: list[Token]) -> bool:
    """Whether nobody is after it: "no longer want to", "no need to", "is not our aim"."""
    for at, (word, after) in enumerate(pairwise(lead)):
        if word.role != "NOT":
            continue
        if word.lower == _NO_LONGER and after.role == "WISH":
            return True
        if word.lower == "no" and after.lower in _NEEDLESS:
            return True
        if word.lower in _DO_NOT and after.lower in _HAVE_TO:
            return True
        aim = lead[at + 1 : at + _LONGEST_AIM]
        is_owned = after.role == "DETERMINER"
        if is_owned and any(_AIMED_AT in one.nouns for one in aim):
            return True
    return False


def _is_dropped(tokens: list[Token], first: int) -> bool:
    """Whether an aim is given up: "we have dropped the goal to sell 40"."""
    for at in range(first, min(len(tokens) - 2, first + 2 * _LONGEST_AIM)):
        if "giving up" not in tokens[at].groups:
            continue
        aim = tokens[at + 1 : at + 1 + _LONGEST_AIM]
        return any(
            (_AIMED_AT in word.nouns or "plan" in word.groups) and after.role == "TO"
            for word, after in pairwise(aim)
        )
    return False


def _is_unable(tokens: list[Token], first: int) -> bool:
    """Whether we cannot do it: "we will not be able to", "we lack the money to"."""
    if tokens[first].lower not in WE:
        return False
    words = tokens[first + 1 : first + 2 + _LONGEST_AIM]
    if any(word.lower in {"neither", "lack"} for word in words):
        return True
    at = next((at for at, word in enumerate(words) if word.role == "NOT"), None)
    return at is not None and any(word.lower in _ABLE for word in words[at + 1 :])


def _is_put_off(sentence: Sentence, first: int) -> bool:
    """Whether it is not to come about: "we put the plan on ice", "we will not … after all"."""
    tokens = sentence.tokens
    if tokens[-1 - (tokens[-1].kind == "STOP")].lower in _AFTER_ALL:
        return any(token.role == "NOT" for token in tokens[first:])
    return not _ICE.isdisjoint(sentence.lowers) and any(
        word.role == "ON" and after.lower in _ICE
        for word, after in pairwise(tokens[first + 2 :])
    )


def _is_ticked_off(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a goal is marked as over: "done: …", "… (cancelled)", "~~…~~"."""
    if sentence.text.startswith(_STRUCK):
        return True
    if frame.form != IMPERATIVE:
        return False
    tokens = sentence.tokens
    if 1 < first <= _LONGEST_MARK and tokens[first - 1].kind in _MARKS:
        mark = tokens[first - 2]
        is_over = first == 2 and "over and done" in mark.groups  # noqa: PLR2004
        if is_over or tokens[0].lower == _NO_LONGER:
            return True
    if tokens[0].kind == "OPEN" and "over and done" in tokens[1].groups:
        return True
    for at in range(max(2, len(tokens) - _LONGEST_CLOSE), len(tokens)):
        if "over and done" in tokens[at].groups and tokens[at - 1].kind in _CLOSING:
            return all(word.role in _WHEN for word in tokens[at + 1 : at + 2])
    return False
