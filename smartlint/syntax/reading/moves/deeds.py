"""Says which way verbs of doing go, by what is done: "plant a hedge", "write more"."""

from __future__ import annotations

from itertools import pairwise, takewhile

from smartlint.model.reading import Direction
from smartlint.syntax.reading.adjuncts.purposes import is_purpose
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import FINITE, PASSIVE, Frame
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.noun_phrases import (
    head_noun,
    is_people,
    is_universal,
)
from smartlint.syntax.reading.clause.stated_changes import stated_change
from smartlint.syntax.reading.clause.verb_place import leads_verb
from smartlint.syntax.reading.completion.empty_objects import is_empty_object
from smartlint.syntax.reading.completion.experiences import (
    is_experience,
    is_repeated,
    moves_to_one,
)
from smartlint.syntax.reading.completion.left_open import (
    goes_as_far,
    is_cast_as,
    starts_or_takes_in,
)
from smartlint.syntax.reading.completion.things import is_ones_own
from smartlint.syntax.reading.completion.unfinished import (
    is_unfinished,
    lets_do,
    makes_all,
    makes_first,
)
from smartlint.syntax.reading.moves.brought import (
    LAUNCHING,
    brings_out,
    goes_further,
    made_so,
)
from smartlint.syntax.reading.moves.counted_deeds import counted_doing
from smartlint.syntax.reading.moves.reaching import THINGS
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import CARRYING, VerbEntry
from smartlint.syntax.reading.words.token import Token

_GROWING = frozenset({"develop", "build", "further", "nurture", "cultivate"})
_BASES = frozenset({"base", "bases"})
_FURTHEST_DEED = 4
_BOUGHT = frozenset({"sell out"})
_GIVING = frozenset({"give", "offer", "grant"})
_PLACING = frozenset({"embed", "integrate", "incorporate", "insert", "include", "fill"})
_SHIFTS = frozenset({"up", "down"})
_GETS = frozenset({"get", "getting", "gets"})
_FURTHEST_ASKED = 6


def doing(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures, end: int
) -> Direction:
    """Return the direction of verbs of doing: a thing done, or nothing definite."""
    is_power = _is_power(sentence, frame)
    if figures.target is not None:
        counted = counted_doing(sentence, frame, verb, figures)
        is_bought = verb.lemma in _BOUGHT  # what buyers do, and no deed of ours
        return Direction.REACH if is_power or is_bought else counted
    is_open = is_power or is_cast_as(sentence, frame) or goes_as_far(sentence, frame)
    if is_open:
        return Direction.NONE
    if _is_event(sentence, frame, verb, end) or lets_do(sentence, frame, end):
        return Direction.DELIVER
    if is_unfinished(sentence, frame, end):
        return Direction.NONE
    head = head_noun(sentence, frame.object[0], end)
    change = _compared_deed(sentence, frame, verb, head, end)
    if change is not None:
        return change
    if head is not None and _moves_degree(verb, head):
        is_asked = _asks(sentence, frame.object[0], end)
        return Direction.NONE if is_asked else Direction.INCREASE
    if verb.lemma in _GROWING and _is_own_power(sentence, frame, end):
        return Direction.INCREASE
    if verb.verb_class != "deliver" or is_empty_object(sentence, frame, head):
        return Direction.NONE
    return _producing(sentence, frame, verb, head, end)


def _producing(
    sentence: Sentence, frame: Frame, verb: VerbEntry, head: Token | None, end: int
) -> Direction:
    """Return deliver where something stands there afterwards, else none."""
    if verb.lemma in _GIVING and _offers_abstract(sentence, frame, end):
        return Direction.NONE
    if head is None or frame.form in {PASSIVE, FINITE}:
        is_so = verb.lemma == "make" and not _is_thing_made(sentence, frame)
        return Direction.NONE if is_so else Direction.DELIVER
    is_quality = _is_quality(sentence, frame, verb, head, end)
    is_thing = "document" in head.nouns or is_ones_own(sentence, frame, head)
    is_thing = is_thing or _is_done_once(sentence, frame, head)
    is_thing = is_thing or is_repeated(sentence, frame.object[0], end)
    is_thing = is_thing or makes_all(sentence, frame, end)
    is_thing = is_thing or _makes_many(sentence, head, frame.object[0])
    is_thing = is_thing or makes_first(sentence, frame, end)
    is_made_so = verb.lemma == "make" and not is_thing
    is_made_so = is_made_so and not _comes_to_hold(sentence, frame, end)
    return Direction.NONE if is_quality or is_made_so else Direction.DELIVER


def _is_thing_made(sentence: Sentence, frame: Frame) -> bool:
    """Whether a thing is made, and not made so: "the guide will be made by May"."""
    if frame.form != PASSIVE:
        return False
    after = frame.object[0]
    is_alone = after >= frame.object[1] or sentence.island_at[after] is not None
    head = head_noun(sentence, *frame.subject)
    is_thing = head is not None and (not head.nouns or bool(head.nouns & THINGS))
    return is_alone and is_thing


def _comes_to_hold(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether a thing is made what it is or is not: "make the menu available in Welsh"."""
    first = frame.object[0]
    return any(
        "checkable" in after.groups and not before.is_adverb
        for before, after in pairwise(sentence.tokens[first:end])
        if before.is_plain and after.comparative is None
    )


def _makes_many(sentence: Sentence, head: Token, first: int) -> bool:
    """Whether things or friends are made, and nobody made so: "make curtains"."""
    opener = sentence.tokens[first]
    is_bare = opener.is_plain or opener.lower == "some"
    return is_plural(head) and is_bare and not is_people(opener)


def _is_quality(
    sentence: Sentence, frame: Frame, verb: VerbEntry, head: Token, end: int
) -> bool:
    """Whether nothing stands there afterwards; all of some can be ticked off."""
    if "abstract" not in head.nouns or head.nouns & THINGS:
        return False
    # "Launch a new brand", "embed sustainability in the process"
    if verb.lemma in LAUNCHING | _PLACING or starts_or_takes_in(sentence, frame, head):
        return False
    if "supplying" in verb.groups and "supplied" in head.groups:
        return False
    is_all = "plural" in head.nouns and is_universal(sentence, frame.object[0], end)
    return not is_all  # "fill all open roles"


def _is_event(sentence: Sentence, frame: Frame, verb: VerbEntry, end: int) -> bool:
    """Whether it happens or not: "get promoted", "go sailing", "learn to juggle"."""
    if frame.form == PASSIVE and _is_got(sentence, frame):
        return True
    first = frame.object[0]
    if first >= end:
        return False
    word = sentence.tokens[first]
    if verb.verb_class == "activity" and is_experience(sentence, frame, verb, end):
        return True
    is_skill = word.role == "TO" or word.lower.startswith("how")
    return verb.lemma == "learn" and is_skill


def _is_power(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is only to be able to do it: "be able to run 5 miles"."""
    at, (first, end) = frame.verb, frame.subject
    if not at or (first < end and sentence.tokens[first].role != "PRONOUN"):
        return False
    return sentence.tokens[at - 1].lower == "be able to"


def _asks(sentence: Sentence, first: int, end: int) -> bool:
    """Whether someone is to do something: "encourage staff to rest"."""
    reach = range(first, min(end, first + _FURTHEST_ASKED) - 1)
    return any(
        sentence.tokens[at].role == "TO" and leads_verb(sentence, at, end)
        for at in reach
    )


def _is_got(sentence: Sentence, frame: Frame) -> bool:
    """Whether "get" brings a deed of others: "get promoted", "get certified"."""
    at = frame.verb
    return at is not None and at > 0 and sentence.tokens[at - 1].lower in _GETS


def _is_done_once(sentence: Sentence, frame: Frame, head: Token) -> bool:
    """Whether what is made is a deed: "make our first hire", "make an offer"."""
    first, end = frame.object
    words = sentence.tokens[first : min(end, first + _FURTHEST_DEED)]
    if not words or words[0].role != "DETERMINER" or "effect" in head.groups:
        return False
    is_one = words[0].lower in {"a", "an"}
    is_one = is_one or any(word.lower in {"first", "last"} for word in words)
    stop = next((at for at, word in enumerate(words) if word is head), None)
    closes = stop is not None and (
        first + stop + 1 >= end or not sentence.tokens[first + stop + 1].is_plain
    )
    is_named = head.is_noun or not (head.verb or head.comparative)
    return is_one and closes and is_named and "abstract" not in head.nouns


def _is_own_power(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether people and what they can do are developed, and no "skills register"."""
    first = frame.object[0]
    words = sentence.tokens[first : min(end, first + 3)]
    if not any("power" in word.groups for word in words):
        return False
    head = head_noun(sentence, first, end)
    is_thing = head is not None and "power" not in head.groups
    # "A knowledge base" is written; "a customer base" grows.
    is_thing = is_thing or any(
        "kept" in word.groups and after.lower in _BASES
        for word, after in pairwise(words)
    )
    is_new = any(word.lower == "new" for word in words)
    return not (is_new or is_thing)


def _compared_deed(
    sentence: Sentence, frame: Frame, verb: VerbEntry, head: Token | None, end: int
) -> Direction | None:
    """Return what "write more" and "make X clearer" say; None without comparative."""
    first = frame.object[0]
    if verb.lemma == "make":
        return made_so(sentence, first, end)
    if verb.lemma in CARRYING and goes_further(sentence, first, end):
        return Direction.INCREASE
    is_one = moves_to_one(sentence, verb, first, end)
    if is_one or brings_out(sentence, verb, head, first):
        return None
    end = _before_why(sentence, frame, first, end)
    is_thing = head is not None and "document" in head.nouns
    if is_thing:
        end = _before_infinitive(sentence, first, end)
    if _comes_with_more(sentence, first, end):
        is_thing = False  # "move parcels with more speed"
    if first < end and sentence.tokens[first].comparative in {"more", "less"}:
        is_thing = False  # "provide more programmes"
    if is_thing and not _ends_in_comparison(sentence, end):
        return None
    if verb.lemma not in CARRYING:  # "put the fence up" changes no metric
        words = (token.lower for token in sentence.tokens[first + 1 : end])
        shifts = (at for at, word in enumerate(words, first + 1) if word in _SHIFTS)
        end = next(shifts, end)
    return stated_change(sentence, first, end)


def _before_why(sentence: Sentence, frame: Frame, first: int, end: int) -> int:
    """Return where it is told what for: "… so that tenants find answers faster"."""
    return next(
        (
            at
            for at in range(first, end)
            if sentence.tokens[at].role == "PURPOSE"
            or _brings_helpers(sentence, at, end)
            or (
                sentence.tokens[at].role == "TO"
                and sentence.island_at[at] is None
                and is_purpose(sentence, frame, first, at, end)
                and sentence.tokens[at + 1].comparative is None  # "to better support"
            )
        ),
        end,
    )


def _brings_helpers(sentence: Sentence, at: int, end: int) -> bool:
    """Whether it is told with how many more it is done: "with two extra part-timers"."""
    is_with = sentence.tokens[at].lower == "with" and at + 1 < end
    return is_with and sentence.tokens[at + 1].amount is not None


def _before_infinitive(sentence: Sentence, first: int, end: int) -> int:
    """Return where a "to" says what a thing is for: "a plan to allow faster repairs"."""
    return next(
        (
            at
            for at in range(first + 1, end)
            if sentence.tokens[at].role == "TO"
            and leads_verb(sentence, at, end)
            and sentence.tokens[at + 1].comparative is None  # "to better support"
        ),
        end,
    )


def _comes_with_more(sentence: Sentence, first: int, end: int) -> bool:
    """Whether something is to be done with more of a quality: "with more care"."""
    return any(
        before.lower == "with" and word.comparative in {"more", "less"}
        for before, word in pairwise(sentence.tokens[first:end])
    )


def _ends_in_comparison(sentence: Sentence, end: int) -> bool:
    """Whether "to a wider audience" closes the sentence."""
    return any(
        token.comparative is not None
        for token in sentence.tokens[max(0, end - 3) : end]
    )


def _offers_abstract(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether what is given to someone cannot be seen ("give users confidence")."""
    first = frame.object[0]
    words = list(
        takewhile(
            lambda word: word.role not in {"AT", "IN"},  # "at every performance"
            sentence.tokens[first : min(end, first + 7)],
        )
    )
    return any(
        "abstract" in word.nouns and not (after.is_plain and after.nouns & THINGS)
        for word, after in zip(words[:6], [*words[1:], *words[-1:]], strict=False)
    )


def _moves_degree(verb: VerbEntry, head: Token) -> bool:
    """Whether making or supporting a thing means more of it ("create awareness")."""
    if verb.verb_class in {"vague", "activity"}:
        return "fostering" in verb.groups and bool(head.nouns & {"degree", "quantity"})
    return "make" in verb.flags and "degree" in head.nouns
