"""Reads one sentence: what is to change, from where, to where and by when."""

from __future__ import annotations

from collections.abc import Iterable

from smartlint.model.period import Deadline
from smartlint.model.reading import Direction, Phrase, Reading, Verb, VerbClass
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.direction import find_direction
from smartlint.syntax.figure_search import find_figures, in_points, is_served
from smartlint.syntax.figures import Figures
from smartlint.syntax.frame import Frame
from smartlint.syntax.frame_search import find_frame
from smartlint.syntax.islands import Sentence
from smartlint.syntax.judgement import is_measurable, is_metric
from smartlint.syntax.language import Language
from smartlint.syntax.marking import find_audience, find_beneficiary, find_channel
from smartlint.syntax.metric_phrase import find_metric, phrase_at, rest_of_metric
from smartlint.syntax.noun_phrases import head_ends
from smartlint.syntax.outcomes import find_outcomes
from smartlint.syntax.periods import find_baseline_day, find_deadline, find_start
from smartlint.syntax.recognition import is_english, is_goal
from smartlint.syntax.segments import main_segment
from smartlint.syntax.specific import is_specific
from smartlint.syntax.tails import Tail, find_tails
from smartlint.syntax.vagueness import Loose, counting
from smartlint.syntax.words import read_words
from smartlint.text import Span


class _Statement(NamedTuple):
    """The statement of a sentence that carries the goal.

    Attributes:
        frame: Its verb and what stands around it.
        figures: Its amounts.
        metric: Where the words for what is measured stand; None for none.
        direction: Which way it goes.
        end: Index after its first outcome that holds an amount.
        outcomes: Where its outcomes stand.
        is_compound: It names two outcomes, or another sentence does.
        tails: What goes with it: purpose, means.
    """

    frame: Frame
    figures: Figures
    metric: tuple[int, int] | None
    direction: Direction
    end: int
    outcomes: tuple[tuple[int, int], ...]
    is_compound: bool
    tails: list[Tail]


def read_sentence(language: Language, text: str, offset: int = 0) -> Reading:
    """Return what a sentence says; any text has a reading.

    Args:
        language: The compiled grammar and words.
        text: The sentence, without tag.
        offset: Where it starts in the source: spans count from there.
    """
    words = read_words(language, text, offset)
    sentence = Sentence(language.sentence_table, text, offset, words)
    return _reading(sentence, _state(sentence), words.loose)


def _state(sentence: Sentence) -> _Statement:
    """Return the statement that carries the goal, with its parts."""
    first, end, n_others = main_segment(sentence)
    frame = find_frame(sentence, first, end)
    outcomes = find_outcomes(sentence, frame, end)
    frame, figures, stop = _measured(sentence, frame, outcomes, end)
    tails = find_tails(sentence, frame, frame.object[0], end)
    frame, figures = _by_means(sentence, frame, figures, tails)
    inner = [tail for tail in tails if tail.first < stop]
    metric = find_metric(sentence, frame, figures, inner, stop)
    direction = find_direction(sentence, frame, figures, metric, stop)
    if metric is not None:
        figures = in_points(sentence, figures, metric)
        if not is_metric(sentence, frame, figures, direction, metric):
            metric = None
    is_compound = len(outcomes) > 1 or n_others > 0
    return _Statement(
        frame, figures, metric, direction, stop, outcomes, is_compound, tails
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
    for start, later_stop in outcomes[1:]:
        later = find_frame(sentence, start, later_stop)
        if later.verb is None and frame.verb is not None:
            # "Raise reach and sales by 5%": the amount belongs to both nouns.
            shared = find_figures(sentence, frame, first, end)
            return frame, shared, stop
        found = find_figures(sentence, later, start, later_stop)
        if not found.is_empty:
            return later, found, later_stop
    return frame, figures, stop


def _reading(sentence: Sentence, statement: _Statement, loose: list[Loose]) -> Reading:
    frame, figures, direction = statement.frame, statement.figures, statement.direction
    specific = not statement.is_compound and is_specific(
        sentence,
        frame,
        figures,
        direction,
        metric=statement.metric,
        end=statement.end,
    )
    measurable = is_measurable(sentence, frame, figures, direction, statement.end)
    deadline = _time(
        find_deadline(sentence, figures.used, is_served=is_served(sentence, frame))
    )
    metric = _metric(sentence, statement)
    return Reading(
        text=sentence.text,
        span=Span(sentence.offset, sentence.offset + len(sentence.text)),
        is_english=is_english(sentence),
        is_goal=is_goal(sentence, frame, direction, is_measurable=measurable),
        is_specific=specific,
        is_measurable=measurable,
        is_time_bound=deadline is not None,
        is_compound=statement.is_compound,
        direction=direction,
        verb=_verb(sentence, frame),
        metric=metric,
        baseline=figures.baseline,
        baseline_on=find_baseline_day(sentence, figures.used),
        target=figures.target,
        change=figures.change,
        deadline=deadline,
        start=_time(find_start(sentence)),
        purpose=_purpose(sentence, statement),
        beneficiary=find_beneficiary(sentence),
        audience=find_audience(sentence),
        channel=find_channel(sentence),
        outcomes=_outcomes(sentence, statement.outcomes),
        vague=_vague(sentence, statement, loose, is_specific=specific),
    )


def _metric(sentence: Sentence, statement: _Statement) -> Phrase | None:
    """Return the words for what is measured, those behind the amount included."""
    if statement.metric is None:
        return None
    named = phrase_at(sentence, statement.metric)
    rest = rest_of_metric(
        sentence, statement.figures, statement.tails, statement.metric, statement.end
    )
    if rest is None:
        return named
    return named._replace(text=f"{named.text} {sentence.slice(*rest)}")


def _vague(
    sentence: Sentence,
    statement: _Statement,
    loose: list[Loose],
    *,
    is_specific: bool,
) -> tuple[Phrase, ...]:
    if not loose:
        return ()
    figures = statement.figures
    return counting(
        loose,
        head_ends(sentence, *statement.frame.object),
        is_quantified=not figures.is_empty or figures.baseline is not None,
        is_specific=is_specific,
    )


def _outcomes(
    sentence: Sentence, found: Iterable[tuple[int, int]]
) -> tuple[Phrase, ...]:
    return tuple(phrase_at(sentence, place) for place in found if place[0] < place[1])


def _time(found: tuple[Deadline, object] | None) -> Deadline | None:
    return found[0] if found is not None else None


def _purpose(sentence: Sentence, statement: _Statement) -> Phrase | None:
    for tail in statement.tails:
        if tail.kind == "purpose":
            is_within = tail.first < statement.end
            end = min(tail.end, statement.end) if is_within else tail.end
            while end > tail.first + 1 and sentence.tokens[end - 1].role == "AND":
                end -= 1  # the link to a second outcome
            return phrase_at(sentence, (tail.first, end))
    opening = _opening_purpose(sentence, statement.frame)
    if opening is not None:
        return phrase_at(sentence, (0, opening))
    aim = statement.frame.aim
    if aim is None or aim >= statement.end:
        return None
    return phrase_at(sentence, (aim, statement.end))


def _opening_purpose(sentence: Sentence, frame: Frame) -> int | None:
    """Return the comma behind "In order to grow, we will …"; None for no such."""
    if frame.verb is None or sentence.tokens[0].role != "PURPOSE":
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
