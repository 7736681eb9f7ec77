"""Draws a metric over time: history, check-ins, plan, forecast and target."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from smartlint.model.amount_words import CURRENCY_SIGNS
from smartlint.render.picture.look import (
    BAND,
    BLUE,
    GREY,
    ORANGE,
    Spec,
    data,
    layers,
    written,
)
from smartlint.review.amounts import amount
from smartlint.review.picture import CoursePicture

_GAP = 8  # pixels between two labels; one that has no room is left out
_TICKS = 6
# The ticks of a picture of so few days stand days or weeks apart: of each the day is
# told, as the same month at every tick says nothing.
_SHORT = timedelta(days=88)
# Months and numbers are short: measuring whether they must be cut takes half of the time
# that a picture takes.
_UNLIMITED = 0
_TARGET_LINE: Spec = {
    "type": "rule",
    "color": ORANGE,
    "strokeWidth": 1.5,
    "strokeDash": [2, 2],
}
_TARGET_WORDS: Spec = {
    "type": "text",
    "color": ORANGE,
    "align": "right",
    "dy": -8,
    "fontWeight": "bold",
}
_TARGET_MARK: Spec = {
    "type": "point",
    "shape": "diamond",
    "filled": True,
    "color": ORANGE,
    "size": 90,
    "opacity": 1,
}


def course_spec(picture: CoursePicture) -> Spec:
    """Return the specification of the picture."""
    return layers(*_shapes(picture), *_marks(picture), height=180)


def _shapes(picture: CoursePicture) -> list[Spec]:
    """Return what lies behind: the forecast, the plan, the day of the review."""
    shapes: list[Spec] = []
    if picture.forecast:
        rows = [
            {"on": _day(band.on), "low": _number(band.low), "high": _number(band.high)}
            for band in picture.forecast
        ]
        shapes.append(
            {
                "data": data(rows),
                "mark": {"type": "area", "color": BAND, "line": False},
                "encoding": {
                    **_x(picture),
                    "y": _y("low", picture),
                    "y2": {"field": "high"},
                },
            }
        )
        # Its edges are drawn, as the shade alone is faint on a grey printer.
        edge = {"type": "line", "color": GREY, "strokeWidth": 0.75}
        for ends in ("low", "high"):
            points = [(band.on, getattr(band, ends)) for band in picture.forecast]
            shapes.append(_line(points, edge, picture))
    if picture.pace:
        mark = {"type": "line", "color": GREY, "strokeDash": [5, 4], "strokeWidth": 1.5}
        shapes.append(_line([(p.on, p.value) for p in picture.pace], mark, picture))
    return shapes


def _marks(picture: CoursePicture) -> list[Spec]:
    marks: list[Spec] = []
    if picture.history:
        rows = [(point.on, point.value) for point in picture.history]
        marks.append(
            _line(rows, {"type": "line", "color": BLUE, "strokeWidth": 2}, picture)
        )
    if picture.check_ins:
        mark = {
            "type": "point",
            "filled": True,
            "color": BLUE,
            "size": 55,
            "opacity": 1,
        }
        rows = [(point.on, point.value) for point in picture.check_ins]
        marks.append(_line(rows, mark, picture))
    return [*marks, *_target(picture)]


def _target(picture: CoursePicture) -> list[Spec]:
    """Return the line of the target, its mark on the last day, and its words."""
    last = max(
        [p.on for p in (*picture.history, *picture.check_ins, *picture.pace)]
        + [picture.deadline or picture.as_of]
    )
    words = f"target {amount(picture.target, picture.unit)}"
    row = {"on": _day(last), "value": _number(picture.target), "words": words}
    y = {"y": _y("value", picture)}
    text = {"text": {"field": "words", "type": "nominal"}}
    marks: list[Spec] = [
        {"data": data([row]), "mark": _TARGET_LINE, "encoding": y},
        *written(
            {
                "data": data([row]),
                "mark": _TARGET_WORDS,
                "encoding": {**_x(picture), **y, **text},
            }
        ),
    ]
    if picture.deadline is not None:
        end = [(picture.deadline, picture.target)]
        marks.append(_line(end, _TARGET_MARK, picture))
    return marks


def _line(rows: list[tuple[date, Decimal]], mark: Spec, picture: CoursePicture) -> Spec:
    values = [{"on": _day(on), "value": _number(value)} for on, value in rows]
    return {
        "data": data(values),
        "mark": mark,
        "encoding": {**_x(picture), "y": _y("value", picture)},
    }


def _x(picture: CoursePicture) -> Spec:
    axis = {
        "title": None,
        "format": "%-d %b %Y" if _is_short(picture) else "%b %Y",
        "tickCount": _TICKS,
        "grid": False,
        "labelLimit": _UNLIMITED,
        "labelOverlap": "greedy",
        "labelSeparation": _GAP,
    }
    return {
        "x": {
            "field": "on",
            "type": "temporal",
            "scale": {"type": "utc"},
            "axis": axis,
        }
    }


def _is_short(picture: CoursePicture) -> bool:
    """Tell whether all of a picture lies within a few weeks."""
    points = (*picture.history, *picture.check_ins, *picture.pace)
    days = [point.on for point in points]
    days += [band.on for band in picture.forecast]
    days += [picture.deadline] if picture.deadline is not None else []
    return max(days) - min(days) <= _SHORT


def _y(field: str, picture: CoursePicture) -> Spec:
    title = unit_title(picture.unit)
    axis: Spec = {"title": title, "tickCount": 4, "labelLimit": _UNLIMITED}
    if title is not None:
        # Above the axis and upright, where nobody turns the head to read it.
        axis |= {"titleAngle": 0, "titleAlign": "right", "titleAnchor": "end"}
        axis |= {"titleX": -8, "titleY": -8}
    return {
        "field": field,
        "type": "quantitative",
        "scale": {"zero": False},
        "axis": axis,
    }


def unit_title(unit: str) -> str | None:
    """Return what stands beside an axis; None for plain numbers."""
    names = {"percent": "%", "count": None, "": None, "score": None, "x": "times"}
    return (names | CURRENCY_SIGNS).get(unit, unit)


def _day(day: date) -> str:
    return day.isoformat()


def _number(value: Decimal) -> float:
    return float(value)
