"""The base of plain classes of which copies with a few other fields are made.

A class that is asked for its fields a hundred times a sentence derives from it in place
of a ``Record``: a compiled wheel reads a field of a plain class at its place in memory,
and of any other by asking Python for its name.
"""

from __future__ import annotations

from typing import Any, ClassVar, Self


class Replaceable:
    """Fields in slots; none ever changes, and each value equals itself alone.

    Attributes:
        __match_args__: The fields, in the order of the arguments.
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *fields: Any) -> None:  # Any: of any class that derives from it
        raise NotImplementedError

    def _replace(self, **changes: object) -> Self:
        """Return a copy with other values for some fields."""
        kept = {name: getattr(self, name) for name in self.__match_args__}
        return type(self)(**kept | changes)

    def __repr__(self) -> str:
        shown = [f"{name}={getattr(self, name)!r}" for name in self.__match_args__]
        return f"{type(self).__name__}({', '.join(shown)})"
