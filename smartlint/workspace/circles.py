"""Finds where files include each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from smartlint.named_tuple import NamedTuple


class WayBack(NamedTuple):
    """An ``include:`` that leads back to the file it stands in.

    Attributes:
        path: The file.
        number: Of the line among the file's includes, from 0.
        way: The files on the way, from the one it names to the file itself.
    """

    path: str
    number: int
    way: tuple[str, ...]


def ways_back(includes: Mapping[str, Sequence[str]]) -> Iterator[WayBack]:
    """Yield one line for every way back, in the order of the run.

    Args:
        includes: For every file, those that it includes.
    """
    done: set[str] = set()
    for start in includes:
        if start not in done:
            yield from _ways_from(start, includes, done)


def _ways_from(
    start: str, includes: Mapping[str, Sequence[str]], done: set[str]
) -> Iterator[WayBack]:
    """Walk down from a file that was not met before, without recursion."""
    way = {start: enumerate(includes.get(start, ()))}  # from the top down
    while way:
        path, left = next(reversed(way.items()))
        number, following = next(left, (-1, ""))
        if number < 0:
            done.add(path)
            del way[path]
        elif following in way:
            names = list(way)
            yield WayBack(path, number, tuple(names[names.index(following) :]))
        elif following not in done:
            way[following] = enumerate(includes.get(following, ()))
