"""Reads which way it goes with what one reaches, gets or becomes: "become a charity"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import FINITE, PASSIVE, Frame
from smartlint.syntax.reading.clause.nameable import bears_name, is_plain, is_plural
from smartlint.syntax.reading.clause.noun_phrases import (
    can_grow,
    counts_output,
    head_index,
    head_noun,
    is_universal,
)
from smartlint.syntax.reading.clause.stated_changes import stated_change
from smartlint.syntax.reading.clause.states import (
    closes_done,
    is_attained,
    is_checkable,
    is_granted,
)
from smartlint.syntax.reading.completion.experiences import comes_upon, gets_thing
from smartlint.syntax.reading.completion.left_open import is_renown
from smartlint.syntax.reading.completion.soft_deeds import is_soft_deed
from smartlint.syntax.reading.completion.unfinished import keeps_crew
from smartlint.syntax.reading.deadlines.served_cases import serves_each
from smartlint.syntax.reading.moves.counted_deeds import (
    counts_closed,
    says_how_often,
)
from smartlint.syntax.reading.moves.put_there import is_put_up
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token

_FURTHEST_PRAISE = 4
_FINISHING = frozenset({"close", "pass", "clear", "clinch", "finish", "cross"})
_OBTAINING = frozenset(
    {"obtain", "secure", "receive", "acquire", "win", "land", "earn"}
)
_PASSING = frozenset({"qualify", "graduate", "matriculate"})
_HAVING = frozenset({"have", "get"})
_MORE_OR_LESS = frozenset({"quantity", "degree", "abstract", "scale", "lower"})
_ARRIVING = frozenset({"achieve", "reach", "attain", "hit"})
_SIZES = frozenset({"quantity", "scale"})
_WHOSEVER = frozenset({"time", "effort", "cost", "costs", "expense", "expenses"})
_TELLING_WHOSE = frozenset({"FOR", "ON", "IN", "OF"})
_HAVING_SO = frozenset({"have", "achieve", "attain"})
_GAPS = frozenset(
    {"divide", "divides", "shortfall", "deficit", "disparity", "disparities"}
)
_COLLECTING = frozenset({"capture", "collect", "gather", "source", "procure"})
_OFTEN = frozenset({"regular", "frequent", "routine"})
THINGS = frozenset({"document", "open", "output"})


def reaching_amount(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> Direction:
    """Return the direction of a verb of reaching with an amount."""
    first = frame.object[0]
    is_closed = verb.lemma == "close" and counts_closed(sentence, figures)
    if serves_each(sentence, frame) and frame.form == FINITE and not is_closed:
        return Direction.REACH
    if verb.lemma == "close":
        words = sentence.tokens[first : first + 3]
        if any(_is_gap(token) for token in words):
            return Direction.DECREASE
        if is_closed:
            return Direction.DELIVER
    if says_how_often(frame, figures):
        return Direction.DELIVER
    if "breaking through" in verb.groups and frame.subject[0] < frame.subject[1]:
        return Direction.INCREASE  # "the rating clears the 4.5 mark"
    anchor = figures.anchor
    if _is_surpassed(sentence, first, figures):
        return Direction.INCREASE
    if verb.lemma in _COLLECTING and anchor is not None and anchor.name == "from_value":
        return Direction.DELIVER  # "collect feedback from 40 buyers"
    is_own_work = "perhaps making" in verb.groups and (
        counts_output(sentence, figures) or is_put_up(sentence, figures)
    )
    return Direction.DELIVER if is_own_work else Direction.REACH


def reaching(sentence: Sentence, frame: Frame, verb: VerbEntry, end: int) -> Direction:
    """Return the direction of a verb of reaching without amount, by what is reached."""
    first = frame.object[0]
    if frame.form == PASSIVE and "standing" in verb.groups:
        return Direction.NONE  # "guests are welcomed with a smile"
    change = stated_change(sentence, first, end) or _drawing(sentence, frame, end)
    if change is not None or _is_never_done(sentence, frame, verb, end):
        return change or Direction.NONE
    first += first < end and sentence.tokens[first].lower == "into"
    is_list = _names_list(sentence, first, end)
    head = None if is_list else head_noun(sentence, first, end)
    is_less = verb.lemma == "close" and head is not None and _is_gap(head)
    if is_less or _uses_less(sentence, verb, head, first):
        return Direction.DECREASE
    become = verb.lemma == "become" and _becoming(sentence, frame, first, end)
    if become:
        return become
    is_done = frame.form == PASSIVE and frame.subject[0] < frame.subject[1]
    is_done = is_done or verb.lemma in _PASSING  # "qualify for the finals"
    is_done = is_done or (
        verb.lemma in _HAVING
        and (closes_done(sentence, first, end) or _meets(sentence, head, first))
    )
    is_done = is_done or (verb.lemma == "get" and _gets_into(sentence, first, end))
    if is_done or is_granted(sentence, frame):
        return Direction.DELIVER  # "backlog cleared"
    is_one = first < end and sentence.tokens[first].lower in {"a", "an"}
    stop = head_index(sentence, first, end) if is_one else None
    is_all = is_universal(sentence, first, end if stop is None else stop + 1)
    if head is None or is_all:
        is_done = verb.lemma in _FINISHING and (is_all or _opens_one(sentence, first))
        return Direction.DELIVER if is_done else Direction.REACH
    if _is_got_whole(sentence, verb, head, first):
        return Direction.DELIVER
    if verb.lemma in _COLLECTING and "quantity" not in head.nouns:
        return Direction.DELIVER
    if "get" in verb.flags and can_grow(head):
        return Direction.INCREASE
    is_state = verb.lemma in _ARRIVING and (
        not head.nouns.isdisjoint(_SIZES) or "condition" in head.groups
    )
    return Direction.REACH if is_state else _taken_for(sentence, verb, first, end)


def _taken_for(sentence: Sentence, verb: VerbEntry, first: int, end: int) -> Direction:
    """Return what is done with a thing that no list has: "achieve the ISO 9001 kitemark".

    A name must tell it from others; "gain a foothold" names none.
    """
    at = head_index(sentence, first, end)
    if at is None or verb.lemma == "become" or not bears_name(sentence, first, at + 1):
        return Direction.NONE
    if sentence.tokens[at].nouns or not is_plain(sentence.tokens[at]):
        return Direction.NONE
    return Direction.REACH if verb.lemma in _ARRIVING else Direction.DELIVER


def _opens_one(sentence: Sentence, first: int) -> bool:
    """Whether one thing is meant, whatever it is called: "pass the (B2) exam"."""
    return any(word.role == "DETERMINER" for word in sentence.tokens[first : first + 1])


def _names_list(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a list is named that one comes into: "get into the Top 500 list"."""
    words = sentence.tokens[first : min(end, first + 2)]
    return any(word.kind != "WORD" and word.lower.endswith(" list") for word in words)


def _uses_less(
    sentence: Sentence, verb: VerbEntry, head: Token | None, first: int
) -> bool:
    """Whether something that is used up is to be saved: "save water", no "save time"."""
    if verb.lemma != "save" or head is None or "spared" not in head.groups:
        return False
    is_alone = sentence.tokens[first] is head and not any(
        token.role in _TELLING_WHOSE for token in sentence.tokens[first + 1 : first + 2]
    )
    return not (is_alone and head.lower in _WHOSEVER)


def _is_never_done(sentence: Sentence, frame: Frame, verb: VerbEntry, end: int) -> bool:
    first = frame.object[0]
    if keeps_crew(sentence, frame, end):
        return True
    return first < end and is_soft_deed(sentence, verb, first, end)


def _gets_into(sentence: Sentence, first: int, end: int) -> bool:
    """Whether one thing comes somewhere: "get our jam into the shop", "back into choir".

    More or less of something comes to a level: "get costs to the minimum".
    """
    tokens = sentence.tokens
    if first + 2 < end and tokens[first].lower == "back":
        return tokens[first + 1].lower in {"into", "to"} and tokens[first + 2].is_plain
    at = head_index(sentence, first, end)
    if at is None or at + 2 >= end or tokens[first].role != "DETERMINER":
        return False
    if not tokens[at].nouns.isdisjoint(_MORE_OR_LESS) or sentence.is_weak(at + 2, end):
        return False
    is_led = tokens[at + 1].role == "TO" or tokens[at + 1].lower in {"into", "onto"}
    where = tokens[at + 2]
    return is_led and where.role == "DETERMINER" and tokens[at].comparative is None


def _drawing(sentence: Sentence, frame: Frame, end: int) -> Direction | None:
    """Return that more come of whom one draws: "attract families", no "attract a buyer"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or "drawing in" not in verb.groups:
        return None
    is_one = first < end and sentence.tokens[first].lower in {"a", "an"}
    is_named = not is_one and head_index(sentence, first, end) is not None
    return Direction.INCREASE if is_named else None


def _is_surpassed(sentence: Sentence, first: int, figures: Figures) -> bool:
    """Whether a metric is beaten by so much: "beat last year's sales by 5%", no target."""
    anchor = figures.anchor
    change = figures.change
    if change is None or anchor is None or anchor.name != "by_value":
        return False
    if figures.target is not None or change.quantity.unit.kind is UnitKind.COUNT:
        return False  # "beat the record by 25"
    return not any(
        "goal" in word.nouns for word in sentence.tokens[first : anchor.first]
    )


def _is_gap(word: Token) -> bool:
    """Whether closing it means that it gets smaller: "close the digital divide"."""
    return "gap" in word.lower or word.lower in _GAPS


def _becoming(
    sentence: Sentence, frame: Frame, first: int, end: int
) -> Direction | None:
    """Return the direction of "become a charity" or "become fluent"; None for others."""
    if first < end and sentence.tokens[first].lower in {"a", "an"}:
        is_praise = is_renown(sentence, first, end) or _is_graded(sentence, first)
        return Direction.NONE if is_praise else Direction.DELIVER
    holds = is_checkable(sentence, frame) or is_attained(sentence, first)
    return Direction.REACH if holds else None


def _is_got_whole(sentence: Sentence, verb: VerbEntry, head: Token, first: int) -> bool:
    """Whether one thing is to be had or not: "land an agent", "obtain permission"."""
    if verb.lemma in _HAVING_SO and _is_graded(sentence, first):
        return False  # "have a decent menu"
    if verb.lemma == "represent" or "spoken to" in head.groups:
        return False  # "the board represents a mix of trades", "reach our community"
    if verb.lemma == "become":
        return bool(head.nouns) and not _is_graded(sentence, first)
    is_named = head.is_capital and not head.nouns  # "pass M5"
    is_one = is_named or sentence.tokens[first].role == "DETERMINER"
    if (verb.lemma in _FINISHING and is_one) or (
        is_named and _has_named(sentence, verb, first)
    ):
        return True
    if comes_upon(verb, sentence.tokens[first], head):
        return True
    if "bar" in head.groups and "meeting" in verb.groups:
        return False  # "meet our goals", which stand nowhere
    if head.nouns & THINGS and "degree" not in head.nouns:
        return True
    if verb.lemma == "get" and gets_thing(sentence, first, head):
        return True
    if sentence.tokens[first].lower in {"a", "an"}:
        is_level = verb.lemma in _ARRIVING and not head.nouns.isdisjoint(_SIZES)
        return not is_level and "held standing" not in head.groups
    is_known = verb.lemma == "sell" and is_one  # "sell the barge"
    is_had = is_known or verb.lemma in _OBTAINING
    return is_had and not (head.nouns or is_plural(head))


def _has_named(sentence: Sentence, verb: VerbEntry, at: int) -> bool:
    """Whether what has a name is to be one's own: "get OSCP", "own Vespa".

    A name to get has capitals or digits within; "Get Fit" is a heading.
    """
    name = sentence.slice(at, at + 1)
    is_coined = any(letter.isupper() or letter.isdigit() for letter in name[1:])
    return verb.lemma == "own" or (verb.lemma == "get" and is_coined)


def _is_graded(sentence: Sentence, first: int) -> bool:
    """Whether one is to be called good: "become a strong team", "a well-run project"."""
    words = sentence.tokens[first : first + _FURTHEST_PRAISE]
    is_well = any(word.lower.startswith("well") for word in words)
    return is_well or sentence.is_weak(first, first + len(words))


def _meets(sentence: Sentence, head: Token | None, first: int) -> bool:
    """Whether what one has comes round by being held: "have regular crew meetings"."""
    if head is None or "output" not in head.nouns:
        return False
    opening = sentence.tokens[first : first + 2]
    return any(word.lower in _OFTEN for word in opening)
