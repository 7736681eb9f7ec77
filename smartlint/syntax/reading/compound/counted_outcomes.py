"""Finds the outcomes that only an amount of their own sets apart."""

from __future__ import annotations

from smartlint.model.quantity import Bound, UnitKind
from smartlint.syntax.reading.clause.frame import NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import SCORED

_COUNTED = frozenset(
    {"value", "changed_value", "more_value", "change_by", "goal_value"}
)
_LEVELLED = frozenset({UnitKind.PERCENT, UnitKind.SCORE})
_FEWEST_PARTS = 2
_FIRST = frozenset(
    {"value", "of_value", "at_value", "to_value", "by_value", "goal_value",
     "changed_value", "more_value"}
)  # fmt: skip
_LONGEST_ITEM = 16  # tokens from a comma to the "and" that closes its list
_LONGEST_LEVEL = 7  # words of "an adjusted operating margin of 9%"
_THEM = frozenset({"them", "these", "those", "which", "whom"})
_EACH = frozenset({"each", "apiece"})
_PER_ONE = frozenset({"per", "for each", "for every"})
_OVERALL = frozenset({"overall", "altogether", "in total", "on average"})
_LISTED = frozenset({"value", "to_value", "change_by", "by_value"})
_LISTING = frozenset({"COMMA", "SLASH", "SEMICOLON"})
_AS_MANY = frozenset({("as", "many"), ("as", "much")})
_DAYS = frozenset({"deadline", "when"})
_TIMES = _DAYS | {"period", "event"}
_CHANGING = frozenset({"doubling", "tripling", "trebling", "halving", "quadrupling"})


def amount_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a second counted thing starts: "3 members, 15 organizations"."""
    tokens = sentence.tokens
    start = frame.lead[1]
    opener = sentence.island_at[start] if start < end else None
    start = start if opener is None else opener.first  # "our target is 90% …"
    parts = 0
    cuts = []
    for island in sentence.islands_in(start, _before_parts(sentence, start, end)):
        is_goal = not parts and (island is opener or _is_goal_of(tokens, island))
        if island.name not in _COUNTED and not is_goal:
            continue
        if sentence.depth[island.first] > sentence.depth[start]:
            continue
        if not parts:
            parts = island.last + 1
            continue
        first = island.first - _has_article(tokens, island)
        first -= tokens[first - 1].lower == "another"
        joins = _joins_part(tokens, island, first - 1)
        joins = joins and not _is_shift(tokens, island)
        after = island.last + 1
        counts = (
            after < end
            and tokens[after].kind == "WORD"
            and sentence.island_at[after] is None
        )
        if (
            joins
            and (counts or island.name != "value")
            and not _closes_range(sentence, start, island.first)
        ):
            if _tells_each(tokens[after : min(after + 2, end)]):
                break  # "run 3 talks, 90 guests each", "plant 9 oaks, 3 per field"
            if _tells_part(tokens[island.last], tokens[after : after + 2]):
                break  # "8 cooks, 3 of whom are new, 2 from Leeds": parts of them
            cuts.append(first)
    if cuts and parts < end and tokens[parts].lower in _OVERALL:
        return []  # "≥40 overall, ≥50 for members"
    return [] if cuts and breaks_down(sentence, start, parts, end) else cuts


def _joins_part(tokens: list[Token], island: Island, join: int) -> bool:
    """Whether the token at ``join`` leads on to another count: "and 40 boats"."""
    join -= tokens[join].lower == "also"
    joint, before = tokens[join], tokens[join - 1]
    if before.role == "DETERMINER":
        return False  # "with a plus one in members"
    if joint.role == "AND" or joint.kind in {"COMMA", "SEMICOLON"}:
        return True
    if joint.role == "BUT":  # "not only 9 pickers but also 4 packers"
        return before.amount is None
    # "40 reviews + 12 interviews", and no sum ("40 + 12 reviews")
    return joint.lower == "+" and tokens[island.first - 2].kind == "WORD"


def _has_article(tokens: list[Token], island: Island) -> bool:
    """Whether an "a" leads to a level of its own: "and a 4% click rate"; no "a 5% gift"."""
    if island.name == "changed_value":  # "and a 5% fall in waste"
        after = tokens[island.last + 1 : island.last + 2]
        is_next = bool(after) and after[0].role in {"IN", "OF"}
        return is_next and _leads_next(tokens, island.first - 2)
    amount = tokens[island.last].amount
    if amount is None or amount.unit.kind not in _LEVELLED:
        return False
    words = tokens[island.last + 1 : island.last + 3]
    is_level = any(not word.nouns.isdisjoint(MEASURED) for word in words)
    return is_level and tokens[island.first - 1].lower in {"a", "an"}


def _is_goal_of(tokens: list[Token], island: Island) -> bool:
    """Whether goals are counted up: "targets of 300 members", "a margin of 12%"."""
    if island.name != "of_value" or not island.first:
        return False
    amount = tokens[island.last].amount
    is_level = amount is not None and amount.unit.kind in _LEVELLED
    named = tokens[island.first - 1]
    return is_level or "goal" in named.nouns or bool(named.marks & SCORED)


def _before_parts(sentence: Sentence, first: int, end: int) -> int:
    """Return where "6 plays, including 2 comedies and a farce" goes into parts."""
    tokens = sentence.tokens
    starts = (at for at in sentence.small if tokens[at].role == "LIKE" and at < end)
    at = next(starts, end)
    is_whole = any(token.amount is not None for token in tokens[first:at])
    return at if is_whole else end


def listed_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where further measures of a list start: "CPA -20% / sales +10%"."""
    if frame.form != NOMINAL:
        return []
    tokens, depth = sentence.tokens, sentence.depth
    cuts: list[int] = []
    last = -1
    for island in sentence.islands_in(frame.lead[1], end):
        if island.name not in _LISTED or depth[island.first] > depth[frame.lead[1]]:
            continue
        first = last + 1 if last >= 0 else frame.lead[1]
        names = tokens[first : island.first]
        if last >= 0:
            if not names or not _parts_list(names[0]):
                return []
            names = names[1:]
        if not names or not all(map(_names_listed, names)):
            return []
        if last >= 0:
            cuts.append(first + 1)
        last = island.last
    return cuts


def _parts_list(token: Token) -> bool:
    return token.kind in _LISTING or token.role == "AND" or token.lower in {"+", "|"}


def _names_listed(token: Token) -> bool:
    """Whether a word may name what a list has an amount of, and no time or label."""
    if token.terminal in {"GOAL", "CURRENT"} or token.comparative is not None:
        return False
    is_sign = token.kind in {"COLON", "ARROW"} or token.terminal == "SHIFT"
    return token.is_plain or is_sign or token.role in {"OF", "DETERMINER", "RECURRING"}


def lists_measure(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a measure with its amount stands there: the "CTR +1pt" of a list."""
    tokens = sentence.tokens[first:end]
    at = next((at for at, token in enumerate(tokens) if token.amount), 0)
    # Of "arrival at 92%" and "no-shows from 12 -> 5" the small word tells nothing.
    at -= at > 1 and tokens[at - 1].role in {"FROM", "AT"}
    return at > 0 and all(map(_names_listed, tokens[:at]))


def breaks_down(sentence: Sentence, first: int, parts: int, end: int) -> bool:
    """Whether counts add up to one before: "sell 30 boxes, 20 large and 10 small".

    Args:
        sentence: The sentence.
        first: Where the statement of the whole starts.
        parts: Where the parts start.
        end: Where they end.
    """
    if any(island.name in MOVED for island in sentence.islands_in(parts, end)):
        return False  # "400 seats. Cut waits from 300 to 100 s": no parts of them
    amounts = [token.amount for token in sentence.tokens[parts:end] if token.amount]
    whole = next(
        (token.amount for token in sentence.tokens[first:parts] if token.amount), None
    )
    if whole is None or len(amounts) < _FEWEST_PARTS:
        return False
    is_alike = all(amount.unit == whole.unit for amount in amounts)
    return is_alike and sum(amount.value for amount in amounts) == whole.value


def _is_shift(tokens: list[Token], island: Island) -> bool:
    """Whether an amount only says how much more it is than at another time.

    "400 members, up 20% on 2030", "400 members, 80 more than last year", "twice as many".
    """
    if island.name == "change_by":
        return tokens[island.first].lower in {"up", "down"}
    after = tokens[island.last + 1 : island.last + 3]
    if island.name == "more_value":
        return bool(after) and after[0].role == "VERSUS"
    return len(after) > 1 and (after[0].lower, after[1].lower) in _AS_MANY


def _tells_each(words: list[Token]) -> bool:
    """Whether an amount is that of each: "3 each", "90 guests each", "4 per field"."""
    is_shared = bool(words) and words[0].lower in _PER_ONE
    return is_shared or any(word.lower in _EACH for word in words)


def _tells_part(count: Token, words: list[Token]) -> bool:
    """Whether "of them" follows a count: "500 members, 200 (or half) of them under 30".

    Or what is multiplied: "90 berths, three times what it runs now".
    """
    if words and words[0].lower == "what":
        return True
    if words and count.lower.endswith(" of"):
        return words[0].lower in _THEM
    return len(words) > 1 and words[0].role == "OF" and words[1].lower in _THEM


def aimed_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a goal for another thing starts: "…, with a $1m target for tea"."""
    tokens = sentence.tokens
    amounts = [
        at for at in range(frame.lead[1], end - 2) if tokens[at].amount is not None
    ]
    goals = [
        at - 1
        for at in amounts[1:]
        if tokens[at - 1].role == "DETERMINER"
        and tokens[at - 2].lower == "with"
        and "goal" in tokens[at + 1].nouns
        and tokens[at + 2].role in {"FOR", "IN", "OF"}
    ]
    goals = goals or level_cuts(sentence, frame, end)
    return goals or (
        _changed_too(sentence, frame, end) if "with" in sentence.lowers else []
    )


def level_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a level starts that is to be met as well: "…, with a margin of 9%".

    So it does in "… and a margin of 9%".
    """
    tokens = sentence.tokens
    first = next(
        (island for island in sentence.islands_in(frame.lead[1], end)
         if island.name in _FIRST), None
    )  # fmt: skip
    if first is None:
        return []
    for at in sorted({*sentence.small, *sentence.joins}):
        if not first.last < at < end - 2 or not _leads_level(tokens, at):
            continue
        if sentence.depth[at] or not _brings_level(sentence, at + 1, end):
            continue
        return [at + (tokens[at].lower != "with")]
    return []


def _leads_level(tokens: list[Token], index: int) -> bool:
    """Whether "with" or "and a" stands there."""
    return tokens[index].lower == "with" or _leads_next(tokens, index)


def _leads_next(tokens: list[Token], index: int) -> bool:
    """Whether "and a" stands there, or the ", a" of a list that goes on with "and"."""
    if tokens[index + 1].lower not in {"a", "an"}:
        return False
    if tokens[index].kind != "COMMA":
        return tokens[index].role == "AND"
    listed = tokens[index + 2 : index + _LONGEST_ITEM]
    return any(token.role == "AND" for token in listed)


def _changed_too(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where another change starts behind a counted one: ", with a doubling of X"."""
    tokens = sentence.tokens
    counted = next(
        (at for at in range(frame.lead[1], end) if tokens[at].amount is not None), end
    )
    return [
        at
        for at in sentence.small
        if counted < at < end - 3
        and tokens[at].lower == "with"
        and tokens[at - 1].kind == "COMMA"
        and _brings_change(sentence, at + 1, end)
    ][:1]


def _brings_change(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "a doubling of X" or "all X brought up" stands at ``first``."""
    opener, word, *words = sentence.tokens[first : min(end, first + _LONGEST_LEVEL)]
    if opener.lower == "all":
        return word.is_plain and any(
            token.verb is not None and token.verb.form == "participle"
            for token in words
        )
    is_change = word.change is not None or word.lower in _CHANGING
    return opener.lower in {"a", "the"} and is_change and words[0].role in {"OF", "IN"}


def _brings_level(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "a margin of 9%" or "a 30% open rate" stands at ``first``."""
    tokens = sentence.tokens
    words = range(first, min(end, first + _LONGEST_LEVEL))
    value = next((at for at in words if tokens[at].amount is not None), None)
    if value is None:
        return False
    amount = tokens[value].amount
    if amount is None or (
        amount.unit.kind is not UnitKind.PERCENT and amount.bound is Bound.EXACT
    ):
        return False
    before, after = tokens[first:value], tokens[value + 1 : value + 4]
    named = [word for word in (*before, *after) if word.kind == "WORD"]
    is_plain = all(
        word.is_plain or word.role in {"DETERMINER", "OF"} for word in before
    )
    is_limit = amount.bound is not Bound.EXACT and bool(before) and before[-1].is_noun
    is_limit = is_limit and (
        tokens[first - 2].kind == "COMMA" or tokens[first].lower in {"a", "an"}
    )
    return is_plain and (is_limit or any("kept level" in word.groups for word in named))


def timed_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a second part or level has a day of its own: "… and 80% by 2050"."""
    tokens = sentence.tokens
    last = -1
    for island in sentence.islands_in(frame.lead[1], end):
        if island.name not in _TIMES or sentence.depth[island.first]:
            continue
        if last >= 0:
            joins = [
                at
                for at in range(last + 1, island.first)
                if not sentence.island_at[at] and _opens_part(tokens, at)
            ]
            counts = island.name in _DAYS
            if joins and _says_more(
                sentence, joins[0] + 1, island.first, counts=counts
            ):
                return [joins[0] + 1]
        last = island.last
    return []


def _opens_part(tokens: list[Token], index: int) -> bool:
    """Whether "and" or a comma leads on to another thing: "…, a trail by May"."""
    if tokens[index].kind == "COMMA":
        is_named = tokens[index + 1].role == "DETERMINER"
        return is_named and tokens[index + 2].change is None  # "…, a rise of 5%"
    return tokens[index].role == "AND"


def _says_more(sentence: Sentence, first: int, end: int, *, counts: bool) -> bool:
    """Whether a stretch has words that belong to no time, or an amount that counts."""
    tokens = sentence.tokens
    return any(
        (counts and tokens[at].amount is not None)
        or (tokens[at].is_plain and sentence.island_at[at] is None)
        for at in range(first, end)
    )


def _closes_range(sentence: Sentence, start: int, index: int) -> bool:
    """Whether the amount at ``index`` ends "between 5 and 8"."""
    words = sentence.tokens[start:index]
    return any(token.lower == "between" for token in words[-4:])


def has_content(token: Token) -> bool:
    """Whether a token names or counts something."""
    return (
        token.amount is not None
        or (token.is_plain and token.comparative is None and not token.is_adverb)
        or token.kind == "NAME_NUMBER"
    )


def repeats_value(sentence: Sentence, verb: int, second: int) -> bool:
    """Whether "to 95% and maintain 95%" only says the same value again.

    What another amount counts is named behind it: "hire 2 cooks and open 2 shops".
    """
    tokens = sentence.tokens
    value = tokens[second + 1].amount
    after = tokens[second + 2] if second + 2 < len(tokens) else None
    if value is None or (after is not None and after.is_plain):
        return False
    return any(
        token.amount is not None
        and (token.amount.value, token.amount.unit) == (value.value, value.unit)
        for token in tokens[verb:second]
    )
