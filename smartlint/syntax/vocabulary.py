"""The words of the line layer: heads, settings of the file, and facts.

The table of facts is the one place that says which keys exist, what they are called in
the model, and which of them may stand more than once beneath one goal.
"""

from __future__ import annotations

from typing import Final

from smartlint.model.goal import HeadKind
from smartlint.named_tuple import NamedTuple

HEADS: Final = {kind.value: kind for kind in HeadKind if kind is not HeadKind.SENTENCE}
"""The words that start a block, with an optional id and a colon after them."""

FREE_HEADS: Final = frozenset(
    {
        HeadKind.JOURNEY,
        HeadKind.EXPERIMENT,
        HeadKind.DRIP,
        HeadKind.SESSION,
        HeadKind.PARTNER,
    }
)
"""Blocks whose inner lines are kept as they are."""

READ_HEADS: Final = frozenset(
    {HeadKind.GOAL, HeadKind.OBJECTIVE, HeadKind.INITIATIVE, HeadKind.SENTENCE}
)
"""Blocks whose text is a sentence that is read; that of the others is a name."""

SETTINGS: Final = frozenset({"mission", "vision", "plan", "market", "capability"})
"""Words that state a text for the whole file, once."""


class Fact(NamedTuple):
    """One kind of line beneath a head.

    Attributes:
        name: What the model calls it.
        keys: The words before the colon, the first being the usual ones.
        is_repeatable: It may stand more than once beneath one head.
        is_dated: A date stands between the key and the colon.
    """

    name: str
    keys: tuple[str, ...]
    is_repeatable: bool = False
    is_dated: bool = False


FACTS: Final = (
    Fact("baseline", ("from", "baseline")),
    Fact("target", ("to", "target")),
    Fact("deadline", ("by", "deadline")),
    Fact("start", ("start",)),
    Fact("metric", ("metric",)),
    Fact("channel", ("channel",), is_repeatable=True),
    Fact("combine", ("combine",)),
    Fact("audience", ("audience",)),
    Fact("stage", ("stage",)),
    Fact("perspective", ("perspective",)),
    Fact("campaign", ("campaign",)),
    Fact("kpi", ("kpi",)),
    Fact("supports", ("supports",), is_repeatable=True),
    Fact("depends_on", ("depends on",), is_repeatable=True),
    Fact("why", ("why",)),
    Fact("note", ("note",), is_repeatable=True),
    Fact("constraint", ("constraint",), is_repeatable=True),
    Fact("owner", ("owner",)),
    Fact("with", ("with",), is_repeatable=True),
    Fact("team", ("team",)),
    Fact("budget", ("budget",)),
    Fact("people", ("people",)),
    Fact("cost", ("cost",)),
    Fact("impact", ("impact",)),
    Fact("effort", ("effort",)),
    Fact("source", ("source",)),
    Fact("attribution", ("attribution",)),
    Fact("review", ("review",)),
    Fact("milestone", ("milestone",), is_repeatable=True, is_dated=True),
    Fact("changed", ("changed",), is_repeatable=True, is_dated=True),
    Fact("result", ("result",), is_dated=True),
    Fact("date", (), is_repeatable=True, is_dated=True),
)

FACT_BY_KEY: Final = {
    key: fact for fact in FACTS for key in fact.keys if not fact.is_dated
}
DATED_FACTS: Final = {
    fact.keys[0]: fact for fact in FACTS if fact.is_dated and fact.keys
}
FACT_BY_NAME: Final = {fact.name: fact for fact in FACTS}

OTHER_WORDS: Final = {
    "accountable": "owner",
    "aligned with": "supports",
    "aligns with": "supports",
    "assignee": "owner",
    "attendees": "with",
    "because": "why",
    "begin": "start",
    "begins": "start",
    "benefit": "why",
    "blocked by": "depends on",
    "by when": "by",
    "cadence": "review",
    "check": "review",
    "checked": "review",
    "collaborators": "with",
    "combined": "combine",
    "comment": "note",
    "comments": "note",
    "complete by": "by",
    "completion date": "by",
    "contributes to": "supports",
    "contributors": "with",
    "current": "from",
    "current level": "from",
    "current value": "from",
    "currently": "from",
    "data": "source",
    "data source": "source",
    "date": "by",
    "department": "team",
    "dependencies": "depends on",
    "dependency": "depends on",
    "dependent on": "depends on",
    "depends": "depends on",
    "due": "by",
    "due by": "by",
    "due date": "by",
    "due on": "by",
    "duedate": "by",
    "end": "by",
    "end date": "by",
    "enddate": "by",
    "ends": "by",
    "eta": "by",
    "expected": "to",
    "finish": "by",
    "finish by": "by",
    "finish date": "by",
    "for whom": "audience",
    "frequency": "review",
    "funnel stage": "stage",
    "goal": "to",
    "goal value": "to",
    "involved": "with",
    "involves": "with",
    "journey stage": "stage",
    "justification": "why",
    "kpis": "metric",
    "last year": "from",
    "lead": "owner",
    "limit": "constraint",
    "limits": "constraint",
    "measure": "metric",
    "measured by": "metric",
    "money": "budget",
    "motivation": "why",
    "needs": "depends on",
    "now": "from",
    "own": "owner",
    "owned by": "owner",
    "parent": "supports",
    "parent goal": "supports",
    "parent objective": "supports",
    "partners": "with",
    "platform": "channel",
    "purpose": "why",
    "rationale": "why",
    "reason": "why",
    "relevance": "why",
    "relevant": "why",
    "remark": "note",
    "requires": "depends on",
    "resources": "people",
    "responsible": "owner",
    "risk": "constraint",
    "risks": "constraint",
    "segment": "audience",
    "so that": "why",
    "spend": "budget",
    "spend limit": "budget",
    "stakeholders": "with",
    "start date": "start",
    "start value": "from",
    "startdate": "start",
    "starting point": "from",
    "starting value": "from",
    "starts": "start",
    "starts on": "start",
    "target audience": "audience",
    "target date": "by",
    "target group": "audience",
    "target value": "to",
    "till": "by",
    "time bound": "by",
    "time frame": "by",
    "time-bound": "by",
    "timebound": "by",
    "timeframe": "by",
    "timeline": "by",
    "timely": "by",
    "timing": "by",
    "today": "from",
    "today's value": "from",
    "touchpoint": "stage",
    "until": "by",
    "value today": "from",
    "when": "by",
    "where": "channel",
    "who": "owner",
}
"""Words that other templates use, and the key that says the same here."""

OFFERED_WORDS: Final = frozenset(
    {"check", "current", "data", "date", "end", "last year", "lead", "who"}
)
"""Those that may mean something else as well, so that their key is offered only."""

SURE_KEYS: Final = frozenset(
    {
        "attribution",
        "baseline",
        "deadline",
        "depends on",
        "kpi",
        "owner",
        "review",
        "supports",
    }
)
"""Keys that start a short fact even without a colon: "owner Dana Ruiz"."""

SUM_KEYS: Final = frozenset({"budget", "cost", "from", "to"})
"""Keys that do so before an amount alone: "budget €500", "from 19%"."""

SENTENCE_STARTERS: Final = frozenset(
    {
        "audience",
        "budget",
        "by",
        "channel",
        "constraint",
        "cost",
        "effort",
        "from",
        "impact",
        "people",
        "stage",
        "start",
        "target",
        "team",
        "to",
        "why",
        "with",
    }
)
"""Keys that also start a sentence at the margin: "Target: 30 % more leads"."""
