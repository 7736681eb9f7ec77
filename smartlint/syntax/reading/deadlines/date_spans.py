"""Tells times that go from one day to another, and where a span counts from.

Few sentences hold such a time, so a pattern is compiled when the first one does.
"""

from __future__ import annotations

import re
from itertools import pairwise

from smartlint.model.period import UNDATED_UNITS, Deadline
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import INTENT, SAYING

# "June 1-30", "3 to 20 May", "Jan-Mar"; a date in digits only is one day.
_SPAN = r"""(?x)
    (?:^|\s)\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–—]|to|and)\s*\d{1,2}(?:st|nd|rd|th)?\b
    |^(?:the\s)?(?:[a-z]+\.?|[qh][1-4])(?:\s?[-–—]\s?|\sto\s)[a-z]"""
_OPEN = (
    r"\b(?:long|medium|mid|middle|short|near)(?:er)?(?:[ -]to[ -]\w+)?"
    r"[ -](?:term|run|future)$|^over\s+time$"
    r"|\b(?:the|these|our)\s+(?:coming|following|next|ensuing)\s+(?:years|months|decades)$"
)
_OPEN_ENDS = ("term", "run", "future", "cycle", "time", "years", "months", "decades")
_CYCLES = ("business cycle", "economic cycle", "investment cycle", "market cycle")
_LETTER = "[a-z]{3}|[qh][1-4]"
COUNTED_FROM = frozenset({"OF", "FROM", "SINCE"})
_OWN = frozenset({"my", "our"})
_LONG = ("month", "months", "year", "years", "quarters", "quarter")
_LASTING = frozenset({"day", "week", "month", "quarter", "year"})
_WEEK = 7
_LONGEST = 6  # words of what a span counts from
_ANNOUNCED = frozenset({"announced", "unveiled", "reported", "adopted", "published"})
_GOING_ON = frozenset({"AND", "BUT"})
_TELLING_ON = frozenset({"PRONOUN", "DETERMINER"})
_FURTHEST_DEED = 9  # words from "after" to the time of what was done
_LEADERS = frozenset({"", "DETERMINER"})
# What was promised at a time that is no deadline.
PLEDGED = frozenset(
    {"pledged", "agreed", "promised", "committed", "vowed", "decided", "resolved"}
)
_DATES = frozenset({"deadline", "when"})
_AS = frozenset({"as", "like"})
_MATCHED = ("way", "time", "one", "ones", "what")  # "the way I did in 2030"
_TELLERS = frozenset({"i", "we", "they", "he", "she", "it"})
_DID = frozenset({"did", "was", "were", "had"})
_SET = frozenset({"set", "made", "had"})
_TELLING = _TELLING_ON | {""}
_FURTHEST_REPORT = 5  # tokens from "in May" to "the council promised"
_FURTHEST_GOAL = 3  # words from "set" to the goal: "myself a goal"
_MOST_SIGNS = 1  # a comma may stand in "for 60 days, from 1 April"


def is_span(date: Token) -> bool:
    """Whether a date names its first day and its last: "from June 1-30"."""
    lower = date.lower
    return bool(re.search(_SPAN, lower)) and re.search(_LETTER, lower) is not None


def is_open_length(sentence: Sentence, island: Island) -> bool:
    """Whether nobody could date a time: "over the medium term", "over time"."""
    if not sentence.tokens[island.last].lower.endswith(_OPEN_ENDS):
        return False
    words = sentence.slice(island.first, island.last + 1).lower()
    # "over a business cycle"
    return words.endswith(_CYCLES) or re.search(_OPEN, words) is not None


def is_of_earlier_deed(sentence: Sentence, island: Island) -> bool:
    """Whether a time is that of a deed before: "after opening nine shops in 2030"."""
    tokens = sentence.tokens
    is_told = sentence.topics & INTENT and _is_told_before(tokens, island)
    if is_told or _is_likened(sentence, island) or _is_looked_back(sentence, island):
        return True
    if "after" not in sentence.lowers:
        return False
    for at in range(island.first - 1, max(-1, island.first - _FURTHEST_DEED), -1):
        if tokens[at].kind == "COMMA":
            return False
        if tokens[at].lower == "after":
            verb = tokens[at + 1].verb
            is_deed = verb is not None and verb.form == "ing"
            return is_deed and at + 1 < island.first
    return False


def _is_told_before(tokens: list[Token], island: Island) -> bool:
    """Whether a wish follows what was done by then: "we hired 9 this year, and aim to …"."""
    at = island.last + 1
    at += at < len(tokens) and tokens[at].kind == "COMMA"
    if at + 2 >= len(tokens) or tokens[at].role not in _GOING_ON:
        return False
    at += 1 + (tokens[at + 1].role == "PRONOUN")
    if at >= len(tokens) or tokens[at].role not in {"WISH", "MODAL"}:
        return False
    words = tokens[max(0, island.first - _FURTHEST_DEED) : island.first]
    return any(
        verb.verb is not None
        and verb.verb.form in PAST_FORMS
        and (subject.role in {"PRONOUN", "HAVE"} or subject.is_plain)
        for subject, verb in pairwise(words)
    )


def _is_likened(sentence: Sentence, island: Island) -> bool:
    """Whether a time is that of what was done likewise: "(as we did in Q4)"."""
    if not sentence.depth[island.first]:
        return False
    words = sentence.tokens[max(0, island.first - _FURTHEST_DEED) : island.first]
    return any(
        sign.kind == "OPEN" and word.lower in {"as", "like"}
        for sign, word in pairwise(words)
    )


def _is_looked_back(sentence: Sentence, island: Island) -> bool:
    """Whether somebody is said to have done something then: "as I did back in 2030".

    "(We tried in 2031)", "which I first climbed in 2029", "the readers we lost in 2029"; no
    "we hoped to open in 2031".
    """
    tokens = sentence.tokens
    if tokens[island.first].role == "BY" or island.name not in _DATES:
        return False
    before = tokens[island.first - 1]
    if before.lower == "back" and tokens[island.first - 2].lower in _AS:
        return True
    if _TELLERS.isdisjoint(sentence.lowers):
        return False
    for at in range(island.first - 1, max(0, island.first - _FURTHEST_DEED), -1):
        token = tokens[at]
        if token.kind == "COMMA" or token.role in {"TO", "MODAL", "WISH"}:
            return False
        if token.lower in _TELLERS:
            before = tokens[at - 1]
            is_aside = before.kind == "OPEN" or before.role == "RELATIVE"
            is_aside = is_aside or before.lower in _AS
            is_aside = is_aside or before.lower.endswith(_MATCHED)
            is_aside = is_aside or _is_named(tokens, at - 1)
            return is_aside and _tells_past(tokens[at + 1 : island.first])
    return False


def _is_named(tokens: list[Token], at: int) -> bool:
    """Whether a thing stands there by name: the "readers" of "the readers we lost"."""
    return at > 0 and tokens[at].is_plain and tokens[at - 1].role == "DETERMINER"


def _tells_past(words: list[Token]) -> bool:
    """Whether the first verb of some words is of the past."""
    verbs = (word.verb for word in words if word.verb is not None)
    first = next((verb for verb in verbs if verb.form != "ing"), None)
    did = any(word.lower in _DID for word in words[:2])
    return did or (first is not None and first.form in PAST_FORMS)


def is_of_report(sentence: Sentence, island: Island) -> bool:
    """Whether a time is that of a report: "this week said it will", "said on Monday"."""
    tokens, after = sentence.tokens, island.last + 1
    before = tokens[island.first - 1] if island.first else None
    if before is None:
        return tokens[0].role == "IN" and _opens_report(tokens, after)
    if island.name == "period":
        return False
    is_aside = island.first > 1 and tokens[island.first - 2].kind == "COMMA"
    if is_aside and before.lower in _ANNOUNCED:
        return True  # "open 40 shops, announced in March"
    if not sentence.topics & SAYING:
        return False
    if after >= len(tokens):  # "…, its chief said on Monday"
        return "saying" in before.groups and tokens[island.first].role == "ON"
    if tokens[island.first].role == "BY":
        return False
    if "saying" in tokens[after].groups and before.is_plain:
        return True
    is_told = tokens[after].role in _TELLING_ON or tokens[after].lower == "that"
    return "saying" in before.groups and is_told


def _opens_report(tokens: list[Token], index: int) -> bool:
    """Whether a goal was set then: "in May 2026, I set a goal", "in 2025 we vowed to"."""
    for at in range(index, min(len(tokens) - 1, index + _FURTHEST_REPORT)):
        token = tokens[at]
        is_told = token.lower.endswith("ed") and "saying" in token.groups
        if is_told or token.lower.partition(" ")[0] in PLEDGED:
            return True
        if token.lower in _SET:
            goal = tokens[at + 1 : at + 1 + _FURTHEST_GOAL]
            return any("goal" in word.nouns for word in goal)
        if token.role not in _TELLING and token.kind != "COMMA":
            return False
    return False


def starts_once(sentence: Sentence, index: int) -> bool:
    """Whether a long span counts from one day of one's own: "9 months after opening".

    "Within six months of leaving" starts anew for each who leaves.

    Args:
        sentence: The sentence.
        index: The word behind "of" or "after".
    """
    tokens = sentence.tokens
    token = tokens[index]
    is_long = index > 1 and tokens[index - 2].lower.endswith(_LONG)
    if not is_long or token.verb is None or token.verb.form != "ing":
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return "event" in token.groups or (after is not None and after.lower in _OWN)


def end_of_count(sentence: Sentence, island: Island) -> int:
    """Return the last token of "within 9 months after opening the shop".

    That of the span itself where it counts from today.
    """
    tokens = sentence.tokens
    last, at = island.last, island.last + 1
    if at + 1 >= len(tokens) or tokens[at].role not in COUNTED_FROM:
        return last
    for index in range(at + 1, min(len(tokens), at + _LONGEST)):
        token = tokens[index]
        is_word = token.kind == "WORD" and token.role in _LEADERS
        if not is_word or sentence.island_at[index] is not None:
            break
        if not token.role:
            last = index
    return last


def up_to_end(sentence: Sentence, island: Island) -> Island:
    """Return a time with its end: "over the November to January season"."""
    after = island.last + 1
    if after >= len(sentence.tokens):
        return island
    if island.name == "period" and "-" in sentence.tokens[island.last].lower:
        # "over a six-week campaign"
        return island._replace(last=island.last + sentence.tokens[after].is_noun)
    end = sentence.island_at[after]
    if island.name == "event" and end is not None and end.name == "since":
        # "over the period from 2027 to 2029"
        end = sentence.island_at[min(end.last + 1, len(sentence.tokens) - 1)]
        is_span = end is not None and end.name == "until"
        return Island("deadline", island.first, end.last) if end and is_span else island
    if island.name != "deadline":
        return island
    if end is None or end.name != "until" or sentence.tokens[island.first].role != "IN":
        return island
    return island._replace(last=end.last)


def lasting_span(
    sentence: Sentence, used: tuple[Island, ...]
) -> tuple[Deadline, Island] | None:
    """Return the span of "10,000 steps a day for 60 days from 1 April"; else None.

    Without a day from which it runs, such a span is one of the goal only where something
    is to be done again and again: "plant 40 trees every year for five years".

    Args:
        sentence: The sentence.
        used: Islands that are figures of the goal.
    """
    lasting = [island for island in sentence.islands if island.name == "for_duration"]
    if not lasting:
        return None
    start = next((it for it in sentence.islands if _begins(sentence, it)), None)
    is_left = any(token.role == "NOT" for token in sentence.tokens)
    span = next((it for it in lasting if is_left or it not in used), None)
    if span is None or (start is None and not _is_regular(sentence, span)):
        return None
    when = sentence.when(span.last)
    if when is None or when.unit is None or when.unit in UNDATED_UNITS:
        return None
    if start is not None and 0 < start.first - span.last <= 1 + _MOST_SIGNS:
        span = span._replace(last=start.last)
    return Deadline(*sentence.stretch(span.first, span.last + 1), when), span


def _is_regular(sentence: Sentence, span: Island) -> bool:
    """Whether it is told before a long span how often: "20 sit-ups a day for 6 weeks".

    "Train staff weekly for 2 days" takes two days each time.
    """
    tokens, after = sentence.tokens, span.last + 1
    when = tokens[span.last].when
    if when is None or when.unit not in _LASTING or when.amount is None:
        return False
    is_short = when.unit == "day" and when.amount < _WEEK
    if is_short or (after < len(tokens) and tokens[after].role == "RECURRING"):
        return False
    return any(
        token.role == "RECURRING" or (token.amount is not None and token.amount.per)
        for token in tokens[: span.first]
    )


def _begins(sentence: Sentence, island: Island) -> bool:
    """Whether a day of the calendar is named from which something runs."""
    last = sentence.tokens[island.last]
    return island.name == "since" and last.when is not None and not is_span(last)
