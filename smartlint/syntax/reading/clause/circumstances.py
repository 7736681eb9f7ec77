"""Tells on what terms a goal is to be reached: "at no extra cost", "despite high rents".

That is neither part of a name nor the way anything goes: "launch the app at no extra cost"
raises nothing.
"""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence

_DESPITE = frozenset({"despite", "in spite of", "regardless of", "notwithstanding"})
_BEHIND_CHANGED = frozenset({"RELATIVE", "OF", "FOR", "MANNER", "LIKE", "WITHOUT"})
_PLACING = frozenset({"at", "on", "with", "within", "for", "in", "inside"})
_UNCHANGED = frozenset(
    {"no", "the same", "same", "current", "existing", "present", "zero", "minimal"}
)
_MEANS = frozenset(
    {"budget", "budgets", "cost", "costs", "team", "staff", "money", "spend", "resources",
     "headcount", "expense", "loss", "damage", "means", "crew", "quality", "price",
     "prices", "outlay", "staffing"}
)  # fmt: skip
TERMS = _MEANS | _DESPITE
"""Words without one of which no statement names its terms."""
_LONGEST = 5  # words of "with no loss of quality", "within our current travel budget"


def opens_circumstance(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the word at ``index`` leads to terms, and to no place, time or level."""
    tokens = sentence.tokens
    lower = tokens[index].lower
    if lower in _DESPITE:
        return True
    if lower not in _PLACING or sentence.island_at[index] is not None:
        return False
    words = [token.lower for token in tokens[index + 1 : min(end, index + _LONGEST)]]
    if _MEANS.isdisjoint(words):
        return False
    is_budget = lower in {"within", "inside"} or (lower == "on" and "budget" in words)
    is_tied = any(word in {"of", "for", "and"} for word in words[:1])
    return not is_tied and (is_budget or not _UNCHANGED.isdisjoint(words[:2]))


def ends_changed(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the small word at ``index`` ends the name of what is changed."""
    role = sentence.tokens[index].role
    return role in _BEHIND_CHANGED or opens_circumstance(sentence, index, end)


def tells_without_what(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "without" leads to a deed or change that is to be spared.

    "Without raising fees", "without extra staff"; no "people without a car".
    """
    tokens = sentence.tokens
    for at in range(index + 1, min(end, index + 3)):
        token = tokens[at]
        deed = token.verb
        is_deed = deed is not None and deed.form == "ing"
        if is_deed or token.comparative is not None or token.change is not None:
            return True
    return False
