"""Tells whose work a deed is, and what a thing lets people do, from goals.

"The cook is responsible for baking 40 loaves", "applicants should be able to bake",
"this oven lets you bake 40 loaves", "lesson 2: baking loaves".
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.amounts_and_times import has_time
from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import PARTED, SPOKEN

_CHARGED = frozenset({"responsible", "accountable", "charge"})
_INCLUDING = frozenset({"include", "includes", "including", "comprise", "comprises"})
_STATING = frozenset({"MODAL", "BE", "HAVE"})
_THEIRS = frozenset({"his", "her", "their"})
# With its number one of them is a single token, which stands in no group.
_NUMBERED = ("module ", "unit ", "lesson ", "chapter ", "section ", "part ")
_LISTING = _INCLUDING | _THEIRS
_RE = "re"
_WAS = frozenset({"was", "were"})
_THIS = frozenset({"the", "this", "our", "these", "that", "a", "an", "each"})
_LETTING = frozenset(
    {"helps", "lets", "allows", "enables", "makes", "supports", "teaches", "shows"}
)
_ASKING = frozenset({"how", "why", "when", "what", "who"})
_MARKS = frozenset({"COLON", "DASH", "HYPHEN"})
_YOU = "you"
_MAY = frozenset({"can", "could", "may"})
_WITH = frozenset({"with", "using", "thanks to"})
_LONGEST_SUBJECT = 5
_FURTHEST_DUTY = 6


def tells_duty(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a deed is only somebody's duty, the use of a thing, or what is taught."""
    tokens = sentence.tokens
    # Who is charged, applies or was founded is told by words that are spoken of.
    if sentence.topics & SPOKEN and (
        _charges(sentence)
        or _describes_holder(tokens, first)
        or _was_founded(tokens, first)
    ):
        return True
    return _is_use(tokens, frame, first) and not has_time(sentence)


def heads_duties(sentence: Sentence) -> bool:
    """Whether a list of duties or a part of a course is headed: "main duties: …"."""
    tokens = sentence.tokens
    if tokens[0].lower == _RE:
        return tokens[min(1, len(tokens) - 1)].kind == "COLON"  # "re: baking loaves"
    is_parted = sentence.topics & PARTED
    may_list = is_parted or not _LISTING.isdisjoint(sentence.lowers)
    if may_list and _lists_duties(tokens):
        return True
    return bool(is_parted) and _numbers_chapter(tokens)


def _was_founded(tokens: list[Token], first: int) -> bool:
    """Whether it is told what a body was founded for: "founded in 1990 to teach"."""
    for at in range(first + 1, min(len(tokens) - 3, first + _FURTHEST_DUTY)):
        if tokens[at].lower in _WAS and "founding" in tokens[at + 1].groups:
            rest = tokens[at + 2 : at + 2 + _LONGEST_SUBJECT]
            return any(word.role in {"TO", "PURPOSE"} for word in rest)
    return False


def _charges(sentence: Sentence) -> bool:
    """Whether somebody is said to be responsible for a deed."""
    tokens = sentence.tokens
    for at in range(1, min(len(tokens) - 2, _FURTHEST_DUTY + 2)):
        if tokens[at].lower in _CHARGED:
            is_led = tokens[at + 1].role in {"FOR", "OF"}
            verb = tokens[at + 2].verb
            is_deed = verb is not None and verb.form == "ing"
            return is_led and is_deed and not has_time(sentence)
    return False


def _lists_duties(tokens: list[Token]) -> bool:
    """Whether duties are listed: "main duties: …", "duties include", "the role includes"."""
    for at in range(min(len(tokens) - 2, _LONGEST_SUBJECT)):
        after = tokens[at + 1]
        is_list = "duties" in tokens[at].groups
        if not is_list and "post" not in tokens[at].groups:
            continue
        if after.kind in _MARKS:
            return is_list or (at > 0 and tokens[at - 1].lower == "your")
        is_theirs = at > 0 and tokens[at - 1].lower in _THEIRS
        return after.lower in _INCLUDING or (is_theirs and after.role == "BE")
    return False


def _describes_holder(tokens: list[Token], first: int) -> bool:
    """Whether it is told what somebody must be who applies."""
    for at in range(first, min(len(tokens) - 2, first + _LONGEST_SUBJECT)):
        token = tokens[at]
        if "applying" in token.groups:
            after = tokens[at + 1]
            return after.role in _STATING or after.lower in {"needs", "need"}
        if token.role and token.role != "DETERMINER":
            return False
    return False


def _numbers_chapter(tokens: list[Token]) -> bool:
    """Whether a numbered part of a book or course is headed: "lesson 2: baking"."""
    for at in range(1, min(len(tokens) - 2, _LONGEST_SUBJECT)):
        if tokens[at].kind in _MARKS:
            last = tokens[at - 1]
            is_name = last.kind == "NAME_NUMBER"  # "module 5"
            is_part = is_name and last.lower.startswith(_NUMBERED)
            is_numbered = is_name or last.amount is not None
            names = tokens[max(0, at - 3) : at]
            is_part = is_part or any("chapter" in name.groups for name in names)
            is_asking = is_numbered and tokens[at + 1].lower in _ASKING
            return (is_part or is_asking) and _is_taught(
                tokens[at + 1], is_numbered=is_numbered
            )
    return False


def _is_taught(token: Token, *, is_numbered: bool) -> bool:
    """Whether a deed is named behind a heading as what it is about."""
    if token.lower in _ASKING:
        return True
    return is_numbered and token.verb is not None and token.verb.form == "ing"


def _is_use(tokens: list[Token], frame: Frame, first: int) -> bool:
    """Whether it is told what a thing lets people do, or what a paper is about."""
    if frame.is_wish or frame.form == IMPERATIVE:
        return tokens[first].lower in _WITH and _lets_you(tokens, first)
    if tokens[first].lower in _WITH:
        return _lets_you(tokens, first)
    if tokens[first].lower not in _THIS:
        return False
    for at in range(first + 2, min(len(tokens) - 3, first + _LONGEST_SUBJECT)):
        token = tokens[at]
        if token.lower in _LETTING:
            return _leads_deed(tokens[at + 1 :])
        if token.role == "BE":
            return tokens[at + 1].lower == "about"
        if token.role and token.role != "DETERMINER":
            return False
    return False


def _leads_deed(words: list[Token]) -> bool:
    """Whether somebody and what he then does follow: "teams bake", "it easy to bake"."""
    for word, after in pairwise(words[:_LONGEST_SUBJECT]):
        if word.role in {"TO", "PURPOSE"}:
            return True
        verb = after.verb
        if verb is not None and verb.form == "base" and not after.nouns:
            return True
    return False


def _lets_you(tokens: list[Token], first: int) -> bool:
    """Whether readers are told what they can do with a thing: "with our oven you can"."""
    return any(
        word.lower == _YOU and after.lower in _MAY
        for word, after in pairwise(tokens[first + 1 : first + 2 * _LONGEST_SUBJECT])
    )
