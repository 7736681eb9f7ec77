"""``smartlint explain``: the page behind a finding, a term, a KPI."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue, Channel
from smartlint.cli.options import no_cache_option
from smartlint.cli.rulebook import Chosen, load_configuration, load_rulebook, packs_of
from smartlint.cli.session import compiled_cache
from smartlint.cli.terminal import Colour, style_for, write_lines
from smartlint.engine.page import read_page
from smartlint.engine.rule import Rule
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import ConfigError
from smartlint.exchange.change_rules import find_change_rule
from smartlint.meant import meant
from smartlint.model.kpi import Kpi
from smartlint.render.change_explanation import explain_change
from smartlint.render.explanation import (
    explain_abbreviation,
    explain_channel,
    explain_kpi,
    explain_rule,
    explain_term,
)
from smartlint.render.style import Style
from smartlint.workspace import read_source

# "Email KPIs" asks for those of email.
_OF_A_CHANNEL = re.compile(r"\s+(?:marketing\s+)?(?:kpis?|metrics?|figures)$")
_MOST_NEAR = 3
_NEAR_ENOUGH = 0.8


@click.command(
    short_help="Why a finding matters; what a term means.",
    epilog="""\b
Examples:
  smartlint explain T501
  smartlint explain missing-deadline
  smartlint explain bounce rate
  smartlint explain CTR
  smartlint explain email KPIs""",
)
@click.argument("words", nargs=-1, required=True, metavar="CODE|NAME|TERM")
@click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours; auto asks the terminal and NO_COLOR.",
)
@no_cache_option
def command(*, words: tuple[str, ...], colour: Colour, no_cache: bool) -> int:
    """Say why a finding matters and how to mend it, or what a term means.

    A rule is asked for by its code or name, a term of marketing by its words or
    abbreviation, the KPIs of a channel by its name.
    """
    asked = " ".join(words)
    cache = compiled_cache(no_cache=no_cache)
    configuration = load_configuration(Chosen(), (), cache)
    rulebook = load_rulebook(configuration, cache)
    style = style_for(colour, to_file=False)
    rule = rulebook.find(asked)
    if rule is not None:
        write_lines(_rule_page(rule, style), None)
        return 0
    change = find_change_rule(asked)
    if change is not None:
        write_lines(explain_change(change, style), None)
        return 0
    folders = [pack.folder for pack in packs_of(configuration)]
    catalogue = Catalogue.load(folders, cache)
    figures = Benchmarks(folders, catalogue.ids, cache)
    write_lines(explained(asked, catalogue, figures, rulebook, style), None)
    return 0


def _rule_page(rule: Rule, style: Style) -> Iterator[str]:
    page = read_page(rule.path, read_source(rule.path).text)
    return explain_rule(rule, page, style)


def explained(
    asked: str,
    catalogue: Catalogue,
    figures: Benchmarks,
    rulebook: Rulebook,
    style: Style,
) -> Iterator[str]:
    """Return what a term or a KPI is.

    Raises:
        ConfigError: Nothing has this name; it says what comes near.
    """
    term = catalogue.term(asked)
    if term is not None:
        return explain_term(term, catalogue, figures, style)
    meaning = catalogue.abbreviation(asked)
    if meaning is not None:
        return explain_abbreviation(asked, meaning, style)
    exact = catalogue.named(asked)
    if exact is not None:
        return _kpi_page(exact, catalogue, figures, style)
    found = catalogue.resolve(asked)
    if found.kpi is not None and not found.extra:
        return _kpi_page(catalogue.kpi(found.kpi), catalogue, figures, style)
    channel = _channel(asked, catalogue)
    if channel is not None:
        return explain_channel(channel.name, _kpis_on(channel, catalogue), style)
    near = [catalogue.kpi(kpi).name for kpi in found.candidates]
    raise ConfigError(_unknown(asked, near or _near(asked, catalogue, rulebook)))


def _kpi_page(
    kpi: Kpi, catalogue: Catalogue, figures: Benchmarks, style: Style
) -> Iterator[str]:
    early = [catalogue.kpi(key) for key in kpi.early_signs]
    return explain_kpi(kpi, early, figures.of(kpi.id), style)


def _channel(asked: str, catalogue: Catalogue) -> Channel | None:
    """Return the channel of "email" or "TikTok KPIs"; None for anything else."""
    wanted = _OF_A_CHANNEL.sub("", asked.strip().casefold())
    for channel in catalogue.channels:
        words = (channel.id.replace("_", " "), channel.name, *channel.words)
        if wanted in {form for word in words for form in _forms(word.casefold())}:
            return channel
    return None


def _forms(word: str) -> tuple[str, str]:
    return word, f"{word}s"


def _kpis_on(channel: Channel, catalogue: Catalogue) -> list[Kpi]:
    """Return the KPIs of a channel: its own, or those of what it is a part of."""
    kpis = [catalogue.kpi(key) for key in catalogue.ids]
    places = (channel.id, *([channel.parent] if channel.parent else []))
    parts = [one.id for one in catalogue.channels if one.parent == channel.id]
    return [
        kpi
        for kpi in kpis
        if kpi.status == "current"
        and any(place in kpi.channels for place in (*places, *parts))
    ]


def _near(asked: str, catalogue: Catalogue, rulebook: Rulebook) -> list[str]:
    """Return what may be meant, the nearest spelling first."""
    from difflib import get_close_matches

    shown = {rule.name: rule.name for rule in rulebook.rules}
    for term in catalogue.terms:
        shown |= {name.casefold(): term.name for name in (term.name, *term.names)}
    for key in catalogue.ids:
        kpi = catalogue.kpi(key)
        shown |= {name.casefold(): kpi.name for name in (kpi.name, *kpi.names)}
    mended = catalogue.misspelt(asked)
    if mended is not None:
        return [mended]
    folded = asked.casefold()
    # The first letter is nearly always right, and the last word says what it is:
    # "booking" is no "inbox", and an "average tip" no "average CPC".
    alike = [name for name in shown if name[:1] == folded[:1]]
    near = [
        name
        for name in get_close_matches(folded, alike, _MOST_NEAR, _NEAR_ENOUGH)
        if meant(folded.split()[-1], [name.split()[-1]]) is not None
    ]
    if not near:
        return [catalogue.kpi(key).name for key in catalogue.nearest(asked)]
    return list(dict.fromkeys(shown[name] for name in near))


def _unknown(asked: str, near: list[str]) -> str:
    if not near:
        return (
            f"no rule or term is called “{asked}”; smartlint rules list names the rules"
        )
    return f"no rule or term is called “{asked}”; did you mean {' or '.join(near)}?"
