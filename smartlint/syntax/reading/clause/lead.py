"""Passes over what stands before a statement: times, circumstances, list words."""

from __future__ import annotations

from itertools import takewhile

from smartlint.syntax.reading.clause.verb_place import (
    is_done_by,
    leads_verb,
    starts_order,
)
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import DESCRIBING_FORMS
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_FURTHEST_LEAD = 24
_LONGEST_SUBJECT = 6
_QUALIFYING = frozenset({"ADVERB", "DETERMINER", "LIMIT"})
_PREPOSITIONS = frozenset(
    {"BY", "IN", "FOR", "AT", "UNTIL", "ON", "SINCE", "FROM", "MANNER", "PURPOSE", "OF"}
)
# What opens a circumstance at the start: "Without extra cost, …", "Unlike others, …".
_OPENING = frozenset({"PREPOSITION", "WITHOUT", "LIKE", "VERSUS"})
_BESIDES = frozenset({"along with", "in addition to", "on top of"})
_WITH_WHOM = frozenset({"PREPOSITION", "BY", "FROM", "ON", "IN", "AT", "MANNER"})
# "While costs rise, keep the margin": the clause says only under what conditions.
CLAUSES = frozenset(
    {"although", "though", "while", "whilst", "whereas", "as", "if", "once", "because",
     "when", "given", "despite", "unlike", "alongside", "besides", "since", "even",
     "rather", "instead", "whatever", "wherever", "according to"}
)  # fmt: skip
# "To get there, I'd need 400 readers": these hold a subject as well.
_CONTRACTED = frozenset(
    {"i'll", "we'll", "they'll", "it'll", "i'd", "we'd", "they'd", "let's"}
)
# Of what is told: "the bank said it would", "it announced that it plans to".
REPORTED = frozenset({"said", "says", "announced", "that"})
_FURTHEST_THAT = 8  # words from "disclosed" to "that"
_THINKING = frozenset({"think", "reckon", "guess", "suppose", "imagine"})
_OFTEN = ("once", "twice")
_SUPPOSING = frozenset({"i'd", "we'd"})
_FURTHEST_VERDICT = 7
_LONGEST_LABEL = 5
_GRADING = frozenset({"most", "more"})
# What may go on behind each: "most of all", "all told", "overall".
_SUMMING: dict[str, tuple[list[str], ...]] = {
    "most": (["of", "all"],),
    "more": (["than", "anything"], ["than", "ever"]),
    "overall": ([],),
    "altogether": ([],),
    "in": (["all"],),
    "all": (["told"], ["in", "all"]),
}
_LONGEST_HEDGE = 6  # tokens: "as much as possible,"
SKIPPED = frozenset({"also", "then", "first", "please", "so", "finally", "next", "us"})

_SPANS = {"from": ("TO", "UNTIL"), "between": ("AND",)}
_SPAN_WORDS = 4  # tokens of "from May to June 2027"


def skip_lead(sentence: Sentence, first: int, end: int) -> int:
    """Return where the statement starts after times, circumstances and small words."""
    index = first
    if not REPORTED.isdisjoint(sentence.lowers):
        index = _behind_report(sentence, first, end)
    if index < end and sentence.tokens[index].lower == "it":
        index = _behind_aim(sentence, index, end)
    while index < end:
        after = _after_lead_phrase(sentence, index, end)
        if after is None or after >= end:
            return index
        index = after
    return index


def _behind_report(sentence: Sentence, first: int, end: int) -> int:
    """Return where starts what someone told: "the bank said it would …".

    ``first`` where nothing is told, or no plan is.
    """
    tokens = sentence.tokens
    for index in range(first + 1, min(end - 3, first + _FURTHEST_LEAD)):
        if tokens[index].role in {"MODAL", "WISH"}:
            return first
        if "saying" not in tokens[index].groups:
            continue
        words = tokens[index + 1 : min(end - 2, index + _FURTHEST_THAT)]
        links = (at for at, word in enumerate(words) if word.lower == "that")
        told = index + 1 + next(links, -1) + 1
        told += tokens[told].kind == "QUOTE"
        is_told = _opens_told(sentence, told, end)
        if tokens[told - 1].lower == "that":
            subject = tokens[told : min(end, told + _LONGEST_SUBJECT)]
            is_told = is_told or any(word.role == "MODAL" for word in subject)
        return told if is_told else first
    return first


def _behind_aim(sentence: Sentence, first: int, end: int) -> int:
    """Return where starts what is aimed at: "it is the goal of the club that …", "… to …"."""
    tokens = sentence.tokens
    words = tokens[first : min(end - 2, first + _FURTHEST_LEAD)]
    if len(words) < len(("it", "is", "our")) or words[1].role != "BE":
        return first
    goal = next((at for at, word in enumerate(words) if "goal" in word.nouns), None)
    if goal is None:
        return first
    for at in range(goal + 1, len(words)):
        if words[at].lower == "that":
            return first + at + 1
        if words[at].role == "TO" and leads_verb(sentence, first + at, end):
            return first + at
    return first


def _after_lead_phrase(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where the first phrase of a lead ends; None when the statement starts."""
    tokens = sentence.tokens
    token = tokens[index]
    is_first = not index or (index == 1 and tokens[0].kind == "QUOTE")
    may_open = is_first and (
        token.marks
        or token.is_adverb
        or token.lower in _SUMMING
        or sentence.starts[index] in sentence.weak
    )
    after = _after_opening(sentence, index, end) if may_open else None
    after = after or (None if index else _after_span(sentence, end))
    if after is not None:
        return after
    if token.kind in {"COMMA", "COLON", "HYPHEN", "DASH", "BULLET", "QUOTE", "STOP"}:
        return index + 1
    island = sentence.island_at[index]
    if island is not None and island.name in {
        "deadline", "period", "when", "for_date", "event",
    }:  # fmt: skip
        return island.last + 1
    is_clause = token.lower in CLAUSES and not index
    if token.is_plain and not is_clause:
        return _after_participle(sentence, index, end)
    is_rate = token.amount is not None and token.amount.per is not None
    if (is_rate or token.role == "RECURRING") and index + 1 < end:
        is_apart = tokens[index + 1].kind == "COMMA"
        is_apart = is_apart or (is_rate and _is_often(sentence, index, end))
        return index + 1 if is_apart else None
    if is_clause:
        return _after_circumstance(sentence, index, end)
    if token.role in {"AND", "BUT"} or _is_skipped(tokens, index):
        return index + 1
    if token.role == "TO" or token.role in _PREPOSITIONS:
        return _after_circumstance(sentence, index, end)
    if token.role == "PRONOUN" or token.lower in _SUPPOSING:
        return _after_opinion(sentence, index, end)
    return None


def _after_span(sentence: Sentence, end: int) -> int | None:
    """Return where "From 1 May to 30 June 2027 raise sales" gives its order; else None."""
    tokens = sentence.tokens
    is_span = end > _SPAN_WORDS and tokens[1].kind == tokens[3].kind == "DATE"
    if not is_span or tokens[2].role not in _SPANS.get(tokens[0].lower, ()):
        return None
    is_order = starts_order(sentence, _SPAN_WORDS, end)
    return _SPAN_WORDS if is_order else None


def _after_opening(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where "Working with others, …" or "No matter what, …" goes on; else None.

    These words say something else where they do not start a sentence.
    """
    opener, *after = sentence.tokens[index : index + 2]
    if not after:
        return None
    if opener.role in {"OR", "DOUBT"}:
        return index + 1  # "Or to cut costs"
    if opener.role == "ADVERB" and after[0].kind == "COMMA":
        return index + 2
    is_hedge = opener.is_adverb or sentence.starts[index] in sentence.weak
    if is_hedge or _opens_summing(sentence.tokens[index : index + _LONGEST_HEDGE]):
        hedged = _after_hedge(sentence, index, end)
        if hedged is not None:
            return hedged
    is_with = opener.lower == "working" and after[0].role in _WITH_WHOM
    is_with = is_with or (opener.lower == "not" and after[0].lower.endswith("ing"))
    if is_with or opener.role in _OPENING or opener.lower in _BESIDES:
        return _after_circumstance(sentence, index, end)
    return None


def _opens_summing(tokens: list[Token]) -> bool:
    """Whether "Most importantly," or "All in all," opens, which says nothing by itself."""
    if tokens[0].lower not in _SUMMING:
        return False
    words = takewhile(lambda token: token.kind != "COMMA", tokens)
    first, *others = [token.lower for token in words]
    is_graded = first in _GRADING and others != [] and others[0].endswith("ly")
    return is_graded or others in _SUMMING[first]


def _after_hedge(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where "Ideally, …" or "Sooner or later, …" goes on; None for no hedge."""
    for at in range(index + 1, min(end - 1, index + _LONGEST_HEDGE)):
        if sentence.tokens[at].kind == "COMMA":
            is_start = _is_subject(sentence.tokens[at + 1])
            is_start = is_start or starts_order(sentence, at + 1, end)
            return at + 1 if is_start else None
    return None


def _is_skipped(tokens: list[Token], index: int) -> bool:
    """Whether a word only says in what order: "first grow sales"; no "first reply: 2 h"."""
    if tokens[index].lower not in SKIPPED:
        return False
    name = tokens[index + 1 : index + _LONGEST_LABEL]
    if tokens[index].lower != "first" or not name or not name[0].is_plain:
        return True
    if name[0].verb is None and name[0].is_noun:
        return False
    at = index + 1 + sum(1 for _ in takewhile(lambda token: token.is_plain, name))
    return at >= len(tokens) or tokens[at].kind != "COLON"


def _is_often(sentence: Sentence, index: int, end: int) -> bool:
    """Whether it is said first how often something is done: "once a week cook soup"."""
    is_count = not index and sentence.tokens[index].lower.startswith(_OFTEN)
    verb = sentence.tokens[index + 1].verb
    is_order = verb is not None and verb.form == "base"
    return is_count and is_order and starts_order(sentence, index + 1, end)


def _after_participle(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where "Building on this, the council plans to …" goes on; else None.

    After a small word it is the next one.
    """
    tokens = sentence.tokens
    verb = tokens[index].verb
    if _is_skipped(tokens, index):
        return index + 1
    if verb is None:
        return None
    is_done = verb.form in DESCRIBING_FORMS
    if not is_done and (index or verb.lemma != "run" or not is_done_by(sentence, 0)):
        return None
    is_led = not index and tokens[1:2] != [] and tokens[1].role in _WITH_WHOM
    for at in sentence.signs:
        if at <= index + 1 or at >= end - 2:
            continue
        opens = at < end - 3 and _opens_told(sentence, at + 1, end)
        # "Led by two nurses, publish the report"
        opens = opens or (is_led and starts_order(sentence, at + 1, end))
        if opens:
            return at + 1 if tokens[at].kind == "COMMA" else None
    return None


def _opens_told(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a subject and what it will do or wants stand at ``index``."""
    tokens = sentence.tokens
    if tokens[index].role == "PRONOUN" or tokens[index].lower in _CONTRACTED:
        is_told = _is_predicate_start(tokens[index + 1])
        return is_told or tokens[index].lower in _CONTRACTED
    is_named = tokens[index].role == "DETERMINER" or tokens[index].is_capital
    subject = tokens[index + 1 : min(end, index + _LONGEST_SUBJECT)]
    after = next((token for token in subject if not token.is_plain), None)
    if after is None or not is_named:
        return False
    is_goal = any("goal" in word.nouns for word in subject)  # "our target is 40"
    return after.role in {"MODAL", "WISH"} or (is_goal and after.role == "BE")


def _after_opinion(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where the goal stands in "I think we can …", "it's realistic to …"."""
    tokens = sentence.tokens
    lower = tokens[index].lower
    if lower in _SUPPOSING and index + 2 < end and tokens[index + 1].lower == "say":
        return index + 2 + (tokens[index + 2].lower == "that")
    if index + 2 < end and lower in WE:
        verb = tokens[index + 1].verb
        if verb is None or verb.lemma not in _THINKING:
            return None
        after = index + 2 + (tokens[index + 2].lower == "that")
        return after if after < end and _is_subject(tokens[after]) else None
    if lower not in {"it", "it's"}:
        return None
    is_judged = False
    for at in range(index + 1, min(end - 1, index + _FURTHEST_VERDICT)):
        if tokens[at].role == "TO":
            return at if is_judged and leads_verb(sentence, at, end) else None
        is_judged = is_judged or "verdict" in tokens[at].groups
    return None


def _after_circumstance(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where "Through X, we …" goes on; None when the phrase is the statement."""
    tokens = sentence.tokens
    is_aim = tokens[index].role == "TO"
    is_clause = tokens[index].lower in CLAUSES
    is_clause = is_clause or _aims_up_to_comma(sentence, index, end)
    for at in range(index + 1, min(end - 1, index + _FURTHEST_LEAD)):
        token = tokens[at]
        following = tokens[at + 1]
        is_told = token.role == "PRONOUN" and _is_predicate_start(following)
        is_told = is_told or token.lower in _CONTRACTED
        if is_told and at > index + 1 and not is_clause:
            return at
        if token.kind == "COMMA" and (
            _is_subject(following)
            or (is_clause and following.is_capital)
            or (not is_aim and _may_start_statement(sentence, at + 1, end))
            or (is_aim and _is_lone_order(sentence, at + 1, end))
        ):
            return at + 1
    return None


def _aims_up_to_comma(sentence: Sentence, index: int, end: int) -> bool:
    """Whether an aim runs to a comma: "to let us open on Sundays, we will hire a cook"."""
    tokens = sentence.tokens
    if tokens[index].role not in {"TO", "PURPOSE"}:
        return False
    stop = min(end - 1, index + _FURTHEST_LEAD)
    return any(
        tokens[at].kind == "COMMA"
        and (_is_subject(tokens[at + 1]) or starts_order(sentence, at + 1, end))
        for at in range(index + 1, stop)
    )


def _is_subject(token: Token) -> bool:
    return token.role == "PRONOUN" or token.lower in _CONTRACTED


def _may_start_statement(sentence: Sentence, index: int, end: int) -> bool:
    token = sentence.tokens[index]
    return (
        token.role in {"DETERMINER", "PRONOUN", "BY"}
        or token.kind == "AMOUNT"
        or starts_order(sentence, index, end)
        or (token.verb is not None and token.verb.form == "ing")
    )


def _is_named_actor(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a name and what it will do follow: "…, Hill School will hold 8 fairs"."""
    words = sentence.tokens[index : min(end, index + _LONGEST_SUBJECT)]
    if not (words[0].is_plain and words[0].is_capital):
        return False
    after = next((word for word in words if not word.is_plain), None)
    return after is not None and after.role == "MODAL"


def _will_be_done(sentence: Sentence, index: int, end: int) -> bool:
    """Whether what will be done or happen follows: "…, two tills will be opened"."""
    words = sentence.tokens[index : min(end, index + _LONGEST_SUBJECT)]
    for at, word in enumerate(words):
        if word.role == "MODAL":
            return at > 0
        if not (word.is_plain or word.amount is not None or word.role in _QUALIFYING):
            return False
    return False


def _is_lone_order(sentence: Sentence, index: int, end: int) -> bool:
    """Whether one order closes a sentence: "To reduce waste, switch to glass".

    "To reduce waste, the school will switch to glass" as well.
    """
    tokens = sentence.tokens
    if _is_named_actor(sentence, index, end) or _will_be_done(sentence, index, end):
        return True
    if tokens[index].role == "DETERMINER":
        subject = tokens[index + 1 : min(end, index + _LONGEST_SUBJECT)]
        after = next((token for token in subject if not token.is_plain), None)
        if after is None or after.role != "BE":
            return after is not None and after.role in {"MODAL", "WISH"}
        wish = tokens[index + 1 + subject.index(after) + 1 :][:1]
        return any(word.role == "WISH" for word in wish)  # "the club is aiming to"
    if not starts_order(sentence, index, end):
        return False
    return not any(
        tokens[at].kind == "COMMA" or tokens[at].role in {"AND", "OR"}
        for at in range(index, end)
    )


def _is_predicate_start(token: Token) -> bool:
    return token.role in {"MODAL", "WISH", "BE", "HAVE"} or (
        token.verb is not None and token.verb.form in {"base", "s"}
    )
