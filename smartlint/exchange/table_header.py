"""Which row of a table holds its headings, and which column holds what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from smartlint.catalogue.date_column import DATE_NAMES
from smartlint.catalogue.parted_rows import is_number
from smartlint.exchange.amounts import VALUE_OF, bracketed_unit, is_amount
from smartlint.exchange.goal_table import COMMENTS, GOAL, is_own
from smartlint.exchange.imported import one_line
from smartlint.exchange.names import role_of, role_of_value
from smartlint.syntax.vocabulary import FACT_BY_NAME

_NO_HEADING = "no heading is known, so the first column is taken for the goals"
_PAST_VALUES = (
    "a table of past values holds no goals; name it beneath a goal, as in "
    "`source: FILE#column`"
)
# What is no name of a fact, as boards head so the newest reading beside a first value.
_TODAY = frozenset(("current", "now", "today", "actual", "as is", "current status"))
# How far down headings are looked for: titles, dates and legends stand above them.
_MOST_ABOVE = 10
_FEWEST_NAMED = 2


def heading_row(rows: Sequence[Sequence[str]]) -> int:
    """Return which of the filled rows holds the headings: the first but for a title.

    Headings name at least two parts of a goal.
    """
    top = rows[:_MOST_ABOVE]
    return row_below_title(rows, (_n_named(row) >= _FEWEST_NAMED for row in top))


def row_below_title(rows: Sequence[Sequence[str]], may_head: Iterable[bool]) -> int:
    """Return the first row that may hold the headings beneath a title; else the first.

    Every line of a title fills fewer cells than the headings, so that no goal which
    happens to hold their words costs those above it.

    Args:
        rows: The filled rows.
        may_head: Of as many rows as are looked at, whether they may be the headings.
    """
    at = next((at for at, may in enumerate(may_head) if may), 0)
    n_filled = [sum(1 for cell in row if cell.strip()) for row in rows[: at + 1]]
    is_below = all(count < n_filled[at] for count in n_filled[:at])
    return at if is_below else 0


def _n_named(row: Sequence[str]) -> int:
    return len({role_of(bracketed_unit(one_line(cell))[0]) for cell in row} - {None})


class Header:
    """Which column holds what.

    Attributes:
        titles: The headings, as written.
        roles: By column; None for a column that is kept as notes.
        is_header: The first row holds headings; else it is a goal itself.
        is_own: An export of ours.
        objectives: The column that names the objective of each key result; None where
            there is none.
        problems: What was assumed.
    """

    def __init__(self, cells: Sequence[str], body: Sequence[Sequence[str]]) -> None:
        self._body = body
        self.titles = [one_line(cell) for cell in cells]
        self.is_own = is_own(cells)
        self._units = [""] * len(cells)
        self.problems: list[str] = []
        self.objectives: int | None = None
        self.roles = self._distinct(self._with_today(self._named()))
        self.is_header = any(self.roles)
        if not self.is_header:
            self.roles = [GOAL, *([None] * (len(cells) - 1))]
            self.titles = [f"column {number}" for number in range(1, len(cells) + 1)]
            self.problems.append(_NO_HEADING)
            if cells[0].strip().casefold() in DATE_NAMES:
                self.problems.append(_PAST_VALUES)
        elif GOAL not in self.roles:
            self._choose_goal_column()

    def role(self, column: int) -> str | None:
        """Return what a column holds; None also beyond the headings."""
        return self.roles[column] if column < len(self.roles) else None

    def cells(self, roles: frozenset[str]) -> Iterator[str]:
        """Yield the cells of all columns that hold one of these."""
        for at, role in enumerate(self.roles):
            if role in roles:
                yield from (row[at] for row in self._body if at < len(row))

    def title(self, column: int) -> str:
        """Return a column's heading, or its number where there is none."""
        title = self.titles[column] if column < len(self.titles) else ""
        return title or f"column {column + 1}"

    def unit(self, column: int) -> str:
        """Return the unit that a column's heading gives its amounts: "Target (€)"."""
        return self._units[column] if column < len(self._units) else ""

    def _role_of(self, column: int, title: str) -> str | None:
        """Return what a heading names, and keep the unit behind it."""
        name, unit = bracketed_unit(title)
        role = role_of(title)
        if role is None and unit:
            role = role_of(name)
            self._units[column] = unit
        return role

    def _named(self) -> list[str | None]:
        """Return what the headings name, one by one."""
        roles = [self._role_of(at, title) for at, title in enumerate(self.titles)]
        if not self.is_own:  # elsewhere comments are words, not lines that start with #
            roles = ["note" if role == COMMENTS else role for role in roles]
            roles = [self._by_values(at, role) for at, role in enumerate(roles)]
        names = [title.casefold() for title in self.titles]
        if "name" in names and {"goal", "goals"} & set(names):
            roles[names.index("name")] = None  # beside goals it is somebody's
        goals = [at for at, role in enumerate(roles) if role == GOAL]
        if len(goals) > 1 and "objective" in self.titles[goals[0]].casefold():
            self.objectives = goals[0]
            roles[goals[0]] = "supports"
        return roles

    def _with_today(self, roles: list[str | None]) -> list[str | None]:
        """Return the roles; a reading is today's value where no column has a first one."""
        if "target" not in roles or "baseline" in roles:
            return roles
        for at, title in enumerate(self.titles):
            is_free = roles[at] is None and title.casefold() in _TODAY
            told = [row[at] for row in self._body if at < len(row) and row[at].strip()]
            if is_free and told and all(map(is_amount, told)):
                return [*roles[:at], "baseline", *roles[at + 1 :]]
        return roles

    def _by_values(self, column: int, role: str | None) -> str | None:
        """Return what a column holds: names of KPIs are metrics, numbers no goals or days."""
        cells = [row[column] for row in self._body if column < len(row)]
        told = [cell for cell in cells if cell]
        if role == GOAL and told and all(map(is_number, told)):
            return "target"
        if role in VALUE_OF and told and all(map(is_amount, told)):
            return VALUE_OF[role]
        if role != "kpi":
            return role
        return next(
            (found for cell in cells if (found := role_of_value(role, cell)) != role),
            role,
        )

    def _distinct(self, roles: list[str | None]) -> list[str | None]:
        """Return the roles; the second column of one role is kept as notes."""
        seen: set[str] = set()
        distinct: list[str | None] = []
        for role, title in zip(roles, self.titles, strict=True):
            is_repeat = (
                role in seen
                and not FACT_BY_NAME.get(
                    role or "", FACT_BY_NAME["owner"]
                ).is_repeatable
            )
            if is_repeat:
                self.problems.append(
                    f"“{title}” stands for a second {role}; kept as notes"
                )
            distinct.append(None if is_repeat else role)
            seen |= {role} if role is not None else set()
        return distinct

    def _choose_goal_column(self) -> None:
        """Take the metric's column, else the first that nothing else needs."""
        free = [at for at, role in enumerate(self.roles) if role is None]
        metric = [at for at, role in enumerate(self.roles) if role == "metric"]
        chosen = next(iter([*metric, *free]), 0)
        self.roles[chosen] = GOAL
        self.problems.append(
            f"no heading says “goal”; “{self.titles[chosen]}” is taken for it"
        )
