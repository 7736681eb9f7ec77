"""Cuts a text into statements and chooses the one that is the goal."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.adjuncts.told_whys import only_goes_with
from smartlint.syntax.reading.clause.bare_events import tells_done
from smartlint.syntax.reading.clause.frame import FINITE, Frame
from smartlint.syntax.reading.clause.frame_search import find_frame
from smartlint.syntax.reading.clause.measure_lines import joins_ratio
from smartlint.syntax.reading.clause.verb_place import starts_order
from smartlint.syntax.reading.clause.why_clauses import leads_to_why
from smartlint.syntax.reading.compound.counted_outcomes import (
    breaks_down,
    lists_measure,
)
from smartlint.syntax.reading.compound.done_parts import DONE, OUTCOMES, is_done
from smartlint.syntax.reading.compound.told_now import opens_now, tells_of_now
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.statement.list_marks import behind_marks
from smartlint.syntax.reading.statement.named_before import (
    counts_thing_named,
    leads_to_pair,
    leads_to_value,
    names_level,
    names_metric,
)
from smartlint.syntax.reading.statement.numbered_labels import behind_label
from smartlint.syntax.reading.values.multiples import MULTIPLYING
from smartlint.syntax.reading.values.now_and_then import (
    aimed_at,
    leads_to_now,
    parts_pair,
    tells_today,
)
from smartlint.syntax.reading.values.told_before import behind_today, told_before
from smartlint.syntax.reading.words.topics import INTENT

_SHORTEST_STATEMENT = 3
_FURTHEST_AMOUNT = 64  # words before a colon: a text of colons stays linear
_LONGEST_HEADLINE = 5
_MOST_STATEMENTS = 12  # what is said after so many is a text, and no goal
_LIMITS = frozenset({"upper limit", "lower limit"})
_ENDS = frozenset({"SEMICOLON"})
_PARTING = frozenset({"SEMICOLON", "STOP", "COMMA"})
_FURTHEST_GOAL = 3  # statements: "Talks – we gave 9 last year. This year we want 12"


def main_segment(sentence: Sentence) -> tuple[int, int, tuple[tuple[int, int], ...]]:
    """Return ``(first, end, others)``: the goal's statement and where others stand.

    A label ("Target:", "VP Marketing:") is passed over; of several statements the
    first that holds an amount counts.
    """
    signs, size = sentence.signs, len(sentence.tokens)
    start = behind_label(sentence)
    if sentence.topics & INTENT and sentence.joins:
        goal = behind_today(sentence)
        if goal is not None:
            return (*_segments(sentence, goal)[0], ())
    # A line without signs, or with a stop behind it, is one statement.
    if not signs or (signs[0] == size - 1 and sentence.tokens[-1].kind == "STOP"):
        end = size - len(signs)
        if end - start > 1:
            return start, end, ()
    segments = [
        segment
        for at, segment in enumerate(_segments(sentence, start))
        if _has_words(sentence, *segment)
        and not (at and only_goes_with(sentence, *segment))
    ]
    if not segments:
        return 0, len(sentence.tokens), ()
    if len(segments) > 1 and (
        _is_number(sentence, *segments[0]) or _counts_goals(sentence, segments[0][1])
    ):
        del segments[0]
    segments = [_opened(sentence, *segment) for segment in segments]
    if len(segments) == 1:
        return (*segments[0], ())
    for segment in segments[1:_FURTHEST_GOAL]:
        if told_before(sentence, segment[0]) is not None:
            return (*segment, ())
    best = (
        _named_goal(sentence, segments)
        or aimed_at(sentence, segments)
        or next((item for item in segments if _says_how_much(sentence, *item)), None)
        or next((item for item in segments if _states(sentence, *item, 1)), None)
        or next((item for item in segments if not _is_label(sentence, *item)), None)
        or segments[0]
    )
    return (*best, _others(sentence, segments, best))


def _named_goal(
    sentence: Sentence, segments: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return "target is 90%" behind a measure that names a time: "calls answered in 9 s".

    None where what stands first states a level or order of its own.
    """
    if not any(
        sentence.tokens[item.first].terminal == "GOAL" for item in sentence.islands
    ):
        return None
    first, end = segments[0]
    told = [token.amount for token in sentence.tokens[first:end] if token.amount]
    if not told or any(item.unit.kind is not UnitKind.DURATION for item in told):
        return None
    if starts_order(sentence, first, end):
        return None
    for start, stop in segments[1:]:
        at = start + (sentence.tokens[start].role == "DETERMINER")
        island = sentence.island_at[at] if at < stop else None
        if island is not None and island.name == "goal_value":
            return start, stop
    return None


def _is_number(sentence: Sentence, first: int, end: int) -> bool:
    """Whether only a number stands before a statement: "Goal #2 - …", "No. 4: …"."""
    *names, number = sentence.tokens[first:end]
    if not names and number.kind == "NAME_NUMBER":
        return True  # "Milestone 2: …"
    amount = number.amount
    is_rank = amount is not None and amount.unit.kind is UnitKind.RANK
    return is_rank and len(names) <= 1 and all("goal" in name.nouns for name in names)


def _counts_goals(sentence: Sentence, index: int) -> bool:
    """Whether goals are only counted before a colon: "we have two goals: …"."""
    tokens = sentence.tokens
    if index < 2 or tokens[index].kind != "COLON":  # noqa: PLR2004 - "two goals"
        return False
    count, goals = tokens[index - 2 : index]
    is_counted = count.amount is not None and count.amount.unit.kind is UnitKind.COUNT
    return is_counted and {"goal", "plural"} <= goals.nouns


def _others(
    sentence: Sentence, segments: list[tuple[int, int]], best: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """Return where other sentences state an outcome of their own."""
    found = [
        (first, end)
        for first, end in segments
        if (first, end) != best
        and _stands_apart(sentence, first, best)
        and _is_outcome(sentence, *best)
        and _is_outcome(sentence, first, end)
        and not breaks_down(sentence, best[0], first, end)
        and not tells_of_now(sentence, first, end)
    ]
    return tuple(found)


def _is_label(sentence: Sentence, first: int, end: int) -> bool:
    """Whether only a time stands there, or a goal is announced: "Target: …"."""
    tokens = sentence.tokens
    if end - first == 1 and tokens[first].when is not None:
        return True  # "Q1: Windows support"
    is_opening = end < len(tokens) and tokens[end].kind == "COLON"
    return is_opening and "goal" in tokens[end - 1].nouns


def _stands_apart(sentence: Sentence, first: int, best: tuple[int, int]) -> bool:
    """Whether a full stop or semicolon parts a statement from the goal's."""
    start, end = min(first, best[0]), max(first, best[0])
    return any(
        token.kind in {"STOP", "SEMICOLON"} for token in sentence.tokens[start:end]
    )


def _counts_thing(sentence: Sentence, first: int, end: int) -> bool:
    """Whether an amount is followed by what it counts: "5 posts"; "20% in Q2" is not."""
    tokens = sentence.tokens
    return any(
        tokens[index].amount is not None and tokens[index + 1].is_plain
        for index in range(first, end - 1)
    )


def _is_outcome(sentence: Sentence, first: int, end: int) -> bool:
    if "far" in {token.lower for token in sentence.tokens[first:end]}:
        return False  # "I have been to 11 so far"
    opener = sentence.tokens[first : first + 2]
    if len(opener) > 1 and opener[0].is_adverb and opener[1].kind == "COMMA":
        first += 2  # "furthermore, slow the leak to 4 litres"
    frame = find_frame(sentence, first, end)
    if frame.verb is None:
        is_told = sentence.tokens[end - 1].lower in DONE
        is_told = is_told or is_done(sentence, first, end)
        is_counted = _counts_thing(sentence, first, end)
        return is_told or is_counted or lists_measure(sentence, first, end)
    verb = sentence.tokens[frame.verb].verb
    if verb is None or _is_told(sentence, frame):
        return False
    return verb.verb_class in OUTCOMES


def _is_told(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what one has done: "I have put it off for years"."""
    verb = frame.entry
    if verb is None or frame.verb is None or frame.form != FINITE:
        return False
    between = sentence.tokens[frame.subject[0] : frame.verb]
    is_done = verb.form in {"past", "participle"} or between[0].lower.endswith("'ve")
    is_done = is_done or any(token.role == "HAVE" for token in between)
    return is_done and between[0].role == "PRONOUN"


def _opened(sentence: Sentence, first: int, end: int) -> tuple[int, int]:
    """Return what a headline such as "one hiring goal (find a writer)" holds."""
    tokens = sentence.tokens
    stop = min(end - 1, first + _LONGEST_HEADLINE + 2)
    for index in sentence.signs:
        if index >= stop:
            break
        if index <= first or tokens[index].kind != "OPEN":
            continue
        is_order = starts_order(sentence, first, index)
        if "goal" in tokens[index - 1].nouns and not is_order:
            close = next(
                (at for at in range(index, end) if tokens[at].kind == "CLOSE"), end
            )
            is_last = close + 1 >= end or tokens[close + 1].kind != "WORD"
            is_held = close > index + 2 and is_last
            return (index + 1, close) if is_held else (first, end)
    return first, end


def _segments(sentence: Sentence, start: int) -> list[tuple[int, int]]:
    """Return the stretches between hard boundaries outside parentheses."""
    tokens = sentence.tokens
    size = len(tokens)
    if not sentence.signs:
        return [(start, size)] if tokens else []
    if sentence.signs == [size - 1] and size > 2 and tokens[-1].kind == "STOP":  # noqa: PLR2004 - no "5."
        return [(start, size - 1)]
    found = []
    first = behind_marks(sentence, start)
    for index in sentence.signs:
        if index < first or sentence.depth[index] or sentence.island_at[index]:
            continue
        if _is_boundary(sentence, index, first):
            if index > first:
                found.append((first, index))
            first = behind_marks(sentence, index + 1)
            if len(found) == _MOST_STATEMENTS:
                return found
    if first < size:
        found.append((first, size))
    return found


def _is_boundary(sentence: Sentence, index: int, first: int) -> bool:
    tokens = sentence.tokens
    kind = tokens[index].kind
    if kind in _PARTING and told_before(sentence, index + 1) is not None:
        is_time = index == first + 1 and tokens[first].kind == "DATE"
        return not is_time  # "This year, we want 15"
    if kind == "COMMA":  # "open 9 shops, with plans to open 4 more"
        is_onward = index + 1 < len(tokens) and tokens[index + 1].role == "ONWARD"
        return is_onward or opens_now(sentence, index + 1)
    if kind in _ENDS:
        return not (tells_today(sentence, index) or parts_pair(sentence, first, index))
    if kind == "STOP":
        if index + 1 == len(tokens) or parts_pair(sentence, first, index):
            return index + 1 == len(tokens)
        is_new = sentence.slice(index + 1, index + 2)[:1].isupper()  # "Two firms help"
        return is_new and not tells_today(sentence, index)
    if kind == "COLON":
        return _parts_by_colon(sentence, index, first)
    if kind in {"HYPHEN", "DASH"} and index and not _leads_to_and(sentence, index):
        is_apart = sentence.ends[index - 1] < sentence.starts[index]
        if _tells_why(sentence, first, index):
            return False
        return is_apart and not (
            leads_to_pair(sentence, index)
            or names_level(sentence, index, first)
            or leads_to_now(sentence, index)
            or tells_today(sentence, index)
            or _goes_on_to(sentence, index)
            or tells_done(sentence, index)
        )
    return False


def _leads_to_and(sentence: Sentence, index: int) -> bool:
    """Whether a dash only sets off what is joined: "plant 90 trees – and hire a cook"."""
    after = index + 1
    return after < len(sentence.tokens) and sentence.tokens[after].role == "AND"


def _tells_why(sentence: Sentence, first: int, index: int) -> bool:
    """Whether a dash parts a statement from its purpose: "open daily – to win walkers"."""
    if index < first + 2 or not leads_to_why(sentence, index + 1):
        return False
    if sentence.tokens[index + 1].role != "TO":
        return True
    return _states(sentence, first, index, 2) or _has_amount(sentence, first, index)


def _parts_by_colon(sentence: Sentence, index: int, first: int) -> bool:
    """Whether what stands before a colon is a label of what follows it."""
    return (
        not joins_ratio(sentence, index)
        and (
            _counts_goals(sentence, index)
            or not _has_amount(sentence, max(first, index - _FURTHEST_AMOUNT), index)
        )
        and not tells_done(sentence, index)
        and not (
            (_states(sentence, first, index) and not _is_told_by(sentence, index))
            or names_metric(sentence, first, index)
            or counts_thing_named(sentence, first)
            or leads_to_value(sentence, index)
            or _names_limit(sentence, index)
        )
    )


def _names_limit(sentence: Sentence, index: int) -> bool:
    """Whether a limit on something stands before a colon: "cost ceiling: €900"."""
    tokens = sentence.tokens
    is_named = index > 1 and index + 1 < len(tokens) and tokens[index - 2].is_plain
    is_limit = is_named and not _LIMITS.isdisjoint(tokens[index - 1].groups)
    return is_limit and tokens[index + 1].amount is not None


def _is_told_by(sentence: Sentence, index: int) -> bool:
    """Whether an order with an amount tells behind a colon what is meant.

    "Expand our reach: publish 12 podcasts".
    """
    tokens, first = sentence.tokens, index + 1
    if first >= len(tokens) or not starts_order(sentence, first, len(tokens)):
        return False
    verb = tokens[first].verb
    end = next((at for at in sentence.signs if at > index), len(tokens))
    is_outcome = verb is not None and verb.verb_class in OUTCOMES
    return is_outcome and _has_amount(sentence, first, end)


def _goes_on_to(sentence: Sentence, index: int) -> bool:
    """Whether a dash closes an aside before the target: "– now 41 – to 60"."""
    after = index + 1
    island = sentence.island_at[after] if after < len(sentence.tokens) else None
    return island is not None and island.name == "to_value" and island.first == after


def _states(
    sentence: Sentence, first: int, end: int, shortest: int = _SHORTEST_STATEMENT
) -> bool:
    """Whether what stands before a colon is a statement of its own and no label."""
    if end - first < shortest:
        return False
    is_one = end - first == 1 and end < len(sentence.tokens)
    if is_one and sentence.tokens[end].kind == "COLON" and sentence.tokens[first].nouns:
        return False  # "Marketing: open a stall" opens with who is to do it
    return find_frame(sentence, first, end).verb is not None


def _has_words(sentence: Sentence, first: int, end: int) -> bool:
    return any(token.kind != "STOP" for token in sentence.tokens[first:end])


def _says_how_much(sentence: Sentence, first: int, end: int) -> bool:
    """Whether an amount stands there, or a verb such as "double" holds it."""
    has_amount = _has_amount(sentence, first, end)
    if has_amount or sentence.lowers.isdisjoint(MULTIPLYING):
        return has_amount
    verb = find_frame(sentence, first, end).entry
    return verb is not None and verb.lemma in MULTIPLYING


def _has_amount(sentence: Sentence, first: int, end: int) -> bool:
    return any(
        sentence.tokens[index].amount is not None and not sentence.depth[index]
        for index in range(first, end)
    )
