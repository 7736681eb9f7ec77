"""Reads one sentence: what is to change, from where, to where and by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.model.period import Deadline
from smartlint.model.reading import Direction, Phrase, Reading, Verb, VerbClass
from smartlint.syntax.chunking.chunks import Chunks, chunk
from smartlint.syntax.language import Language
from smartlint.syntax.reading.direction import find_direction
from smartlint.syntax.reading.figure_search import find_figures, in_points
from smartlint.syntax.reading.figures import Figures
from smartlint.syntax.reading.frame import Frame
from smartlint.syntax.reading.frame_search import find_frame
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.judgement import is_measurable, is_metric
from smartlint.syntax.reading.marking import (
    find_audience,
    find_beneficiary,
    find_channel,
)
from smartlint.syntax.reading.metric_phrase import (
    find_metric,
    rest_of_metric,
    unit_done,
)
from smartlint.syntax.reading.noun_phrases import head_ends
from smartlint.syntax.reading.outcomes import find_outcomes
from smartlint.syntax.reading.periods import (
    find_baseline_day,
    find_deadline,
    find_start,
)
from smartlint.syntax.reading.recognition import is_english, is_goal
from smartlint.syntax.reading.segments import main_segment
from smartlint.syntax.reading.served_cases import is_served
from smartlint.syntax.reading.specific import is_specific
from smartlint.syntax.reading.tails import Tail, find_tails
from smartlint.syntax.reading.vagueness import counting
from smartlint.syntax.reading.words import Words, words_of
from smartlint.text import Span

# As many sentences go through one stage together: a processor foresees the steps that it
# has just taken, which makes reading a quarter faster than one sentence after the other.
_TOGETHER = 32

_MOST_OUTCOMES = 24  # what is named after so many carries no amount of the goal


class _Draft:
    """A sentence while it is read, with what the stages have found so far.

    Attributes:
        language: The compiled grammar and words.
        text: The sentence, without tag.
        offset: Where it starts in the source: spans count from there.
        chunks: Its words, signs, amounts and times.
        words: The same with what each may be.
        sentence: The tokens with the islands among them.
        first, end: Where the statement stands that carries the goal.
        n_others: How many other statements state an outcome.
        frame: Its verb and what stands around it.
        outcomes: Where its outcomes stand.
        figures: Its amounts.
        stop: Index after its first outcome that holds an amount.
        tails: What goes with it: purpose, means.
        metric: Where the words for what is measured stand; None for none.
        direction: Which way it goes.
    """

    __slots__ = (
        "chunks", "direction", "end", "figures", "first", "frame", "language", "metric",
        "n_others", "offset", "outcomes", "sentence", "stop", "tails", "text", "words",
    )  # fmt: skip

    chunks: Chunks
    words: Words
    sentence: Sentence
    first: int
    end: int
    n_others: int
    frame: Frame
    outcomes: tuple[tuple[int, int], ...]
    figures: Figures
    stop: int
    tails: list[Tail]
    metric: tuple[int, int] | None
    direction: Direction

    def __init__(self, language: Language, text: str, offset: int) -> None:
        self.language = language
        self.text = text
        self.offset = offset

    @property
    def is_compound(self) -> bool:
        """It names two outcomes, or another statement does."""
        return len(self.outcomes) > 1 or self.n_others > 0


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
    drafts = [_Draft(language, text, offset) for text, offset in texts]
    for stage in _STAGES:
        for draft in drafts:
            stage(draft)
    return [_reading(draft) for draft in drafts]


def _cut(draft: _Draft) -> None:
    draft.chunks = chunk(draft.language.chunk_tables, draft.text, draft.offset)


def _look_up(draft: _Draft) -> None:
    draft.words = words_of(draft.language.lexicon, draft.chunks)


def _place(draft: _Draft) -> None:
    table = draft.language.sentence_table
    draft.sentence = Sentence(table, draft.text, draft.offset, draft.words)


def _find_frame(draft: _Draft) -> None:
    draft.first, draft.end, draft.n_others = main_segment(draft.sentence)
    draft.frame = find_frame(draft.sentence, draft.first, draft.end)


def _find_outcomes(draft: _Draft) -> None:
    draft.outcomes = find_outcomes(draft.sentence, draft.frame, draft.end)


def _measure(draft: _Draft) -> None:
    draft.frame, draft.figures, draft.stop = _measured(
        draft.sentence, draft.frame, draft.outcomes, draft.end
    )


def _find_tails(draft: _Draft) -> None:
    sentence, frame = draft.sentence, draft.frame
    draft.tails = find_tails(sentence, frame, frame.object[0], draft.end)
    draft.frame, draft.figures = _by_means(sentence, frame, draft.figures, draft.tails)


def _find_metric(draft: _Draft) -> None:
    inner = [tail for tail in draft.tails if tail.first < draft.stop]
    draft.metric = find_metric(
        draft.sentence, draft.frame, draft.figures, inner, draft.stop
    )


def _find_direction(draft: _Draft) -> None:
    sentence, frame, metric = draft.sentence, draft.frame, draft.metric
    draft.direction = find_direction(
        sentence, frame, draft.figures, metric, end=draft.stop
    )
    if metric is not None:
        draft.figures = in_points(sentence, draft.figures, metric)
        if not is_metric(sentence, frame, draft.figures, draft.direction, metric):
            draft.metric = None


_STAGES = (
    _cut,
    _look_up,
    _place,
    _find_frame,
    _find_outcomes,
    _measure,
    _find_tails,
    _find_metric,
    _find_direction,
)


def _by_means(
    sentence: Sentence, frame: Frame, figures: Figures, tails: list[Tail]
) -> tuple[Frame, Figures]:
    """Return the frame that carries the amount, where that is in the means.

    "Boost nature by raising tree cover to 17%", "improve care so that 90% are seen".
    """
    anchor = figures.anchor
    if anchor is None:
        return frame, figures
    for tail in tails:
        opener = sentence.tokens[tail.first]
        leads = opener.role == "BY" or opener.lower.startswith("so that")
        if tail.first < anchor.first < tail.end and leads:
            inner = find_frame(sentence, tail.first + 1, tail.end)
            found = find_figures(sentence, inner, tail.first + 1, tail.end)
            is_told = inner.verb is not None or opener.role != "BY"
            if is_told and not found.is_empty:
                tails.remove(tail)
                return inner, found
    return frame, figures


def _measured(
    sentence: Sentence, frame: Frame, outcomes: tuple[tuple[int, int], ...], end: int
) -> tuple[Frame, Figures, int]:
    """Return the first outcome that carries an amount, else the first one."""
    first, stop = outcomes[0]
    figures = find_figures(sentence, frame, first, stop)
    if len(outcomes) == 1 or not figures.is_empty:
        return frame, figures, stop
    for start, later_stop in outcomes[1:_MOST_OUTCOMES]:
        later = find_frame(sentence, start, later_stop)
        if later.verb is None and frame.verb is not None:
            # "Raise reach and sales by 5%": the amount belongs to both nouns.
            shared = find_figures(sentence, frame, first, end)
            return frame, shared, stop
        found = find_figures(sentence, later, start, later_stop)
        if not found.is_empty:
            return later, found, later_stop
    return frame, figures, stop


def _reading(draft: _Draft) -> Reading:
    """Return what was found, with what is judged by all of it."""
    sentence, frame, figures = draft.sentence, draft.frame, draft.figures
    direction = draft.direction
    specific = not draft.is_compound and is_specific(
        sentence, frame, figures, direction, metric=draft.metric, end=draft.stop
    )
    measurable = is_measurable(sentence, frame, figures, direction, draft.stop)
    deadline = _time(
        find_deadline(
            sentence,
            figures.used,
            (draft.first, draft.end),
            is_served=is_served(sentence, frame),
        )
    )
    return Reading(
        text=draft.text,
        span=Span(draft.offset, draft.offset + len(draft.text)),
        is_english=is_english(sentence),
        is_goal=is_goal(sentence, frame, direction, is_measurable=measurable),
        is_specific=specific,
        is_measurable=measurable,
        is_time_bound=deadline is not None and deadline.when.flaw is None,
        is_compound=draft.is_compound,
        direction=direction,
        verb=_verb(sentence, frame),
        metric=_metric(draft),
        baseline=figures.baseline,
        baseline_on=find_baseline_day(sentence, figures.used),
        target=figures.target,
        change=figures.change,
        deadline=deadline,
        start=_time(find_start(sentence)),
        purpose=_purpose(draft),
        beneficiary=find_beneficiary(sentence),
        audience=find_audience(sentence),
        channel=find_channel(sentence),
        outcomes=_outcomes(sentence, draft.outcomes),
        vague=_vague(draft, is_specific=specific),
    )


def _metric(draft: _Draft) -> Phrase | None:
    """Return the words for what is measured, those behind the amount included."""
    sentence, metric = draft.sentence, draft.metric
    if metric is None:
        return unit_done(sentence, draft.frame, draft.figures)
    named = sentence.phrase(*metric)
    rest = rest_of_metric(
        sentence, draft.frame, draft.figures, draft.tails, metric, end=draft.stop
    )
    if rest is None:
        return named
    return named._replace(text=f"{named.text} {sentence.slice(*rest)}")


def _vague(draft: _Draft, *, is_specific: bool) -> tuple[Phrase, ...]:
    loose, figures = draft.words.loose, draft.figures
    if not loose:
        return ()
    is_noun = any(item.is_noun for item in loose)
    return counting(
        loose,
        head_ends(draft.sentence, *draft.frame.object) if is_noun else frozenset(),
        is_quantified=not figures.is_empty or figures.baseline is not None,
        is_specific=is_specific,
    )


def _outcomes(
    sentence: Sentence, found: Iterable[tuple[int, int]]
) -> tuple[Phrase, ...]:
    return tuple(sentence.phrase(*place) for place in found if place[0] < place[1])


def _time(found: tuple[Deadline, object] | None) -> Deadline | None:
    return found[0] if found is not None else None


def _purpose(draft: _Draft) -> Phrase | None:
    sentence, frame, stop = draft.sentence, draft.frame, draft.stop
    for tail in draft.tails:
        if tail.kind == "purpose":
            end = min(tail.end, stop) if tail.first < stop else tail.end
            while end > tail.first + 1 and sentence.tokens[end - 1].role == "AND":
                end -= 1  # the link to a second outcome
            return sentence.phrase(tail.first, end)
    opening = _opening_purpose(sentence, frame)
    if opening is not None:
        return sentence.phrase(0, opening)
    if frame.aim is None or frame.aim >= stop:
        return None
    return sentence.phrase(frame.aim, stop)


def _opening_purpose(sentence: Sentence, frame: Frame) -> int | None:
    """Return the comma behind "In order to grow, we will …"; None for no such."""
    if frame.verb is None or sentence.tokens[0].role not in {"PURPOSE", "TO"}:
        return None
    before = sentence.tokens[: frame.verb]
    return next((at for at, token in enumerate(before) if token.kind == "COMMA"), None)


def _verb(sentence: Sentence, frame: Frame) -> Verb | None:
    if frame.verb is None:
        return None
    token = sentence.tokens[frame.verb]
    if token.verb is None:
        return None
    text = sentence.slice(frame.verb, frame.verb + 1)
    span = sentence.span(frame.verb, frame.verb + 1)
    # By its name, as asking an enum for a value takes twice as long.
    verb_class = VerbClass[token.verb.verb_class.upper()]
    counts_new = "new" in token.verb.flags
    return Verb(text, span, token.verb.lemma, verb_class, counts_new)
