"""What ``explain`` prints: a rule's page, a term of the glossary, a KPI."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.terms import Term
from smartlint.engine.page import Page, Section
from smartlint.engine.rule import Rule
from smartlint.model.benchmark import Benchmark
from smartlint.model.kpi import Better, Kpi
from smartlint.render.columns import visible
from smartlint.render.prose import block, goals, prose
from smartlint.render.published import published_words
from smartlint.render.style import Style
from smartlint.render.summary import joined, plural

_LETTERS = {
    "S": "Specific",
    "M": "Measurable",
    "A": "Achievable",
    "R": "Relevant",
    "T": "Time-bound",
}
_EXAMPLES = ("Weak", "Strong")
_SHOWN = 2
_BLOCK = re.compile(r"^(```|~~~)[^\n]*\n.*?^\1[ ]*$", re.MULTILINE | re.DOTALL)
_DIRECTIONS = {
    Better.HIGHER: "higher is better",
    Better.LOWER: "lower is better",
    Better.RANGE: "neither end is good",
}


def explain_rule(rule: Rule, page: Page, style: Style) -> Iterator[str]:
    """Yield a rule's page: why, how to fix, weak and strong goals."""
    about = f", {_LETTERS[rule.letter]}" if rule.letter in _LETTERS else ""
    name = style.paint("title", f"{rule.code} {rule.name}")
    yield f"{name}  ({rule.severity.value}{about})"
    yield visible(page.title)
    for section in page.sections:
        yield ""
        yield style.paint("title", section.title)
        shown, n_more = _first_examples(section)
        yield from prose(shown, style)
        if n_more:
            told = plural(n_more, "more example stands", "more examples stand")
            yield from block(f"{told} on the rule's page.", style)
    if rule.options:
        yield ""
        yield style.paint("title", "What you can set")
        for option in rule.options:
            text = f"{option.name}: {option.meaning} (now {_value(option.default)})"
            yield from block(text, style)
    yield ""
    yield style.paint("title", "If it does not fit")
    yield from block("beneath the goal, so that everybody sees why:", style)
    yield from goals(f"# smartlint: allow {rule.name} because <reason>", style)
    yield from block("or for all goals, in smartlint.toml:", style)
    yield from goals(f'ignore = ["{rule.name}"]', style)


def explain_term(
    term: Term, catalogue: Catalogue, figures: Benchmarks, style: Style
) -> Iterator[str]:
    """Yield what a term means, with a goal that uses it well and one that does not."""
    short = f"  ({', '.join(term.short)})" if term.short else ""
    yield f"{style.paint('title', visible(term.name))}{short}"
    yield from block(term.text, style)
    yield ""
    yield style.paint("title", "Weak")
    yield from goals(term.bad, style)
    yield from block(term.why, style)
    yield ""
    yield style.paint("title", "Strong")
    yield from goals(term.good, style)
    if term.kpis:
        yield ""
        yield style.paint("title", "Measured by")
        kpis = [catalogue.kpi(key) for key in term.kpis]
        yield from _listed(kpis, style)
        published = published_words(kpis[0], figures.of(kpis[0].id))
        if published:
            yield ""
            yield style.paint("title", "What others reach")
            yield from block(published, style)
    if term.see:
        yield ""
        names = [word.replace("-", " ") for word in term.see]
        yield from block(f"See also: {', '.join(names)}", style)


def explain_channel(name: str, kpis: Iterable[Kpi], style: Style) -> Iterator[str]:
    """Yield the KPIs that are measured on a channel."""
    yield style.paint("title", visible(f"KPIs of {name}"))
    yield from _listed(kpis, style)
    yield ""
    yield from block("For one of them: smartlint explain <its name>", style)


def _first_examples(section: Section) -> tuple[str, int]:
    """Return a section with its first examples, and how many are left out.

    A page holds every case that its rule is tested on; who asks what it means reads two.
    """
    if section.title not in _EXAMPLES:
        return section.text, 0
    ends = [found.end() for found in _BLOCK.finditer(section.text)]
    if len(ends) <= _SHOWN:
        return section.text, 0
    return section.text[: ends[_SHOWN - 1]], len(ends) - _SHOWN


def _listed(kpis: Iterable[Kpi], style: Style) -> Iterator[str]:
    for kpi in kpis:
        line = f"- {kpi.name} ({_DIRECTIONS[kpi.better]}): {kpi.formula}"
        yield from prose(line, style)


def explain_abbreviation(short: str, meaning: str, style: Style) -> Iterator[str]:
    """Yield what a short word stands for."""
    yield style.paint("title", visible(short.upper()))
    yield from block(meaning, style)


def explain_kpi(
    kpi: Kpi, early: Sequence[Kpi], figures: Sequence[Benchmark], style: Style
) -> Iterator[str]:
    """Yield what a KPI is and how it behaves.

    Args:
        kpi: The KPI.
        early: Those that move before it does.
        figures: What others published of it.
        style: Of the output.
    """
    short = f"  ({', '.join(kpi.short)})" if kpi.short else ""
    yield f"{style.paint('title', visible(kpi.name))}{short}"
    yield from block(kpi.explanation, style)
    yield ""
    rows = (*_kpi_rows(kpi, early), ("others", published_words(kpi, figures)))
    for label, value in rows:
        if value:
            name = style.paint("title", f"{label}:")
            first, *rest = list(block(value, style, indent=12))
            yield f"  {name.ljust(10 + len(name) - len(label) - 1)}{first.strip()}"
            yield from rest


def _kpi_rows(kpi: Kpi, early: Sequence[Kpi]) -> tuple[tuple[str, str], ...]:
    low = "" if kpi.minimum is None else f"from {kpi.minimum}"
    high = "" if kpi.maximum is None else f"up to {kpi.maximum}"
    return (
        ("unit", kpi.unit.code),
        ("better", str(kpi.better)),
        ("values", f"{low} {high}".strip()),
        ("formula", kpi.formula),
        ("product", _products(kpi)),
        (
            "where",
            joined([one.replace("_", " ") for one in kpi.channels])
            if kpi.channels
            else "",
        ),
        ("stage", str(kpi.stage) if kpi.stage else ""),
        ("say also", kpi.ask or ""),
        ("earlier", joined([sign.name for sign in early]) if early else ""),
    )


def _products(kpi: Kpi) -> str:
    ways = [one.replace("_", " ").replace(" * ", " × ") for one in kpi.products]
    return f"by our own reading also {' or '.join(ways)}" if ways else ""


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
