"""What stands behind ``why:`` and gives no reason: "because", "x", a dash.

The letter R and the rule on such lines ask here, so that they never disagree. Reasons
that are sentences and fit every goal are a list of that rule.
"""

from __future__ import annotations

_NO_REASONS = frozenset(
    {"because", "just because", "why not", "reasons", "x", "xx", "xxx", "y", "-", "–",
     "…", ""}
)  # fmt: skip


def gives_no_reason(text: str) -> bool:
    """Tell whether the words behind ``why:`` only fill their place."""
    return text.strip(" .!").casefold() in _NO_REASONS
