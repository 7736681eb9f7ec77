"""How wide text stands on a terminal, and what of it may be shown there.

A goal file may come from a stranger: characters that would move the cursor, change
colours or turn the reading direction are shown as a mark instead of being sent.
"""

from __future__ import annotations

from functools import cache

TAB = 4
_MARK = "\ufffd"
_CONTROLS = (range(0x20), range(0x7F, 0xA0))
# Explicit directions, and the line ends that only some terminals know.
_TURNING = (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_JOINING_JAMO = range(0x1160, 0x1200)


def visible(text: str) -> str:
    """Return the text with every character that steers a terminal replaced."""
    if text.isprintable():
        return text
    return text.translate(_replacements())


def width(text: str) -> int:
    """Return how many columns the text takes, wide characters counting two."""
    if text.isascii():
        return len(text)
    return sum(map(character_width, text))


@cache
def character_width(character: str) -> int:
    """Return 0 for a combining character, 2 for a wide one, 1 for others."""
    if character.isascii():
        return 1
    from unicodedata import category, east_asian_width  # noqa: PLC0415 - seldom needed

    is_joining = ord(character) in _JOINING_JAMO
    if is_joining or category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def shorten(text: str, columns: int, ellipsis: str) -> str:
    """Return the text in at most ``columns``, cut at a word where that is near."""
    text = text[: 4 * columns + 4]
    if width(text) <= columns:
        return text
    room = max(0, columns - width(ellipsis))
    if text.isascii():
        text = text[:room]
    while width(text) > room:
        text = text[:-1]
    head, space, tail = text.rpartition(" ")
    if space and width(tail) < columns // 2:
        text = head
    return text.rstrip(" ,;:.") + ellipsis


def wrap(text: str, columns: int) -> list[str]:
    """Return the text in lines of at most ``columns``, longer words standing whole."""
    lines: list[str] = []
    room = 0
    for word in text.split(" "):
        needed = width(word) + 1
        if lines and needed <= room:
            lines[-1] += f" {word}"
            room -= needed
        else:
            lines.append(word)
            room = columns - needed + 1
    return lines


@cache
def _replacements() -> dict[int, str]:
    marked = [*_CONTROLS[0], *_CONTROLS[1], *_TURNING]
    return {**dict.fromkeys(marked, _MARK), ord("\t"): " " * TAB}
