"""A goal put into words is read back, in every shape, number form and date form."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from linted import language

from smartlint.model.reading import Direction, Reading
from smartlint.syntax.reading.sentence import read_sentence


class Amount(NamedTuple):
    """A value as written.

    Attributes:
        words: As in the sentence.
        value: What they mean.
        unit: Its code.
    """

    words: str
    value: Decimal
    unit: str


class Shape(NamedTuple):
    """A way to say a goal.

    Attributes:
        form: The sentence, with ``{metric}``, ``{a}``, ``{b}`` and ``{when}``.
        direction: Which way it goes; None where the two values decide.
        parts: What ``a`` and ``b`` are: ``baseline``, ``target`` or ``change``.
    """

    form: str
    direction: Direction | None
    parts: str


SHAPES = st.sampled_from(
    (
        Shape("Increase {metric} by {a}{when}", Direction.INCREASE, "change"),
        Shape("{metric} will rise by {a}{when}", Direction.INCREASE, "change"),
        Shape("We will cut {metric} by {a}{when}", Direction.DECREASE, "change"),
        Shape("Cutting {metric} by {a}{when}", Direction.DECREASE, "change"),
        Shape("Grow {metric} to {a}{when}", Direction.INCREASE, "target"),
        Shape("{metric} of {a}{when}", Direction.REACH, "target"),
        Shape("Keep {metric} at {a}{when}", Direction.MAINTAIN, "target"),
        Shape("Don't let {metric} fall below {a}{when}", Direction.MAINTAIN, "target"),
        Shape("Move {metric} from {a} to {b}{when}", None, "baseline target"),
        Shape("{metric}: {a} -> {b}{when}", None, "baseline target"),
        Shape("{metric} goes from {a} to {b}{when}", None, "baseline target"),
        Shape("Bring {metric} to {b}{when}, currently {a}", None, "baseline target"),
        Shape("{metric} are increased by {a}{when}", Direction.INCREASE, "change"),
        Shape("{metric} to fall by {a}{when}", Direction.DECREASE, "change"),
        Shape("A {a} rise in {metric}{when}", Direction.INCREASE, "change"),
        Shape("We want {metric} to grow by {a}{when}", Direction.INCREASE, "change"),
        Shape("{metric} up {a}{when}", Direction.INCREASE, "change"),
        Shape("Get {metric} up to {a}{when}", Direction.INCREASE, "target"),
        Shape("Push {metric} above {a}{when}", Direction.INCREASE, "target"),
        Shape("Ensure {metric} stay above {a}{when}", Direction.MAINTAIN, "target"),
        Shape("Reach {metric} of {a}{when}", Direction.REACH, "target"),
        Shape("{metric} >= {a}{when}", Direction.REACH, "target"),
        Shape("Grow {metric} to {b}{when} (from {a})", None, "baseline target"),
        Shape("{metric} from {a} to {b}{when}", None, "baseline target"),
        Shape("Lift {metric} to {b}{when}, up from {a}", None, "baseline target"),
    )
)
METRICS = st.sampled_from(
    ("average bookings", "weekly sign-ups", "online orders", "repeat customers")
)
WHENS = st.sampled_from(
    ("", " by 30 June 2027", " by June 30, 2027", " by 2027-06-30", " by 30/06/2027",
     " within 6 months", " in Q3 2027", " by the end of 2027", " by FY27",
     " by spring 2028", " over the next 12 months", " this quarter", " by EOY",
     " before 1 May 2027", " by the 3rd of April 2027", " in the first half of 2027",
     " by year-end", " by the end of Q1", " until 2029", " by mid-2027",
     " by launch of v2", " in FY2027", " next year", " by Christmas", " within two years")
)  # fmt: skip

GAPS = st.sampled_from((" ", "  ", "\t", "\N{NO-BREAK SPACE}"))
TAILS = st.sampled_from(("", ".", "!", " ", " .", ";", "…"))
QUOTES = st.sampled_from((("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ('"', '"')))
QUOTED = st.sampled_from(
    ("Rank in the top 3 for {q}trail shoes{r} by May", "Publish {q}The Long Walk{r}",
     "Sell 400 copies of {q}Otter{r} by June", "Raise recall of {q}Fresh daily{r} to 40%",
     "Reach 900 plays of {q}Blue Hour{r} within 3 months", "Launch {q}Kite{r} in Q3")
)  # fmt: skip


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Make a value in one of the forms people write."""
    number = draw(st.integers(min_value=2, max_value=999))
    value = Decimal(number)
    forms = {
        "plain": Amount(f"{number}", value, "count"),
        "percent": Amount(f"{number % 90 + 5}%", value % 90 + 5, "%"),
        "per cent": Amount(f"{number % 90 + 5} per cent", value % 90 + 5, "%"),
        "dollar": Amount(f"${number}", value, "USD"),
        "k": Amount(f"{number}k", value * 1000, "count"),
        "euro": Amount(f"{number} euros", value, "EUR"),
        "million": Amount(f"{number} million", value * 1_000_000, "count"),
        "M": Amount(f"£{number}M", value * 1_000_000, "GBP"),
        "crore": Amount(f"₹{number} crore", value * 10_000_000, "INR"),
        "lakh": Amount(f"Rs {number} lakh", value * 100_000, "INR"),
        "code": Amount(f"USD {number}", value, "USD"),
        "behind": Amount(f"{number} €", value, "EUR"),
    }
    return forms[draw(st.sampled_from(sorted(forms)))]


@given(SHAPES, METRICS, amounts(), st.integers(2, 9), WHENS)
@settings(max_examples=300, deadline=None)
def test_a_goal_in_words_is_read_back(
    shape: Shape, metric: str, first: Amount, factor: int, when: str
) -> None:
    second = Amount(
        first.words.replace(
            digits(first.words), str(int(digits(first.words)) + factor)
        ),
        first.value + factor * first.value / int(digits(first.words)),
        first.unit,
    )
    text = shape.form.format(metric=metric, a=first.words, b=second.words, when=when)
    reading = read_sentence(language(), text)
    wanted = dict(zip(shape.parts.split(), (first, second), strict=False))
    direction = shape.direction or Direction.INCREASE
    assert stated(reading) == (
        direction, metric, amount(wanted, "baseline"), amount(wanted, "target"),
        amount(wanted, "change"), when.strip(),
    ), text  # fmt: skip


@given(SHAPES, METRICS, amounts(), WHENS, st.tuples(GAPS, TAILS))
@settings(max_examples=200, deadline=None)
def test_spelling_and_layout_never_change_what_is_said(
    shape: Shape, metric: str, value: Amount, when: str, layout: tuple[str, str]
) -> None:
    gap, tail = layout
    plain = shape.form.format(metric=metric, a=value.words, b=value.words, when=when)
    other = plain.replace(" ", gap).replace("'", "’")
    turned = other[0].lower() if other[0].isupper() else other[0].upper()
    one = read_sentence(language(), plain)
    two = read_sentence(language(), turned + other[1:] + tail)
    assert folded(one) == folded(two)


@given(QUOTED, QUOTES)
def test_the_kind_of_quotes_never_matters(form: str, marks: tuple[str, str]) -> None:
    straight = read_sentence(language(), form.format(q='"', r='"'))
    other = read_sentence(language(), form.format(q=marks[0], r=marks[1]))
    assert without_quotes(straight) == without_quotes(other)


def without_quotes(reading: Reading) -> list[object]:
    marks = '"“”„«»‘’'
    return [
        [word.strip(marks) for word in part] if isinstance(part, list) else part
        for part in folded(reading)
    ]


def digits(words: str) -> str:
    return "".join(letter for letter in words if letter.isdigit())


def amount(wanted: dict[str, Amount], part: str) -> tuple[Decimal, str] | None:
    found = wanted.get(part)
    return None if found is None else (found.value, found.unit)


def stated(reading: Reading) -> tuple[object, ...]:
    """The parts of a reading, for comparison with what the text was made from."""
    change = reading.change.quantity if reading.change else None
    values = [
        None if quantity is None else (quantity.value, quantity.unit.code)
        for quantity in (reading.baseline, reading.target, change)
    ]
    metric = reading.metric.text if reading.metric else None
    deadline = reading.deadline.text if reading.deadline else ""
    return reading.direction, metric, *values, deadline


def folded(reading: Reading) -> tuple[object, ...]:
    """All that is said, but for the space and the case of the words."""
    direction, metric, *values, deadline = stated(reading)
    return (
        direction,
        str(metric).lower().split(),
        *values,
        str(deadline).lower().split(),
        reading.is_specific,
        reading.is_measurable,
        reading.is_time_bound,
        reading.is_compound,
        reading.is_goal,
    )
