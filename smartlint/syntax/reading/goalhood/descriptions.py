"""Tells text that only describes, advises or reports from a goal."""

from __future__ import annotations

from itertools import pairwise, takewhile

from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.amounts_and_times import (
    calls_for,
    has_amount_or_limit,
    has_time,
)
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    PASSIVE,
    STATE,
    Frame,
)
from smartlint.syntax.reading.clause.lead import SKIPPED
from smartlint.syntax.reading.completion.working import holds_out
from smartlint.syntax.reading.deadlines.served_cases import promises_answer
from smartlint.syntax.reading.goalhood.definitions import TERMS, defines, names_measure
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import DOING_OR_VAGUE
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.now import is_now
from smartlint.syntax.reading.words.token import Token

_YOU = frozenset({"you", "your", "yours", "yourself", "you'll", "you're", "you've"})
_POINTING = frozenset({"this", "that", "these", "those", "such", "there", "it", "here"})
_GOALS = frozenset(
    {"goal", "goals", "objective", "objectives", "okrs", "kpis", "targets",
     "resolutions", "intentions"}
)  # fmt: skip
_PHRASED = frozenset({"goals", "objectives"})
_OURS = frozenset(
    {"our", "my", "the", "one", "a", "an", "key", "main", "primary", "goal", "goals",
     "objective", "objectives", "another", "next", "first", "second", "in", "by", "for",
     "among"}
)  # fmt: skip
_COMING = frozenset({"this", "next"})
_FURTHEST_BE = 9
TODAY = frozenset({"currently", "as of", "at present", "presently", "so far", "today"})
_LONGEST_ORDER = 5
_LONGEST_OWNER = 8
_SHORTEST = 3
_LONGEST_TERM = 4
# Words that open no goal, with those one of which follows; "ing" for any deed.
_OPENINGS: dict[str, tuple[str, ...]] = {
    "consider": ("ing",),
    "remember": ("to", "that"),
    "note": ("that",),
    "realise": ("that",),
    "realize": ("that",),
    "accept": ("that",),
    "recognise": ("that",),
    "recognize": ("that",),
    "understand": ("that",),
    "know": ("that", "your"),
    "assume": ("that",),
    "bear": ("in",),
    "beware": ("of",),
    "who": ("we", "it", "our"),
    "where": ("we", "it", "our"),
    "see": ("appendix", "section", "page", "chapter", "below", "above", "also"),
    "thank": ("you",),
    "thanks": ("to", "for", "everyone", "everybody", "all", "team", "folks", "again"),
    "why": ("we", "it", "this", "our"),
    "how": ("we", "it", "to", "our"),
    "what": ("we", "it", "is", "our"),
}
_LISTED = frozenset({"these", "following", "steps", "measures", "actions"})
_PAPERS = frozenset({"minutes", "agenda", "notes", "overview", "summary", "recap"})
# What is wanted of people, rather than what a body does.
_UNDERGOING = frozenset({"experience", "feel", "enjoy", "live", "thrive", "work"})
_SERVING = frozenset({"meet", "support", "serve", "help", "operate", "respond"})
_WANTING = frozenset({"MODAL", "WISH", "NOT", "HAVE"})
_EACH = frozenset(
    {"every", "each", "all", "both", "no", "any", "nobody", "everyone", "everybody"}
)
_DEVOTED = frozenset({"committed to", "dedicated to", "devoted to"})
_TOLD = frozenset({STATE, PASSIVE, FINITE})
# Words that make a question arise, in an order: anywhere, and as its first.
ASKED_WITHIN: frozenset[str] = _GOALS.union(TERMS, _YOU, _PAPERS)
ASKED_OPENING: frozenset[str] = frozenset({*_OPENINGS, "as of", "not"})
_MOVED = frozenset({Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN})


def describes(sentence: Sentence, frame: Frame, direction: Direction) -> bool:
    """Whether a sentence tells how things are, or how one acts, and aims at nothing."""
    tokens = sentence.tokens
    names_goals = not _GOALS.isdisjoint(sentence.lowers)
    if tokens[-1].kind == "COLON" and (names_goals or _heads_list(sentence, frame)):
        return True
    if names_goals and _judges_goals(sentence, frame):
        return True  # "such goals are easy to track"
    if _opens_no_goal(sentence) or defines(sentence):
        return True
    if frame.is_wish:
        return False
    return (
        _points(sentence, frame)
        or (names_goals and _speaks_of_goals(sentence, frame))
        or (frame.form != IMPERATIVE and _reports(sentence, frame))
        or _says_not_all(sentence)
        or (
            _tells_uncounted(sentence, frame, direction)
            and not has_amount_or_limit(sentence)
        )
    )


def _heads_list(sentence: Sentence, frame: Frame) -> bool:
    """Whether only a list is opened: "to save more, follow these steps:".

    "Raise the pass rate to 80% by 2027 as follows:" is a goal with its means to come.
    """
    first, end = frame.object
    is_order = frame.is_wish or frame.form == IMPERATIVE
    is_bound = has_amount_or_limit(sentence) or has_time(sentence)
    names_list = not _LISTED.isdisjoint(sentence.lowers)
    return not (is_order and is_bound and first < end) or names_list


def _reports(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what was done, or what a paper says."""
    return _tells_past(sentence, frame) or _presents(sentence, frame)


def _tells_uncounted(sentence: Sentence, frame: Frame, direction: Direction) -> bool:
    """Whether nothing is aimed at, unless something is counted."""
    is_advice = not _YOU.isdisjoint(sentence.lowers)
    if is_advice and (
        promises_answer(sentence, frame) or _moves_yours(frame, direction)
    ):
        return False
    if is_advice or _heads_paper(sentence):
        return True
    if frame.form == IMPERATIVE:
        return False
    if frame.form == NOMINAL:
        return names_measure(sentence, frame)
    if (
        frame.form == FINITE
        and not holds_out(sentence)
        and (_tells_others_habit(sentence, frame) or _tells_habit(sentence, frame))
    ):
        return True
    return _holds_important(sentence, frame) or _is_committed(sentence, frame)


def _moves_yours(frame: Frame, direction: Direction) -> bool:
    """Whether something of the reader's is to change: "win customers for your brand".

    What to do ("list your rivals") is advice.
    """
    verb = frame.entry
    if frame.form != IMPERATIVE or verb is None:
        return False
    return direction in _MOVED or (
        verb.verb_class == "reach" and direction is Direction.REACH
    )


def _opens_no_goal(sentence: Sentence) -> bool:
    """Whether advice, a reference or thanks opens: "consider using …", "note that"."""
    tokens = sentence.tokens
    seconds = _OPENINGS.get(tokens[0].lower)
    if seconds is None or len(tokens) < _SHORTEST:
        return False
    is_deed = tokens[1].verb is not None and tokens[1].verb.form == "ing"
    at = 2 if tokens[1].lower == "the" else 1  # "see the appendix"
    second = tokens[at].lower.partition(" ")[0]  # "see page 12"
    return second in seconds or (is_deed and "ing" in seconds)


def _tells_past(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what was done: "we hired 12 people", "last year I ran 5 km"."""
    if frame.form not in {NOMINAL, FINITE} or WE.isdisjoint(sentence.lowers):
        return False
    words = sentence.tokens[:_LONGEST_ORDER]
    if "than" in sentence.lowers:  # "fewer refunds than we had last year"
        words = [*takewhile(lambda word: word.lower != "than", words)]
    return any(
        word.lower in WE
        and after.verb is not None
        and after.verb.form in {"past", "participle"}
        for word, after in pairwise(words)
    )


def _holds_important(sentence: Sentence, frame: Frame) -> bool:
    """Whether something is only called important: "data quality is essential"."""
    if frame.form not in _TOLD:
        return False
    at = frame.subject[1]
    if at >= len(sentence.tokens) or sentence.tokens[at].role != "BE":
        return False
    words = sentence.tokens[at + 1 : at + 3]
    is_important = any("important" in word.groups for word in words)
    return is_important and all(word.lower != "that" for word in words)


def _is_committed(sentence: Sentence, frame: Frame) -> bool:
    """Whether a body is only devoted to something: "is committed to good service"."""
    first, end = frame.object
    is_state = frame.form == STATE and first < end
    return is_state and sentence.tokens[first].lower in _DEVOTED


def _presents(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what a paper says: "the strategy outlines three pillars"."""
    verb = frame.entry
    if frame.form != FINITE or verb is None or "presenting" not in verb.groups:
        return False
    at = frame.subject[1] - 1
    return verb.form == "s" and "speaking" in sentence.tokens[at].groups


def _says_not_all(sentence: Sentence) -> bool:
    """Whether "not everyone" opens what is so today."""
    tokens = sentence.tokens
    is_not = tokens[0].lower == "not" and len(tokens) > 1
    return is_not and tokens[1].lower in _EACH


def _heads_paper(sentence: Sentence) -> bool:
    """Whether only a paper is named: "minutes of the meeting", "meeting notes"."""
    if _PAPERS.isdisjoint(sentence.lowers):
        return False
    words = [token.lower for token in sentence.tokens if token.kind == "WORD"]
    is_short = len(words) <= _SHORTEST and words[-1:] != [] and words[-1] in _PAPERS
    return is_short or (len(words) > 1 and words[0] in _PAPERS and words[1] == "of")


def _tells_others_habit(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what a body does: "the library lends tools"; no time is set."""
    tokens = sentence.tokens
    verb = frame.entry
    if frame.form != FINITE or frame.verb is None or verb is None or verb.form != "s":
        return False
    is_act = verb.verb_class in DOING_OR_VAGUE and verb.lemma not in _UNDERGOING
    if not is_act and verb.lemma not in _SERVING:
        return False
    first, end = frame.subject
    words = tokens[first : frame.verb]
    if words and words[-1].role == "WISH":
        words = words[:-1]  # "the plan provides"
    is_next = end == frame.verb or all(
        word.is_adverb for word in tokens[end : frame.verb]
    )
    is_told = (
        first < end
        and is_next
        and not any(word.role in _WANTING or word.lower in _EACH for word in words)
    )
    return is_told and not has_time(sentence)


def _points(sentence: Sentence, frame: Frame) -> bool:
    """Whether "this", "there" or "currently" opens what is said to be so."""
    tokens = sentence.tokens
    if tokens[0].lower == "as of" and frame.form != IMPERATIVE:
        return all(token.role not in {"MODAL", "WISH"} for token in tokens)
    if tokens[0].lower == "it" and _is_proven(tokens, 1):
        return True
    if frame.form not in _TOLD:
        return False
    if tokens[0].lower in TODAY:
        return True
    first, end = frame.subject
    is_pointing = first < end and tokens[first].lower in _POINTING
    is_now = end < len(tokens) and tokens[end].role == "BE"
    is_told = is_pointing and is_now and not _promises(sentence, end + 1)
    return is_told and not calls_for(sentence, first, end + 1)


def _is_proven(tokens: list[Token], has: int) -> bool:
    """Whether "has been shown that" follows, and nothing that is to be."""
    words = [word.lower for word in tokens[has : has + _LONGEST_ORDER]]
    if words[:2] != ["has", "been"] or words[3:4] != ["that"]:
        return False
    if "found out" not in tokens[has + 2].groups:
        return False
    return all(word.role not in _WANTING for word in tokens[has + 1 :])


def _promises(sentence: Sentence, first: int) -> bool:
    """Whether a pledge follows, so that "there is" or "it is" opens a goal.

    "A pledge to cut", "the aim of the club that every member swims".
    """
    words = sentence.tokens[first : first + _LONGEST_ORDER]
    for at, (word, after) in enumerate(pairwise(words), first + 1):
        if "goal" in word.nouns and after.role in {"TO", "OF", "RELATIVE"}:
            rest = sentence.tokens[at : at + _LONGEST_OWNER]
            return after.role == "TO" or any(one.lower == "that" for one in rest)
    return False


def _judges_goals(sentence: Sentence, frame: Frame) -> bool:
    """Whether goals at large are said to be so: "setting goals is essential"."""
    tokens = sentence.tokens
    verb = frame.entry
    if verb is not None and frame.form == IMPERATIVE and frame.verb == 0:
        is_order = verb.form == "base" and "goal keeping" not in verb.groups
        if is_order:
            return False  # "publish a page on how goals are set"
    opener = tokens[_behind_now(tokens)]  # "so my goal for 2027 is"
    if opener.lower in _OURS or opener.role == "WISH":
        return False
    if tokens[0].kind == "DATE":
        return False  # "2031 goal number 4 is a margin of 8%"
    if tokens[0].lower in _COMING and tokens[1].lower.endswith("'s"):
        return False  # "this year's goals are"
    for index, token in enumerate(tokens[:_FURTHEST_BE]):
        if token.role == "BE" and index and not _is_aimed_at(tokens, index):
            words = {word.lower for word in tokens[:index]}
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            is_aim = after is not None and (
                after.role in {"TO", "FOR"} or after.amount is not None
            )
            return not is_aim and not _GOALS.isdisjoint(words)
    return False


def _behind_now(tokens: list[Token]) -> int:
    """Return where a sentence starts behind "so", "right now" or "as of today"."""
    at = int(tokens[0].lower in SKIPPED)
    if tokens[at].role == "SINCE":
        at += 1
    is_told = is_now(tokens[at]) and at + 1 < len(tokens)
    return at + 1 if is_told else at


def _is_aimed_at(tokens: list[Token], index: int) -> bool:
    """Whether a goal leads to "be": "has set a goal to be carbon neutral"."""
    if tokens[index - 1].role != "TO" or index < len(("goal", "to")):
        return False
    return "goal" in tokens[index - 2].nouns


def _speaks_of_goals(sentence: Sentence, frame: Frame) -> bool:
    """Whether goals are what is spoken of: "goals are easy to track", "set a goal"."""
    tokens = sentence.tokens
    if frame.form in _TOLD and frame.subject[0] < frame.subject[1]:
        words = [token.lower for token in tokens[frame.subject[0] : frame.subject[1]]]
        return "goals" in words or "objectives" in words
    verb = frame.entry
    if frame.form != IMPERATIVE or verb is None or "goal keeping" not in verb.groups:
        return False
    first, end = frame.object
    words = [token.lower for token in tokens[first:end] if token.kind == "WORD"]
    if verb.form == "ing" and _takes_up_goals(words):
        return not has_amount_or_limit(sentence)  # "planning menus for the new season"
    is_short = 0 < len(words) <= _LONGEST_ORDER
    return is_short and (words[-1] in _GOALS or words[0] in _PHRASED)


def _takes_up_goals(words: list[str]) -> bool:
    """Whether goals are the object that opens a row of words: "my running goals"."""
    return any(word in _GOALS for word in words[:_LONGEST_TERM])


def _tells_habit(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told how we act: "we inform the public"; no time is set."""
    tokens = sentence.tokens
    first, end = frame.subject
    if frame.form != FINITE or frame.verb is None or end != first + 1:
        return False
    verb = tokens[frame.verb].verb
    if (
        not (tokens[first].lower in WE or tokens[first].lower == "i'm")
        or verb is None
        or verb.verb_class not in DOING_OR_VAGUE
    ):
        return False
    between = tokens[end : frame.verb]
    if any(token.role in {"MODAL", "HAVE", "WISH", "TO", "NOT"} for token in between):
        return False
    return not has_time(sentence) and tokens[0].kind != "DATE"  # "next year we …"
