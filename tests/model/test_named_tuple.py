"""Our named tuples are those of ``typing`` in all that anyone can see of them."""

from __future__ import annotations

import pickle
from typing import Any, NamedTuple, get_type_hints

import pytest

from smartlint import named_tuple


class Theirs(NamedTuple):
    """A span of text."""

    begin: int
    end: int = 9
    words: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Return how long it is."""
        return self.end - self.begin


class Ours(named_tuple.NamedTuple):
    """A span of text."""

    begin: int
    end: int = 9
    words: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Return how long it is."""
        return self.end - self.begin


class NothingOfTheirs(NamedTuple):
    """A tuple without fields."""


class NothingOfOurs(named_tuple.NamedTuple):
    """A tuple without fields."""


def both(*values: Any, **named: Any) -> tuple[Any, Any]:  # Any: also what is refused
    return Theirs(*values, **named), Ours(*values, **named)


@pytest.mark.parametrize(
    "attribute",
    ["_fields", "_field_defaults", "__match_args__", "__slots__", "__doc__"],
)
def test_classes_say_the_same_of_themselves(attribute: str) -> None:
    assert getattr(Ours, attribute) == getattr(Theirs, attribute)


def test_values_are_the_same_tuples() -> None:
    for theirs, ours in (both(1), both(1, 2, ("a",)), both(end=3, begin=2)):
        assert (ours, hash(ours), tuple(ours)) == (theirs, hash(theirs), tuple(theirs))
        assert (ours.begin, ours.end, ours.size) == (
            theirs.begin,
            theirs.end,
            theirs.size,
        )
        assert ours._asdict() == theirs._asdict()
        assert ours._replace(end=5) == theirs._replace(end=5)
        assert Ours._make(theirs) == ours
        assert repr(ours).replace("Ours", "Theirs") == repr(theirs)
    assert tuple(NothingOfOurs()) == tuple(NothingOfTheirs())
    assert repr(NothingOfOurs()) == "NothingOfOurs()"


def test_values_survive_the_way_to_another_process() -> None:
    ours = Ours(1, words=("a",))
    back = pickle.loads(pickle.dumps(ours))  # noqa: S301 - made in the line itself
    assert (back, type(back)) == (ours, Ours)


def test_a_pattern_takes_them_apart() -> None:
    match Ours(1, 2):
        case Ours(begin, end):
            assert (begin, end) == (1, 2)


def test_types_can_be_asked_for() -> None:
    assert get_type_hints(Ours) == get_type_hints(Theirs)


@pytest.mark.parametrize(
    ("values", "named"), [((), {}), ((1, 2, (), 4), {}), ((1,), {"other": 2})]
)
def test_wrong_arguments_are_refused_in_the_same_words(
    values: tuple[Any, ...], named: dict[str, Any]
) -> None:  # Any: what is refused
    told = []
    for made in (Theirs, Ours):
        with pytest.raises(TypeError) as refused:
            made(*values, **named)
        told.append(str(refused.value).replace("Theirs", "Ours"))
    assert told[0] == told[1]


def test_what_is_no_field_is_refused() -> None:
    with pytest.raises(AttributeError):
        Ours(1).other = 2  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="unexpected field names"):
        Ours(1)._replace(other=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        Ours._make((1,))


def test_make_gives_what_the_class_gives() -> None:
    made = named_tuple.make(Ours, (3, 5, ("a",)))
    assert type(made) is Ours
    assert made == Ours(3, 5, ("a",))
