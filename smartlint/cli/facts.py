"""``smartlint facts``: what the rules can ask about a goal."""

from __future__ import annotations

import click

from smartlint.cli.terminal import style_for, write_lines
from smartlint.facts.fact import Fact
from smartlint.facts.table import SUBJECTS, SubjectName, facts_of
from smartlint.meant import did_you_mean
from smartlint.render.table import table


@click.command(
    short_help="What a rule page may ask about a goal.",
    epilog="""\b
Examples:
  smartlint facts           what can be asked about a goal
  smartlint facts file      ... about a file
  smartlint facts goal baseline_value""",
)
@click.argument("subject", type=click.Choice(SUBJECTS), default="goal")
@click.argument("name", required=False)
def command(*, subject: SubjectName, name: str | None) -> int:
    """List the facts that a rule page may use in its "when" and its message.

    SUBJECT is what the rule is about: goal, clause, file or portfolio.
    """
    facts = facts_of(subject)
    if name is not None and name not in facts:
        raise click.BadParameter(_unknown(name, list(facts)), param_hint="NAME")
    chosen = list(facts.values()) if name is None else [facts[name]]
    rows = [(fact.name, _type(fact), fact.meaning) for fact in chosen]
    style = style_for("auto", to_file=False)
    write_lines(table(rows, style, titles=("Fact", "Type", "Meaning")), None)
    if name is not None:
        write_lines((f"Example: {facts[name].example}",), None)
    return 0


def _type(fact: Fact) -> str:
    return "choice" if fact.choices else fact.type.value


def _unknown(name: str, names: list[str]) -> str:
    hint = did_you_mean(
        name, names, otherwise="; smartlint facts lists them", quotes=""
    )
    return f"there is no fact {name}{hint}"
