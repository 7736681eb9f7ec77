"""What stands behind ``why:`` and gives no reason: "because", "x", a dash.

The letter R and the rule on such lines ask here, so that they never disagree. Reasons
that are sentences and fit every goal are a list of that rule.
"""

from __future__ import annotations

_NO_REASONS = frozenset(
    {"because", "just because", "why not", "reasons", "reason", "xxx", "…", "",
     "asdf", "blah", "bla", "dunno", "foo", "foobar", "idk", "no idea", "no reason", "qwerty",
     "something", "stuff", "test", "things", "whatever", "yes", "none", "nothing",
     "ok", "xx"}
)  # fmt: skip

# Words of so few letters alone say nothing: "x y", "a b c".
_SHORTEST = 3


def gives_no_reason(text: str) -> bool:
    """Tell whether the words behind ``why:`` only fill their place."""
    words = text.strip(" .!").split()
    once = " ".join(dict.fromkeys(" ".join(words).casefold().split()))  # "blah blah"
    is_short = all(len(word) < _SHORTEST for word in words)
    is_named = any(len(word) > 1 and word.isupper() for word in words)  # "my CV"
    return once in _NO_REASONS or (is_short and not is_named)
