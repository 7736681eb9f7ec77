"""The settings in force as lines of ``smartlint.toml``, each with its origin."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from smartlint.config.layers import Configuration, Origin
from smartlint.config.settings import Settings
from smartlint.render.columns import visible
from smartlint.render.json_text import json_bool, json_string
from smartlint.render.style import Style


def configuration_lines(
    configuration: Configuration, settings: Settings, style: Style, *, origin: bool
) -> Iterator[str]:
    """Yield ``key = value`` lines: what is set, then what holds because nothing is.

    Args:
        configuration: What the files and the command line say.
        settings: What it comes to.
        style: How it looks.
        origin: Name the file and line of each value.
    """
    stated = set()
    for one in configuration.origins:
        stated.add(one.key)
        yield _line(one.key, one.value, _places(one) if origin else "", style)
    for key, value in _defaults(settings):
        if key not in stated:
            yield _line(key, value, "unless set" if origin else "", style)


def _places(origin: Origin) -> str:
    """Return where a value is from; of a list that several layers make, each share."""
    if len(origin.shares) < 2:  # noqa: PLR2004 - a sum has two terms
        return _place(origin.layer, origin.line)
    return "; ".join(
        f"{', '.join(map(_toml, share.values))} {_place(share.layer, share.line)}"
        for share in origin.shares
    )


def _place(layer: str, line: int | None) -> str:
    return layer if line is None else f"{layer}:{line}"


def _line(key: str, value: Any, place: str, style: Style) -> str:
    text = visible(f"{key} = {_toml(value)}")
    return f"{text}  {style.paint('quiet', '# ' + visible(place))}" if place else text


def _toml(value: Any) -> str:  # Any: whatever TOML holds
    if isinstance(value, bool):
        return json_bool(value)
    if isinstance(value, int | float | Decimal):
        return str(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return json_string(str(value))


def _defaults(settings: Settings) -> tuple[tuple[str, Any], ...]:
    return (
        ("profile", settings.profile),
        ("fail-on", settings.fail_on.value),
        ("fiscal-year-start", settings.fiscal_year_start),
    )
