"""Tells levels to keep to from levels to be raised to: "don't spend over", "up to"."""

from __future__ import annotations

from smartlint.model.quantity import Bound, Quantity, UnitKind, denied
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures, amount_at
from smartlint.syntax.reading.clause.frame import (
    NOMINAL,
    NOT_ONE,
    STATE,
    Frame,
    forbids,
)
from smartlint.syntax.reading.clause.member_clauses import COUNTING, sizes_member
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.words.lexicon import (
    CARRYING,
    DOING,
    MEASURED,
    MOVING,
    VerbEntry,
)
from smartlint.syntax.reading.words.token import Token

_BOUNDS = frozenset({Bound.AT_LEAST, Bound.AT_MOST})
_WHICHEVER = frozenset({"all", "any", "every", "each"})
_PICKING = frozenset(
    {"with", "whose", "where", "having", "rated", "scoring", "earning", "costing"}
)
_RAISED = ["up", "to"]
_LEADING = frozenset({"BE", "HAVE", "TO", "MODAL"})
_IS_NOT = frozenset({"isn't", "aren't"})
_NOT_ALONE = frozenset({"only", "just", "merely", "enough"})
_AVOIDING = frozenset({"avoid", "prevent"})
_LONGEST_STATE = 4  # words of it: "out of stock", "late for practice"
_IN_STATES = frozenset({"", "OF", "FOR", "AT", "IN", "PREPOSITION", "DETERMINER"})
_KEEPING_FROM = frozenset({"keep", "prevent", "stop", "hold"})
_FURTHEST_WISH = 8
_FIGURES = MOVED | {
    "value",
    "change_by",
    "at_value",
    "arrow",
    "changed_value",
    "of_value",
    "more_value",
    "goal_value",
}
_GOING = frozenset({"go", "come", "move"})
_INSIDE = frozenset({"within", "inside"})
_TAKING = _INSIDE | {"in"}
_PART = (" of ", "-")  # "take part in 4 hours of practice"
_TIMED = frozenset({Direction.REACH, Direction.DELIVER})
_HAVING = frozenset({"with", "whose", "having"})


def limited(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return an amount beside a "not" as the limit it is: "don't lose more than 5".

    Today's value is the one aimed for where it is kept: "cap fees at the current 4%".
    """
    verb = frame.entry
    is_kept = verb is not None and verb.verb_class == "maintain"
    if is_kept and found.target is None and found.change is None:
        return found._replace(target=found.baseline)
    if not forbids(sentence, frame):
        return _barred(sentence, frame, found)
    if found.anchor is not None and found.anchor.name == "goal_value":
        return found  # "don't miss the target of more than 40 leads"
    target = found.target
    if target is None and found.change is not None:
        anchor = found.anchor
        if anchor is None or anchor.name != "value":
            return found  # "without a drop by 5%" stays a change
        target = found.change.quantity
    if target is None:
        return found
    return found._replace(target=denied(target), change=None)


def _kept_from(
    sentence: Sentence, frame: Frame, found: Figures, amount: Quantity
) -> Figures | None:
    """Return the limit of "keep waste from rising above 10%", "stop it from exceeding 10"."""
    anchor, tokens = found.anchor, sentence.tokens
    if anchor is None:
        return None
    for at in range(frame.object[0] + 1, anchor.last):
        if tokens[at].role == "FROM" and _is_deed(tokens[at + 1]):
            whole = Island("value", at, anchor.last)
            return Figures(
                target=denied(amount), way="maintain", used=(whole,), anchor=whole
            )
    return None


def _is_deed(token: Token) -> bool:
    return token.lower.split()[0].endswith("ing")  # "exceeding 10" is an amount


def _barred(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return a comparison as the limit that a "not" before it makes of it.

    "Must not be higher than 3%", "never have more than 5", "avoid more than 3".
    """
    target, anchor = found.target, found.anchor
    if target is None:
        change = found.change
        target = change.quantity if change is not None else found.baseline
    if anchor is None or target is None or target.bound not in _BOUNDS:
        return found
    verb = frame.entry
    if verb is not None and verb.lemma in _KEEPING_FROM:
        kept = _kept_from(sentence, frame, found, target)
        if kept is not None:
            return kept
    if found.is_empty() or target.text.lower().startswith("no"):
        return found  # "no more than", "not above": the limit is in the words
    if not (
        (frame.is_negated and anchor.first == frame.object[0])
        or _is_never_so(sentence, frame, anchor.first)
        or _names_none(sentence, frame, anchor.first)
        or _is_unwanted(sentence, frame, anchor.first)
        or _is_avoided(frame, target, anchor.first)
    ):
        return found
    return found._replace(target=denied(target), change=None, way="maintain")


def _is_never_so(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a state is not to be so beyond an amount: "don't be late more than twice"."""
    tokens, start = sentence.tokens, frame.object[0]
    if frame.form != STATE or not start < first <= start + _LONGEST_STATE:
        return False
    is_not = frame.is_negated or any(
        token.role == "NOT" for token in tokens[max(start - 2, 0) : start]
    )
    return is_not and all(token.role in _IN_STATES for token in tokens[start:first])


def _names_none(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether none is to be beyond it: "no page should be longer than 4 minutes".

    Nor "there should be no queue longer than 10 people".
    """
    tokens, (first, end) = sentence.tokens, frame.subject
    if first < end and tokens[first].lower in NOT_ONE:
        return True
    start = frame.object[0]
    none = start if start < at and tokens[start].lower in NOT_ONE else start - 1
    if not 0 <= none < at - 1 or tokens[none].lower not in NOT_ONE:
        return False
    return all(token.is_plain for token in tokens[none + 1 : at])


def _is_unwanted(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a "not" stands before the verbs and adverbs that lead to an amount.

    Or before the wish: "we don't want the queue to be longer than 10 people".
    """
    tokens = sentence.tokens
    at = first - 1
    while at > 0 and _leads_amount(tokens[at]):
        at -= 1
    if at >= 0 and (tokens[at].role == "NOT" or tokens[at].lower in _IS_NOT):
        return True
    wish = frame.lead[1] - 1
    earliest = max(1, wish - _FURTHEST_WISH)
    while frame.is_wish and wish >= earliest:
        if tokens[wish].role == "WISH":
            return tokens[wish - 1].role == "NOT"
        wish -= 1
    return False


def _leads_amount(token: Token) -> bool:
    """Whether a word may stand between "not" and an amount: "not usually be over 5"."""
    if token.lower in _IS_NOT or token.lower in _NOT_ALONE:
        return False
    return token.role in _LEADING or token.is_adverb


def _is_avoided(frame: Frame, target: Quantity, first: int) -> bool:
    """Whether more or less than so much is to be avoided: "avoid more than 3 returns"."""
    verb = frame.entry
    if verb is None or verb.lemma not in _AVOIDING:
        return False
    if target.unit.kind in {UnitKind.OTHER, UnitKind.MONEY}:
        return False  # "avoid more than 40 tonnes of CO2" tells how much is saved
    return verb.lemma == "avoid" or first > frame.object[0] + 1


def bounded(
    sentence: Sentence, frame: Frame, found: Figures, direction: Direction
) -> Quantity | None:
    """Return the target as the most that is allowed where the words around it say so.

    "Limit returns to 3", "stay within the budget of £900", "answer within 4 hours".
    """
    target, anchor = found.target, found.anchor
    if target is None or target.bound is not Bound.EXACT or target.upper is not None:
        return target
    if direction is Direction.MAINTAIN:
        is_limit = anchor is not None and _is_capped(sentence, frame, anchor)
    else:
        is_limit = target.unit.kind is UnitKind.DURATION and direction in _TIMED
        is_limit = is_limit and _takes_up_to(sentence, target)
    return target._replace(bound=Bound.AT_MOST) if is_limit else target


def _is_capped(sentence: Sentence, frame: Frame, anchor: Island) -> bool:
    """Whether a verb or "within" makes the most of what is kept: "keep costs to £900"."""
    verb = frame.entry
    if verb is not None and "limit" in verb.flags:
        return True
    if anchor.name == "to_value":
        return True  # one keeps something at its least as well, but not "to" it
    start = frame.verb if frame.verb is not None else anchor.first
    words = sentence.tokens[min(start, anchor.first) : anchor.first]
    return any(word.lower in _INSIDE for word in words)


def _takes_up_to(sentence: Sentence, target: Quantity) -> bool:
    """Whether a time is what something may take: "in 20 minutes", "within 4 hours"."""
    text, offset = sentence.text, sentence.offset
    before = text[: target.span.start - offset].lower().split()[-1:]
    is_part = text[target.span.end - offset :].lower().startswith(_PART)
    return not is_part and not _TAKING.isdisjoint(before)


def conditional(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return nothing of what only says which ones: "pause all ads with a CTR below 1%".

    Of things taken out or stopped it says so without "all": "stop ads under 1% CTR".
    """
    anchor, verb = found.anchor, frame.entry
    if anchor is None or verb is None or found.baseline is not None:
        return found
    is_sorting = "sorting out" in verb.groups
    if not is_sorting and (anchor.name != "value" or verb.verb_class not in DOING):
        return found
    named = sentence.tokens[frame.object[0] : anchor.first]
    if not named:
        return found
    is_picked = any(token.lower in _PICKING for token in named)
    if is_sorting:
        is_picked = is_picked or _sorts(verb, named, found)
        return Figures() if is_picked and named[0].amount is None else found
    if named[0].lower not in _WHICHEVER or found.target is None:
        return found
    is_picked = is_picked and found.target.bound in _BOUNDS
    return Figures() if is_picked else found


def without_conditions(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> list[Island]:
    """Return the islands less those that say which of the things are meant.

    "Reduce ads with a CTR under 1% from 40 to 10" counts ads.
    """
    verb = frame.entry
    is_moved = verb is not None and verb.verb_class in MOVING
    if is_moved and not _HAVING.isdisjoint(sentence.lowers):
        islands = [item for item in islands if not _tells_which(sentence, item)]
    is_lone = len(islands) == 1
    if is_lone or (verb is not None and verb.verb_class not in COUNTING):
        return islands
    tokens = sentence.tokens
    for island in islands:
        if island.name != "value" or not island.first:
            continue
        is_count = tokens[island.first].lower.isdecimal()
        if is_count and "plural" in tokens[island.first - 1].nouns:
            continue  # "page views 40"
        if sizes_member(sentence, island):
            outer = [item for item in islands if item is not island]
            is_told = any(item.name in _FIGURES for item in outer)
            return outer if is_told else islands
    return islands


def sorts_out(sentence: Sentence, verb: VerbEntry, first: int, end: int) -> bool:
    """Whether things are done away with that a bound tells: "cut ads with a CTR under 1%".

    It is done when there are none of them.
    """
    if "sorting out" not in verb.groups or verb.verb_class != "decrease":
        return False
    return any(
        first < island.first < end and _tells_which(sentence, island)
        for island in sentence.islands
    )


def _tells_which(sentence: Sentence, island: Island) -> bool:
    """Whether a bound follows what things have: "pages with a bounce rate over 80%"."""
    if island.name != "value" or amount_at(sentence, island).bound not in _BOUNDS:
        return False
    tokens, at = sentence.tokens, island.first - 1
    while at > 0 and tokens[at].is_plain and "goal" not in tokens[at].nouns:
        at -= 1
    if at == island.first - 1:
        return False
    at -= tokens[at].role == "DETERMINER"
    if at < 1 or tokens[at].lower not in _HAVING:
        return False
    thing = tokens[at - 1]
    return "plural" in thing.nouns or (thing.is_plain and thing.lower.endswith("s"))


def _sorts(verb: VerbEntry, named: list[Token], found: Figures) -> bool:
    """Whether a bound right behind things says which of them: "pause ads under 1%".

    "Cut costs below £400" and "drop prices to £4" tell how far.
    """
    target = found.target
    if target is None or target.bound not in _BOUNDS or verb.verb_class in MOVING:
        return False
    return "plural" in named[-1].nouns or named[-1].lower.endswith("s")


def raised(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the level of "get the rating up to 4.2", where "up to" is no limit.

    Nor is it in "our rating should go up to 4.2" and "fans should climb up to 700".
    """
    target, anchor, verb = found.target, found.anchor, frame.entry
    if target is None and _climbs_to(frame, found):
        target = found.change.quantity if found.change is not None else None
    if _goes_to(sentence, frame, found):
        return found._replace(way="reach")
    if target is None or target.text.lower().split()[:2] != _RAISED:
        return found
    if verb is not None:
        is_raised = verb.lemma in CARRYING or verb.verb_class == "increase"
        is_raised = is_raised or (
            verb.lemma in _GOING and _follows_verb(sentence, frame, found)
        )
    else:
        before = sentence.tokens[anchor.first - 1] if anchor and anchor.first else None
        is_named = before is not None and bool(before.nouns & MEASURED)
        is_raised = frame.form == NOMINAL and is_named
    if not is_raised:
        return found
    way = "reach" if target.unit.kind is UnitKind.RANK else "increase"
    level = target._replace(bound=Bound.EXACT)
    return found._replace(target=level, change=None, way=way)


def _climbs_to(frame: Frame, found: Figures) -> bool:
    """Whether what grows "up to 700" grows to a level; "sales up 20%" tells how much."""
    verb, change, anchor = frame.entry, found.change, found.anchor
    if verb is None or change is None or anchor is None or anchor.name != "value":
        return False
    if frame.subject[0] == frame.subject[1] and anchor.first == frame.object[0]:
        return False  # "add up to 40 seats"
    is_share = change.quantity.unit.kind is UnitKind.PERCENT
    return verb.verb_class == "increase" and not is_share and found.baseline is None


def _goes_to(sentence: Sentence, frame: Frame, found: Figures) -> bool:
    """Whether a level is gone to or past: "our rating should go to 4"; not "to 4 fairs"."""
    verb, anchor, target = frame.entry, found.anchor, found.target
    if verb is None or verb.lemma != "go" or found.baseline is not None:
        return False
    is_passed = target is not None and target.bound is Bound.AT_LEAST
    if anchor is None or (anchor.name != "to_value" and not is_passed):
        return False
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    is_bare = not after or not after[0].is_plain
    return is_bare and _follows_verb(sentence, frame, found)


def _follows_verb(sentence: Sentence, frame: Frame, found: Figures) -> bool:
    """Whether something goes up to an amount right behind the verb, and visits nothing."""
    (first, end), anchor = frame.subject, found.anchor
    if anchor is None or anchor.first != frame.object[0]:
        return False
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    is_counting = bool(after) and after[0].is_plain  # "we want to go up to 4 fairs"
    return first < end or (frame.is_wish and not is_counting)


def is_spared(verb: VerbEntry, figures: Figures) -> bool:
    """Whether so much is to be avoided: "avoid 2 tonnes of CO2"; no "avoid 2 errors"."""
    target = figures.target
    return (
        verb.lemma == "avoid"
        and target is not None
        and target.unit.kind is UnitKind.OTHER
    )
