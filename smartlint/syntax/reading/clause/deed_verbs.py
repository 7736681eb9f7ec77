"""Tells by its object what a verb is used for: "climb a hill", "pay off $400"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.amounts_moved import MOVED, moved_way
from smartlint.syntax.reading.clause.frame import FINITE, IMPERATIVE, PASSIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import head_noun, is_people
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.weights import WEIGHTS

_WAYS = frozenset({"TO", "FROM", "BY", "AT", "IN"})
_MEASURED = frozenset({"quantity", "degree", "abstract"})
_MADE = frozenset({"document", "output"})
_HAD_MORE = frozenset({"quantity", "degree", "scale"})
_MERGING = frozenset(
    {"consolidate", "break", "break down", "break up", "transform", "convert"}
)
_MARKING = {"put up": "increase", "mark up": "increase", "mark down": "decrease"}
# Verbs that have another use beside their usual one.
OTHERWISE = frozenset({*_MERGING, *_MARKING, "hold", "cut", "ease", "drop"})
_ONE = frozenset({"a", "an", "another", "one"})
# With one of a group as its object a verb does something: "keep a diary", "grow beans".
_DONE_WITH = {"log": "logged", "viva": "defended", "crop": "crops", "ward": "wards"}
TWOFOLD = frozenset(
    {"deed", "sum", "join", "debt", "ill", "weight", "self", *_DONE_WITH, *MOVED}
)
_TOPS = frozenset({"top", "summit", "peak", "crater"})
_CUT_OUT = frozenset({"release", "branch", "candidate", "tag", "ribbon"})
_TAKING_PART = frozenset({"IN", "ON", "FOR"})
_FURTHEST_MORE = 3
# What else than a debt one clears or settles: a backlog, a dispute.
_ENDING_DEBTS = frozenset({"clear", "settle"})


def goes_there(way: Token, place: Token) -> bool:
    """Whether one goes a way to a place whose word may be a verb: "cycling to work"."""
    is_going = way.verb is not None and "going a way" in way.verb.groups
    return is_going and "rather noun" in place.groups


def entry_of(sentence: Sentence, frame: Frame) -> VerbEntry | None:
    """Return the dictionary's entry of a frame's verb, as what it is used for."""
    entry = None if frame.verb is None else sentence.tokens[frame.verb].verb
    if entry is None:
        return None
    if entry.lemma in OTHERWISE:
        way = _by_lemma(sentence, frame, entry)
        if way is not None:
            return entry._replace(verb_class=way)
    if entry.flags.isdisjoint(TWOFOLD):
        return entry
    return _by_amount(sentence, frame, entry) or _by_object(sentence, frame, entry)


def _by_amount(sentence: Sentence, frame: Frame, entry: VerbEntry) -> VerbEntry | None:
    """Return the entry of a verb whose amount is how much comes on or off; else None."""
    way = None
    if not entry.flags.isdisjoint(MOVED):
        way = moved_way(sentence, frame, entry)
    return None if way is None else entry._replace(verb_class=way, flags=frozenset())


def _by_object(sentence: Sentence, frame: Frame, entry: VerbEntry) -> VerbEntry:
    """Return the entry of a verb as what its object makes of it."""
    for flag, verb_class, is_so in _BY_OBJECT:
        if flag in entry.flags:
            is_it = is_so(sentence, frame)
            return entry._replace(verb_class=verb_class) if is_it else entry
    if "debt" in entry.flags:
        is_paid = _owes_sum(sentence, frame, entry)
        return entry._replace(verb_class="decrease") if is_paid else entry
    if "weight" in entry.flags:
        if not _puts_on_weight(sentence, frame):
            return entry
        return entry._replace(verb_class="increase", flags=frozenset())
    is_deed = _is_done_with(sentence, frame, entry) or (
        not entry.flags.isdisjoint({"deed", "sum"}) and _does(sentence, frame, entry)
    )
    # "Lift favourability by 5 points" tells how much.
    is_deed = is_deed and not _tells_how_much(sentence, frame)
    return entry._replace(verb_class="deliver") if is_deed else entry


def _by_lemma(sentence: Sentence, frame: Frame, entry: VerbEntry) -> str | None:
    """Return the class of one verb's other use ("hold costs to 9%"); None for its usual."""
    lemma = entry.lemma
    if lemma == "hold" and _holds_level(sentence, frame):
        return "maintain"
    if _makes_one(sentence, frame, entry) or _lets_go(sentence, frame, entry):
        return "deliver"
    if lemma == "ease" and _goes_easier(sentence, frame):
        return "improve"
    is_price = lemma in _MARKING and _moves_price(sentence, frame)
    return _MARKING[lemma] if is_price else None


def _tells_how_much(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is said by how much, or to what number: "lift our list to 2,000"."""
    first, end = frame.object
    for island in sentence.islands_in(first, end):
        if island.name == "by_value":
            return True
        if island.name == "to_value" and island.first > first:
            return sentence.tokens[island.last].amount is not None
    return False


def _makes_one(sentence: Sentence, frame: Frame, entry: VerbEntry) -> bool:
    """Whether one becomes many, many one, or one comes out: "cut a release"."""
    first, end = frame.object
    if entry.lemma in _MERGING:
        return any(word.lower == "into" for word in sentence.tokens[first + 1 : end])
    if entry.lemma != "cut" or frame.form != IMPERATIVE:
        return False
    head = head_noun(sentence, first, end)
    return head is not None and head.lower in _CUT_OUT


def _lets_go(sentence: Sentence, frame: Frame, entry: VerbEntry) -> bool:
    """Whether a thing is done away with: "drop the old login page", no "drop prices"."""
    first, end = frame.object
    if entry.lemma != "drop" or frame.form != IMPERATIVE or first >= end:
        return False
    if any(word.amount is not None for word in sentence.tokens[first:end]):
        return False
    head = head_noun(sentence, first, end)
    return head is not None and head.nouns.isdisjoint(_HAD_MORE | _MEASURED)


def _goes_easier(sentence: Sentence, frame: Frame) -> bool:
    """Whether a deed gets easier, and no load lighter: "ease access to records"."""
    head = head_noun(sentence, *frame.object)
    return head is not None and "eased" in head.groups


def _holds_level(sentence: Sentence, frame: Frame) -> bool:
    """Whether something is held to a level: "hold costs to 9% of sales"."""
    first, end = frame.object
    if first >= end or sentence.island_at[first] is not None:
        return False
    island = next(sentence.islands_in(first + 1, end), None)
    if island is None or island.name != "to_value":
        return False
    words = sentence.tokens[first : island.first]
    is_event = words[0].lower in {"a", "an"}  # "hold a fair that lifts sales to £900"
    return not is_event and all(word.role != "RELATIVE" for word in words)


def _goes_up(sentence: Sentence, frame: Frame) -> bool:
    """Whether what is measured goes up by itself: "sales pick up by 5%"."""
    (first, end), after = frame.subject, frame.object[0]
    head = head_noun(sentence, first, end) if frame.form == FINITE else None
    if head is None or head.nouns.isdisjoint(_HAD_MORE):
        return False
    if after >= frame.object[1]:
        return True
    island = sentence.island_at[after]
    return island is not None and (island.name != "value" or island.last == after)


def _moves_price(sentence: Sentence, frame: Frame) -> bool:
    """Whether what is measured is put up or down: "put up prices", no "put up a tent"."""
    if _tells_how_much(sentence, frame):
        return True
    place = frame.subject if frame.form == PASSIVE else frame.object
    head = head_noun(sentence, *place)
    return head is not None and not head.nouns.isdisjoint(_HAD_MORE)


def _joins(sentence: Sentence, frame: Frame) -> bool:
    """Whether oneself takes part: "enrol in a class", no "enrol 9 pupils in a class"."""
    first, end = frame.object
    return first < end and sentence.tokens[first].role in _TAKING_PART


def _does(sentence: Sentence, frame: Frame, entry: VerbEntry) -> bool:
    """Whether a way is gone, a load moved or a piece of work added.

    "Hike prices", "climb to third place" and "add 20 pages" are changes.
    """
    if frame.form == PASSIVE and "sum" in entry.flags:
        head = head_noun(sentence, *frame.subject)  # "captions will be added"
        is_counted = any(
            word.amount is not None or word.comparative
            for word in sentence.tokens[frame.subject[0] : frame.subject[1]]
        )
        return head is not None and not is_counted and not _is_had_more(head)
    if frame.form not in {IMPERATIVE, FINITE}:
        return False
    is_told = frame.form == FINITE and "sum" not in entry.flags
    if is_told and sentence.tokens[frame.subject[0]].role != "PRONOUN":
        return False  # "the rate climbs above 4%"
    first, end = frame.object
    if first >= end:
        return False
    words = sentence.tokens[first : min(end, first + _FURTHEST_MORE)]
    if words[0].role in _WAYS and any(word.lower in _TOPS for word in words):
        return True  # "cycle to the summit of a pass"
    if words[0].role in _WAYS or any(word.comparative for word in words):
        return False
    head = head_noun(sentence, first, end)
    if "sum" in entry.flags and words[0].amount is None:
        is_one = head is None or words[0].lower in _ONE or _takes_on(entry, head)
        return is_one or not (head is None or _is_had_more(head))
    if "sum" in entry.flags:
        return head is not None and _takes_on(entry, head)
    if head is None:
        return words[0].amount is not None  # "hike 300 km"
    return not head.nouns & _MEASURED


def _takes_on(entry: VerbEntry, head: Token) -> bool:
    """Whether people are hired: "add two cooks"."""
    return entry.lemma == "add" and ("staff" in head.groups or head.lower == "staff")


def _is_had_more(head: Token) -> bool:
    """Whether adding some means that there is more: "add subscribers", no "add captions"."""
    if not head.nouns.isdisjoint(_MADE):
        return False
    return is_people(head) or not head.nouns.isdisjoint(_HAD_MORE)


def _rids_of_ill(sentence: Sentence, frame: Frame) -> bool:
    """Whether what is bad is to go, and no thing or number of them: "remove friction"."""
    first, end = frame.object
    if frame.form != IMPERATIVE or first >= end:
        return False
    if sentence.tokens[first].amount is not None:
        return False
    head = head_noun(sentence, first, end)
    return head is not None and "lower" in head.nouns and "document" not in head.nouns


def _owes_sum(sentence: Sentence, frame: Frame, entry: VerbEntry) -> bool:
    """Whether a sum is paid off a debt: "pay off my $400 loan"; "clear" needs its name."""
    if frame.form not in {IMPERATIVE, FINITE}:
        return False
    first, end = frame.object
    is_aside = sentence.depth[first:end]  # "my loan ($6,000 left)"
    words = [
        word
        for word, depth in zip(sentence.tokens[first:end], is_aside, strict=True)
        if not depth
    ]
    sum_of = next((word.amount for word in words if word.amount is not None), None)
    if sum_of is None or sum_of.unit.kind is not UnitKind.MONEY:
        return False
    is_owing = entry.lemma not in _ENDING_DEBTS
    return is_owing or any("debt" in word.groups for word in words)


def _is_done_with(sentence: Sentence, frame: Frame, entry: VerbEntry) -> bool:
    """Whether the object is one that makes a deed of keeping, growing, defending."""
    first, end = frame.object
    if frame.form != IMPERATIVE or first >= end:
        return False
    groups = {_DONE_WITH[flag] for flag in entry.flags if flag in _DONE_WITH}
    if "logged" in groups and sentence.tokens[first].lower not in {"a", "an"}:
        return False  # "keep the list short"
    head = head_noun(sentence, first, end) if groups else None
    return head is not None and not head.groups.isdisjoint(groups)


def _puts_on_weight(sentence: Sentence, frame: Frame) -> bool:
    """Whether so many kilos are to be gained, which come on top: "gain 4 kg"."""
    first, end = frame.object
    amount = sentence.tokens[first].amount if first < end else None
    return amount is not None and amount.unit.code in WEIGHTS


# What a verb with a flag is used for, and how its subject or object shows that.
_BY_OBJECT = (
    ("self", "increase", _goes_up),
    ("join", "deliver", _joins),
    ("ill", "decrease", _rids_of_ill),
)
