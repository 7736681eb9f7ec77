"""Reads what speaks of the goal itself ("our goal is"), or of who is to reach it."""

from __future__ import annotations

from smartlint.syntax.reading.clause.aims import goal_pledged
from smartlint.syntax.reading.clause.frame import NOMINAL, PASSIVE, STATE, Frame
from smartlint.syntax.reading.clause.predicate import TIMES, is_of_process, is_predicate
from smartlint.syntax.reading.clause.states import names_state
from smartlint.syntax.reading.clause.verb_place import (
    is_gerund,
    leads_verb,
    skip_adverbs,
)
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED, VerbEntry
from smartlint.syntax.reading.words.token import Token

_TOWARDS = (" to", " toward", " towards")
_THINGS = frozenset({"thing", "things"})
_LISTING = frozenset({"include", "includes", "included"})
_FURTHEST_GOAL = 6
_LONGEST_WISH = 12
_FINITE_FORMS = frozenset({"base", "s", "past"})
_RATHER = frozenset({"rather", "simply", "just", "only"})
SET_OR_MET = frozenset(
    {"set", "achieve", "attain", "meet", "reach", "hit", "fulfil", "fulfill", "pursue"}
)
_ASIDES = {"COMMA": "COMMA", "OPEN": "CLOSE", "DASH": "DASH"}
_LONGEST_ASIDE = 24
_MATTERING = frozenset({"matters", "counts"})
_BEFORE_GOAL = frozenset({"", "DETERMINER", "PRONOUN"})


def is_about_goal(sentence: Sentence, subject: tuple[int, int]) -> bool:
    """Whether a subject is the goal, so that the predicate says what is wanted."""
    words = sentence.tokens[subject[0] : subject[1]][:_FURTHEST_GOAL]
    behind = sentence.tokens[subject[1] + 1 : subject[1] + 2]
    if any(token.lower == "that" for token in behind) and any(
        "asking" in token.groups for token in words
    ):
        return True  # "the idea is that we double sales"
    first = subject[0]
    if (
        words
        and words[0].lower == "what"
        and any(token.role == "WISH" or token.lower in _MATTERING for token in words)
    ):
        return True  # "what counts is that 90% of parents reply"
    if any(_is_wished_thing(sentence.tokens, first + at) for at in range(len(words))):
        return True
    return any(
        "goal" in token.nouns
        and not is_of_process(words, at)
        and not _names_measure(words, at)
        for at, token in enumerate(words)
    )


def _names_measure(words: list[Token], at: int) -> bool:
    """Whether a word for a goal only tells which measure: "the goal completion rate"."""
    head = None
    for word in words[at + 1 :]:
        if not word.is_plain:
            break
        head = word
    if head is None or head.lower == "number":  # "goal number 4 is …"
        return False
    return bool(head.nouns & MEASURED) and "goal" not in head.nouns


def starts_predicate(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether the predicate starts at ``index``: "our goals include …" among others."""
    if _is_within_goal(sentence, start, index, end):
        return False
    is_listing = sentence.tokens[index].lower in _LISTING
    if is_listing and is_about_goal(sentence, (start, index)):
        return True
    return is_predicate(sentence, start, index, end)


def _is_within_goal(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether a verb only says whose goal it is: "the aim I have for May is to …".

    So with "one thing we want to do is …", and of what is multiplied: "twice what it is".
    """
    tokens = sentence.tokens
    if index < start + 2 or tokens[index - 1].role != "PRONOUN":
        return False
    named = tokens[index - 2]
    if named.lower == "what":
        return any(word.amount for word in tokens[start : index - 2][-1:])
    is_goal = "goal" in named.nouns or _is_wished_thing(tokens, index - 2)
    ahead = tokens[index + 1 : min(end, index + _LONGEST_WISH)]
    return is_goal and any(word.role == "BE" for word in ahead)


def _is_wished_thing(tokens: list[Token], at: int) -> bool:
    """Whether a thing is one that is wanted: "one thing we want to do this year"."""
    behind = tokens[at + 1 : at + 3]
    is_wished = len(behind) > 1 and behind[0].role == "PRONOUN"
    return tokens[at].lower in _THINGS and is_wished and behind[1].role == "WISH"


def is_behind(sentence: Sentence, index: int, end: int) -> bool:
    """Whether what a goal "is" starts behind a small word.

    "Our goal is that …", "the target has been set at …", "the focus is on finishing".
    """
    word = sentence.tokens[index]
    is_on = word.role == "ON" and index + 1 < end
    is_on = is_on and is_gerund(sentence, index + 1, end)
    return is_on or word.lower in {"that", "set", "fixed"}


def rather_meant(sentence: Sentence, start: int, index: int, end: int) -> int | None:
    """Return where the wanted thing starts in "the aim is not to win but to finish"."""
    tokens = sentence.tokens
    if "but" not in sentence.lowers:
        return None
    index += tokens[index].role == "WISH"  # "the aim"
    is_denied = any(
        token.role == "NOT" or token.lower == "isn't"
        for token in tokens[index : index + 2]
    )
    if not is_denied or not is_about_goal(sentence, (start, index)):
        return None
    for at in range(index + 2, end - 2):
        if tokens[at].lower == "but":
            after = at + 1 + (tokens[at + 1].lower in _RATHER)
            return after if tokens[after].role == "TO" else None
    return None


def told_goal(inner: Frame, sentence: Sentence, subject: tuple[int, int]) -> Frame:
    """Return the frame of what a goal "is", with what a bare value is the goal of."""
    inner = _of_others(sentence, inner)._replace(is_wish=True)
    first, end = inner.object
    if inner.form != NOMINAL or first >= end:
        return inner
    value = sentence.island_at[first]
    if value is None or sentence.tokens[value.last].amount is None:
        return inner
    after = value.last + 1
    if after < end and sentence.tokens[after].kind == "WORD":
        token = sentence.tokens[after]
        if not token.role or token.role == "OF":
            return inner  # "the goal for the bakery is 400 loaves"
    for at in range(subject[0], subject[1] - 1):
        is_thing = sentence.island_at[at + 1] is None
        if sentence.tokens[at].role == "FOR" and is_thing:
            return inner._replace(form=STATE, subject=(at + 1, subject[1]))
    return inner


def _of_others(sentence: Sentence, inner: Frame) -> Frame:
    """Return a frame with who is to be so: "our aim is for every child to be fed"."""
    tokens, (first, end) = sentence.tokens, inner.subject
    if inner.form == PASSIVE and first == end and inner.verb is not None:
        words = range(inner.verb - 1, max(0, inner.verb - _LONGEST_WISH), -1)
        end = next((at for at in words if tokens[at].role == "TO"), 0)
        first = next((at for at in words if tokens[at].role == "FOR"), end)
    elif inner.form == STATE and first + 1 < end and tokens[end - 1].role == "TO":
        end -= 1
    if first + 1 >= end or tokens[first].role != "FOR" or tokens[first + 1].amount:
        return inner
    return inner._replace(subject=(first + 1, end))


def announced_goal(
    sentence: Sentence,
    verb: VerbEntry | None,
    first: int,
    end: int,
    *,
    is_passive: bool = False,
) -> int | None:
    """Return where the wanted thing starts in "has set a goal of raising X".

    None where the words at ``first`` speak of no goal.

    Args:
        sentence: The sentence.
        verb: What is done to the goal; None for "has".
        first: Index of the verb's object.
        end: Where the statement ends.
        is_passive: Something is done to the subject, which may be "given a goal of".
    """
    # "Is working towards a goal" is told of who acts.
    is_passive = is_passive and (verb is None or verb.form != "ing")
    if is_passive and (verb is None or verb.lemma != "give"):
        return None
    if verb is not None and not is_passive and "setting" not in verb.groups:
        return _worked_to(sentence, verb, first, end)
    tokens = sentence.tokens
    for index in range(first, min(end - 2, first + _FURTHEST_GOAL)):
        token = tokens[index]
        if "goal" in token.nouns and "made goal" not in token.groups:
            leads_on = tokens[index + 1].role == "TO"
            if leads_on and leads_verb(sentence, index + 1, end):
                return index + 1
            is_named = tokens[index + 1].role == "OF"
            if is_named and is_gerund(sentence, index + 2, end):
                return index + 2
            if is_named and verb is None and _sets(sentence, first, index, end):
                return index + 2
            if tokens[index + 1].role == "FOR":
                return _told_of(sentence, index + 2, end)
        is_span = token.kind == "DURATION"  # "a two-year goal of"
        if not is_span and (token.kind != "WORD" or token.role not in _BEFORE_GOAL):
            return None
    return None


def _worked_to(sentence: Sentence, verb: VerbEntry, at: int, end: int) -> int | None:
    """Return the deed of "works towards a goal of halving waste"; None for no such."""
    is_led = at + 1 < end and sentence.tokens[at + 1].role == "TO"
    if not is_led and not verb.lemma.endswith(_TOWARDS):
        return None
    return goal_pledged(sentence, at + is_led, end)


def goal_set_or_met(sentence: Sentence, verb: int, end: int) -> int | None:
    """Return where the wanted thing starts in "set a goal to raise X"; else None.

    "Achieve the target of raising X" as well.
    """
    entry = sentence.tokens[verb].verb
    if entry is None or entry.lemma not in SET_OR_MET or verb + 2 >= end:
        return None
    goal = announced_goal(sentence, None, verb + 1, end)
    if goal is None or sentence.tokens[goal].amount is not None:
        return None
    is_led = sentence.tokens[goal].role == "TO"
    if is_led and sentence.tokens[verb + 1].role != "DETERMINER":
        return None  # "set targets to track the rollout"
    return None if sentence.tokens[goal - 1].role == "FOR" else goal


def _sets(sentence: Sentence, first: int, goal: int, end: int) -> bool:
    """Whether a value is set as the goal, or a state: "our goal of net-zero waste"."""
    return _sets_value(sentence, first, goal) or names_state(sentence, goal + 2, end)


def _sets_value(sentence: Sentence, first: int, goal: int) -> bool:
    """Whether a value is set as the goal: "the charter set a goal of 30%"."""
    tokens = sentence.tokens
    if sentence.island_at[goal] is None or tokens[goal + 2].amount is None:
        return False
    return any(
        token.verb is not None and "setting" in token.verb.groups
        for token in tokens[first + 1 : goal]
    )


def _told_of(sentence: Sentence, first: int, end: int) -> int | None:
    """Return where stands what someone is to do: "a goal for the town to halve waste"."""
    for index in range(first, min(end - 1, first + _FURTHEST_GOAL)):
        token = sentence.tokens[index]
        if token.role == "TO" and index > first:
            return index if leads_verb(sentence, index, end) else None
        if not token.is_plain and token.role != "DETERMINER":
            return None
    return None


def verb_of_who(sentence: Sentence, index: int, end: int) -> int:
    """Return the verb of "who report good sales" at ``index``; -1 for no such.

    Of "who want boats to reach the isle will …" the last word before "will".
    """
    at = skip_adverbs(sentence, index + 1, end)
    if sentence.tokens[index].lower not in {"who", "that", "which"} or at >= end:
        return -1
    token = sentence.tokens[at]
    is_verb = token.verb is not None and token.verb.form in _FINITE_FORMS
    if token.role == "WISH":
        ahead = range(at + 1, min(end, at + _LONGEST_WISH))
        will = (to for to in ahead if sentence.tokens[to].role == "MODAL")
        return next(will, at + 1) - 1
    is_sure = sentence.tokens[index].lower == "who" or not token.is_noun
    return at if is_verb and is_sure else -1


def behind_time(sentence: Sentence, index: int, end: int) -> int:
    """Return where "will, by May, open a shop" goes on behind its aside; else itself."""
    tokens = sentence.tokens
    if index >= end or tokens[index - 1].role != "MODAL":
        return index
    if tokens[index].kind in _ASIDES:
        return _behind_aside(sentence, index, end)
    time = sentence.island_at[index]
    if time is None or time.name not in TIMES:
        return index
    after = time.last + 1
    is_deed = after < end and (tokens[after].verb or tokens[after].role)
    return after if is_deed else index


def _behind_aside(sentence: Sentence, index: int, end: int) -> int:
    """Return where "will, so that all can sit, buy chairs" goes on with its verb."""
    tokens = sentence.tokens
    closing = _ASIDES[tokens[index].kind]
    for at in range(index + 2, min(end - 2, index + _LONGEST_ASIDE)):
        if tokens[at].kind != closing:
            continue
        after = skip_adverbs(sentence, at + 1, end)
        verb = tokens[after].verb if after < end else None
        if tokens[at + 1].role == "BE" or (verb is not None and verb.form == "base"):
            return at + 1
    return index


def has_counted_subject(tokens: list[Token], index: int) -> bool:
    """Whether a subject before a verb is counted: no department "is to win 40 clients"."""
    nouns = tokens[index - 1].nouns
    is_plural = tokens[index].lower == "is" and "plural" in nouns
    return "quantity" in nouns and not is_plural
