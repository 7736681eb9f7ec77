"""How all pictures look: colours that colour-blind readers tell apart, sizes, fonts."""

from __future__ import annotations

from typing import Any

# The blue and the vermilion of Okabe and Ito, the latter darkened until small text on
# white reaches a contrast of 4.5.
BLUE, ORANGE, GREY, INK, LINE = "#0072b2", "#a53600", "#6b7280", "#1c2230", "#d5d9e0"
BAND, PAPER = "#cfe3f1", "#ffffff"
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
# A picture is as wide as a phone, so that its words can be read there.
WIDTH = 440

Spec = dict[str, Any]  # Any: JSON

CONFIG: Spec = {
    "aria": False,
    "background": None,
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "labelColor": GREY,
        "titleColor": GREY,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "labelPadding": 6,
        "titleFontWeight": "normal",
        "domainColor": GREY,
        "tickColor": GREY,
        "gridColor": LINE,
        "labelLimit": 200,
    },
    "text": {"fontSize": 13, "color": INK},
}


def layers(*specs: Spec, width: int = WIDTH, height: int = 200) -> Spec:
    """Return a picture of marks on top of each other."""
    return {
        "width": width,
        "height": height,
        "config": CONFIG,
        "resolve": {"scale": {"color": "independent"}},
        "layer": list(specs),
    }


def data(rows: list[Spec]) -> Spec:
    """Return rows as the data of a mark."""
    return {"values": rows}


def written(layer: Spec) -> tuple[Spec, Spec]:
    """Return words with an edge in the colour of the paper behind them.

    So they can be read where a line or an area lies beneath.
    """
    edge = {"stroke": PAPER, "strokeWidth": 4, "strokeJoin": "round", "color": PAPER}
    return {**layer, "mark": {**layer["mark"], **edge}}, layer
