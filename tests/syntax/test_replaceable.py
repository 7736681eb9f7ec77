"""A changed copy leaves the first as it was, and nothing equals it."""

from __future__ import annotations

import pytest

from smartlint.syntax.reading.phrases.islands import Island


def test_a_change_makes_another() -> None:
    first = Island("deadline", 2, 4)
    second = first._replace(last=5)
    assert (second.name, second.first, second.last) == ("deadline", 2, 5)
    assert first.last == 4


def test_no_other_field_can_be_changed() -> None:
    with pytest.raises(TypeError, match="'end'"):
        Island("deadline", 2, 4)._replace(end=5)


def test_one_equals_itself_alone() -> None:
    first = Island("deadline", 2, 4)
    assert first == first  # noqa: PLR0124 - what is claimed
    assert first != Island("deadline", 2, 4)


def test_it_is_shown_as_it_is_made() -> None:
    assert repr(Island("deadline", 2, 4)) == "Island(name='deadline', first=2, last=4)"
