"""Finds a further verb behind "and" or a comma, and whether it has an outcome."""

from __future__ import annotations

from smartlint.model.quantity import Bound
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.verb_place import skip_adverbs, starts_order
from smartlint.syntax.reading.compound.listed_things import OWN_TIME
from smartlint.syntax.reading.compound.second_heads import (
    is_likely_noun,
    is_quality,
    takes_object,
)
from smartlint.syntax.reading.phrases.islands import MOVED, Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS
from smartlint.syntax.reading.words.marks import COSTING
from smartlint.syntax.reading.words.token import Token

_FURTHEST_VERB = 12
_LONGEST_TITLE = 20
FEWEST_BEHIND = 2
_FURTHEST_BACK = 9  # words from a verb to "it": "and write a short report on it"
_ALONG = frozenset({"as well as", "along with", "together with", "while also", "plus"})
_ADDING = frozenset({"+", "/", "|"})
_BACK = frozenset({"it", "them", "each"})
_TYING = frozenset({"OF", "ON", "FOR", "PREPOSITION"})
_ARTICLES = frozenset({"the", "a", "an", "our", "its", "my", "every"})
# What nouns become verbs by; "enterprise" and "merchandise" are none.
_FORMING = (
    "ize", "ify", "lise", "nise", "arise", "erise", "orise", "urise", "ymise",
    "izing", "ifying", "lising", "nising", "rising", "ymising",
)  # fmt: skip
_SMALL = 4  # letters of the longest word that titles leave small
BEING = frozenset({"be", "become"})


def joins_verb(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the "and" at ``index`` goes on with an order ("… and share it")."""
    at = next_verb(sentence, index + 1, end, "base")
    return (at is not None and not sentence.tokens[at].is_noun) or (
        at is not None and at + 1 < end and sentence.tokens[at + 1].role == "DETERMINER"
    )


def goes_along(token: Token) -> bool:
    """Whether a joining word leads to "-ing": "while building", "as well as building"."""
    if token.role == "BUT":
        return token.lower != "but"
    return token.role == "AND" and token.lower in _ALONG


def adds(sentence: Sentence, index: int) -> bool:
    """Whether a sign with spaces joins as "and" does: "raise fees / cut costs"."""
    if sentence.tokens[index].lower not in _ADDING:
        return False
    return sentence.ends[index - 1] < sentence.starts[index]


def next_verb(sentence: Sentence, start: int, end: int, form: str) -> int | None:
    """Return the verb of the given form that follows a joining word."""
    tokens = sentence.tokens
    end = min(end, start + _FURTHEST_VERB)
    index = _behind_openers(sentence, start, end, form)
    if index >= end:
        return None
    token = tokens[index]
    if form == "base" and token.lower in BEING:
        return index  # "grow and be more open"
    if token.verb is None:
        return index if _is_unlisted(tokens, index, form) else None
    if form == "base" and token.lower == "have" and index + 1 < end:
        return index if _has_object(tokens[index + 1]) else None
    # "sales of fruit, including pears and plums"
    if token.role in {"BE", "HAVE"} or "telling which" in token.groups:
        return None
    if token.is_capital and _is_in_name(sentence, start - 1, index, end):
        return None
    is_form = _has_form(sentence, start, index, end, form)
    return index if is_form else None


def _behind_openers(sentence: Sentence, index: int, end: int, form: str) -> int:
    """Return where the verb may stand behind "and": over adverbs, times and "we will"."""
    tokens = sentence.tokens
    while index < end:
        island = sentence.island_at[index]
        if island is not None and island.name in OWN_TIME:
            index = island.last + 1
        elif (
            tokens[index].is_adverb
            or tokens[index].lower == "better"  # "and better serve our guests"
            or tokens[index].role in {"AND", "TO", "MODAL", "DOUBT"}
            or (tokens[index].role == "HAVE" and form == "participle")
            or tokens[index].kind == "COMMA"
            or (tokens[index].role == "PRONOUN" and tokens[index].lower in {"we", "i"})
        ):
            index += 1
        else:
            break
    return index


def _has_form(sentence: Sentence, start: int, index: int, end: int, form: str) -> bool:
    """Whether a word has the form of a verb that is looked for, and is no noun."""
    tokens = sentence.tokens
    token = tokens[index]
    if token.verb is None:
        return False
    if form in {"base", "s"}:
        is_order = token.verb.form == form and (
            form == "s"
            or (index + 1 < end and tokens[index + 1].is_plain)
            or starts_order(sentence, index, end)
            or takes_object(sentence, index, end)  # "and register for the fair"
        )
        return is_order and not is_likely_noun(sentence, start - 1, index, end)
    if form == "ing" and _is_limited(tokens, start, index, end):
        return False
    is_clear = not token.nouns or (
        form == "ing"
        and (_acts_while(sentence, start, index) or _acts_on(tokens, index, end))
    )
    # "Grew the choir and sold 90 tickets" are two forms that may be one.
    is_form = token.verb.form == form or {token.verb.form, form} == PAST_FORMS
    return is_clear and is_form


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
        if verb is None or verb.form == form or at + 1 >= end:
            continue
        if tokens[at].nouns and tokens[at + 1].role != "DETERMINER":
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
    """Whether a deed stands in a stretch that a later one may go on with.

    "By 2031", "to 40" and "to the island" lead to none.
    """
    tokens = sentence.tokens
    return any(
        (
            token.role in {"TO", "BY", "RELATIVE", "PURPOSE", "MANNER"}
            and not (sentence.island_at[at] or tokens[at + 1].role == "DETERMINER")
        )
        or (token.verb is not None and token.verb.form == "ing" and not token.nouns)
        for at, token in enumerate(tokens[first:end], first)
    )


def sets_apart(sentence: Sentence, aim: int, join: int, verb: int, end: int) -> bool:
    """Whether an order stands for itself behind a purpose: ", and draw", "and also draw".

    Where the purpose is a list ("to read, write, and count"), a comma closes nothing.
    """
    tokens = sentence.tokens
    if tokens[join].role != "AND":
        return False
    if "also" in {tokens[join + 1].lower, tokens[join].lower.removeprefix("and ")}:
        return True
    if tokens[join - 1].kind != "COMMA" or verb != join + 1:
        return False
    if any(token.kind == "COMMA" for token in tokens[aim : join - 1]):
        return False
    is_named = tokens[verb + 1].role == "DETERMINER"
    return is_named or any(
        token.amount is not None or token.when is not None
        for token in tokens[verb + 1 : end]
    )


def weighs_alike(sentence: Sentence, places: tuple[int, int, int, int]) -> bool:
    """Whether what stands behind a purpose is measured as the deed is, and no purpose.

    "Raise £9,000 to fund a lift and cut waits to 4 days".

    Args:
        sentence: The sentence.
        places: Where the deed, its purpose, the joining word and the end stand.
    """
    verb, aim, join, end = places
    tokens = sentence.tokens
    counts = [
        any(token.amount is not None for token in tokens[first:stop])
        for first, stop in ((verb, aim), (aim, join))
    ]
    levels = (island.name for island in sentence.islands_in(join, end))
    return counts == [True, False] and any(name in MOVED for name in levels)


def follows_up(sentence: Sentence, verb: int, end: int) -> bool:
    """Whether a deed is about what the first is done to: "and write a page on each".

    What is counted stands for itself: "sign 5 shops and get 40 orders for each".
    """
    tokens = sentence.tokens
    last = min(end - 1, verb + _FURTHEST_BACK)
    for at in range(verb + 1, last):
        token = tokens[at]
        if token.amount is not None or token.role in {"AND", "TO", "RELATIVE"}:
            return False
        is_part = token.role == "OF" and tokens[at - 1].role == "DETERMINER"
        is_led = token.role in _TYING and tokens[at + 1].lower in _BACK
        is_other = is_led and _names_other(sentence, at + 1, last)
        if is_led and not (is_part or is_other):
            return True
    return False


def _is_unlisted(tokens: list[Token], index: int, form: str) -> bool:
    """Whether a word in no list of verbs is one by its object: "and bench the plan"."""
    token = tokens[index]
    if not token.is_plain or token.is_capital or token.lower.endswith("s"):
        return False
    if form not in {"base", "ing"} or index + 2 >= len(tokens):
        return False
    if token.lower.endswith("ing") != (form == "ing"):
        return False
    after, thing = tokens[index + 1 : index + 3]
    is_counted = after.kind == "AMOUNT" and thing.is_plain and not token.nouns
    is_formed = after.is_plain and not token.is_known and token.lower.endswith(_FORMING)
    is_all = after.lower == "all" and is_plural(thing)  # "bleed all radiators"
    return is_counted or is_formed or is_all or after.lower in _ARTICLES


def _acts_on(tokens: list[Token], index: int, end: int) -> bool:
    """Whether an object surely follows: "marketing our cider", "training 8 cooks"."""
    if index + 1 >= end:
        return False
    return _has_object(tokens[index + 1]) or is_quality(tokens[index + 1])


def _names_other(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "each" leads to what was not named before: "on each new page"."""
    tokens = sentence.tokens
    if tokens[index].lower != "each" or index + 1 > end:
        return False
    thing = tokens[index + 1]
    is_known = thing.lower == "one" or f"{thing.lower}s" in sentence.lowers
    return thing.is_plain and not is_known


def _acts_while(sentence: Sentence, start: int, index: int) -> bool:
    """Whether "building" behind "while" is a deed: "… while building closer ties"."""
    tokens = sentence.tokens
    is_led = start > 0 and goes_along(tokens[start - 1])
    is_led = is_led and all(token.is_adverb for token in tokens[start:index])
    return is_led and index + 1 < len(tokens) and tokens[index + 1].kind == "WORD"


def _is_limited(tokens: list[Token], start: int, index: int, end: int) -> bool:
    """Whether what goes on is only not to cost more: "while spending at most €900"."""
    is_led = 0 < start == index and goes_along(tokens[start - 1])
    if not is_led or tokens[index].lower not in COSTING:
        return False
    amount = next((token.amount for token in tokens[index:end] if token.amount), None)
    return amount is not None and amount.bound is Bound.AT_MOST


def _is_in_name(sentence: Sentence, join: int, index: int, end: int) -> bool:
    """Whether a capital word stands in a name: "Stop and Think training", "and SNAP"."""
    tokens = sentence.tokens
    before = join - (tokens[join - 1].kind == "COMMA")
    if before < FEWEST_BEHIND:
        return False
    after = tokens[index + 1] if index + 1 < end else None
    is_led = before > 1 and tokens[before - 2].role == "DETERMINER"
    if is_led and tokens[before - 1].is_capital and after is not None:
        is_small = not tokens[before - 2].is_capital and not after.is_capital
        if is_small and after.is_plain:
            return True  # "the Find and Fix app"
    if sentence.slice(index, index + 1).isupper():
        is_shouted = sentence.slice(before - 1, before).isupper()
        return not (is_shouted or any(map(_has_object, tokens[index + 1 : index + 2])))
    if not tokens[before - 1].is_capital:
        return False
    # In a title all longer words are capital.
    is_before = before < join or tokens[join].kind == "COMMA"
    first = max(0, join - _LONGEST_TITLE) if is_before else join + 1
    return any(
        token.is_plain and not token.is_capital and len(token.lower) > _SMALL
        for token in tokens[first : min(end, join + _FURTHEST_VERB)]
    )
