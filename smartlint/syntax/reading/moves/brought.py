"""Says which way a metric is brought: "down to", "up", "to a level"."""

from __future__ import annotations

from smartlint.model.quantity import Bound, ChangeKind, UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import head_noun, names_cost
from smartlint.syntax.reading.clause.restoring import puts_back
from smartlint.syntax.reading.clause.stated_changes import stated_change
from smartlint.syntax.reading.moves.compared_sizes import way_between
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import CARRYING, MOVING, VerbEntry
from smartlint.syntax.reading.words.token import Token

_BUILDING = frozenset({"build", "build up", "develop"})
LAUNCHING = frozenset({"launch", "release", "publish", "unveil", "relaunch"})
_BRINGING_OUT = LAUNCHING | {"introduce", "ship", "roll out", "deploy"}
_SHIFTING = CARRYING | {
    "go",
    "change",
    "shift",
    "switch",
    "transition",
    "increase",
    "raise",
}
_BOUND_WAYS = {
    Bound.AT_MOST: Direction.DECREASE,
    Bound.AT_LEAST: Direction.INCREASE,
}
_STAGES = frozenset({"level", "levels", "height", "heights", "stage", "league"})
_KNOWING = frozenset({"aware", "mindful", "conscious"})
_LED = frozenset({"to_value", "by_value", "change_by"})
_WAYS = {
    "increase": Direction.INCREASE,
    "decrease": Direction.DECREASE,
    "improve": Direction.INCREASE,
}
_UPWARD = frozenset({"reach", "increase"})
_PAIR = 2
_TIMES_A_YEAR = {
    "hourly": 8_760, "daily": 365, "weekly": 52, "biweekly": 26, "fortnightly": 26,
    "monthly": 12, "bimonthly": 6, "quarterly": 4, "annual": 1, "yearly": 1,
    "annually": 1, "half-yearly": 2, "semiannual": 2,
}  # fmt: skip
_MOVING_TO = CARRYING - {"get", "send"}


def brought(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> Direction | None:
    """Return what "bring it down to" says; None without such a word."""
    verb = frame.entry
    if verb is not None and figures.change is not None and _climbs(verb, figures):
        return Direction.INCREASE
    if "down" in sentence.lowers and _goes_down(sentence, verb, figures):
        return Direction.DECREASE
    if verb is None or verb.lemma not in CARRYING:
        is_built = verb is not None and verb.lemma in _BUILDING
        return _built(sentence, frame, figures) if is_built else None
    anchor = figures.anchor
    if anchor is not None and _is_told_of(sentence, frame.object[0], anchor):
        is_off = _is_taken_off(sentence, verb, anchor, end)
        return Direction.DECREASE if is_off else None
    if figures.way == "increase":
        return Direction.INCREASE  # "get the score up to 50"
    bounded = _to_bound(sentence, frame, figures)
    if bounded is not None:
        return bounded
    for token in sentence.tokens[frame.object[0] : end]:
        if token.lower in {"down", "up"}:
            return Direction.DECREASE if token.lower == "down" else Direction.INCREASE
    if anchor is not None and _is_moved_to(sentence, verb, anchor):
        is_less = names_cost(sentence, (frame.object[0], anchor.first))
        way = Direction.DECREASE if is_less else Direction.INCREASE
        return way_between(figures) or way
    return None


def restored(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> Direction | None:
    """Return the way of what is to be as it was: "bring sales back to 2019 levels".

    None where no quantity is restored: "restore the mill", "bring the bees back".
    """
    verb, first = frame.entry, frame.object[0]
    if verb is None or frame.form != IMPERATIVE or not figures.is_empty():
        return None
    words = sentence.tokens[first:end]
    back = next((at for at, word in enumerate(words, first) if word.lower == "back"), 0)
    if not puts_back(sentence, verb):
        return None
    stop = back or next(
        (at for at, it in enumerate(words, first) if it.role == "TO"), end
    )
    head = head_noun(sentence, first, stop)
    if head is None or "quantity" not in head.nouns:
        return None
    is_less = bool(back) and names_cost(sentence, (first, stop))
    return Direction.DECREASE if is_less else Direction.INCREASE


def _goes_down(sentence: Sentence, verb: VerbEntry | None, figures: Figures) -> bool:
    """Whether "down to" says more than a verb that mostly raises: "lift errors down to 3"."""
    if verb is None or verb.verb_class != "increase" or not figures.used:
        return False
    level = figures.used[-1]
    is_led = level.name == "to_value" and level.first > 0
    return is_led and sentence.tokens[level.first - 1].lower == "down"


def _climbs(verb: VerbEntry, figures: Figures) -> bool:
    """Whether so many points lead to a level: "raise the open rate 5 points to 30%"."""
    change = figures.change
    is_step = change is not None and change.kind is ChangeKind.POINTS
    return is_step and figures.target is not None and verb.verb_class in _UPWARD


def _to_bound(sentence: Sentence, frame: Frame, figures: Figures) -> Direction | None:
    """Return the way to a bound that a metric is brought to: "bring fees below £40"."""
    target = figures.target
    if target is None or target.per or _is_come_to(frame) or frame.form != IMPERATIVE:
        return None
    if _starts_with_amount(sentence, frame) or target.bound not in _BOUND_WAYS:
        return None
    # Beside a value of today "up to £40" is more or less than that.
    return way_between(figures) or _BOUND_WAYS[target.bound]


def _built(sentence: Sentence, frame: Frame, figures: Figures) -> Direction | None:
    """Return the way of "build the team to 12 people"; none of "build a mast to 9 m"."""
    anchor, first = figures.anchor, frame.object[0]
    if anchor is None or anchor.name != "to_value" or anchor.first == first:
        return None
    is_new = sentence.tokens[first].lower in {"a", "an"}
    return None if is_new else way_between(figures) or Direction.INCREASE


def led_change(sentence: Sentence, frame: Frame, figures: Figures) -> Direction | None:
    """Return the way of "draw up a plan to raise sales to £4m"; None for no such.

    So with "strengthen our commitment to reduce absence to 4%".
    """
    anchor, tokens = figures.anchor, sentence.tokens
    if anchor is None or anchor.name not in _LED:
        return None
    start = frame.object[0] if frame.verb is None else frame.verb + 1
    for at in range(anchor.first - 1, start, -1):
        moving = tokens[at].verb
        if tokens[at - 1].role != "TO" or moving is None or moving.form != "base":
            continue
        way = _WAYS.get(moving.verb_class)
        is_less = way is not None and names_cost(sentence, (at + 1, anchor.first))
        is_turned = is_less and moving.verb_class == "improve"
        if moving.verb_class not in MOVING:
            return None
        return Direction.DECREASE if is_turned else way
    return None


def _is_taken_off(
    sentence: Sentence, verb: VerbEntry, anchor: Island, end: int
) -> bool:
    """Whether a sum or span comes off something: "take £1m out of the costs"."""
    amount = sentence.tokens[anchor.last].amount
    if verb.lemma not in {"take", "get"} or amount is None or anchor.last + 2 >= end:
        return False
    after, then = sentence.tokens[anchor.last + 1 : anchor.last + 3]
    is_off = after.lower in {"off", "out of"} or (
        after.lower == "out" and then.role == "OF"
    )
    return is_off and amount.unit.kind is not UnitKind.COUNT


def _is_come_to(frame: Frame) -> bool:
    """Whether a level is come to and held: "get to and keep a weight below 90 kg"."""
    return frame.verb is not None and frame.object[0] > frame.verb + 1


def _is_told_of(sentence: Sentence, first: int, anchor: Island) -> bool:
    """Whether an amount only says which one: "take a trip that lasts a month".

    Or what is got: "get to fewer than 100 issues".
    """
    words = sentence.tokens[first : anchor.first]
    return anchor.first == first or any(token.role == "RELATIVE" for token in words)


def goes_further(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a thing is only to be more than it is: "take the shop to the next level"."""
    tokens = sentence.tokens
    return any(
        tokens[at].lower in _STAGES
        and tokens[at - 1].lower in {"next", "new", "another", "higher"}
        for at in range(first + 2, end)
    )


def brings_out(
    sentence: Sentence, verb: VerbEntry, head: Token | None, first: int
) -> bool:
    """Whether one thing comes out, better though it be: "launch a simpler checkout"."""
    if verb.lemma not in _BRINGING_OUT or head is None:
        return False
    if head.nouns & {"abstract", "degree", "quantity"}:
        return False
    words = sentence.tokens[first : first + 2]
    return words[0].lower in {"a", "an"} and words[-1].comparative == "better"


def made_so(sentence: Sentence, first: int, end: int) -> Direction | None:
    """Return what "make X clearer" and "make the rules of X more fair" say; else None."""
    tokens = sentence.tokens
    if any(token.lower in _KNOWING for token in tokens[first:end]):
        return Direction.INCREASE  # "make parents aware of the risks"
    change = stated_change(sentence, first, end, reach=end)
    if change is not None:
        return change
    for index in range(first + 1, end):
        way = tokens[index].comparative
        after = index + 1 + (tokens[index].lower in {"more", "less"})
        if way is not None and not (after < end and tokens[after].is_plain):
            return Direction.DECREASE if way == "less" else Direction.INCREASE
    return None


def more_often(sentence: Sentence, frame: Frame, end: int) -> Direction | None:
    """Return what "move from monthly to weekly reports" says; None for no such."""
    tokens, first = sentence.tokens, frame.object[0]
    verb = frame.entry
    if verb is None or verb.lemma not in _SHIFTING:
        return None
    times = [
        _TIMES_A_YEAR[tokens[index].lower]
        for index in range(first + 1, end)
        if tokens[index].lower in _TIMES_A_YEAR
        and tokens[index - 1].role in {"FROM", "TO"}
    ]
    if len(times) != _PAIR or times[0] == times[1]:
        return None
    return Direction.INCREASE if times[1] > times[0] else Direction.DECREASE


def _starts_with_amount(sentence: Sentence, frame: Frame) -> bool:
    first = frame.object[0]
    return first < frame.object[1] and sentence.tokens[first].amount is not None


def _is_moved_to(sentence: Sentence, verb: VerbEntry, anchor: Island) -> bool:
    """Whether a metric is brought to a level, and not a thing to a share of people."""
    after = anchor.last + 1
    is_share = after < len(sentence.tokens) and sentence.tokens[after].role == "OF"
    return anchor.name == "to_value" and verb.lemma in _MOVING_TO and not is_share
