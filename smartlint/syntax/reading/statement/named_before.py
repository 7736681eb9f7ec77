"""Tells what a colon or dash only joins to its amount: "CTR of the digest: 4%"."""

from __future__ import annotations

from smartlint.model.quantity import PERCENT, UnitKind
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.clause.verb_place import skip_adverbs
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.told_before import told_before
from smartlint.syntax.reading.words.lexicon import MEASURED
from smartlint.syntax.reading.words.now import is_now
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.weights import is_lift

_COUNTS = frozenset({"number", "percentage", "share", "proportion", "percent", "rate"})
_DEGREES = frozenset({"very", "most", "more", "quite"})
_LONGEST_LABEL = 8  # words before a dash
_SIGNS = frozenset({"COLON", "DASH", "HYPHEN"})
_VALUES = frozenset({"value", "more_value", "change_by"})
_BESIDE = frozenset({"deadline", "period", "event", "versus_value", "versus_date"})
_PARTICLES = frozenset({"up", "down"})
_LONGEST_REMARK = 4  # tokens in brackets, with them
_NAMING = MEASURED | {"abstract"}


def leads_to_pair(sentence: Sentence, index: int) -> bool:
    """Whether "40% to 55%" follows a dash, which what it names then stands before."""
    after = index + 1
    if after >= len(sentence.tokens):
        return False
    island = sentence.island_at[after]
    if (
        island is None
        or island.name != "value"
        or island.last + 1 >= len(sentence.tokens)
    ):
        return False
    later = sentence.island_at[island.last + 1]
    return later is not None and later.name == "to_value"


def names_level(sentence: Sentence, index: int, first: int) -> bool:
    """Whether only a level or change follows a dash, and a short name stands before it.

    "CSAT - 90%", "traffic – 30% up by June".
    """
    tokens = sentence.tokens
    value = sentence.island_at[index + 1] if index + 1 < len(tokens) else None
    if value is None or value.name not in _VALUES:
        return False
    if value.name == "value" and tokens[value.last].amount is None:
        return False
    length = index - first
    length -= _LONGEST_REMARK * (length > 0 and tokens[index - 1].kind == "CLOSE")
    is_short = first < index and length <= _LONGEST_LABEL  # "reply rate (web) – 30%"
    if is_short and tokens[first].verb is not None and not tokens[first].is_noun:
        return False  # "ready the shop for sales – 15% up"
    is_last = is_short and _closes(sentence, value.last + 1)
    return is_last and names_metric(sentence, first, index)


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether no more than a way and times follow an amount: "up", "lower by June"."""
    tokens = sentence.tokens
    at += at < len(tokens) and (
        tokens[at].lower in _PARTICLES or tokens[at].comparative is not None
    )
    while at < len(tokens) and (island := sentence.island_at[at]) is not None:
        if island.name not in _BESIDE:
            return False
        at = island.last + 1
    return at >= len(tokens) or tokens[at].kind == "STOP"


def leads_to_value(sentence: Sentence, index: int) -> bool:
    """Whether only the value follows a colon: "grow attendance: ideally to 5,000"."""
    tokens = sentence.tokens
    after = index + 1
    if after < len(tokens) and tokens[after].lower in _DEGREES:
        after += 1
    after = skip_adverbs(sentence, after, len(tokens))
    if after >= len(tokens):
        return False
    island = sentence.island_at[after]
    if island is not None and island.name == "arrow":
        counted = tokens[island.last + 1 : island.last + 2]
        return not any(token.is_plain for token in counted)  # "email: 2k → 3k readers"
    return island is not None and island.name in {"to_value", "from_value"}


def names_metric(sentence: Sentence, first: int, index: int) -> bool:
    """Whether "churn: 5%" names its metric before the colon, and is no label.

    Its head may stand further off: "CTR of the digest: 4%", "refund rate (web): 3%".
    """
    tokens = sentence.tokens
    after = index + 1
    while after < len(tokens) and _leads_value(tokens[after]):
        after += 1
    value = sentence.island_at[after] if after < len(tokens) else None
    is_moved = value is not None and value.name == "change_by"
    if not is_moved and (after >= len(tokens) or tokens[after].amount is None):
        return False
    head, last = head_noun(sentence, first, index), tokens[index - 1]
    is_measured = head is not None and bool(head.nouns & MEASURED)
    if is_measured or last.nouns & _NAMING or _is_whole_value(sentence, after):
        return True
    if is_lift(tokens, first, index) or _is_fund(tokens, index, after):
        return True
    follower = tokens[after + 1] if after + 1 < len(tokens) else None
    is_short = index == first + 1 and sentence.slice(first, index).isupper()
    if is_short and "goal" not in last.nouns:
        return follower is None or follower.kind == "OPEN"  # "FID: 140 ms (…)"
    is_counted = (
        follower is not None
        and follower.kind == "WORD"
        and follower.lower not in _PARTICLES  # "bikes for hire – 15% up"
        and follower.comparative is None
        and (not follower.role or follower.role == "OF")
    )
    # "Open tickets: 5 a week" names what is counted; "Marketing: 5 leads" is a label.
    if is_counted or head is None:
        return False
    if index > first + 1 and last.verb is not None and last.verb.form == "participle":
        head = tokens[index - 2]  # "trees planted: 5,000"
    return _may_be_counted(head)


def _is_fund(tokens: list[Token], index: int, after: int) -> bool:
    """Whether a sum is raised for what stands before the sign: "Roof Fund: £900"."""
    amount = tokens[after].amount if after < len(tokens) else None
    is_money = amount is not None and amount.unit.kind is UnitKind.MONEY
    is_last = after + 1 >= len(tokens) or not tokens[after + 1].is_plain
    return is_money and is_last and "raised for" in tokens[index - 1].groups


def _is_whole_value(sentence: Sentence, index: int) -> bool:
    """Whether all that follows is from where to where, or a share: "Reply: 3 → 2 min"."""
    tokens, island = sentence.tokens, sentence.island_at[index]
    if island is None:
        return False
    after = tokens[island.last + 1] if island.last + 1 < len(tokens) else None
    if after is not None and (after.is_plain or after.role == "OF"):
        return False  # "Email: 2k → 3k readers": a label
    amount = tokens[index].amount
    if island.name != "value" or amount is None:
        return island.name == "arrow"
    return amount.unit is PERCENT or amount.per is not None  # "sleep: 8 hours a night"


def counts_thing_named(sentence: Sentence, first: int) -> bool:
    """Whether "number of complaints" or "share of women" opens a headline."""
    tokens = sentence.tokens
    first += tokens[first].role == "DETERMINER"
    is_count = first + 1 < len(tokens) and tokens[first].lower in _COUNTS
    return is_count and tokens[first + 1].role == "OF"


def _leads_value(token: Token) -> bool:
    """Whether a sign or word may stand before a value: ": target 40", ": now 25"."""
    return token.kind == "OPERATOR" or token.terminal == "GOAL" or is_now(token)


def _may_be_counted(head: Token) -> bool:
    """Whether a plural heads what stands before the colon, and no word for a goal."""
    return (
        head.is_plain
        and "goal" not in head.nouns
        and ("plural" in head.nouns or head.lower.endswith("s"))
    )


def label_metric(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """Return the label that names what is measured: "Mile time: get to under 8:00".

    Args:
        sentence: The sentence.
        first: Where its statement starts.
    """
    told = told_before(sentence, first)
    if told is not None:
        return told.name
    tokens = sentence.tokens
    colon = next((at for at in sentence.signs if at < first), None)
    if (
        colon is None
        or tokens[colon].kind not in _SIGNS
        or not 0 < colon <= _LONGEST_LABEL
    ):
        return None
    if not all(token.is_plain for token in tokens[:colon]):
        return None
    return (0, colon) if tokens[colon - 1].nouns & MEASURED else None
