"""Finds the outcomes that another subject or a state sets apart."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.frame import FINITE, PASSIVE, STATE, Frame
from smartlint.syntax.reading.clause.means import before_means
from smartlint.syntax.reading.clause.predicate import FEELING
from smartlint.syntax.reading.clause.verb_place import (
    leads_verb,
    skip_adverbs,
    starts_object,
)
from smartlint.syntax.reading.compound.second_heads import starts_time
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING_OR_KEEPING, PAST_FORMS
from smartlint.syntax.reading.words.marks import AUXILIARIES, JOINS, WE
from smartlint.syntax.reading.words.token import Token

_MEANWHILE = frozenset({"while", "whilst"})
_USING = frozenset({"use", "utilise", "utilize", "leverage", "harness"})
_LED_ON = frozenset({"OF", "IN", "TO", "FOR", "ON", "WITH"})
_FURTHEST_SUBJECT = 9
_PROMISING = frozenset({"MODAL"})
_IN_SUBJECTS = frozenset({"DETERMINER", "OF", "IN", "ON", "FOR", "AT", "PREPOSITION"})
_IN_NAMES = frozenset({"HYPHEN", "SLASH", "OTHER", "OPERATOR", "NAME_NUMBER"})
_LEVELLED = frozenset({"to_value", "by_value", "at_value", "value", "change_by"})
_MOVED = MOVING_OR_KEEPING | {"reach"}
_LONGEST_CLAUSE = 40
_LONGEST_NAME = 4  # words of a subject before "to"
_BESIDES = frozenset(
    {"in addition to", "as well as", "along with", "on top of", "besides", "alongside"}
)
_ANYBODY = frozenset({"nobody", "no-one", "everybody", "everyone"})
_CONDITIONS = frozenset(
    {
        "once",
        "if",
        "when",
        "until",
        "unless",
        "provided",
        "before",
        "after",
        "as long as",
    }
)
# What only goes on about the first: "and that will be hard"
_LEADING_ON = frozenset(
    {"so", "meaning", "thus", "then", "because", "that", "this", "which"}
)


def told_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a second subject is told of: "… are proud and our buyers are loyal"."""
    if not (_has_subject(frame) or _is_said_to(sentence, frame)):
        return _promised_cuts(sentence, frame, end)
    tokens = sentence.tokens
    is_condition = False
    for index in range(frame.object[0], end - 3):
        is_condition = is_condition or tokens[index].lower in _CONDITIONS
        if sentence.depth[index]:
            continue
        if tokens[index].role == "AND" or tokens[index].lower in _MEANWHILE:
            if is_condition and tokens[index - 1].kind != "COMMA":
                continue  # "once the roof is mended and the hall is painted"
            telling = AUXILIARIES
        elif tokens[index].kind == "COMMA":
            telling = _PROMISING  # "…, pupils in care will raise theirs"
        else:
            continue
        if _tells(sentence, index, end, telling):
            return [index + 1]
    return []


def _promised_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where others promise behind an order: "and reserves will reach £50k".

    What they are promised to do is counted or done to them; else it may be the good of it.
    """
    if frame.verb is None:
        return []
    tokens = sentence.tokens
    end = before_means(sentence, frame.object[0], end)
    for join in sentence.joins:
        if not frame.object[0] < join < end - 4 or sentence.depth[join]:
            continue
        if tokens[join].role != "AND" or not _tells(sentence, join, end, _PROMISING):
            continue
        words = tokens[join + 1 : end]
        if not any(word.role == "MODAL" for word in words):
            continue
        is_done = any(word.role == "BE" for word in words)
        if is_done or any(word.amount is not None for word in words):
            return [join + 1]
    return []


def _has_subject(frame: Frame) -> bool:
    is_told = frame.form in {STATE, PASSIVE, FINITE}
    return is_told and frame.subject[0] != frame.subject[1]


def _is_said_to(sentence: Sentence, frame: Frame) -> bool:
    """Whether a body opens the statement: "the museum will", of which only the deed counts."""
    at = 0 if frame.verb is None else frame.verb - 1
    return at > frame.lead[0] and sentence.tokens[at].role == "MODAL"


def _tells(sentence: Sentence, join: int, end: int, telling: frozenset[str]) -> bool:
    """Whether a subject with its predicate follows "and" or a comma."""
    tokens = sentence.tokens
    leads = tokens[join + 1].role in {"PURPOSE", "TO"}
    if leads or tokens[join + 1].lower in _LEADING_ON:
        return False
    for at in range(join + 2, min(end, join + _FURTHEST_SUBJECT)):
        token = tokens[at]
        is_felt = token.lower in FEELING and "BE" in telling
        if token.role in telling or is_felt or _moves_by(sentence, at, end):
            return True
        if "BE" in telling and _acts_alone(sentence, join + 1, at, end):
            return True
        is_team = token.lower == "it" and tokens[at - 1].role == "DETERMINER"
        if not (
            token.is_plain
            or token.role in _IN_SUBJECTS
            or token.kind in _IN_NAMES
            or token.kind == "AMOUNT"  # "and all 12 lamps are lit"
            or is_team
        ):
            return False
    return False


def _acts_alone(sentence: Sentence, first: int, index: int, end: int) -> bool:
    """Whether one known thing, or a number of them, does something.

    "And the new wing opens", "while 50 volunteers sign up".
    """
    tokens = sentence.tokens
    verb = tokens[index].verb
    if tokens[first].kind == "AMOUNT" and index == first + 2:
        is_deed = verb is not None and verb.form == "base" and not tokens[index].nouns
        return is_deed and tokens[index - 1].lower.endswith("s")
    if verb is None or verb.form != "s":
        return False
    if tokens[first].lower in _ANYBODY or (
        tokens[first].lower == "no" and index > first + 1
    ):
        return True  # "and nobody waits", "and no driver works on Sundays"
    if not tokens[index - 1].is_plain or tokens[index - 1].lower.endswith("s"):
        return False
    after = tokens[index + 1] if index + 1 < end else None
    if tokens[first].role != "DETERMINER":  # "and card revenue covers the rest"
        return tokens[first].is_plain and after is not None and _opens_object(after)
    is_closed = after is None or after.role == "DETERMINER" or after.kind == "AMOUNT"
    return is_closed or (after is not None and starts_time(sentence, index + 1))


def _opens_object(token: Token) -> bool:
    return token.role == "DETERMINER"


def _moves_by(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a subject rises to or stays at an amount there: "and costs fall by 5%"."""
    token = sentence.tokens[index]
    if token.verb is None or token.verb.form not in {"base", "s"} or index + 1 >= end:
        return False
    if sentence.tokens[index - 1].role == "DETERMINER":
        return False  # "…, an increase of 12%" tells of the same
    if token.verb.verb_class not in _MOVED:
        return False
    island = sentence.island_at[index + 1]
    return island is not None and island.name in _LEVELLED


def clause_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a clause with a subject of its own starts: "and we will …"."""
    if WE.isdisjoint(sentence.lowers):
        return []
    tokens = sentence.tokens
    return [
        index + 1
        for index in range(frame.lead[0], end - 2)
        if (tokens[index].role in JOINS or tokens[index].kind == "STOP")
        and not sentence.depth[index]
        and tokens[index + 1].lower in WE
        and _goes_on(tokens[skip_adverbs(sentence, index + 2, end - 1)])
        and not _is_meanwhile(sentence, index, end)
        and (index >= frame.object[0] or _is_aimed_at(tokens[frame.lead[0] : index]))
    ]


def _is_meanwhile(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "while we move house" only tells what goes on: no amount, no level kept."""
    tokens = sentence.tokens
    verb = tokens[skip_adverbs(sentence, index + 2, end - 1)].verb
    if tokens[index].lower not in _MEANWHILE or verb is None:
        return False
    told = tokens[index : min(end, index + _LONGEST_CLAUSE)]
    counts = any(token.amount is not None for token in told)
    return verb.verb_class not in MOVING_OR_KEEPING and not counts


def _goes_on(token: Token) -> bool:
    """Whether a word behind "we" says what is to be, not how it went: "we will"."""
    if token.role in {"MODAL", "WISH"}:
        return True
    return token.verb is not None and token.verb.form not in PAST_FORMS


def _is_aimed_at(words: Sequence[Token]) -> bool:
    """Whether a goal with its amount stands there: "our target is 80%"."""
    is_aim = any("goal" in word.nouns for word in words)
    return is_aim and any(word.amount is not None for word in words)


def opening_cut(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where the second outcome of "as well as mending nets, we will …" starts."""
    tokens, first = sentence.tokens, frame.lead[0]
    if frame.verb is None or tokens[first].lower not in _BESIDES:
        return []
    deed = tokens[first + 1].verb if first + 1 < end else None
    if deed is None or deed.form != "ing":
        return []
    commas = (at for at in sentence.joins if first < at < frame.verb)
    return [at + 1 for at in commas if tokens[at].kind == "COMMA"][-1:]


def told_means(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return where a goal ends that goes on with how: "…, and we will use posters"."""
    if _USING.isdisjoint(sentence.lowers):
        return None
    tokens = sentence.tokens
    for index in range(frame.object[0] + 1, end - 3):
        joint, who, will, use = tokens[index : index + 4]
        is_own = joint.role == "AND" and who.lower in WE and will.role == "MODAL"
        if is_own and use.lower in _USING and not sentence.depth[index]:
            return index - (tokens[index - 1].kind == "COMMA")
    return None


def state_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a deed follows a state: "buyers are loyal, and tell others"."""
    if frame.form != STATE:
        return []
    tokens = sentence.tokens
    for index in range(frame.object[0] + 1, end - 2):
        if tokens[index].role != "AND" or tokens[index - 1].kind != "COMMA":
            continue
        verb = tokens[index + 1].verb
        is_told = verb is not None and verb.form in {"base", "s"}
        if is_told and starts_object(tokens[index + 2]):
            return [index + 1]
    return []


def parallel_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a second "to" stands beside the first: "to be calmer and to read".

    Behind a purpose or clause a comma must part it: "to run a bus that helps pupils to
    get there, and to train drivers".
    """
    first = _own_infinitive(sentence, frame)
    if first is None:
        return []
    tokens = sentence.tokens
    is_deeper = False
    is_named = first > frame.lead[0] and _names_doer(tokens[first - 1])
    for index in range(first + 2, end - 2):
        token = tokens[index]
        if is_named and token.role == "AND" and not sentence.depth[index]:
            return [index + 1] if _is_to_do(sentence, index + 1, end) else []
        is_joined = token.role == "AND" and tokens[index + 1].role == "TO"
        if is_joined and leads_verb(sentence, index + 1, end):
            is_parted = tokens[index - 1].kind == "COMMA"
            is_next = index > frame.object[0] and (is_parted or not is_deeper)
            return [index + 1] if is_next and not sentence.depth[index] else []
        # "To 40%" leads to no deed.
        is_aim = token.role == "TO" and sentence.island_at[index] is None
        is_deeper = is_deeper or is_aim or token.role == "PURPOSE"
    return []


def _names_doer(token: Token) -> bool:
    """Whether a word before "to" tells who is to do it: "sales to close 40 deals"."""
    return token.is_plain and token.nouns.isdisjoint({"goal", "infinitive"})


def _is_to_do(sentence: Sentence, first: int, end: int) -> bool:
    """Whether another one is to do something: "and the depot to close 2 lines"."""
    tokens = sentence.tokens
    for at in range(first, min(end - 1, first + _LONGEST_NAME)):
        if at > first and tokens[at].role == "TO":
            return leads_verb(sentence, at, end) and _names_doer(tokens[at - 1])
        if not (tokens[at].is_plain or tokens[at].role == "DETERMINER"):
            return False
    return False


def wish_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a second wish with an amount of its own starts; none for none.

    "The firm aims to open 20 shops this year and hopes to have 100 in five years".
    """
    tokens = sentence.tokens
    if not frame.is_wish:
        return []
    first = frame.object[0]
    amounts = [at for at in range(first, end) if tokens[at].amount is not None]
    if not amounts:
        return []
    for join in sentence.joins:
        wish = join + 1
        if join <= first or wish + 2 >= end or tokens[join].role != "AND":
            continue
        is_wish = tokens[wish].role == "WISH" and tokens[wish + 1].role == "TO"
        if is_wish and amounts[0] < join and amounts[-1] >= wish:
            return [wish]
    return []


def _own_infinitive(sentence: Sentence, frame: Frame) -> int | None:
    """Return the "to" before a statement's verb; None for none."""
    at = frame.object[0] - 1 if frame.verb is None else frame.verb - 1
    tokens = sentence.tokens
    while at > 0 and (tokens[at].role == "BE" or tokens[at].is_adverb):
        at -= 1
    return at if at >= 0 and tokens[at].role == "TO" else None


def is_shared(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether an "and" joins what shares its end, or belongs to a condition.

    "Awareness of and interest in the fair", "80% of users add 1 photo and 1 note".
    """
    joins = [at for at in sentence.joins if frame.lead[0] < at < end - 1]
    if len(joins) != 1 or not joins[0]:
        return False
    tokens, at = sentence.tokens, joins[0]
    if tokens[at - 1].role in _LED_ON and tokens[at + 1].is_plain:
        return any(token.role in _LED_ON for token in tokens[at + 2 : at + 4])
    first = frame.subject[0]
    share = tokens[first].amount if first < frame.subject[1] else None
    if share is None or share.unit.kind is not UnitKind.PERCENT:
        return False
    is_one = tokens[at + 1].lower in {"a", "an", "1", "one"}
    return is_one and all(token.is_plain for token in tokens[at + 2 : end])
