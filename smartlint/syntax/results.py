"""Tells results that are put as if they were there: "Published the annual report".

A plan's key results often speak from its last day. The same spelling also opens noun
phrases ("Registered users: 900", "Shared values"), which are none.
"""

from __future__ import annotations

from smartlint.syntax.islands import Sentence
from smartlint.syntax.lexicon import MOVING
from smartlint.syntax.tagging import Token

_DONE = frozenset({"past", "participle"})
_OBJECTS = frozenset({"DETERMINER", "PRONOUN"})
_WAYS = frozenset({"FROM", "TO", "BY"})
# Adjectives as often as verbs, where no article follows.
_DESCRIBING = frozenset(
    {"advanced", "managed", "shared", "dedicated", "detailed", "targeted", "limited",
     "fixed", "paid", "unified", "combined", "expected", "continued", "sustained",
     "qualified", "branded", "integrated", "automated", "planned", "organised",
     "organized", "registered", "connected", "certified", "trained", "skilled",
     "engaged", "motivated", "informed", "educated", "aligned", "balanced", "focused",
     "diversified", "renewed", "supported", "guided", "assisted", "protected",
     "recorded", "reported", "written", "printed", "used", "owned", "known", "given",
     "needed", "required", "requested", "desired", "preferred", "recommended", "mixed",
     "coordinated", "structured", "distributed", "hosted", "embedded", "enabled",
     "empowered", "inspired", "committed", "assigned", "associated", "related",
     "funded", "based", "led", "made", "held", "driven", "adapted", "tailored",
     "blended", "cooked", "baked", "roasted", "frozen", "grown", "raised", "signed"}
)  # fmt: skip


def opens_result(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the word at ``index`` is a verb in the past that carries a statement."""
    tokens = sentence.tokens
    entry = tokens[index].verb
    if entry is None or entry.form not in _DONE or index + 1 >= end:
        return False
    after = tokens[index + 1]
    if after.role in _OBJECTS or after.kind == "AMOUNT":
        return True
    if entry.verb_class in MOVING and after.role in _WAYS:
        return True  # "Increased from 4 to 6"
    return _is_plain(after) and _acts(sentence, tokens[index], index, end)


def _is_plain(token: Token) -> bool:
    return token.kind == "WORD" and not token.role


def _acts(sentence: Sentence, token: Token, index: int, end: int) -> bool:
    """Whether a thing right behind a verb in the past is its object."""
    entry = token.verb
    if entry is not None and entry.verb_class in MOVING:
        return True
    is_counted = any(word.amount is not None for word in sentence.tokens[index:end])
    return not is_counted and token.lower not in _DESCRIBING
