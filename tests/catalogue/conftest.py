from __future__ import annotations

import pytest

from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue
from smartlint.resources import data_folder


@pytest.fixture(scope="session")
def folders() -> list[str]:
    return [data_folder("rules") + "/marketing"]


@pytest.fixture(scope="session")
def marketing(folders: list[str]) -> Catalogue:
    return Catalogue.load(folders)


@pytest.fixture(scope="session")
def figures(folders: list[str], marketing: Catalogue) -> Benchmarks:
    return Benchmarks(folders, marketing.ids)
