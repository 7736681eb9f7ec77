"""What flaws can be planted is tried once, not anew by every command of a test."""

from __future__ import annotations

import pytest

from smartlint.cli import teaching
from smartlint.teach.examiner import Examiner
from smartlint.teach.exercises import Planter
from smartlint.teach.material import Material

# By rules in force, settings, day and material, which is all that it depends on.
_TRIED: dict[tuple[object, ...], Planter] = {}


def _planter(examiner: Examiner, material: Material) -> Planter:
    folders = tuple(examiner.rulebook.folders)
    key = (folders, repr(examiner.settings), examiner.as_of, material)
    if key not in _TRIED:
        _TRIED[key] = Planter(examiner, material)
    return _TRIED[key]


@pytest.fixture(autouse=True)
def _flaws_are_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teaching, "Planter", _planter)
