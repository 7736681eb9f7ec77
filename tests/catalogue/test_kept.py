"""What is compiled of metrics is kept, and made anew when a file was edited."""

from __future__ import annotations

import os
from pathlib import Path

from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue
from smartlint.engine.pack import shipped_packs

KPI = """\
[opens]
name = "{name}"
unit = "count"
min = 0
better = "higher"
accrual = "flow"
channels = []
stage = "awareness"
perspective = "customer"
timing = "leading"
formula = "Opens counted"
explanation = "How many were opened."
editorial = {{ lag_days = 1, cadence = "daily" }}
"""


class Kept(dict[str, bytes]):
    """A cache in memory."""

    def put(self, key: str, data: bytes) -> None:
        self[key] = data


def test_an_edited_file_of_the_team_is_compiled_anew_whatever_its_time(
    tmp_path: Path,
) -> None:
    cache = Kept()
    (tmp_path / "kpis").mkdir()
    file = tmp_path / "kpis" / "all.toml"
    for name in ("Opens", "Views"):
        file.write_text(KPI.format(name=name), encoding="utf-8")
        os.utime(file, ns=(0, 0))
        assert Catalogue.load([str(tmp_path)], cache).kpi("opens").name == name


def test_what_is_shipped_is_compiled_once() -> None:
    cache = Kept()
    folders = [pack.folder for pack in shipped_packs()]
    first, second = (Catalogue.load(folders, cache) for _ in range(2))
    kept = set(cache)
    assert first.ids == second.ids
    figures = [Benchmarks(folders, first.ids, cache).industries for _ in range(2)]
    assert figures[0] == figures[1] != ()
    assert len(kept) == 1
    assert len(cache) == 2
