"""Draws what is no course of time: markets, funnels, heat maps, goals against plan."""

from __future__ import annotations

from decimal import Decimal

from smartlint.render.picture.course_spec import unit_title
from smartlint.render.picture.look import (
    BAND,
    BLUE,
    GREY,
    INK,
    ORANGE,
    PAPER,
    Spec,
    data,
    layers,
    written,
)
from smartlint.review.amounts import amount, percent
from smartlint.review.picture import (
    FunnelPicture,
    HeatPicture,
    MarketPicture,
    PacePicture,
)

# Rows whose words stand above what is drawn: how high they are, and where each goes.
_HIGH_ROW, _UP, _DOWN = 48, -9, 11
# How far beneath the top of such a row the lines across it begin.
_LINE_TOP = 25
# From this share on a cell is too dark for dark words.
_DARK = 0.6
# Cells keep their shades where the page is dark, and so do the numbers in them.
_ON_DARK, _ON_LIGHT = "#fefefe", "#101418"
_ALL = 100
# Where the words beside a funnel begin; its widest stage ends at 1.
_BESIDE = 1.05
_NAMES_ONLY: Spec = {
    "title": None,
    "domain": False,
    "ticks": False,
    "labelColor": INK,
}
_BAND_OF_ROWS: Spec = {"type": "nominal", "sort": None, "axis": None}


def market_spec(picture: MarketPicture) -> Spec:
    """Return published figures as rows, with the target across them."""
    rows: list[Spec] = [
        {
            "label": _figure_words(picture, index),
            "low": float(figure.low),
            "high": float(figure.high if figure.high is not None else figure.low),
        }
        for index, figure in enumerate(picture.figures)
    ]
    y = {**_BAND_OF_ROWS, "field": "label"}
    span = {"type": "rule", "color": BLUE, "strokeWidth": 3, "yOffset": _DOWN}
    dot = {
        "type": "point",
        "filled": True,
        "color": BLUE,
        "size": 90,
        "opacity": 1,
        "yOffset": _DOWN,
    }
    x = _value_axis(picture)
    low, high = {"y": y, "x": {**x, "field": "low"}}, {"x2": {"field": "high"}}
    ends = {"y": y, "x": {**x, "field": "high"}}
    return layers(
        *_upright(picture, x),
        {"data": data(rows), "mark": span, "encoding": {**low, **high}},
        {"data": data(rows), "mark": dot, "encoding": low},
        {"data": data(rows), "mark": dot, "encoding": ends},
        *_row_words(rows, "label", y),
        height=_HIGH_ROW * len(rows),
    )


def _row_words(rows: list[Spec], field: str, y: Spec) -> tuple[Spec, Spec]:
    """Return the words of each row, above what is drawn in it."""
    mark = {"type": "text", "align": "left", "dy": _UP, "dx": 4, "color": INK}
    text = {"field": field, "type": "nominal"}
    place = {"y": y, "x": {"value": 0}, "text": text}
    return written({"data": data(rows), "mark": mark, "encoding": place})


def _value_axis(picture: MarketPicture) -> Spec:
    axis = {"title": unit_title(picture.unit), "tickCount": 5, "grid": True}
    return {"type": "quantitative", "scale": {"zero": True, "nice": True}, "axis": axis}


def _figure_words(picture: MarketPicture, index: int) -> str:
    figure = picture.figures[index]
    value = amount(figure.low, picture.unit)
    if figure.high is not None:
        value = f"{value} to {amount(figure.high, picture.unit)}"
    return f"{figure.label}: {figure.statistic} {value}"


def is_today_drawn(picture: MarketPicture) -> bool:
    """Say whether the picture has a line for today's value beside the target's."""
    return picture.today is not None and picture.today != picture.target


def _upright(picture: MarketPicture, x: Spec) -> list[Spec]:
    """Return the lines of target and today, their words above and on their own side."""
    no_dash: list[int] = []
    lines = [("target", picture.target, ORANGE, no_dash)]
    if picture.today is not None and is_today_drawn(picture):
        lines.append(("today", picture.today, GREY, [4, 3]))
    lines.sort(key=lambda line: line[1])
    marks: list[Spec] = []
    for number, (name, value, colour, dash) in enumerate(lines):
        words = f"{name} {amount(value, picture.unit)}"
        row = data([{"value": float(value), "words": words}])
        rule = {"type": "rule", "color": colour, "strokeDash": dash, "strokeWidth": 2}
        is_left = number == 0 and len(lines) > 1
        text = {
            "type": "text",
            "color": colour,
            "fontWeight": "bold",
            "align": "right" if is_left else "left",
            "dx": 3 if is_left else -3,
            "baseline": "bottom",
        }
        place = {"x": {**x, "field": "value"}}
        label = {"y": {"value": -5}, "text": {"field": "words", "type": "nominal"}}
        for top in range(0, _HIGH_ROW * len(picture.figures), _HIGH_ROW):
            # Only beneath the words of a row, which it would run through.
            ends = {"y": {"value": top + _LINE_TOP}, "y2": {"value": top + _HIGH_ROW}}
            marks.append({"data": row, "mark": rule, "encoding": {**place, **ends}})
        marks += written({"data": row, "mark": text, "encoding": {**place, **label}})
    return marks


def pace_spec(picture: PacePicture) -> Spec:
    """Return a bar of what is done for each goal, with a tick where it should be."""
    rows: list[Spec] = [
        {
            "name": str(number),
            "done": _within(row.done),
            "due": _within(row.due),
            "words": f"{row.name}: {percent(row.done)} done, {percent(row.due)} planned",
        }
        for number, row in enumerate(picture.rows)
    ]
    axis = {"title": "per cent of the way", "values": [0, 25, 50, 75, 100]}
    scale = {"domain": [0, 120 if any(row["done"] > _ALL for row in rows) else _ALL]}
    x: Spec = {"type": "quantitative", "scale": scale, "axis": axis}
    y = {**_BAND_OF_ROWS, "field": "name"}
    bar = {"type": "bar", "color": BLUE, "height": 12, "yOffset": _DOWN}
    tick = {
        "type": "tick",
        "color": ORANGE,
        "thickness": 3,
        "size": 22,
        "opacity": 1,
        "yOffset": _DOWN,
    }
    shown = data(rows)
    return layers(
        {"data": shown, "mark": bar, "encoding": {"y": y, "x": {**x, "field": "done"}}},
        {"data": shown, "mark": tick, "encoding": {"y": y, "x": {**x, "field": "due"}}},
        *_row_words(rows, "words", y),
        height=_HIGH_ROW * len(rows),
    )


def _within(share: Decimal) -> float:
    """Return a share as far as the picture goes; the words beside it say it all."""
    return min(max(float(share), 0), 120)


def heat_spec(picture: HeatPicture) -> Spec:
    """Return counts as cells, the darker the larger their share of the row."""
    rows = _cells(picture)
    top = {
        "title": None,
        "orient": "top",
        "labelAngle": 0,
        "domain": False,
        "ticks": False,
        "labelColor": INK,
    }
    nominal = {"type": "nominal", "sort": None}
    place = {
        "x": {"field": "column", **nominal, "axis": top},
        "y": {"field": "row", **nominal, "axis": _NAMES_ONLY},
    }
    shade = {
        "field": "share",
        "type": "quantitative",
        "scale": {"domain": [0, 1], "range": ["#f3f5f8", "#08306b"]},
        "legend": None,
    }
    words = {
        "text": {"field": "words", "type": "nominal"},
        "color": {"field": "ink", "type": "nominal", "scale": None},
    }
    cell = {"type": "rect", "stroke": PAPER, "strokeWidth": 3}
    count = {"type": "text", "fontSize": 15}
    return layers(
        {"data": data(rows), "mark": cell, "encoding": {**place, "color": shade}},
        {"data": data(rows), "mark": count, "encoding": {**place, **words}},
        height=46 * len(picture.rows),
    )


def _cells(picture: HeatPicture) -> list[Spec]:
    cells: list[Spec] = []
    for row in picture.rows:
        total = sum(row.counts) or 1
        for column, count in zip(picture.columns, row.counts, strict=True):
            share = count / total
            cells.append(
                {
                    "row": row.name,
                    "column": column,
                    "share": share,
                    "words": str(count) if count else "–",
                    "ink": _ON_DARK if share > _DARK else _ON_LIGHT,
                }
            )
    return cells


def funnel_spec(picture: FunnelPicture) -> Spec:
    """Return a bar for each stage, with what is lost before it."""
    most = max((float(step.number) for step in picture.steps), default=1) or 1
    rows = [
        {
            "name": step.name[:1].upper() + step.name[1:],
            "left": -float(step.number) / most,
            "right": float(step.number) / most,
            "words": amount(step.number, None),
            "lost": _lost(step.drop, is_worst=step.is_worst),
            "shade": ORANGE if step.is_worst else BAND,
        }
        for step in picture.steps
    ]
    y = {
        "field": "name",
        "type": "nominal",
        "sort": None,
        "axis": _NAMES_ONLY,
    }
    x: Spec = {
        "type": "quantitative",
        "scale": {"domain": [-1, 1.75]},
        "axis": None,
    }
    fill = {"color": {"field": "shade", "type": "nominal", "scale": None}}
    return layers(
        {
            "data": data(rows),
            "mark": {"type": "bar", "height": 28, "stroke": GREY},
            "encoding": {
                "y": y,
                "x": {**x, "field": "left"},
                "x2": {"field": "right"},
                **fill,
            },
        },
        _side_text(rows, y, x, "words", -8),
        _side_text(rows, y, x, "lost", 9),
        width=380,
        height=44 * len(rows),
    )


def _side_text(rows: list[Spec], y: Spec, x: Spec, field: str, down: int) -> Spec:
    placed = [{**row, "at": _BESIDE} for row in rows]
    return {
        "data": data(placed),
        "mark": {"type": "text", "align": "left", "color": INK, "dy": down},
        "encoding": {
            "y": y,
            "x": {**x, "field": "at"},
            "text": {"field": field, "type": "nominal"},
        },
    }


def _lost(drop: Decimal | None, *, is_worst: bool) -> str:
    if drop is None:
        return ""
    words = f"−{drop:f}%"
    return f"{words}, the largest loss" if is_worst else words
