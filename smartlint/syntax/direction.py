"""Says which way a goal goes, with the meaning of the labelling guide."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.deeds import doing, reaching, reaching_amount
from smartlint.syntax.figures import Figures
from smartlint.syntax.frame import (
    IMPERATIVE,
    PASSIVE,
    STATE,
    Frame,
    forbids,
    verb_of,
)
from smartlint.syntax.islands import Island, Sentence
from smartlint.syntax.lexicon import VerbEntry
from smartlint.syntax.noun_phrases import (
    changed_thing,
    claims_all,
    counts_output,
    head_noun,
    names_cost,
    stated_change,
)

_CARRYING = frozenset({"bring", "get", "push", "drive", "take", "move", "pull", "send"})
_MOVING_TO = _CARRYING - {"get", "send"}
_CHECKABLE = frozenset(
    {"profitable", "compliant", "certified", "accredited", "neutral", "debt-free",
     "cash-positive", "operational", "live", "complete", "finished", "available",
     "published", "online", "licensed", "insured", "registered", "solvent", "net-zero",
     "cashflow-positive", "smoke-free", "plastic-free", "carbon-neutral", "accessible by"}
)  # fmt: skip
_SHORTEST_EVENT = 2
_CONTINUING = frozenset({"continue", "keep up", "carry on"})
_BRINGING_ABOUT = frozenset({"increase", "reach", "deliver"})
_DEEDS = frozenset(
    {"launch", "release", "completion", "implementation", "creation", "development",
     "introduction", "publication", "establishment", "delivery", "rollout", "roll-out",
     "deployment", "migration", "redesign", "integration", "installation", "opening",
     "construction", "certification", "formation", "recruitment", "submission",
     "production", "setup", "automation", "adoption", "signing", "hiring", "acquisition",
     "renovation", "translation", "organisation", "organization"}
)  # fmt: skip
_SECONDS = {
    "ms": Decimal("0.001"),
    "minutes": Decimal(60),
    "hours": Decimal(3600),
    "days": Decimal(86_400),
    "weeks": Decimal(604_800),
    "months": Decimal(2_592_000),
    "years": Decimal(31_536_000),
}
_CEILING_WORDS = (
    "no more",
    "not more",
    "not above",
    "not over",
    "not exceed",
    "never more",
    "exceed",
    "only",
    "max",
    "at most",
)
# "Must not exceed", "must not drop below": a level is to be held.
_LIMITED = frozenset({"reach", "increase", "decrease"})
_CLASS_DIRECTIONS = {
    "increase": Direction.INCREASE,
    "decrease": Direction.DECREASE,
    "improve": Direction.INCREASE,
    "reach": Direction.REACH,
    "maintain": Direction.MAINTAIN,
    "deliver": Direction.DELIVER,
}


def find_direction(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    metric: tuple[int, int] | None,
    end: int,
) -> Direction:
    """Return which way the outcome in a frame goes."""
    verb = verb_of(sentence, frame)
    if figures.is_empty and _is_decided(sentence, frame, verb):
        return Direction.REACH
    if verb is None:
        return _compared(figures) or _nominal_direction(sentence, frame, figures, end)
    if _is_limit(sentence, frame, verb, figures):
        return Direction.MAINTAIN
    named = _named_change(sentence, frame, verb, figures, end)
    if named is not None or _ends_support(sentence, frame, verb):
        return named or Direction.DELIVER
    if verb.verb_class in {"increase", "decrease"}:
        return _moving(sentence, frame, verb, figures, end)
    shifted = _shifted(sentence, frame, figures, end)
    if shifted is not None and not figures.is_empty:
        return shifted
    if verb.verb_class == "improve":
        return _improving(sentence, frame, figures, metric)
    if verb.lemma == "hold" and _is_held(sentence, figures):
        return Direction.MAINTAIN
    if verb.verb_class == "maintain":
        return _kept(verb, figures)
    return _acting(sentence, frame, verb, figures, end)


def _named_change(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures, end: int
) -> Direction | None:
    """Return the way of the noun of change that a verb brings about or goes on with.

    "Drive a drop in churn", "continue the growth of sales"; an improvement of a cost
    is a drop.
    """
    is_bringing = verb.lemma in _CONTINUING or verb.verb_class in _BRINGING_ABOUT
    if not figures.is_empty or not is_bringing:
        return None
    first = frame.object[0]
    found = changed_thing(sentence, first, end)
    if found is None:
        head = head_noun(sentence, first, end)
        if verb.lemma not in _CONTINUING or head is None or head.change is None:
            return None
        return Direction(head.change)
    way, thing = found
    is_better = sentence.tokens[thing - 2].lower in {"improvement", "improvements"}
    if is_better and names_cost(sentence, (thing, end)):
        return Direction.DECREASE
    return way


def _is_limit(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> bool:
    """Whether a "not" keeps something within bounds: "must not drop below 80%"."""
    if frame.is_negated and verb.verb_class in _LIMITED:
        return True
    return figures.target is not None and forbids(sentence, frame)


def _acting(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures, end: int
) -> Direction:
    """Return the direction of verbs that reach or do, after what their amounts say."""
    if figures.way is not None:
        return Direction(figures.way)
    if _is_ceiling(figures.target):
        return Direction.MAINTAIN
    compared = _compared(figures)
    if compared is not None:
        return compared
    if verb.verb_class != "reach":
        return doing(sentence, frame, verb, figures, end)
    if figures.is_empty:
        return reaching(sentence, frame, verb, end)
    return reaching_amount(sentence, frame, verb, figures)


def _improving(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    metric: tuple[int, int] | None,
) -> Direction:
    """Return the direction of "improve X": down, where less of X is better."""
    compared = _compared(figures)
    if compared is not None:
        return compared
    anchor = figures.anchor
    counts_objects = anchor is not None and anchor.first == frame.object[0]
    if figures.target is not None and counts_objects:
        return Direction.REACH
    is_lower = metric is not None and names_cost(sentence, metric)
    return Direction.DECREASE if is_lower else Direction.INCREASE


def _is_decided(sentence: Sentence, frame: Frame, verb: VerbEntry | None) -> bool:
    """Whether a state holds or does not: "be profitable", "every child has a mentor"."""
    if frame.form == STATE and is_checkable(sentence, frame):
        return True
    is_event = frame.form == PASSIVE and frame.verb == frame.subject[1]
    is_state = verb is None or verb.verb_class == "reach" or is_event
    return is_state and claims_all(sentence, frame)


def is_checkable(sentence: Sentence, frame: Frame) -> bool:
    """Whether a state is one that holds or does not: "be profitable"."""
    first, end = frame.object
    return any(
        token.lower in _CHECKABLE
        for token in sentence.tokens[first : min(end, first + 3)]
    )


def _is_done_count(frame: Frame, figures: Figures) -> bool:
    """Whether counted things are done with: "6 trainees ramped"."""
    anchor = figures.anchor
    return (
        frame.form == PASSIVE
        and figures.target is not None
        and figures.target.unit.kind is UnitKind.COUNT
        and anchor is not None
        and frame.subject[0] <= anchor.first < frame.subject[1]
    )


def _moving(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures, end: int
) -> Direction:
    """Return the direction of a verb of change, "raise £10,000" being a level."""
    if _is_done_count(frame, figures):
        return Direction.DELIVER
    shifted = _shifted(sentence, frame, figures, end)
    if shifted is not None:
        return shifted
    if "sum" in verb.flags and figures.is_empty:
        head = head_noun(sentence, frame.object[0], end)
        if head is None or "plural" not in head.nouns:
            return Direction.DELIVER
    if _names_level(frame, verb, figures) or _takes_in(sentence, verb, figures):
        return Direction.REACH
    return _CLASS_DIRECTIONS[verb.verb_class]


def _names_level(frame: Frame, verb: VerbEntry, figures: Figures) -> bool:
    """Whether a verb of change has a level as its object ("grow to 5,000 readers")."""
    anchor = figures.anchor
    if anchor is None or figures.target is None or figures.baseline is not None:
        return False
    if "get" in verb.flags and anchor.name in {"value", "of_value"}:
        return True
    is_first = (
        frame.form == IMPERATIVE
        and anchor.name == "to_value"
        and anchor.first == frame.object[0]
    )
    return is_first and verb.verb_class == "increase"


def _takes_in(sentence: Sentence, verb: VerbEntry, figures: Figures) -> bool:
    """Whether an amount counts whom a change takes in: "grow our reach in 5 towns"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or verb.verb_class != "increase":
        return False
    if target.unit.kind is not UnitKind.COUNT or not anchor.first:
        return False
    if anchor.name in {"in_value", "for_value", "of_value"}:
        return True
    before = sentence.tokens[anchor.first - 1]
    return anchor.name == "value" and before.role == "PREPOSITION"


def _starts_with_amount(sentence: Sentence, frame: Frame) -> bool:
    first = frame.object[0]
    return first < frame.object[1] and sentence.tokens[first].amount is not None


def _shifted(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> Direction | None:
    """Return what "bring it down to" says; None without such a word."""
    verb = verb_of(sentence, frame)
    if verb is None or verb.lemma not in _CARRYING:
        return None
    target = figures.target
    anchor = figures.anchor
    if anchor is not None and anchor.first == frame.object[0]:
        return None  # "get to fewer than 100 issues"
    if target is not None and frame.form == IMPERATIVE:
        if target.bound is Bound.AT_MOST and not _starts_with_amount(sentence, frame):
            return Direction.DECREASE
        if target.bound is Bound.AT_LEAST and not _starts_with_amount(sentence, frame):
            return Direction.INCREASE
    for token in sentence.tokens[frame.object[0] : end]:
        if token.lower in {"down", "up"}:
            return Direction.DECREASE if token.lower == "down" else Direction.INCREASE
    if anchor is not None and _is_moved_to(sentence, verb, anchor):
        is_less = names_cost(sentence, (frame.object[0], anchor.first))
        return Direction.DECREASE if is_less else Direction.INCREASE
    return None


def _is_moved_to(sentence: Sentence, verb: VerbEntry, anchor: Island) -> bool:
    """Whether a metric is brought to a level, and not a thing to a share of people."""
    after = anchor.last + 1
    is_share = after < len(sentence.tokens) and sentence.tokens[after].role == "OF"
    return anchor.name == "to_value" and verb.lemma in _MOVING_TO and not is_share


def _is_held(sentence: Sentence, figures: Figures) -> bool:
    """Whether a level is held ("hold rents at $900"), and no event ("hold 3 talks")."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or not anchor.first:
        return False
    before = sentence.tokens[anchor.first - 1]
    is_named = before.kind == "WORD" and before.verb is None
    is_bound = target.bound in {Bound.AT_MOST, Bound.AT_LEAST}
    return anchor.name == "at_value" or (is_named and is_bound and not before.role)


def _kept(verb: VerbEntry, figures: Figures) -> Direction:
    if "ensure" in verb.flags:
        return Direction.REACH if figures.target is not None else Direction.NONE
    if "protect" in verb.flags:
        return Direction.NONE if figures.is_empty else Direction.REACH
    return Direction.MAINTAIN


def _compared(figures: Figures) -> Direction | None:
    """Return where the target lies from today's value; None without both."""
    if figures.baseline is None or figures.target is None:
        return None
    if _in_seconds(figures.target) > _in_seconds(figures.baseline):
        return Direction.INCREASE
    return Direction.DECREASE


def _in_seconds(quantity: Quantity) -> Decimal:
    """Return a value that can be compared: seconds for a time, else as it is."""
    return quantity.value * _SECONDS.get(quantity.unit.code, Decimal(1))


def _is_ceiling(target: Quantity | None) -> bool:
    """Whether a target is held as a limit in words ("no more than 48 hours")."""
    return (
        target is not None
        and target.bound is Bound.AT_MOST
        and target.text.lower().startswith(_CEILING_WORDS)
    )


def _nominal_direction(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> Direction:
    """Return the direction of a statement without verb."""
    if figures.way is not None:
        return Direction(figures.way)
    first = frame.object[0]
    if figures.change is not None:
        return _hinted(sentence, first, end) or Direction.INCREASE
    if figures.target is not None:
        token = sentence.tokens[min(first, len(sentence.tokens) - 1)]
        if token.comparative in {"more", "less"} and not token.role:
            is_less = token.comparative == "less"
            return Direction.DECREASE if is_less else Direction.INCREASE
        if _is_ceiling(figures.target):
            return Direction.MAINTAIN
        is_made = counts_output(sentence, figures) or _comes_with(sentence, figures)
        return Direction.DELIVER if is_made else Direction.REACH
    change = stated_change(sentence, first, end)
    if change is None and _names_deed(sentence, first, end):
        return Direction.DELIVER
    return change or Direction.NONE


def _comes_with(sentence: Sentence, figures: Figures) -> bool:
    """Whether a thing done has an amount: "app live with 20 shops"."""
    anchor = figures.anchor
    if anchor is None or anchor.first < _SHORTEST_EVENT:
        return False
    with_, done = (sentence.tokens[anchor.first - at] for at in (1, 2))
    if with_.lower != "with":
        return False
    is_done = done.verb is not None and done.verb.form == "participle"
    return is_done or done.lower in _CHECKABLE


def _ends_support(sentence: Sentence, frame: Frame, verb: VerbEntry) -> bool:
    """Whether a service is given up, which is done or not: "drop support for PDF"."""
    first, end = frame.object
    is_ended = verb.lemma in {"drop", "end", "cease"} and first < end
    return is_ended and sentence.tokens[first].lower == "support"


def _hinted(sentence: Sentence, first: int, end: int) -> Direction | None:
    """Return the direction of the first word that may be a verb of change."""
    for token in sentence.tokens[first:end]:
        if token.verb is not None and token.verb.verb_class in {"increase", "decrease"}:
            return Direction(token.verb.verb_class)
    return None


def _names_deed(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a noun stands for a thing done: "launch of the new site"."""
    tokens = sentence.tokens
    return any(
        tokens[index].lower in _DEEDS and tokens[index + 1].role == "OF"
        for index in range(first, min(end - 1, first + 4))
    )
