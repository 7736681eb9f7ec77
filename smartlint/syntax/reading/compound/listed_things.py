"""Finds the second of several things that are to be there: "a podcast and a newsletter"."""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.means import deed_behind, is_doing
from smartlint.syntax.reading.clause.noun_phrases import head_noun, is_people
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import JOINS
from smartlint.syntax.reading.words.token import Token

_ENDS_LIST = frozenset(
    {"RELATIVE", "TO", "FOR", "PREPOSITION", "MANNER", "LIKE", "PURPOSE"}
)
OWN_TIME = frozenset({"deadline", "period", "when"})
_TIES = frozenset({"FOR", "PREPOSITION"})
_WITHIN = frozenset({"", "DETERMINER"})
_BODIES = frozenset({"company", "organisation"})
_FEWEST_LISTED = 2
_MOVED_BY = frozenset({"into", "to", "onto"})
_MADE = frozenset({"document", "output", "open", "place", "quantity"})
_COUNTING = frozenset({"value", "more_value", "changed_value"})
ARTICLES = frozenset({"a", "an"})
_DEFINITE = ARTICLES | {"the", "our", "my", "its", "their"}


def second_headed(sentence: Sentence, first: int, end: int) -> int | None:
    """Return the second thing of a headline: "a new site and a podcast"."""
    tokens = sentence.tokens
    is_thing = first < end and (
        tokens[first].lower in ARTICLES or tokens[first].amount is not None
    )
    return second_article(sentence, first, end) if is_thing else None


def second_article(sentence: Sentence, first: int, end: int) -> int | None:
    """Return where "a podcast and a newsletter" names the second thing."""
    tokens = sentence.tokens
    for index in range(first + 1, end - 1):
        token = tokens[index]
        if token.is_plain:
            continue
        joins = token.role in JOINS or token.kind == "COMMA"
        is_named = sentence.island_at[index - 1] is None
        articles = _DEFINITE if token.lower == "as well as" else ARTICLES
        is_more = tokens[index + 1].lower == "also" and index + 2 < end
        after = tokens[index + 1 + is_more]
        is_new = after.lower in articles or _counts_next(sentence, first, index, end)
        is_new = is_new or _pairs_papers(sentence, first, index, end)
        if joins and is_named and is_new:
            return index + 1
        if joins and tokens[index - 1].kind == "CLOSE" and tokens[index + 1].is_capital:
            return index + 1  # "Ada (a play) and Otis (a novel)"
        if token.role in _TIES and tokens[first].lower in ARTICLES:
            return _behind_tie(sentence, index, end)
        is_means = token.role == "BY" and is_doing(deed_behind(tokens, index))
        if token.kind == "COLON" or token.role in _ENDS_LIST or is_means:
            return None
    return None


def _behind_tie(sentence: Sentence, tie: int, end: int) -> int | None:
    """Return where a second thing starts behind whom or what the first is for.

    "A concert for the hospice and a quiz"; of "a deal with the mill and a farm" both are
    partners, of "a grant for tools and a shed" both are paid for.
    """
    tokens = sentence.tokens
    is_listed = tokens[tie + 1].lower in ARTICLES
    for at in range(tie + 1, end - 2):
        token = tokens[at]
        if token.role == "AND":
            before = tokens[at - 1]
            is_closed = before.kind == "COMMA" or (
                not is_listed and (tokens[tie + 1].lower in _DEFINITE or _acts(before))
            )
            return at + 1 if is_closed and _opens_thing(sentence, at + 1, end) else None
        if token.kind == "COMMA" and tokens[at + 1].role != "AND":
            return None
        if token.role not in _WITHIN or token.kind not in {"WORD", "AMOUNT", "COMMA"}:
            return None
    return None


def _opens_thing(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "a shed" stands there, which is no person or body."""
    if sentence.tokens[index].lower not in ARTICLES:
        return False
    head = head_noun(sentence, index, end)
    return head is not None and not _acts(head)


def _acts(token: Token) -> bool:
    """Whether a person or body is named."""
    return is_people(token) or not token.groups.isdisjoint(_BODIES)


def _pairs_papers(sentence: Sentence, first: int, join: int, end: int) -> bool:
    """Whether two known papers are named: "the style guide and the price list"."""
    tokens = sentence.tokens
    are_known = tokens[first].lower in _DEFINITE and tokens[join + 1].lower in _DEFINITE
    if tokens[join].role != "AND" or not are_known:
        return False
    last = join + 2
    while last < end and tokens[last].is_plain:
        last += 1
    heads = tokens[join - 1], tokens[last - 1]
    return all("document" in head.nouns for head in heads)


def _counts_next(sentence: Sentence, first: int, join: int, end: int) -> bool:
    """Whether things are counted next, and none before: "a hall and 5% more guests"."""
    island = sentence.island_at[join + 1]
    if island is None or island.first != join + 1 or island.name not in _COUNTING:
        return False
    tokens = sentence.tokens
    is_named = island.last + 1 < end and tokens[island.last + 1].is_plain
    is_named = is_named or island.name == "changed_value"  # "and 5% growth in"
    return is_named and not any(token.amount for token in tokens[first:join])


def listed_thing(sentence: Sentence, first: int, end: int) -> int | None:
    """Return where the second of three things to be delivered stands: "X, Y and Z".

    Adjectives in a row ("clear, short and kind letters") share the noun behind them,
    and so do names in front of one ("HR, IT and sales handbooks").
    """
    tokens = sentence.tokens
    commas = []
    for index in range(first, end - 1):
        token = tokens[index]
        if token.kind == "COMMA":
            commas.append(index)
        elif token.role == "AND":
            return _first_listed(sentence, [*commas, index], end)
        elif _tells_content(token):
            return None  # "a report covering costs, risks and dates"
        elif token.kind not in {"WORD", "NAME_NUMBER", "QUOTE", "HYPHEN"} or (
            token.role
            and token.role not in {"DETERMINER", "RECURRING"}
            and "plural" not in token.nouns  # "plans" may open a wish elsewhere
        ):
            return None
    return None


def _tells_content(token: Token) -> bool:
    """Whether what follows says what a thing holds: "showing", "covering"."""
    return "holding" in token.groups


def _first_listed(sentence: Sentence, joins: list[int], end: int) -> int | None:
    """Return the start of the second item, when each of three or more is a thing."""
    if len(joins) < _FEWEST_LISTED:
        return None
    tokens = sentence.tokens
    last = joins[-1] + 1
    while last < end and tokens[last].is_plain:
        last += 1
    island = sentence.island_at[last] if last < end else None
    goes_on = last < end and tokens[last].kind != "STOP"
    is_shared = goes_on and (island is None or island.name not in OWN_TIME)
    is_listed = _have_own_words(tokens, [*joins, last])
    if is_shared and not is_listed:
        return None  # "stories, plans and events for newcomers" share an aim
    # The comma of ", and" closes the item before it.
    stops = [at for at in joins if tokens[at - 1].kind != "COMMA"] + [last]
    heads = [tokens[stop - 1] for stop in stops]
    is_things = all(
        head.nouns & _MADE or (is_listed and "plural" in head.nouns) for head in heads
    )
    return joins[0] + 1 if is_things else None


def _have_own_words(tokens: list[Token], bounds: list[int]) -> bool:
    """Whether each item behind the first is more than a word: "park maps and bus plans"."""
    sizes = [
        sum(token.kind == "WORD" for token in tokens[start + 1 : end])
        for start, end in pairwise(bounds)
        if end > start + 1
    ]
    return min(sizes, default=0) > 1


def named_again(sentence: Sentence, first: int, end: int) -> int | None:
    """Return where a head is said again: "ad programs with X and art programs with Y"."""
    tokens = sentence.tokens
    heads: set[str] = set()
    for index in range(first, end - 2):
        token = tokens[index]
        if token.role == "RELATIVE":
            return None  # "talks that members and new members like"
        if token.role == "AND" and not sentence.depth[index]:
            again = tokens[index + 2]
            modifier = tokens[index + 1]
            if again.lower in heads and modifier.is_plain:
                return index + 1
        elif token.is_plain and "plural" in token.nouns:
            heads.add(token.lower)
    return None


def moved_too(sentence: Sentence, first: int, end: int) -> int | None:
    """Return where a second thing starts that goes elsewhere: "A into B and C into D"."""
    tokens = sentence.tokens
    if first >= end or tokens[first].role != "DETERMINER":
        return None
    tie = next((at for at in range(first, end - 4) if not _names(tokens[at])), None)
    if tie is None or tokens[tie].lower not in _MOVED_BY:
        return None
    for join in range(tie + 1, end - 3):
        if tokens[join].role == "AND" and tokens[join + 1].role == "DETERMINER":
            words = tokens[join + 1 : end]
            after = next((word for word in words if not _names(word)), None)
            return join + 1 if after is tokens[tie] else None
        if not _names(tokens[join]):
            return None
    return None


def _names(token: Token) -> bool:
    return token.is_plain or token.role == "DETERMINER"


def deed_again(sentence: Sentence, first: int, end: int) -> int | None:
    """Return where a second deed is named: "sale of the barge and repair of the quay"."""
    tokens = sentence.tokens
    if first < end:
        first += tokens[first].role == "DETERMINER"
        first += first < end and tokens[first].amount is not None  # "a 5% rise in X"
    if first + 1 >= end or not _names_deed(tokens, first):
        return None
    for index in range(first + 2, end - 3):
        if tokens[index].role != "AND" or sentence.depth[index]:
            continue
        at = index + 1 + (tokens[index + 1].role == "DETERMINER")
        for deed in (at, at + 1):
            if deed + 1 < end and _names_deed(tokens, deed):
                return index + 1
        return None
    return None


def _names_deed(tokens: list[Token], index: int) -> bool:
    """Whether "sale of" or "growth in" stands there."""
    is_deed = tokens[index].deed is not None or tokens[index].change is not None
    return is_deed and tokens[index + 1].role in {"OF", "IN"}
