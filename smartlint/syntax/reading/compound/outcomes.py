"""Tells how many separate outcomes a statement names, and where each one stands."""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.frame import PASSIVE, Frame
from smartlint.syntax.reading.clause.means import (
    before_gain,
    before_means,
    deed_behind,
    is_doing,
    opens_gain,
)
from smartlint.syntax.reading.clause.verb_place import (
    is_infinitive,
)
from smartlint.syntax.reading.compound.behind_clauses import (
    cuts_behind,
    is_listing_comma,
)
from smartlint.syntax.reading.compound.counted_outcomes import (
    aimed_cuts,
    amount_cuts,
    level_cuts,
    listed_cuts,
    timed_cuts,
)
from smartlint.syntax.reading.compound.counted_parts import (
    aside_cuts,
    clause_time_cuts,
    counts_between,
    part_cuts,
)
from smartlint.syntax.reading.compound.done_parts import done_cuts
from smartlint.syntax.reading.compound.own_objects import stands_alone
from smartlint.syntax.reading.compound.paired_things import second_thing
from smartlint.syntax.reading.compound.repeated_amounts import (
    repeated_cuts,
    scoped_cuts,
)
from smartlint.syntax.reading.compound.second_verbs import (
    adds,
    goes_along,
    next_verb,
    other_form_cuts,
    sets_apart,
    weighs_alike,
)
from smartlint.syntax.reading.compound.told_outcomes import (
    clause_cuts,
    is_shared,
    opening_cut,
    parallel_cuts,
    state_cuts,
    told_cuts,
    told_means,
    wish_cuts,
)
from smartlint.syntax.reading.compound.two_sides import first_side
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.restated import told_again
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.marks import JOINS

_LONGEST_THING = 6  # words of "get the river path resurfaced"
_LONGEST_START = 4  # tokens of "from the first order"
_ENDS = frozenset({"SEMICOLON", "STOP"})


def find_outcomes(
    sentence: Sentence, frame: Frame, end: int
) -> tuple[tuple[int, int], ...]:
    """Return where each outcome of a statement stands; one for most statements.

    The first one keeps the subject and the words before it.
    """
    first, joins = frame.lead[0], sentence.joins
    # Mostly the full stop is the only sign that could join something.
    is_one = not joins or joins[0] >= end
    if is_one or not any(first <= index < end for index in joins):
        cuts = clause_time_cuts(sentence, frame, end)
        cuts = cuts or (
            level_cuts(sentence, frame, end) if "with" in sentence.lowers else []
        )
        return tuple(pairwise([first, *cuts, end]))
    if is_shared(sentence, frame, end):
        return ((first, end),)
    again = told_again(sentence, frame, end) or told_means(sentence, frame, end)
    if again is not None:
        return ((first, again),)
    cuts = opening_cut(sentence, frame, end) or _verb_cuts(sentence, frame, end)
    cuts = cuts or clause_cuts(sentence, frame, end)
    cuts = cuts or state_cuts(sentence, frame, end)
    cuts = cuts or told_cuts(sentence, frame, end)
    cuts = cuts or parallel_cuts(sentence, frame, end)
    cuts = cuts or wish_cuts(sentence, frame, end)
    cuts = cuts or _measured_cuts(sentence, frame, end)
    cuts = cuts or _asked_cuts(sentence, frame, end)
    cuts = cuts or other_form_cuts(sentence, frame, end)
    is_had = frame.form == PASSIVE  # "get the wall mended and the gate painted"
    cuts = cuts or done_cuts(sentence, frame.subject[0] if is_had else first, end)
    cuts = cuts or aside_cuts(sentence, frame, end)
    side = None if cuts or frame.verb is None else first_side(sentence, first, end)
    if side is not None:
        return ((first, side),)
    if not cuts:
        told = before_means(sentence, frame.object[0], end)
        pair = second_thing(sentence, frame, before_gain(sentence, frame, told))
        cuts = [pair] if pair is not None else []
    bounds = [first, *cuts, end]
    return tuple(pairwise(bounds))


def _measured_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where an outcome starts that only its amount, level or day sets apart."""
    end = before_means(sentence, frame.object[0], end)
    cuts = part_cuts(sentence, frame, end) or clause_time_cuts(sentence, frame, end)
    cuts = cuts or amount_cuts(sentence, frame, end) or level_cuts(sentence, frame, end)
    cuts = cuts or listed_cuts(sentence, frame, end)
    cuts = cuts or repeated_cuts(sentence, frame, end)
    cuts = cuts or scoped_cuts(sentence, frame, end)
    cuts = cuts or timed_cuts(sentence, frame, end)
    return cuts or aimed_cuts(sentence, frame, end)


def _verb_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a further verb of the same form starts an outcome of its own."""
    verb = frame.entry
    if frame.verb is None or verb is None:
        return []
    cuts: list[int] = []
    tokens, last = sentence.tokens, frame.verb
    own_form = _form(sentence, frame.verb, verb)
    aim: int | None = None
    first, main = _scanned_from(sentence, frame.verb, frame.object[0], end)
    main -= own_form != verb.form  # what is got is "certified"
    for index in range(first, end - 1):
        token = tokens[index]
        if token.is_plain or sentence.depth[index] > sentence.depth[frame.verb]:
            continue
        if _goes_with(sentence, index, end, own_form):
            if aim is not None:
                break
            aim = index  # "run 4 talks to raise skills and print 2 guides"
            continue
        if token.role == "RELATIVE":
            return [*cuts, *cuts_behind(sentence, frame.verb, index, end)]
        joins = token.role in JOINS or token.kind in _ENDS or adds(sentence, index)
        lists = token.kind == "COMMA" and is_listing_comma(sentence, index, end)
        if not joins and not lists:
            continue
        start = _later_verb(sentence, index, end, own_form)
        if start is None or not stands_alone(sentence, main, start, index, end):
            continue
        is_served = aim is not None and not (
            sets_apart(sentence, aim, index, start, end)
            or weighs_alike(sentence, (frame.verb, aim, index, end))
        )
        is_new = not cuts or start > last
        is_new = is_new and (not is_served or counts_between(sentence, frame.verb, aim))
        if is_new and _is_own(sentence, verb, start, needs_count=is_served):
            cuts.append(index + 1)
            last = start
    return cuts


def _scanned_from(
    sentence: Sentence, verb: int, thing: int, end: int
) -> tuple[int, int]:
    """Return where further verbs may stand, and the verb whose object comes first.

    As in "expand that number" and in "continue to mend nets and hire a cook".
    """
    tokens = sentence.tokens
    first = max(verb + 1, thing)
    is_led = first < end and tokens[first].role in {"RELATIVE", "TO"}
    main = first + 1 if is_led and tokens[first].role == "TO" else verb
    return first + is_led, main


def _later_verb(sentence: Sentence, join: int, end: int, form: str) -> int | None:
    """Return the next verb of a form, or of the one that the joining word asks for."""
    joint = sentence.tokens[join]
    start = None
    if joint.role != "BUT" or joint.lower == "but":
        start = next_verb(sentence, join + 1, end, form)
    if start is None and form != "ing" and goes_along(joint):
        start = next_verb(sentence, join + 1, end, "ing")
    return start


def _goes_with(sentence: Sentence, index: int, end: int, form: str) -> bool:
    """Whether what follows only goes with a deed of a form: its purpose, means or gain."""
    if _serves(sentence, index, end):
        return True
    return (_tells_how if form == "ing" else opens_gain)(sentence, index)


def _serves(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a purpose starts at ``index``: "to raise", "in order to", "so that"."""
    role = sentence.tokens[index].role
    if role != "TO":
        return role == "PURPOSE"
    return is_infinitive(sentence, index, end) and not _ends_span(sentence, index)


def _ends_span(sentence: Sentence, index: int) -> bool:
    """Whether "to" closes what a "from" opened: "the time from order to dispatch"."""
    before = sentence.tokens[max(0, index - _LONGEST_START) : index]
    return any(token.role == "FROM" for token in before)


def _tells_how(sentence: Sentence, index: int) -> bool:
    """Whether "by sharing" starts there: a deed that may go on with another "-ing"."""
    is_led = sentence.tokens[index].role in {"BY", "MANNER"}
    return is_led and is_doing(deed_behind(sentence.tokens, index))


def _form(sentence: Sentence, index: int, verb: VerbEntry) -> str:
    """Return the form that a further verb has: "get certified and open a studio".

    Behind "have" a thing must stand: "will have mended the hall and opened it" has one form.
    """
    if verb.form != "participle":
        return verb.form
    before = sentence.tokens[max(0, index - _LONGEST_THING) : index]
    is_led = any(
        token.lower == "get" or (token.lower == "have" and not after.is_adverb)
        for token, after in pairwise(before)
    )
    is_led = is_led or (bool(before) and before[-1].lower == "get")
    return "base" if is_led else verb.form


def _is_own(
    sentence: Sentence, main: VerbEntry, index: int, *, needs_count: bool
) -> bool:
    """Whether the verb at ``index`` says more than why or how the main one is done.

    "Promote the app and gain 100 users" is one outcome; behind a purpose only what is
    counted stands for itself.
    """
    verb = sentence.tokens[index].verb
    if _counts(sentence, index + 1):
        is_making = verb is not None and verb.verb_class == "deliver"
        return is_making if needs_count else "publicising" not in main.groups
    if needs_count:
        return False
    return "looking first" not in main.groups or any(
        token.amount is not None for token in sentence.tokens[index:]
    )


def _counts(sentence: Sentence, index: int) -> bool:
    """Whether an amount stands at ``index``, which the sentence has."""
    tokens = sentence.tokens
    return index < len(tokens) and tokens[index].amount is not None


def _asked_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a second deed is asked of others: "ask firms to plan and to report"."""
    verb = frame.entry
    if verb is None or "causing" not in verb.groups:
        return []
    tokens = sentence.tokens
    is_asked = False
    for index in range(frame.object[0], end - 1):
        if tokens[index].role != "TO" or not is_infinitive(sentence, index, end):
            continue
        if is_asked and tokens[index - 1].role == "AND":
            return [index]
        is_asked = True
    return []
