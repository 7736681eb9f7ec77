"""Reads what is so today off what is told before the goal.

"Our open rate is 20%. Raise it to 25% by June", "the choir has 24 singers and wants 40",
"we lend 900 books a month, and hope to lend 1,200".
"""

from __future__ import annotations

from itertools import dropwhile, pairwise

from smartlint.model.quantity import COUNT, UnitKind
from smartlint.named_tuple import NamedTuple, make
from smartlint.syntax.reading.clause.figures import amount_at
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.naming_amounts import RACES
from smartlint.syntax.reading.words.lexicon import (
    CARRYING,
    MEASURED,
    MOVING,
    PAST_FORMS,
)
from smartlint.syntax.reading.words.marks import JOINS, WE
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import INTENT

_IT = frozenset({"it", "them", "this", "that", "these"})
_ORDERS = MOVING | {"reach"}
_LED = frozenset({"to_value", "change_by", "by_value"})
_AIMS = frozenset(
    {"value", "to_value", "at_value", "for_value", "by_value", "goal_value"}
)
_VALUES = frozenset({"value", "at_value", "current_value", "of_value"})
_LONGEST = 24  # tokens that tell of today
_FURTHEST_AIM = 12  # tokens from where the goal starts to its amount
_LONGEST_NAME = 4
_WHOSE = frozenset({"DETERMINER", "PRONOUN", "CURRENT"})
_TELLING = frozenset({"BE", "HAVE"})
_LED_BY_VERBS = frozenset({"at_value", "current_value"})
_BEFORE_LINKS = frozenset({"HAVE", "CURRENT", "ADVERB"})
_TOLD_FORMS = frozenset({"s", "base", "past"})
_AIMING = frozenset({"goal", "target", "aim", "going"})
_WISHING = frozenset({"WISH", "MODAL"})
# What may stand between the start of a wish and its amount: "and hopes to get it to".
_LEADING = frozenset(
    {"PRONOUN", "DETERMINER", "TO", "BE", "HAVE", "ADVERB", "AND", "BUT", "FOR", "CURRENT"}
) | _WISHING  # fmt: skip
_SHIFTING = frozenset({"up", "down", "back", "on", "out", "in", "like", "least", "at"})
_SO_FAR = frozenset({"so", "far", "already", "today", "now"})
_TIMES = frozenset({"when", "for_date", "deadline", "period"})


class ToldBefore(NamedTuple):
    """What a clause before the goal tells of today.

    Attributes:
        name: Where what is measured stands; None in "I weigh 90 kg".
        value: Today's value.
    """

    name: tuple[int, int] | None
    value: Island


def told_before(sentence: Sentence, first: int) -> ToldBefore | None:
    """Return what is told of today right before the statement that starts at ``first``.

    None where it does not refer back to it, or where more than one value is told.
    """
    if not 0 < first <= _LONGEST:
        return None
    wished = _wished(sentence, first)
    if wished is None and not _refers_back(sentence, first):
        return None
    end = first - (sentence.tokens[first - 1].kind != "WORD")
    told = [item for item in sentence.islands if item.last < end]
    values = [
        item
        for item in told
        if sentence.tokens[item.last].amount is not None
        and item.name not in _TIMES
        and sentence.tokens[item.last].lower not in RACES  # "my 5k time is 27:30"
    ]
    if len(values) != 1 or values[0].name not in _VALUES:
        return None
    name = _name(sentence, values[0], end)
    if wished is None:
        return None if name is None else make(ToldBefore, (name, values[0]))
    takes_up = any(word.lower in _IT for word in sentence.tokens[first : wished.first])
    if not (takes_up or _tells(sentence, values[0], end)):
        return None
    unit = amount_at(sentence, wished).unit
    is_same = unit in (amount_at(sentence, values[0]).unit, COUNT)
    is_same = is_same and _counts_same(sentence, values[0], wished)
    return make(ToldBefore, (name, values[0])) if is_same else None


def behind_today(sentence: Sentence) -> int | None:
    """Return where the goal starts that "and" or "but" joins to what is so today.

    "We serve 300 lunches a day and want to serve 450"; None for no such.
    """
    tokens = sentence.tokens
    for index in sentence.joins:
        if index > _LONGEST:
            return None
        is_join = index > 1 and tokens[index].role in JOINS
        if is_join and _starts_goal(sentence, index + 1):
            return index + 1
    return None


def _starts_goal(sentence: Sentence, index: int) -> bool:
    """Whether a wish with its own amount starts behind a clause of today."""
    if told_before(sentence, index) is not None or _wants_else(sentence, index):
        return True
    if _goes_beyond_work(sentence, index):
        return True
    tokens = sentence.tokens
    at = index
    at += index < len(tokens) and tokens[index].role == "PRONOUN"
    if at >= len(tokens) or tokens[at].role not in _WISHING:
        return False
    amounts = [item for item in sentence.islands if tokens[item.last].amount]
    told = [item for item in amounts if item.last < index]
    return (
        bool(told)
        and told[-1] is not amounts[-1]
        and _tells(sentence, told[0], index - 1)
    )


def _wants_else(sentence: Sentence, index: int) -> bool:
    """Whether we want something behind what we only tell: "it is old, and we want to …".

    A goal that stands before is an outcome of its own: it has a wish or an amount, or is
    a state that others are to be in ("our buyers are loyal, and we want to …").
    """
    tokens = sentence.tokens
    words = tokens[index : index + 3]
    if [word.role for word in words] != ["PRONOUN", "WISH", "TO"]:
        return False
    told = tokens[: index - 1]
    if words[0].lower not in WE or (
        not told[0].is_plain and told[0].role not in _WHOSE
    ):
        return False
    if any(
        word.role in _WISHING or word.amount is not None or "goal" in word.nouns
        for word in told
    ):
        return False
    return _tells_how_it_was(told)


def _goes_beyond_work(sentence: Sentence, index: int) -> bool:
    """Whether a wish follows what we are at: "I'm still mending my bike but hope to …"."""
    tokens = sentence.tokens
    at = index + (index < len(tokens) and tokens[index].role == "PRONOUN")
    wish = [word.role for word in tokens[at : at + 2]]
    if tokens[index - 1].role != "BUT" or wish != ["WISH", "TO"]:
        return False
    told = tokens[: index - 1]
    is_goal = any(
        word.amount is not None
        or (word.role in _WISHING and before.role != "DETERMINER")  # "my plan"
        for before, word in pairwise(told)
    )
    if is_goal:
        return False
    we, is_short, _ = told[0].lower.replace("’", "'").partition("'")
    deeds = dropwhile(lambda word: word.role in {"BE", "ADVERB"}, told[1:])
    deed = next(deeds, told[0]).verb
    is_told = bool(is_short) or told[1].role == "BE"
    return we in WE and is_told and deed is not None and deed.form == "ing"


def _tells_how_it_was(words: list[Token]) -> bool:
    """Whether something is the most so, or was done: "are the cleanest", "have worked"."""
    at = next((at for at, word in enumerate(words) if word.role in _TELLING), None)
    if at is None:
        return any(
            verb.verb is not None and verb.verb.form == "past" and not verb.nouns
            for verb in words[1:3]
        )
    behind = words[at + 1 :]
    if words[at].role == "HAVE":
        return any(
            word.verb is not None and word.verb.form in PAST_FORMS for word in behind
        )
    return words[at].lower not in {"be", "being"}


def _refers_back(sentence: Sentence, index: int) -> bool:
    """Whether an order starts that is about what was told: "raise it to 25%"."""
    tokens = sentence.tokens
    if index + 2 >= len(tokens):
        return False
    verb = tokens[index].verb
    if verb is None or verb.form != "base":
        return False
    if verb.verb_class not in _ORDERS and verb.lemma not in CARRYING:
        return False
    at = index + 1 + (tokens[index + 1].lower in _IT)
    island = sentence.island_at[at] if at < len(tokens) else None
    return island is not None and island.first == at and island.name in _LED


def _wished(sentence: Sentence, index: int) -> Island | None:
    """Return the amount of "we want 25% by June", "and hopes to bring it to 80 kg".

    No word may stand before it that names what is counted.
    """
    if not sentence.topics & INTENT:
        return None
    tokens = sentence.tokens
    is_wish = False
    at, end = index, min(len(tokens), index + _FURTHEST_AIM)
    while at < end:
        island = sentence.island_at[at]
        if island is not None and island.name in _TIMES:
            at = island.last + 1
            continue
        if island is not None and tokens[island.last].amount is not None:
            return island if is_wish and island.name in _AIMS else None
        token = tokens[at]
        is_aim = token.lower in _AIMING and at + 1 < end
        is_aim = is_aim and not (tokens[at + 1].amount and "goal" in token.nouns)
        is_wish = is_wish or token.role in _WISHING or is_aim
        if not (is_aim or _leads(token, is_wish=is_wish)):
            return None
        at += 1
    return None


def _leads(token: Token, *, is_wish: bool) -> bool:
    """Whether a token may stand between the start of a wish and its amount."""
    if token.role in _LEADING or token.lower in _SHIFTING or token.kind == "COMMA":
        return True
    if is_wish:
        return token.verb is not None and token.verb.form in {"base", "ing"}
    return token.is_plain or token.kind == "DATE"  # "the shop hopes to"


def _tells(sentence: Sentence, value: Island, end: int) -> bool:
    """Whether a clause says how it is or was: "the choir has 24 singers"; no order."""
    tokens = sentence.tokens
    words = tokens[:end]
    is_now = any(word.role == "CURRENT" for word in words)
    if any(
        (word.role in _WISHING and not (is_now and word.lower == "can"))
        or "goal" in word.nouns
        for word in words
    ):
        return False
    if is_now:
        return True
    is_dated = any(
        item.name == "deadline" for item in sentence.islands if item.last < end
    )
    if is_dated:  # "we sold 40 in May" tells what was
        return any(
            verb.verb is not None
            and verb.verb.form in PAST_FORMS
            and (subject.lower in WE or subject.is_plain)
            for subject, verb in pairwise(words)
        )
    if any(word.role in _TELLING for word in tokens[: value.first]):
        return True
    return value.name == "current_value" or any(
        verb.verb is not None
        and (
            verb.verb.form in {"s", *PAST_FORMS}
            or subject.lower in WE
            or "plural" in subject.nouns
        )
        and (subject.is_plain or subject.role in _WHOSE)
        for subject, verb in pairwise(words)
    )


def _counts_same(sentence: Sentence, told: Island, wished: Island) -> bool:
    """Whether both count the same: nothing new follows the amount that is wished for."""
    first = amount_at(sentence, told).unit.kind
    named = _counted(sentence, wished)
    return not named or (first is UnitKind.COUNT and named == _counted(sentence, told))


def _counted(sentence: Sentence, island: Island) -> str:
    """Return the word for what an amount counts; empty where none follows it."""
    word = ""
    tokens = sentence.tokens
    at = island.last + 1
    for token in tokens[at : at + _LONGEST_NAME]:
        if token.role == "OF":
            return "of"
        if not token.is_plain:
            break
        word = token.lower
    return word


def _name(sentence: Sentence, value: Island, end: int) -> tuple[int, int] | None:
    """Return what is measured: before "is" or a colon, or what "we have" so many of."""
    tokens = sentence.tokens
    start = at = value.last + 1
    while at < end and _names(tokens[at]):
        at += 1
    is_at = value.name in _LED_BY_VERBS  # "churn stands at 6%"
    last = value.first + (value.name == "current_value")
    links = [at for at in range(last) if _links(tokens[at], is_at=is_at)]
    if tokens[start : start + 1] and tokens[start].role == "OF":
        start += 1  # "71% of crews passed"
        start += tokens[start].role in _WHOSE
        return (start, end) if start < end else None
    if links and tokens[0].lower not in WE:
        start = next(
            (at for at in range(links[0]) if tokens[at].role not in _WHOSE), links[0]
        )
        stop = links[0]
        while stop > start and tokens[stop - 1].role in _BEFORE_LINKS:
            stop -= 1
        return (start, stop) if start < stop else None
    return (start, at) if at > start else None


def _names(token: Token) -> bool:
    """Whether a word goes on with a name: neither "weekly", "so far" nor "took part"."""
    if not token.is_plain or token.is_adverb or token.lower in _SO_FAR:
        return False
    return token.is_noun or token.verb is None or token.verb.form not in PAST_FORMS


def _links(token: Token, *, is_at: bool) -> bool:
    if token.role == "BE" or token.kind == "COLON":
        return True
    is_verb = token.verb is not None and token.verb.form in _TOLD_FORMS
    return is_at and (
        token.role == "CURRENT" or (is_verb and not token.nouns & MEASURED)
    )
