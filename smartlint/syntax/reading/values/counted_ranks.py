"""Tells places in a ranking from how many of a ranked list are dealt with."""

from __future__ import annotations

from smartlint.model.quantity import COUNT, RANK, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import Figures, aims_at_place, amount_at
from smartlint.syntax.reading.clause.frame import STATE, Frame
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.topics import GRADED, PLACED

_AMONG = frozenset({"among", "amongst", "amid"})
_MARKS = frozenset({"mark", "marks", "grade", "grades", "average"})
_BEST_MARK, _WORST_MARK = 1, 6
_DURATION, _RANK = UnitKind.DURATION, UnitKind.RANK


def counted(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the figures with "fix the top 10 bugs" as ten bugs, and no place.

    Those that something is only done for ("a manual for the top 5 machines") are
    no figure at all.
    """
    target, anchor, verb = found.target, found.anchor, frame.entry
    if target is None or anchor is None:
        return found
    if target.unit.kind is not _RANK:
        return _placed(sentence, frame, found)
    ranked = _ranked(sentence, anchor, found.baseline)
    if ranked is not None:
        return ranked
    if verb is None or verb.verb_class != "deliver":
        return found
    if verb.lemma == "move" and _follows(sentence, frame, anchor):
        return found  # "move into the top 5 schools"
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    if not any(token.is_plain for token in after):
        return found
    first = frame.object[0]
    between = sentence.tokens[first : anchor.first]
    if all(token.role in {"DETERMINER", "PRONOUN"} for token in between):
        return found._replace(target=target._replace(unit=COUNT))
    return Figures()


def _follows(sentence: Sentence, frame: Frame, place: Island) -> bool:
    """Whether a place follows its verb, with a preposition and article at most."""
    between = sentence.tokens[frame.object[0] : place.last]
    return all(token.role and token.kind == "WORD" for token in between)


def _ranked(
    sentence: Sentence, place: Island, today: Quantity | None
) -> Figures | None:
    """Return how many are to rank: "in the top 5 for 40 keywords"; None for no such."""
    for island in sentence.islands:
        if island.first <= place.last or island.name != "for_value":
            continue
        quantity = amount_at(sentence, island)
        after = sentence.tokens[island.last + 1 : island.last + 2]
        if quantity.unit == COUNT and any(token.kind == "WORD" for token in after):
            if today is not None:
                today = today._replace(unit=COUNT)
            return Figures(today, quantity, used=(place, island), anchor=island)
    return None


def stands_among(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether one is to be among the first: "be among the top 5", "get among them"."""
    anchor, verb = figures.anchor, frame.entry
    is_rising = frame.form == STATE or (verb is not None and verb.verb_class == "reach")
    if anchor is None or not is_rising or not aims_at_place(figures):
        return False
    before = sentence.tokens[max(0, anchor.first - 2) : anchor.first]
    return any(word.lower in _AMONG for word in before)


def lowers_number(
    sentence: Sentence, figures: Figures, metric: tuple[int, int] | None
) -> bool:
    """Whether what gets better has a lower number then.

    Of places the first is the best, and a page speed of 2 s is better than one of 4 s.
    So are marks where 1 is the best, as they are when they are to get better by falling.
    """
    target, baseline = figures.target, figures.baseline
    if target is None:
        return False
    if target.unit.kind is _DURATION and metric is not None:
        names = sentence.tokens[metric[0] : metric[1]]
        return any("speed" in name.groups for name in names)
    if target.unit.kind is not _RANK:
        return metric is not None and _marks_fall(sentence, figures, metric)
    return metric is not None or (baseline is not None and baseline.unit.kind is _RANK)


def _marks_fall(sentence: Sentence, figures: Figures, metric: tuple[int, int]) -> bool:
    """Whether marks of 1 to 6 go down: "my average in chemistry from 3.1 to 2.4"."""
    target, baseline = figures.target, figures.baseline
    if target is None or baseline is None or not sentence.topics & GRADED:
        return False
    if target.unit != COUNT or baseline.unit != COUNT or target.per or baseline.per:
        return False
    if not _BEST_MARK <= target.value < baseline.value <= _WORST_MARK:
        return False
    head = head_noun(sentence, *metric)
    return head is not None and head.lower in _MARKS


def _placed(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the figures of "improve our Google ranking from 9 to 4" as places."""
    target, baseline, anchor = found.target, found.baseline, found.anchor
    if target is None or anchor is None or not sentence.topics & PLACED:
        return found
    if target.unit != COUNT or target.per:
        return found
    if anchor.name == "for_value":
        return found  # "improve our ranking for 40 keywords"
    head = head_noun(sentence, frame.object[0], anchor.first)
    if head is None or "place in order" not in head.groups:
        return found
    if baseline is not None:
        baseline = baseline._replace(unit=RANK)
    return found._replace(target=target._replace(unit=RANK), baseline=baseline)
