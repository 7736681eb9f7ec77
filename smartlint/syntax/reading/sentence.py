"""Reads one sentence: what is to change, from where, to where and by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.model.blanks import leaves_amount_open, without_blanks
from smartlint.model.reading import Direction, Reading
from smartlint.named_tuple import make
from smartlint.syntax.chunking.chunks import find_values, joined
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.language import Language
from smartlint.syntax.reading.adjuncts.carrying_means import by_means
from smartlint.syntax.reading.adjuncts.marking import (
    MARKED,
    find_audience,
    find_beneficiary,
    find_channel,
)
from smartlint.syntax.reading.adjuncts.tails import find_tails, means_of
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.frame_search import find_frame
from smartlint.syntax.reading.compound.enumerated import without_marks
from smartlint.syntax.reading.compound.outcomes import find_outcomes
from smartlint.syntax.reading.compound.second_heads import is_likely_noun
from smartlint.syntax.reading.deadlines.periods import (
    find_baseline_day,
    find_deadline,
)
from smartlint.syntax.reading.deadlines.served_cases import is_served
from smartlint.syntax.reading.deadlines.starts import find_start
from smartlint.syntax.reading.draft import Draft
from smartlint.syntax.reading.goalhood.recognition import is_english, is_goal
from smartlint.syntax.reading.metric.measured_things import is_metric
from smartlint.syntax.reading.metric.metric_phrase import find_metric
from smartlint.syntax.reading.moves.direction import find_direction
from smartlint.syntax.reading.parts import (
    metric_of,
    outcomes_of,
    purpose_of,
    vague_of,
    verb_of,
    whys_of,
)
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.statement.named_before import label_metric
from smartlint.syntax.reading.statement.news_clauses import before_news
from smartlint.syntax.reading.statement.segments import main_segment
from smartlint.syntax.reading.statement.verdicts_behind import before_verdict
from smartlint.syntax.reading.values.baseline_periods import find_baseline_period
from smartlint.syntax.reading.values.figure_search import find_figures
from smartlint.syntax.reading.values.limits import bounded
from smartlint.syntax.reading.values.results import resulting
from smartlint.syntax.reading.values.scores import in_points
from smartlint.syntax.reading.values.todays_values import with_told_level
from smartlint.syntax.reading.values.told_changes import told_change
from smartlint.syntax.reading.verdicts.judgement import is_measurable
from smartlint.syntax.reading.verdicts.specific import is_specific
from smartlint.syntax.reading.verdicts.taken_for import take_for_deed
from smartlint.syntax.reading.words.own_units import in_own_unit
from smartlint.syntax.reading.words.parted_verbs import outlined
from smartlint.syntax.reading.words.settling import settle
from smartlint.syntax.reading.words.tagging import tag
from smartlint.syntax.reading.words.topics import BRIEF, PARTED
from smartlint.syntax.reading.words.unlisted import take_for_verbs
from smartlint.syntax.reading.words.vagueness import find_loose
from smartlint.text import Span

# As many sentences go through one stage together: a processor foresees the steps that it
# has just taken, which makes reading a quarter faster than one sentence after the other,
# and a tenth faster again with many small stages than with a few large ones.
_TOGETHER = 192

_MAINTAIN, _NONE = Direction.MAINTAIN, Direction.NONE
_NOWHERE = range(0)
_MOST_OUTCOMES = 24  # what is named after so many carries no amount of the goal


def read_sentence(language: Language, text: str, offset: int = 0) -> Reading:
    """Return what a sentence says; any text has a reading.

    Args:
        language: The compiled grammar and words.
        text: The sentence, without tag.
        offset: Where it starts in the source: spans count from there.
    """
    return _read(language, ((text, offset),))[0]


def read_sentences(
    language: Language, texts: Sequence[tuple[str, int]]
) -> list[Reading]:
    """Return what each of many sentences says, as :func:`read_sentence` does.

    Args:
        language: The compiled grammar and words.
        texts: The sentences, each with where it starts in the source.
    """
    readings: list[Reading] = []
    for start in range(0, len(texts), _TOGETHER):
        readings += _read(language, texts[start : start + _TOGETHER])
    return readings


def _read(language: Language, texts: Iterable[tuple[str, int]]) -> list[Reading]:
    drafts = [Draft(language, text, offset) for text, offset in texts]
    for stage in _STAGES:
        for draft in drafts:
            stage(draft)
    return [_reading(draft) for draft in drafts]


def _cut(draft: Draft) -> None:
    text = without_marks(without_blanks(draft.text))
    draft.pieces = Pieces(draft.language.chunk_tables, text, draft.offset)


def _find_values(draft: Draft) -> None:
    draft.values = found = find_values(draft.pieces)
    if len(found) > 1:
        items = draft.pieces.items
        if items[found[0][0] - 1] is items[found[1][0] - 1]:  # "from Zq 4 to Zq 6"
            draft.values = in_own_unit(draft.pieces, found, draft.language.lexicon)


def _join(draft: Draft) -> None:
    draft.chunks = joined(draft.pieces, draft.values)


def _tag(draft: Draft) -> None:
    draft.tokens, draft.openers = tag(draft.language.lexicon, draft.chunks)


def _settle(draft: Draft) -> None:
    settle(draft.tokens.items)


def _outline(draft: Draft) -> None:
    draft.outline = outlined(draft.language.lexicon, draft.tokens.items)


def _find_loose(draft: Draft) -> None:
    draft.loose = find_loose(draft.language.lexicon, draft.chunks, draft.openers)


def _place(draft: Draft) -> None:
    draft.sentence = Sentence(draft)


def _find_statement(draft: Draft) -> None:
    draft.first, end, draft.others = main_segment(draft.sentence)
    end = before_news(draft.sentence, draft.first, end)
    draft.end = before_verdict(draft.sentence, draft.first, end)


def _find_frame(draft: Draft) -> None:
    draft.frame = find_frame(draft.sentence, draft.first, draft.end)
    if draft.frame.entry is None and take_for_verbs(draft.tokens.items):
        for stage in (_outline, _place, _find_statement):
            stage(draft)
        draft.frame = find_frame(draft.sentence, draft.first, draft.end)


def _find_outcomes(draft: Draft) -> None:
    draft.outcomes = found = find_outcomes(draft.sentence, draft.frame, draft.end)
    draft.is_compound = len(found) > 1 or bool(draft.others)


def _measure(draft: Draft) -> None:
    draft.frame, draft.figures, draft.stop = _measured(
        draft.sentence, draft.frame, draft.outcomes, draft.end
    )
    if draft.first or draft.end < len(draft.sentence.tokens) - 1:
        draft.figures = with_told_level(
            draft.sentence, draft.figures, draft.first, draft.end
        )


def _find_tails(draft: Draft) -> None:
    sentence, frame = draft.sentence, draft.frame
    draft.tails = find_tails(sentence, frame, frame.object[0], draft.end)
    figures = draft.figures
    if sentence.topics & PARTED:
        frame, figures = resulting(sentence, frame, figures, draft.stop)
    if draft.tails:
        frame, figures = by_means(sentence, frame, figures, draft.tails)
    told = told_change(sentence, frame, figures, draft.stop)
    draft.frame, draft.figures = told or (frame, figures)


def _find_metric(draft: Draft) -> None:
    first = draft.frame.object[0]
    inner = draft.tails
    if inner:
        inner = [tail for tail in inner if first <= tail.first < draft.stop]
    draft.metric = find_metric(
        draft.sentence, draft.frame, draft.figures, inner, draft.stop
    )


def _find_direction(draft: Draft) -> None:
    sentence, frame, metric = draft.sentence, draft.frame, draft.metric
    draft.direction = find_direction(
        sentence, frame, draft.figures, metric, end=draft.stop
    )
    if metric is None and draft.first and not draft.figures.is_empty():
        draft.metric = metric = label_metric(sentence, draft.first)
    if metric is not None:
        draft.figures = in_points(sentence, frame, draft.figures, metric)
        if not is_metric(sentence, frame, draft.figures, draft.direction, metric):
            draft.metric = None


def _judge(draft: Draft) -> None:
    sentence, frame, figures = draft.sentence, draft.frame, draft.figures
    draft.is_specific = not draft.is_compound and is_specific(
        sentence,
        frame,
        figures,
        draft.direction,
        metric=draft.metric,
        end=draft.stop,
    )
    has_blanks = draft.pieces.text is not draft.text
    is_open = has_blanks and figures.is_empty() and leaves_amount_open(draft.text)
    draft.is_measurable = not is_open and is_measurable(
        sentence, frame, figures, draft.direction, draft.stop
    )


def _find_deadline(draft: Draft) -> None:
    sentence, tails = draft.sentence, draft.tails
    found = find_deadline(
        sentence,
        draft.figures.used,
        (draft.first, draft.stop if draft.is_compound else draft.end),
        means_of(sentence, tails) if tails else _NOWHERE,
        whys_of(draft) if tails or sentence.topics & PARTED else (),
        is_served=is_served(sentence, draft.frame),
    )
    draft.deadline = found[0] if found is not None else None


def _tell_goal(draft: Draft) -> None:
    draft.is_goal = is_goal(draft)
    if draft.is_goal and draft.direction is _NONE:
        take_for_deed(draft)


_STAGES = (
    _cut,
    _find_values,
    _join,
    _tag,
    _settle,
    _outline,
    _find_loose,
    _place,
    _find_statement,
    _find_frame,
    _find_outcomes,
    _measure,
    _find_tails,
    _find_metric,
    _find_direction,
    _judge,
    _find_deadline,
    _tell_goal,
)


def _measured(
    sentence: Sentence, frame: Frame, outcomes: tuple[tuple[int, int], ...], end: int
) -> tuple[Frame, Figures, int]:
    """Return the first outcome that carries an amount, else the first one."""
    first, stop = outcomes[0]
    figures = find_figures(sentence, frame, first, stop)
    if len(outcomes) == 1 or not figures.is_empty():
        return frame, figures, stop
    for start, later_stop in outcomes[1:_MOST_OUTCOMES]:
        later = find_frame(sentence, start, later_stop)
        is_thing = _is_thing(sentence, later, start, later_stop)
        if is_thing and _moves_both(sentence, frame, start, later_stop):
            # "Raise reach and sales by 5%": the amount belongs to both nouns.
            return frame, find_figures(sentence, frame, first, end), stop
        found = find_figures(sentence, later, start, later_stop)
        if not found.is_empty():
            return later, found, later_stop
    return frame, figures, stop


def _moves_both(sentence: Sentence, frame: Frame, start: int, end: int) -> bool:
    """Whether a verb or noun of change goes on: "a cut in costs and waste by 5%".

    "A cut in costs and 5% growth in sales" tells of a second change.
    """
    if frame.verb is not None:
        return True
    tokens = sentence.tokens
    first = frame.object[0]
    opens = any(token.change is not None for token in tokens[first : first + 2])
    return (
        opens
        and tokens[start].is_plain
        and not any(
            token.change is not None or token.comparative is not None
            for token in tokens[start:end]
        )
    )


def _is_thing(sentence: Sentence, frame: Frame, start: int, end: int) -> bool:
    """Whether a later outcome is a second noun, though its first may be a verb."""
    if frame.verb is None:
        return True
    return frame.verb == start and is_likely_noun(sentence, start - 1, start, end)


def _reading(draft: Draft) -> Reading:
    """Return what was found, with what is judged by all of it."""
    sentence, frame, figures = draft.sentence, draft.frame, draft.figures
    text, offset, direction = draft.text, draft.offset, draft.direction
    deadline, start = draft.deadline, find_start(sentence)
    baseline, target = figures.baseline, figures.target
    is_marked = sentence.topics & MARKED
    if target is not None and (direction is _MAINTAIN or sentence.topics & BRIEF):
        target = bounded(sentence, frame, figures, direction)
    # In the order of its fields, as naming two dozen takes longer than the rest.
    return Reading(
        text,
        make(Span, (offset, offset + len(text))),
        is_english(sentence),
        draft.is_goal,
        draft.is_specific,
        draft.is_measurable,
        deadline is not None and deadline.when.flaw is None,
        draft.is_compound,
        direction,
        verb_of(sentence, frame),
        metric_of(draft),
        baseline,
        find_baseline_day(sentence, figures.used),
        find_baseline_period(sentence, baseline, deadline) if baseline else None,
        target,
        figures.change,
        deadline,
        start[0] if start is not None else None,
        purpose_of(draft),
        find_beneficiary(sentence) if is_marked else None,
        find_audience(sentence) if is_marked else None,
        find_channel(sentence) if is_marked else None,
        outcomes_of(sentence, draft.outcomes, draft.others),
        vague_of(draft),
    )
