"""What ``report`` does once its options are read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from typing import Literal

from smartlint.cli.inputs import Inputs, complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import compiled_cache, knowledge_of, run_date
from smartlint.cli.terminal import Progress, write_bytes
from smartlint.config.layers import Configuration
from smartlint.config.settings import Profile
from smartlint.engine.advice import advise
from smartlint.engine.evaluation import attempt
from smartlint.engine.knowledge import PackKnowledge
from smartlint.errors import ConfigError
from smartlint.facts.subjects import FileSubject, PortfolioSubject
from smartlint.forecast import can_forecast
from smartlint.linter import LintResult, lint
from smartlint.named_tuple import NamedTuple
from smartlint.render.document.page import make_page
from smartlint.render.document.publishing import FORMS, Form, Pictures, published
from smartlint.render.picture.drawing import MISSING, Drawer
from smartlint.resources import CompiledCache
from smartlint.review.material import Material
from smartlint.syntax import Language
from smartlint.workspace import InputFormat, newest_as_of, read_all, replace_file
from smartlint.workspace.authors import line_author
from smartlint.workspace.parts import spread
from smartlint.workspace.reading import read_bytes
from smartlint.workspace.template_folder import read_templates
from smartlint.workspace.writing import require_folder

Kind = Literal["review", "summary", "campaign", "scorecard", "lesson"]
_WITH_COURSES = frozenset({"review", "campaign"})  # which draw what is foreseen
KINDS: tuple[Kind, ...] = ("review", "summary", "campaign", "scorecard", "lesson")
# A forecast or a picture takes some hundredths of a second, a process about ten.
_WORTH_A_WORKER = 20
_MEGABYTE = 1_000_000
# A browser shows this at once, and mail takes it.
_HEAVY = 10 * _MEGABYTE
_TITLES = {
    "review": "Goal review",
    "summary": "Summary for management",
    "campaign": "Campaign report",
    "scorecard": "Scorecard",
}


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
        is_brief: A review goes without the tree and its pages on each goal.
        topics: What the goals to write better of a lesson are about; none for the
            usual.
        templates: A folder with templates of the user's own; None takes what the
            configuration names.
        word_template: A Word file of the user's own to fill; None for ours.
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
    is_brief: bool = False
    topics: tuple[str, ...] = ()
    templates: str | None = None
    word_template: str | None = None
    config: str | None = None
    no_cache: bool = False


class _Means(NamedTuple):
    """What a document is made with.

    Attributes:
        configuration: What holds for the files.
        cache: Where compiled values, forecasts and pictures are kept.
        templates: The texts of the user's own templates, by file name.
        progress: Told how far it is.
    """

    configuration: Configuration
    cache: CompiledCache | None
    templates: dict[str, str]
    progress: Progress


def run_report(asked: ReportRequest) -> int:
    """Write the document and return the exit code."""
    form = asked.form or _form_of(asked.output)
    if form in ("docx", "pdf") and asked.output is None:
        raise ConfigError(f"this form needs a file; name it with -o review.{form}")
    if asked.is_brief and asked.kind != "review":
        raise ConfigError(
            f"--brief shortens a review; a {asked.kind} has no such pages"
        )
    if asked.topics and asked.kind != "lesson":
        raise ConfigError(
            f"--topic is for goals that are invented; those of a {asked.kind} are yours"
        )
    if asked.output is not None:
        require_folder(asked.output)
    means = _means(asked)
    if asked.kind == "lesson":
        from smartlint.cli.lesson_report import lesson_values

        if asked.paths:
            raise ConfigError("the course is made of the rules; it takes no goal files")
        values = lesson_values(means.configuration, means.cache, asked.topics)
        _write(asked, form, values, means)
        return 0
    inputs = read_inputs(asked.paths, asked.input_format, asked.stdin_name)
    material = _material(asked, inputs, means)
    if not material.result.goals:
        # What could not be read is the whole reason where nothing else was.
        if not complain_of(inputs):
            complain(
                "nothing was reported: there is no goal; write one as a sentence, one "
                "a line, or begin with: smartlint new > plan.goals"
            )
        return USER_ERROR
    _write(asked, form, _values(asked, material), means)
    return complain_of(inputs)


def _form_of(output: str | None) -> Form:
    """Return the form that the name of the file asks for."""
    ending = os.path.splitext(output or "")[1].lstrip(".").casefold()
    known: dict[str, Form] = {form: form for form in FORMS}
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


def _means(asked: ReportRequest) -> _Means:
    cache = compiled_cache(no_cache=asked.no_cache)
    lying = places(asked.paths, asked.stdin_name)
    profile: Profile | None = "classroom" if asked.kind == "lesson" else None
    chosen = Chosen(profile=profile, config=asked.config)
    configuration = load_configuration(chosen, lying, cache)
    return _Means(configuration, cache, _templates(asked, configuration), Progress())


def _templates(asked: ReportRequest, configuration: Configuration) -> dict[str, str]:
    """Return the texts of the user's own templates, by file name."""
    folder = asked.templates or configuration.templates
    return read_templates(folder) if folder is not None else {}


def _material(asked: ReportRequest, inputs: Inputs, means: _Means) -> Material:
    configuration, cache, _, progress = means
    settings, rulebook = load_rules(configuration, cache)
    _, files = read_all(Language.load(cache), inputs.texts)
    day, origin = run_date(files, asked.as_of)
    knowledge = knowledge_of(
        files,
        rulebook.folders,
        cache,
        settings.market,
        with_all=True,
        looks_ahead=can_forecast(),
    )
    fiscal = settings.fiscal_year_start
    run = PortfolioSubject.of([file for file, _ in files], day, fiscal, knowledge)
    subjects = run.files
    _forecast_ahead(subjects, knowledge, means)
    progress.begin("Judging", sum(len(file.goals) for file, _ in files))
    result = lint(
        files,
        rulebook,
        settings,
        as_of=day,
        knowledge=knowledge,
        is_day_stated=asked.as_of is not None or newest_as_of(files) is not None,
        tick=progress.tick,
    )
    return Material(
        result,
        origin,
        subjects,
        knowledge,
        advise(subjects, knowledge),
        (
            *[(one.path or "", one.problem) for one in inputs.problems],
            *(_unforeseen(subjects, knowledge) if asked.kind in _WITH_COURSES else ()),
        ),
        _authors(result, subjects),
    )


def _unforeseen(
    places: Sequence[FileSubject], knowledge: PackKnowledge
) -> tuple[tuple[str, str], ...]:
    """Return that no forecast is made, once for all goals that would have one.

    What to install is for whoever makes the page, and not for its readers.
    """
    if can_forecast() or not knowledge.histories:
        return ()
    from smartlint.engine.outlook import forecast_of
    from smartlint.forecast import forecaster
    from smartlint.forecast.answers import EXTRA

    ask = forecaster()  # which says why it makes none
    asked = [
        forecast_of(subject, series, ask, None)
        for place in places
        for subject in place.subjects
        if (series := knowledge.actuals(subject)) is not None
    ]
    if all(one is None or one.problem != EXTRA for one in asked):
        return ()
    complain(EXTRA)
    return (("forecasts", "none was made for this page"),)


def _forecast_ahead(
    places: Sequence[FileSubject], knowledge: PackKnowledge, means: _Means
) -> None:
    """Fill the cache with the forecasts of many goals, as each takes a while."""
    asked = [subject for place in places for subject in place.subjects]

    def step(number: int) -> None:
        # What fails here fails again, and is told, where its goal is judged.
        attempt(knowledge.forecast, asked[number])
        means.progress.tick()

    if means.cache is not None and knowledge.histories:
        means.progress.begin("Looking ahead", len(asked))
        spread(step, len(asked), fewest=_WORTH_A_WORKER)


def _authors(
    result: LintResult, subjects: Sequence[FileSubject]
) -> dict[tuple[str, int], str]:
    """Return who wrote each comment that silences a finding, as far as git knows."""
    sources = {place.source.path: place.source for place in subjects}
    lines = {
        (found.path, sources[found.path].position(comment.span.start).line)
        for found, comment in result.suppressed
    }
    known = {(path, line): line_author(path, line) for path, line in sorted(lines)}
    return {place: author for place, author in known.items() if author is not None}


def _write(
    asked: ReportRequest, form: Form, values: dict[str, object], means: _Means
) -> None:
    """Make the document and write it, with what belongs beside it."""
    page = make_page(f"{asked.kind}.html", values, means.templates)
    drawer = Drawer(means.cache)
    pictures = Pictures(page.pictures, drawer)
    folder = _picture_folder(asked.output)
    # Markdown on standard output has no folder beside it for pictures to lie in.
    if form != "md" or folder:
        _draw(pictures, means)
        if not pictures.are_shown(form):
            complain(MISSING)
    word = asked.word_template
    made = published(
        page,
        form,
        pictures,
        folder=folder,
        word_template=read_bytes(word, word) if word is not None else None,
        look=means.templates.get("document.typ"),
    )
    write_bytes(made.content, asked.output)
    _tell_weight(asked, len(made.content))
    where = os.path.dirname(asked.output or "")
    for name, content in made.beside:
        path = os.path.join(where, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        replace_file(path, (content,))


def _tell_weight(asked: ReportRequest, size: int) -> None:
    """Say why a document is heavy, where a lighter one would do."""
    if size > _HEAVY and asked.kind == "review" and not asked.is_brief:
        complain(
            f"{asked.output or 'the review'} weighs {size // _MEGABYTE} MB, as it has a "
            "section on every goal; --brief leaves those out, and naming a folder takes "
            "a part"
        )


def _draw(pictures: Pictures, means: _Means) -> None:
    """Draw all pictures, many of them in several processes that share the cache."""
    count = len(pictures)

    def step(number: int) -> None:
        pictures.svg(number)
        means.progress.tick()

    means.progress.begin("Drawing", count)
    if means.cache is not None:
        spread(step, count, fewest=_WORTH_A_WORKER)
    else:
        for number in range(count):
            step(number)
    means.progress.done()


def _values(asked: ReportRequest, material: Material) -> dict[str, object]:
    """Return what the templates of a kind tell of."""
    from smartlint.review.cutting import cut_for
    from smartlint.review.headline import due_soon, headline
    from smartlint.review.review_building import review_of

    review = review_of(material)
    if asked.audience:
        review = cut_for(review, asked.audience)
    values: dict[str, object] = {
        "kind": asked.kind,
        "title": _TITLES[asked.kind],
        "as_of": review.as_of,
        "origin": review.origin,
        "audience": review.audience,
        "is_brief": asked.is_brief,
        "review": review,
        "headline": headline(review),
        "due_soon": due_soon(review),
    }
    if asked.kind == "summary":
        from smartlint.review.summary import summary_of

        values["summary"] = summary_of(review)
    elif asked.kind == "scorecard":
        from smartlint.review.scorecard import scorecard_of

        values["scorecard"] = scorecard_of(review)
    elif asked.kind == "campaign":
        from smartlint.review.campaign import campaigns_of

        values["campaigns"] = campaigns_of(review, material.places)
    return values


def _picture_folder(output: str | None) -> str:
    """Return the folder of a Markdown document's pictures, seen from it."""
    if output is None:
        return ""
    return f"{os.path.splitext(os.path.basename(output))[0]}-pictures"
