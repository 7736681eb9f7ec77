"""Reads one sentence: what is to change, from where, to where and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.model.reading import (
    Reading,
    Verb,
    VerbClass,
)
from smartlint.syntax.chunks import chunk
from smartlint.syntax.figures import find_figures, in_points, is_served
from smartlint.syntax.frame import Frame, find_frame
from smartlint.syntax.islands import Sentence
from smartlint.syntax.judgement import (
    find_direction,
    is_measurable,
    is_metric,
    is_specific,
)
from smartlint.syntax.metric_phrase import find_metric, phrase_at
from smartlint.syntax.outcomes import find_outcomes
from smartlint.syntax.periods import find_deadline, find_start
from smartlint.syntax.segments import main_segment
from smartlint.syntax.tagging import tag
from smartlint.syntax.tails import find_tails
from smartlint.syntax.vagueness import find_vague
from smartlint.text import Span

if TYPE_CHECKING:
    from smartlint.syntax.language import Language


def read_sentence(language: Language, text: str, offset: int = 0) -> Reading:
    """Return what a sentence says; any text has a reading.

    Args:
        language: The compiled grammar and words.
        text: The sentence, without tag.
        offset: Where it starts in the source: spans count from there.
    """
    chunks = chunk(language.chunk_tables, text, offset)
    tokens = tag(language.lexicon, chunks)
    sentence = Sentence(language.sentence_table, text, offset, tokens)
    first, end, n_more = main_segment(sentence)
    frame = find_frame(sentence, first, end)
    outcomes = find_outcomes(sentence, frame, end)
    stop = outcomes[0][1]
    figures = find_figures(sentence, frame, first, stop)
    for start, later_stop in outcomes[1:]:
        if not figures.is_empty:
            break
        later = find_frame(sentence, start, later_stop)
        found = find_figures(sentence, later, start, later_stop)
        if not found.is_empty:
            figures, frame, stop = found, later, later_stop
    tails = find_tails(sentence, frame, frame.object[0], stop)
    metric = find_metric(sentence, frame, figures, tails, stop)
    direction = find_direction(sentence, frame, figures, metric, stop)
    if metric is not None:
        figures = in_points(sentence, figures, metric)
    if metric is not None and not is_metric(
        sentence, frame, figures, direction, metric
    ):
        metric = None
    is_compound = len(outcomes) > 1 or n_more > 0
    specific = not is_compound and is_specific(
        sentence, frame, figures, direction, metric, stop
    )
    deadline = find_deadline(
        sentence, figures.used, is_served=is_served(sentence, frame)
    )
    start_time = find_start(sentence)
    all_tails = (
        tails if stop == end else find_tails(sentence, frame, frame.object[0], end)
    )
    purpose = next((tail for tail in all_tails if tail.kind == "purpose"), None)
    vague = find_vague(
        language.lexicon,
        chunks,
        is_quantified=not figures.is_empty,
        is_specific=specific,
        kept=(),
    )
    return Reading(
        text=text,
        span=Span(offset, offset + len(text)),
        is_english=True,
        is_goal=bool(tokens),
        is_specific=specific,
        is_measurable=is_measurable(sentence, frame, figures, direction, stop),
        is_time_bound=deadline is not None,
        is_compound=is_compound,
        direction=direction,
        verb=_verb(sentence, frame),
        metric=phrase_at(sentence, metric) if metric else None,
        baseline=figures.baseline,
        target=figures.target,
        change=figures.change,
        deadline=deadline[0] if deadline else None,
        start=start_time[0] if start_time else None,
        purpose=phrase_at(sentence, (purpose.first, purpose.end)) if purpose else None,
        beneficiary=None,
        audience=None,
        channel=None,
        outcomes=(),
        vague=vague,
        parts=(),
    )


def _verb(sentence: Sentence, frame: Frame) -> Verb | None:
    if frame.verb is None:
        return None
    token = sentence.tokens[frame.verb]
    if token.verb is None:
        return None
    text = sentence.slice(frame.verb, frame.verb + 1)
    span = Span(token.start, token.end)
    return Verb(text, span, token.verb.lemma, VerbClass(token.verb.verb_class))
