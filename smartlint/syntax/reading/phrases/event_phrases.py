"""Finds times of a fixed form, and those that a clause tells.

"On launch day", "in the space of two years"; "by the time we open", "when the shop opens".
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.words.event_words import TRIAL_TERMS, YEARS
from smartlint.syntax.reading.words.token import Token

_DAYS = frozenset({"day", "night", "evening", "morning", "weekend", "eve"})
_DAY_NAMES = frozenset({"event", "named week"})
_LONG = ("months", "year", "years")  # "in the space of a week" is each one's
_STAGES = frozenset(
    {"phase", "sprint", "term", "trimester", "semester", "iteration", "version", "week",
     "month", "day", "quarter", "year", "milestone", "release", "age"}
)  # fmt: skip
WHO = frozenset(
    {"we", "i", "it", "they", "he", "she", "it's", "we're", "they're", "i'm"}
)
_CLAUSE_ENDS = frozenset({"BY", "PURPOSE", "AND", "WITHOUT", "BUT"})
_CLAUSE_LINKS = frozenset({"OF", "FOR", "TO", "IN", "ON", "AT", "RELATIVE", "AND"})
_SHORTEST_CLAUSE = 2
_LONGEST_CLAUSE = 12
_OURS = frozenset({"we", "i"})
_ASKING_PARTICLES = frozenset({"out", "up", "clear", "exactly"})  # "find out when"
_LEADING = frozenset({"OF", "TO", "FROM", "ON", "FOR", "SINCE", "PREPOSITION", "OR"})
_LEARNING = frozenset(
    {"know", "see", "decide", "learn", "show", "tell", "check", "define", "ask", "say",
     "announce", "plan", "understand", "predict", "remember", "determine", "choose"}
)  # fmt: skip
_ONE = frozenset({"the", "our", "my", "this"})
_LONGEST_SUBJECT = 5  # words: "the new store in Leeds"
_PLACING = frozenset({"IN", "AT", "ON"})


def named_day(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Return where "on launch day" and "on the day of launch" stand; None for no such."""
    if tokens[index].role != "ON":
        return None
    at = index + 1 + (tokens[index + 1].role == "DETERMINER")
    words = tokens[at : at + len(("day", "of", "launch"))]
    if len(words) < len(("launch", "day")):
        return None
    if words[0].lower in _DAYS:
        is_event = words[1].role == "OF" and "event" in words[-1].groups
        return (index, at + 2) if is_event else None
    is_day = words[1].lower in _DAYS and not words[0].groups.isdisjoint(_DAY_NAMES)
    is_last = len(words) == len(("launch", "day")) or not words[-1].is_noun
    return (index, at + 1) if is_day and is_last else None


def sets_goal(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is told for when a goal is set: "the aim for the year is 12 concerts"."""
    if not index or index + 3 >= len(tokens) or "goal" not in tokens[index - 1].nouns:
        return False
    is_span = tokens[index + 2].lower in YEARS | TRIAL_TERMS
    follower = tokens[index + 3]
    return is_span and (follower.role in {"BE", "TO"} or follower.kind == "COLON")


def spanned(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of "space of two years" at ``index``; None for no such."""
    of, span = index + 1, index + 2
    if span >= len(tokens) or tokens[of].role != "OF":
        return None
    is_long = tokens[span].kind == "DURATION" and tokens[span].lower.endswith(_LONG)
    return span if is_long else None


def same_time(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of "in the same period", "over that time"; None for no such.

    "At that time" is a moment, and "in the same time" says how long something takes.
    """
    if tokens[index].role not in {"IN", "VERSUS"} or index + 2 >= len(tokens):
        return None
    following = tokens[index + 1 : index + 2]
    at = index + 1 + any(token.role == "DETERMINER" for token in following)
    if at >= len(tokens):
        return None  # cut short: "over the"
    if tokens[at - 1].lower.endswith("the") and tokens[at].lower == "same":
        at, may_last = at + 1, False
    elif at == index + 1 and tokens[at].lower == "that":
        at, may_last = at + 1, True
    else:
        return None
    if at >= len(tokens):
        return None
    is_span = "same span" in tokens[at].groups or (
        may_last and tokens[at].lower == "time"
    )
    return at if is_span else None


def is_stage(preposition: Token, name: str) -> bool:
    """Whether a numbered name is a time: "by v2", "in sprint 4", "before phase 2"."""
    is_version = name[:1] == "v" and name[1:2].isdigit()
    return name.partition(" ")[0] in _STAGES or (
        is_version and preposition.role != "IN"
    )


def does_to(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word in -ing has an object, and so names a deed and no event."""
    verb = tokens[index].verb
    if verb is None or verb.form != "ing" or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].role == "DETERMINER" or tokens[index + 1].kind == "AMOUNT"


def tells_deed(token: Token) -> bool:
    """Whether a deed follows, which mostly says in what order: "before buying wool"."""
    is_deed = token.verb is not None and token.verb.form == "ing"
    return is_deed and not token.nouns and "event" not in token.groups


def clause_opening(tokens: Sequence[Token], index: int) -> int | None:
    """Return where a clause of time opens behind "by" or "in"; None for no such.

    "By when we open", "by the time school starts", "in time for the fair".
    """
    words = [token.lower for token in tokens[index + 1 : index + 4]]
    if tokens[index].role == "BY":
        if words[0] == "when":
            return index + 1
        return index + 2 if words[:2] == ["the", "time"] else None
    is_fair = words[:2] == ["time", "for"] and tokens[index].lower == "in"
    return index + 1 if is_fair else None


def clause_end(tokens: Sequence[Token], start: int) -> int | None:
    """Return the last token of "before we scale spend"; None for a lone pronoun."""
    last = start
    for index in range(start + 1, min(len(tokens), start + _LONGEST_CLAUSE)):
        token = tokens[index]
        if token.role in _CLAUSE_ENDS or _goes_beyond(tokens, start, index):
            break
        if token.kind not in {"WORD", "NAME_NUMBER", "DATE"}:
            is_age = token.kind == "AMOUNT" and tokens[index - 1].lower in {
                "turn",
                "turning",
            }
            return index if is_age else (last if last > start else None)
        last = index
    return last if last > start else None


def _goes_beyond(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether a clause of time ends before a token.

    "Before we open we want …", "before the fair to win guests", "… from 4% to 6%".
    """
    token, before = tokens[index], tokens[index - 1]
    if index < start + _SHORTEST_CLAUSE or not token.role:
        return False
    if token.lower in WHO:
        return before.role not in _CLAUSE_LINKS  # "once all is ready for it"
    if token.role == "TO":  # but "before we start to sell"
        is_deed = before.verb is not None and tokens[index - 2].lower in WHO
        return not is_deed and (before.verb is None or before.is_noun)
    if token.role == "ON":
        after = tokens[index + 1].when if index + 1 < len(tokens) else None
        return after is not None and after.offset == -1
    if token.role == "FROM":
        return index + 1 < len(tokens) and tokens[index + 1].amount is not None
    return token.role in {"VERSUS", "MANNER"}


def when_clause(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of "when the new store opens"; None for what recurs.

    "When a guest calls" and "when stocks run low" tell of each time.
    """
    if tokens[index].lower != "when" or _is_asked(tokens, index):
        return None
    if tokens[index + 1].lower in _OURS:
        deed = index + 2
        is_done = deed < len(tokens) and tokens[deed].role == "HAVE"
        is_told = is_done or _comes_about(tokens, deed)
        return clause_end(tokens, index + 1) if is_told else None
    if tokens[index + 1].lower not in _ONE:
        return None
    for at in range(index + 3, min(len(tokens), index + 3 + _LONGEST_SUBJECT)):
        is_state = tokens[at].role == "BE" and _is_state(tokens, at + 1)
        if is_state or _comes_about(tokens, at):
            return _with_place(tokens, at + is_state)
        if not (tokens[at].is_plain or tokens[at].kind in {"NAME_NUMBER", "DATE"}):
            return None
    return None


def _is_asked(tokens: Sequence[Token], index: int) -> bool:
    """Whether "when" is asked or told: "find out when the shop opens"."""
    before = tokens[index - 1] if index else None
    if before is None or before.kind != "WORD":
        return False
    is_learnt = before.verb is not None and before.verb.lemma in _LEARNING
    return before.role in _LEADING or before.lower in _ASKING_PARTICLES or is_learnt


def _comes_about(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb of what happens once stands there: "opens", "have moved"."""
    verb = tokens[index].verb if index < len(tokens) else None
    if verb is None or "taking place" not in verb.groups:
        return False
    # "When the opening hours": a noun goes on.
    after = tokens[index + 1 : index + 2]
    return verb.form != "base" or not any(it.is_plain and it.is_noun for it in after)


def _is_state(tokens: Sequence[Token], index: int) -> bool:
    """Whether what came about is told as a state: "is open", "is ready"."""
    if index >= len(tokens):
        return False
    return "brought about" in tokens[index].groups or _comes_about(tokens, index)


def _with_place(tokens: Sequence[Token], last: int) -> int:
    """Return the last token with where or when it comes about: "opens in Leeds"."""
    after = last + 1
    if after + 1 >= len(tokens) or tokens[after].role not in _PLACING:
        return last
    after += 1 + (tokens[after + 1].role == "DETERMINER")
    is_named = after < len(tokens) and (
        tokens[after].is_capital
        or tokens[after].kind == "DATE"
        or tokens[after].is_noun
    )
    return after if is_named else last
