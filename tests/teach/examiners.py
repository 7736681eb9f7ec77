"""An examiner for tests, built once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from linted import language, rulebook

from smartlint.catalogue.pack_files import TextFile
from smartlint.config.resolution import Choices, resolve
from smartlint.config.settings import Profile
from smartlint.engine.knowledge import PackKnowledge
from smartlint.teach.examiner import Examiner
from smartlint.teach.exercises import Planter
from smartlint.teach.material import USUAL_TOPIC, Material, read_material

DAY = date(2027, 1, 4)


@cache
def examiner(profile: Profile = "classroom", also: Sequence[str] = ()) -> Examiner:
    rules = rulebook()
    choices = Choices(profile=profile, extend_select=tuple(also))
    return Examiner(
        language(),
        rules,
        resolve(choices, rules.entries),
        knowledge=PackKnowledge(rules.folders),
        as_of=DAY,
    )


@cache
def material(topic: str = USUAL_TOPIC) -> Material:
    rules = Path(__file__).parents[2] / "rules"
    paths = sorted([*rules.glob("*/material.toml"), *rules.glob("*/material/*.toml")])
    texts = [TextFile(str(path), path.read_text(encoding="utf-8")) for path in paths]
    return read_material(texts).about([topic])


@cache
def planter(topic: str = USUAL_TOPIC) -> Planter:
    return Planter(examiner(also=("P",)), material(topic))
