"""What stands beneath a picture: its title, its figures in words, and how to read it."""

from __future__ import annotations

from smartlint.named_tuple import NamedTuple
from smartlint.render.picture.table_specs import is_today_drawn
from smartlint.render.tree_label import kind_words
from smartlint.review.picture import (
    CoursePicture,
    FunnelPicture,
    HeatPicture,
    MarketPicture,
    PacePicture,
    Picture,
    TreePicture,
)

_KEYS = {
    FunnelPicture: "Each bar is as wide as its stage has people; the dark one has lost "
    "the largest share of the stage above.",
    HeatPicture: "Each number counts goals; the darker a cell, the larger its share of "
    "the row.",
    PacePicture: "The bar shows how much is done, the upright mark how much was planned "
    "that day.",
}
# The edge of a box, by what it shows; a goal has a plain one, and all others dots.
_EDGES = {"strategy": "thick", "objective": "thick", "initiative": "dashed"}
# Here every value stands beside its mark, so that only who cannot see it needs words.
_WRITTEN_OUT = (FunnelPicture, HeatPicture, PacePicture, TreePicture)


class Caption(NamedTuple):
    """The words beneath a picture.

    Attributes:
        title: What is shown.
        words: The same with its figures.
        key: How to read the marks; of no use without the picture.
        is_written_out: The picture says the words itself.
    """

    title: str
    words: str
    key: str
    is_written_out: bool


def caption(picture: Picture) -> Caption:
    """Return the words beneath a picture."""
    key = _KEYS.get(type(picture), "")
    if isinstance(picture, MarketPicture):
        key = "The upright line is the target, a dot what others measured."
        if is_today_drawn(picture):
            key = f"{key} The dashed line is today’s value."
    elif isinstance(picture, CoursePicture):
        key = _course_key(picture)
    elif isinstance(picture, TreePicture):
        key = _tree_key(picture)
    is_written_out = isinstance(picture, _WRITTEN_OUT)
    return Caption(f"{picture.title}.", picture.description, key, is_written_out)


def _course_key(picture: CoursePicture) -> str:
    shown = [
        ("line: past values", bool(picture.history)),
        ("dots: check-ins", bool(picture.check_ins)),
        ("dashes: the plan", bool(picture.pace)),
        ("dotted: the target", True),
        ("shaded: the forecast", bool(picture.forecast)),
    ]
    words = "; ".join(text for text, is_there in shown if is_there)
    return f"{words[0].upper()}{words[1:]}."


def _tree_key(picture: TreePicture) -> str:
    """Return what hangs on what, and whose box has which edge."""
    kinds = dict.fromkeys(kind_words(branch.node) for branch in picture.branches)
    edges: dict[str, list[str]] = {"thick": [], "dashed": [], "dotted": []}
    for kind in kinds:
        if kind != "goal":
            article = "an" if kind[0] in "aeiou" else "a"
            edges[_EDGES.get(kind, "dotted")].append(f"{article} {kind}")
    told = [f"{edge} for {' or '.join(of)}" for edge, of in edges.items() if of]
    words = ["Each box hangs on the one further left that it serves."]
    if told:
        words.append(f"Its edge is {', '.join(told)}.")
    return " ".join(words)
