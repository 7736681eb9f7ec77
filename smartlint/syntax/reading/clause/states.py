"""Tells states that hold or do not: "profitable" from "happy"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.amounts_and_times import has_time
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    Frame,
    is_told_done,
)
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import EACH
from smartlint.syntax.reading.words.token import Token

# "Carbon negative", "cash flow positive": more is taken in than given out.
_BALANCED = frozenset(
    {"carbon", "climate", "water", "nature", "energy", "cash", "flow"}
)
_BALANCES = frozenset({"negative", "positive"})

_BALANCE_NAMES = (
    ["net", "zero"], ["carbon", "neutrality"], ["climate", "neutrality"],
    ["land", "neutrality"],
)  # fmt: skip
_NEUTRAL = frozenset({"carbon-neutral", "climate-neutral", "net-zero", "zero-emission"})
_FREE_OTHERWISE = frozenset(
    {"stress", "hassle", "worry", "trouble", "care", "pain", "risk", "sugar", "gluten",
     "dairy", "lactose", "alcohol", "nut", "meat", "caffeine", "duty", "hands", "toll"}
)  # fmt: skip
_FURTHEST_FREE = 3
_OVERTAKING = frozenset({"overtake", "outsell", "surpass", "outrank", "leapfrog"})
_COVERED = frozenset({"coverage", "placement", "mention", "feature", "spot", "listing"})
_FOREMOST = frozenset({"front", "first", "top", "pole", "podium"})
_FIRST_PAGES = frozenset({"page one", "page 1"})
_PLACES = frozenset(
    {"page", "spot", "place", "position", "slot", "result", "half", "third", "quarter",
     "quartile", "division", "tier", "finish"}
)  # fmt: skip
_HITTING = frozenset(
    {"hit", "reach", "achieve", "attain", "nail", "smash", "crush", "top"}
)
_OWN = frozenset({"own", "personal", "individual"})
_AIMS = frozenset({"target", "targets", "quota", "quotas", "goal", "goals"})
_ATTAINING = frozenset({"achieve", "reach", "attain", "see"})
_FURTHEST_PLACE = 5
_FURTHEST_LEVEL = 8  # words to the level of a language
_MARKS = frozenset(
    {"A", "B", "C", "D", "As", "Bs", "A's", "B's", "A+", "A*", "B+", "Distinction",
     "Merit"}
)  # fmt: skip
_MARKED = frozenset({"an", "a", "straight", "all", "the"})
_LANGUAGE_LEVELS = frozenset({"a1", "a2", "b1", "b2", "c1", "c2"})
_ALLOWED = frozenset({"may", "might", "could", "can"})
_EXPECTING = frozenset({"expecting", "people", "audience", "aged"})
_IN_USE = frozenset(
    {"place", "use", "production", "operation", "force", "service", "print"}
)
_RATINGS = frozenset({"rating", "grade", "ranking", "verdict", "mark"})
_QUOTED = frozenset({"QUOTE"})
_DONE = frozenset(
    {
        "complete",
        "live",
        "operational",
        "done",
        "finished",
        "online",
        "ready",
        "available",
        "accessible",
        "open",
    }
)
_WHERE = frozenset({"FOR", "IN", "ON", "AT", "TO", "PREPOSITION"})


def is_checkable(sentence: Sentence, frame: Frame) -> bool:
    """Whether a state is one that holds or does not: "be profitable"."""
    first, end = frame.object
    words = sentence.tokens[first : min(end, first + 3)]
    if len(words) > 1 and words[0].role == "IN" and words[1].lower in EACH:
        return True  # "be in every city"
    if words and _n_done(sentence, first) > (0 if has_time(sentence) else 1):
        return True  # "the plan is in place", "be ready by May"
    if words and is_graded(sentence, frame):
        return True
    if (
        words
        and words[0].role == "ON"
        and (belongs(sentence, first + 1, end) or _is_on_time(sentence, frame))
    ):
        return True
    return any(
        "checkable" in token.groups
        or token.lower.endswith("-free")  # "mortgage-free"
        or (token.lower in _BALANCES and at and _is_balanced(words[at - 1]))
        or (token.is_capital and at and words[at - 1].lower == "rated")
        for at, token in enumerate(words)
    )


def is_graded(sentence: Sentence, frame: Frame) -> bool:
    """Whether a rating is to be one that has a name: "our rating will be “Good”"."""
    rated = sentence.tokens[slice(*frame.subject)]
    is_rated = any(word.lower in _RATINGS for word in rated)
    if not is_rated or frame.object[0] >= frame.object[1]:
        return False  # "our rating will be"
    word = sentence.tokens[frame.object[0]]
    return word.kind in _QUOTED or (word.is_capital and word.is_plain)


def _is_on_time(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is to be on time for something: "be on time for school".

    Not only more often, and not others, of whom some mostly are.
    """
    first, end = frame.object
    who = sentence.tokens[slice(*frame.subject)]
    words = sentence.tokens[first + 1 : end]
    is_own = all(word.role == "PRONOUN" for word in who)
    is_timed = len(words) > 1 and words[0].lower == "time" and bool(words[1].role)
    return is_own and is_timed and all(word.comparative is None for word in words)


def belongs(sentence: Sentence, first: int, end: int) -> bool:
    """Whether one is on a list or not: "on the bestseller list", "on the parish council"."""
    at = head_index(sentence, first, end)
    return at is not None and "list joined" in sentence.tokens[at].groups


def _is_dated_state(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a state that holds or does not is to be there by then: "debt-free by May"."""
    tokens = sentence.tokens
    at = first + 1
    is_free = at < end and tokens[at].lower == "free" and tokens[first].is_plain
    is_state = is_free or tokens[first].lower.endswith("-free")
    is_state = is_state or not tokens[first].groups.isdisjoint(
        {"checkable", "attained"}
    )
    at += is_free
    while at < end and tokens[at].kind == "WORD" and sentence.island_at[at] is None:
        at += 1  # "fluent in Welsh by 2030"
    island = sentence.island_at[at] if at < end else None
    return is_state and island is not None and island.name == "deadline"


def is_attained(sentence: Sentence, first: int) -> bool:
    """Whether one is so once one has learnt it: "become fluent in Welsh"."""
    return any("attained" in token.groups for token in sentence.tokens[first:][:2])


def names_grade(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a mark is named that one gets or does not: "an A in chemistry"."""
    tokens = sentence.tokens
    for index in range(first, min(end, first + _FURTHEST_PLACE)):
        text = sentence.slice(index, index + 1)
        if text in _MARKS:
            return tokens[index - 1].lower in _MARKED
    return False


def _is_balanced(word: Token) -> bool:
    return word.lower.rpartition("-")[2] in _BALANCED  # "cash-flow positive"


def names_state(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a headline names what is so or not: "net-zero waste", "debt-free farms"."""
    return names_balance(sentence, first, end) or names_freedom(sentence, first, end)


def names_balance(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "net zero" or "carbon neutrality" heads a headline."""
    words = [token.lower for token in sentence.tokens[first : min(end, first + 2)]]
    return words[:1] == ["net-zero"] or words in _BALANCE_NAMES


def ranks(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is to come to a place in an order or a state that holds or does not.

    "Front page of the paper", "finish in the top half", "go plastic-free".
    """
    if frame.form == NOMINAL:
        first, end = frame.object
        is_state = first + 1 < end and _is_dated_state(sentence, first, end)
        is_state = is_state or names_freedom(sentence, first, end)
        return is_state or names_place(sentence, first, end)
    verb = frame.entry
    if verb is None or frame.form not in {IMPERATIVE, FINITE}:
        return False
    if verb.lemma == "go":
        return is_checkable(sentence, frame)
    first, end = frame.object
    words = sentence.tokens[first : min(end, first + 2)]
    if verb.lemma in _OVERTAKING and words and words[0].is_capital:
        return words[0].is_plain
    is_first = any(word.lower == "first" for word in words)  # "our first exports"
    if verb.lemma in _ATTAINING and (is_first or names_freedom(sentence, first, end)):
        return True
    return "ranking" in verb.groups and names_place(sentence, first, end)


def names_freedom(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a thing is to be free of something: "plastic-free canteens".

    A mood is none, and what is sold so is a thing: "stress-free days", "sugar-free jam".
    """
    tokens = sentence.tokens
    for at in range(first, min(end - 1, first + _FURTHEST_FREE)):
        word, after = tokens[at], tokens[at + 1]
        what, _, free = word.lower.rpartition("-")
        if free == "free" and what:
            return after.is_plain and what not in _FREE_OTHERWISE
        is_pair = word.lower in _BALANCED and after.lower == "neutral"
        if is_pair or word.lower in _NEUTRAL:
            return True
        if not word.is_plain and word.role != "DETERMINER":
            return False
    return False


def meets_bar(sentence: Sentence, frame: Frame) -> bool:
    """Whether a bar set down somewhere is met: "meet the county's housing target".

    The levels of a language are one: "learn Spanish to B1", "reach B2 in Greek". What
    customers expect, and "our goals", stand nowhere.
    """
    verb = frame.entry
    if verb is None or frame.verb is None:
        return False
    is_full = verb.lemma == "max out" and frame.object[0] < frame.object[1]
    if is_full or _reaches_level(sentence, *frame.object):
        return True
    is_hit = verb.lemma in _HITTING  # "reach the 2027 sales target"
    if not is_hit and "meeting" not in verb.groups:
        return False
    if frame.verb and sentence.tokens[frame.verb - 1].lower in _ALLOWED:
        return False  # "debt may exceed the limit"
    first, end = frame.subject if is_told_done(frame) else frame.object
    at = head_index(sentence, first, end)
    if at is None or "bar" not in sentence.tokens[at].groups:
        return False
    if is_hit and sentence.tokens[at].lower not in _AIMS:
        return False
    words = sentence.tokens[first:at]
    if any(not word.groups.isdisjoint(_EXPECTING) for word in words):
        return False
    after = sentence.tokens[at + 1 : min(end, at + 2)]
    if any(word.lower in _OWN for word in words):
        return False
    if is_told_done(frame):
        return True
    is_tied = any(word.role in {"IN", "FOR", "OF", "ON"} for word in after)
    return is_tied or any(word.is_plain for word in words)


def _reaches_level(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a level of a language is to be had: "to B1", "B2 level", "reach C1"."""
    tokens = sentence.tokens
    for index in range(first, min(end, first + _FURTHEST_LEVEL)):
        if tokens[index].lower not in _LANGUAGE_LEVELS:
            continue
        after = tokens[index + 1 : index + 2]
        is_named = any(token.lower == "level" for token in after)
        before = tokens[index - 1] if index else None
        is_end = index + 1 == end or any(
            token.role or token.kind != "WORD" for token in after
        )
        led = before is not None and (
            before.role == "TO"
            or (before.verb is not None and before.verb.verb_class == "reach")
        )
        if is_named or (led and is_end):
            return True
    return False


def is_granted(sentence: Sentence, frame: Frame) -> bool:
    """Whether one thing is to be had of those who grant it: "obtain planning permission".

    So is a place that someone is to take: "fill the open role".
    """
    verb = frame.entry
    if verb is None:
        return False
    first, end = frame.object
    words = sentence.tokens[first : min(end, first + _FURTHEST_PLACE)]
    if verb.lemma == "fill":
        return any("vacant" in word.groups for word in words)
    if "obtaining" not in verb.groups:
        return False
    if any("granted" in word.groups for word in words) or _is_post(words):
        return True
    # "Secure coverage in Vogue": it is said in which paper.
    return any(
        word.lower in _COVERED and place.role in {"IN", "ON"} and name.is_capital
        for word, place, name in zip(words, words[1:], words[2:], strict=False)
    )


def _is_post(words: list[Token]) -> bool:
    """Whether a job is named: "a part-time position", "a role at a museum"."""
    for at, word in enumerate(words):
        if "vacant" in word.groups:
            is_job = any("employed" in before.groups for before in words[:at])
            return is_job or any(after.role == "AT" for after in words[at + 1 : at + 2])
    return False


def names_place(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a place in an order is named: "front page of the paper", "top of the league"."""
    tokens = sentence.tokens
    stop = min(end, first + _FURTHEST_PLACE)
    if any(token.lower in _FIRST_PAGES for token in tokens[first:stop]):
        return True
    for index in range(first, min(end - 1, first + _FURTHEST_PLACE)):
        word, after = tokens[index], tokens[index + 1]
        if word.lower in _FOREMOST and after.lower.split(" ")[0] in _PLACES:
            return True
        if word.lower == "page" and after.lower == "one":
            return True
        is_top = word.lower in {"top", "bottom"} and after.role == "OF"
        if is_top and index + 2 < end and tokens[index + 2].lower == "the":
            return True
    return False


def _n_done(sentence: Sentence, index: int) -> int:
    """Return how many words say that a thing is there: "in place", "up and running"."""
    words = [token.lower for token in sentence.tokens[index : index + 3]]
    if words[0] in _DONE:
        return 1
    if words == ["up", "and", "running"]:
        return 3
    return 2 if words[0] == "in" and words[1:2] and words[1] in _IN_USE else 0


def closes_done(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a thing is named as done: "new website complete", "shop live by May".

    So is one that is ready or there for something: "boat ready for the regatta".
    """
    tokens = sentence.tokens
    for index in range(first + 1, end):
        size = _n_done(sentence, index)
        is_named = not tokens[index - 1].role or index == first + 1
        is_named = is_named or bool(tokens[index - 1].nouns)  # "tool plan ready"
        after = index + size
        if (size and is_named) and (
            after >= end
            or tokens[after].kind != "WORD"
            or tokens[after].role in _WHERE
            or sentence.island_at[after] is not None
        ):
            return True
    return False
