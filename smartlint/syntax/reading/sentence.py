"""Reads one sentence: what is to change, from where, to where and by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.model.blanks import leaves_amount_open, without_blanks
from smartlint.model.reading import Direction, Reading
from smartlint.named_tuple import make
from smartlint.syntax.chunking.chunks import find_values, joined
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.language import Language
from smartlint.syntax.reading.adjuncts.marking import (
    find_audience,
    find_beneficiary,
    find_channel,
)
from smartlint.syntax.reading.adjuncts.own_goals import meets_own_goal
from smartlint.syntax.reading.adjuncts.tails import Tail, find_tails, means_of
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.frame_search import find_frame
from smartlint.syntax.reading.compound.enumerated import without_marks
from smartlint.syntax.reading.compound.outcomes import find_outcomes
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
from smartlint.syntax.reading.values.baseline_periods import find_baseline_period
from smartlint.syntax.reading.values.figure_search import find_figures
from smartlint.syntax.reading.values.limits import bounded
from smartlint.syntax.reading.values.results import resulting
from smartlint.syntax.reading.values.scores import in_points
from smartlint.syntax.reading.values.todays_values import with_told_level
from smartlint.syntax.reading.values.told_changes import told_change
from smartlint.syntax.reading.verdicts.judgement import is_measurable
from smartlint.syntax.reading.verdicts.specific import is_specific
from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.parted_verbs import outlined
from smartlint.syntax.reading.words.settling import settle
from smartlint.syntax.reading.words.tagging import tag
from smartlint.syntax.reading.words.topics import BRIEF, PARTED
from smartlint.syntax.reading.words.vagueness import find_loose
from smartlint.text import Span

# As many sentences go through one stage together: a processor foresees the steps that it
# has just taken, which makes reading a quarter faster than one sentence after the other,
# and a tenth faster again with many small stages than with a few large ones.
_TOGETHER = 64

_MAINTAIN = Direction.MAINTAIN
_NO_CHANGE = frozenset({"add", "end", "become"})  # "to add a page"
_USING = frozenset({"use", "utilise", "utilize", "leverage", "harness", "employ"})
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
    draft.values = find_values(draft.pieces)


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
    draft.end = before_news(draft.sentence, draft.first, end)


def _find_frame(draft: Draft) -> None:
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
    frame, figures = resulting(sentence, frame, draft.figures, draft.stop)
    draft.frame, draft.figures = _by_means(sentence, frame, figures, draft.tails)
    told = told_change(sentence, draft.frame, draft.figures, draft.stop)
    if told is not None:
        draft.frame, draft.figures = told


def _find_metric(draft: Draft) -> None:
    first = draft.frame.object[0]
    inner = [tail for tail in draft.tails if first <= tail.first < draft.stop]
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
)


def _by_means(
    sentence: Sentence, frame: Frame, figures: Figures, tails: list[Tail]
) -> tuple[Frame, Figures]:
    """Return the frame that carries the amount, where that is in the means.

    "Boost nature by raising tree cover to 17%", "improve care so that 90% are seen".
    """
    anchor = figures.anchor
    if anchor is None:
        return _multiplied(sentence, frame, figures, tails)
    for tail in tails:
        if not tail.first < anchor.first < tail.end:
            continue
        opener = sentence.tokens[tail.first]
        leads = opener.role == "BY" or opener.lower.startswith("so that")
        leads = leads or _opens_goals(sentence, tail) or _joins_forces(frame, tail)
        if leads or _tells_change(sentence, tail):
            inner = find_frame(sentence, tail.first + 1, tail.end)
            found = find_figures(sentence, inner, tail.first + 1, tail.end)
            is_told = inner.verb is not None or opener.role != "BY"
            if is_told and not found.is_empty():
                if meets_own_goal(sentence, frame, found.target, tail):
                    tails[tails.index(tail)] = Tail("manner", tail.first, tail.end)
                    return frame, found
                _drop_means(sentence, tails, tail)
                return inner, found
    return frame, figures


def _drop_means(sentence: Sentence, tails: list[Tail], tail: Tail) -> None:
    """Drop a tail that carries the goal, unless "with the aim of" calls it the purpose."""
    if not sentence.tokens[tail.first].lower.startswith("with "):
        tails.remove(tail)


def _multiplied(
    sentence: Sentence, frame: Frame, figures: Figures, tails: list[Tail]
) -> tuple[Frame, Figures]:
    """Return the frame of "with the goal of doubling gifts", where nothing is counted."""
    if not figures.is_empty():
        return frame, figures
    for tail in tails:
        opener = sentence.tokens[tail.first].lower
        if opener.startswith("with ") and _tells_change(sentence, tail):
            inner = find_frame(sentence, tail.first + 1, tail.end)
            found = find_figures(sentence, inner, tail.first + 1, tail.end)
            if not found.is_empty():
                _drop_means(sentence, tails, tail)
                return inner, found
        if _uses(sentence, frame, tail) and _moves(sentence, tail.first + 1):
            tails.remove(tail)
            return find_frame(sentence, tail.first + 1, tail.end), figures
    return frame, figures


def _uses(sentence: Sentence, frame: Frame, tail: Tail) -> bool:
    """Whether what we have is only a means: "use our name to grow sales"."""
    verb, (first, end) = frame.entry, frame.subject
    is_own = first == end or sentence.tokens[first].role == "PRONOUN"
    is_own = is_own and tail.kind == "purpose"
    return is_own and verb is not None and verb.lemma in _USING


def _moves(sentence: Sentence, index: int) -> bool:
    """Whether a verb of change stands at ``index``."""
    verb = sentence.tokens[index].verb
    return verb is not None and verb.verb_class in MOVING and verb.form == "base"


def _joins_forces(frame: Frame, tail: Tail) -> bool:
    """Whether others are won over for what is counted: "partner with inns to cut waste"."""
    verb = frame.entry
    is_joint = verb is not None and "joining forces" in verb.groups
    return is_joint and tail.kind == "purpose"


def _tells_change(sentence: Sentence, tail: Tail) -> bool:
    """Whether a purpose is a change: "unveil a site with the goal of doubling gifts"."""
    words = sentence.tokens[tail.first : tail.first + 2]
    if tail.kind != "purpose" or len(words) == 1:
        return False
    opener, after = words
    if opener.lower.startswith("with ") and opener.lower.endswith(" of"):
        return True
    verb = after.verb
    if not sentence.tokens[tail.first - 1].nouns.isdisjoint({"goal", "infinitive"}):
        return False  # "a plan to cut waste by 5%"
    is_moving = verb is not None and (verb.verb_class in MOVING | {"reach"})
    return is_moving and verb is not None and verb.lemma not in _NO_CHANGE


def _opens_goals(sentence: Sentence, tail: Tail) -> bool:
    """Whether an example tells what goals are: "new targets, including a 4% cut"."""
    before = sentence.tokens[max(0, tail.first - 2) : tail.first]
    return tail.kind == "example" and any("goal" in word.nouns for word in before)


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
        if later.verb is None and frame.verb is not None:
            # "Raise reach and sales by 5%": the amount belongs to both nouns.
            return frame, find_figures(sentence, frame, first, end), stop
        found = find_figures(sentence, later, start, later_stop)
        if not found.is_empty():
            return later, found, later_stop
    return frame, figures, stop


def _reading(draft: Draft) -> Reading:
    """Return what was found, with what is judged by all of it."""
    sentence, frame, figures = draft.sentence, draft.frame, draft.figures
    text, offset, direction = draft.text, draft.offset, draft.direction
    deadline, start = draft.deadline, find_start(sentence)
    baseline, target = figures.baseline, figures.target
    if target is not None and (direction is _MAINTAIN or sentence.topics & BRIEF):
        target = bounded(sentence, frame, figures, direction)
    # In the order of its fields, as naming two dozen takes longer than the rest.
    return Reading(
        text,
        make(Span, (offset, offset + len(text))),
        is_english(sentence),
        is_goal(draft),
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
        find_beneficiary(sentence),
        find_audience(sentence),
        find_channel(sentence),
        outcomes_of(sentence, draft.outcomes, draft.others),
        vague_of(draft),
    )
