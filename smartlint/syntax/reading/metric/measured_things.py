"""Judges whether what was named is measured: a quantity or degree, or what is counted."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import FINITE, NOT_ONE, STATE, Frame
from smartlint.syntax.reading.clause.nameable import is_figurative, is_plain
from smartlint.syntax.reading.clause.noun_phrases import (
    claims_all,
    head_index,
    head_noun,
)
from smartlint.syntax.reading.clause.restoring import puts_back
from smartlint.syntax.reading.clause.stated_changes import changed_thing
from smartlint.syntax.reading.clause.states import is_graded, names_place
from smartlint.syntax.reading.metric.levels import owned_level
from smartlint.syntax.reading.metric.measured_deeds import names_wait
from smartlint.syntax.reading.moves.headlines import is_never_done
from smartlint.syntax.reading.moves.reaching import THINGS
from smartlint.syntax.reading.moves.won_people import wins_people
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token

_DELIVER = Direction.DELIVER
_SCALED = frozenset({UnitKind.DURATION, UnitKind.MONEY})
_QUALITIES = frozenset({"quantity", "degree", "scale", "lower", "abstract", "goal"})
_REACHED = frozenset({"quantity", "scale", "goal"})
_LEAVING = frozenset({"stop", "quit", "give up"})
_WIDENING = frozenset({"expand", "extend", "broaden", "widen", "enlarge"})
# "Support our budget" and "focus on growth" say nothing of how much.
_ATTENDING = frozenset({"support", "focus", "concentrate", "promote", "champion"})
_SINGULAR_ENDINGS = ("ss", "us", "is")
# How words end that are more or less so: "punctuality", "treatment".
_QUALITY_ENDINGS = (
    "ness", "ity", "ance", "ence", "ency", "ancy", "acy", "ism", "ment", "ship", "th",
    "tion", "sion", "rate", "rates",
)  # fmt: skip


def is_metric(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    direction: Direction,
    stretch: tuple[int, int],
) -> bool:
    """Whether the object of a goal is a quantity or degree, or is counted."""
    if not figures.is_empty():
        if frame.form == FINITE and _is_who_is_spared(
            sentence, frame, figures, stretch
        ):
            return False
        return direction is not _DELIVER or not _is_where(sentence, frame, stretch)
    if sentence.tokens[stretch[0]].lower == "%":
        return direction is not _DELIVER  # "raise % of repeat buyers"
    if frame.form == STATE:
        if is_graded(sentence, frame):
            return True
        owned = owned_level(sentence, frame, stretch[1])
        return owned is not None and owned[0] == stretch[0]
    return _is_more_time(sentence, stretch[0]) or _is_counted(
        sentence, frame, direction, stretch
    )


def _is_where(sentence: Sentence, frame: Frame, stretch: tuple[int, int]) -> bool:
    """Whether a channel only says where something is done: "post on Instagram"."""
    if frame.verb is None:
        return False
    at = stretch[0] - 1
    if at != frame.verb + 1:
        return False
    words = sentence.tokens[stretch[0] : stretch[1]]
    is_on = sentence.tokens[at].lower in {"on", "via", "over", "in"}
    return is_on and all("channel" in word.groups for word in words)


def _is_counted(
    sentence: Sentence, frame: Frame, direction: Direction, stretch: tuple[int, int]
) -> bool:
    """Whether an object without an amount is a quantity or degree, or is counted."""
    head = head_noun(sentence, *stretch)
    verb = frame.entry
    if verb is not None and _is_so_or_not(sentence, frame, verb, stretch):
        return False
    at = head_index(sentence, *stretch)
    is_network = head is not None and "network" in head.groups  # "grow our TikTok"
    if is_network or (at is not None and is_figurative(sentence, at)):
        return False
    if head is None:
        return False
    if verb is not None and verb.verb_class == "deliver":
        is_done = direction is _DELIVER
        return not is_done and _comes_of_deed(sentence, frame, head, stretch)
    if not head.nouns and _names_none(head, stretch):
        return False
    is_amount = bool(head.nouns & {"quantity", "degree"})
    if direction in {Direction.INCREASE, Direction.DECREASE}:
        if verb is not None and verb.lemma in _ATTENDING:
            return "degree" in head.nouns or _is_more_of(sentence, stretch)
        return is_amount or _is_changed(sentence, verb, head, stretch)
    if direction is Direction.REACH:
        return _is_reached(sentence, frame, head, stretch)
    if direction is Direction.MAINTAIN:
        return is_amount and not is_never_done(sentence, frame)
    is_level = head.nouns >= {"degree", "quantity"}  # "get adoption of the app"
    return is_level and verb is not None and verb.verb_class == "reach"


def _is_so_or_not(
    sentence: Sentence, frame: Frame, verb: VerbEntry, stretch: tuple[int, int]
) -> bool:
    """Whether it is only said what one becomes, or what one no longer does: "quit smoking"."""
    if verb.lemma == "become":
        return True
    is_whole = verb.lemma in _LEAVING and stretch[0] == frame.object[0]
    return is_whole and sentence.tokens[stretch[0]].lower.endswith("ing")


def _names_none(head: Token, stretch: tuple[int, int]) -> bool:
    """Whether a deed or how something is stands for a name: "get organised"."""
    is_lone = stretch[1] - stretch[0] == 1 and head.lower.endswith("ed")
    is_activity = head.verb is not None and head.verb.form == "ing"
    is_activity = is_activity and "supplied" not in head.groups  # "raise funding"
    return is_activity or (is_lone and "describing" in head.groups)


def _comes_of_deed(
    sentence: Sentence, frame: Frame, head: Token, stretch: tuple[int, int]
) -> bool:
    """Whether a deed is to bring more of something: "host more talks"."""
    if "degree" in head.nouns or wins_people(sentence, frame, stretch[1]):
        return True
    if frame.entry is not None and puts_back(sentence, frame.entry):
        return "quantity" in head.nouns
    is_made = frame.entry is not None and frame.entry.lemma != "do"  # "do more yoga"
    is_thing = bool(head.nouns) or _is_many(head) or (is_made and is_plain(head))
    if is_thing and _is_more_of(sentence, stretch):
        return True
    is_moved = changed_thing(sentence, frame.object[0], stretch[1]) is not None
    return is_moved and "quantity" in head.nouns


def _is_changed(
    sentence: Sentence, verb: VerbEntry | None, head: Token, stretch: tuple[int, int]
) -> bool:
    """Whether there is to be more or less of something, and it is not only altered."""
    is_more = _is_more_of(sentence, stretch)
    if verb is not None and verb.verb_class == "activity":
        return is_more
    if verb is not None and "drawing in" in verb.groups:
        return True  # "attract investment"
    if is_more and _is_many(head):
        return True  # "sell more used bikes"
    return not _is_mere_thing(sentence, verb, head, stretch)


def _is_reached(
    sentence: Sentence, frame: Frame, head: Token, stretch: tuple[int, int]
) -> bool:
    """Whether a level is reached without a number; what is so or not has no metric."""
    is_amount = not head.nouns.isdisjoint(_REACHED) or head.lower == "access"
    if not is_amount or _leaves_none(sentence, stretch):
        return False
    if "goal" in head.nouns and _tells_goal(sentence, stretch):
        return False
    if claims_all(sentence, frame) or names_place(sentence, *stretch):
        return False
    return frame.entry is None or "ensure" not in frame.entry.flags


def _tells_goal(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether it is said what a goal is: "our target of being a green town"."""
    at = head_index(sentence, *stretch)
    words = sentence.tokens[at + 1 : at + 3] if at is not None else []
    is_told = len(words) > 1 and words[0].role == "OF"
    return is_told and words[1].lower.endswith("ing")


def _leaves_none(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether nothing is to be left, which is so or not: "net-zero emissions"."""
    return sentence.tokens[stretch[0]].lower.startswith(("net-zero", "zero"))


def _is_who_is_spared(
    sentence: Sentence, frame: Frame, figures: Figures, stretch: tuple[int, int]
) -> bool:
    """Whether time or money is measured, and not who "nobody" or "no caller" is."""
    first, end = frame.subject
    if first == end or figures.target is None:
        return False
    is_bidden = sentence.tokens[end].role == "MODAL"
    if is_bidden or sentence.tokens[first].lower not in NOT_ONE:
        return False
    if names_wait(sentence, frame, stretch):
        return False
    is_scaled = figures.target.unit.kind in _SCALED
    is_behind = stretch[0] >= end and sentence.tokens[end - 1].lower != "no"
    return is_scaled and (stretch[1] <= end or is_behind)


def _is_many(head: Token) -> bool:
    """Whether a noun is a plural, by list or form."""
    is_formed = head.lower.endswith("s") and not head.lower.endswith(_SINGULAR_ENDINGS)
    return "plural" in head.nouns or (not head.nouns and is_formed)


def _is_more_time(sentence: Sentence, first: int) -> bool:
    """Whether time is given to something: "spend more time cooking at home"."""
    is_time = sentence.tokens[first].lower == "time"
    return is_time and _is_more_of(sentence, (first, first + 1))


def _is_more_of(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether more or less of a thing is wanted, as it is: "use less plastic"."""
    first = stretch[0]
    if not first or sentence.tokens[first - 1].comparative not in {"more", "less"}:
        return False
    return not sentence.is_weak(*stretch)


def _is_mere_thing(
    sentence: Sentence, verb: VerbEntry | None, head: Token, stretch: tuple[int, int]
) -> bool:
    """Whether what is to change is an object, an activity or a field."""
    if verb is None:
        return (
            stretch[0] > 0 and sentence.tokens[stretch[0] - 1].comparative == "better"
        )
    if "attention" in head.groups:
        return True
    if verb.verb_class == "increase":
        before = sentence.tokens[stretch[0] - 1] if stretch[0] else None
        is_changed = before is not None and before.role == "IN"  # "growth in markets"
        if "plural" in head.nouns and not is_changed:
            return False  # "increase fittings"
        if verb.lemma in _WIDENING and _is_one_field(head):
            return True
    if head.nouns >= {"abstract", "plural"} and "ability" not in head.groups:
        return True
    if verb.verb_class == "improve":
        is_known = not head.nouns.isdisjoint(_QUALITIES)
        if not is_known and not head.lower.endswith(_QUALITY_ENDINGS):
            return True
        is_field = "business field" in head.groups
        return is_field or (bool(head.nouns & THINGS) and "ability" not in head.groups)
    is_filled = verb.verb_class == "increase" and "collected" in head.groups
    is_filled = is_filled and stretch[1] - stretch[0] > 1  # "the mailing list"
    is_document = "document" in head.nouns and "lower" not in head.nouns
    return is_document and not is_filled


def _is_one_field(head: Token) -> bool:
    """Whether one thing or field is widened, which is no quantity: "expand our service"."""
    if head.lower.endswith("s") or "collected" in head.groups:
        return False
    is_field = "open" in head.nouns or "business field" in head.groups
    return is_field or head.nouns.isdisjoint(_QUALITIES)
