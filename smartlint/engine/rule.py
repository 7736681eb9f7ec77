"""A rule as the evaluator runs it, made from its page."""

from __future__ import annotations

from typing import Literal

from smartlint.config.settings import OptionValue, Profile
from smartlint.diagnostics import Severity
from smartlint.engine.template import Template
from smartlint.facts.fact import FactType
from smartlint.facts.table import SubjectName
from smartlint.named_tuple import NamedTuple

Status = Literal["preview", "stable", "deprecated", "removed"]
# "page" rules fire by their `when`; the others are found where text is read or
# suppressions are kept, and their pages only explain them.
Finder = Literal["page", "reader", "suppressions", "engine"]

# The facts of the language that one line of one answer can state.
Fills = Literal[
    "sentence", "metric", "from", "to", "by", "start", "why", "supports", "channel",
    "audience", "stage", "owner", "with", "team", "budget", "people", "source",
    "attribution", "review", "milestone", "constraint", "note", "combine",
]  # fmt: skip


class Option(NamedTuple):
    """A threshold of a rule that users may set.

    Attributes:
        name: As in ``when`` and in the configuration.
        default: Its value when nobody sets it; its type is the option's type.
        meaning: One line.
    """

    name: str
    default: OptionValue
    meaning: str

    @property
    def fact_type(self) -> FactType:
        """What kind of value it has, as facts have one."""
        if isinstance(self.default, bool):
            return FactType.BOOLEAN
        if isinstance(self.default, str):
            return FactType.TEXT
        is_words = isinstance(self.default, tuple)
        return FactType.WORDS if is_words else FactType.NUMBER


class FixPlan(NamedTuple):
    """How a page says that a finding can be mended.

    Attributes:
        title: What it does, as an instruction; a template.
        applicability: ``safe``, ``unsafe`` or ``display``.
        action: ``replace`` or ``delete`` the words at the anchor, ``insert`` behind
            it, or add a ``line`` beneath the goal.
        anchor: The place; None for a line.
        text: What to write; a template.
        fill: For the tests: what stands in each blank ``<...>``.
    """

    title: Template
    applicability: str
    action: Literal["replace", "delete", "insert", "line"]
    anchor: str | None
    text: Template
    fill: tuple[tuple[str, str], ...]


class Ask(NamedTuple):
    """A question that a coach puts to the author while the rule speaks.

    Attributes:
        question: One sentence; a template.
        fills: What the answer is: ``sentence``, or the fact of the goal that it states,
            by the word before its colon.
        example: An answer, to show the form; empty for none.
        elsewhere: One for goals that are not about marketing; empty for the same.
        replaces: The answer takes the place of the words that the finding points at.
    """

    question: Template
    fills: Fills
    example: str
    elsewhere: str
    replaces: bool


class Rule(NamedTuple):
    """One rule.

    Attributes:
        code: Such as ``T501``.
        name: The bad pattern.
        title: The page's headline.
        letter: The letter of SMART it is about: S, M, A, R, T; None for others.
        severity: As the page says, before configuration.
        status: How settled it is.
        since: The version that first had it.
        requirements: The rows it serves.
        profiles: The profiles it runs in.
        subject: What it is asked about.
        finder: Who finds it.
        anchors: Places to point at; the first that is there.
        message: A template.
        help: A template; empty for none.
        help_in_lists: The same for plain lists, where no line can stand beneath a goal;
            empty where ``help`` serves there too.
        options: Its thresholds.
        fixes: Best first.
        yields_to: Names of rules that make this one silent on the same subject.
        related: The place in another goal that a finding speaks of; None for none.
        asks: What to ask the author while it speaks, first first.
        pack: The pack's name.
        path: The page's file.
        is_shipped: It came with smartlint.
    """

    code: str
    name: str
    title: str
    letter: str | None
    severity: Severity
    status: Status
    since: str
    requirements: tuple[str, ...]
    profiles: tuple[Profile, ...]
    subject: SubjectName
    finder: Finder
    anchors: tuple[str, ...]
    message: Template
    help: Template
    help_in_lists: Template
    options: tuple[Option, ...]
    fixes: tuple[FixPlan, ...]
    yields_to: tuple[str, ...]
    related: str | None
    asks: tuple[Ask, ...]
    pack: str
    path: str
    is_shipped: bool
