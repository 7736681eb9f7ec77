"""The look of text output: colours, signs and width, decided once by the leaf."""

from __future__ import annotations

from smartlint.named_tuple import NamedTuple

# Only the sixteen colours that every terminal has, readable on dark and light.
_CODES: dict[str, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "hint": "1",
    "pass": "32",
    "fail": "1;31",
    "unknown": "33",
    "title": "1",
    "quiet": "2",
    "verb": "1",
    "metric": "36",
    "baseline": "33",
    "target": "32",
    "change": "32",
    "deadline": "35",
    "purpose": "34",
    "audience": "34",
    "channel": "34",
    "beneficiary": "34",
    "vague": "31",
}


class Style(NamedTuple):
    """How text output looks.

    Attributes:
        width: Columns to fill.
        has_colour: The output shows colours.
        is_unicode: The output shows more than ASCII.
    """

    width: int = 80
    has_colour: bool = False
    is_unicode: bool = True

    def paint(self, role: str, text: str) -> str:
        """Return the text in the role's colour; as it is for a role without one."""
        code = _CODES.get(role)
        if not self.has_colour or code is None or not text:
            return text
        return f"\x1b[{code}m{text}\x1b[0m"

    @property
    def ellipsis(self) -> str:
        """What stands for words left out."""
        return "…" if self.is_unicode else "..."

    @property
    def signs(self) -> dict[bool | None, str]:
        """The sign of a letter that passes, fails, or cannot be decided."""
        if self.is_unicode:
            return {True: "✓", False: "✗", None: "?"}
        return {True: "+", False: "-", None: "?"}
