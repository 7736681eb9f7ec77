"""Where goals stand, from goal files to the words that say why."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from linted import language

from smartlint.facts.subjects import PortfolioSubject
from smartlint.progress.standing import Standing
from smartlint.progress.status import STATUS_OF_WORDS
from smartlint.syntax import parse_goals
from smartlint.syntax.dated import STATUSES
from smartlint.text import Source

_CASE = re.compile(
    r"^## (?P<name>.+?)\n\n~~~goals\n(?P<text>(?:.*\n)*?)~~~\n\n"
    r"~~~\n(?P<said>(?:.*\n)*?)~~~$",
    re.MULTILINE,
)
_PAGE = (Path(__file__).parent / "standings.md").read_text(encoding="utf-8")
CASES = [
    pytest.param(found["text"], found["said"].splitlines(), id=found["name"])
    for found in _CASE.finditer(_PAGE)
]


def standings(text: str) -> dict[str, Standing]:
    """Return where the goals of one file stand on its own day."""
    file, _ = parse_goals(language(), Source("a.goals", text))
    assert file.as_of is not None
    day = date.fromisoformat(file.as_of.text)
    run = PortfolioSubject.of([file], day)
    return {one.goal.key: one.standing for one in run.files[0].subjects}


def shown(share: Decimal | None) -> str:
    return "-" if share is None else f"{share:f}"


@pytest.mark.parametrize(("text", "said"), CASES)
def test_a_goal_stands_where_the_page_says(text: str, said: list[str]) -> None:
    found = [
        f"{key}: {one.status.value}, {shown(one.pace.progress)} of "
        f"{shown(one.pace.expected)}; {one.reason}"
        for key, one in standings(text).items()
    ]
    assert found == said


def test_every_case_of_the_page_is_run() -> None:
    assert len(CASES) == _PAGE.count("\n## ")


def test_every_word_of_a_check_in_has_its_claim() -> None:
    assert set(STATUS_OF_WORDS) == STATUSES


def stands_in(folder: Path) -> dict[str, dict[str, Any]]:  # Any: a JSON value
    """Return what `status` says of each goal of a folder's `a.goals`."""
    done = subprocess.run(
        [sys.executable, "-m", "smartlint", "status", "a.goals", "--format", "json"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return {one["goal_key"]: one for one in json.loads(done.stdout)["goals"]}


TOTALS = """as of 2027-05-03
goal L-1: Generate 500 leads by 30 June 2027
  start: 2027-01-01
  source: leads.csv#leads
goal L-2: Generate 300 leads by 31 March 2027
  start: 2027-01-01
  source: leads.csv#leads
goal L-3: Generate 500 leads by 30 June 2027
  source: leads.csv#leads
goal L-4: Generate 500 leads by 30 June 2027
  start: 2027-01-01
  source: leads.csv#so_far
"""


def test_rows_of_a_number_that_comes_together_are_summed_in_its_time(
    tmp_path: Path,
) -> None:
    (tmp_path / "leads.csv").write_text(
        "date,leads,so_far\n2026-12-31,90,90\n2027-01-31,120,120\n"
        "2027-02-28,80,200\n2027-03-31,110,310\n2027-04-30,70,380\n",
        encoding="utf-8",
    )
    (tmp_path / "a.goals").write_text(TOTALS, encoding="utf-8")
    found = stands_in(tmp_path)
    assert found["L-1"]["latest_value"] == 380
    assert found["L-1"]["status_reason"].endswith(
        "the rows of leads.csv#leads since 1 January 2027 add up to 380"
    )
    assert found["L-2"]["status"] == "achieved"
    assert found["L-2"]["latest_value"] == 310
    # Without a start nobody knows which rows are its own; what never falls may be a
    # running total already, and is not added up.
    assert (found["L-3"]["status"], found["L-4"]["status"]) == ("unknown", "stale")


def test_rows_are_the_parts_of_a_total_that_an_earlier_one_is_compared_with(
    tmp_path: Path,
) -> None:
    (tmp_path / "till.csv").write_text(
        "date,revenue\n2026-12-31,9000\n2027-01-31,7000\n2027-02-28,6000\n"
        "2027-03-31,8000\n",
        encoding="utf-8",
    )
    source = "\n  start: 2027-01-01\n  source: till.csv#revenue\n"
    (tmp_path / "a.goals").write_text(
        "as of 2027-04-02\n"
        f"goal R-1: Grow revenue from €80,000 in 2026 to €84,000 in 2027{source}"
        f"goal R-2: Grow revenue by 5% in 2027 (2026: €80,000){source}"
        f"goal R-3: Earn €84,000 of revenue in 2027{source}"
        f"goal R-4: Grow revenue from €80,000 to €84,000 in 2027{source}",
        encoding="utf-8",
    )
    found = stands_in(tmp_path)
    assert [found[f"R-{at}"]["latest_value"] for at in (1, 2, 3)] == [21_000] * 3
    assert {found[f"R-{at}"]["status"] for at in (1, 2, 3)} == {"on track"}
    assert (found["R-4"]["status"], found["R-4"]["status_reason"]) == (
        "unknown",
        (
            "the table’s newest row seems to be a part of its year, and €80,000 the total of an "
            "earlier one: name that year behind it, “from €80,000 in <year>”"
        ),
    )


def test_what_is_won_is_counted_on_top_of_the_level_at_the_start(
    tmp_path: Path,
) -> None:
    (tmp_path / "shop.csv").write_text(
        "date,customers\n2026-12-31,11500\n2027-02-28,12000\n", encoding="utf-8"
    )
    (tmp_path / "a.goals").write_text(
        "as of 2027-03-01\n"
        "goal W-1: Win 900 customers by 30 June 2027\n"
        "  start: 2026-12-31\n  source: shop.csv#customers\n"
        "goal W-2: Win 900 customers by 30 June 2027\n  source: shop.csv#customers\n"
        "goal W-3: Reach 12,900 customers by 30 June 2027\n"
        "  start: 2026-12-31\n  source: shop.csv#customers\n",
        encoding="utf-8",
    )
    found = stands_in(tmp_path)
    assert found["W-1"]["latest_value"] == 500
    assert found["W-1"]["status_reason"].endswith(
        "shop.csv#customers rose by 500 since 31 December 2026"
    )
    # Without a start nobody knows on top of what.
    assert found["W-2"]["latest_value"] is None
    assert found["W-3"]["latest_value"] == 12_000


def test_what_the_catalogue_knows_of_a_metric_says_which_way_is_good(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.goals").write_text(
        "as of 2027-06-05\n"
        "goal L-1: Reach 100 customers by 30 June 2027\n"
        "  2027-04-01: 120\n  2027-05-01: 110\n"
        "goal L-2: Reach a bounce rate of 40% by 30 June 2027\n"
        "  2027-05-01: 38%\n"
        "goal L-3: Reach 100 customers by 30 May 2027\n"
        "  2027-05-30: 90\n"
        "goal L-4: Reach 100 blips by 30 June 2027\n"
        "  2027-05-01: 110\n"
        # Who states today's value says the way.
        "goal L-5: Reach 100 customers by 30 June 2027\n"
        "  from: 140 on 2027-01-01\n  2027-05-30: 120\n",
        encoding="utf-8",
    )
    found = {name: one["status"] for name, one in stands_in(tmp_path).items()}
    assert found == {
        "L-1": "achieved",
        "L-2": "achieved",
        "L-3": "missed",
        "L-4": "unknown",
        "L-5": "off track",
    }
