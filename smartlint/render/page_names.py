"""Names for students' pages: theirs, as far as every file system can hold them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# Beside letters and digits; each is a plain sign to every file system and in links.
_PLAIN_SIGNS = frozenset(" -_.,'@+()&")
# Windows keeps them for devices, whatever ending follows.
_DEVICES = re.compile(r"(?i)^(con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)")
_MOST_BYTES = 200


def page_names(students: Sequence[str]) -> dict[str, str]:
    """Return a file name for each student, all different where case does not count."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for student in students:
        stem = _stem(student)
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        names[student] = f"{name}.html"
    return names


def _stem(student: str) -> str:
    written = unicodedata.normalize("NFC", student)
    held = "".join(sign if _is_plain(sign) else "/" for sign in written)
    held = re.sub("/+", "-", re.sub("/* /*", " ", held))
    held = " ".join(held.encode()[:_MOST_BYTES].decode(errors="ignore").split())
    return _DEVICES.sub(r"\1-", held.strip(" .-")) or "student"


def _is_plain(sign: str) -> bool:
    # Marks are parts of letters, as in the scripts of India.
    return sign in _PLAIN_SIGNS or unicodedata.category(sign)[0] in "LMN"
