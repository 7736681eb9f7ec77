"""Decides what a token is where its neighbours say so: bare years, pounds, hedges.

"By 2030" is a date and "to 2000" an amount; "lose 10 pounds" is a weight. All else about
a token is decided by its words alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from smartlint.syntax.reading.words.bare_years import (
    PAST_LEVELS,
    settle_names,
    settle_years,
)
from smartlint.syntax.reading.words.finite_clauses import states
from smartlint.syntax.reading.words.gaining import gains, shifts
from smartlint.syntax.reading.words.lexicon import VerbEntry, WordEntry
from smartlint.syntax.reading.words.marks import (
    ALWAYS,
    CLASS_YEAR,
    PASSING_WORDS,
    ROUND_THE_CLOCK,
    WE,
)
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.weights import is_weight, settle_pounds

_NO_VERB_ENDINGS = ("s", "ly", "ed", "ion", "ity", "ness")
_PAIR = 2  # a small word and the amount behind it
_MEASURED = frozenset({"quantity", "degree", "scale"})
_HEDGE_ENDS = frozenset({"than", "least"})
_TAUGHT = frozenset({"aged", "learner", "scored"})
_TOGETHER = frozenset(
    {"place", "piece", "room", "go", "sitting", "spot", "document", "file"}
)
_OF_WHAT = frozenset({"IN", "OF"})
_POINTING = frozenset({"the", "this", "that", "each", "every", "which", "no"})
_WERE = frozenset({"was", "were"})
_MULTIPLYING = frozenset(
    {"double", "triple", "treble", "quadruple", "quintuple", "halve", "match"}
)

_OWNING = frozenset(
    {"my", "our", "their", "household", "retirement", "personal", "family"}
)
_OF_ONE = frozenset({"a", "my", "our"})
_TELLING = frozenset({"BE", "RELATIVE", "PRONOUN", "FOR", "OF", "IN"})
_WHY = frozenset({"so", "which"})
_LEADING_TO_TIMES = {"across": "IN", "come": "BY", "deadline": "BY"}
_COMPARING = frozenset({"gap", "difference", "differences", "spread", "ratio"})
_PAPERS = frozenset({"plan", "plans"})
_BETWEEN = "between"
_OVER = "over the"
_LONG_SPANS = frozenset({"week", "month", "quarter", "year"})
_LEADING = frozenset(
    {*_PAPERS, *_WERE, *_WHY, "within", "till", "into", _BETWEEN, _OVER}
    | _LEADING_TO_TIMES.keys()
)
_BEFORE_DEED = frozenset({"TO", "MODAL", "PRONOUN", "NOT"})
_NO_END = frozenset({"AND", "OR", "BUT", "BE", "MODAL", "NOT", "PRONOUN"})
_LONGEST_AIM = 7  # words behind "so": "so our next big goal is"
_BEFORE_SO = frozenset({"do", "does", "did", "doing", "if", "even", "ever", "just"})
_THINGS = frozenset({"it", "them", "us", "him", "her"})  # "keep to it so all can sit"
_BEHIND_SO = frozenset({"far", "much", "many", "little", "called", "long", "few"})
_FURTHEST_TIME = 6  # words: "one small step at a time"


def settle(tokens: list[Token]) -> None:
    """Settle in place what the neighbours of the tokens of a sentence decide."""
    if len(tokens) > 1 and tokens[1].role == "DETERMINER":
        _settle_first(tokens)
    elif len(tokens) > _PAIR and tokens[1].kind == "AMOUNT":
        _settle_version(tokens)
    places = [at for at, token in enumerate(tokens) if token.is_unsettled]
    if not places:
        return
    values = [at for at in places if tokens[at].kind != "WORD"]
    if values:
        _settle_arrows(tokens, values)
        settle_years(tokens, values)
        settle_names(tokens, values)
        _settle_ones(tokens, values)
    _settle_neighbours(tokens, places)
    _settle_slips(tokens, places)
    if values:
        _settle_past_levels(tokens, values)
        _settle_always(tokens, values)
        _settle_class_years(tokens, values)
        settle_pounds(tokens, values)


def _settle_first(tokens: list[Token]) -> None:
    """Take a first word that no list has for a verb: "Renegotiate the lease"."""
    first = tokens[0]
    is_known = (
        first.kind != "WORD" or first.role or first.verb or first.nouns or first.change
    )
    if not (is_known or first.comparative or first.lower.endswith(_NO_VERB_ENDINGS)):
        verb = VerbEntry(first.lower, "base", "deliver", frozenset(), first.groups)
        tokens[0] = first.playing(verb=first.deed or verb)  # "ramp-up the output"


def _settle_version(tokens: list[Token]) -> None:
    """Read the "2.1" of "Beacon 2.1 is out" as part of the name; "Rating 4.5" has one."""
    if "." not in tokens[1].lower:
        return
    name, number, after = tokens[:3]
    verb = after.verb
    is_told = after.role == "BE" or (verb is not None and verb.form == "s")
    is_plain = number.lower.replace(".", "").isdecimal()
    is_name = name.is_plain and name.verb is None and not name.nouns & _MEASURED
    if is_told and is_plain and is_name:
        tokens[1] = Token("NAME_NUMBER", number.lower)


def _settle_neighbours(tokens: list[Token], places: Iterable[int]) -> None:
    """Read "was 40" as today's value, and "more than" before a verb as an adverb.

    "Across 2027" and "come June" say when. "So" before a clause and "which" before a gain tell what for. Elsewhere "was" is a verb like "is", and "more than" compares.
    """
    for index in places:
        lower = tokens[index].lower
        if lower == "up" and not _is_upping(tokens, index):
            tokens[index] = tokens[index].playing(verb=None)
        if index + 1 == len(tokens):
            return
        if lower in _LEADING:
            if (role := _leading_role(tokens, index)) is not None:
                tokens[index] = tokens[index].playing(role=role, verb=None)
                if lower == _BETWEEN:
                    tokens[index + 2] = tokens[index + 2].playing(role="TO")
        elif tokens[index].change and (
            _is_doing(tokens, index)
            or _moves_by_date(tokens, index)
            or _is_put_by(tokens, index)
        ):
            tokens[index] = tokens[index].playing(change=None)
        elif lower in _HEDGE_ENDS and index and _hedges_multiple(tokens, index):
            before = tokens[index - 1].playing(role="ADVERB", comparative=None)
            tokens[index - 1 : index + 1] = before, tokens[index].playing(role="ADVERB")


def _leading_role(tokens: list[Token], index: int) -> str | None:
    """Return the role that a word has by what it leads to; None for its usual one."""
    lower = tokens[index].lower
    if lower in _PAPERS:
        return "" if tokens[index].role and _is_done_with(tokens[index + 1]) else None
    if lower in _WERE:
        return "CURRENT" if tokens[index + 1].amount else None
    if lower == "till":
        return "" if _is_till(tokens, index) else None
    if lower == _BETWEEN:
        return "FROM" if _spans_times(tokens, index) else None
    if lower == _OVER:  # "over the ten years of the lease"
        when = tokens[index + 1].when
        is_span = when is not None and tokens[index + 1].kind == "DURATION"
        return "IN" if is_span and when and when.unit in _LONG_SPANS else None
    if lower == "within":  # "cut it to within 4 hours"
        return "DETERMINER" if index and tokens[index - 1].role == "TO" else None
    if lower == "into":
        return "TO" if _leads_to_range(tokens, index) else None
    if lower in _WHY:
        return "PURPOSE" if index and _tells_why(tokens, index) else None
    return _LEADING_TO_TIMES[lower] if _leads_to_time(tokens, index) else None


def _leads_to_range(tokens: list[Token], index: int) -> bool:
    """Whether a level is named by its span: "get weight into the 70-75 kg range"."""
    at = index + 1 + (tokens[index + 1].role == "DETERMINER")
    words = tokens[at : at + _PAIR]
    return (
        len(words) == _PAIR
        and words[0].amount is not None
        and "level range" in words[1].groups
    )


def _spans_times(tokens: list[Token], index: int) -> bool:
    """Whether "between May and July" says when, as "from May to July" does.

    "The gap between May and July" compares the two.
    """
    words = tokens[index + 1 : index + 4]
    if [word.kind for word in words] != ["DATE", "WORD", "DATE"]:
        return False
    before = tokens[index - 1] if index else None
    is_compared = before is not None and before.lower in _COMPARING
    return words[1].role == "AND" and not is_compared


def _is_till(tokens: list[Token], index: int) -> bool:
    """Whether a shop's till is named: "our new till system"; no "open till late"."""
    words = tokens[max(0, index - _PAIR) : index]
    is_named = any(word.role == "DETERMINER" for word in words)
    is_named = is_named and not words[-1].is_noun
    return is_named and tokens[index + 1].is_plain and tokens[index + 1].is_noun


def _is_done_with(token: Token) -> bool:
    """Whether a participle says of a plan what is done with it: "plan approved by"."""
    done = token.verb
    return done is not None and done.form == "participle" and done.lemma != "set"


def _leads_to_time(tokens: list[Token], index: int) -> bool:
    """Whether a time follows: "across 2027", "come May", ", deadline May"; no "to come"."""
    before = tokens[max(index - 1, 0)]
    is_apart = tokens[index].lower != "deadline" or before.kind == "COMMA"
    if before.role in _BEFORE_DEED or not is_apart:
        return False
    at = index + 1 + (tokens[index + 1].role == "DETERMINER")
    return at < len(tokens) and tokens[at].kind == "DATE"


def _settle_arrows(tokens: list[Token], places: Iterable[int]) -> None:
    """Read the arrow of "from 9 → 3" as "to"; "9 → 3" is a phrase of its own."""
    for index in places:
        is_led = tokens[index].kind == "ARROW" and index >= _PAIR
        if is_led and tokens[index - _PAIR].role == "FROM":
            tokens[index] = Token("WORD", tokens[index].lower, WordEntry("TO"))


def _settle_slips(tokens: list[Token], places: Iterable[int]) -> None:
    """Read "loose 5 kg" as "lose 5 kg", and "a will" as a paper."""
    for index in places:
        is_slip = tokens[index].lower == "loose" and index + 1 < len(tokens)
        if is_slip and is_weight(tokens[index + 1]):
            entry = VerbEntry("lose", "base", "decrease", frozenset())
            tokens[index] = tokens[index].playing(verb=entry)
        is_will = index > 0 and tokens[index].lower == "will"
        if is_will and tokens[index - 1].lower in _OF_ONE:
            tokens[index] = tokens[index].playing(
                role="", nouns=frozenset({"document"})
            )


def _settle_past_levels(tokens: list[Token], places: Iterable[int]) -> None:
    """Read the "below 2005" of "below 2005 levels" as what is compared with."""
    for index in places:
        token = tokens[index]
        if token.kind != "AMOUNT" or not token.lower.startswith(PASSING_WORDS):
            continue
        after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if after.endswith(PAST_LEVELS):
            tokens[index] = Token("WORD", token.lower, WordEntry("VERSUS"))


def _settle_always(tokens: list[Token], places: Iterable[int]) -> None:
    """Read "24 hours a day, seven days a week" as names of "always"."""
    if ROUND_THE_CLOCK.isdisjoint([tokens[index].lower for index in places]):
        return
    for index in places:
        if tokens[index].lower in ALWAYS:
            tokens[index] = Token("NAME_NUMBER", tokens[index].lower)


def _settle_class_years(tokens: list[Token], places: Iterable[int]) -> None:
    """Read the "Year 2" of "Year 2 pupils" and "pupils in Year 2" as no time."""
    for index in places:
        token = tokens[index]
        if token.kind != "DATE" or not token.lower.startswith(CLASS_YEAR):
            continue
        beside = tokens[index + 1 : index + 2]
        if index > 1 and tokens[index - 1].role == "IN":
            beside.append(tokens[index - _PAIR])
        if any(not word.groups.isdisjoint(_TAUGHT) for word in beside):
            tokens[index] = Token("WORD", token.lower)


def _settle_ones(tokens: list[Token], places: Iterable[int]) -> None:
    """Read the "one" of "switch to a faster one" or "phase one" as no amount."""
    for index in places:
        if tokens[index].lower != "one":
            continue
        if not index:
            _settle_one_goal(tokens)
            continue
        before = tokens[index - 1]
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        is_last = after is None or not after.is_plain
        is_named = before.is_plain and before.verb is None
        is_singled = _comes_singly(tokens, index) or (
            before.role == "IN" and after is not None and after.lower in _TOGETHER
        )
        if is_singled or (is_last and (is_named or before.lower in _POINTING)):
            tokens[index] = Token("WORD", "one")


def _settle_one_goal(tokens: list[Token]) -> None:
    """Read the "one" of "One main goal is to …" as no amount."""
    goal = next((at for at in (1, 2) if _is_goal_word(tokens, at)), None)
    after = tokens[goal + 1] if goal is not None and goal + 1 < len(tokens) else None
    if after is not None and (after.role in _TELLING or after.kind == "COLON"):
        tokens[0] = Token("WORD", "one")


def _is_goal_word(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and "goal" in tokens[index].nouns


def _comes_singly(tokens: list[Token], index: int) -> bool:
    """Whether "one step at a time" or "one another" stands at ``index``."""
    words = [token.lower for token in tokens[index + 1 : index + _FURTHEST_TIME]]
    if words[:1] == ["another"]:
        return True
    return "at" in words and words[words.index("at") :][:3] == ["at", "a", "time"]


def _is_doing(tokens: list[Token], index: int) -> bool:
    """Whether it is told what one does: "I'm saving £80 a month", "do 12 hikes"."""
    verb = tokens[index].verb
    if tokens[index].nouns >= {"output", "plural"} and index > 1:
        before, after = tokens[index - 1], tokens[index + 1]
        return before.kind == "AMOUNT" and after.role not in _OF_WHAT
    is_doing = verb is not None and verb.form == "ing" and index > 0
    return is_doing and tokens[index - 1].lower.endswith(("'m", "'re"))


def _tells_why(tokens: list[Token], index: int) -> bool:
    """Whether it is told what for: "so cooks can rest", "which will help us rest"."""
    if tokens[index].lower == "which":
        is_parted = tokens[index - 1].kind in {"COMMA", "DASH"}
        return gains(tokens, index + 1) or (is_parted and shifts(tokens, index + 1))
    before = tokens[index - 1]
    is_thing = before.lower in _THINGS and tokens[index - 2].lower != "make"
    if (before.role in _NO_END and not is_thing) or before.lower in _BEFORE_SO:
        return False  # "make it so all can sit"
    clause = tokens[index + 1 : index + _LONGEST_AIM]
    if clause[0].lower in _BEHIND_SO or _sets_goal(clause):
        return False
    return states(tokens, index + 1, len(tokens))


def _sets_goal(clause: list[Token]) -> bool:
    """Whether the goal follows what it comes of: "…, so we want 40", "so our goal is"."""
    if clause[0].lower in WE:
        deed = next((word for word in clause[1:3] if not word.is_adverb), clause[0])
        return deed.role == "WISH" or deed.lower == "set"
    return any(
        "goal" in word.nouns and after.role == "BE" for word, after in pairwise(clause)
    )


def _is_upping(tokens: list[Token], index: int) -> bool:
    """Whether "up" is what is done: "up the open rate", "wants to up repeat orders"."""
    verb = tokens[index].verb
    if verb is not None and verb.lemma != "up":
        return True  # "up and running"
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    is_led = before is None or before.role in {"TO", "MODAL", "AND"}
    starts = after is not None and (after.is_plain or after.role == "DETERMINER")
    return is_led and starts


def _is_put_by(tokens: list[Token], index: int) -> bool:
    """Whether it is what people own that grows: "my savings", no "savings of 5%"."""
    is_owned = index > 0 and tokens[index - 1].lower in _OWNING
    return is_owned and tokens[index].lower == "savings"


def _moves_by_date(tokens: list[Token], index: int) -> bool:
    """Whether a verb of change has a deadline and no amount: "costs fall by May"."""
    if index + 2 >= len(tokens) or not index or tokens[index].verb is None:
        return False
    is_dated = tokens[index + 1].role == "BY" and tokens[index + 2].kind == "DATE"
    before = tokens[index - 1]
    return is_dated and before.kind == "WORD" and "plural" in before.nouns


def _hedges_multiple(tokens: list[Token], index: int) -> bool:
    """Whether a hedge goes with a deed: "more than double"; none is "40 than double"."""
    verb = tokens[index + 1].verb
    if tokens[index - 1].kind != "WORD":
        return False
    return verb is not None and verb.form == "base" and verb.lemma in _MULTIPLYING
