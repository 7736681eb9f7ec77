"""``smartlint explain``: the page behind a finding, a term, a KPI."""

from __future__ import annotations

from collections.abc import Iterator

import click

from smartlint.catalogue.catalogue import Catalogue
from smartlint.cli.options import no_cache_option
from smartlint.cli.rulebook import (
    Chosen,
    load_configuration,
    load_rulebook,
    packs_of,
)
from smartlint.cli.session import compiled_cache
from smartlint.cli.terminal import Colour, style_for, write_lines
from smartlint.engine.page import read_page
from smartlint.engine.rule import Rule
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import ConfigError
from smartlint.exchange.change_rules import find_change_rule
from smartlint.render.change_explanation import explain_change
from smartlint.render.explanation import (
    explain_abbreviation,
    explain_kpi,
    explain_rule,
    explain_term,
)
from smartlint.render.style import Style
from smartlint.workspace import read_source


@click.command(
    short_help="Why a finding matters; what a term means.",
    epilog="""\b
Examples:
  smartlint explain T501
  smartlint explain missing-deadline
  smartlint explain bounce rate
  smartlint explain CTR""",
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
    abbreviation.
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
    write_lines(explained(asked, catalogue, rulebook, style), None)
    return 0


def _rule_page(rule: Rule, style: Style) -> Iterator[str]:
    page = read_page(rule.path, read_source(rule.path).text)
    return explain_rule(rule, page, style)


def explained(
    asked: str, catalogue: Catalogue, rulebook: Rulebook, style: Style
) -> Iterator[str]:
    """Return what a term or a KPI is.

    Raises:
        ConfigError: Nothing has this name; it says what comes near.
    """
    term = catalogue.term(asked)
    if term is not None:
        return explain_term(term, catalogue, style)
    meaning = catalogue.abbreviation(asked)
    if meaning is not None:
        return explain_abbreviation(asked, meaning, style)
    exact = catalogue.named(asked)
    if exact is not None:
        return explain_kpi(exact, style)
    found = catalogue.resolve(asked)
    if found.kpi is not None and not found.extra:
        return explain_kpi(catalogue.kpi(found.kpi), style)
    near = [catalogue.kpi(kpi).name for kpi in found.candidates]
    raise ConfigError(_unknown(asked, near or _near(asked, catalogue, rulebook)))


def _near(asked: str, catalogue: Catalogue, rulebook: Rulebook) -> list[str]:
    from difflib import get_close_matches

    names = [rule.name for rule in rulebook.rules] + [
        name for term in catalogue.terms for name in (term.name, *term.names)
    ]
    by_case = {name.casefold(): name for name in names}
    near = get_close_matches(asked.casefold(), by_case, 3)
    return [by_case[name] for name in near]


def _unknown(asked: str, near: list[str]) -> str:
    if not near:
        return (
            f"no rule or term is called “{asked}”; smartlint rules list names the rules"
        )
    return f"no rule or term is called “{asked}”; did you mean {' or '.join(near)}?"
