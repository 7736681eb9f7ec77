"""From what people chose to what holds for each rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from smartlint.config.market import ANY_MARKET, MarketChoice
from smartlint.config.settings import (
    DEFAULT_PROFILE,
    NOTHING,
    PROFILES,
    OptionValue,
    PathIgnore,
    Profile,
    Settings,
)
from smartlint.diagnostics import Severity
from smartlint.errors import ConfigError, MisnamedError
from smartlint.meant import did_you_mean
from smartlint.named_tuple import NamedTuple
from smartlint.progress.thresholds import USUAL, Thresholds

ALL = "ALL"
_LIKE_DIGITS = str.maketrans("OIL", "011")


class RuleEntry(NamedTuple):
    """What settings need to know of a rule.

    Attributes:
        code: Such as ``T501``.
        name: The bad pattern.
        severity: As its page says.
        status: ``preview``, ``stable``, ``deprecated`` or ``removed``.
        profiles: The profiles it runs in.
        options: The defaults of its thresholds, by name.
        explains_letter: It says why S, M or T fails, so that it runs in preview too.
    """

    code: str
    name: str
    severity: Severity
    status: str
    profiles: tuple[Profile, ...]
    options: Mapping[str, OptionValue]
    explains_letter: bool = False


class Choices(NamedTuple):
    """What people chose, in configuration files and on the command line.

    Attributes:
        profile: The set of rules to start from; None for the default.
        select: Rules to take instead of the profile's; None takes the profile's.
        extend_select: Rules to take besides.
        ignore: Rules to leave out; wins over both.
        severities: By rule; ``off`` leaves it out.
        options: By rule name and option name.
        path_ignores: Rules to leave out, by pattern of a path.
        fiscal_year_start: Month; None for January.
        fail_on: The mildest severity that fails a run; None for warning.
        market: Whom to compare with, and the team's own figures and databases.
        thresholds: From where on a goal counts as late or silent.
    """

    profile: Profile | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = NOTHING
    options: Mapping[str, Mapping[str, OptionValue]] = NOTHING
    path_ignores: Mapping[str, tuple[str, ...]] = NOTHING
    fiscal_year_start: int | None = None
    fail_on: Severity | None = None
    market: MarketChoice = ANY_MARKET
    thresholds: Thresholds = USUAL


def resolve(choices: Choices, entries: Sequence[RuleEntry]) -> Settings:
    """Return what holds for each rule.

    A rule is named by its code, its name, the start of its code (``M`` or ``M2``), or
    ``ALL``. A rule in preview runs in the profile ``strict`` or when it is named; one
    that explains a failed letter runs in all its profiles, so that no letter fails
    without its reason.

    Raises:
        ConfigError: A choice names no rule, option or profile.
    """
    profile = choices.profile or DEFAULT_PROFILE
    if profile not in PROFILES:
        raise ConfigError(
            f"unknown profile '{profile}'{did_you_mean(profile, PROFILES)}"
        )
    chosen = _chosen(choices, profile, entries)
    severities = {
        entry.code: entry.severity for entry in entries if entry.code in chosen
    }
    for key, severity in choices.severities.items():
        for entry in _named(key, entries):
            if severity == "off":
                severities.pop(entry.code, None)
            else:
                severities[entry.code] = Severity(severity)
    return Settings(
        profile,
        severities,
        _options(choices, entries),
        _path_ignores(choices, entries),
        choices.fiscal_year_start or 1,
        choices.fail_on or Severity.WARNING,
        choices.market,
        choices.thresholds,
    )


def _chosen(
    choices: Choices, profile: Profile, entries: Sequence[RuleEntry]
) -> set[str]:
    usable = [entry for entry in entries if entry.status != "removed"]
    if choices.select is None:
        chosen = {entry.code for entry in usable if _runs_in(entry, profile)}
    else:
        chosen = _codes(choices.select, usable)
    chosen |= _codes(choices.extend_select, usable)
    return chosen - _codes(choices.ignore, entries)


def _runs_in(entry: RuleEntry, profile: Profile) -> bool:
    if entry.status == "preview" and not entry.explains_letter:
        return profile == "strict"
    return profile in entry.profiles


def _codes(keys: Iterable[str], entries: Sequence[RuleEntry]) -> set[str]:
    return {entry.code for key in keys for entry in _named(key, entries)}


def _named(key: str, entries: Sequence[RuleEntry]) -> list[RuleEntry]:
    if key == ALL:
        return list(entries)
    wanted = key.casefold()
    exact = [
        entry for entry in entries if wanted in (entry.code.casefold(), entry.name)
    ]
    if exact:
        return exact
    group = [entry for entry in entries if entry.code.startswith(key.upper())]
    if not group:
        raise MisnamedError(_unknown_rule(key, entries), key)
    return group


def _unknown_rule(key: str, entries: Sequence[RuleEntry]) -> str:
    starts = sorted({entry.code[:2] for entry in entries if entry.code[:1] == key[:1]})
    if starts and key[1:].isdigit() and len(key) < len(entries[0].code):
        return f"no rule's code begins with '{key}'; there are {', '.join(starts)}"
    # Who types T5O1 means T501.
    digits = key[:1].upper() + key[1:].upper().translate(_LIKE_DIGITS)
    if any(entry.code == digits for entry in entries):
        return f"no rule is called '{key}'; did you mean '{digits}'?"
    known = [word for entry in entries for word in (entry.code, entry.name)]
    return f"no rule is called '{key}'{did_you_mean(key, known)}"


def _options(
    choices: Choices, entries: Sequence[RuleEntry]
) -> dict[str, dict[str, OptionValue]]:
    chosen: dict[str, dict[str, OptionValue]] = {}
    for key, options in choices.options.items():
        for entry in _named(key, entries):
            for name, value in options.items():
                _check_option(entry, key, name, value)
            chosen[entry.name] = dict(options)
    return chosen


def _check_option(entry: RuleEntry, key: str, name: str, value: OptionValue) -> None:
    default = entry.options.get(name)
    if default is None and name == "severity":
        raise MisnamedError(
            f"how much a rule matters stands in a table of its own: [severity] and "
            f'beneath it {entry.name} = "{value}"',
            key,
        )
    if default is None:
        raise MisnamedError(
            f"the rule '{entry.name}' has no option '{name}'"
            f"{did_you_mean(name, entry.options)}",
            key,
        )
    if type(default) is not type(value):
        raise MisnamedError(
            f"the option '{name}' of '{entry.name}' is {_described(default)}, "
            f"not {value!r}",
            key,
        )
    if _is_below_nought(value) and not _is_below_nought(default):
        raise MisnamedError(
            f"the option '{name}' of '{entry.name}' cannot be below 0, and is {value}; "
            f"{default} is usual",
            key,
        )


def _is_below_nought(value: OptionValue) -> bool:
    return isinstance(value, Decimal) and value < 0


def _described(value: OptionValue) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, str):
        return "a text"
    return "a list of texts" if isinstance(value, tuple) else "a number"


def _path_ignores(
    choices: Choices, entries: Sequence[RuleEntry]
) -> tuple[PathIgnore, ...]:
    return tuple(
        [
            PathIgnore(pattern, frozenset(_codes(keys, entries)))
            for pattern, keys in choices.path_ignores.items()
        ]
    )
