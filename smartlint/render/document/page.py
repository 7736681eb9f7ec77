"""A document before it takes a form: the page that its templates make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any

from jinja2 import (
    ChoiceLoader,
    DictLoader,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from smartlint.errors import SmartlintError
from smartlint.model.amount_words import amount_words
from smartlint.model.days import MONTH_NAMES, day_words
from smartlint.named_tuple import NamedTuple
from smartlint.render.document.headings import headings
from smartlint.render.picture.captions import caption
from smartlint.render.summary import plural
from smartlint.resources import data_names, read_data
from smartlint.review.agenda import question
from smartlint.review.amounts import percent, points
from smartlint.review.picture import Picture

_SHIPPED = "smartlint/"
_ID = re.compile(r'\sid="([^"]*)"')
_LINK = re.compile(r'<a href="#([^"]*)">(.*?)</a>', re.DOTALL)
# How Jinja calls a value of ours; where its class is kept says nothing to a reader.
_NO_VALUE = re.compile(r"'smartlint\.(?:\w+\.)*(\w+) object' has no attribute '(\w+)'")
_SEVERITIES = {"error": "error", "warning": "warning", "info": "note", "hint": "hint"}


class Page(NamedTuple):
    """What the templates made.

    Attributes:
        markup: A whole HTML page with an empty figure for each picture.
        pictures: In the order of the page; ``data-picture`` is the index.
    """

    markup: str
    pictures: tuple[Picture, ...]


# Any: what a template is given is for the template to know
def make_page(
    template: str, values: Mapping[str, Any], own: Mapping[str, str] | None = None
) -> Page:
    """Return the page that a template makes.

    Args:
        template: Its name, such as ``review.html``.
        values: What it tells of.
        own: The user's templates by name, which go before the shipped ones.

    Raises:
        SmartlintError: A template is wrong; it names the file and the line.
    """
    return next(make_pages(template, [values], own))


def make_pages(
    template: str,
    # Any: as above
    many: Iterable[Mapping[str, Any]],
    own: Mapping[str, str] | None = None,
) -> Iterator[Page]:
    """Yield the pages that a template makes of many values, compiled once.

    Args:
        template: Its name.
        many: What each page tells of.
        own: The user's templates by name, which go before the shipped ones.

    Raises:
        SmartlintError: As of :func:`make_page`.
    """
    pictures: list[Picture] = []
    environment = _environment(own or {}, pictures)
    for values in many:
        pictures.clear()
        page = _rendered(environment, template, values, own or {})
        yield Page(page, tuple(pictures))


def _rendered(
    environment: ImmutableSandboxedEnvironment,
    template: str,
    values: Mapping[str, Any],  # Any: as above
    own: Mapping[str, str],
) -> str:
    try:
        page = environment.get_template(template).render(values)
    except TemplateSyntaxError as error:
        raise _wrong(error, error.name or template, error.lineno) from error
    except TemplateNotFound as error:
        raise SmartlintError(
            f"no template is called '{error.name}'; there are "
            f"{', '.join(sorted({*own, *data_names('templates')}))}"
        ) from error
    except TemplateError as error:
        raise _wrong(error, *_place(error, template)) from error
    return _without_dead_links(page)


def _without_dead_links(page: str) -> str:
    """Return a page in which what leads to a part that is left out is plain text."""
    there = frozenset(_ID.findall(page))
    return _LINK.sub(lambda found: found[0 if found[1] in there else 2], page)


def _environment(
    own: Mapping[str, str], pictures: list[Picture]
) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([DictLoader(own), FunctionLoader(_shipped)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(contents=_contents, picture=_placer(pictures))
    environment.filters.update(
        because=_because,
        code=_code,
        count=plural,
        day=_day,
        groups=_groups,
        heading=_heading,
        number=_number,
        percent=_percent,
        points=points,
        question=question,
        severity=_SEVERITIES.__getitem__,
        short_day=_short_day,
    )
    return environment


def _shipped(name: str) -> str | None:
    name = name.removeprefix(_SHIPPED)
    return read_data("templates", name) if name in data_names("templates") else None


def _placer(pictures: list[Picture]) -> Callable[[Picture], Markup]:
    def place(picture: Picture) -> Markup:
        pictures.append(picture)
        title, words, key, is_written_out = caption(picture)
        when = "undrawn" if is_written_out else "told"
        return Markup(
            '<figure data-picture="{}"><figcaption>{} <span class="{}">{}</span> '
            '<span class="drawn">{}</span></figcaption></figure>'
        ).format(len(pictures) - 1, title, when, words, key)

    return place


def _contents(body: str) -> Markup:
    """Return links to the second-level headings of a page; nothing for fewer than two."""
    found = headings(str(body))
    if len(found) < 2:  # noqa: PLR2004 - a list of one is no list
        return Markup()
    items = Markup("").join(
        Markup('<li><a href="#{}">{}</a></li>\n').format(anchor, text)
        for anchor, text in found
    )
    return Markup('<nav aria-label="Contents">\n<ol>\n{}</ol>\n</nav>').format(items)


def _day(day: date | None) -> str:
    return day_words(day) if day is not None else "–"


def _short_day(day: date | None) -> str:
    """Return a day as short as it is clear, never broken over two lines."""
    if day is None:
        return "–"
    return f"{day.day}\u00a0{MONTH_NAMES[day.month - 1][:3]}\u00a0{day.year}"


def _percent(value: Decimal | None) -> str:
    return percent(value) if value is not None else "–"


def _code(text: str) -> Markup:
    """Return a message with what stands between backticks as code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return Markup("{}").format(text)
    plain, code = Markup("{}"), Markup("<code>{}</code>")
    return Markup("").join(
        (code if at % 2 else plain).format(part) for at, part in enumerate(parts)
    )


def _number(value: Decimal) -> str:
    return amount_words(value, None)


def _because(origin: str) -> str:
    return f", {origin}" if origin else ""


def _heading(text: str) -> str:
    return text[:1].upper() + text[1:]


# Any: rows of any kind, grouped by one of their attributes
def _groups(rows: tuple[Any, ...], name: str) -> list[tuple[Any, list[Any]]]:
    """Return rows that follow each other with the same value, under that value."""
    key = attrgetter(name)
    order: dict[Any, list[Any]] = {}
    for value, found in groupby(rows, key):
        order.setdefault(value, []).extend(found)
    return list(order.items())


def _wrong(error: TemplateError, name: str, line: int | None) -> SmartlintError:
    message = _NO_VALUE.sub(r"the \1 has no '\2'", error.message or "it cannot be read")
    return SmartlintError(f"the template fails: {message}", path=name, line=line)


def _place(error: TemplateError, template: str) -> tuple[str, int | None]:
    """Return the template and line in which rendering stopped."""
    place: tuple[str, int | None] = (template, None)
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name == "<template>":
            place = (trace.tb_frame.f_globals.get("name", template), trace.tb_lineno)
        trace = trace.tb_next
    return place
