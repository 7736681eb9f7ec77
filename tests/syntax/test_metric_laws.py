"""A name of what is counted is found whole, whatever is said of its members."""

from __future__ import annotations

import pytest

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

NAMES = (
    "anglers", "boats moored without a permit", "claims settled without a site visit",
    "contracts worth more than £9,000", "cadets who can row 500 metres",
    "repairs booked through the kiosk",
    "tenants who pay within two weeks", "pupils in Year 3", "nurses at our two clinics",
    "parcels picked up by hand", "late ferries to Arran", "rowers from the north bank",
    "readers of our Friday column", "first-time anglers", "weekly visits to the quay",
    "takings from the winter regatta", "rowers who trust us", "hires per head",
    "moorings at our east pier", "complaints about noise among rowers",
    "members who haven't paid in a year",
)  # fmt: skip
FRAMES = (
    "Increase {} by 15%", "Grow {} from 700 to 900", "Raise {} to 900", "Double {}",
    "Cut {} by a third", "{} up 15%", "A 15% increase in {}", "15% more {}",
    "Increase the number of {} to 900", "By May 2027, raise {} to 900",
)  # fmt: skip


@pytest.mark.no_cover  # a law over many sentences
@pytest.mark.parametrize("frame", FRAMES)
def test_a_name_is_found_whole_in_every_frame(language: Language, frame: str) -> None:
    broken = []
    for name in NAMES:
        sentence = frame.format(name)
        metric = read_sentence(language, sentence).metric
        if metric is None or metric.text.removeprefix("number of ") != name:
            broken.append((sentence, metric and metric.text))
    assert broken == []
