"""What ``report`` does once its options are read."""

from __future__ import annotations

import os
from datetime import date
from typing import Literal, NamedTuple

from smartlint.cli.inputs import Inputs, complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import compiled_cache, knowledge_of, run_date
from smartlint.cli.terminal import write_bytes
from smartlint.engine.advice import advise
from smartlint.errors import ConfigError
from smartlint.facts.subjects import FileSubject
from smartlint.linter import lint
from smartlint.portfolio.graph import Portfolio
from smartlint.review.material import Material
from smartlint.syntax import Language
from smartlint.workspace import InputFormat, newest_as_of, read_all
from smartlint.workspace.template_folder import read_templates

Kind = Literal["review"]
Form = Literal["html", "md"]
FORMS: tuple[Form, ...] = ("html", "md")


class ReportRequest(NamedTuple):
    """What is asked of ``report``.

    Attributes:
        paths: Files, folders and ``-``; none stands for this folder.
        kind: Which document.
        form: In which form; None tells it from the name of the file.
        output: The file to write; None for standard output.
        stdin_name: What standard input is called.
        input_format: How to read the files; None tells it from their names.
        as_of: The day to judge by; None takes the files' own, else today.
        audience: The person or department to cut it for; empty for everybody.
        templates: A folder with templates of the user's own; None for none.
        config: The configuration file; None looks for the nearest.
        no_cache: Leave the user's cache alone.
    """

    paths: tuple[str, ...]
    kind: Kind = "review"
    form: Form | None = None
    output: str | None = None
    stdin_name: str | None = None
    input_format: InputFormat | None = None
    as_of: date | None = None
    audience: str = ""
    templates: str | None = None
    config: str | None = None
    no_cache: bool = False


def run_report(asked: ReportRequest) -> int:
    """Write the document and return the exit code."""
    form = asked.form or _form_of(asked.output)
    inputs = read_inputs(asked.paths, asked.input_format, asked.stdin_name)
    material = _material(asked, inputs)
    if not material.result.goals:
        complain_of(inputs)
        complain("nothing was reported: there is no goal; write one as a sentence")
        return USER_ERROR
    write_bytes(_document(asked, form, material).encode("utf-8"), asked.output)
    return complain_of(inputs)


def _form_of(output: str | None) -> Form:
    """Return the form that the name of the file asks for."""
    ending = os.path.splitext(output or "")[1].lstrip(".").casefold()
    known: dict[str, Form] = {"html": "html", "htm": "html", "md": "md"}
    if output is None:
        return "md"
    if ending not in known:
        raise ConfigError(
            f"the name does not say which form; end it in {_listed()}, or give --format",
            path=output,
        )
    return known[ending]


def _listed() -> str:
    *others, last = [f".{form}" for form in FORMS]
    return f"{', '.join(others)} or {last}"


def _material(asked: ReportRequest, inputs: Inputs) -> Material:
    cache = compiled_cache(no_cache=asked.no_cache)
    lying = places(asked.paths, asked.stdin_name)
    configuration = load_configuration(Chosen(config=asked.config), lying, cache)
    settings, rulebook = load_rules(configuration, cache)
    _, files = read_all(Language.load(cache), inputs.texts)
    day, origin = run_date(files, asked.as_of)
    knowledge = knowledge_of(
        files, rulebook.folders, cache, settings.market, with_all=True
    )
    result = lint(
        files,
        rulebook,
        settings,
        as_of=day,
        knowledge=knowledge,
        is_day_stated=asked.as_of is not None or newest_as_of(files) is not None,
    )
    portfolio = Portfolio([file for file, _ in files])
    fiscal = settings.fiscal_year_start
    subjects = [FileSubject(f, portfolio, day, fiscal, knowledge) for f, _ in files]
    return Material(
        result,
        origin,
        tuple(subjects),
        knowledge,
        advise(subjects, knowledge),
        tuple([(one.path or "", one.problem) for one in inputs.problems]),
    )


def _document(asked: ReportRequest, form: Form, material: Material) -> str:
    from smartlint.render.document.html import html_document
    from smartlint.render.document.markdown import markdown_document
    from smartlint.render.document.page import make_page
    from smartlint.review.review_building import review_of

    review = review_of(material)
    values = {
        "kind": asked.kind,
        "title": "Goal review",
        "as_of": review.as_of,
        "origin": review.origin,
        "audience": review.audience,
        "review": review,
    }
    own = read_templates(asked.templates) if asked.templates else {}
    page = make_page(f"{asked.kind}.html", values, own)
    if form == "html":
        return html_document(page, lambda _: "")
    return markdown_document(page.markup, lambda _: "")
