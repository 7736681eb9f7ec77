"""Tells an age by which something is to be done: "see 25 castles before 40"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.quantity import COUNT
from smartlint.syntax.reading.words.event_words import OLDEST, YOUNGEST
from smartlint.syntax.reading.words.lexicon import DOING
from smartlint.syntax.reading.words.token import Token

_BECOMING = frozenset({"become", "own", "have", "get"})


def is_birthday(tokens: Sequence[Token], index: int) -> bool:
    """Whether "before 40" or "by 40" names an age; "cut posts by 40" says how many."""
    word = tokens[index].lower
    if word not in {"before", "by"} or not _is_age(tokens, index + 1):
        return False
    verbs = [token.verb for token in tokens[:index] if token.verb is not None]
    is_deed = bool(verbs) and all(
        verb.verb_class in DOING or verb.lemma in _BECOMING for verb in verbs
    )
    is_more = any(token.change or token.comparative for token in tokens[:index])
    return word == "before" or (is_deed and not is_more)


def _is_age(tokens: Sequence[Token], index: int) -> bool:
    """Whether a bare number is a birthday: "see 25 castles before 40"."""
    amount = tokens[index].amount
    if amount is None or amount.unit != COUNT or amount.per is not None:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    is_last = after is None or after.kind in {"STOP", "COMMA", "CLOSE", "DASH"}
    is_last = is_last or (after is not None and after.role == "PRONOUN")
    return is_last and YOUNGEST <= amount.value <= OLDEST


def with_age(tokens: Sequence[Token], last: int | None) -> int | None:
    """Return where a clause ends, with the age in "by the time I'm 40"."""
    if last is None or last + 1 >= len(tokens):
        return last
    is_being = tokens[last].role == "BE" or tokens[last].lower.endswith(("'m", "'re"))
    return last + 1 if is_being and _is_age(tokens, last + 1) else last
