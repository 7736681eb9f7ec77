"""Tells what a clause says of the members that count: "pupils who can swim 25 metres".

Its amounts, times and ways belong to the name of what is counted, and are none of the goal.
"""

from __future__ import annotations

from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import amount_at
from smartlint.syntax.reading.clause.noun_phrases import is_people
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.words.lexicon import (
    MEASURED,
    MOVING,
    MOVING_OR_KEEPING,
    PAST_FORMS,
    VerbEntry,
)
from smartlint.syntax.reading.words.marks import AUXILIARIES
from smartlint.syntax.reading.words.token import Token

COUNTING = MOVING_OR_KEEPING | {"reach"}
"""Classes of verbs whose object is counted rather than made."""

_FURTHEST_CLAUSE = 8  # words between a noun and what belongs to its clause
_IN_CLAUSES = frozenset(
    {"DETERMINER", "PRONOUN", "MODAL", "HAVE", "BE", "NOT", "ADVERB", "ON", "IN", "AT",
     "FOR", "WITH", "PREPOSITION", "OF", "OR"}
)  # fmt: skip
_FIGURES = MOVED | {"change_by", "at_value"}
_OLDEST = 120
_EXACT = Bound.EXACT

_FEWEST_MEMBERS = 3  # "donors who give" before "monthly"
_BODIES = frozenset({"organisation", "company", "own body"})


def clause_start(sentence: Sentence, index: int) -> int | None:
    """Return where the clause about a noun starts that goes on at ``index``.

    "Orders | placed (through us)", "people | who come back (within a month)", "patients |
    waiting (18 weeks)"; None for no such clause.
    """
    tokens = sentence.tokens
    for at in range(index - 1, max(0, index - _FURTHEST_CLAUSE), -1):
        token = tokens[at]
        if _describes(tokens, at, index):
            return at
        if token.role == "RELATIVE":
            return at if _tells(tokens, at, index) else None
        is_inner = token.is_plain or token.is_adverb or token.role in _IN_CLAUSES
        if not is_inner or sentence.island_at[at] is not None:
            return None
    return None


def counts_members(entry: VerbEntry | None) -> bool:
    """Whether a statement without verb, or with this one, tells how many there are."""
    return entry is None or entry.verb_class in COUNTING


def sizes_member(sentence: Sentence, island: Island) -> bool:
    """Whether a bare amount tells which ones count: "orders worth over £50"."""
    tokens, first = sentence.tokens, island.first
    before, amount = tokens[first - 1], tokens[first].amount
    if amount is None or not first:
        return False
    has_bound = amount.bound is not _EXACT
    if before.lower == "worth":
        return has_bound and first > 1 and _is_thing(tokens[first - 2])
    if has_bound and _are_many(before) and _is_age(amount):
        return is_people(before) or _is_followed(sentence, island)
    if before.verb is None and before.is_plain and before.lower[-3:] != "ing":
        return False
    return clause_start(sentence, first) is not None


def _is_followed(sentence: Sentence, island: Island) -> bool:
    """Whether a figure stands behind: "keep riders under 18 above 300"."""
    return any(
        later.first > island.last
        and (later.name in _FIGURES or _has_bound(sentence, later))
        for later in sentence.islands
    )


def _has_bound(sentence: Sentence, island: Island) -> bool:
    return island.name == "value" and amount_at(sentence, island).bound is not _EXACT


def describes_users(sentence: Sentence, index: int) -> bool:
    """Whether "using" at ``index`` says which ones count, and not how they are won.

    "Firms using our tool by 5%", "people using the gym"; no "followers using paid ads".
    """
    tokens = sentence.tokens
    if tokens[index].lower != "using" or not _are_many(tokens[index - 1]):
        return False
    if not tokens[index - 1].nouns.isdisjoint(MEASURED):
        return False
    after = tokens[index + 1 : index + 2]
    is_known = any(word.role == "DETERMINER" for word in after)
    acts = is_people(tokens[index - 1]) or tokens[index - 1].groups & _BODIES
    return (is_known and bool(acts)) or any(
        later.first > index and later.name in MOVED for later in sentence.islands
    )


def acts_each_time(sentence: Sentence, index: int) -> bool:
    """Whether members are told by what they do how often: "donors who give monthly"."""
    deed = sentence.tokens[index - 1].verb
    if deed is None or deed.form not in {"base", "s"} or index < _FEWEST_MEMBERS:
        return False
    return sentence.tokens[index - 2].role == "RELATIVE"


def _is_age(amount: Quantity) -> bool:
    return amount.unit.kind is UnitKind.COUNT and amount.value < _OLDEST


def _is_thing(token: Token) -> bool:
    is_order = token.verb is not None and not token.is_noun
    return token.is_plain and not token.is_adverb and not is_order


def _are_many(token: Token) -> bool:
    is_plural = token.lower.endswith("s") or "plural" in token.nouns
    return token.is_plain and (is_plural or is_people(token))


def _tells(tokens: list[Token], relative: int, index: int) -> bool:
    """Whether a clause with a verb follows a noun: "people who come back"."""
    is_told = any(
        token.verb is not None or token.role in AUXILIARIES
        for token in tokens[relative + 1 : index]
    )
    return is_told and _is_thing(tokens[relative - 1])


def _describes(tokens: list[Token], index: int, end: int) -> bool:
    """Whether a verb tells of the noun before it: "orders placed", "patients waiting"."""
    token, verb = tokens[index], tokens[index].verb
    if not token.is_plain or not _are_many(tokens[index - 1]):
        return False
    if token.lower.endswith("ing"):
        return index + 1 == end or (verb is not None and not token.is_noun)
    if verb is None:
        return token.lower.endswith("ed") and not token.is_noun
    return verb.form in PAST_FORMS and verb.verb_class not in MOVING
