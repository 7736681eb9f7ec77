"""``smartlint rules``: all rules, and a workbench for rules of your own."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import Literal

import click

from smartlint.cli.main import complain
from smartlint.cli.options import PATH, no_cache_option
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import compiled_cache
from smartlint.cli.terminal import style_for, write_lines, write_text
from smartlint.config.settings import Profile
from smartlint.engine.pack import Pack, shipped_packs
from smartlint.errors import ConfigError
from smartlint.render.rule_listing import rules_json, rules_table, test_lines
from smartlint.render.scaffold import rule_scaffold
from smartlint.workspace import replace_file

FAILED = 1


class _Form(click.ParamType[str]):
    """Words of one form; whatever else is typed is asked for again."""

    def __init__(self, name: str, pattern: str, wanted: str) -> None:
        self.name = name
        self._pattern = re.compile(pattern)
        self._wanted = wanted

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str:
        """Return the words, or fail with what to write."""
        if self._pattern.fullmatch(str(value)) is None:
            self.fail(f"{value!r} cannot be it; write {self._wanted}", param, ctx)
        return str(value)


@click.group(
    short_help="List rules, test rule pages, begin your own.",
    epilog="""\b
Examples:
  smartlint rules list
  smartlint rules new house-rules/
  smartlint rules test house-rules/""",
)
def command() -> None:
    """List the rules, test rule pages, begin a rule of your own."""


@command.command("list")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="A table, or JSON for programs.",
)
@click.option(
    "--profile",
    type=click.Choice(["draft", "team", "strict", "classroom"]),
    help="Only the rules that run in this profile.",
)
@no_cache_option
def list_rules(
    *, form: Literal["text", "json"], profile: Profile | None, no_cache: bool
) -> int:
    """List all rules with code, name and severity."""
    cache = compiled_cache(no_cache=no_cache)
    configuration = load_configuration(Chosen(profile=profile), (), cache)
    settings, rulebook = load_rules(configuration, cache)
    rules = rulebook.rules
    if profile is not None:
        running = settings.severities
        rules = tuple(rule for rule in rules if rule.code in running)
    if form == "json":
        write_text(rules_json(rules), None)
    else:
        write_lines(rules_table(rules, style_for("auto", to_file=False)), None)
    return 0


@command.command("test")
@click.argument("path", required=False, type=PATH)
@no_cache_option
def test_rules(*, path: str | None, no_cache: bool) -> int:
    """Run the examples of rule pages: weak ones must be found, strong ones not.

    PATH is a folder of rule pages or one page; without it the shipped rules are tested.
    """
    from smartlint.cli.rule_tests import page_reports

    if path is not None and not os.path.exists(path):
        raise ConfigError("there is no such folder or rule page", path=path)
    shipped = shipped_packs()
    own = [] if path is None else [_pack(path)]
    packs = (*shipped, *(pack for pack in own if not _is_among(pack, shipped)))
    reports = list(page_reports(packs, path, compiled_cache(no_cache=no_cache)))
    if not reports:
        raise ConfigError("there is no rule page here", path=path)
    write_lines(test_lines(reports), None)
    return FAILED if any(report.failures for report in reports) else 0


@command.command("schema")
def print_schema() -> int:
    """Print the JSON Schema of a rule page's front matter, for editors."""
    import json

    from smartlint.engine.front_matter import front_matter_schema

    write_text((json.dumps(front_matter_schema(), indent=2), "\n"), None)
    return 0


@command.command("new")
@click.argument("folder", default="rules", type=PATH)
@click.option(
    "--code",
    prompt="Code (one to four capitals and three digits)",
    default="H001",
    type=_Form("code", r"[A-Z]{1,4}[0-9]{3}", "capitals and three digits: TT101"),
    help="Its code.",
)
@click.option(
    "--name",
    prompt="Name of the bad pattern (words-with-hyphens)",
    default="no-starting-value",
    type=_Form(
        "name", r"[a-z0-9]+(-[a-z0-9]+)*", "lower-case words with hyphens: no-budget"
    ),
    help="The bad pattern in lower case.",
)
@click.option(
    "--title",
    prompt="What is wrong, as a headline",
    default="Nobody knows where it starts",
    help="What is wrong, as a headline.",
)
@click.option(
    "--when",
    prompt="When (facts: smartlint facts)",
    default="is_goal and baseline_value is unknown",
    help="The condition under which it speaks.",
)
@click.option(
    "--message",
    prompt="Message to the author",
    default="today's value of {“metric”|this} is not written down",
    help="What it says to the author.",
)
@click.option(
    "--weak",
    prompt="A goal it should find",
    default="Increase sales by May 2027",
    help="A goal it should find.",
)
@click.option(
    "--strong",
    prompt="A goal it should leave alone",
    default="Increase sales from €100 to €120 by May 2027",
    help="A goal it should leave alone.",
)
def new_rule(*, folder: str, code: str, name: str, **texts: str) -> int:
    """Begin a rule of your own: some questions, then a page to edit.

    FOLDER is where your rule pages lie.
    """
    path = os.path.join(folder, f"{code}-{name}.md")
    if os.path.lexists(path):
        raise ConfigError("there is a page of this name already", path=path)
    os.makedirs(folder, exist_ok=True)
    page = rule_scaffold(code=code, name=name, **texts)
    replace_file(path, (page.encode("utf-8"),))
    complain(f"wrote {path}; edit it, then: smartlint rules test {folder}")
    return 0


def _is_among(pack: Pack, packs: Sequence[Pack]) -> bool:
    """Say whether a folder is that of one of the packs."""
    folder = os.path.realpath(pack.folder)
    return any(os.path.realpath(one.folder) == folder for one in packs)


def _pack(path: str) -> Pack:
    folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
    name = os.path.basename(os.path.abspath(folder))
    return Pack(name, folder, is_shipped=False)
