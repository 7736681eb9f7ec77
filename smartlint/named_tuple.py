"""Named tuples that a start can afford; to mypy they are those of ``typing``.

``check`` makes 174 of them. ``typing.NamedTuple`` compiles a function for each and,
since annotations are text here, an expression for each field, makes two classes and
looks at every attribute again: with it a one-goal ``check`` took 11.3 times a bare
Python, against 9.3 times, and 12 is the limit. This one makes the class at once, with
a function whose code classes of as many fields share, and leaves annotations the text
they are. What is made is a plain class that behaves like the other's, which tests hold.

It is the one place with a metaclass: only there is ``__slots__`` still to be said.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NamedTuple, Self  # noqa: TID251 - what mypy takes ours for

__all__ = ["NamedTuple", "make"]

make = tuple.__new__
"""``make(Span, (3, 5))`` is ``Span(3, 5)`` in a third of the time, for the few places
that make most of them. It counts no fields and fills in no defaults."""

_NAMES_OF_NEW = {"_new": tuple.__new__, "__builtins__": {}}


class _Fields(tuple):  # type: ignore[type-arg]
    """What all named tuples share besides being tuples."""

    __slots__ = ()
    _fields = tuple[str, ...]()

    @classmethod
    def _make(cls, values: Iterable[object]) -> Self:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes: object) -> Self:
        made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self) -> dict[str, object]:
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        shown = zip(self._fields, self, strict=True)
        inside = ", ".join(f"{name}={value!r}" for name, value in shown)
        return f"{type(self).__name__}({inside})"

    def __getnewargs__(self) -> tuple[object, ...]:
        return tuple(self)


class _Maker(type):
    """Makes a plain class of the fields that a class statement names."""

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> type:  # Any: whatever stands in a class
        if not bases:
            return type.__new__(cls, name, bases, namespace)
        fields = tuple(namespace.get("__annotations__", ()))
        defaults = {one: namespace[one] for one in fields if one in namespace}
        code = _code(len(fields)).replace(
            co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__"
        )
        new = FunctionType(code, _NAMES_OF_NEW, "__new__", tuple(defaults.values()))
        namespace |= {
            "__slots__": (),
            "__new__": new,
            "__match_args__": fields,
            "_fields": fields,
            "_field_defaults": defaults,
        }
        namespace |= zip(fields, map(_getter, range(len(fields))), strict=True)
        return type(name, (_Fields,), namespace)


@cache
def _code(number: int) -> CodeType:
    """Return the code that makes a tuple of so many arguments."""
    names = ", ".join(f"_{index}" for index in range(number))
    ends = "," if number else ""
    source = f"lambda _cls, {names}: _new(_cls, ({names}{ends}))"
    made: FunctionType = eval(source, _NAMES_OF_NEW)  # noqa: S307 - of numbers alone
    return made.__code__


@cache
def _getter(index: int) -> object:
    return _tuplegetter(index, f"Alias for field number {index}")


if not TYPE_CHECKING:

    class NamedTuple(metaclass=_Maker):
        """The base of every named tuple here; see the module."""
