"""Tells what a reader could point at from what only has a name: "sales" from "stress"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

MEASURED = frozenset({"quantity"})
HELD = frozenset({"quantity", "document"})
_DESCRIBING = frozenset({"new", "old", "own", "other", "next", "last", "first"})
_ABSTRACT_ENDINGS = (
    "ness", "ity", "ment", "ship", "ance", "ence", "ion", "ism", "cy", "hood", "ly",
    "ier", "ful", "ous", "ive", "able", "ible",
)  # fmt: skip
_OPEN = frozenset({"abstract", "open", "blank"})
_TIES = frozenset({"of", "to", "with", "in"})
_BLANK_TIES = _TIES | {"on", "for", "from", "against"}
_FIGURATIVE = frozenset({"technical", "tech", "design", "code"})
# Feelings that surveys and lists of guests put a number on.
_SURVEYED = frozenset(
    {"satisfaction", "engagement", "participation", "attendance", "retention", "turnout"}
)  # fmt: skip
# Their quality is what instruments measure.
_MEDIA = frozenset({"air", "water", "soil", "sleep"})
_FEWEST_NAMING = 2
_NAMED = frozenset({"NAME_NUMBER", "QUOTE"})
_NO_PLURALS = ("ss", "is", "us")


def is_nameable(
    sentence: Sentence,
    stretch: tuple[int, int],
    kinds: frozenset[str] | None = None,
) -> bool:
    """Whether a metric without number is a quantity, things or people.

    Args:
        sentence: The sentence.
        stretch: Where the metric stands.
        kinds: Noun classes that it must belong to; None for no such limit.
    """
    at = head_index(sentence, *stretch)
    if at is None:
        return False
    head = sentence.tokens[at]
    if is_figurative(sentence, at):
        tie = at + 1  # "technical debt in the billing code"
        is_tied = tie + 1 < stretch[1] and sentence.tokens[tie].lower in _BLANK_TIES
        return is_tied and names_thing(sentence, tie + 1, stretch[1])
    if head.verb is not None and head.verb.form == "ing" and kinds is None:
        return True
    if kinds is not None:
        is_felt = kinds is not HELD and "degree" in head.nouns
        is_felt = is_felt or "abstract" in head.nouns
        return not (is_felt or head.nouns.isdisjoint(kinds))
    is_blank = "blank" in head.nouns
    is_counted = "quantity" in head.nouns and not is_blank
    if is_counted or sentence.tokens[stretch[0]].lower == "how":
        return True
    if head.nouns & _OPEN:
        if _is_told(sentence, stretch, at):
            return True
        is_blank = is_blank or "abstract" in head.nouns
        return not is_blank and _is_own_practice(sentence, stretch)
    return head.is_noun or head.lower.endswith("s") or is_plain(head)


def is_figurative(sentence: Sentence, at: int) -> bool:
    """Whether nobody owes or can measure a debt: "technical debt"."""
    tokens = sentence.tokens
    return tokens[at].lower == "debt" and tokens[at - 1].lower in _FIGURATIVE


def is_measured(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether there is a usual measure of what is to be better.

    "Summer library use", "air quality", "staff engagement".
    """
    at = head_index(sentence, *stretch)
    if at is None:
        return False
    head = sentence.tokens[at]
    if head.lower in _SURVEYED and _has_named_whole(sentence, at, stretch[1]):
        return not sentence.is_weak(stretch[0], at)  # "retention of nurses"
    if at == stretch[0]:
        return False
    before = sentence.tokens[at - 1]
    if head.lower == "quality":
        return before.lower in _MEDIA
    if sentence.is_weak(stretch[0], at):
        return False
    if head.lower in _SURVEYED and is_naming(before, at - 1):
        return True
    return "quantity" in head.nouns and before.is_plain


def _has_named_whole(sentence: Sentence, at: int, end: int) -> bool:
    tie = at + 1
    is_tied = tie + 1 < end and sentence.tokens[tie].lower in {"of", "among", "with"}
    return is_tied and names_thing(sentence, tie + 1, end)


def is_plural(token: Token) -> bool:
    """Whether a noun, listed or not, is a plural by its form."""
    is_like = token.lower.endswith("s") and not token.lower.endswith(_NO_PLURALS)
    return is_like or "plural" in token.nouns


def heads_phrase(sentence: Sentence, start: int, index: int) -> bool:
    """Whether an article and a describing word lead to a noun: "for the new roof"."""
    tokens = sentence.tokens
    before = tokens[index - 1]
    if not tokens[index].is_noun or before.is_noun or index - 2 <= start:
        return False
    is_describing = before.verb is not None or before.lower in _DESCRIBING
    is_led = is_describing and tokens[index - 2].role == "DETERMINER"
    return is_led and bool(tokens[index - 3].role)


def is_naming(word: Token, index: int) -> bool:
    """Whether the word before a noun says whose or what it is: "customer loyalty"."""
    if word.role or word.kind != "WORD" or word.comparative is not None:
        return False
    if "crowd" in word.groups or (word.is_capital and index > 0):
        return word.nouns.isdisjoint({"abstract"})
    return bool(word.nouns) and word.nouns.isdisjoint(_OPEN)


def is_modified(sentence: Sentence, first: int, at: int) -> bool:
    """Whether words that are no praise stand before a noun: "hiring process"."""
    if at <= first or sentence.is_weak(first, at):
        return False
    before = sentence.tokens[at - 1]
    return before.is_plain and before.comparative is None


def is_plain(word: Token) -> bool:
    """Whether a word that no list has is a thing by its form: "water", "clutter"."""
    is_other = word.verb is not None or word.comparative is not None
    return not (is_other or word.lower.endswith(_ABSTRACT_ENDINGS))


def bears_name(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name tells a thing from others: "L4", "the “gold” tier", "phase 2"."""
    return any(
        (token.kind in _NAMED and not token.lower[0].isdigit())
        or (token.is_capital and token.lower[-1].isdigit())
        for token in sentence.tokens[first:end]
    )


def names_thing(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a complement is one thing of one's own, or many: "of the loyalty card"."""
    at = head_index(sentence, first, end)
    if at is None or sentence.tokens[at].nouns & _OPEN or sentence.is_weak(first, at):
        return False
    head = sentence.tokens[at]
    is_long = at - first + 1 >= _FEWEST_NAMING
    return is_long or is_plural(head) or "quantity" in head.nouns


def _is_plain_noun(word: Token) -> bool:
    return word.is_noun or is_plain(word)


def _is_told(sentence: Sentence, stretch: tuple[int, int], at: int) -> bool:
    """Whether words beside say whose degree it is, or of what: "the risk of flooding"."""
    head = sentence.tokens[at]
    is_blank = "blank" in head.nouns
    if not (is_blank or "degree" in head.nouns or head.lower == "access"):
        return False
    if sentence.is_weak(stretch[0], at) or _is_wider(sentence, stretch[0]):
        return False
    if at > stretch[0]:
        before = sentence.tokens[at - 1]
        is_which = is_blank and not before.role and _is_plain_noun(before)
        # "Product awareness" leaves open who is to know, as "brand awareness" does.
        is_mood = "mood" in head.groups or (
            head.lower == "awareness" and "crowd" not in before.groups
        )
        if is_which or (is_naming(before, at - 1) and not is_mood):
            return True
    ties = _BLANK_TIES if is_blank else _TIES
    tie = _behind_pair(sentence, at + 1, stretch[1])
    if tie + 1 >= stretch[1] or sentence.tokens[tie].lower not in ties:
        return False
    return is_blank or names_thing(sentence, tie + 1, stretch[1])


def _is_wider(sentence: Sentence, first: int) -> bool:
    """Whether a comparative stands before a metric: "wider awareness of …"."""
    return first > 0 and sentence.tokens[first - 1].comparative is not None


def _behind_pair(sentence: Sentence, index: int, end: int) -> int:
    """Return where "of" stands in "awareness and understanding of"."""
    tokens = sentence.tokens
    is_pair = index + 1 < end and tokens[index].role == "AND"
    return index + 2 if is_pair and tokens[index + 1].nouns & _OPEN else index


def _is_own_practice(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether one practice is named: "the hiring process", not "our processes"."""
    first = stretch[0]
    if first and sentence.tokens[first - 1].role == "DETERMINER":
        first -= 1
    at = head_index(sentence, first, stretch[1])
    if at is None or at < first + 2 or "plural" in sentence.tokens[at].nouns:
        return False
    is_one = sentence.tokens[first].lower in {"the", "our", "my"}
    return is_one and is_modified(sentence, first, at)


def tells_which(sentence: Sentence, start: int, index: int) -> bool:
    """Whether words only tell which things, or how many, the plural at ``index`` names.

    "Smaller bundles", "weekly visits to the hall", "900 online orders over £50".
    """
    opening = sentence.tokens[start]
    if index == start + 1 and opening.comparative is not None:
        return True
    if not sentence.tokens[index].is_noun:
        return False
    if index == start + 1:
        return opening.role == "RECURRING" or "pace" in opening.groups
    return opening.amount is not None and opening.amount.unit.kind is UnitKind.COUNT
