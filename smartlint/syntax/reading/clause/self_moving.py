"""Finds the frame of what moves by itself: "attendance has to rise", "let it fall"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.figures import amount_at
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOT_ONE,
    PASSIVE,
    STATE,
    Frame,
)
from smartlint.syntax.reading.clause.moved_levels import moved_behind
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.clause.verb_place import starts_object
from smartlint.syntax.reading.phrases.islands import MOVED, Sentence
from smartlint.syntax.reading.words.lexicon import (
    MORE_OR_LESS,
    MOVING,
    SHIFTING,
    VerbEntry,
)
from smartlint.syntax.reading.words.marks import WE

_HOW = frozenset(
    {"IN", "BY", "TO", "FROM", "PREPOSITION", "RECURRING", "ADVERB", "AT", "MANNER"}
)
_BODIES = frozenset({"organisation", "company", "own body", "own team"})
_TOLD = frozenset({PASSIVE, STATE})
_LEADING_TO_WHOM = frozenset({"BE", "FOR"})
_GOING = frozenset({"go", "come"})
_ENDED = frozenset(
    {"managed", "failed", "tried", "used", "intended", "struggled", "refused", "forgot",
     "refuse", "decline", "declined"}
)  # fmt: skip


def moved_itself(sentence: Sentence, frame: Frame, subject: tuple[int, int]) -> Frame:
    """Return the frame of what is to move by itself: "attendance has to rise to 300".

    Or to be moved: "attendance has to be raised". "The club needs to raise prices to £40"
    moves something else.
    """
    first, end = frame.object
    if subject[0] >= subject[1]:
        return frame
    if frame.form in _TOLD and frame.subject[0] == frame.subject[1]:
        is_named = _names_mover(sentence, subject)
        if frame.form == STATE:  # "the bank wants to be in 40 towns" measures no bank
            is_named = is_named and _is_measured(sentence, subject)
        return frame._replace(subject=subject) if is_named else frame
    verb = None if frame.verb is None else sentence.tokens[frame.verb].verb
    if frame.form != IMPERATIVE or verb is None:
        return frame
    if sentence.tokens[subject[0]].lower in NOT_ONE:  # "nobody has to wait for 9 days"
        return frame._replace(form=FINITE, subject=subject)
    is_moving = verb.verb_class in MOVING or verb.lemma in _GOING
    is_moving = is_moving or "self" in verb.flags
    if _is_kept(sentence, verb, subject, first):
        return frame._replace(form=FINITE, subject=subject)
    if not is_moving or not (
        _tells_how_far(sentence, first, end)
        or (_is_measured(sentence, subject) and _moves_alone(sentence, first, end))
    ):
        return frame
    if not _names_mover(sentence, subject):
        return frame
    return frame._replace(form=FINITE, subject=subject)


def denied_wish(sentence: Sentence, frame: Frame, opener: int) -> Frame:
    """Return the frame of a wish as a "not" before it makes it.

    "We do not want churn to exceed 4%" sets a limit; "we are not planning to hire" says
    what we do.
    """
    is_denied = sentence.tokens[opener - 1].role == "NOT"
    if not is_denied or "needing" not in sentence.tokens[opener].groups:
        return frame
    return frame._replace(is_negated=True)


def _names_mover(sentence: Sentence, subject: tuple[int, int]) -> bool:
    """Whether a subject names something that can move, and no one's goal."""
    words = sentence.tokens[subject[0] : subject[1]]
    is_told = words[0].role == "PRONOUN" or any("goal" in word.nouns for word in words)
    return not is_told


def wanted_of(sentence: Sentence, frame: Frame, between: tuple[int, int]) -> Frame:
    """Return the frame of what is wanted of a thing: "we expect sales to grow".

    Args:
        sentence: The sentence.
        frame: What is wanted.
        between: Where the words between "we expect" and it stand.
    """
    first, end = between
    while first < end and sentence.tokens[first].role in _LEADING_TO_WHOM:
        first += 1  # "our aim is for sales to grow"
    between, words = (first, end), sentence.tokens[first:end]
    is_own = bool(words) and words[-1].role == "MODAL"  # "we hope we can"
    if is_own or not words or words[0].kind != "WORD":
        return frame
    if any(word.role == "WISH" for word in words):
        return frame
    if frame.form in _TOLD and frame.subject[0] == frame.subject[1]:
        is_named = any(word.is_plain for word in words)  # no "like this to be 20%"
        return frame._replace(subject=between) if is_named else frame
    verb = None if frame.verb is None else sentence.tokens[frame.verb].verb
    if verb is None or frame.form != IMPERATIVE:
        return frame
    is_led = verb.verb_class in MOVING | {"reach"} or verb.lemma == "go"
    is_led = is_led or "self" in verb.flags
    is_led = is_led or _is_kept(sentence, verb, between, frame.object[0])
    return frame._replace(form=FINITE, subject=between) if is_led else frame


def _tells_how_far(sentence: Sentence, first: int, end: int) -> bool:
    """Whether an amount is "to 300", "by 5%" or "up to 60", and no object."""
    island = sentence.island_at[first] if first < end else None
    if island is None:
        return False
    after = island.last + 1
    if after < end and sentence.tokens[after].is_plain:
        return False  # "we need to cut 40 jobs"
    if island.name != "value":
        return island.name in MOVED or island.name == "change_by"
    amount = amount_at(sentence, island)
    return amount.text.lower().startswith("up to ")


def _is_measured(sentence: Sentence, subject: tuple[int, int]) -> bool:
    """Whether a subject can be more or less, and does nothing itself."""
    head = head_noun(sentence, *subject)
    return head is not None and not head.nouns.isdisjoint(MORE_OR_LESS)


def _is_kept(
    sentence: Sentence, verb: VerbEntry, subject: tuple[int, int], first: int
) -> bool:
    """Whether a measure is to keep a level itself: "we want the gap to stay under 4%"."""
    if first >= len(sentence.tokens):
        return False
    island, after = sentence.island_at[first], sentence.tokens[first + 1 : first + 2]
    if island is None or any(word.is_plain for word in after):
        return False  # "we expect the team to keep 40 clients"
    holds = verb.lemma == "hold" and island.name == "at_value"
    if verb.verb_class != "maintain" and not holds:
        return False
    return _is_measured(sentence, subject) and _names_mover(sentence, subject)


def _moves_alone(sentence: Sentence, first: int, end: int) -> bool:
    """Whether no object follows, but at most a share or a time: "to rise 5% by May"."""
    if first >= end:
        return True
    island = sentence.island_at[first]
    if island is None or (
        island.last + 1 < end and sentence.island_at[island.last + 1] is None
    ):
        return False
    if island.name != "value":
        return True
    return amount_at(sentence, island).unit.kind is UnitKind.PERCENT


def bidden(sentence: Sentence, frame: Frame) -> Frame:
    """Return the frame of what somebody will do as that of the deed: "the team will cut X".

    Of what is measured, and of a thing, it is told how it will be.
    """
    first, end = frame.subject
    if frame.verb is None or first >= end or frame.is_negated:
        return frame
    if sentence.tokens[frame.verb - 1].role not in {"MODAL", "TO"}:
        return frame
    before = sentence.tokens[frame.verb - 2]
    if before.lower in _ENDED or not _acts(sentence, frame):
        return frame  # "we failed to cut X"
    return frame._replace(form=IMPERATIVE, subject=(frame.verb, frame.verb))


def _acts(sentence: Sentence, frame: Frame) -> bool:
    """Whether a subject is somebody who does something: "we", "the council", "Ana"."""
    (first, end), after = frame.subject, frame.object[0]
    opener, head = sentence.tokens[first], head_noun(sentence, first, end)
    if opener.role == "PRONOUN":
        return opener.lower in WE
    if any(word.amount or word.comparative for word in sentence.tokens[first:end]):
        return False  # "more of our members must renew"
    if head is None or "quantity" in head.nouns or after >= frame.object[1]:
        return False
    is_body = "place" in head.nouns or not head.groups.isdisjoint(_BODIES)
    is_name = head.is_capital and not head.nouns and head.verb is None
    is_name = is_name and opener.lower not in NOT_ONE
    is_body = is_body or (is_name and not (opener is head and is_plural(head)))
    island = sentence.island_at[after]
    return is_body and (island is None or island.name == "value")


def let_move(sentence: Sentence, first: int, end: int) -> Frame | None:
    """Return the frame of "let X fall", whose verb has no ending; None for no verb."""
    moving = moved_behind(sentence, first, end)
    for index in range(first + 1 if moving is None else moving, end):
        token = sentence.tokens[index]
        if token.verb is None or token.role or token.verb.form != "base":
            continue
        if index == moving:
            return Frame(
                FINITE, index, (first, index), (index + 1, end), is_negated=True
            )
        if not token.is_noun or (
            index + 1 < end and starts_object(sentence.tokens[index + 1])
        ):
            frame = Frame(FINITE, index, (first, index), (index + 1, end))
            return frame._replace(is_negated=True)
    return None


def moved_alone(sentence: Sentence, first: int, end: int) -> Frame | None:
    """Return the frame of what is ensured to move: "(ensure that) footfall climbs".

    A verb in -s may be a noun, so that "that" must stand before its clause, and in both
    forms nothing may follow that it could move or name.
    """
    tokens = sentence.tokens
    is_clause = tokens[first - 1].lower.endswith("that")  # and "see that"
    forms = {"s", "base"} if is_clause else {"base"}
    for index in range(first + 1, end):
        token, before = tokens[index], tokens[index - 1]
        verb = token.verb
        if token.role in {"RELATIVE", "BE", "MODAL", "HAVE"}:
            return None
        if token.role == "AND" and before.amount is not None:
            return None  # "footfall rises by 9% and arrears fall"
        if verb is None or verb.verb_class not in SHIFTING or verb.form not in forms:
            continue
        is_many = before.lower.endswith("s") or "plural" in before.nouns
        is_agreeing = before.is_plain and (verb.form == "s" or is_many)
        after = tokens[index + 1].role if index + 1 < end else "IN"
        if is_agreeing and (after in _HOW or sentence.island_at[index + 1] is not None):
            return Frame(FINITE, index, (first, index), (index + 1, end))
    return None
