"""What a picture shows, as values and as words; how it is drawn is not known here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.forest import Branch
from smartlint.portfolio.plan import Plan


class Point(NamedTuple):
    """A value and its day."""

    on: date
    value: Decimal


class Band(NamedTuple):
    """Between which values a metric will lie on a day, with 95 % certainty."""

    on: date
    low: Decimal
    high: Decimal


class CoursePicture(NamedTuple):
    """A metric over time, against its target.

    Attributes:
        title: What is shown.
        description: The same in words, with its figures.
        unit: Of all values; empty for a plain number.
        history: The team's table, oldest first.
        check_ins: What check-ins say, oldest first.
        pace: From the start to the target, in equal steps or by milestones.
        forecast: Where the metric goes by itself; empty when that cannot be told.
        target: The value aimed for.
        deadline: Its day; None when unstated.
        as_of: The day of the review.
    """

    title: str
    description: str
    unit: str
    history: tuple[Point, ...]
    check_ins: tuple[Point, ...]
    pace: tuple[Point, ...]
    forecast: tuple[Band, ...]
    target: Decimal
    deadline: date | None
    as_of: date


class Figure(NamedTuple):
    """A published figure.

    Attributes:
        label: Publisher and year.
        low: The value, or the lower end.
        high: The upper end of a range; None for a single value.
        statistic: "average", "median" …
    """

    label: str
    low: Decimal
    high: Decimal | None
    statistic: str


class MarketPicture(NamedTuple):
    """A target among what others measured.

    Attributes:
        title: What is shown.
        description: The same in words, with its figures and sources.
        unit: Of all values.
        figures: What was published, with its source.
        target: The value aimed for.
        today: The newest value; None when there is none.
    """

    title: str
    description: str
    unit: str
    figures: tuple[Figure, ...]
    target: Decimal
    today: Decimal | None


class FunnelStep(NamedTuple):
    """A stage and how many were there.

    Attributes:
        name: Of the stage.
        number: People or events.
        drop: Percent lost since the step before; None for the first.
        is_worst: The largest loss of all.
    """

    name: str
    number: Decimal
    drop: Decimal | None
    is_worst: bool


class FunnelPicture(NamedTuple):
    """Stages, with what is lost between them."""

    title: str
    description: str
    steps: tuple[FunnelStep, ...]


class HeatRow(NamedTuple):
    """A row of counts, one for each column."""

    name: str
    counts: tuple[int, ...]


class HeatPicture(NamedTuple):
    """Counts in shades: the darker, the larger the share of its row."""

    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[HeatRow, ...]


class PaceRow(NamedTuple):
    """How much of the way a goal has gone, against what was due then, in per cent."""

    name: str
    done: Decimal
    due: Decimal


class PacePicture(NamedTuple):
    """Several goals, each against its plan."""

    title: str
    description: str
    rows: tuple[PaceRow, ...]


class TreePicture(NamedTuple):
    """A part of the plan: what hangs on a block, level by level.

    Attributes:
        title: What is shown.
        description: Who hangs on whom, in words.
        plan: What is known of the blocks.
        branches: What is drawn, from the top down.
        notes: How a block goes, by its index; none for a block without progress.
    """

    title: str
    description: str
    plan: Plan
    branches: tuple[Branch, ...]
    notes: Mapping[int, str]


Picture = (
    CoursePicture
    | MarketPicture
    | FunnelPicture
    | HeatPicture
    | PacePicture
    | TreePicture
)
