"""Configuration as layers, the nearest last, and what they come to together.

One rule merges them: the nearest wins for each key, and tables are merged key by key.
Lists replace each other, but for those named ``extend-…``, which add up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from smartlint.config.market import DataSource, market_choice, source_problem
from smartlint.config.resolution import Choices
from smartlint.config.settings import OptionValue
from smartlint.diagnostics import Severity
from smartlint.errors import ConfigError
from smartlint.named_tuple import NamedTuple
from smartlint.progress.thresholds import USUAL, Thresholds

_DAYS = "usual-review-days"
_PACES = ("progress.risky-pace", "progress.lost-pace")
_TABLES = ("severity", "per-file-ignores", "progress")
# Tables of tables: [rules.NAME], [kpis.ID], [sources.NAME].
_DEEP_TABLES = ("rules", "kpis", "sources")


class Layer(NamedTuple):
    """One configuration file, or the options of the command line.

    Attributes:
        name: The file's path, or what else people know it by.
        values: Key by key, as in ``smartlint.toml``.
        lines: Where each value stands, by dotted key; empty for no file.
    """

    name: str
    values: Mapping[str, Any]  # Any: whatever TOML holds, checked by the schema
    lines: Mapping[str, int]


class Share(NamedTuple):
    """What one layer adds to a list that layers make together.

    Attributes:
        values: The entries.
        layer: The layer's name.
        line: The line in that file; None when it is no file.
    """

    values: tuple[str, ...]
    layer: str
    line: int | None


class Origin(NamedTuple):
    """An effective value and where it is from.

    Attributes:
        key: Dotted, as in ``rules.overlong-sentence.max_words``.
        value: The value.
        layer: The layer's name; of a list that adds up, the nearest.
        line: The line in that file; None when it is no file.
        shares: What each layer adds to such a list, the nearest last; empty for what
            one layer decides.
    """

    key: str
    value: Any
    layer: str
    line: int | None
    shares: tuple[Share, ...] = ()

    def place_of(self, entry: str) -> tuple[str, int | None]:
        """Return the layer and line that an entry of the value is from."""
        for share in self.shares:
            if entry in share.values:
                return share.layer, share.line
        return self.layer, self.line


class Configuration(NamedTuple):
    """What all layers come to.

    Attributes:
        choices: What is resolved against the rules.
        packs: Folders of the user's own rule pages.
        plugins: Installed packs to use.
        origins: Every effective value, by key.
        exclude: Patterns of paths that folders are read without.
        ratchet: The file of accepted findings; None looks for the nearest.
        templates: The folder of the user's own document templates; None for none.
        path: The nearest configuration file; None where there is none.
    """

    choices: Choices
    packs: tuple[str, ...]
    plugins: tuple[str, ...]
    origins: tuple[Origin, ...]
    exclude: tuple[str, ...] = ()
    ratchet: str | None = None
    templates: str | None = None
    path: str | None = None

    def place_of(self, name: str) -> tuple[str, int] | None:
        """Return the file and line that name this rule or folder, if one does."""
        for origin in self.origins:
            values = origin.value if isinstance(origin.value, list) else [origin.value]
            key, *inner = origin.key.split(".")
            if name in values or name in inner or (name == key and not inner):
                layer, line = origin.place_of(name)
                if line is not None:
                    return layer, line
        return None


def effective(layers: Sequence[Layer]) -> Configuration:
    """Return what the layers come to, the last one being the nearest."""
    found: dict[str, Origin] = {}
    for layer in layers:
        for key, value in _flat(layer.values):
            if key == "extends":
                continue
            found[key] = _found(key, value, layer, found.get(key))
    values = {key: origin.value for key, origin in found.items()}
    places = {key: (origin.layer, origin.line) for key, origin in found.items()}
    choices = _choices(values)._replace(market=market_choice(values, places))
    _refuse_turned(choices.thresholds, found)
    for source in choices.market.sources.values():
        _refuse_half(source, found)
    return Configuration(
        choices,
        (*values.get("packs", ()), *values.get("extend-packs", ())),
        tuple(values.get("plugins", ())),
        tuple([found[key] for key in sorted(found)]),
        (*values.get("exclude", ()), *values.get("extend-exclude", ())),
        values.get("ratchet"),
        values.get("templates"),
    )


def _found(key: str, value: Any, layer: Layer, before: Origin | None) -> Origin:
    """Return a layer's value, with what farther layers add to it where lists add up."""
    line = _line(layer, key)
    if not key.startswith("extend-"):
        return Origin(key, value, layer.name, line)
    shares = before.shares if before is not None else ()
    shares = (*shares, Share(tuple(value), layer.name, line))
    together = [entry for share in shares for entry in share.values]
    return Origin(key, together, layer.name, line, shares)


def _refuse_half(source: DataSource, found: Mapping[str, Origin]) -> None:
    """Raise for a source that says too little or too much to be read."""
    problem = source_problem(source)
    if problem is None:
        return
    start = f"sources.{source.name}."
    origin = next(one for key, one in found.items() if key.startswith(start))
    name = f"[sources.{source.name}]"
    raise ConfigError(f"{name} {problem}", path=origin.layer, line=origin.line)


def _refuse_turned(limits: Thresholds, found: Mapping[str, Origin]) -> None:
    """Raise where a goal would be off track before it is at risk."""
    if limits.risky_pace <= limits.lost_pace:
        return
    set_here = [found[key] for key in _PACES if key in found]
    raise ConfigError(
        f"'progress.risky-pace' ({limits.risky_pace}) lies above 'progress.lost-pace' "
        f"({limits.lost_pace}), so that no goal would ever be at risk; lower the first "
        "or raise the second",
        path=set_here[0].layer,
        line=set_here[0].line,
    )


def _flat(values: Mapping[str, Any]) -> list[tuple[str, Any]]:
    flat: list[tuple[str, Any]] = []
    for key, value in values.items():
        if key in _DEEP_TABLES:
            flat += [
                (f"{key}.{name}.{option}", setting)
                for name, options in value.items()
                for option, setting in options.items()
                if setting is not None
            ]
        elif key in _TABLES:
            flat += [(f"{key}.{name}", setting) for name, setting in value.items()]
        elif value is not None:
            flat.append((key, value))
    return flat


def _line(layer: Layer, key: str) -> int | None:
    return layer.lines.get(key) if layer.lines else None


def _choices(values: Mapping[str, Any]) -> Choices:
    fail_on = values.get("fail-on")
    select = values.get("select")
    return Choices(
        profile=values.get("profile"),
        select=tuple(select) if select is not None else None,
        extend_select=tuple(values.get("extend-select", ())),
        ignore=(*values.get("ignore", ()), *values.get("extend-ignore", ())),
        severities=_table(values, "severity."),
        options=_options(values),
        path_ignores={
            pattern: tuple(keys)
            for pattern, keys in _table(values, "per-file-ignores.").items()
        },
        fiscal_year_start=values.get("fiscal-year-start"),
        thresholds=_thresholds(values),
        fail_on=Severity(fail_on) if fail_on is not None else None,
    )


def _thresholds(values: Mapping[str, Any]) -> Thresholds:
    """Return the limits of ``[progress]``; what is not set is as usual."""
    stated = _table(values, "progress.")
    days = stated.pop(_DAYS, USUAL.usual_review_days)
    limits = {
        key.replace("-", "_"): Decimal(str(value)) for key, value in stated.items()
    }
    return USUAL._replace(usual_review_days=days, **limits)


def _table(values: Mapping[str, Any], start: str) -> dict[str, Any]:
    return {
        key.removeprefix(start): value
        for key, value in values.items()
        if key.startswith(start)
    }


def _options(values: Mapping[str, Any]) -> dict[str, dict[str, OptionValue]]:
    options: dict[str, dict[str, OptionValue]] = {}
    for key, value in _table(values, "rules.").items():
        rule, _, option = key.rpartition(".")
        options.setdefault(rule, {})[option] = _option(value)
    return options


def _option(value: bool | float | str | list[str]) -> OptionValue:
    if isinstance(value, bool | str):
        return value
    return tuple(value) if isinstance(value, list) else Decimal(str(value))
