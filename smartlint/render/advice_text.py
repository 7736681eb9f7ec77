"""``advise``: where to act, the largest gap first, as text or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from smartlint.engine.advice import Advice
from smartlint.render.columns import visible
from smartlint.render.json_text import json_number, json_optional, json_string
from smartlint.render.style import Style
from smartlint.text import Source

_INDENT = "     "
_ROLES = {"behind target": "warning", "behind others": "info", "falling": "error"}


def advice_text(
    advice: Sequence[Advice], sources: Mapping[str, Source], style: Style
) -> Iterator[str]:
    """Yield a short block for each place to act."""
    for number, one in enumerate(advice, 1):
        kind = style.paint(_ROLES[one.kind], one.kind)
        yield f"{number:3}  {kind}: {style.paint('title', visible(one.subject))}"
        width = max(style.width - len(_INDENT), 20)
        yield from (f"{_INDENT}{line}" for line in wrap(visible(one.text), width))
        yield style.paint("quiet", f"{_INDENT}{visible(_place(one, sources))}")
    if not advice:
        yield "Nothing is behind its target, behind others or falling, as far as tables"
        yield "and published figures tell. Goals without `source:` are not looked at."


def advice_json(advice: Sequence[Advice], sources: Mapping[str, Source]) -> str:
    """Return one JSON object with all advice."""
    rows = ", ".join(_row(one, sources) for one in advice)
    return f'{{"version": 1, "advice": [{rows}]}}\n'


def _row(one: Advice, sources: Mapping[str, Source]) -> str:
    line = _line(one, sources)
    return (
        f'{{"kind": {json_string(one.kind)}, "gap": {json_number(one.gap)}, '
        f'"metric": {json_string(one.subject)}, "message": {json_string(one.text)}, '
        f'"file": {json_string(one.path)}, '
        f'"line": {line if line is not None else "null"}, '
        f'"goal": {json_optional(one.goal)}}}'
    )


def _place(one: Advice, sources: Mapping[str, Source]) -> str:
    line = _line(one, sources)
    return one.path if line is None else f"{one.path}:{line}"


def _line(one: Advice, sources: Mapping[str, Source]) -> int | None:
    if one.span is None:
        return None
    return sources[one.path].position(one.span.start).line
