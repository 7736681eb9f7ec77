"""Finds a further verb behind "and" or a comma, and whether it has an outcome."""

from __future__ import annotations

from smartlint.syntax.reading.counted_outcomes import (
    has_content,
)
from smartlint.syntax.reading.frame import Frame
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.lexicon import MOVING_OR_KEEPING
from smartlint.syntax.reading.paired_things import OWN_TIME
from smartlint.syntax.reading.tagging import Token
from smartlint.syntax.reading.verb_place import (
    is_described,
    is_finite_after,
    skip_adverbs,
    starts_order,
)

_FURTHEST_VERB = 12
FEWEST_BEHIND = 2
_FURTHEST_BACK = 9  # words from a verb to "it": "and write a short report on it"
_BACK = frozenset({"it", "them", "each"})
_TYING = frozenset({"OF", "ON", "FOR", "PREPOSITION"})
_SMALL = 4  # letters of the longest word that titles leave small
EMPTY_OBJECTS = frozenset(
    {"it", "them", "this", "that", "these", "those", "results", "how", "why", "what",
     "where", "who", "every", "each", "result"}
)  # fmt: skip
BEING = frozenset({"be", "become"})


def joins_verb(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the "and" at ``index`` goes on with an order ("… and share it")."""
    at = next_verb(sentence, index + 1, end, "base")
    return (at is not None and not sentence.tokens[at].is_noun) or (
        at is not None and at + 1 < end and sentence.tokens[at + 1].role == "DETERMINER"
    )


def next_verb(sentence: Sentence, start: int, end: int, form: str) -> int | None:
    """Return the verb of the given form that follows a joining word."""
    tokens = sentence.tokens
    index = start
    end = min(end, start + _FURTHEST_VERB)
    while index < end:
        island = sentence.island_at[index]
        if island is not None and island.name in OWN_TIME:
            index = island.last + 1
        elif (
            tokens[index].is_adverb
            or tokens[index].role in {"AND", "TO", "MODAL", "DOUBT"}
            or (tokens[index].role == "HAVE" and form == "participle")
            or tokens[index].kind == "COMMA"
            or (tokens[index].role == "PRONOUN" and tokens[index].lower in {"we", "i"})
        ):
            index += 1
        else:
            break
    if index >= end:
        return None
    token = tokens[index]
    if form == "base" and token.lower in BEING:
        return index  # "grow and be more open"
    if token.verb is None or token.role in {"BE", "HAVE"}:
        return None
    if "telling which" in token.groups:
        return None  # "sales of fruit, including pears and plums"
    if token.is_capital and _is_in_name(sentence, start - 1, end):
        return None
    if form in {"base", "s"}:
        is_order = token.verb.form == form and (
            starts_order(sentence, index, end) or form == "s"
        )
        return index if is_order and not _is_likely_noun(sentence, index, end) else None
    is_clear = not token.nouns or (
        form == "ing" and _acts_while(sentence, start, index)
    )
    return index if token.verb.form == form and is_clear else None


def other_form_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a deed of another form starts: "mend the roof and painting the hall".

    What it is done to must stand behind it, and no other deed before, which it may join.
    """
    tokens = sentence.tokens
    form = frame.entry.form if frame.entry is not None else ""
    if not form and not frame.is_wish:
        return []
    for join in sentence.joins:
        if not frame.object[0] < join < end - 2 or tokens[join].role != "AND":
            continue
        at = skip_adverbs(sentence, join + 1, end - 1)
        verb = tokens[at].verb
        if verb is None or verb.form == form or tokens[at].nouns:
            continue
        is_deed = verb.form == "ing" or (verb.form == "base" and form != "s")
        if (
            is_deed
            and _has_object(tokens[at + 1])
            and not _acts(sentence, frame.object[0], join)
        ):
            return [join + 1]
    return []


def _has_object(token: Token) -> bool:
    """Whether a word behind a verb surely opens what it is done to."""
    return token.role == "DETERMINER" or token.amount is not None


def _acts(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a deed stands in a stretch that a later one may go on with."""
    return any(
        token.role in {"TO", "BY", "RELATIVE", "PURPOSE", "MANNER"}
        or (token.verb is not None and token.verb.form == "ing" and not token.nouns)
        for token in sentence.tokens[first:end]
    )


def sets_apart(sentence: Sentence, join: int, verb: int) -> bool:
    """Whether an order stands for itself behind a purpose: ", and draw", "and also draw"."""
    tokens = sentence.tokens
    if tokens[join].role != "AND":
        return False
    if "also" in {tokens[join + 1].lower, tokens[join].lower.removeprefix("and ")}:
        return True
    is_parted = tokens[join - 1].kind == "COMMA" and verb == join + 1
    return is_parted and tokens[verb + 1].role == "DETERMINER"


def follows_up(sentence: Sentence, verb: int, end: int) -> bool:
    """Whether a deed is about what the first is done to: "and write a page on each".

    What is counted stands for itself: "sign 5 shops and get 40 orders for each".
    """
    tokens = sentence.tokens
    last = min(end - 1, verb + _FURTHEST_BACK)
    for at in range(verb + 2, last):
        token = tokens[at]
        if token.amount is not None or token.role in {"AND", "TO", "RELATIVE"}:
            return False
        if token.role in _TYING and tokens[at + 1].lower in _BACK:
            return True
    return False


def takes_object(sentence: Sentence, verb: int, end: int) -> bool:
    """Whether a preposition brings a verb its object: "reply to every comment"."""
    tokens = sentence.tokens
    entry = tokens[verb].verb
    if entry is None or "linked object" not in entry.groups or verb + 2 >= end:
        return False
    if tokens[verb + 1].role not in {"TO", "FOR", "IN", "ON", "PREPOSITION"}:
        return False
    thing = tokens[verb + 2]
    if thing.role == "DETERMINER" and verb + 3 < end:
        thing = tokens[verb + 3]
    return thing.lower not in EMPTY_OBJECTS and has_content(thing)


def _acts_while(sentence: Sentence, start: int, index: int) -> bool:
    """Whether "building" behind "while" is a deed: "… while building closer ties"."""
    tokens = sentence.tokens
    is_led = start > 0 and tokens[start - 1].role == "BUT" and start == index
    return is_led and index + 1 < len(tokens) and tokens[index + 1].kind == "WORD"


def _is_in_name(sentence: Sentence, join: int, end: int) -> bool:
    """Whether "and" stands within a name: "launch Stop and Think training"."""
    tokens = sentence.tokens
    if join < FEWEST_BEHIND or not tokens[join - 1].is_capital:
        return False
    return any(
        token.is_plain and not token.is_capital and len(token.lower) > _SMALL
        for token in tokens[join + 1 : min(end, join + _FURTHEST_VERB)]
    )


def _is_likely_noun(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a word after "and" is rather a noun ("sales and support teams")."""
    token = sentence.tokens[index]
    if not token.is_noun:
        return False
    follower = sentence.tokens[index + 1] if index + 1 < end else None
    if follower is None:
        return True
    if is_finite_after(sentence, index, end):
        return True
    if takes_object(sentence, index, end) or is_described(sentence, index + 1, end):
        return False
    is_moving = token.verb and token.verb.verb_class in MOVING_OR_KEEPING
    if is_moving and follower.is_plain:
        return False  # "and cut page load"
    return not (
        follower.role in {"DETERMINER", "PRONOUN", "BY"}
        or follower.amount is not None
        or follower.comparative is not None
        or bool(follower.nouns)
    )
