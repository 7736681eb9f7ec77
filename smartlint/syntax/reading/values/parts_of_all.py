"""Reads a part beside its whole: "80% of them (3 of 10 today)", "all boats (14 of 22 today)"."""

from __future__ import annotations

from smartlint.model.digits import read_literal
from smartlint.model.parts import share_of_whole
from smartlint.model.quantity import COUNT, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import EACH
from smartlint.text import Span

_COUNT = UnitKind.COUNT
_PARTS = frozenset({_COUNT, UnitKind.SCORE})


def in_unit_of(baseline: Quantity, target: Quantity) -> Quantity:
    """Return today's value in the target's unit, where it was written bare.

    So with both of "6 of 10 throws (now 3 of 10)" and "3 out of 5 (now 1 out of 5)".
    """
    if baseline.unit.kind in _PARTS and " of " in baseline.text:
        return _of_whole(baseline, target)
    if baseline.unit.kind is _COUNT and target.unit.kind is not _COUNT:
        return baseline._replace(unit=target.unit)
    return baseline


def in_one_money(found: Figures) -> Figures:
    """Return today's bare value in the target's money: "win €10k …, from 3k today"."""
    today, target = found.baseline, found.target
    if today is None or target is None or today.unit.kind is not _COUNT:
        return found
    if target.unit.kind is not UnitKind.MONEY or today.text.isdigit():
        return found  # "€9,000 from 40 members" counts something else
    return found._replace(baseline=today._replace(unit=target.unit))


def with_all(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the whole of today's part as the target where all are meant.

    "Every boat is insured (14 of 22 today)" aims at 22.
    """
    today = found.baseline
    if today is None or not found.is_empty() or " of " not in today.text:
        return found
    first = frame.subject[0] if frame.subject[0] < frame.subject[1] else frame.object[0]
    words = today.text.rpartition(" ")[2]
    whole = read_literal(words) if words[:1].isdigit() else None  # no "of ten"
    if whole is None or sentence.tokens[first].lower not in EACH:
        return found
    span = Span(today.span.end - len(words), today.span.end)
    today = today._replace(unit=COUNT)
    return found._replace(baseline=today, target=Quantity(whole, COUNT, words, span))


def _of_whole(part: Quantity, target: Quantity) -> Quantity:
    """Return "1 out of 5" as a share beside shares, and as a count beside counts."""
    if target.unit.kind is _COUNT:
        return part._replace(unit=target.unit)
    share = share_of_whole(part) if target.unit.kind is UnitKind.PERCENT else None
    return part if share is None else part._replace(value=share, unit=target.unit)
