"""What the tests of the exchange room share."""

from __future__ import annotations

import pytest

from smartlint.catalogue.catalogue import Catalogue
from smartlint.engine.pack import shipped_packs


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped KPIs."""
    return Catalogue.load([pack.folder for pack in shipped_packs()], None)
