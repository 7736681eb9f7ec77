"""Facts about the special blocks, and about goals beside them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.run_index import Credit, credit_key
from smartlint.facts.special.blocks import FUNNEL, OTHER_STAGE_NAMES, partner_figures
from smartlint.facts.special.drip_facts import drip_facts
from smartlint.facts.special.outcome_facts import outcome_facts
from smartlint.facts.special.session_facts import session_facts
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject
from smartlint.meant import meant
from smartlint.model.block import Experiment, Journey, Partner
from smartlint.model.goal import HeadKind
from smartlint.model.quantity import UnitKind
from smartlint.progress.partners import PartnerVerdict, judged_partner
from smartlint.text import folded

_WHOLE = 100


def block_facts() -> tuple[Fact, ...]:
    """Return the facts about special blocks."""
    return (
        *_experiment_facts(),
        *_journey_facts(),
        *drip_facts(),
        *session_facts(),
        *outcome_facts(),
        *_partner_facts(),
        *_shared_facts(),
    )


def _experiment_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "version_count",
            FactType.NUMBER,
            "Of an experiment: how many versions it compares.",
            "2",
            _of(Experiment, lambda _, block: len(block.versions)),
        ),
        Fact(
            "has_stop_rule",
            FactType.BOOLEAN,
            "Of an experiment: it states a sample or when it stops.",
            "true",
            _has_stop_rule,
        ),
        Fact(
            "experiment_count",
            FactType.NUMBER,
            "How many experiments name this goal in `supports:`.",
            "1",
            _experiment_count,
        ),
        Fact(
            "drip_count",
            FactType.NUMBER,
            "How many drips the run describes.",
            "1",
            lambda subject: subject.place.portfolio.drip_count,
        ),
    )


def _journey_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "journey_stage_count",
            FactType.NUMBER,
            "Of a journey: how many stages it has.",
            "5",
            _of(Journey, lambda _, block: len(block.stages)),
        ),
        Fact(
            "unknown_stage",
            FactType.TEXT,
            "A `stage:` of a goal or another block that is neither one of the funnel nor "
            "of a journey.",
            "purchse",
            _unknown_stage,
        ),
        Fact(
            "nearest_stage",
            FactType.TEXT,
            "For such a stage: the one it is called here or looks most like, if any.",
            "purchase",
            _nearest_stage,
        ),
        Fact(
            "rising_stage",
            FactType.TEXT,
            "Of a journey: a stage that more people reach than the one before it.",
            "more reach “buy” (120) than “look” (100) before it",
            _of(Journey, _rising_stage),
        ),
        Fact(
            "stages_without_goal",
            FactType.WORDS,
            "Of a journey: the stages that no goal names.",
            "loyalty",
            _stages_without_goal,
        ),
    )


def _partner_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "partner_verdict",
            FactType.CHOICE,
            "Of a partner: what its numbers suggest.",
            "keep",
            _of(Partner, lambda s, block: judged_partner(partner_figures(s, block))[2]),
            tuple(PartnerVerdict),
        ),
        Fact(
            "impossible_engagement",
            FactType.TEXT,
            "Of a partner: a share of followers who answer that cannot be.",
            "140%",
            _of(Partner, _impossible_engagement),
        ),
        Fact(
            "partner_reason",
            FactType.TEXT,
            "Of a partner: the numbers behind that.",
            "€6,300 sold for €2,500 paid, €2.52 for each €1",
            _of(Partner, lambda s, block: judged_partner(partner_figures(s, block))[3]),
        ),
    )


def _shared_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "other_attribution",
            FactType.TEXT,
            "Another goal that counts the same metric, and its attribution model, where "
            "the models differ.",
            "AD-1 (last)",
            _other_attribution,
        ),
        Fact(
            "unstated_inputs",
            FactType.TEXT,
            "Which of cost, attributed sales and attribution model neither the goal nor "
            "the run's partners state; a return is reckoned from them.",
            "what is paid or what was sold",
            _unstated_inputs,
        ),
    )


# Any: the type that each fact declares, and the block of the kind that is asked for
def _of(kind: type, read: Callable[[GoalSubject, Any], Any]) -> Callable[..., Any]:
    def value(subject: GoalSubject) -> Any:
        block = subject.goal.block
        return read(subject, block) if isinstance(block, kind) else None

    return value


def _has_stop_rule(subject: GoalSubject) -> bool:
    block = subject.goal.block
    if not isinstance(block, Experiment):
        return False
    is_sampled = block.sample is not None and block.sample.value > 0
    return is_sampled or block.stop is not None or subject.goal.deadline is not None


def _experiment_count(subject: GoalSubject) -> int:
    if subject.goal.id is None:
        return 0
    children = subject.place.portfolio.children(subject.node)
    return sum(edge.source.goal.kind is HeadKind.EXPERIMENT for edge in children)


def _unknown_stage(subject: GoalSubject) -> str | None:
    stage = subject.goal.clauses.stage
    if stage is None:
        return None
    name = folded(stage.text)
    known = name in FUNNEL or name in subject.place.run.index.journey_stages
    return None if known else stage.text


def _nearest_stage(subject: GoalSubject) -> str | None:
    stage = _unknown_stage(subject)
    if stage is None:
        return None
    own = dict(subject.place.run.index.journey_stages)
    names = OTHER_STAGE_NAMES | {name: name for name in FUNNEL} | own
    near = meant(folded(stage), names, 0.5)
    return names[near] if near is not None else None


def _rising_stage(subject: GoalSubject, block: Journey) -> str | None:
    del subject
    counted = [one for one in block.stages if one.reached is not None]
    for before, after in pairwise(counted):
        assert before.reached is not None  # noqa: S101 - only counted ones are here
        assert after.reached is not None  # noqa: S101 - as above
        if after.reached.value > before.reached.value:
            return (
                f"more reach “{after.name.text}” ({after.reached.text}) than "
                f"“{before.name.text}” ({before.reached.text}) before it"
            )
    return None


def _stages_without_goal(subject: GoalSubject) -> tuple[str, ...]:
    block = subject.goal.block
    if not isinstance(block, Journey):
        return ()
    used = subject.place.run.index.used_stages
    names = dict.fromkeys(stage.name.text for stage in block.stages)
    return tuple([name for name in names if folded(name) not in used])


def _impossible_engagement(subject: GoalSubject, block: Partner) -> str | None:
    del subject
    share = block.engagement
    if share is None or share.unit.kind is not UnitKind.PERCENT:
        return None
    return None if 0 <= share.value <= _WHOLE else share.text


def other_credit(subject: GoalSubject) -> Credit | None:
    """Return another goal that counts the same number under another model."""
    model, key = subject.goal.clauses.attribution, credit_key(subject)
    if model is None or key is None or subject.goal.kind not in JUDGED_KINDS:
        return None
    credits_ = subject.place.run.index.credits.get(key, ())
    return next((one for one in credits_ if one.model != folded(model.text)), None)


def _other_attribution(subject: GoalSubject) -> str | None:
    other = other_credit(subject)
    return f"{other.node.name} ({other.model})" if other is not None else None


def _unstated_inputs(subject: GoalSubject) -> str | None:
    clauses, paid = subject.goal.clauses, subject.place.run.index.paid
    has_cost = clauses.cost is not None or clauses.budget is not None
    missing = [
        words
        for words, is_stated in (
            ("what is paid", has_cost or "cost" in paid),
            ("what was sold", "sales" in paid),
            ("which contact a sale is credited to", clauses.attribution is not None),
        )
        if not is_stated
    ]
    *others, last = missing or [""]
    return f"{', '.join(others)} or {last}" if others else last or None
