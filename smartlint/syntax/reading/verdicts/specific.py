"""Judges by the labelling guide whether a goal is specific."""

from __future__ import annotations

from smartlint.model.reading import Direction
from smartlint.syntax.reading.adjuncts.purposes import eased_deed
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import NOMINAL, STATE, Frame, excludes
from smartlint.syntax.reading.clause.nameable import (
    HELD,
    MEASURED,
    is_measured,
    is_nameable,
)
from smartlint.syntax.reading.clause.noun_phrases import (
    head_index,
    is_people,
    is_universal,
)
from smartlint.syntax.reading.clause.restoring import puts_back
from smartlint.syntax.reading.clause.stated_changes import changed_thing
from smartlint.syntax.reading.clause.states import is_granted
from smartlint.syntax.reading.completion.features import ends_thing, is_feature
from smartlint.syntax.reading.completion.habits import (
    is_habit,
    is_more_things,
    is_practice,
)
from smartlint.syntax.reading.completion.kept_states import keeps_state
from smartlint.syntax.reading.completion.left_open import (
    betters_deed,
    goes_wider,
    is_felt_change,
    is_only_pointed_at,
    is_own_building,
    is_own_venture,
    is_wished_better,
    points_back,
)
from smartlint.syntax.reading.completion.named_outcomes import (
    ends_named,
    gets_named,
    starts_deed,
)
from smartlint.syntax.reading.completion.things import is_called, is_medley
from smartlint.syntax.reading.completion.unfinished import (
    keeps_all,
    makes_first,
    opens_next,
)
from smartlint.syntax.reading.completion.working import works
from smartlint.syntax.reading.moves.headlines import is_never_done
from smartlint.syntax.reading.moves.won_people import wins_people
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.grades import grade_step
from smartlint.syntax.reading.verdicts.one_thing import is_one_thing
from smartlint.syntax.reading.verdicts.unnamed import names_nothing
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.topics import UNCOUNTED

_DELIVER, _MAINTAIN, _REACH = Direction.DELIVER, Direction.MAINTAIN, Direction.REACH

_MOVED = frozenset({Direction.INCREASE, Direction.DECREASE})
_OPEN_ENDED = frozenset({"etc", "etc.", "everything", "whatever", "anything"})
_MAXIMISING = frozenset({"maximise", "maximize"})
_IMPROVING = frozenset({"improve", "enhance", "strengthen", "elevate", "bolster"})
_BEING = frozenset({"be", "become", "being", "becoming"})


def is_specific(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    direction: Direction,
    *,
    metric: tuple[int, int] | None,
    end: int,
) -> bool:
    """Whether one identifiable thing with a concrete change is named."""
    if not figures.is_empty():
        return not _is_open(sentence, frame, figures, metric)
    first = frame.object[0]
    if _is_unbounded(sentence, first, end) or is_only_pointed_at(sentence, first, end):
        return False
    if goes_wider(sentence, frame, end) or is_own_building(sentence, frame, end):
        return False
    if direction in _MOVED:
        is_known = figures.baseline is not None and metric is not None
        is_known = is_known or ends_named(sentence, frame, end)
        is_known = is_known or _raises_grade(sentence, first, end)
        return is_known or _moves_nameable(sentence, frame, metric, end)
    if direction is _REACH:
        return not _is_praised_level(sentence, frame, end)
    if direction is _MAINTAIN:
        return _keeps_nameable(sentence, frame, metric, end)
    if direction is _DELIVER:
        if is_feature(sentence, frame) or is_granted(sentence, frame):
            return True
        is_one = ends_thing(sentence, frame) or works(sentence, frame)
        is_one = is_one or makes_first(sentence, frame, end)
        is_one = is_one or opens_next(sentence, frame, end)
        if is_one or is_one_thing(sentence, frame, end):
            return True
    return _names_deed(sentence, frame, end)


def _raises_grade(sentence: Sentence, first: int, end: int) -> bool:
    """Whether it is told in what a grade rises: "improve from a C to a B in history"."""
    tokens = sentence.tokens
    if first >= end or tokens[first].role != "FROM":
        return False
    if grade_step(sentence, first - 1, end) != first:
        return False
    return any(
        tokens[at].role == "IN" and sentence.island_at[at] is None and at + 1 < end
        for at in range(first, end)
    )


def _is_open(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    metric: tuple[int, int] | None,
) -> bool:
    """Whether a figure stands there, and it is not said of what."""
    if len(sentence.tokens) == 1:
        return True  # "90" is of nothing
    may_be_unnamed = metric is None or sentence.topics & UNCOUNTED
    if may_be_unnamed and names_nothing(sentence, frame, figures, metric):
        return True
    return _leaves_open(sentence, frame, figures, metric)


def _names_deed(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether an activity, or what is to be had, is told so that it can be seen."""
    is_named = gets_named(sentence, frame, end) or ends_named(sentence, frame, end)
    if is_named or is_practice(sentence, frame, end):
        return True
    first = frame.object[0] - 1
    return starts_deed(sentence, frame) and not sentence.is_weak(first, end)


def _keeps_nameable(
    sentence: Sentence, frame: Frame, metric: tuple[int, int] | None, end: int
) -> bool:
    """Whether what is to stay as it is, or not to be done, is one thing."""
    if excludes(sentence, frame):
        return _is_excluded_thing(sentence, frame, end)
    if is_never_done(sentence, frame) or keeps_all(sentence, frame, end):
        return True
    if keeps_state(sentence, frame, end):
        return True
    stretch = metric or (frame.object[0], end)
    turned = changed_thing(sentence, frame.object[0], end)
    if turned is not None:
        return is_nameable(sentence, (turned[1], end))  # "halt the decline of larks"
    at = head_index(sentence, *stretch)
    is_praise = at is not None and (
        is_called(sentence, at) or _is_good_people(sentence, stretch[0], at)
    )
    return not is_praise and is_nameable(sentence, stretch, kinds=HELD)


def _is_good_people(sentence: Sentence, first: int, at: int) -> bool:
    """Whether people are only called good: "retain talented staff"."""
    head = sentence.tokens[at]
    is_crew = is_people(head) or "power" in head.groups
    return is_crew and sentence.is_weak(first, at)


def _is_excluded_thing(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one can tell what is not to be done: "buy no new clothes"."""
    first = frame.object[0]
    word = sentence.tokens[first].lower
    return word == "nothing" or is_nameable(sentence, (first + (word == "no"), end))


def _moves_nameable(
    sentence: Sentence, frame: Frame, metric: tuple[int, int] | None, end: int
) -> bool:
    """Whether what is to be more or less is one that two readers agree on."""
    verb = frame.entry
    told = frame.subject if frame.form == STATE else (frame.object[0], end)
    is_bettered = betters_deed(sentence, frame)
    stretch = metric or (told[0] + is_bettered, told[1])
    if metric is not None and sentence.tokens[metric[0]].lower == "%":
        return True  # "raise % of repeat buyers"
    at = head_index(sentence, *stretch)
    if at is not None and _is_good_people(sentence, stretch[0], at):
        return False
    if _is_self_praise(sentence, frame) or _is_more_so(sentence, frame, stretch):
        return False
    if is_wished_better(sentence, frame, end) or _is_mere_money(sentence, stretch):
        return False
    if _goes_to_place(sentence, frame.object[0], end) or _eases(sentence, frame, end):
        return True
    if verb is not None and not is_bettered and _is_soft(verb):
        return _betters_measured(sentence, verb.lemma, stretch)
    is_done = verb is not None and verb.verb_class in {"deliver", "activity"}
    if verb is None or not is_done or puts_back(sentence, verb):
        is_own = verb is not None and is_own_venture(sentence, *stretch)
        return not is_own and is_nameable(sentence, stretch)
    if is_habit(sentence, frame, end) or is_more_things(sentence, frame, end):
        return True
    if wins_people(sentence, frame, end):
        return is_nameable(sentence, stretch)
    is_deed = verb.verb_class == "deliver"
    turned = changed_thing(sentence, frame.object[0], end)
    is_turned = turned is not None and metric is not None
    # "Reverse the decline in …"
    return (is_turned or not is_deed) and is_nameable(sentence, stretch)


def _is_soft(verb: VerbEntry) -> bool:
    return "soft" in verb.groups or verb.verb_class == "vague"


def _eases(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one deed is to be easier: "make it easier to report a bug"."""
    at = eased_deed(sentence, frame)
    return at is not None and at + 2 < end and not sentence.is_weak(at, end)


def _is_mere_money(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether money is wanted, and not said from what or for whom: "earn more money"."""
    first, end = stretch
    at = head_index(sentence, first, end)
    if at is None or sentence.tokens[at].lower not in {"money", "cash"}:
        return False
    return at + 1 >= end and at in {first, first + 1}


def _goes_to_place(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a place is named that one grows into: "expand into Norway"."""
    tokens = sentence.tokens
    if first + 1 >= end or tokens[first].lower != "into":
        return False
    return tokens[first + 1].is_capital and tokens[first + 1].is_plain


def _betters_measured(sentence: Sentence, lemma: str, stretch: tuple[int, int]) -> bool:
    """Whether a soft verb has an object that one can measure: "improve retention"."""
    if lemma in _MAXIMISING and is_nameable(sentence, stretch, kinds=HELD):
        return True
    if lemma in _IMPROVING and is_nameable(sentence, stretch, kinds=MEASURED):
        return True
    is_better = lemma in _IMPROVING or lemma in _MAXIMISING
    return is_better and is_measured(sentence, stretch)


def _is_self_praise(sentence: Sentence, frame: Frame) -> bool:
    """Whether one only wishes to be better oneself: "be a better father"."""
    at = frame.object[0] - 1
    is_bare = frame.subject[0] == frame.subject[1]
    if is_bare and at + 1 < frame.object[1] and sentence.tokens[at + 1].lower == "as":
        return True  # "grow as a leader"
    if is_bare and at >= 0 and sentence.tokens[at].lower in _BEING:
        return True
    entry, after = frame.entry, frame.object[0]
    is_got = entry is not None and entry.lemma == "get" and after < frame.object[1]
    return is_got and sentence.tokens[after].comparative == "better"


def _is_more_so(sentence: Sentence, frame: Frame, stretch: tuple[int, int]) -> bool:
    """Whether "more" only grades praise: "more diverse speakers", "a wider range"."""
    tokens = sentence.tokens
    first = stretch[0]
    if is_medley(sentence, frame):
        return True
    if first >= stretch[1]:
        return False
    grade = first if tokens[first].comparative else first - 1
    after = grade + 1
    if grade < 0 or tokens[grade].lower != "more":
        return False
    is_grading = after + 1 < stretch[1] and "-" not in tokens[after].lower
    return is_grading and sentence.is_weak(after, after + 1)


def _is_unbounded(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a list stays open or takes in all there is: "training, coaching etc."."""
    if _OPEN_ENDED.isdisjoint(sentence.lowers):
        return False
    return any(
        sentence.tokens[at].lower in _OPEN_ENDED and not sentence.depth[at]
        for at in range(first, end)
    )


def _is_praised_level(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether what is to be reached is only praised: "achieve sustainable sales"."""
    at = head_index(sentence, frame.object[0], end)
    if frame.verb is None or at is None or is_universal(sentence, frame.object[0], at):
        return False
    return sentence.is_weak(frame.object[0], at)


def _leaves_open(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    metric: tuple[int, int] | None,
) -> bool:
    """Whether it is not said what changes.

    "A 60% reduction by 2030", "this must rise to 40%", "raise our impact by 15%".
    """
    if figures.target is None and is_felt_change(sentence, metric):
        return True
    if frame.form == NOMINAL:
        is_bare = figures.target is None and figures.change is not None
        return metric is None and is_bare
    first, end = frame.subject
    is_moved = metric is None or metric[0] < end
    if is_moved and points_back(sentence, first, end):
        return True
    anchor = figures.anchor
    if anchor is None or first < end:
        return False
    if metric is not None and metric[0] > anchor.last:
        return False  # "raise that number to 40 paying members"
    stop = anchor.first if metric is None else min(metric[1], anchor.first)
    return points_back(sentence, frame.object[0], stop)
