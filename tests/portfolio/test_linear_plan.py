"""What is reckoned on a plan takes time in proportion to its size, whatever its shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from linted import rulebook
from plans import DAY, files, knowledge

from smartlint.config.resolution import Choices, resolve
from smartlint.facts.subjects import PortfolioSubject
from smartlint.linter import lint
from smartlint.portfolio.forest import forest
from smartlint.render.style import Style
from smartlint.render.tree_mermaid import tree_mermaid
from smartlint.render.tree_svg import tree_svg
from smartlint.render.tree_text import tree_text

_TOP = "objective TOP: Grow online revenue from €4M to €5M a year by 31 December 2027\n"
_SMALL, _LARGE = 100, 400


def _goal(number: int, *lines: str) -> str:
    beneath = "".join(f"  {line}\n" for line in lines)
    return (
        f"goal G{number}: Increase website sessions from {number + 1} to {number + 9} "
        f"by 30 June 2027\n{beneath}"
    )


# Each shape is the worst for something: depth, breadth, many parents, one number for
# all, circles, a step of the funnel above all of them.
SHAPES: dict[str, Callable[[int], str]] = {
    "a chain": lambda n: _goal(n, f"supports: G{n - 1}" if n else "supports: TOP"),
    "a star": lambda n: _goal(n, "supports: TOP (contributes €900)", "impact: 5"),
    "pairs of parents": lambda n: _goal(n, f"supports: TOP, G{n // 2}"),
    "one number": lambda n: _goal(0, "supports: TOP").replace("goal G0", f"goal H{n}"),
    "owners at odds": lambda n: _goal(n, f"owner: Person {n}").replace(
        "Increase" if n % 2 else "\0", "Reduce"
    ),
    "circles": lambda n: _goal(n, f"supports: G{n ^ 1}", f"depends on: G{n ^ 1}"),
    "a campaign": lambda n: _goal(n, f"supports: G{n // 3}", "campaign: SPRING"),
    "no links": lambda n: _goal(n, "stage: awareness"),
}


def plan_text(shape: str, count: int) -> Iterator[str]:
    """Yield the files of a plan, 20 goals each."""
    extra = (
        "campaign SPRING: Spring sale\n  supports: TOP\n"
        "metric V: Visits\n  stage: awareness\n  from: 900 per month\n"
        "metric O: Orders\n  stage: purchase\n  from: 9 per month\n"
    )
    yield _TOP + extra
    blocks = [SHAPES[shape](number) for number in range(count)]
    for start in range(0, count, 20):
        yield "".join(blocks[start : start + 20])


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_goals_take_no_sixteen_times_as_long(
    fastest: Callable[[Callable[[], object]], float], shape: str
) -> None:
    chosen = resolve(Choices(select=("G",)), rulebook().entries)

    def seconds(count: int) -> float:
        read = files(*plan_text(shape, count))

        def work() -> None:
            parsed = [(file, ()) for file in read]
            lint(parsed, rulebook(), chosen, as_of=DAY, knowledge=knowledge())
            plan = PortfolioSubject.of(read, DAY, 1, knowledge()).plan
            drawn = forest(plan.portfolio)
            for _ in tree_text(plan, drawn, Style(80)):
                pass
            for _ in (*tree_mermaid(plan, drawn), *tree_svg(plan, drawn)):
                pass

        return fastest(work)

    # Linear is 4; a square would be 16 and more.
    assert seconds(_LARGE) < 9 * seconds(_SMALL) + 0.05
