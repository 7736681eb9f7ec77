"""Finds the verb that carries a statement, and what stands around it."""

from __future__ import annotations

from smartlint.syntax.reading.clause.bare_events import is_bare_event, is_set_up
from smartlint.syntax.reading.clause.caused import got, has_done, is_put_on, told_got
from smartlint.syntax.reading.clause.coordination import (
    SPENDING,
    changing_verb,
    leading_verb,
    multiplied_verb,
    verb_of_perfect,
    wish_behind,
)
from smartlint.syntax.reading.clause.deed_verbs import entry_of
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    PASSIVE,
    STATE,
    Frame,
)
from smartlint.syntax.reading.clause.goal_subjects import (
    announced_goal,
    behind_time,
    goal_set_or_met,
    has_counted_subject,
    is_about_goal,
    is_behind,
    rather_meant,
    starts_predicate,
    told_goal,
    verb_of_who,
)
from smartlint.syntax.reading.clause.headed_subjects import IN_SUBJECTS, is_headed
from smartlint.syntax.reading.clause.lead import skip_lead
from smartlint.syntax.reading.clause.nominal_deeds import gained_change, named_deed
from smartlint.syntax.reading.clause.opening_verbs import opens_statement
from smartlint.syntax.reading.clause.outright_orders import outright_order
from smartlint.syntax.reading.clause.predicate import (
    after_wish,
    behind_opener,
    is_being,
    is_bound,
    told_from,
)
from smartlint.syntax.reading.clause.self_moving import (
    bidden,
    denied_wish,
    let_move,
    moved_alone,
    moved_itself,
    wanted_of,
)
from smartlint.syntax.reading.clause.verb_place import (
    acts_now,
    forbids_order,
    is_auxiliary,
    is_unchanged,
    leads_verb,
    n_leading,
    skip_adverbs,
    starts_order,
)
from smartlint.syntax.reading.clause.why_clauses import before_why
from smartlint.syntax.reading.phrases.islands import Sentence

_LETTING = frozenset({"let", "allow", "have", "permit"})
_MOST_OPENERS, _MOST_LED = 2, 3  # "we hope to try to …", "start to plan to train to …"
_DEEPEST = 20  # statements in each other: "the goal is that our aim is that …"
# Function words that stand within a noun phrase, and start no predicate.
_IN_PHRASES = IN_SUBJECTS | {"AT", "OR", "PREPOSITION", "PRONOUN", "BY", "FROM"}


def find_frame(sentence: Sentence, first: int, end: int) -> Frame:
    """Return the frame of the statement in a stretch of tokens."""
    order = outright_order(sentence, first, end)
    if order is not None and order.entry is not None:
        return order
    frame = order or _asked(sentence, first, end)
    if frame.form == NOMINAL:
        frame = named_deed(sentence, frame)
    elif frame.form in {IMPERATIVE, FINITE}:
        frame = gained_change(sentence, frame)
    if frame.form == FINITE:
        frame = bidden(sentence, frame)
    # Made anew, as `_replace` takes twice as long and every statement comes by.
    return Frame(
        frame.form, frame.verb, frame.subject, frame.object, (first, frame.subject[0]),
        frame.is_wish, frame.is_negated, frame.aim,
        frame.entry or entry_of(sentence, frame),
    )  # fmt: skip


def _asked(sentence: Sentence, first: int, end: int) -> Frame:
    """Return the frame of a statement with all that may stand before its verb."""
    start = skip_lead(sentence, first, end)
    frame = _frame(sentence, start, before_why(sentence, start, end), depth=0)
    wish = wish_behind(sentence, frame, end)
    if wish is not None:
        frame = _frame(sentence, wish, end, depth=1)._replace(is_wish=True)
    return frame


def _frame(sentence: Sentence, start: int, end: int, depth: int) -> Frame:
    """Return the frame of a statement that starts at ``start``."""
    tokens = sentence.tokens
    if (index := start) >= end or depth > _DEEPEST:
        return Frame(NOMINAL, None, (start, start), (start, end))
    if tokens[index].lower in {"do", "let's"} and index + 1 < end:
        index += tokens[index + 1].role == "NOT"
    role = tokens[index].role
    if role == "NOT" and index + 2 < end and forbids_order(sentence, start, index, end):
        return _forbidden(sentence, index + 1, end, depth)
    is_leading = role == "TO" or tokens[index].lower in {"let's", "let"}
    n_led = n_leading(tokens, index, end) if is_leading else 0
    is_infinitive = n_led > 0
    if is_infinitive:
        start = index = index + n_led
    is_led = tokens[index].is_adverb or tokens[index].lower == "both"
    index = skip_adverbs(sentence, index, end) if is_led else index
    if index >= end:
        return Frame(NOMINAL, None, (start, start), (start, end))
    if tokens[index].role == "WISH" and depth < _MOST_OPENERS:
        inner = after_wish(sentence, index, end)
        if inner is not None:
            return _wished(sentence, index, inner, end, depth)
    if not is_infinitive and is_headed(sentence, index, end):
        return _with_subject(sentence, start, end, depth)
    if opens_statement(sentence, index, end, is_infinitive=is_infinitive):
        return _order(sentence, index, end)
    return _with_subject(sentence, start, end, depth)


def _forbidden(sentence: Sentence, index: int, end: int, depth: int) -> Frame:
    """Return the frame of "don't lose X", "don't let X rise" and "no X may rise"."""
    tokens = sentence.tokens
    if tokens[index].lower in _LETTING:
        let = let_move(sentence, index + 1, end)
        if let is not None:
            return let
        index += 1
    elif starts_order(sentence, index, end):
        return _order(sentence, index, end)._replace(is_negated=True)
    forbidden = _with_subject(sentence, index, end, depth)
    return forbidden._replace(is_negated=True)


def _order(sentence: Sentence, verb: int, end: int, depth: int = 0) -> Frame:
    """Return the frame of a statement that starts with its verb at ``verb``.

    ``depth`` counts the verbs that led to it ("campaign to").
    """
    tokens = sentence.tokens
    entry = tokens[verb].verb
    after = verb + 1
    if entry is not None and "ensure" in entry.flags:
        return _ensured(sentence, verb, end)
    if after < end and tokens[after].lower in {"sure", "certain"}:
        return _ensured(sentence, after, end)
    frame = got(sentence, verb, end)
    if frame is not None:
        return frame
    goal = goal_set_or_met(sentence, verb, end) if depth < _MOST_OPENERS else None
    if goal is not None:
        return _frame(sentence, goal, end, depth + 1)._replace(is_wish=True)
    verb = verb_of_perfect(sentence, verb, end)
    verb, after = leading_verb(sentence, verb, end)
    inner = _inner(sentence, verb, after, end, depth + 1)
    return inner or Frame(IMPERATIVE, verb, (verb, verb), (after, end))


def _inner(
    sentence: Sentence, verb: int, after: int, end: int, depth: int
) -> Frame | None:
    """Return the frame of the verb that "continue to" or "campaign to" leads to."""
    entry = sentence.tokens[verb].verb
    if entry is None or depth > _MOST_LED:
        return None
    goes_on = entry.lemma in {"continue", "keep"}
    if not goes_on and entry.verb_class not in {"deliver", "activity", "vague"}:
        return None
    after = skip_adverbs(sentence, after, end)
    if after + 1 >= end:
        return None
    if goes_on:
        moving = changing_verb(sentence, verb, after, end)
        return None if moving is None else _order(sentence, moving, end, depth)
    if entry.lemma in SPENDING and sentence.tokens[after].amount is not None:
        moving = multiplied_verb(sentence, after + 1, end)
        if moving is None:
            return None  # "invest £9k to repair the roof"
        return _order(sentence, moving, end, depth)._replace(aim=after + 1)
    if sentence.tokens[after].role != "TO" or not leads_verb(sentence, after, end):
        return None
    if entry.lemma == "learn" or "to a thing" in entry.groups:
        return None  # "learn to drive" is itself what is done; "reply to offers"
    frame = _order(sentence, skip_adverbs(sentence, after + 1, end), end, depth)
    return frame._replace(aim=after) if "means" in entry.groups else frame


def _ensured(sentence: Sentence, verb: int, end: int) -> Frame:
    """Return the frame of what "ensure that" speaks of."""
    after = verb + 1
    if after < end and sentence.tokens[after].lower == "that":
        after += 1
    inner = moved_alone(sentence, after, end)
    inner = inner or _with_subject(sentence, after, end, depth=1)
    if inner.form == NOMINAL or sentence.tokens[inner.subject[1]].role == "TO":
        return Frame(IMPERATIVE, verb, (verb, verb), (after, end))  # "a budget to …"
    return inner._replace(is_wish=True)


def _wished(sentence: Sentence, wish: int, inner: int, end: int, depth: int) -> Frame:
    """Return the frame of what is wanted, after "we want to"."""
    frame = _frame(sentence, inner, end, depth + 1)
    if inner == wish + 2 and sentence.tokens[wish + 1].role == "NOT":
        frame = frame._replace(is_negated=True)  # "try not to waste food"
    return wanted_of(sentence, frame, (wish + 1, inner))._replace(is_wish=True)


def _with_subject(sentence: Sentence, start: int, end: int, depth: int) -> Frame:
    """Return the frame of a statement that starts with a noun phrase."""
    tokens = sentence.tokens
    is_relative = is_told_of = False
    told = -1
    for index in range(start, end):
        token = tokens[index]
        is_noun = token.is_plain and token.verb is None and index != start + 1
        if is_noun or token.role in _IN_PHRASES or index <= told:
            continue
        if token.kind in {"SEMICOLON", "STOP"}:
            break
        if sentence.depth[index] > sentence.depth[start]:
            continue
        if token.role == "RELATIVE" and index > start:
            told = verb_of_who(sentence, index, end)
            is_told_of = is_told_of or told > index
            is_relative = token.lower != "where" and told < index
            continue
        if index == start + 1 and is_being(tokens, start):
            return _being(sentence, (start, index), end, depth)
        # "The inn, which lets 14 rooms, wants …"
        is_closed = is_relative and token.kind == "COMMA"
        if not (is_closed or starts_predicate(sentence, start, index, end)):
            continue
        if is_relative:
            is_relative, is_told_of = False, True
            continue
        if is_told_of and is_bare_event(token):
            continue  # "channels that have a video uploaded"
        return _predicate(sentence, told_from(tokens, start, index), index, end, depth)
    return _without_predicate(sentence, start, end, depth)


def _without_predicate(sentence: Sentence, start: int, end: int, depth: int) -> Frame:
    """Return the frame of a noun phrase, or of the goal that it announces."""
    goal = announced_goal(sentence, None, start, end) if depth < _MOST_OPENERS else None
    if goal is not None:
        return _frame(sentence, goal, end, depth + 1)._replace(is_wish=True)
    return Frame(NOMINAL, None, (start, start), (start, end))


def _being(sentence: Sentence, subject: tuple[int, int], end: int, depth: int) -> Frame:
    """Return the frame of what "they're" are, are doing, or are on track to do."""
    verb = skip_adverbs(sentence, subject[1], end)
    if is_bound(sentence, verb, end):
        return _due(sentence, subject, verb + 1, end, depth)
    entry = sentence.tokens[verb].verb if verb < end else None
    is_done = entry is None or entry.form != "ing"  # no "we're cutting waste"
    return _finished(sentence, subject, verb, end, depth, is_passive=is_done)


def _predicate(
    sentence: Sentence, start: int, index: int, end: int, depth: int
) -> Frame:
    """Return the frame of a statement whose predicate starts at ``index``."""
    tokens = sentence.tokens
    rather = rather_meant(sentence, start, index, end)
    if rather is not None and depth < _MOST_OPENERS:
        return _frame(sentence, rather, end, depth + 1)._replace(is_wish=True)
    verb = index
    is_passive = is_negated = False
    # "Our open rate is to reach 30%", while "the plan is to" opens a goal of its own.
    is_counted = tokens[index].role == "BE" and has_counted_subject(tokens, index)
    may_open = depth < _MOST_OPENERS and not is_counted
    while verb < end:
        token = tokens[verb]
        inner = behind_opener(sentence, verb, end) if may_open else None
        if inner is not None:
            wished = _wished(sentence, verb, inner, end, depth)
            wished = denied_wish(sentence, wished, verb)
            return moved_itself(sentence, wished, (start, index))
        if is_passive and is_bound(sentence, verb, end):
            return _due(sentence, (start, index), verb + 1, end, depth)
        leads = token.role == "TO" and (verb == index or is_negated or is_counted)
        is_now = token.role == "CURRENT" and sentence.island_at[verb] is None
        if not (is_auxiliary(tokens, verb) or leads or is_now):
            break
        if token.role == "HAVE" and has_done(sentence, verb, end):
            break  # "we will have the hall painted"
        is_negated = is_negated or token.role == "NOT"
        is_led = token.role in {"HAVE", "TO"}
        is_passive = token.role == "BE" or (is_passive and not is_led)
        verb = behind_time(sentence, verb + 1, end)
    verb = skip_adverbs(sentence, verb, end)
    return _finished(
        sentence, (start, index), verb, end, depth, is_passive=is_passive
    )._replace(is_negated=is_negated)


def _due(
    sentence: Sentence, subject: tuple[int, int], first: int, end: int, depth: int
) -> Frame:
    """Return the frame of what a subject is required, or due, to do."""
    frame = _frame(sentence, first, end, depth + 1)._replace(is_wish=True)
    if frame.form != IMPERATIVE:
        return frame
    return frame._replace(form=FINITE, subject=subject)


def _finished(
    sentence: Sentence,
    subject: tuple[int, int],
    verb: int,
    end: int,
    depth: int,
    *,
    is_passive: bool,
) -> Frame:
    """Return the frame of a subject and what its auxiliaries lead to at ``verb``."""
    if verb >= end:
        return Frame(STATE, None, subject, (subject[1] + 1, end))
    entry = sentence.tokens[verb].verb
    goal = announced_goal(sentence, entry, verb, end, is_passive=is_passive)
    if goal is not None:
        return _frame(sentence, goal, end, depth + 1)._replace(is_wish=True)
    held = _held(sentence, subject, verb, end, depth, is_passive=is_passive)
    if held is not None or entry is None:
        return held or Frame(STATE, None, subject, (verb, end))
    is_about = entry.form == "ing" or entry.lemma == "include"
    if is_about and is_about_goal(sentence, subject):
        first = verb if entry.form == "ing" else verb + 1
        return told_goal(_frame(sentence, first, end, depth + 1), sentence, subject)
    if "ensure" in entry.flags and verb + 1 < end:
        ensured = _ensured(sentence, verb, end)
        if sentence.tokens[verb + 1].lower == "that" and ensured.form != IMPERATIVE:
            return ensured
    verb, after = leading_verb(sentence, verb, end)
    moving = changing_verb(sentence, verb, after, end)
    if moving is not None:
        return Frame(FINITE, moving, subject, (moving + 1, end))
    return Frame(FINITE, verb, subject, (after, end))


def _held(
    sentence: Sentence,
    subject: tuple[int, int],
    verb: int,
    end: int,
    depth: int,
    *,
    is_passive: bool,
) -> Frame | None:
    """Return the frame of a state or of what is done to a subject; else None."""
    tokens = sentence.tokens
    entry = tokens[verb].verb
    if entry is None:
        return _state(sentence, subject, verb, end, depth) if is_passive else None
    is_quality = sentence.is_weak(verb, verb + 1) and not acts_now(sentence, verb, end)
    is_quality = is_quality and not is_put_on(sentence, verb, subject)
    is_same = is_passive and is_unchanged(tokens, verb)  # "stalls are set up"
    if is_same or (verb == subject[1] and is_set_up(sentence, verb, end)):
        return Frame(PASSIVE, verb, subject, (verb + 1, end))
    if is_passive and (is_quality or entry.form in {"base", "s"}):
        return _state(sentence, subject, verb, end, depth)
    before = tokens[verb - 1]
    if before.role == "HAVE" and entry.form == "s":
        return Frame(STATE, None, subject, (verb, end))  # "has tests"
    is_event = verb == subject[1] and entry.form == "participle"
    is_passive = is_passive or (is_event and before.role != "PRONOUN")  # "we've raised"
    if is_passive and entry.form in {"participle", "past"}:
        return Frame(PASSIVE, verb, subject, (verb + 1, end))
    return told_got(sentence, subject, verb, end)


def _state(
    sentence: Sentence, subject: tuple[int, int], first: int, end: int, depth: int
) -> Frame:
    """Return the frame of "X is Y"; "our goal is Y" is about Y."""
    if is_about_goal(sentence, subject):
        first += is_behind(sentence, first, end)
        is_that = sentence.tokens[first - 1].lower == "that"
        moved = moved_alone(sentence, first, end) if is_that else None
        goal = moved or _frame(sentence, first, end, depth + 1)
        return told_goal(goal, sentence, subject)
    return Frame(STATE, None, subject, (first, end))
