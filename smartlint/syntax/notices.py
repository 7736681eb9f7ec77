"""Collects the findings about a file's form while it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smartlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Related
from smartlint.diagnostics.syntax_codes import syntax_rule
from smartlint.text import Source, Span

_LONGEST_QUOTE = 48
# A value may be a blank still to be filled in, which `unfilled-placeholder` names.
_ON_VALUES = frozenset(
    {
        "change-of-nothing",
        "name-without-letters",
        "unreadable-amount",
        "unreadable-date",
        "unreadable-link",
        "unreadable-review",
        "unreadable-source",
        "unreadable-yes-or-no",
        "unknown-attribution",
        "unknown-combination",
    }
)


class Notices:
    """The findings about one file, in the order of their discovery.

    Attributes:
        source: The text they are about.
        goal: Key of the block that is being read; None outside every block.
    """

    __slots__ = ("_found", "goal", "source")

    def __init__(self, source: Source) -> None:
        self.source = source
        self.goal: str | None = None
        self._found: list[Diagnostic] = []

    def add(
        self,
        name: str,
        span: Span,
        message: str,
        *,
        help: str = "",  # noqa: A002 - the field of the diagnostic
        fixes: Sequence[Fix] = (),
        first: Span | None = None,
    ) -> None:
        """Note that the syntax rule ``name`` is broken at ``span``.

        A blank such as ``<date>`` is not an unreadable value, and nothing is noted.

        Args:
            name: Of ``smartlint.diagnostics.syntax_codes``.
            span: The words it is about.
            message: What is wrong, in the author's words.
            help: What to write instead.
            fixes: Ways to mend it, best first.
            first: The earlier place that this one repeats.
        """
        if name in _ON_VALUES and is_blank(self.source.slice(span)):
            return
        rule = syntax_rule(name)
        related = (
            ()
            if first is None
            else (Related(self.source.path, first, "the first one stands here"),)
        )
        self._found.append(
            Diagnostic(
                code=rule.code,
                name=rule.name,
                severity=rule.severity,
                message=message,
                path=self.source.path,
                span=span,
                goal=self.goal,
                help=help,
                related=related,
                fixes=tuple(fixes),
            )
        )

    def __iter__(self) -> Iterator[Diagnostic]:
        """Yield the findings in the order of the text."""
        return iter(sorted(self._found, key=lambda found: (found.span, found.code)))


def is_blank(words: str) -> bool:
    """Say whether the words are a blank to be filled in, such as ``<date>``."""
    return words.startswith("<") and words.endswith(">")


def safe(title: str, span: Span, text: str) -> Fix:
    """Return a fix of one edit that changes layout or spelling only."""
    return Fix(title, Applicability.SAFE, (Edit(span, text),))


def unsafe(title: str, span: Span, text: str) -> Fix:
    """Return a fix of one edit that the author should look at."""
    return Fix(title, Applicability.UNSAFE, (Edit(span, text),))


def display(title: str, span: Span, text: str) -> Fix:
    """Return an edit that shows what to write, with ``<...>`` for the author's part."""
    return Fix(title, Applicability.DISPLAY, (Edit(span, text),))


def quoted(text: str) -> str:
    """Return the author's words in quotes, cut when they are long."""
    if len(text) > _LONGEST_QUOTE:
        text = text[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return f"“{text}”"


def before(span: Span) -> Span:
    """Return the empty span at the start of ``span``, where an edit inserts."""
    return Span(span.start, span.start)


def after(span: Span) -> Span:
    """Return the empty span at the end of ``span``, where an edit inserts."""
    return Span(span.end, span.end)
