"""A record is compared, shown, changed and sent as a named tuple is; it is no tuple."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from smartlint.named_tuple import NamedTuple, Record


class Stretch(NamedTuple):
    """A named tuple of the same fields."""

    begin: int
    end: int = 9
    words: tuple[str, ...] = ()


class Noted(Record):
    """A span of text."""

    begin: int
    end: int = 9
    words: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Return how long it is."""
        return self.end - self.begin


class Other(Record):
    """A record with the same fields."""

    begin: int
    end: int = 9
    words: tuple[str, ...] = ()


def test_fields_are_filled_in_order_by_name_and_by_default() -> None:
    made = Noted(1, words=("a",))
    assert (made.begin, made.end, made.words, made.size) == (1, 9, ("a",), 8)


def test_records_are_equal_by_class_and_fields() -> None:
    assert Noted(1) == Noted(1, 9)
    assert hash(Noted(1)) == hash(Noted(1, 9))
    assert Noted(1) != Noted(2)
    assert Noted(1) != Other(1)
    assert Noted(1) != (1, 9, ())


def test_a_change_makes_another() -> None:
    first = Noted(1)
    assert first._replace(end=5) == Noted(1, 5)
    assert first == Noted(1)
    with pytest.raises(ValueError, match="unexpected field names: \\['other'\\]"):
        first._replace(other=2)


def test_a_record_is_shown_as_it_is_made() -> None:
    assert repr(Noted(1)) == "Noted(begin=1, end=9, words=())"


def test_a_record_survives_the_way_to_another_process() -> None:
    back = pickle.loads(pickle.dumps(Noted(1, 2)))  # noqa: S301 - made in the line
    assert (back, type(back)) == (Noted(1, 2), Noted)


def test_a_pattern_takes_it_apart() -> None:
    match Noted(1, 2):
        case Noted(begin, end):
            assert (begin, end) == (1, 2)


def test_it_holds_its_fields_and_nothing_else() -> None:
    with pytest.raises(AttributeError):
        Noted(1).other = 2  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("values", "named"), [((), {}), ((1, 2, (), 4), {}), ((1,), {"other": 2})]
)
def test_wrong_arguments_are_refused_as_a_function_does(
    values: tuple[Any, ...], named: dict[str, Any]
) -> None:  # Any: what is refused
    told = []
    for made, name in ((Stretch, "Stretch.__new__"), (Noted, "Noted.__init__")):
        with pytest.raises(TypeError) as refused:
            made(*values, **named)
        told.append(str(refused.value).replace(name, "it"))
    assert told[0] == told[1]
