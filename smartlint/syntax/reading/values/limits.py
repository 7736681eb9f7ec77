"""Tells levels to keep to from levels to be raised to: "don't spend over", "up to"."""

from __future__ import annotations

from itertools import takewhile

from smartlint.model.dimensions import value_beside
from smartlint.model.quantity import Bound, Quantity, UnitKind, denied
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import (
    NOMINAL,
    NOT_ONE,
    STATE,
    Frame,
    forbids,
)
from smartlint.syntax.reading.clause.verb_place import SPANS
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.bounds_behind import with_bound_behind
from smartlint.syntax.reading.values.put_limits import put_limit
from smartlint.syntax.reading.words.lexicon import (
    CARRYING,
    MEASURED,
    PAST_FORMS,
    VerbEntry,
)
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import BOUNDED, BRIEF, SHORT_SPANS

_BOUNDS = frozenset({Bound.AT_LEAST, Bound.AT_MOST})
_RAISED = ["up", "to"]
_UP = frozenset("uU")  # its first letter, as few amounts open with it
_LEADING = frozenset({"BE", "HAVE", "TO", "MODAL"})
_LED_TO = frozenset({"TO", "WISH"})  # "nobody to work over 9 hours"
_SHORTEST_STATE = 2  # words: "call unanswered"
_IS_NOT = frozenset({"isn't", "aren't"})
_NOT_ALONE = frozenset({"only", "just", "merely", "enough"})
_AVOIDING = frozenset({"avoid", "prevent"})
_LONGEST_STATE = 4  # words of it: "out of stock", "late for practice"
_IN_STATES = frozenset(
    {"", "OF", "FOR", "AT", "IN", "PREPOSITION", "DETERMINER", "PRONOUN"}
)
_KEEPING_FROM = frozenset({"keep", "prevent", "stop", "hold"})
_FURTHEST_WISH = 8
_GOING = frozenset({"go", "come", "move"})
_INSIDE = frozenset({"within", "inside"})
_TAKING = _INSIDE | {"in"}
_PART = (" of ", "-")  # "take part in 4 hours of practice"
_TIMED = frozenset({Direction.REACH, Direction.DELIVER})


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


def _none_lost(frame: Frame, found: Figures) -> Figures:
    """Return the limit of "lose zero members"; "raise fees by 0%" stays no change."""
    verb, anchor, change = frame.entry, found.anchor, found.change
    if verb is None or anchor is None or change is None:
        return found
    is_lost = verb.verb_class == "decrease" and anchor.first == frame.object[0]
    if not is_lost or anchor.name != "value":
        return found
    return found._replace(target=change.quantity, change=None, way="maintain")


def _none_longer(sentence: Sentence, frame: Frame) -> Figures | None:
    """Return the limit of "no call unanswered for more than 5 minutes"; None for none.

    "No leaks for over 90 days" tells how long there are to be none.
    """
    tokens, (first, end) = sentence.tokens, frame.object
    if frame.form == STATE:  # "no berth is empty for longer than a month"
        first, end = frame.subject
    if first >= end or tokens[first].lower != "no":
        return None
    for island in sentence.islands:
        amount, start = tokens[island.last].amount, island.first
        if amount is None or amount.unit.kind is not UnitKind.DURATION:
            continue
        is_over = tokens[start].lower == "over" and tokens[start - 1].role == "FOR"
        is_span = island.name == "for_duration" and amount.bound is Bound.AT_LEAST
        start -= is_over
        if (is_over or is_span) and _is_one_left(tokens[first + 1 : start]):
            return Figures(
                target=denied(amount), way="maintain", used=(island,), anchor=island
            )
    return None


def _is_one_left(words: list[Token]) -> bool:
    """Whether it is told how one thing is left, and no more than that none are there."""
    named = list(takewhile(lambda word: word.is_plain and not _is_left(word), words))
    if len(words) < _SHORTEST_STATE or not named or "plural" in named[-1].nouns:
        return False
    return len(named) < len(words) or not named[-1].nouns & MEASURED


def _is_left(word: Token) -> bool:
    return word.verb is not None and word.verb.form in PAST_FORMS


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
    if sentence.topics & BRIEF and frame.form in {NOMINAL, STATE}:
        longest = _none_longer(sentence, frame)
        if longest is not None:
            return longest
    target, anchor = found.target, found.anchor
    if target is None:
        change = found.change
        target = change.quantity if change is not None else found.baseline
    if anchor is None or target is None:
        return found
    if target.bound not in _BOUNDS:
        return found if target.value else _none_lost(frame, found)
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
        or _is_stopped(sentence, frame)
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

    Nor "there should be no queue longer than 10 people", nor "nobody to wait over 5 minutes".
    """
    tokens, (first, end) = sentence.tokens, frame.subject
    if first < end and tokens[first].lower in NOT_ONE:
        return True
    start = frame.object[0]
    none = start if start < at and tokens[start].lower in NOT_ONE else start - 1
    if not 0 <= none < at - 1 or tokens[none].lower not in NOT_ONE:
        return False
    if tokens[none + 1].lower in SPANS:  # "no week of 2027 with more than 4 late boats"
        return all(word.is_plain or word.role or word.when for word in tokens[none:at])
    return all(
        token.is_plain or token.role in _LED_TO for token in tokens[none + 1 : at]
    )


def _is_unwanted(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a "not" stands before the verbs and adverbs that lead to an amount.

    Or before the wish: "we don't want the queue to be longer than 10 people".
    """
    tokens = sentence.tokens
    at = first - 1
    at -= at == frame.verb  # "nobody should have to wait over 9 days"
    while at > 0 and _leads_amount(tokens[at]):
        at -= 1
    if at >= 0 and (tokens[at].role == "NOT" or tokens[at].lower in _IS_NOT):
        return True
    if _is_said_of_none(tokens, at):
        return at + 1 < first - 1 and tokens[at + 1].role in {"HAVE", "MODAL"}
    wish = frame.lead[1] - 1
    earliest = max(1, wish - _FURTHEST_WISH)
    while frame.is_wish and wish >= earliest:
        if tokens[wish].role == "WISH":
            return tokens[wish - 1].role == "NOT"
        wish -= 1
    return False


def _is_said_of_none(tokens: list[Token], at: int) -> bool:
    """Whether the words that end at ``at`` name nobody: "no new member (has to)"."""
    while at > 0 and tokens[at].is_plain and tokens[at].lower not in NOT_ONE:
        at -= 1
    return at >= 0 and tokens[at].lower in NOT_ONE


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


def _is_stopped(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is to stop doing so much: "stop losing more than 5% of trials"."""
    verb, first = frame.entry, frame.object[0]
    is_left = verb is not None and verb.lemma in {"stop", "quit"}
    return is_left and first < frame.object[1] and _is_deed(sentence.tokens[first])


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
        # Months are no time that a case takes.
        is_brief = target.unit.code in SHORT_SPANS
        is_limit = is_brief and direction in _TIMED and _takes_up_to(sentence, target)
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


def raised(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the level of "get the rating up to 4.2", and the limit of "4 returns at most".

    "Up to" is none there, nor in "our rating should go up to 4.2" and "fans should climb up to 700".
    """
    if sentence.topics & BOUNDED:
        found = put_limit(sentence, frame, with_bound_behind(sentence, found))
    target, anchor, verb = found.target, found.anchor, frame.entry
    if target is None and _climbs_to(frame, found):
        target = found.change.quantity if found.change is not None else None
    if verb is not None and verb.lemma == "go" and _goes_to(sentence, frame, found):
        return found._replace(way="reach")
    if target is None or target.text[:1] not in _UP:
        return found
    if target.text.lower().split()[:2] != _RAISED:
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
    if not is_raised or _comes_down(found, target):
        return found
    way = "reach" if target.unit.kind is UnitKind.RANK else "increase"
    level = target._replace(bound=Bound.EXACT)
    return found._replace(target=level, change=None, way=way)


def _comes_down(found: Figures, target: Quantity) -> bool:
    """Whether today's value is above what it goes "up to": the word is a limit then."""
    before = found.baseline
    return before is not None and value_beside(before, target) > target.value


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
    anchor, target = found.anchor, found.target
    if found.baseline is not None:
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
