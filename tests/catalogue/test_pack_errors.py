from __future__ import annotations

from pathlib import Path

import pytest

from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue
from smartlint.errors import RuleFileError

CHANNELS = '[email]\nname = "email"\nwords = ["email"]\n'
KPI = """\
[opens]
name = "Opens"
unit = "count"
min = 0
better = "higher"
accrual = "flow"
channels = ["email"]
stage = "awareness"
perspective = "customer"
timing = "leading"
formula = "Opens counted"
explanation = "How many were opened."
editorial = { lag_days = 1, cadence = "daily" }
"""


def made(folder: Path, kpis: str, channels: str = CHANNELS) -> str:
    (folder / "kpis").mkdir()
    (folder / "kpis" / "all.toml").write_text(kpis, encoding="utf-8")
    (folder / "channels.toml").write_text(channels, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ('unit = "count"', 'unit = "cuont"', 3, "'unit' cannot be 'cuont'; did you mean 'count'?; one of percent, count, money, ratio, score, rank, seconds, minutes, hours, days, weeks, months, years"),
        ('better = "higher"\n', "", 1, "the field 'better' is missing"),
        ('name = "Opens"', "name = 3", 2, "'name' must be a text"),
        ("min = 0", "min = 0\nmax = 0", 4, "'min' must be below 'max'"),
        ("min = 0", 'min = "0"', 4, "'min' must be a number"),
        ("timing =", "timming =", 10, "unknown field 'timming'; did you mean 'timing'?"),
        ('["email"]', '["e-mail"]', 7, "'channels' names 'e-mail', which is unknown; did you mean 'email'?"),
        ('"awareness"', '"interest"', 8, "'stage_reason' goes with the stage 'interest' only"),
        ('unit = "count"', 'unit = "percent"', 6, "'accrual' does not go with the unit 'percent'"),
        ("formula =", 'expression = "opens / opens * 100"\nformula =', 11, "the formula does not give a value in count"),
        ("formula =", 'expression = "opened + 1"\nformula =', 11, "'expression' names 'opened', which is unknown; did you mean 'opens'?"),
        ("formula =", 'expression = "__import__(1)"\nformula =', 11, "a formula holds ids, numbers, + - * / and brackets only"),
        ("editorial =", 'editorial.products = ["opened * 2"]\n#', 13, "'products' names 'opened', which is unknown; did you mean 'opens'?"),
        ("editorial =", 'editorial.products = ["opens + opens"]\n#', 13, "'opens + opens' is no product"),
        ("formula =", 'expression = "opens +"\nformula =', 11, "'opens +' is no formula"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, problem: str
) -> None:
    folder = made(tmp_path, KPI.replace(old, new))
    with pytest.raises(RuleFileError) as caught:
        Catalogue.load([folder])
    path = str(tmp_path / "kpis" / "all.toml")
    assert str(caught.value) == f"{path}:{line}: [opens] {problem}"


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    folder = made(tmp_path, KPI + "\nname = = 3\n")
    with pytest.raises(RuleFileError) as caught:
        Catalogue.load([folder])
    assert caught.value.line == 15
    assert caught.value.problem == "not valid TOML: Invalid value"


def test_an_id_given_twice_is_refused(tmp_path: Path) -> None:
    folder = made(tmp_path, KPI)
    (tmp_path / "kpis" / "more.toml").write_text(KPI, encoding="utf-8")
    with pytest.raises(RuleFileError, match="this id was given before"):
        Catalogue.load([folder])


def test_a_second_domain_is_a_folder_and_no_code(tmp_path: Path) -> None:
    entry = KPI.replace("[opens]", "[hours_slept]").replace('"Opens"', '"Hours slept"')
    domain = Catalogue.load(
        [made(tmp_path, entry.replace('["email"]', "[]").replace('"count"', '"hours"'))]
    )
    assert domain.ids == ("hours_slept",)
    assert domain.resolve("the average hours I slept").kpi == "hours_slept"
    assert domain.resolve("email subscribers").kpi is None


HEADER = "kpi,channel,statistic,value,unit,year,trust,publisher"


@pytest.mark.parametrize(
    ("rows", "line", "problem"),
    [
        ("kpi,channel", 1, "the column 'statistic' is missing"),
        (HEADER + ",pubisher", 1, "unknown column 'pubisher'; did you mean 'publisher'?"),
        (HEADER + "\nopen,email,mean,3,count,2025,quoted,A", 2, "unknown KPI 'open'; did you mean 'opens'?"),
        (HEADER + "\nopens,email,avg,3,count,2025,quoted,A", 2, "'statistic' cannot be 'avg'; one of mean, median, p10, p25, p75, p90, low, high, good"),
        (HEADER + "\nopens,email,mean,many,count,2025,quoted,A", 2, "'many' is no number"),
        (HEADER + "\nopens,email,mean,3,count,25,quoted,A", 2, "'25' is no year"),
        (HEADER + "\nopens,email,mean,3,count,2025,quoted,", 2, "a figure needs its source: name the publisher"),
        (HEADER + "\nopens,email", 2, "the row does not fit the header: 2 cells, 8 columns"),
    ],
)  # fmt: skip
def test_a_wrong_benchmark_is_named_with_its_line(
    tmp_path: Path, rows: str, line: int, problem: str
) -> None:
    path = tmp_path / "benchmarks.csv"
    path.write_text(rows + "\n", encoding="utf-8")
    with pytest.raises(RuleFileError) as caught:
        Benchmarks([str(tmp_path)], ["opens"]).of("opens")
    assert str(caught.value) == f"{path}:{line}: {problem}"
