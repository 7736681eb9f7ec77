"""Reads a word that no list has as a verb, where only a verb can stand.

"Renegotiate the lease", "will reglaze 12 windows", "the roof was rethatched": somebody who
does not know the word still knows that something is to be done. Elsewhere such a word is
mostly a name or a thing, and stays one.
"""

from __future__ import annotations

from itertools import takewhile

from smartlint.model.quantity import Quantity, UnitKind
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token

_LONGEST_THING = 20  # words before what is done with it
_NO_VERB_ENDINGS = ("s", "ly", "ing", "ion", "ity", "ness")
_QUALITY_ENDINGS = (
    "able", "ible", "al", "ic", "ous", "ive", "ful", "less", "ish", "ary", "ant", "ent",
    "ing",
)  # fmt: skip
_MAKING_ENDINGS = ("ify", "ize", "ise", "ate")  # "electrify", "digitise", "evacuate"
_SHORTEST_MAKING = 7  # "prize", "plate"
_PART_OF = ("a ", "an ", "half")  # "a quarter of the tickets"
_LEADING = frozenset({"BE", "WISH"})
_PARTING = frozenset({"COMMA", "COLON", "SEMICOLON", "STOP", "CLOSE", "HYPHEN"})
_LISTING = frozenset({"COMMA", "SEMICOLON"})
_ASKING = frozenset({"how", "what", "why", "who", "where", "when", "which", "whether"})
_VAGUE = frozenset({"this", "that", "these", "those"})
_THINGS = frozenset({"AMOUNT", "NAME_NUMBER", "QUOTE"})
_BEHIND_DEED = frozenset({"BY", "AND", "FOR", "IN", "ON", "AT"})
_DONE = frozenset({"BE", "HAVE"})
_PEOPLE = frozenset({"crowd", "party", "people", "won over"})
_PAIR, _FURTHEST = 2, 7


def take_for_verbs(tokens: list[Token]) -> bool:
    """Take words that no list has for verbs, where only verbs stand; False for none.

    Asked where no verb was found, as few sentences hold such a word.
    """
    found = [
        (index, verb)
        for index, token in enumerate(tokens)
        if (verb := _verb_at(tokens, index)) is not None
    ]
    for index, verb in found:
        tokens[index] = verb
    return bool(found)


def _verb_at(tokens: list[Token], index: int) -> Token | None:
    """Return the token at a place as a verb; None where it is, or may be, none."""
    token = tokens[index]
    if token.kind != "WORD":
        return None
    is_joined = token.deed is not None and " " in token.deed.lemma
    if not index and is_joined and token.is_known:
        if not _is_acted_on(tokens):
            return None
        return token.playing(verb=token.deed, nouns=frozenset(), role="")
    if token.is_known or token.comparative is not None or token.lower in _ASKING:
        return None
    if token.lower.endswith("ed"):
        is_done = index > 0 and _is_done(tokens, index)
        return _acting(token, "participle") if is_done else None
    if token.lower.endswith(_NO_VERB_ENDINGS) or not _stands_as_verb(tokens, index):
        return None
    return token.playing(verb=token.deed) if is_joined else _acting(token, "base")


def _acting(token: Token, form: str) -> Token:
    entry = VerbEntry(token.lower, form, "deliver", frozenset(), token.groups)
    return token.playing(verb=entry)


def _opens_order(tokens: list[Token], index: int) -> bool:
    """Whether a word that opens an order is told to be a verb by what follows it."""
    lower, rest = tokens[index].lower, tokens[index + 1 : index + _FURTHEST]
    if not rest:
        return False
    after = rest[0]
    if after.role == "DETERMINER" or after.lower.startswith(_PART_OF):
        return True
    if after.role == "AND":
        return _is_deed(rest[1:])
    if after.amount is not None and _counts_things(after.amount, rest[1:]):
        return True
    if len(lower) < _SHORTEST_MAKING or not lower.endswith(_MAKING_ENDINGS):
        return False
    is_listing = index > 0 and tokens[index - 1].kind in _LISTING
    if is_listing or "like a verb" in tokens[index].groups:
        return False  # "corporate gifts"
    return after.is_plain or after.kind in _THINGS


def _counts_things(amount: Quantity, words: list[Token]) -> bool:
    """Whether things are counted, one by one: "12 looms", no "900 fans"."""
    if amount.unit.kind is not UnitKind.COUNT:
        return False
    names = list(takewhile(lambda word: word.is_plain, words))
    is_many = any(word.lower.endswith("s") for word in names)
    return is_many and not any(
        "quantity" in word.nouns or not word.groups.isdisjoint(_PEOPLE)
        for word in names
    )


def _is_deed(words: list[Token]) -> bool:
    """Whether a verb is joined: "and publish plans", "and launch a shop"."""
    verb = words[0].verb if words else None
    if verb is None or verb.form != "base":
        return False
    is_acting = any(word.role == "DETERMINER" for word in words[1:])
    return is_acting or not words[0].is_noun


def _is_acted_on(tokens: list[Token]) -> bool:
    """Whether an object follows a deed: "setup the kiln", no "setup time: 9 minutes"."""
    if any(token.amount is not None for token in tokens):
        return False
    names = list(takewhile(lambda word: word.is_plain, tokens[1:]))
    if not names:
        return len(tokens) > 1 and tokens[1].role == "DETERMINER"
    return "quantity" not in names[-1].nouns


def _stands_as_verb(tokens: list[Token], index: int) -> bool:
    """Whether only a verb can stand at a place: "will …", "to … the", ", … the"."""
    at = index - 1
    while at >= 0 and tokens[at].is_adverb:
        at -= 1
    if at < 0 or tokens[at].kind in _PARTING:
        return _opens_order(tokens, index)  # "quietly …", "Week 2: …"
    if index + 1 == len(tokens) or tokens[index].is_capital:
        return False
    before, after = tokens[at], tokens[index + 1]
    led = tokens[at - 1] if at else None
    if before.role == "MODAL":
        return led is None or led.role != "DETERMINER"  # "a can of …"
    if before.role == "TO":
        if after.kind == "AMOUNT" or _opens_thing(tokens, index + 1):
            return True
        is_quality = tokens[index].lower.endswith(_QUALITY_ENDINGS)
        is_led = led is not None and led.role in _LEADING
        return is_led and after.is_plain and not is_quality
    if before.role != "AND" or led is None or after.role != "DETERMINER":
        return False
    return led.verb is not None and led.verb.form == "base"


def _is_done(tokens: list[Token], index: int) -> bool:
    """Whether a word says what is done with what stands before: "roof rethatched by May"."""
    before = tokens[index - 1]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    is_end = after is None or after.kind != "WORD" or after.role in _BEHIND_DEED
    if before.role == "AND" and index >= _PAIR:
        done = tokens[index - _PAIR].verb
        return is_end and done is not None and done.form == "participle"
    first = max(0, index - _LONGEST_THING)
    if any(token.comparative or token.change for token in tokens[first:index]):
        return False  # "less jam wasted"
    is_subject = before.is_plain and not before.is_adverb
    return is_end and (before.role in _DONE or is_subject)


def _opens_thing(tokens: list[Token], index: int) -> bool:
    """Whether a thing is named from a place on: "the barn", no "this out of the way"."""
    is_open = tokens[index].lower in _VAGUE
    if tokens[index].role != "DETERMINER" or is_open or index + 1 == len(tokens):
        return False
    return tokens[index + 1].is_plain or tokens[index + 1].amount is not None
