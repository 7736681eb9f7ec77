"""Tells amounts that say which thing is meant: by its size, or as one of those known."""

from __future__ import annotations

from smartlint.model.quantity import COUNT, Quantity
from smartlint.syntax.reading.clause.figures import is_of_today
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED
from smartlint.syntax.reading.words.token import Token

OLDER = ("over", "under", "above", "aged", "below", "up to")
OF_WHOM = frozenset({"of_value", "goal_value"})
KNOWN = frozenset({"the", "our", "its", "their", "these", "those", "my"})
WAYS = frozenset({"km", "miles", "metres"})

_MOST_DIGITS = 2


def sizes_thing(sentence: Sentence, island: Island) -> bool:
    """Whether an amount says how long a thing is: "a 50 mile race", "a peak over 5 km"."""
    tokens, amount = sentence.tokens, sentence.tokens[island.last].amount
    if amount is None or amount.per is not None or island.name != "value":
        return False
    if island.first < 2:  # noqa: PLR2004 - "climb a"
        return False
    before, after = tokens[island.first - 1], tokens[island.last + 1 : island.last + 2]
    if before.lower in {"a", "an"}:
        return _is_thing(after)
    is_led = tokens[island.first - 2].lower in {"a", "an"}
    return is_led and _is_over(amount) and _is_thing([before])


def _is_over(amount: Quantity) -> bool:
    return amount.text.lower().startswith(OLDER)


def _is_thing(words: list[Token]) -> bool:
    """Whether a noun follows that no quantity is measured by."""
    return any(word.is_plain and word.nouns.isdisjoint(MEASURED) for word in words)


def is_version(sentence: Sentence, index: int) -> bool:
    """Whether a number is that of what one goes over to: "migrate to Shopware 6"."""
    tokens, at = sentence.tokens, index - 1
    if not tokens[index].lower.isdecimal() or len(tokens[index].lower) > _MOST_DIGITS:
        return False
    while at > 0 and tokens[at].is_capital and tokens[at].is_plain:
        at -= 1
    if at == index - 1 or any(word.is_plain for word in tokens[index + 1 : index + 2]):
        return False
    is_led = at > 0 and tokens[at].role == "TO"
    deed = tokens[at - 1] if is_led else tokens[at]
    verb = deed.verb
    if verb is None or verb.verb_class != "deliver":
        return False
    return not deed.is_noun if is_led else verb.lemma.endswith(" to")


def is_of_other(sentence: Sentence, island: Island) -> bool:
    """Whether it is today's amount, or the whole of another: "15 of our 40 keywords"."""
    before = sentence.tokens[island.first - 1].kind
    return before == "AMOUNT" or is_of_today(sentence, island)


def is_of_known(sentence: Sentence, island: Island) -> bool:
    """Whether a number says of which things: "the sales targets of the six branches"."""
    of = island.first + (island.name == "goal_value")
    before, article = sentence.tokens[of - 1], sentence.tokens[island.last - 1]
    amount, after = sentence.tokens[island.last].amount, island.last + 1
    if article.lower not in KNOWN or island.last - of < 2:  # noqa: PLR2004 - "of the"
        return False
    is_counted = amount is not None and amount.unit == COUNT
    counts = after < len(sentence.tokens) and sentence.tokens[after].is_plain
    return is_counted and counts and before.lower.endswith("s")
