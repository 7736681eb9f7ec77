"""Places that figures were gathered in: their names, and the larger ones around them.

Read when a pack is compiled; what is kept is plain rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.catalogue.pack_files import TextFile
from smartlint.catalogue.table_file import read_entries
from smartlint.named_tuple import NamedTuple

_FIELDS = ("name", "words", "within")


class Region(NamedTuple):
    """A place, as figures name it.

    Attributes:
        id: Such as ``us``; the figures' own word.
        name: As shown within a sentence: "the US".
        words: What people write for it, and the places that no figure tells from it.
        within: Ids of the larger places that hold it, the nearest first.
    """

    id: str
    name: str
    words: tuple[str, ...]
    within: tuple[str, ...]


def read_regions(files: Sequence[TextFile]) -> list[Region]:
    """Return the places of all packs.

    Raises:
        RuleFileError: A field is missing or unknown, or a larger place is.
    """
    entries = [entry for file in files for entry in read_entries(file)]
    known = {entry.id for entry in entries}
    for entry in entries:
        entry.only(_FIELDS)
        for place in entry.texts("within"):
            if place not in known:
                raise entry.unknown("within", place, known)
    return [
        Region(
            entry.id, entry.text("name"), entry.texts("words"), entry.texts("within")
        )
        for entry in entries
    ]
