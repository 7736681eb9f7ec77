"""Tells bare values that are a score, a multiple or an age by what is measured."""

from __future__ import annotations

from smartlint.model.quantity import MULTIPLE, SCORE, YEARS, Quantity, Unit, UnitKind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.noun_phrases import head_noun, is_authority
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import SCORED

_COUNT, _RATIO = UnitKind.COUNT, UnitKind.RATIO
_HEAD_WORDS = 3
_MULTIPLES = frozenset({"roas", "romi", "mer"})
_MOST_TIMES = 50  # above it a bare "ROAS 400" is meant in percent
_AUDITED = frozenset({"accessibility", "performance", "seo", "practices", "pwa"})
_OLDEST = 120
_RETURNS = frozenset({"roas", "roi", "romi", "return", "returns", "payback"})


def in_points(
    sentence: Sentence, frame: Frame, figures: Figures, metric: tuple[int, int]
) -> Figures:
    """Return the figures with a bare target as a score, where the metric is one.

    So is what something scores: "every page scores 90"; of "score 40 goals" it counts.
    """
    target = figures.target
    if target is None or not sentence.topics & SCORED:
        return figures
    kind = target.unit.kind
    if kind is not _COUNT and kind is not _RATIO:
        return figures
    words = sentence.tokens[metric[0] : metric[1]]
    if kind is not _COUNT:
        # A return of 4:1 is one of four times what was spent.
        if _RETURNS.isdisjoint([token.lower for token in words]):
            return figures
        return figures._replace(target=target._replace(unit=MULTIPLE))
    if not _MULTIPLES.isdisjoint([token.lower for token in words]):
        return _as_multiples(figures, target)
    head = head_noun(sentence, *metric)  # "NPS for the app"
    is_scale = head is not None and "scale" in head.nouns
    if not (is_scale or _counts(figures, head, metric[0])):
        is_scale = any("scale" in word.nouns for word in words[-_HEAD_WORDS:])
    is_scale = is_scale or is_authority(words)
    if not (is_scale or _is_scored(sentence, frame, figures)):
        return _by_name(figures, target, head, words)
    return _in_unit(figures, target, SCORE)


def _counts(figures: Figures, head: Token | None, first: int) -> bool:
    """Whether a number counts things named after a score: "3 satisfaction surveys"."""
    is_before = figures.anchor is not None and figures.anchor.last + 1 == first
    return is_before and head is not None and is_plural(head)


def _by_name(
    figures: Figures, target: Quantity, head: Token | None, words: list[Token]
) -> Figures:
    """Return a bare age in years, and what audits of web pages give as a score."""
    if head is not None and head.lower == "age" and target.value <= _OLDEST:
        return _in_unit(figures, target, YEARS)
    is_audit = words[0].lower == "lighthouse" and any(
        word.lower in _AUDITED for word in words
    )
    return _in_unit(figures, target, SCORE) if is_audit else figures


def _as_multiples(figures: Figures, target: Quantity) -> Figures:
    """Return the figures of a return on what was spent: "ROAS from 2.5 to 4"."""
    if target.value > _MOST_TIMES:
        return figures
    return _in_unit(figures, target, MULTIPLE)


def _in_unit(figures: Figures, target: Quantity, unit: Unit) -> Figures:
    """Return the figures with their levels in a unit that only the metric tells."""
    baseline = figures.baseline
    if baseline is not None:
        baseline = baseline._replace(unit=unit)
    return figures._replace(target=target._replace(unit=unit), baseline=baseline)


def _is_scored(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a value is what something scores, and counts no thing behind it."""
    anchor, verb = figures.anchor, frame.entry
    if verb is None or verb.lemma != "score" or anchor is None:
        return False
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    return anchor.first >= frame.object[0] and not (after and after[0].is_plain)
