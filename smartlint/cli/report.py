"""``smartlint report``: a document to present, from the goals and all that is known."""

from __future__ import annotations

from datetime import date

import click

from smartlint.cli.options import (
    PATH,
    input_options,
    listed,
    no_cache_option,
    output_option,
    topic_option,
)
from smartlint.cli.reporting import KINDS, Kind, ReportRequest, run_report
from smartlint.render.document.publishing import FORMS, Form
from smartlint.workspace import InputFormat


@click.command(
    short_help="A document to present: review, summary, scorecard, lesson.",
    epilog="""\b
Examples:
  smartlint report goals/ -o review.html
  smartlint report goals/ --brief -o review.pdf
  smartlint report goals/ --kind summary -o summary.pdf
  smartlint report goals/ --for Sales -o for-sales.docx
  smartlint report goals/ --as-of 2027-05-03 -o review.md
  smartlint report --kind lesson -o course.pdf

\b
Exit code: 0 the document is written (a goal that cannot be told of is listed in it),
2 something on your side, 3 a bug of ours.""",
)
@input_options
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="review",
    show_default=True,
    help="review is the whole session's paper, summary one page for management, "
    "campaign what each campaign reached, scorecard the four perspectives, "
    "lesson the course of `learn`.",
)
@click.option(
    "--for",
    "audience",
    default="",
    metavar="NAME",
    help="Only what serves or needs this person or department.",
)
@click.option(
    "--brief",
    "is_brief",
    is_flag=True,
    help="Of a review, leave out the tree and, at its end, the pages on each goal.",
)
@topic_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="Told from the name after -o when not given, else md.",
)
@output_option("Write here.")
@click.option(
    "--templates",
    type=PATH,
    metavar="DIR",
    help="A folder of templates of your own, which may change single blocks.",
)
@click.option(
    "--template",
    "word_template",
    type=PATH,
    metavar="FILE",
    help="A Word file of your own to fill, for --format docx.",
)
@click.option(
    "--config",
    type=PATH,
    metavar="FILE",
    help="Settings to use instead of the nearest smartlint.toml.",
)
@no_cache_option
def command(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    input_format: InputFormat | None,
    as_of: date | None,
    kind: Kind,
    audience: str,
    is_brief: bool,
    topics: tuple[str, ...],
    form: Form | None,
    output: str | None,
    templates: str | None,
    word_template: str | None,
    config: str | None,
    no_cache: bool,
) -> int:
    """Write a document that a lead can present: what the goals say and how they go.

    It is made of the goal files, the team's tables and published figures. The same
    files give the same document.
    """
    return run_report(
        ReportRequest(
            paths=paths,
            kind=kind,
            form=form,
            output=output,
            stdin_name=stdin_filename,
            input_format=input_format,
            as_of=as_of,
            audience=audience,
            is_brief=is_brief,
            topics=listed(topics),
            templates=templates,
            word_template=word_template,
            config=config,
            no_cache=no_cache,
        )
    )
