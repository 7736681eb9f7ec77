"""Finds the amount of a goal in what it is done by or for, where it states none itself.

"Boost nature by raising tree cover to 17%", "partner with inns to cut waste by 5%".
"""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.adjuncts.own_goals import meets_own_goal
from smartlint.syntax.reading.adjuncts.tails import Tail
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.frame_search import find_frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.figure_search import find_figures
from smartlint.syntax.reading.words.lexicon import MOVING, SHIFTING

_NO_CHANGE = frozenset({"add", "end", "become"})  # "to add a page"
_WIDENING = frozenset(
    {"expand", "extend", "broaden", "widen", "enlarge", "continue", "grow", "scale"}
)
_SERVING = frozenset(
    {"serve", "cover", "include", "reach", "support", "house", "seat", "hold", "connect",
     "feed", "welcome", "accommodate"}
)  # fmt: skip
_SO = frozenset({"so", "so that"})
_PASSING = frozenset(
    {"pass", "ace", "learn", "master", "finish", "complete", "get", "earn", "achieve"}
)
_ABILITIES = frozenset({"can", "could", "may", "might"})
_USING = frozenset({"use", "utilise", "utilize", "leverage", "harness", "employ"})


def by_means(
    sentence: Sentence, frame: Frame, figures: Figures, tails: list[Tail]
) -> tuple[Frame, Figures]:
    """Return the frame that carries the amount, where that is in the means.

    "Boost nature by raising tree cover to 17%", "improve care so that 90% are seen".
    """
    anchor = figures.anchor
    if anchor is None:
        return _multiplied(sentence, frame, figures, tails)
    for tail in tails:
        is_within = tail.first < anchor.first < tail.end
        if not is_within or _moves_other_way(sentence, frame, figures, tail):
            continue
        opener = sentence.tokens[tail.first]
        if opener.lower in _SO and _enables(sentence, tail, anchor.first):
            return frame, Figures()
        if opener.role == "BY" and _is_habit(frame, figures):
            return frame, Figures()
        leads = opener.role == "BY" or opener.lower in _SO
        leads = leads or _opens_goals(sentence, tail) or _joins_forces(frame, tail)
        leads = leads or _counts_served(sentence, frame, tail)
        leads = leads or _is_undertaken(sentence, tail)
        if leads or _tells_change(sentence, tail):
            inner = find_frame(sentence, tail.first + 1, tail.end)
            found = find_figures(sentence, inner, tail.first + 1, tail.end)
            is_told = inner.verb is not None or opener.role != "BY"
            is_told = is_told and (opener.lower != "so" or _shifts(inner, found))
            if is_told and not found.is_empty():
                if meets_own_goal(sentence, frame, found.target, tail):
                    tails[tails.index(tail)] = Tail("manner", tail.first, tail.end)
                    return frame, found
                _drop_means(sentence, tails, tail)
                return inner, found
        if _counts_gain(sentence, frame, figures, tail):
            return frame, Figures()
    return frame, figures


def _moves_other_way(
    sentence: Sentence, frame: Frame, figures: Figures, tail: Tail
) -> bool:
    """Whether a change can only be the main verb's: "cut the fee to win fans from 9 to 6"."""
    verb, deed = frame.entry, sentence.tokens[tail.first + 1].verb
    before, after = figures.baseline, figures.target
    if verb is None or deed is None or before is None or after is None:
        return False
    falls = after.value < before.value
    is_main = verb.verb_class in SHIFTING and falls == (verb.verb_class == "decrease")
    return is_main and falls != (deed.verb_class == "decrease")


def _is_habit(frame: Frame, figures: Figures) -> bool:
    """Whether a deed is done again and again for it: "pass by reading 20 pages a day"."""
    verb = frame.entry
    change = figures.change
    amount = figures.target or (change.quantity if change is not None else None)
    if verb is None or amount is None or amount.per is None:
        return False
    return verb.lemma in _PASSING


def _enables(sentence: Sentence, tail: Tail, index: int) -> bool:
    """Whether an amount is what one can do then: "so that we can hire two people".

    Of "so that 90% of members can book" it is those that can.
    """
    return any(
        token.role == "MODAL" and token.lower in _ABILITIES
        for token in sentence.tokens[tail.first : index]
    )


def _counts_gain(
    sentence: Sentence, frame: Frame, figures: Figures, tail: Tail
) -> bool:
    """Whether only what a change is for is counted: "cut waste to feed 40 families"."""
    verb, change = frame.entry, figures.change
    amount = change.quantity if change is not None else figures.target
    is_change = verb is not None and verb.verb_class in MOVING
    opener = sentence.tokens[tail.first].lower
    is_why = tail.kind == "purpose" and opener.startswith("to")  # "to help us"
    counts = amount is not None and amount.unit.kind is UnitKind.COUNT
    return is_change and is_why and counts and figures.baseline is None


def _shifts(frame: Frame, found: Figures) -> bool:
    """Whether a clause tells which way something goes: "so bookings rise to 90"."""
    is_shift = frame.entry is not None and frame.entry.verb_class in SHIFTING
    return is_shift or found.way is not None


def _drop_means(sentence: Sentence, tails: list[Tail], tail: Tail) -> None:
    """Drop a tail that carries the goal, unless "with the aim of" calls it the purpose."""
    if not sentence.tokens[tail.first].lower.startswith("with "):
        tails.remove(tail)


def _multiplied(
    sentence: Sentence, frame: Frame, figures: Figures, tails: list[Tail]
) -> tuple[Frame, Figures]:
    """Return the frame of "with the goal of doubling gifts", where nothing is counted."""
    if not figures.is_empty():
        return frame, figures
    for tail in tails:
        opener = sentence.tokens[tail.first].lower
        is_told = opener.startswith("with ") and _tells_change(sentence, tail)
        if is_told or _counts_served(sentence, frame, tail):
            inner = find_frame(sentence, tail.first + 1, tail.end)
            found = find_figures(sentence, inner, tail.first + 1, tail.end)
            if not found.is_empty():
                _drop_means(sentence, tails, tail)
                return inner, found
        if _uses(sentence, frame, tail) and _moves(sentence, tail.first + 1):
            tails.remove(tail)
            return find_frame(sentence, tail.first + 1, tail.end), figures
    return frame, figures


def _uses(sentence: Sentence, frame: Frame, tail: Tail) -> bool:
    """Whether what we have is only a means: "use our name to grow sales"."""
    verb, (first, end) = frame.entry, frame.subject
    is_own = first == end or sentence.tokens[first].role == "PRONOUN"
    is_own = is_own and tail.kind == "purpose"
    return is_own and verb is not None and verb.lemma in _USING


def _moves(sentence: Sentence, index: int) -> bool:
    """Whether a verb of change stands at ``index``."""
    verb = sentence.tokens[index].verb
    return verb is not None and verb.verb_class in MOVING and verb.form == "base"


def _joins_forces(frame: Frame, tail: Tail) -> bool:
    """Whether others are won over for what is counted: "partner with inns to cut waste"."""
    verb = frame.entry
    is_joint = verb is not None and "joining forces" in verb.groups
    return is_joint and tail.kind == "purpose"


def _is_undertaken(sentence: Sentence, tail: Tail) -> bool:
    """Whether it is told to what end one sets out: "launch a drive to plant 900 trees"."""
    is_led = tail.kind == "purpose" and sentence.tokens[tail.first].role == "TO"
    return is_led and "undertaking" in sentence.tokens[tail.first - 1].groups


def _tells_change(sentence: Sentence, tail: Tail) -> bool:
    """Whether a purpose is a change: "unveil a site with the goal of doubling gifts"."""
    words = sentence.tokens[tail.first : tail.first + 2]
    if tail.kind != "purpose" or len(words) == 1:
        return False
    opener, after = words
    if opener.lower.startswith("with ") and opener.lower.endswith(" of"):
        return True
    verb = after.verb
    if not sentence.tokens[tail.first - 1].nouns.isdisjoint({"goal", "infinitive"}):
        return False  # "a plan to cut waste by 5%"
    is_moving = verb is not None and (verb.verb_class in MOVING | {"reach"})
    return is_moving and verb is not None and verb.lemma not in _NO_CHANGE


def _counts_served(sentence: Sentence, frame: Frame, tail: Tail) -> bool:
    """Whether it is told how far a thing is to go: "extend the line to serve 9 towns"."""
    verb, opener = frame.entry, sentence.tokens[tail.first]
    if verb is None or verb.lemma not in _WIDENING or opener.role != "TO":
        return False
    served = sentence.tokens[tail.first + 1 : tail.first + 3]
    is_served = tail.kind == "purpose" and served[0].lower in _SERVING
    return is_served and served[-1].kind == "AMOUNT"


def _opens_goals(sentence: Sentence, tail: Tail) -> bool:
    """Whether an example tells what goals are: "new targets, including a 4% cut"."""
    before = sentence.tokens[max(0, tail.first - 2) : tail.first]
    return tail.kind == "example" and any("goal" in word.nouns for word in before)
