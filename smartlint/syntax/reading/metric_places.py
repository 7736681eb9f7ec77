"""Finds where the words may stand that name what is measured, likeliest first."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.brought import CARRYING
from smartlint.syntax.reading.case_times import is_time_limit
from smartlint.syntax.reading.figures import (
    Figures,
    as_many,
    is_rate_of,
    is_share_of,
)
from smartlint.syntax.reading.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    PASSIVE,
    STATE,
    Frame,
)
from smartlint.syntax.reading.islands import Island, Sentence
from smartlint.syntax.reading.levels import BOUNDS, level_places
from smartlint.syntax.reading.lexicon import MOVING, MOVING_OR_KEEPING, VerbEntry
from smartlint.syntax.reading.marks import EACH
from smartlint.syntax.reading.metric_words import may_name
from smartlint.syntax.reading.tagging import Token
from smartlint.syntax.reading.tails import takes_time
from smartlint.syntax.reading.verb_place import leads_verb

_LINKS = frozenset({"OF", "IN", "ON", "FOR", "TO"})
_HEADING = frozenset({"value", "changed_value", "more_value", "goal_value"})
_COUNTING = _HEADING | {
    "in_value", "of_value", "for_value", "at_value", "by_value", "to_value", "change_by",
    "from_value",
}  # fmt: skip
_ACTORS = frozenset(
    {"city", "team", "company", "agency", "agencies", "department", "board"}
)
_LONGEST_NAME = 3
_PARTS = frozenset({"in_value", "for_value", "at_value", "to_value"})
_COUNTS = frozenset({"number", "amount", "count", "total", "share", "percentage"})


def metric_places(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> list[tuple[int, int]]:
    """Return where the metric may stand, likeliest first, as ``(first, limit)``."""
    first = (frame.object[0], end)
    settled = _settled_place(sentence, frame, figures, first)
    if settled is not None:
        return settled
    counted = _counted(sentence, frame, figures, end)
    if frame.form == NOMINAL:
        if is_rate_of(sentence, figures.anchor):
            return [first]
        return [*counted, *_after_change_noun(sentence, frame.object[0], end), first]
    if frame.subject[0] == frame.subject[1]:
        return [*_part_in(sentence, frame, figures, end), *counted, first]
    verb, subject = frame.entry, frame.subject
    is_share = is_within(figures, frame.subject)
    if frame.form in {PASSIVE, STATE}:
        if is_share:
            counted = counted or _part_in(sentence, frame, figures, end)
            return [
                (at, end if aims_at_share(figures) else subject[1]) for at, _ in counted
            ]
        is_agent = figures.anchor is not None and figures.anchor.name == "by_value"
        is_owned = sentence.tokens[subject[1]].role == "HAVE"
        return [*counted, subject] if is_agent or is_owned else [subject, *counted]
    if _is_person(sentence, frame):
        return [*counted, first]
    if is_share:
        return counted
    if verb is not None and verb.verb_class in MOVING and not counted:
        return [*_if_object(sentence, frame, end), subject]
    return _beside_subject(sentence, frame, figures, [*counted, first])


def _settled_place(
    sentence: Sentence, frame: Frame, figures: Figures, first: tuple[int, int]
) -> list[tuple[int, int]] | None:
    """Return the places where the shape of the sentence leaves no other."""
    named = _named_before(sentence, frame, figures)
    if named is not None:
        return [named, first]
    counted = _counted_before(sentence, figures)
    if counted is not None:
        return [(counted, first[1])]
    if frame.form in {PASSIVE, FINITE}:
        done = _dealt_with(sentence, frame, figures)
        if frame.form == PASSIVE:
            done = done or _labelled(sentence, frame, figures)
        else:
            done = done or _taking_time(sentence, frame, figures, first[1])
        return None if done is None else [done]
    return [first] if _is_compared(sentence, frame, figures, first) else None


def _counted_before(sentence: Sentence, figures: Figures) -> int | None:
    """Return where "9, the number of books I plan to read" says what is counted."""
    anchor, tokens = figures.anchor, sentence.tokens
    if anchor is None or anchor.first or anchor.last + 3 >= len(tokens):
        return None
    first = anchor.last + 1
    if tokens[first].kind != "COMMA" or tokens[first + 1].role != "DETERMINER":
        return None
    return first + 2 if tokens[first + 2].lower in _COUNTS else None


def _dealt_with(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return what is done with each case in its time: "claims are settled in 9 days"."""
    if not figures.used or figures.anchor not in {None, figures.used[-1]}:
        return None
    opening = sentence.tokens[frame.subject[0]].lower
    is_told = opening in EACH if frame.form == FINITE else figures.anchor is None
    if opening == "no" or not is_told:
        return None  # "no call is left open for 2 days"
    limit = figures.used[-1]
    is_limit = figures.target is not None and is_time_limit(sentence, limit)
    return (frame.subject[0], limit.first) if is_limit else None


def _labelled(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return what stands before the colon in "posts published in May: 12"."""
    anchor = figures.anchor
    if anchor is None or frame.verb != frame.subject[1]:
        return None
    at = anchor.first - 1
    is_told = anchor.name == "value" and sentence.tokens[at].kind == "COLON"
    is_told = is_told and frame.subject[0] < at
    return (frame.subject[0], at) if is_told else None


def _taking_time(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> tuple[int, int] | None:
    """Return what is done in "it takes under 9 minutes to pack a box"; else None."""
    anchor, verb = figures.anchor, frame.entry
    if verb is None or anchor is None or anchor.last + 1 >= end:
        return None
    to = anchor.last + 1
    is_led = takes_time(frame, verb, sentence.tokens[anchor.last])
    is_led = is_led and sentence.tokens[to].role == "TO"
    return (to + 1, end) if is_led and leads_verb(sentence, to, end) else None


def _counted(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> list[tuple[int, int]]:
    """Return where what the amount counts may stand: "20% of orders", "a cost of £5"."""
    if figures.anchor is None:
        return []
    verb = frame.entry
    is_deed = verb is not None and verb.verb_class == "deliver"
    is_deed = is_deed and verb is not None and verb.lemma not in CARRYING
    found = _after_amount(sentence, figures, end, is_deed=is_deed)
    if found and _named_between(sentence, figures, frame.object[0]):
        found = []
    return [*level_places(sentence, frame, figures), *found]


def _named_between(sentence: Sentence, figures: Figures, first: int) -> bool:
    """Whether "from 400 likes to 900" says how what stands before it grows."""
    anchor = figures.anchor
    is_start = anchor is not None and anchor.name == "from_value"
    if anchor is None or not is_start or figures.baseline is None:
        return False
    return any(may_name(sentence, at) for at in range(first, anchor.first))


def _part_in(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> list[tuple[int, int]]:
    """Return the whole of which a part is dealt with: "use it in 25% of our talks".

    "Cut costs to 8% of sales" tells the level of what is cut.
    """
    anchor, verb = figures.anchor, frame.entry
    if anchor is None or anchor.name not in _PARTS:
        return []
    is_deed = verb is not None and verb.verb_class == "deliver"
    is_deed = is_deed and verb is not None and verb.lemma not in CARRYING
    if anchor.name == "to_value" and not is_deed:
        return []
    is_level = verb is not None and verb.verb_class in MOVING_OR_KEEPING
    if is_level and anchor.first > frame.object[0]:
        return []
    if anchor.first and sentence.tokens[anchor.first - 1].role == "TO":
        return []  # "to within 5% of plan"
    is_part = aims_at_share(figures) and is_share_of(sentence, figures.anchor)
    return [(anchor.last + 1, end)] if is_part else []


def _beside_subject(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    counted: list[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Return where the metric of a sentence may stand whose subject acts."""
    verb = frame.entry
    if verb is not None and verb.verb_class in {"reach", "maintain"}:
        is_whole = aims_at_share(figures) and is_share_of(sentence, figures.anchor)
        return (
            [*counted[:-1], frame.subject] if is_whole else [frame.subject, counted[-1]]
        )
    return [
        *_part_in(sentence, frame, figures, counted[-1][1]),
        *counted,
        frame.subject,
    ]


def _is_compared(
    sentence: Sentence, frame: Frame, figures: Figures, stretch: tuple[int, int]
) -> bool:
    """Whether a sign or bound stands between name and amount: "OTIF >= 95%"."""
    verb, anchor, target = frame.entry, figures.anchor, figures.target
    is_reached = verb is not None and verb.verb_class == "reach"
    if frame.form != NOMINAL and not (frame.form == IMPERATIVE and is_reached):
        return False
    if anchor is None or target is None or anchor.name != "value":
        return False
    is_named = any(may_name(sentence, at) for at in range(stretch[0], anchor.first))
    is_linked = bool(sentence.tokens[anchor.first - 1].role)  # "live with 20+ shops"
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    counts = any(token.is_plain for token in after)
    is_plain = is_named and not is_linked and not counts
    return is_plain and target.bound in BOUNDS


def _moves_itself(
    sentence: Sentence, frame: Frame, verb: VerbEntry, anchor: Island
) -> bool:
    """Whether a verb of change says what its subject does: "losses fall below 2%"."""
    return (
        frame.subject[0] < frame.subject[1]
        and sentence.tokens[frame.subject[0]].role != "PRONOUN"
        and verb.verb_class in MOVING
        and "get" not in verb.flags
        and anchor.first == frame.object[0]
    )


def _named_before(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return what is named before a bare amount: "keep the rate below 5%"."""
    anchor, start, verb = figures.anchor, frame.object[0], frame.entry
    if verb is None or anchor is None or anchor.name != "value":
        return None
    if _moves_itself(sentence, frame, verb, anchor):
        return frame.subject
    is_moved = verb.verb_class in MOVING or verb.verb_class == "maintain"
    if not is_moved or anchor.first <= start:
        return None
    if any(may_name(sentence, index) for index in range(start, anchor.first)):
        return start, anchor.first
    return None


def is_within(figures: Figures, stretch: tuple[int, int]) -> bool:
    """Whether the deciding amount stands in a stretch of tokens."""
    anchor = figures.anchor
    return anchor is not None and stretch[0] <= anchor.first < stretch[1]


def aims_at_share(figures: Figures) -> bool:
    """Whether the target is a share."""
    target = figures.target
    return target is not None and target.unit.kind is UnitKind.PERCENT


def _after_change_noun(
    sentence: Sentence, start: int, end: int
) -> list[tuple[int, int]]:
    """Return where the metric of "growth in X" stands."""
    tokens = sentence.tokens
    for index in range(start, min(end - 1, start + 6)):
        if tokens[index].change is not None and tokens[index + 1].role in _LINKS:
            return [(index + 2, end)]
    return []


def _is_person(sentence: Sentence, frame: Frame) -> bool:
    """Whether the subject is who acts ("we", "The City") and no metric."""
    first, end = frame.subject
    token = sentence.tokens[first]
    if token.role == "PRONOUN" or token.lower == "there":
        return True
    words = [word for word in sentence.tokens[first:end] if not word.role]
    if end - first <= _LONGEST_NAME and words and "organisation" in words[-1].groups:
        return True
    return bool(words) and all(
        (word.is_capital and not word.nouns) or word.lower in _ACTORS for word in words
    )


def _if_object(sentence: Sentence, frame: Frame, end: int) -> list[tuple[int, int]]:
    """Return the object's start when the verb has an object of its own."""
    first = frame.object[0]
    if first >= end or sentence.island_at[first] is not None:
        return []
    token = sentence.tokens[first]
    is_named = token.kind == "WORD" and (not token.role or token.role == "DETERMINER")
    is_named = is_named and token.lower != "following"  # "… following the relaunch"
    return [(first, end)] if is_named else []


def _after_amount(
    sentence: Sentence, figures: Figures, end: int, *, is_deed: bool
) -> list[tuple[int, int]]:
    """Return where the words after the deciding amount stand: "20% of orders"."""
    anchor = figures.anchor
    if anchor is None or anchor.name not in _COUNTING:
        return []
    index = anchor.last + 1 + as_many(sentence, anchor)
    if index >= end or sentence.island_at[index] is not None:
        return []
    tokens = sentence.tokens
    if tokens[index].role == "VERSUS":
        return []  # "visits +15% compared with the same week"
    if tokens[index].lower == "worth" and index + 2 < end:
        return [(index + 2, end)] if tokens[index + 1].role == "OF" else []
    last_change = min(end, index + 5) if figures.way is not None else 0
    for at in range(anchor.first, last_change):
        if tokens[at].change is not None:
            is_linked = at + 1 < end and tokens[at + 1].role in _LINKS
            return [(at + 1, end) if is_linked else (index, at)]
    if anchor.name not in _HEADING and not _opens_phrase(
        tokens[index],
        anchor.name,
        is_target=figures.target is not None,
        is_deed=is_deed,
    ):
        return []
    return [(index, end)] if tokens[index].kind in {"WORD", "QUOTE"} else []


def _opens_phrase(token: Token, island: str, *, is_target: bool, is_deed: bool) -> bool:
    """Whether the metric follows "by 5%" or stands in "at 10 events"."""
    if is_target and island == "by_value":
        return True
    if is_deed and island == "to_value":  # "provide support to 40 families"
        return token.is_plain
    if island in {"by_value", "to_value", "change_by"}:
        return token.role == "DETERMINER"
    return token.is_plain
