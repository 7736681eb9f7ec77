"""Tells whether a word behind "and" that is verb and noun opens a clause of its own.

"Mend the roof and plant native hedges" has two verbs, "a food and drink fair" has one. A
verb has an object that may stand by itself; what only shares a noun does not.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.set_pairs import is_set_pair
from smartlint.syntax.reading.clause.verb_place import (
    SPANS,
    is_described,
    is_finite_after,
    is_infinitive,
    is_placed,
)
from smartlint.syntax.reading.compound.counted_outcomes import has_content
from smartlint.syntax.reading.compound.listed_things import ARTICLES, OWN_TIME
from smartlint.syntax.reading.phrases.islands import MOVED, Sentence
from smartlint.syntax.reading.values.multiples import MULTIPLYING
from smartlint.syntax.reading.words.lexicon import MOVING, MOVING_OR_KEEPING
from smartlint.syntax.reading.words.token import Token

_EMPTY = frozenset(
    {"it", "them", "this", "that", "these", "those", "results", "how", "why", "what",
     "where", "who", "every", "each", "result", "there", "findings", "outcomes",
     "conclusions", "lessons"}
)  # fmt: skip
_THEM = frozenset({"it", "them"})
_LONGEST_OBJECT = 6  # plain words behind a verb
_OPENING = frozenset({"DETERMINER", "PRONOUN", "BY", "CURRENT"})
_LEADING = frozenset({"DETERMINER", "OF", "RECURRING"})
_STATES = frozenset({"abstract", "degree", "quantity"})
_MASSES = frozenset({"stuff", "of no number"})
_MASS_ENDINGS = ("s", "ing", "ity", "ness", "ism", "ship", "ion", "ance", "ence")
_DESCRIBING = (
    "al", "ive", "ous", "ic", "able", "ible", "ful", "less", "ish", "ary", "ern",
)  # fmt: skip
_QUALITIES = frozenset(
    {"new", "old", "free", "fresh", "short", "long", "small", "large", "big", "young",
     "low", "high", "cheap", "warm", "cold", "hot", "good", "fair", "simple", "more",
     "modern", "proper", "healthy", "useful", "extra", "fewer", "better"}
)  # fmt: skip


def is_likely_noun(sentence: Sentence, join: int, index: int, end: int) -> bool:
    """Whether a word behind "and" is rather a noun ("sales and support teams").

    Args:
        sentence: The sentence.
        join: The joining word.
        index: The word, which may be a verb.
        end: Where the statement ends.
    """
    tokens = sentence.tokens
    token = tokens[index]
    if not token.is_noun:
        return is_set_pair(tokens, join)
    if index + 1 >= end or is_set_pair(tokens, join):
        return True
    moved = _moves_own(sentence, join, index, end)
    return _stands_as_noun(sentence, join, index, end) if moved is None else not moved


def _stands_as_noun(sentence: Sentence, join: int, index: int, end: int) -> bool:
    """Return the same of a word whose amount does not tell it."""
    tokens = sentence.tokens
    if is_finite_after(sentence, index, end):
        return not _helps_do(tokens, index)
    if takes_object(sentence, index, end) or is_described(sentence, index + 1, end):
        return False
    follower = tokens[index + 1]
    if starts_time(sentence, index + 1):
        return True  # "in food and drink by May"
    if (
        follower.role in _OPENING
        or follower.amount is not None
        or follower.kind == "NAME_NUMBER"  # "ship version 3"
        or follower.comparative is not None
    ):
        return False
    if join and _is_described(sentence, join - 1):
        return True  # "safe and equal treatment"
    if not follower.is_plain:
        # "Set targets", "rank in the top 5"
        return not (follower.nouns or is_placed(sentence, index + 1))
    if _shares_head(sentence, join, index, end):
        return True
    return _is_modifier(sentence, join, index)


def _moves_own(sentence: Sentence, join: int, index: int, end: int) -> bool | None:
    """Whether "by 20%" or "from 4 to 9" behind a word is its own; None where none stands.

    "Open a page and cut calls by 20%" has one for each verb, "increase fish and drink
    stalls by 20%" has one for the first.
    """
    tokens = sentence.tokens
    islands = sentence.islands_in(index + 1, end)
    island = next((item for item in islands if item.name != "deadline"), None)
    if island is None or island.name not in MOVED or not join:
        return None
    between = tokens[index + 1 : island.first]
    verb = tokens[index].verb
    if not between and verb is not None and verb.verb_class in MOVING:
        return None
    is_name = all(word.kind == "WORD" and word.role != "AND" for word in between)
    if verb is None or not is_name:
        return None
    if verb.verb_class in MOVING:
        return True
    main = next((word.verb for word in tokens[:join] if word.verb is not None), None)
    is_led = main is not None and main.verb_class in MOVING
    is_met = any(word.amount is not None for word in tokens[:join])
    is_told = is_met or (main is not None and main.lemma in MULTIPLYING)
    return False if is_led and not is_told else None


def _helps_do(tokens: list[Token], index: int) -> bool:
    """Whether "help" leads to a deed: "and help raise the roof"."""
    deed = tokens[index + 1]
    is_deed = deed.verb is not None and not deed.is_noun
    return is_deed and tokens[index].lower == "help"


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
    return thing.lower not in _EMPTY and has_content(thing)


def is_empty_object(sentence: Sentence, index: int, end: int) -> bool:
    """Whether what stands behind a verb names nothing: "it", "each", "every week".

    Behind "every" or "these" a thing may be named: "label every tree".
    """
    tokens = sentence.tokens
    if tokens[index].lower not in _EMPTY:
        return False
    if index + 1 >= end:
        return True
    thing = tokens[index + 1]
    if tokens[index].lower in _THEM:  # "give it a lift", "teach them to row"
        return not (
            thing.role == "DETERMINER"
            or (thing.role == "TO" and is_infinitive(sentence, index + 1, end))
        )
    if tokens[index].role != "DETERMINER":
        return True
    return not thing.is_plain or thing.lower in SPANS


def starts_time(sentence: Sentence, index: int) -> bool:
    """Whether a day or span starts there."""
    island = sentence.island_at[index]
    return island is not None and island.name in OWN_TIME


def _is_modifier(sentence: Sentence, join: int, index: int) -> bool:
    """Whether the word rather says of what kind the next one is: "and support teams".

    Where a comma, time or amount closes what stands before, or the next word is a
    quality or a name, it does not.
    """
    tokens = sentence.tokens
    token, follower = tokens[index], tokens[index + 1]
    if "modifier" not in token.groups:
        return False
    if token.verb is not None and token.verb.verb_class in MOVING_OR_KEEPING:
        return False  # "and cut page load"
    if tokens[join - 2].role == "DETERMINER" and index + 2 < len(tokens):
        is_one = not tokens[join - 1].lower.endswith("s")
        if is_one and tokens[index + 2].is_plain:
            return False  # "mend the lock and release wild river trout"
    is_closed = tokens[join - 1].kind == "COMMA" or sentence.island_at[join - 1]
    if is_closed or is_quality(follower):
        return False
    return not (follower.is_capital and not token.is_capital)


def is_quality(token: Token) -> bool:
    """Whether a word is an adjective by its form, and so stands before no verb's place."""
    if token.nouns or token.is_capital or not token.is_plain:
        return False
    return token.lower in _QUALITIES or token.lower.endswith(_DESCRIBING)


def _is_described(sentence: Sentence, index: int) -> bool:
    """Whether a word before "and" is a quality, and no thing: "safe", no "the canal"."""
    token = sentence.tokens[index]
    before = sentence.tokens[index - 1]
    is_headed = index > 0 and before.role == "DETERMINER"
    if index > 1 and before.is_plain and not is_quality(before):  # "a food diary"
        is_headed = sentence.tokens[index - 2].role == "DETERMINER"
    is_formed = token.lower in _QUALITIES if is_headed else is_quality(token)
    return is_formed or sentence.is_weak(index, index + 1)


def _shares_head(sentence: Sentence, join: int, index: int, end: int) -> bool:
    """Whether two nouns stand before one: "a food and drink fair", "bus and tram stops".

    The first is no object by itself, or the last word none without an article.
    """
    tokens = sentence.tokens
    first = tokens[join - 1]
    if index != join + 1 or not first.is_plain or first.is_capital:
        return False
    before = tokens[join - 2] if join > 1 else first
    # "A food" is no object, though "food" is one.
    is_part = before.lower in ARTICLES and not first.lower.endswith("s")
    if is_quality(tokens[index + 1]) or (_is_whole(first) and not is_part):
        return False
    last = index + 1
    while last + 1 < min(end, index + _LONGEST_OBJECT) and tokens[last + 1].is_plain:
        last += 1
    is_lone = before.verb is not None or before.amount is not None
    if tokens[last].lower.endswith("s"):
        return is_lone and bool(first.nouns)
    is_led = before.role in _LEADING and last == index + 1
    if is_lone and last > index + 1:
        return True  # "caretaker and cook pay disparity"
    return (is_lone or is_led) and not _is_whole(tokens[last])


def _is_whole(token: Token) -> bool:
    """Whether a noun may be an object without an article: "hedges", "trust", "Rome"."""
    return (
        token.is_capital
        or token.lower.endswith(_MASS_ENDINGS)
        or not token.nouns.isdisjoint(_STATES)
        or not token.groups.isdisjoint(_MASSES)
    )
