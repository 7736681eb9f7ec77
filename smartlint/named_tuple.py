"""Named tuples that a start can afford; to mypy they are those of ``typing``.

``check`` makes 174 of them. ``typing.NamedTuple`` compiles a function for each and,
since annotations are text here, an expression for each field, makes two classes and
looks at every attribute again: with it a one-goal ``check`` took 11.3 times a bare
Python, against 9.3 times, and 12 is the limit. This one makes the class at once, with
a function whose code classes of as many fields share, and leaves annotations the text
they are. What is made is a plain class that behaves like the other's, which tests hold.

A :class:`Record` is for values that are read more often than they are made: its fields
lie in slots, which take a quarter of the time to read. It is no tuple.

It is the one place with metaclasses: only there is ``__slots__`` still to be said.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NamedTuple, Self  # noqa: TID251 - what mypy takes ours for

__all__ = ["NamedTuple", "Record", "make"]

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


@dataclass_transform(frozen_default=True)
class _RecordMaker(type):
    """Makes a class with a slot for each field that a class statement names."""

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> type:  # Any: whatever stands in a class
        if not bases:
            return type.__new__(cls, name, bases, namespace)
        fields = tuple(namespace["__annotations__"])
        defaults = tuple([namespace.pop(one) for one in fields if one in namespace])
        code = _filling(len(fields)).replace(
            co_varnames=("self", *fields),
            co_names=fields,
            co_qualname=f"{name}.__init__",
        )
        namespace |= {
            "__slots__": fields,
            "__init__": FunctionType(code, _NAMES_OF_NEW, "__init__", defaults),
            "__match_args__": fields,
            "_fields": fields,
            "_values": attrgetter(*fields),
        }
        return type.__new__(cls, name, bases, namespace)


class Record(metaclass=_RecordMaker):
    """The base of values with two fields or more, compared by them; none ever changes.

    That they do not change is for mypy to see: to hinder it takes longer than to make one.
    """

    __slots__ = ()
    _fields = tuple[str, ...]()
    _values: ClassVar[attrgetter[tuple[Any, ...]]]  # Any: fields of any record

    def _replace(self, /, **changes: object) -> Self:
        values = map(changes.pop, self._fields, self._values(self))
        made = type(self)(*values)
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self._values(self) == self._values(other)

    def __hash__(self) -> int:
        return hash(self._values(self))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self._values(self)

    def __repr__(self) -> str:
        shown = zip(self._fields, self._values(self), strict=True)
        inside = ", ".join(f"{name}={value!r}" for name, value in shown)
        return f"{type(self).__name__}({inside})"


@cache
def _filling(number: int) -> CodeType:
    """Return the code that fills so many slots."""
    names = [f"_{index}" for index in range(number)]
    body = "; ".join([f"self.{name} = {name}" for name in names])
    made: dict[str, FunctionType] = {}
    exec(f"def fill(self, {', '.join(names)}): {body}", made)  # noqa: S102 - as above
    return made["fill"].__code__
