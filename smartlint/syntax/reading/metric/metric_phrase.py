"""Finds the words that name what is measured, without verb, amounts and deadline."""

from __future__ import annotations

from smartlint.model.quantity import Quantity, UnitKind
from smartlint.syntax.reading.adjuncts.tails import Tail
from smartlint.syntax.reading.clause.figures import (
    Figures,
    aims_at_place,
    aims_at_share,
)
from smartlint.syntax.reading.clause.frame import NOMINAL, PASSIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.clause.predicate import PLUS_OR_MINUS
from smartlint.syntax.reading.clause.stated_changes import changed_thing
from smartlint.syntax.reading.completion.left_open import betters_deed
from smartlint.syntax.reading.metric.levels import (
    BOUNDS,
    is_span_done,
    is_sum_per_head,
    led_level,
)
from smartlint.syntax.reading.metric.measured_deeds import measured_deed
from smartlint.syntax.reading.metric.metric_places import (
    is_on_channel,
    is_told_of,
    is_within,
    metric_places,
)
from smartlint.syntax.reading.metric.metric_words import run_of, trimmed
from smartlint.syntax.reading.metric.name_commas import list_end
from smartlint.syntax.reading.metric.name_deeds import ends_of_deed
from smartlint.syntax.reading.metric.name_ends import (
    before_hedge,
    own_end,
    with_stranded,
)
from smartlint.syntax.reading.metric.name_starts import behind_seen, may_name, raises_by
from smartlint.syntax.reading.metric.plain_names import (
    BOUND_WORDS,
    INTO,
    plain_name,
)
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.values.counted_sources import means_of_cut
from smartlint.syntax.reading.values.named_levels import (
    size_of,
    without_change,
    without_goal,
)
from smartlint.syntax.reading.words.lexicon import (
    CARRYING,
    MOVING,
    MOVING_OR_KEEPING,
)
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import ASIDE, COLLECTION, GRADED

_MONEY, _RANK = UnitKind.MONEY, UnitKind.RANK
_RANKINGS = frozenset(
    {"ranking", "rankings", "rank", "rating", "position", "positions", "placement"}
)
_COUNTED = frozenset({"quantity", "output"})
_LONGEST_FUND = 6  # words: "for our rainy day fund"
_SIZES = frozenset({"of_value"})
_LEVELS = frozenset({"of_value", "value", "at_value"})
_CUTTING = ASIDE | GRADED  # words with which a name may end early
_AFTER_COUNTED = frozenset({"MANNER"})  # "40 posts through partners"


def find_metric(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    tails: list[Tail],
    end: int,
) -> tuple[int, int] | None:
    """Return where the metric's words stand, as ``(first, end)``; None for none.

    Args:
        sentence: The sentence.
        frame: Its statement.
        figures: The amounts of the outcome.
        tails: What does not belong to the metric, in order.
        end: Index after the outcome's last token.
    """
    if figures.target is not None and frame.verb is not None:
        deed = measured_deed(sentence, frame, figures, figures.target)
        if deed is not None:
            return deed
    stop = min(end, tails[0].first) if tails else end
    plain = plain_name(sentence, frame, figures, stop)
    return _asked(sentence, frame, figures, tails, stop) if plain is None else plain


def _asked(
    sentence: Sentence, frame: Frame, figures: Figures, tails: list[Tail], stop: int
) -> tuple[int, int] | None:
    """Return the same with all that may be asked of verb, amounts and words."""
    if figures.is_empty() and betters_deed(sentence, frame):
        return None
    if (frame.is_negated and _lasts(figures)) or (
        _is_to_be(sentence, figures)
        if frame.verb is None
        else _tells_all(sentence, frame, figures)
    ):
        return None
    stop = means_of_cut(sentence, frame, stop)
    verb = frame.entry
    deed_ends = ends_of_deed(sentence, frame, figures)
    deed_ends = None if deed_ends and is_within(figures, frame.subject) else deed_ends
    if frame.form == NOMINAL and _counts_things(frame, figures):
        deed_ends = _AFTER_COUNTED
    led = _led_to(sentence, frame, figures)
    changed = None
    if verb is not None and (figures.anchor is None or figures.baseline is not None):
        changed = changed_thing(sentence, frame.object[0], stop)
    if led is not None:
        starts, stop, deed_ends = [led], led[1], None
    elif changed is not None:
        starts = [(changed[1], stop)]
    else:
        starts = metric_places(sentence, frame, figures, stop)
    for start, limit in starts:
        end_of_run = min(limit, stop, _bound_at(sentence, figures, start, stop))
        place = start, end_of_run
        run = _run_of_name(sentence, frame, figures, place, deed_ends=deed_ends)
        stretch = trimmed(sentence, figures, *run)
        if stretch is not None and not _is_no_name(sentence, figures, stretch):
            if frame.form == NOMINAL:
                stretch = without_goal(sentence, figures, stretch)
            stretch = with_stranded(sentence, _without_grade(sentence, stretch))
            return without_change(sentence, figures, stretch)
    return _measured_by(sentence, figures, tails)


def _without_grade(sentence: Sentence, stretch: tuple[int, int]) -> tuple[int, int]:
    """Return a name without how it is to be: the replies of "quicker replies"."""
    first, end = stretch
    if sentence.tokens[first].comparative != "better" or first + 1 >= end:
        return stretch
    return (first + 1, end) if may_name(sentence, first + 1) else stretch


def _run_of_name(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    place: tuple[int, int],
    *,
    deed_ends: frozenset[str] | None,
) -> tuple[int, int]:
    """Return the words in a place that may belong to the name that starts there."""
    is_share = aims_at_share(figures)
    is_told = is_told_of(sentence, frame, figures, is_share=is_share)
    start, end = place
    if end == frame.verb:
        start = behind_seen(sentence, start, end)
    run = run_of(
        sentence,
        start,
        end,
        cuts_infinitive=not is_share,
        keeps_times=is_told,
        deed_ends=deed_ends,
    )
    if is_told:
        return run
    run = run[0], list_end(sentence, figures, run, end)
    if sentence.weak and run[1] > run[0] + 1:
        run = run[0], before_hedge(sentence, *run)
    if not sentence.topics & _CUTTING:
        return run
    return run[0], own_end(sentence, frame, figures, run)


def _tells_all(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether an amount, a place or a span says it all, so that no metric is named."""
    if not INTO.isdisjoint(sentence.lowers) and _goes_into(sentence, frame):
        return True
    anchor = figures.anchor
    if anchor is None:
        return False
    if anchor.first == frame.object[0] and (
        is_span_done(sentence, frame, anchor, figures.target)
        or is_on_channel(sentence, anchor)
    ):
        return True
    return _is_place_or_gift(sentence, frame, anchor, figures.target)


def _measured_by(
    sentence: Sentence, figures: Figures, tails: list[Tail]
) -> tuple[int, int] | None:
    """Return what something without a name is measured by: "grow, measured in users"."""
    measured = next((tail for tail in tails if tail.kind == "measured"), None)
    if measured is None or figures.is_empty():
        return None
    run = run_of(
        sentence,
        measured.first + 1,
        measured.end,
        cuts_infinitive=True,
        keeps_times=False,
        deed_ends=None,
    )
    return trimmed(sentence, figures, *run)


def _led_to(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return what moves where a deed leads to it: "run ads to raise sales by 5%"."""
    anchor, tokens = figures.anchor, sentence.tokens
    is_deed = frame.entry is None or frame.entry.verb_class not in MOVING_OR_KEEPING
    if anchor is None or not is_deed or anchor.name not in MOVED:
        return None
    for index in range(anchor.first - 2, frame.object[0], -1):
        verb = tokens[index].verb
        is_led = tokens[index - 1].role == "TO" and verb is not None
        is_led = is_led and verb is not None and verb.form == "base"
        if verb is not None and tokens[index - 1].role == "RELATIVE":
            is_led = verb.form in {"base", "s"} and verb.verb_class in MOVING
        if is_led and verb is not None:
            is_moving = verb.verb_class in MOVING or verb.lemma in CARRYING
            return (index + 1, anchor.first) if is_moving else None
        if tokens[index].kind != "WORD":
            return None
    return None


def _goes_into(sentence: Sentence, frame: Frame) -> bool:
    """Whether only a place follows the verb: "expand into Poland"."""
    first, end = frame.object
    is_done = frame.form == PASSIVE  # "the menu is translated into 4 languages"
    return first < end and not is_done and sentence.tokens[first].lower in INTO


def _is_no_name(sentence: Sentence, figures: Figures, stretch: tuple[int, int]) -> bool:
    """Whether only a change is named, or a further verb: "lose 9 kg and keep it off".

    Nor does "never be more than 5 minutes late" name anything.
    """
    anchor, first, tokens = figures.anchor, stretch[0], sentence.tokens
    if stretch[1] == first + 1:
        is_lone = _is_lone(tokens[first], anchor, first)
        if is_lone is not None:
            return is_lone
    if first and _is_compared(sentence, figures, first):
        return True
    if first and tokens[first - 1].role == "BE" and anchor is not None:
        is_goal = anchor.name == "goal_value" and anchor.last < first
        return is_goal and tokens[first].verb is not None  # "has been set"
    if anchor is not None and anchor.name == "goal_value":
        links = tokens[anchor.last + 1 : first + 1]
        if any(word.role in {"RELATIVE", "PURPOSE"} for word in links):
            return True  # "a goal of £9 that will help us …"
    if _is_bare_change(sentence, stretch) or raises_by(sentence, figures, first):
        return True
    if anchor is None or first != anchor.last + 2:
        return False
    verb = tokens[first].verb
    is_joined = tokens[first - 1].role == "AND"
    return is_joined and verb is not None and not tokens[first].is_noun


def _is_lone(word: Token, anchor: Island | None, at: int) -> bool | None:
    """Whether a word that stands alone names nothing; None where more is to be asked."""
    if word.lower == "one":
        return True  # "no one has to wait"
    if "lateness" in word.groups:
        return anchor is not None and anchor.last + 1 == at
    if word.lower == "losing":  # "stop losing 9 members"
        return anchor is not None and anchor.first > at
    return None


def _is_compared(sentence: Sentence, figures: Figures, first: int) -> bool:
    """Whether a name is that of what one is held against.

    "Be 20% cheaper than the competition", "against the 7% seen last year".
    """
    tokens, at = sentence.tokens, first - 1
    before = sentence.island_at[at]
    if before is not None and before.name == "versus_value":
        return before in figures.used
    at -= at > 0 and tokens[at].role == "DETERMINER"
    return tokens[at].lower == "than"


def _bound_at(sentence: Sentence, figures: Figures, start: int, stop: int) -> int:
    """Return where "under 8%" or "+15%" starts behind a metric's first words.

    Elsewhere ``stop``.
    """
    anchor, target = figures.anchor, figures.target
    if sentence.topics & COLLECTION:
        size = size_of(sentence, figures, start)
        if size is not None:
            return size.first
    if anchor is None and figures.baseline is not None:
        # "double the fleet of 16 buses", and the values of "orders 40 | goal 60".
        names = _SIZES if target is None else _LEVELS
        sizes = (item.first for item in figures.used if item.name in names)
        return next((at for at in sizes if start < at), stop)
    if anchor is None:
        return next((it.first for it in figures.used if it.name == "of_value"), stop)
    if anchor.name == "of_value":
        led = led_level(sentence, figures)
        if led is not None and start < led:
            return led
        return anchor.first if start < anchor.first else stop
    if anchor.name != "value" or start >= anchor.first:
        return stop
    is_level = target is not None and target.bound in BOUNDS
    is_signed = sentence.tokens[anchor.first].lower.startswith(PLUS_OR_MINUS)
    is_behind = is_level or is_signed or figures.baseline is not None
    return anchor.first if is_behind else stop


def _lasts(figures: Figures) -> bool:
    """Whether something is to be left for a time: "don't buy shoes for a year"."""
    return figures.anchor is not None and figures.anchor.name == "for_duration"


def _is_place_or_gift(
    sentence: Sentence, frame: Frame, anchor: Island, target: Quantity | None
) -> bool:
    """Whether the amount says it all: "rank in the top 3", "raise £500 for the hall"."""
    first, end = frame.subject
    if target is None or (first < end and sentence.tokens[first].role != "PRONOUN"):
        return False
    kind = target.unit.kind
    if kind is not _MONEY and kind is not _RANK:
        return False
    if frame.verb is None or frame.verb > anchor.first:
        return False
    if kind is _MONEY:
        after = sentence.tokens[anchor.last + 1 :][:_LONGEST_FUND]
        if not after or after[0].role != "FOR":
            return False
        if any("savings" in token.groups for token in after):
            return False  # "save $900 for an emergency fund"
    elif _is_ranked(sentence, anchor.last + 1):
        return False
    first = frame.object[0]
    return not any(may_name(sentence, at) for at in range(first, anchor.first))


def _is_to_be(sentence: Sentence, figures: Figures) -> bool:
    """Whether one is to be first in a named place: "in Leeds"; no "#1 in search"."""
    anchor = figures.anchor
    if anchor is not None and is_sum_per_head(sentence, anchor, figures.target):
        return True
    if anchor is None or anchor.first != 1 or not aims_at_place(figures):
        return False
    at = anchor.last + 1
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].role != "IN":
        return False
    return "be" in sentence.lowers and sentence.slice(at + 1, at + 2).istitle()


def _is_ranked(sentence: Sentence, first: int) -> bool:
    """Whether a place is followed by what it is one in: "a top 3 employer ranking"."""
    at = head_index(sentence, first, len(sentence.tokens))
    return at is not None and sentence.tokens[at].lower in _RANKINGS


def _counts_things(frame: Frame, figures: Figures) -> bool:
    """Whether a headline opens with how many of a thing there are to be."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or target.unit.kind is not UnitKind.COUNT:
        return False
    return anchor.name == "value" and anchor.first == frame.object[0]


def _is_bare_change(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether only a noun of change or "faster (than)" is left, which names no metric."""
    first, end = stretch
    tokens = sentence.tokens
    if tokens[first].comparative is not None:
        following = tokens[first + 1 : first + 2]
        is_lone = end - first == 1  # "get fitter"
        if is_lone or (following and following[0].lower in {"than", "at"}):
            return True
    for token in tokens[first:end]:
        if token.amount is not None:
            continue  # "my first £1,000 online"
        is_thing = token.change is None or bool(token.nouns & _COUNTED)
        is_thing = is_thing and token.lower not in BOUND_WORDS  # "(at most) 40 hours"
        if is_thing and not token.role and "pace" not in token.groups:
            return False
    return True
