"""Tells a "to" that says what for from one that completes a verb or thing: "to win"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.adjuncts.completed import (
    is_price_of_one,
    is_tried,
    names_room,
    ranks_first,
    wants_so_much,
)
from smartlint.syntax.reading.adjuncts.moved_to import leads_to_thing
from smartlint.syntax.reading.clause.deed_verbs import goes_there
from smartlint.syntax.reading.clause.frame import IMPERATIVE, NOMINAL, PASSIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import head_noun, is_people
from smartlint.syntax.reading.clause.verb_place import (
    is_unknown_verb,
    skip_adverbs,
    starts_object,
)
from smartlint.syntax.reading.deadlines.timed_things import takes_time
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, VerbEntry
from smartlint.syntax.reading.words.marks import JOINS, VALUE_KINDS
from smartlint.syntax.reading.words.token import Token

_PARTING = frozenset({"COMMA", "DASH", "HYPHEN", "OPEN"})
_LEADING_IN = frozenset({"AND", "OR", "WISH", "NOT", "MODAL", "BE"})
_PLACES = frozenset({"rooms", "spaces"})  # "room to grow" is none
_WAYS_TO = frozenset({"access", "switch", "transition", "move", "shift", "exposure"})
_HINDERING = frozenset({"barrier", "barriers", "obstacle", "obstacles", "hurdles"})
_USING = frozenset({"use", "utilise", "utilize", "leverage", "harness"})
_REACHING = frozenset({"reach", "meet", "hit", "achieve", "attain"})
_ALTERING = frozenset({"altering", "publicising"})
_ENSURING = frozenset({"ensure", "make sure", "guarantee"})
_LONGEST_LIST = 40  # tokens of one list of deeds
_GIVING = frozenset({"offer", "give", "provide", "award", "grant", "fund"})
_TYING_OTHERS = frozenset({"FOR", "ON"})
_DUTIES = frozenset({"duty", "obligation", "requirement", "responsibility", "onus"})
_LONGEST_RESULT = 6  # tokens of "to get to a solid 900"
_ONE = frozenset({"a", "an", "one"})
_CLOSING = frozenset({"IN", "ON", "FOR", "PREPOSITION", "BY"})
_WHERE = frozenset({"AT", "IN", "ON"})
_MADE_TO = frozenset({"be", "become", "work", "run"})
_STRANDED = frozenset({"IN", "ON", "AT", "FOR", "FROM", "PREPOSITION"})
_UNGRADED = frozenset({"clear", "known"})
_FURTHEST_EASED = 9  # "make it easier for new buyers to …"
_FURTHEST_CAUSE = 40  # words; a limit at all keeps a long line linear


def is_purpose(
    sentence: Sentence, frame: Frame, first: int, index: int, end: int
) -> bool:
    """Whether the "to" at ``index`` says why, and does not belong to a word before.

    It stands in no island: "to 40" never says why.
    """
    known = sentence.purposes.get((index, end))
    if known is None or known[0] is not frame:
        answer = _says_why(sentence, frame, first, index, end)
        known = sentence.purposes[index, end] = frame, answer
    return known[1]


def _says_why(
    sentence: Sentence, frame: Frame, first: int, index: int, end: int
) -> bool:
    """Return the answer to :func:`is_purpose`, which is asked twice of most."""
    if not leads_deed(sentence, index, end):
        return False
    tokens = sentence.tokens
    before = tokens[index - 1]
    if before.lower == "enough" and index > first:
        return wants_so_much(tokens, first, index, end)
    if before.kind in _PARTING and index - 1 > first:
        return not _is_listed(sentence, index, end)
    main = frame.entry
    if main is None:
        return before.kind in VALUE_KINDS or _serves_output(
            sentence, frame, first, index
        )
    after = tokens[index + 1]
    is_led = leads_to_thing(sentence, main, index, end)
    is_led = is_led or _leads_on(main, before, after) or takes_time(frame, main, before)
    is_led = is_led or before.lower in _HINDERING or is_tried(main, before)
    is_led = is_led or ranks_first(sentence, main, first)
    is_led = is_led or is_price_of_one(sentence, main, index, end)
    is_led = is_led or _is_made_easier(tokens, index)
    is_led = is_led or (after.lower == "be" and _names_goal(tokens[first:index]))
    is_led = is_led or (main.lemma == "make" and after.lower in _MADE_TO)
    is_led = is_led or (main.verb_class in MOVING and _comes_to(tokens, index, end))
    if is_led or before.role == "TRACK" or _is_caused(sentence, frame, first, index):
        return False
    if _is_done_for(frame, main, index) and "complemented" not in before.groups:
        return True
    is_wish = before.role == "WISH" and tokens[index - 2].role in {"AND", "PRONOUN"}
    is_thing = specifies(before) and not _tells_where(tokens, first, index)
    if is_thing and index - 1 != frame.verb and not is_wish:
        return _serves_beyond(sentence, main, index, before)
    if before.role in _LEADING_IN or index - 1 == frame.verb:
        return index - 1 == frame.verb and "noun" in main.flags
    if _is_taking_infinitive(before):
        return False  # "learn to cook"
    is_place = before.lower in _PLACES or names_room(tokens, first, index - 1)
    is_taking = "infinitive" in before.nouns and not is_place
    return not (is_taking or "complemented" in before.groups)


def _is_listed(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a "to" behind a comma goes on with a list: "ask all to plan, to save and to"."""
    tokens = sentence.tokens
    stop = min(end, index + _LONGEST_LIST)
    return any(
        tokens[at].role == "TO" and tokens[at - 1].role in JOINS
        for at in range(index + 1, stop)
    )


def only_goes_on(sentence: Sentence, frame: Frame, index: int, end: int) -> bool:
    """Whether a "to" tells what a thing is to do or be, and not what that is good for.

    "Use the newsletter to announce fairs", "change the rota to be fair".
    """
    main = frame.entry
    if main is None:
        return False
    if sentence.tokens[index + 1].lower == "be":
        return "altering" in main.groups
    if main.lemma not in _USING or frame.form != IMPERATIVE:
        return _names_whole(sentence, index, end)
    return all(token.amount is None for token in sentence.tokens[index:end])


def _names_whole(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the same is to reach its whole: "raise £4,000 more to reach our £9,000"."""
    tokens = sentence.tokens
    verb = tokens[index + 1].verb
    if verb is None or verb.lemma not in _REACHING:
        return False
    if not any("goal" in token.nouns for token in tokens[index + 2 : end]):
        return False
    whole = next(
        (token.amount for token in tokens[index + 2 : end] if token.amount), None
    )
    part = next((token.amount for token in tokens[:index] if token.amount), None)
    return whole is not None and part is not None and whole.unit.kind is part.unit.kind


def eased_deed(sentence: Sentence, frame: Frame) -> int | None:
    """Return the "to" of "make it easier to report a bug"; None for no such."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma != "make" or first + 4 > frame.object[1]:
        return None
    it, grade = sentence.tokens[first : first + 2]
    if it.lower != "it" or grade.lower in _UNGRADED:
        return None
    at = next(
        (
            at
            for at in range(
                first + 2, min(frame.object[1] - 1, first + _FURTHEST_EASED)
            )
            if sentence.tokens[at].role == "TO"
        ),
        None,
    )
    return at if at is not None and leads_deed(sentence, at, frame.object[1]) else None


def _is_made_easier(tokens: Sequence[Token], index: int) -> bool:
    """Whether a "to" is what "make it easier for new buyers to …" speaks of."""
    for at in range(index - 2, max(0, index - _FURTHEST_EASED), -1):
        if tokens[at].lower == "it":
            made = tokens[at - 1].verb
            is_graded = tokens[at + 1].lower not in _UNGRADED
            return made is not None and made.lemma == "make" and is_graded
    return False


def specifies(before: Token) -> bool:
    """Whether a thing stands before "to", which then says what it must do."""
    return "specified" in before.groups


def alters(main: VerbEntry) -> bool:
    """Whether a verb takes up a thing that is there, which no "to" then specifies."""
    return main.verb_class in MOVING or not main.groups.isdisjoint(_ALTERING)


def leads_deed(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the "to" at ``index`` leads a verb that is no target ("to reach 5")."""
    tokens = sentence.tokens
    after = skip_adverbs(sentence, index + 1, end)
    if after + 1 < end and tokens[after].role == "NOT":
        after = skip_adverbs(sentence, after + 1, end)  # "to not lose our lease"
    if after >= end or goes_there(tokens[index - 1], tokens[after]):
        return False
    verb = tokens[after].verb
    if tokens[after].lower == "be" and (
        _is_done_to(sentence, index, after + 1, end)
        or _is_level(tokens[after + 1 : end])
    ):
        return False  # "raise accuracy to be over 92%"
    if tokens[after].lower == "be" or is_unknown_verb(tokens, after):
        return True
    if verb is None or verb.form != "base":
        return False
    if after + 1 >= end:
        return not tokens[after].is_noun
    if verb.lemma == "do" and not starts_object(tokens[after + 1]):
        return False  # "things to do in town"
    if after + 2 == end and tokens[after + 1].role in _STRANDED:
        return False  # "towns to move in"
    is_level = "levelling" in verb.groups and tokens[after + 1].amount is not None
    return not is_level


def _serves_beyond(
    sentence: Sentence, main: VerbEntry, index: int, before: Token
) -> bool:
    """Whether a "to" behind a thing says more than what the thing must do."""
    tokens = sentence.tokens
    at = index + 1
    while at + 1 < len(tokens) and (tokens[at].is_adverb or tokens[at].comparative):
        at += 1
    verb = tokens[at].verb
    if verb is None:
        return False
    if verb.lemma in _ENSURING:
        # "Rules to ensure that all get a break", no "a rota to ensure a rise by 3%"
        return all(token.amount is None for token in tokens[at:])
    if "plan" in before.groups:
        is_graded = tokens[at - 1].comparative is not None  # "to better align"
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        # "A plan to enable faster decisions"
        is_eased = after is not None and after.comparative is not None
        is_eased = is_eased and "enabling" in verb.groups
        if is_graded or is_eased or verb.verb_class in MOVING:
            return True
    return alters(main) and "being able" not in verb.groups


def _leads_on(main: VerbEntry, before: Token, after: Token) -> bool:
    """Whether "to" goes with a word before: "get X to do", "access to clean water"."""
    leads = "leading to" in main.groups or before.lower in _WAYS_TO
    leads = leads or "towards" in before.groups  # "visits to care homes"
    return main.lemma == "get" or (leads and "rather noun" in after.groups)


def _comes_to(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether it is told what comes of a change: "to become a chain", "to get to 900"."""
    deed, *words = tokens[index + 1 : min(end, index + _LONGEST_RESULT)]
    if deed.lower == "become":
        return True
    is_level = deed.lower == "get" and bool(words) and words[0].role == "TO"
    return is_level and any(word.amount is not None for word in words)


def _is_done_for(frame: Frame, main: VerbEntry, index: int) -> bool:
    """Whether a deed of a headline ends at "to": "6 webinars held to build trust"."""
    is_deed = main.verb_class == "deliver" and "causing" not in main.groups
    return frame.form == PASSIVE and index - 1 == frame.verb and is_deed


def _tells_where(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether the thing before "to" is where it is done: "at all meetings to welcome".

    A known one may be so with "in" and "on" as well: "on our website to win trust".
    """
    places = range(index - 2, max(first, index - 4), -1)
    at = next((at for at in places if not tokens[at].is_plain), None)
    if at is None:
        return False
    opener = tokens[at]
    if opener.role != "DETERMINER":
        return opener.role == "AT"
    is_known = opener.lower not in _ONE and "plan" not in tokens[index - 1].groups
    return tokens[at - 1].role in (_WHERE if is_known else {"AT"})


def _is_taking_infinitive(token: Token) -> bool:
    """Whether a verb stands right before "to", so that what follows completes it."""
    verb = token.verb
    if verb is None or verb.lemma == "do":  # "in all we do to keep prices low"
        return False
    return verb.form == "base" and not token.is_noun


def _serves_output(sentence: Sentence, frame: Frame, first: int, index: int) -> bool:
    """Whether counted work or money of a headline is for what follows "to".

    "3 stories to win over buyers"; of "20 people to help" it says what they do.
    """
    tokens = sentence.tokens
    amount = tokens[first].amount
    if frame.form != NOMINAL or amount is None:
        return False
    if amount.unit.kind is UnitKind.MONEY:
        return True
    done = tokens[index - 1]
    is_done = done.verb is not None and done.verb.form == "participle"
    head = head_noun(sentence, first + 1, index - 1 if is_done else index)
    return head is not None and "output" in head.nouns


def _is_level(words: Sequence[Token]) -> bool:
    """Whether an amount opens what one is to be."""
    return bool(words) and words[0].amount is not None


def _is_done_to(sentence: Sentence, index: int, verb: int, end: int) -> bool:
    """Whether it is said what is done to a thing: "homes to be let to nurses"."""
    before = sentence.tokens[index - 1]
    entry = sentence.tokens[verb].verb if verb < end else None
    return before.is_plain and entry is not None and entry.form == "participle"


def _is_caused(sentence: Sentence, frame: Frame, first: int, index: int) -> bool:
    """Whether the verb before tells someone to do what follows ("ask users to …")."""
    tokens = sentence.tokens
    is_placed = False
    for at in range(index - 1, max(first - 3, index - _FURTHEST_CAUSE, -1), -1):
        token = tokens[at]
        role, verb = token.role, token.verb
        is_placed = is_placed or role == "AT"
        if not role and verb is None:
            continue
        if _opens_whole(frame, tokens, at):
            continue
        if role == "RELATIVE":
            return True  # "people who come to see us"
        may_lead = at > 0 and role in _TYING_OTHERS
        if may_lead and _leads_others(tokens[at - 1 : index], tokens[first - 1]):
            return True
        if role in _CLOSING or _leads_before(sentence, at, index):
            return False
        if verb is not None and verb.form in {"base", "ing", "s"}:
            if token.is_noun and (
                verb.form != "base" or (at != frame.verb and _says_which(tokens, at))
            ):
                continue  # "two coaching sessions to …", "five partners to …"
            if verb.lemma == "have" and is_placed:
                return False  # "have an usher at the door to greet people"
            is_readied = "readying" in verb.groups and is_people(tokens[index - 1])
            return is_readied or "causing" in verb.groups
    return False


def _leads_before(sentence: Sentence, at: int, index: int) -> bool:
    """Whether another "to" has its deed: "allow staff to swap shifts to cut no-shows"."""
    is_led = sentence.tokens[at].role == "TO" and at + 2 < index
    return is_led and leads_deed(sentence, at, index)


def _opens_whole(frame: Frame, tokens: Sequence[Token], index: int) -> bool:
    """Whether a word only opens what is done, or tells which people: "carers with babies".

    "Require that each depot has two drivers to prevent delays" tells why.
    """
    if tokens[index].role == "RELATIVE":
        return index - 1 == frame.verb
    return tokens[index].lower == "with" and is_people(tokens[index - 1])


def _says_which(tokens: Sequence[Token], index: int) -> bool:
    """Whether what may be a verb says of what kind a thing is: "common support cases"."""
    before, after = tokens[index - 1], tokens[index + 1]
    is_behind = before.is_plain or before.role == "DETERMINER"
    return is_behind and after.is_plain and not is_people(after)


def _leads_others(words: Sequence[Token], main: Token) -> bool:
    """Whether it is told what others are to do: "offer grants for nurses to study".

    So it is by "chances for students to learn", "a duty on shops to take bottles back".
    """
    before, tie, *_, people = *words, words[-1]
    if tie.role == "ON":
        return before.lower in _DUTIES
    deed = words[2].verb if len(words) > 2 else None  # noqa: PLR2004 - "wait for to go"
    is_deed = deed is not None and deed.form == "ing"
    if tie.role != "FOR" or is_deed:
        return False  # "make time for rowing to keep fit"
    is_given = main.verb is not None and main.verb.lemma in _GIVING
    return _takes_for(before) or (is_given and is_people(people))


def _names_goal(words: Sequence[Token]) -> bool:
    """Whether a goal with its amount stands there: "a target of 60% of trips"."""
    return any("goal" in word.nouns for word in words) and any(
        word.amount is not None for word in words
    )


def _takes_for(token: Token) -> bool:
    """Whether "for" behind a word says who does what it leads to: "easier for us to"."""
    return "infinitive" in token.nouns or "complemented" in token.groups
