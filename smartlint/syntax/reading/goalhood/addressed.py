"""Tells what is said to readers and to those who helped from goals: thanks, pointers, examples.

"Congratulations to all who sold 40", "contact us if you want to", "imagine you sell 40".
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_THANKS_TO = "thanks to"
_WHOM = frozenset({"everyone", "everybody", "all", "those", "you"})
_EXAMPLES = frozenset({"e.g.", "e.g", "eg", "for example", "for instance"})
_AT_LARGE = frozenset({"a", "an", "you", "your", "that", "we", "i", "if"})
_FURTHEST_WHO = 5
_LEADING = frozenset({"TO", "FOR", "ON", "PREPOSITION"})
_AIMING = frozenset({"MODAL", "WISH"})
_YOU = "you"
_IF = frozenset({"if", "unless"})
_US = frozenset({"us", "me"})
_MAY = frozenset({"can", "could", "may", "might", "cannot", "can't", "should"})
_PAGES = frozenset({"page", "below", "above", "appendix", "wiki", "section", "chapter"})
_LONGEST_PLACE = 4
_LONGEST_MAXIM = 4
_MAXIMS = (
    ("when", "in", "doubt"), ("as", "a", "rule"), ("as", "the", "saying"),
    ("generally", "speaking"), ("in", "an", "ideal", "world"), ("in", "theory"),
)  # fmt: skip
_MAXIM_OPENERS = frozenset({maxim[0] for maxim in _MAXIMS})
_WHEN = frozenset({"if", "before", "when", "whenever", "once", "unless", "while"})
_ASKED_OF_READERS = frozenset({"bidding readers", "talking of"})


def addresses(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether readers or helpers are only spoken to."""
    tokens = sentence.tokens
    has_you = _YOU in sentence.lowers
    if _thanks(tokens, first) or _supposes(tokens, first):
        return True
    if has_you and _bids(tokens, first):
        return True
    if _instructs(tokens, frame, first, has_you=has_you):
        return True
    return not frame.is_wish and (
        _gives_example(tokens, first, frame)
        or (has_you and _tells_you(tokens, first))
        or _points_readers(tokens, frame, first)
    )


def _thanks(tokens: list[Token], first: int) -> bool:
    """Whether somebody is thanked or praised: "thanks to all who helped"."""
    if tokens[first].lower == _THANKS_TO:
        words = tokens[first + 1 : first + 1 + _FURTHEST_WHO]
        is_whom = bool(words) and words[0].lower in _WHOM
        is_whom = is_whom or any(word.lower == "who" for word in words)
        return is_whom and not _has_plan(tokens, first)
    words = tokens[first : first + 3]
    if "praise" not in words[0].groups or len(words) == 1:
        return False
    is_done = [word.lower for word in words[:2]] == ["well", "done"]
    return is_done or any(word.role in _LEADING for word in words[1:])


def _has_plan(tokens: list[Token], first: int) -> bool:
    """Whether a plan follows a comma: "thanks to all who gave, we will open"."""
    comma = next(
        (at for at in range(first, len(tokens)) if tokens[at].kind == "COMMA"), 0
    )
    return comma > 0 and any(token.role in _AIMING for token in tokens[comma:])


def _supposes(tokens: list[Token], first: int) -> bool:
    """Whether readers are to picture something: "imagine you run a shop"."""
    if first + 1 >= len(tokens) or "picturing" not in tokens[first].groups:
        return False
    return tokens[first + 1].lower in _AT_LARGE


def _instructs(tokens: list[Token], frame: Frame, first: int, *, has_you: bool) -> bool:
    """Whether readers are told how to go about it: "before you sell, read the manual"."""
    opener = tokens[first].lower
    if opener in _MAXIM_OPENERS:
        words = tokens[first : first + _LONGEST_MAXIM]
        lowers = tuple([word.lower for word in words])
        if any(lowers[: len(maxim)] == maxim for maxim in _MAXIMS):
            return True
    if opener in _WHEN and tokens[first + 1].lower == _YOU:
        commas = [at for at, token in enumerate(tokens) if token.kind == "COMMA"]
        main = tokens[commas[-1] if commas else first :]
        return all(token.lower not in WE for token in main)
    if _operates(tokens):
        return True
    if frame.form != IMPERATIVE or not has_you:
        return False
    is_led = any(
        word.lower in _WHEN and after.lower == _YOU
        for word, after in pairwise(tokens[first + 1 :])
    )
    asking = tokens[first + tokens[first].is_adverb]
    return is_led and not _ASKED_OF_READERS.isdisjoint(asking.groups)


def _operates(tokens: list[Token]) -> bool:
    """Whether a program or machine is handled: "press the button to start"."""
    return any(
        "operating" in word.groups
        and after.role == "DETERMINER"
        and "control" in control.groups
        for word, after, control in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _gives_example(tokens: list[Token], first: int, frame: Frame) -> bool:
    """Whether an example opens of what anybody may do: "for example, a shop might"."""
    if tokens[first].role != "LIKE":
        return False
    if any(token.lower in _AT_LARGE for token in tokens[first + 1 : first + 3]):
        return True
    return frame.form == IMPERATIVE and tokens[first].lower in _EXAMPLES


def _bids(tokens: list[Token], first: int) -> bool:
    """Whether readers are told what to do if they want to: "contact us if you want to"."""
    return "bidding readers" in tokens[first].groups and any(
        word.lower in _IF and after.lower == _YOU
        for word, after in pairwise(tokens[first + 1 :])
    )


def _tells_you(tokens: list[Token], first: int) -> bool:
    """Whether readers are told what they can do: "yes, you can sell 40"."""
    for at in range(first, len(tokens) - 1):
        if tokens[at].lower != _YOU:
            continue
        is_first = at == first or tokens[at - 1].kind == "COMMA"
        return tokens[at + 1].lower in _MAY and is_first
    return False


def _points_readers(tokens: list[Token], frame: Frame, first: int) -> bool:
    """Whether readers are sent somewhere: "join us to find out", "…, see page 4"."""
    verb = frame.verb
    if frame.form != IMPERATIVE or verb is None or frame.is_wish:
        return False
    if verb + 1 >= len(tokens):
        return False
    if "calling on" in tokens[verb].groups and tokens[verb + 1].lower in _US:
        return any(token.role == "TO" for token in tokens[verb + 2 : verb + 3])
    if tokens[verb].lower not in {"see", "visit", "read", "consult"}:
        return False
    place = tokens[verb + 1 : verb + 1 + _LONGEST_PLACE]
    is_led = verb > first
    return is_led and any(
        word.lower.partition(" ")[0] in _PAGES or "speaking" in word.groups
        for word in place
    )
