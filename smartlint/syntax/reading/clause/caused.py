"""Finds what one brings about: "get the roof repaired", "let bookings grow by 5%".

What is brought about stands behind its thing, as a verb of its own: "see visits double",
"have waste falling", "get costs to fall", "have the hall built". The statement is then
about that thing, just as "visits double" and "the hall is built" are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.model.quantity import Bound
from smartlint.syntax.reading.clause.bare_events import is_set_up
from smartlint.syntax.reading.clause.frame import FINITE, PASSIVE, Frame
from smartlint.syntax.reading.clause.moved_levels import moved_behind
from smartlint.syntax.reading.clause.noun_phrases import head_noun, is_people
from smartlint.syntax.reading.clause.verb_place import keeps_spelling
from smartlint.syntax.reading.phrases.islands import MOVED
from smartlint.syntax.reading.words.lexicon import (
    MORE_OR_LESS,
    MOVING,
    MOVING_OR_KEEPING,
    SHIFTING,
    VerbEntry,
)

if TYPE_CHECKING:
    from smartlint.syntax.reading.phrases.islands import Sentence
    from smartlint.syntax.reading.words.token import Token

TAKEN = {
    "see": frozenset({"base", "ing", "participle"}),
    "watch": frozenset({"base", "ing"}),
    "make": frozenset({"base"}),
    "let": frozenset({"base"}),
    "help": frozenset({"base", "to"}),
    "have": frozenset({"base", "ing", "participle"}),
    "get": frozenset({"to", "ing", "participle"}),
    "keep": frozenset({"ing"}),
    "want": frozenset({"participle"}),
    "need": frozenset({"participle"}),
} | dict.fromkeys(("cause", "enable", "allow", "lead", "drive"), frozenset({"to"}))
"""The forms in which a verb of causing takes what it brings about."""
GETTING = frozenset({"be", "get"})
_KEEPING = frozenset({"keep", "hold"})
_STAYING = frozenset({"hold", "stay", "remain"})  # "see churn stay at 3%"
BARRING = _KEEPING | {"stop", "prevent", "avoid"}
"""Verbs that say of what is behind them that it must not happen."""
_PASSING = (" beyond", " past", " above", " over", " below", " under")
_FURTHEST_DONE = 10  # words behind "get"
_SEEN_WHEN = frozenset({"RECURRING", "IN", "AT", "ON", "FROM", "TO", "BY"})
_GOING_ON = frozenset({"AND", "RECURRING"})
_DONE_WHERE = _SEEN_WHEN | {"FOR", "PREPOSITION", "MANNER", "PURPOSE", "AND", "UNTIL"}
_IN_NAMES = frozenset(
    {"OF", "DETERMINER", "IN", "FOR", "ON", "AT", "TO", "FROM", "PREPOSITION", "AND"}
)
_OBJECTS = frozenset({"DETERMINER", "PRONOUN"})
_PUT_ON = frozenset({"document", "output"})
_DOABLE = SHIFTING | {"improve", "deliver", "reach", "maintain"}


def got(sentence: Sentence, verb: int, end: int) -> Frame | None:
    """Return the frame of what one brings about; None where a verb takes a mere thing."""
    tokens = sentence.tokens
    entry = tokens[verb].verb
    if entry is None or verb + 1 >= end:
        return None
    if entry.lemma in GETTING and _is_participle(tokens[verb + 1]):
        return Frame(PASSIVE, verb + 1, (verb, verb), (verb + 2, end))
    if entry.lemma in BARRING:
        barred = _barred(sentence, verb, end, is_keeping=entry.lemma in _KEEPING)
        if barred is not None:
            return barred
    forms = TAKEN.get(entry.lemma)
    if forms is None:
        return None
    moved = _moved(sentence, verb, end) if "base" in forms else None
    return moved or _told_behind(sentence, verb, end, forms)


def _barred(
    sentence: Sentence, verb: int, end: int, *, is_keeping: bool
) -> Frame | None:
    """Return the frame of what is not to happen: "stop rents (from) rising above £900".

    One keeps something only "from" that; "keep rents rising" is no limit.
    """
    tokens = sentence.tokens
    for at in range(verb + 2, min(end, verb + _FURTHEST_DONE)):
        deed, before = tokens[at].verb, tokens[at - 1]
        is_led = before.role == "FROM"
        if deed is not None and deed.form == "ing" and (is_led or before.is_plain):
            thing = verb + 1, at - is_led
            is_bar = is_led or not is_keeping
            if is_bar and _goes_too_far(sentence, at, thing, end):
                return Frame(FINITE, at, thing, (at + 1, end), is_negated=True)
        elif not (is_led or _is_in_name(tokens, at)):
            return None
    return None


def _goes_too_far(
    sentence: Sentence, at: int, thing: tuple[int, int], end: int
) -> bool:
    """Whether an -ing form tells of a move of what is measured, or how far one goes."""
    deed = sentence.tokens[at].verb
    if deed is None:
        return False
    moves = deed.verb_class in SHIFTING or "self" in deed.flags
    if at + 1 >= end:
        head = head_noun(sentence, *thing)
        return moves and head is not None and bool(head.nouns & MORE_OR_LESS)
    island = sentence.island_at[at + 1]
    amount = None if island is None else sentence.tokens[island.last].amount
    if amount is None:
        return False
    is_bound = amount.bound in {Bound.AT_MOST, Bound.AT_LEAST}
    return moves or is_bound or deed.lemma.endswith(_PASSING)


def _moved(sentence: Sentence, verb: int, end: int) -> Frame | None:
    """Return the frame of what one sees or lets move so far: "see visits rise to 40"."""
    moving, entry = moved_behind(sentence, verb + 1, end), sentence.tokens[verb].verb
    if moving is None or entry is None:
        return None
    is_told = entry.lemma != "help" or _may_move(sentence, (verb + 1, moving))
    thing = verb + 1, moving
    return Frame(FINITE, moving, thing, (moving + 1, end)) if is_told else None


def _told_behind(
    sentence: Sentence, verb: int, end: int, forms: frozenset[str]
) -> Frame | None:
    """Return the frame of what is told of a thing in one of these forms."""
    tokens, entry = sentence.tokens, sentence.tokens[verb].verb
    if entry is None:
        return None
    for index in range(verb + 2, min(end, verb + _FURTHEST_DONE)):
        token, before = tokens[index], tokens[index - 1]
        if token.role == "NOT" and entry.lemma == "let":
            return _not_let(sentence, (verb + 1, index), end)
        if _is_open_to(sentence, index, end):
            is_led = "to" in forms and _is_led(sentence, index + 1, end)
            thing = verb + 1, index
            return Frame(FINITE, index + 1, thing, (index + 2, end)) if is_led else None
        if before.is_plain and _takes(forms, token):
            form = _form_of(sentence, entry.lemma, (verb + 1, index), end)
            if form is not None:
                return Frame(form, index, (verb + 1, index), (index + 1, end))
        if not _is_in_name(tokens, index):
            return None
    return None


def told_got(
    sentence: Sentence, subject: tuple[int, int], verb: int, end: int
) -> Frame | None:
    """Return the frame of "the guide gets printed", "we will see rents fall"; else None."""
    tokens, entry = sentence.tokens, sentence.tokens[verb].verb
    if entry is None:
        return None
    if entry.lemma == "get" and verb + 1 < end and _is_participle(tokens[verb + 1]):
        return Frame(PASSIVE, verb + 1, subject, (verb + 2, end))
    is_caused = entry.lemma == "see" or tokens[verb - 1].role == "MODAL"
    return got(sentence, verb, end) if is_caused else None


def has_done(sentence: Sentence, have: int, end: int) -> bool:
    """Whether one "will have" a thing done, and not just has it: "have the hall built"."""
    tokens = sentence.tokens
    is_led = have > 0 and tokens[have - 1].role == "MODAL" and have + 1 < end
    if not is_led or tokens[have + 1].role != "DETERMINER":
        return False
    frame = got(sentence, have, end)
    return frame is not None and frame.form == PASSIVE


def _is_open_to(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a "to" stands there that leads to a verb; none is "a letter to the mayor"."""
    if sentence.tokens[index].role != "TO" or sentence.island_at[index] is not None:
        return False
    return index + 1 >= end or sentence.tokens[index + 1].role != "DETERMINER"


def _is_in_name(tokens: list[Token], index: int) -> bool:
    """Whether a token may stand in a name: "members' area", "2027 price list"."""
    token = tokens[index]
    if token.is_plain or token.amount or token.role in _IN_NAMES or token.role == "TO":
        return True
    if token.kind not in {"QUOTE", "DATE"} or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    return after.is_plain and (after.is_noun or after.verb is None)


def _not_let(sentence: Sentence, thing: tuple[int, int], end: int) -> Frame | None:
    """Return the frame of what is not to happen: "let bookings not fall below 60"."""
    at = thing[1] + 1
    while at < end and sentence.tokens[at].is_adverb:
        at += 1
    verb = sentence.tokens[at].verb if at < end else None
    if verb is None or verb.form != "base":
        return None
    return Frame(FINITE, at, thing, (at + 1, end), is_negated=True)


def is_put_on(sentence: Sentence, at: int, subject: tuple[int, int]) -> bool:
    """Whether a word of praise tells of a deed: "a fair is organised", no "we are".

    So does one of what can be more or less: "output is improved", "is limited to 9%".
    """
    verb = sentence.tokens[at].verb
    if verb is None or verb.form != "participle" or verb.verb_class not in _DOABLE:
        return False
    island = sentence.island_at[at + 1] if at + 1 < len(sentence.tokens) else None
    if verb.verb_class in MOVING_OR_KEEPING and island is not None:
        return island.name in MOVED | {"at_value"}
    kinds = MORE_OR_LESS if verb.verb_class in MOVING else _PUT_ON
    head = head_noun(sentence, *subject)
    return head is not None and not head.nouns.isdisjoint(kinds)


def _is_participle(token: Token) -> bool:
    return token.verb is not None and token.verb.form == "participle"


def _takes(forms: frozenset[str], token: Token) -> bool:
    """Whether a word may be what is brought about: "see rents fall", "have it set up"."""
    verb = token.verb
    if verb is None:
        return False
    return verb.form in forms or ("participle" in forms and keeps_spelling(verb))


def _is_led(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a verb of change stands behind "to", and moves nothing else."""
    moving = sentence.tokens[index].verb if index < end else None
    if moving is None or moving.form != "base":
        return False
    if moving.verb_class not in MOVING and "self" not in moving.flags:
        return False
    after = index + 1
    return after >= end or not (
        sentence.tokens[after].is_plain or sentence.tokens[after].role in _OBJECTS
    )


def _form_of(
    sentence: Sentence, lemma: str, thing: tuple[int, int], end: int
) -> str | None:
    """Return how what stands behind a thing tells of it; None where it does not."""
    at = thing[1]
    verb = sentence.tokens[at].verb
    if verb is None:
        return None
    is_same = is_set_up(sentence, at, end) and "participle" in TAKEN[lemma]
    if verb.form == "participle" or is_same:
        is_told = not any(word.amount for word in sentence.tokens[slice(*thing)])
        is_share = verb.verb_class not in MOVING and _is_share_of(sentence, thing)
        # "Have 40 homes insulated" counts those that are.
        is_told = is_told and not is_share
        is_done = is_same or _is_done(sentence, thing, end)
        return PASSIVE if is_told and is_done else None
    is_seen = _moves(verb, lemma) and _stands_alone(sentence, at, end)
    is_seen = is_seen and (lemma != "help" or _may_move(sentence, thing))
    return FINITE if is_seen else None


def _moves(verb: VerbEntry, lemma: str) -> bool:
    """Whether one sees or makes something do so: "see sales reach £3m"."""
    if verb.form == "ing":  # "see rents falling"
        return verb.verb_class in SHIFTING or "self" in verb.flags
    moves = verb.verb_class in MOVING or "breaking even" in verb.groups
    moves = moves or "self" in verb.flags or verb.lemma.split()[0] in _STAYING
    moves = moves or (lemma == "let" and verb.verb_class == "maintain")
    return moves or (verb.verb_class == "reach" and lemma != "make")


def _may_move(sentence: Sentence, thing: tuple[int, int]) -> bool:
    """Whether a thing is helped to move; people only act: "help farmers grow"."""
    head = head_noun(sentence, *thing)
    return head is not None and not is_people(head)


def _stands_alone(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a verb ends what is said, or its amount or time follows it."""
    if index + 1 >= end:
        return not sentence.tokens[index - 1].role
    after = sentence.tokens[index + 1]
    is_bare = sentence.island_at[index + 1] is not None or after.role in _GOING_ON
    verb = sentence.tokens[index].verb
    if verb is not None and verb.form == "ing":
        is_bare = is_bare or after.role in _SEEN_WHEN  # "rising in every ward"
    return is_bare or after.comparative is not None


def _is_share_of(sentence: Sentence, thing: tuple[int, int]) -> bool:
    """Whether a participle says who makes up a share: "the share of orders paid by card"."""
    head = head_noun(sentence, *thing)
    return head is not None and "any figure" in head.groups


def _is_done(sentence: Sentence, thing: tuple[int, int], end: int) -> bool:
    """Whether a participle closes what is said of a thing: "the roof repaired by May"."""
    index = thing[1]
    token = sentence.tokens[index]
    verb = token.verb
    if verb is None or verb.verb_class not in _DOABLE or token.nouns:
        return False
    if sentence.is_weak(index, index + 1) and not is_put_on(sentence, index, thing):
        return False  # "have customers satisfied"
    if index + 1 >= end or sentence.island_at[index + 1] is not None:
        return True
    after = sentence.tokens[index + 1]
    return after.kind != "WORD" or after.is_adverb or after.role in _DONE_WHERE
