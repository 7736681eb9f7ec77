"""Finds where the words may stand that name what is measured, likeliest first."""

from __future__ import annotations

from itertools import takewhile

from smartlint.model.quantity import Bound, UnitKind
from smartlint.syntax.reading.clause.figures import (
    Figures,
    aims_at_share,
    amount_at,
    is_rate_of,
    is_share_of,
)
from smartlint.syntax.reading.clause.frame import NOMINAL, PASSIVE, STATE, Frame
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.metric.behind_amount import after_amount
from smartlint.syntax.reading.metric.differing import differing_place
from smartlint.syntax.reading.metric.levels import level_places
from smartlint.syntax.reading.metric.name_starts import may_name
from smartlint.syntax.reading.metric.settled_places import settled_place
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import (
    CARRYING,
    MEASURED,
    MOVING,
    MOVING_OR_KEEPING,
)

_AT_MOST = Bound.AT_MOST
_PERCENT = UnitKind.PERCENT
_LINKS = frozenset({"OF", "IN", "ON", "FOR", "TO"})
_ACTORS = frozenset(
    {"city", "team", "company", "agency", "agencies", "department", "board"}
)
_ENSURED = frozenset({"sure", "certain"})
_LONGEST_NAME = 3
_SCORING = frozenset({"score", "earn"})  # whoever does is no metric
_BEHIND = frozenset({"value", "in_value", "to_value", "for_value"})
_PARTS = frozenset({"in_value", "for_value", "at_value", "to_value"})


def metric_places(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> list[tuple[int, int]]:
    """Return where the metric may stand, likeliest first, as ``(first, limit)``."""
    first = (frame.object[0], end)
    settled = settled_place(sentence, frame, figures, first)
    if settled is not None:
        return settled
    if _takes_at_most(sentence, frame, figures):
        return [first]
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
        return _told_places(sentence, frame, figures, counted, end)
    if _is_actor(sentence, frame, is_share=is_share):
        return [*counted, first]
    if is_share:
        return counted
    if verb is not None and verb.verb_class in MOVING and not counted:
        return [*_if_object(sentence, frame, end), subject]
    return _beside_subject(sentence, frame, figures, [*counted, first])


def _is_kept_thing(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether somebody keeps a thing at a level: "the fair will limit visitors to 900"."""
    verb, anchor, at = frame.entry, figures.anchor, frame.object[0]
    is_kept = verb is not None and verb.verb_class == "maintain"
    if anchor is None or not is_kept or anchor.first <= at:
        return False
    at += sentence.tokens[at].role == "DETERMINER"
    return anchor.first > at and may_name(sentence, at)


def _takes_at_most(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether what is timed stands before its limit: "make checkout under 40 s on iOS"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or anchor.name != "value":
        return False
    is_limit = target.bound is _AT_MOST and target.unit.kind is UnitKind.DURATION
    is_order = frame.verb is not None and frame.subject[0] == frame.subject[1]
    words = sentence.tokens[frame.object[0] : anchor.first]
    is_named = is_limit and is_order and bool(words) and words[-1].is_plain
    return is_named and all(
        word.role == "DETERMINER" or (word.is_plain and word.verb is None)
        for word in words
    )


def _told_places(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    counted: list[tuple[int, int]],
    end: int,
) -> list[tuple[int, int]]:
    """Return where the metric may stand of what a subject is, or what is done to it."""
    tokens, subject = sentence.tokens, frame.subject
    if tokens[subject[0]].lower == "there":
        return counted  # "there are at least 40 members"
    if is_within(figures, subject):
        counted = counted or _part_in(sentence, frame, figures, end)
        # "5 partners have a portal" counts those who have one.
        owns = tokens[subject[1]].role == "HAVE"
        after = tokens[subject[1] + 1 : subject[1] + 2]  # "have been signed"
        owns = owns and all(token.role != "BE" for token in after)
        is_whole = aims_at_share(figures) or owns or frame.form == STATE
        return [(at, end if is_whole else subject[1]) for at, _ in counted]
    if counted and _counts_behind(frame, figures):
        return [*counted, subject]  # "the menu is printed in 4 languages"
    anchor = figures.anchor
    around = [] if anchor is None else [anchor.first, anchor.first - 1]
    is_agent = any(tokens[at].role == "BY" for at in around)
    auxiliaries = tokens[subject[1] : frame.object[0] + 1]
    is_owned = any(token.role == "HAVE" for token in auxiliaries)
    return [*counted, subject] if is_agent or is_owned else [subject, *counted]


def _counts_behind(frame: Frame, figures: Figures) -> bool:
    """Whether a deed done to one thing is told with how many of another."""
    anchor, target, verb = figures.anchor, figures.target, frame.entry
    if anchor is None or target is None or verb is None:
        return False
    is_count = target.unit.kind is UnitKind.COUNT and anchor.name in _BEHIND
    return is_count and frame.form == PASSIVE and verb.verb_class == "deliver"


def _counted(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> list[tuple[int, int]]:
    """Return where what the amount counts may stand: "20% of orders", "a cost of £5"."""
    if figures.anchor is None or frame.verb == figures.anchor.last + 1:
        return []  # "once a week cook a new soup"
    if figures.way is not None and (
        differing := differing_place(sentence, frame, figures, end)
    ):
        return [differing]
    is_deed = _is_deed(sentence, frame, figures.anchor)
    found = after_amount(sentence, figures, end, is_deed=is_deed)
    if found and _named_between(sentence, figures, frame.object[0]):
        found = []
    return [*level_places(sentence, frame, figures), *found]


def _is_deed(sentence: Sentence, frame: Frame, anchor: Island) -> bool:
    """Whether something is done to those counted: "bring fibre to 40 towns".

    "Bring waste to 5% of output" puts a measure at a level.
    """
    verb = frame.entry
    if verb is None or verb.verb_class != "deliver":
        return False
    if verb.lemma not in CARRYING:
        return True
    is_count = amount_at(sentence, anchor).unit.kind is UnitKind.COUNT
    head = head_noun(sentence, frame.object[0], anchor.first)
    is_thing = head is not None and head.nouns.isdisjoint(MEASURED)
    return is_thing and is_count


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
    if anchor.name == "to_value" and not _is_deed(sentence, frame, anchor):
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
    if _is_kept_thing(sentence, frame, figures):
        return [counted[-1], frame.subject]
    verb = frame.entry
    is_reached = verb is not None and verb.verb_class == "reach"
    if is_reached and _draws(sentence, frame, figures):
        return counted
    is_held = verb is not None and verb.verb_class in {"reach", "maintain"}
    if is_held and not _is_won(sentence, frame, figures):
        is_whole = aims_at_share(figures) and is_share_of(sentence, figures.anchor)
        return (
            [*counted[:-1], frame.subject] if is_whole else [frame.subject, counted[-1]]
        )
    return [
        *_part_in(sentence, frame, figures, counted[-1][1]),
        *counted,
        frame.subject,
    ]


def _is_won(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a body gets what its amount counts: "Kite aims to win 15% market share".

    Of a quantity the amount is the level: "sales reach 900 units".
    """
    anchor, verb = figures.anchor, frame.entry
    if anchor is None or verb is None or "come to" in verb.groups:
        return False
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    head = head_noun(sentence, *frame.subject)
    is_body = head is None or head.nouns.isdisjoint(MEASURED)
    return is_body and anchor.name == "value" and any(word.is_plain for word in after)


def _draws(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a thing comes to so many of others: "the podcast reaches 900 listeners".

    Of a quantity the amount is the level: "sales reach 900 units".
    """
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or anchor.name != "value":
        return False
    first = frame.object[0]
    if sentence.tokens[first : first + 1] and (
        sentence.tokens[first].role == "DETERMINER"
    ):
        first += 1  # "crosses the 900 fans mark"
    if anchor.first != first or target.unit.kind is not UnitKind.COUNT:
        return False
    after = sentence.tokens[anchor.last + 1 : anchor.last + 1 + _LONGEST_NAME]
    head = head_noun(sentence, *frame.subject)
    counted = list(takewhile(lambda word: word.is_plain, after))
    if head is None or not any(
        word.is_noun or word.lower.endswith("s") for word in counted
    ):
        return False
    return head.nouns.isdisjoint(MEASURED) and "number" not in sentence.lowers


def is_told_of(
    sentence: Sentence, frame: Frame, figures: Figures, *, is_share: bool
) -> bool:
    """Whether a sentence says of what it counts how it fares: "90% are served …"."""
    is_headline, anchor = frame.form == NOMINAL, figures.anchor
    if not is_headline and is_within(figures, frame.subject):
        is_event = frame.verb is not None and frame.verb == frame.subject[1]
        return not (is_event and frame.form == PASSIVE)
    if not is_share or anchor is None:
        return False
    is_head = is_headline and anchor.first == frame.object[0]
    return is_head or _is_ensured(sentence, anchor)


def _is_ensured(sentence: Sentence, anchor: Island) -> bool:
    """Whether it is promised or ensured that a share does something: "that 95% arrive"."""
    if not anchor.first:
        return False
    before = sentence.tokens[anchor.first - 1]
    return before.role == "RELATIVE" or before.lower in _ENSURED


def is_within(figures: Figures, stretch: tuple[int, int]) -> bool:
    """Whether the deciding amount stands in a stretch of tokens."""
    anchor = figures.anchor
    return anchor is not None and stretch[0] <= anchor.first < stretch[1]


def _after_change_noun(
    sentence: Sentence, start: int, end: int
) -> list[tuple[int, int]]:
    """Return where the metric of "growth in X" stands."""
    tokens = sentence.tokens
    for index in range(start, min(end - 1, start + 6)):
        if tokens[index].change is not None and tokens[index + 1].role in _LINKS:
            return [(index + 2, end)]
    return []


def _is_actor(sentence: Sentence, frame: Frame, *, is_share: bool) -> bool:
    """Whether the subject acts and is not measured: "pupils score 80% in a test"."""
    verb = frame.entry
    is_scorer = verb is not None and verb.lemma in _SCORING and not is_share
    is_scorer = is_scorer and "aged" in sentence.tokens[frame.subject[1] - 1].groups
    is_person = _is_person(sentence, frame) and not _moves_itself(sentence, frame)
    return is_scorer or is_person


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


def _moves_itself(sentence: Sentence, frame: Frame) -> bool:
    """Whether an acronym names what moves, and no body that moves something: "NDR grows"."""
    first, end = frame.object
    verb = frame.entry
    if verb is None or verb.verb_class not in MOVING:
        return False
    is_alone = first >= end or sentence.tokens[first].role == "RECURRING"
    is_alone = is_alone or sentence.island_at[first] is not None
    return is_alone and sentence.slice(*frame.subject).isupper()


def _if_object(sentence: Sentence, frame: Frame, end: int) -> list[tuple[int, int]]:
    """Return the object's start when the verb has an object of its own."""
    first = frame.object[0]
    if first >= end or sentence.island_at[first] is not None:
        return []
    token = sentence.tokens[first]
    is_named = token.kind == "WORD" and (not token.role or token.role == "DETERMINER")
    is_named = is_named and token.lower != "following"  # "… following the relaunch"
    return [(first, end)] if is_named else []


def is_on_channel(sentence: Sentence, anchor: Island) -> bool:
    """Whether only a channel follows the amount: "hit 100k on YouTube"."""
    after = sentence.tokens[anchor.last + 1 : anchor.last + 3]
    if len(after) < len(("on", "YouTube")) or after[0].role != "ON":
        return False
    return "channel" in after[1].groups
