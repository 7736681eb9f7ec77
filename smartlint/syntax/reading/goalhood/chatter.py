"""Tells what people say around their goals, to friends and readers, from the goals.

"I'm so excited", "it's the time of year for new plans", "you can do it!", "laugh more":
nearly all of it shows by its first word, so that other sentences are hardly asked.
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.amounts_and_times import has_amount_or_time
from smartlint.syntax.reading.clause.frame import IMPERATIVE, STATE, Frame
from smartlint.syntax.reading.completion.experiences import lives_somewhere
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_OURSELVES = WE | {"you"}
_LETS = "let's"
_CHEERING = _OURSELVES | {_LETS}
_STATUS = frozenset({"progress", "status", "results", "update"})
_AM = "i'm"
_AM_OR_SHALL = frozenset({_AM, "we're", "i'll", "we'll"})
_BEING = ("'m", "'re")
_LOOKING_ON = frozenset({"watch", "follow", "think", "talk", "wait", "cheer", "keep"})
_SUCH = frozenset({"a", "an", "so", "not", "very", "really"})
_SOON = frozenset({"doesn't", "don't", "won't", "not", "never"})
_BY_NOW = frozenset({"far", "already"})
_HAVING_DONE = frozenset({"i've", "we've"})
_HERE = frozenset(
    {"it's", "that's", "here's", "there's", "this", "these", "it", "here"}
)
_IT = frozenset({"it", "this", "that", "these", "those"})
_FINE = frozenset({"okay", "ok", "fine", "alright", "cool"})
_IF = frozenset({"if", "even"})
_LISTING = frozenset({"COLON", "DASH", "HYPHEN", "SEMICOLON"})
_MANY = frozenset({"other", "some", "many", "several", "big", "few", "lots", "more"})
_MATTERING = frozenset({"have", "focus", "concentrate", "there"})
_OPENING_TOPICS = frozenset({"the", "my", "one"})
_BEEN = "been"
# Groups of verbs of an order that aims at nothing; "find" is in the second.
LIVING: frozenset[str] = frozenset({"living", "learning more"})
_POINTED = 3  # tokens before the verb of "some of these are left over"
_FURTHEST_GOAL = 5
_FURTHEST_TOPIC = 4
_FURTHEST_DONE = 3
_LONGEST_SLOGAN = 5
# Set phrases, by their first word with those one of which follows.
_GREETINGS: dict[str, frozenset[str]] = {
    "wish": frozenset({"me", "us", "you", "list"}),
    "let's": frozenset({"see", "hope", "face"}),
    "here's": frozenset({"to", "hoping"}),
    "fingers": frozenset({"crossed"}),
    "stay": frozenset({"tuned"}),
    "happy": frozenset({"new", "birthday"}),
    "good": frozenset({"luck"}),
    "we'll": frozenset({"see"}),
    "nobody": frozenset({"knows"}),
    "who": frozenset({"knows"}),
    "you": frozenset({"only", "never"}),
    "every": frozenset({"little"}),
    "read": frozenset({"on"}),
    "what": frozenset({"worked", "went", "happened", "didn't"}),
    "my": frozenset({"favourite", "favorite"}),
    "it": frozenset({"all"}),
}
_OPENING_IFS = frozenset({"if", "and"})
OF_TELLERS = _HAVING_DONE.union(WE, _HERE, _AM_OR_SHALL, ("goals",))
# First words, and words that stand anywhere, of an order that is asked about at all.
ASKED_OPENING: frozenset[str] = _CHEERING.union(
    _GREETINGS, _STATUS, _OPENING_TOPICS, _OPENING_IFS
)
ASKED_WITHIN: frozenset[str] = _SOON | _MATTERING


def is_chatter(sentence: Sentence, frame: Frame) -> bool:
    """Whether something is only said to cheer, to tell of oneself, or to lead over."""
    tokens, lowers = sentence.tokens, sentence.lowers
    if len(tokens) == 1:
        return False
    first = tokens[0].lower
    if first in ASKED_OPENING and _opens_chatter(sentence, frame):
        return True
    if not ASKED_WITHIN.isdisjoint(lowers) and (
        _denies(sentence) or _names_parts(sentence)
    ):
        return True
    if frame.form == IMPERATIVE:
        verb = frame.entry
        if verb is None or frame.is_wish or verb.groups.isdisjoint(LIVING):
            return False
        return _is_way_to_live(sentence, frame) or _learns_more(sentence, frame)
    is_telling = first in OF_TELLERS or _BEEN in lowers or tokens[1].role == "OF"
    return is_telling and _tells(sentence, frame, first)


def _opens_chatter(sentence: Sentence, frame: Frame) -> bool:
    """Whether the first words show it: a greeting, "you can do it", "the point is"."""
    first, second = sentence.tokens[0].lower, sentence.tokens[1].lower
    if second in _GREETINGS.get(first, ()):
        return True
    if first in _CHEERING and _cheers(sentence, frame):
        return True
    if first in _STATUS:
        return "far" in sentence.lowers
    if first in _OPENING_TOPICS:
        return _comments_on(sentence)
    return first in _OPENING_IFS and _consoles(sentence)


def _tells(sentence: Sentence, frame: Frame, first: str) -> bool:
    """Whether it is told of oneself, of goals at large, or of how it was.

    Args:
        sentence: The sentence.
        frame: Its statement, which is no order.
        first: Its first word.
    """
    tokens = sentence.tokens
    if first in _HAVING_DONE or first in WE or first in _AM_OR_SHALL:
        return _tells_of_oneself(sentence, frame)
    if first == "goals" and tokens[1].role == "BE":
        return tokens[2].role != "TO"  # "goals are dreams with a date"
    if tokens[1].role == "OF" and len(tokens) > _POINTED:
        return tokens[2].lower in _IT and tokens[_POINTED].role == "BE"
    if first in _HERE:
        return _leads_over(sentence, frame)
    return _has_been(sentence, frame)


def _leads_on(sentence: Sentence) -> bool:
    """Whether a goal is named or a "to" leads on: "it's time to save"."""
    return any(
        token.role in {"TO", "MODAL"} or "goal" in token.nouns
        for token in sentence.tokens[1:]
    )


def _cheers(sentence: Sentence, frame: Frame) -> bool:
    """Whether "it" or "this" is all that is for us to do: "you can do it!"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma not in {"do", "make"} or first >= frame.object[1]:
        return False
    tokens = sentence.tokens
    is_last = first + 1 >= len(tokens) or not tokens[first + 1].is_plain
    is_told = tokens[0].lower == _LETS or tokens[1].role == "MODAL"
    return is_told and tokens[first].lower in _IT and is_last


def _is_way_to_live(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is only told how to live: "laugh more", "find joy in small things"."""
    verb = frame.entry
    if verb is None or frame.verb != 0:
        return False
    first, end = frame.object
    if verb.lemma == "find":
        return first < end and "joy" in sentence.tokens[first].groups
    if verb.lemma == "live" and lives_somewhere(sentence, first, end):
        return False
    is_short = end - first <= _LONGEST_SLOGAN
    return is_short and "living" in verb.groups and not has_amount_or_time(sentence)


def _learns_more(sentence: Sentence, frame: Frame) -> bool:
    """Whether one only wants to know more of a field: "learn more about bees"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or "learning more" not in verb.groups:
        return False
    words = [token.lower for token in sentence.tokens[first : first + 3]]
    if words[:1] == ["out"]:
        words = words[1:]
    return words[:2] in (["more", "about"], ["more", "of"]) and not has_amount_or_time(
        sentence
    )


def _names_parts(sentence: Sentence) -> bool:
    """Whether it is only said how many things matter: "I focus on three areas: …"."""
    return not _MATTERING.isdisjoint(sentence.lowers) and any(
        word.amount is not None and "counted part" in after.groups
        for word, after in pairwise(sentence.tokens)
    )


def _tells_of_oneself(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told how one is or was, or that one has goals."""
    tokens = sentence.tokens
    if tokens[0].lower in _HAVING_DONE:
        is_over = tokens[0].lower == "i've" or not _BY_NOW.isdisjoint(sentence.lowers)
        # "I've hit goals 1 and 2, so I set a goal of 90 clients" names one.
        is_over = is_over and not any("goal" in word.nouns for word in tokens)
        return is_over and _has_done(tokens)
    if tokens[1].role == "HAVE" and _has_goals(tokens):
        return True
    if _did(tokens) or _was_last(tokens):
        return True
    if tokens[1].lower == "don't" and len(tokens) > _POINTED:
        if tokens[2].is_adverb:
            return tokens[_POINTED].role not in {"WISH", "TO"}  # "I don't usually plan"
        return "thinking" in tokens[2].groups
    if _feels(sentence) or _looks_on(tokens):
        return not has_amount_or_time(sentence)
    is_told = frame.form == STATE and not frame.is_wish
    is_now = tokens[0].lower == _AM or tokens[1].lower == "am"
    is_told = is_told or (tokens[0].lower == _AM and tokens[1].lower in _SUCH)
    return is_told and is_now and not any(token.amount for token in tokens)


def _feels(sentence: Sentence) -> bool:
    """Whether it is told how one feels about what comes: "I am excited to see it"."""
    tokens = sentence.tokens
    at = 1 + (tokens[1].role == "BE")
    while at < len(tokens) and (tokens[at].is_adverb or tokens[at].lower in _SUCH):
        at += 1
    is_now = tokens[0].lower.endswith(_BEING) or tokens[1].role == "BE"
    return is_now and at < len(tokens) and "proud" in tokens[at].groups


def _looks_on(tokens: list[Token]) -> bool:
    """Whether one only says what one will watch: "I'll be following this story"."""
    at = 1 + (tokens[1].role == "MODAL")
    while at < len(tokens) and tokens[at].is_adverb:
        at += 1
    if at + 1 >= len(tokens) or tokens[at].lower != "be":
        return False
    verb = tokens[at + 1].verb
    is_led = tokens[0].lower.endswith("'ll") or at > 1
    return is_led and verb is not None and verb.lemma in _LOOKING_ON


def _has_done(tokens: list[Token]) -> bool:
    """Whether it is told what one has done: "I've read 14 of them so far"."""
    words = tokens[1 : 1 + _FURTHEST_DONE]
    for word, after in zip(words, tokens[2:], strict=False):
        if word.role in {"WISH", "HAVE"} or after.role == "TO" or "goal" in after.nouns:
            return False
        if word.lower == _BEEN:
            return not after.amount
        if word.verb is not None and word.verb.form in PAST_FORMS:
            return word.verb.lemma not in {"set", "decide"}
        if word.is_plain and word.lower.endswith("ed"):
            return True
    return False


def _has_goals(tokens: list[Token]) -> bool:
    """Whether it is only said that there are goals: "I have other plans that …".

    "We have two goals: …" goes on with them.
    """
    if len(tokens) < 3 or (  # noqa: PLR2004 - "we", "have" and what
        tokens[2].lower not in _MANY and not _is_only_amount(tokens, 2)
    ):
        return False
    words = tokens[2 : 2 + _FURTHEST_GOAL]
    at = next((at for at, word in enumerate(words, 2) if "goal" in word.nouns), None)
    if at is None or "plural" not in tokens[at].nouns:
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].role not in {"TO", "OF"}


def _is_only_amount(tokens: list[Token], index: int) -> bool:
    """Whether a count stands there, and neither another amount nor a list behind it."""
    return tokens[index].amount is not None and all(
        token.amount is None and token.kind not in _LISTING
        for token in tokens[index + 1 :]
    )


def _did(tokens: list[Token]) -> bool:
    """Whether one tells of the past, in passing: "I sort of gave up on it"."""
    at = 1
    if tokens[1].lower in {"kind", "sort"} and tokens[2].role == "OF":
        at = 3
    elif tokens[1].lower in {"kind of", "sort of", "never", "almost", "nearly"}:
        at = 2
    elif tokens[1].lower in {"did", "didn't"}:
        return True
    verb = tokens[at].verb if at < len(tokens) else None
    return at > 1 and verb is not None and verb.form in PAST_FORMS


def _was_last(tokens: list[Token]) -> bool:
    """Whether it is told of a time that is over: "I read 31 books last year"."""
    if tokens[1].lower == "had":
        return all(token.role != "TO" for token in tokens[2:3])
    last = tokens[-2] if tokens[-1].kind == "STOP" else tokens[-1]
    is_over = last.kind == "DATE" and last.lower.startswith("last ")
    return is_over and not any(
        token.role in {"MODAL", "WISH", "VERSUS"} or token.comparative
        for token in tokens
    )


def _leads_over(sentence: Sentence, frame: Frame) -> bool:
    """Whether "it's", "here are" or "this will be" only points: "it's a new year"."""
    tokens = sentence.tokens
    if tokens[0].lower.endswith("'s"):
        return not _leads_on(sentence)
    if frame.form != STATE or frame.is_wish or has_amount_or_time(sentence):
        return False
    first, end = frame.subject
    is_pointing = first < end and tokens[first].lower in _IT
    return is_pointing and end < len(tokens) and tokens[end].role == "MODAL"


def _comments_on(sentence: Sentence) -> bool:
    """Whether a word for what is said opens: "the point is", "the hard part is that"."""
    tokens = sentence.tokens
    for at in range(1, min(len(tokens) - 1, _FURTHEST_TOPIC)):
        if "topic" in tokens[at].groups:
            words = tokens[at + 1 : at + 1 + _FURTHEST_TOPIC]
            is_said = any(word.role == "BE" for word in words)
            return is_said and not any(token.amount for token in tokens)
    return False


def _denies(sentence: Sentence) -> bool:
    """Whether it is said what does not come about by itself: "success doesn't come …"."""
    tokens = sentence.tokens
    at = next((at for at, word in enumerate(tokens) if word.lower in _SOON), 0)
    if not 0 < at < len(tokens) - 1 or tokens[0].lower in WE:
        return False
    if "coming about" not in tokens[at + 1].groups:
        return False
    return not any(token.amount is not None for token in tokens)


def _consoles(sentence: Sentence) -> bool:
    """Whether it is said that one will be fine all the same."""
    words = [token for token in sentence.tokens if token.kind == "WORD"]
    is_open = any(word.lower in _IF for word in words[:2])
    return is_open and words[-1].lower in _FINE


def _has_been(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told how it was: "this spring has been a wet one"."""
    if frame.form != STATE or frame.is_wish or _BEEN not in sentence.lowers:
        return False
    words = sentence.tokens[max(0, frame.subject[1] - 1) :]
    if any(word.role == "MODAL" for word in words):
        return False  # "half of farms should have joined by 2027"
    return not any(token.amount for token in words) and any(
        has.role == "HAVE" and been.lower == _BEEN for has, been in pairwise(words)
    )
