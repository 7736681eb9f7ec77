"""What holds in one run, resolved: no rule looks further than this."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal

from smartlint.config.market import ANY_MARKET, MarketChoice
from smartlint.diagnostics import Severity
from smartlint.named_tuple import NamedTuple
from smartlint.progress.thresholds import USUAL, Thresholds

Profile = Literal["draft", "team", "strict", "classroom"]
OptionValue = Decimal | str | bool | tuple[str, ...]

PROFILES: tuple[Profile, ...] = ("draft", "team", "strict", "classroom")
DEFAULT_PROFILE: Profile = "team"


class PathIgnore(NamedTuple):
    """Rules that are off for some files.

    Attributes:
        pattern: A shell pattern for the path, forward slashes; ``*`` crosses folders.
        codes: The codes of the rules that are off there.
    """

    pattern: str
    codes: frozenset[str]


NOTHING: Mapping[str, Any] = MappingProxyType({})


class Settings(NamedTuple):
    """What one run is judged by.

    Attributes:
        profile: The set of rules it started from.
        severities: Of every rule in force, by code; a code that is absent is off.
        options: Thresholds in force, by rule name and option name.
        path_ignores: Rules that are off for some files.
        fiscal_year_start: Month in which the team's fiscal year starts, 1 to 12.
        fail_on: The mildest severity that fails a run.
        market: Whom to compare with, and the team's own figures and databases.
        thresholds: From where on a goal counts as late or silent.
    """

    profile: Profile = DEFAULT_PROFILE
    severities: Mapping[str, Severity] = NOTHING
    options: Mapping[str, Mapping[str, OptionValue]] = NOTHING
    path_ignores: tuple[PathIgnore, ...] = ()
    fiscal_year_start: int = 1
    fail_on: Severity = Severity.WARNING
    market: MarketChoice = ANY_MARKET
    thresholds: Thresholds = USUAL

    def codes_off_for(self, path: str) -> frozenset[str]:
        """Return the codes of the rules that are off for one file."""
        off: frozenset[str] = frozenset()
        for ignore in self.path_ignores:
            if fits(path, ignore.pattern):
                off |= ignore.codes
        return off


def fits(path: str, pattern: str) -> bool:
    """Whether a path fits a shell pattern, as a whole or in its last parts."""
    from fnmatch import fnmatchcase  # noqa: PLC0415 - only where patterns are set

    path = path.replace("\\", "/").removeprefix("./")
    return fnmatchcase(path, pattern) or fnmatchcase(path, f"*/{pattern}")
