"""What stands beneath a picture: its title, its figures in words, and how to read it."""

from __future__ import annotations

from smartlint.review.picture import (
    CoursePicture,
    FunnelPicture,
    HeatPicture,
    MarketPicture,
    PacePicture,
    Picture,
)

_KEYS = {
    FunnelPicture: "The stage with the largest loss before it is dark.",
    HeatPicture: "The darker a cell, the larger its share of the row.",
    MarketPicture: "Upright lines: the target, and today’s value with dashes.",
    PacePicture: "Bars: how much is done. Upright marks: how much was due by now.",
}


def caption(picture: Picture) -> str:
    """Return the words beneath a picture."""
    key = _KEYS.get(type(picture), "")
    if isinstance(picture, CoursePicture):
        key = _course_key(picture)
    return " ".join(
        part for part in (f"{picture.title}.", picture.description, key) if part
    )


def _course_key(picture: CoursePicture) -> str:
    shown = [
        ("line: history", bool(picture.history)),
        ("dots: check-ins", bool(picture.check_ins)),
        ("dashes: the plan", bool(picture.pace)),
        ("shaded: the forecast", bool(picture.forecast)),
    ]
    words = "; ".join(text for text, is_there in shown if is_there)
    return f"{words[0].upper()}{words[1:]}."
