"""Finds the word that a noun phrase turns on."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.clause.figures import Figures, counts_plainly
from smartlint.syntax.reading.clause.frame import FINITE, NOMINAL, PASSIVE, STATE, Frame
from smartlint.syntax.reading.clause.set_pairs import is_set_pair
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

_BEFORE_NOUNS = frozenset({"DATE", "NAME_NUMBER", "QUOTE", "AMOUNT", "DURATION"})
_ONE = frozenset({"a", "an", "our", "my", "one"})
_PERIODS = frozenset({"day", "week", "month", "quarter", "year", "hour", "sprint"})
_IN_PHRASES = frozenset({"CURRENT", "RECURRING", "WISH", "ADVERB"})
_FILLED = frozenset(
    {
        "culture",
        "sense",
        "spirit",
        "climate",
        "atmosphere",
        "feeling",
        "level",
        "levels",
    }
)
# Signs that stand within a phrase, as words in parentheses do: "support (ALS) courses".
_ASIDE = frozenset({"HYPHEN", "QUOTE", "CLOSE"})
_HEAD_JOINS = frozenset({"DETERMINER", "AND", "PRONOUN"})
_ALL = frozenset(
    {"all", "every", "each", "no", "everyone", "everybody", "nobody", "nothing"}
)
_COMPARATIVE_REACH = 6
_ENDS_COST = frozenset(
    {"OF", "IN", "FOR", "ON", "FROM", "TO", "RELATIVE", "PREPOSITION", "VERSUS"}
)
_PEOPLE = frozenset({"people", "aged", "crowd", "party", "learner"})
TIMES = frozenset({"deadline", "period", "event", "for_date"})


def head_noun(sentence: Sentence, first: int, end: int) -> Token | None:
    """Return the head of a noun phrase: its last word before a small word."""
    at = head_index(sentence, first, end)
    return None if at is None else sentence.tokens[at]


def head_index(sentence: Sentence, first: int, end: int) -> int | None:
    """Return the index of :func:`head_noun`."""
    heads, stretch = sentence.heads, (first, end)
    if stretch not in heads:
        at = _head_index(sentence, first, end)
        heads[stretch] = _linked(sentence, first, end) if at is None else at
    return heads[stretch]


def _linked(sentence: Sentence, first: int, end: int) -> int | None:
    """Return the head of a link that stands for a thing: "pass the [B2 exam](…)"."""
    start = first + 1 + (first < end and sentence.tokens[first].role == "DETERMINER")
    if start >= end or sentence.tokens[start - 1].lower != "[":
        return None
    return _head_index(sentence, start, end)


def _head_index(sentence: Sentence, first: int, end: int) -> int | None:
    tokens, depth = sentence.tokens, sentence.depth
    head, at = None, None
    for index in range(first, end):
        token = tokens[index]
        if token.is_plain:
            if depth[index] > depth[first] or (head and _numbers_name(token, head)):
                continue
            opens_name = index + 1 < end and tokens[index + 1].is_plain
            if token.is_adverb and (head is not None or opens_name):
                continue  # "reduce waste significantly", "highly trained cooks"
        elif _stands_within(sentence, head, first, index, end):
            continue
        elif token.role not in _IN_PHRASES:
            break
        opens = token.verb is not None and head is not None
        if opens and _opens_clause(sentence, first, index, end):
            break
        head, at = token, index
    return at


def _stands_within(
    sentence: Sentence, head: Token | None, first: int, index: int, end: int
) -> bool:
    """Whether a phrase goes on over what is no plain word: "support (ALS) courses".

    Args:
        sentence: The sentence.
        head: What heads the phrase so far; None before its first noun.
        first: Where the phrase starts.
        index: The function word, amount or sign.
        end: Where the statement ends.
    """
    token = sentence.tokens[index]
    kind, role = token.kind, token.role
    if kind == "SLASH":
        return not _is_rate(sentence, index, end)
    if kind in _ASIDE or sentence.depth[index] > sentence.depth[first]:
        return True
    if head is None:
        is_small = role in {"DETERMINER", "RECURRING"} or token.lower == "%"
        return is_small or kind in _BEFORE_NOUNS
    if joins_words(token) and (not head.is_noun or _joins_name(sentence, index, end)):
        return True
    if kind == "NAME_NUMBER" and head.is_capital and not head.is_noun:
        return index + 1 < end and sentence.tokens[index + 1].is_plain  # "PCI DSS 4 …"
    if role == "OF" and "transparent" in head.groups:
        return True
    return role == "RECURRING" or _numbers_name(token, head)


def joins_words(token: Token) -> bool:
    """Whether a comma or an "and" stands there."""
    return token.kind == "COMMA" or token.role == "AND"


def _joins_name(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "and" stands within a name: "Parks & Rec gifts", "food and drink stalls"."""
    tokens = sentence.tokens
    if tokens[index].lower != "&" or not 0 < index < end - 1:
        return is_set_pair(tokens, index)
    return tokens[index - 1].is_capital and tokens[index + 1].is_capital


def head_ends(sentence: Sentence, first: int, end: int) -> frozenset[int]:
    """Return where each noun ends that heads the phrase at ``first``.

    "Awareness and trust among buyers" has two; a word before another noun heads none.
    """
    tokens = sentence.tokens
    ends = []
    for index in range(first, end):
        token = tokens[index]
        if not token.is_plain:
            if token.role == "OF" and index and tokens[index - 1].lower in _FILLED:
                continue  # "a culture of trust"
            is_small = token.role and token.role not in _HEAD_JOINS
            if is_small or token.kind not in {"WORD", "COMMA", "QUOTE", "HYPHEN"}:
                break
        following = tokens[index + 1] if index + 1 < end else None
        is_closed = following is None or not following.is_plain or following.is_adverb
        if is_closed or (following is not None and following.lower == "as"):
            ends.append(sentence.ends[index])
    return frozenset(ends)


def names_cost(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether the metric is one of which less is better ("churn")."""
    first, end = stretch
    tokens = sentence.tokens
    for index in range(first, end):
        if tokens[index].role in _ENDS_COST:
            return False
        if "lower" in tokens[index].nouns and not _tells_kind(sentence, index, end):
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            return following is None or following.role != "ON"
    return False


def _tells_kind(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a noun only says which things: "error messages", not "error rate"."""
    if index + 1 >= end:
        return False
    head = sentence.tokens[index + 1]
    is_deed = head.verb is not None and head.verb.form == "ing"
    is_thing = is_deed or bool(head.nouns & {"document", "open", "output"})
    return is_thing and not head.nouns & {"quantity", "lower", "scale"}


def counts_output(sentence: Sentence, figures: Figures) -> bool:
    """Whether the counted thing is one's own work ("12 posts")."""
    anchor = figures.anchor
    if anchor is None or not counts_plainly(sentence, anchor):
        return False
    first = anchor.last + 1
    at = head_index(sentence, first, len(sentence.tokens))
    if at is None:
        return False
    is_deed = "own deed" in sentence.tokens[at].groups  # "plan 9 openings"
    is_deed = is_deed or _is_own_kind(sentence, first, at)
    if not (is_deed or sentence.tokens[at].nouns & {"output", "place"}):
        return False
    is_story = "story" in sentence.tokens[at].groups
    return not (is_story and _is_earned(sentence, first, at))


def _is_own_kind(sentence: Sentence, first: int, at: int) -> bool:
    """Whether the word before says that it is own work: "home visits", "cold calls"."""
    kind, head = sentence.tokens[at - 1 : at + 1]
    return at > first and "counted kind" in head.groups and "own kind" in kind.groups


def _is_earned(sentence: Sentence, first: int, head: int) -> bool:
    """Whether others write it: "three press articles", "a national news story"."""
    before = sentence.tokens[first : min(head, first + _COMPARATIVE_REACH)]
    return any("media" in token.groups for token in before)


def claims_all(sentence: Sentence, frame: Frame) -> bool:
    """Whether all or none of a kind are said to be so: "all cars will be electric".

    Without a predicate a time must make it a goal, or on what they are: "all desks
    fitted by May", "all boats on the new scheme".
    """
    first, end = frame.object
    if sentence.is_weak(first, end):
        return False
    if frame.form in {STATE, FINITE, PASSIVE} and frame.subject[0] < frame.subject[1]:
        return sentence.tokens[frame.subject[0]].lower in _ALL
    if frame.form != NOMINAL or first >= end:
        return False
    if frame.is_negated or sentence.tokens[first].lower.startswith("zero-"):
        return True
    if sentence.tokens[first].lower not in _ALL:
        return False
    at = head_index(sentence, first + 1, end)  # "all boats on the new scheme"
    is_moved = at is not None and at + 2 < end and sentence.tokens[at + 1].role == "ON"
    is_moved = is_moved and sentence.tokens[(at or 0) + 2].role == "DETERMINER"
    return is_moved or any(island.name in TIMES for island in sentence.islands)


def is_universal(sentence: Sentence, first: int, end: int) -> bool:
    """Whether all or none is meant, which can be decided ("universal access")."""
    return any(
        "universal" in token.groups
        for token in sentence.tokens[first : min(end, first + _COMPARATIVE_REACH)]
    )


def _numbers_name(token: Token, head: Token) -> bool:
    """Whether a number belongs to the name before it: "SOC 2 certification"."""
    return head.is_capital and token.lower.isdigit()


def _is_rate(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a slash leads to a period: "3 posts/week"."""
    return index + 1 < end and sentence.tokens[index + 1].lower in _PERIODS


def _opens_clause(sentence: Sentence, first: int, index: int, end: int) -> bool:
    """Whether a participle with words of its own follows ("students reading at …")."""
    token = sentence.tokens[index]
    if token.verb is None or token.verb.form not in {"ing", "participle"}:
        return False
    # "5 tweets sharing news", though "sharing" may be a noun
    follows_many = not token.nouns and "plural" in sentence.tokens[index - 1].nouns
    if token.is_noun and not (follows_many and token.verb.form == "ing"):
        return False
    if index > first and joins_words(sentence.tokens[index - 1]):
        return False  # "a strong, growing choir"
    if token.verb.form == "ing" and _names_tool(sentence, first, index, end):
        return False
    return _goes_on(sentence, index, end)


def _names_tool(sentence: Sentence, first: int, index: int, end: int) -> bool:
    """Whether an -ing form says what one thing is for: "a staff onboarding handbook"."""
    tokens = sentence.tokens
    if tokens[first].lower not in _ONE or index + 1 >= end:
        return False
    before, tool = tokens[index - 1], tokens[index + 1]
    is_tool = "document" in tool.nouns and "plural" not in tool.nouns
    is_kind = before.is_capital or "plural" not in before.nouns
    return is_tool and is_kind and before.is_plain


def _goes_on(sentence: Sentence, index: int, end: int) -> bool:
    """Whether words follow that depend on a participle ("students reading at …")."""
    after = index + 1
    if after >= end or sentence.tokens[after].kind != "WORD":
        return False
    island = sentence.island_at[after]
    return island is None or island.name not in TIMES


def is_people(token: Token) -> bool:
    """Whether a noun stands for people."""
    return not token.groups.isdisjoint(_PEOPLE)


def can_grow(head: Token) -> bool:
    """Whether getting some means having more of it ("attract customers")."""
    return bool(head.nouns & {"quantity", "degree", "plural"}) or (
        not head.nouns and head.lower.endswith("s")
    )


def is_authority(words: Sequence[Token]) -> bool:
    """Whether words end in a score of search engines: "page authority", no council."""
    *before, last = words
    is_led = last.lower == "authority" and before
    return bool(is_led) and "ranked by search" in before[-1].groups
