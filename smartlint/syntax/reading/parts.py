"""Names the parts of a goal that was understood: its verb, metric, purpose, vague words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartlint.model.quantity import Quantity, UnitKind
from smartlint.model.reading import Phrase, Verb, VerbClass
from smartlint.syntax.reading.adjuncts.opening_purposes import purpose_before
from smartlint.syntax.reading.adjuncts.told_whys import why_behind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.noun_phrases import head_ends
from smartlint.syntax.reading.completion.features import is_feature
from smartlint.syntax.reading.completion.working import works
from smartlint.syntax.reading.draft import Draft
from smartlint.syntax.reading.metric.name_rests import rest_of_metric
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.counted_there import counted_there
from smartlint.syntax.reading.words.lexicon import DOING
from smartlint.syntax.reading.words.slips import SLIPPED
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import PARTED
from smartlint.syntax.reading.words.vagueness import Loose, counting, with_degree
from smartlint.syntax.reading.words.weights import WEIGHTS
from smartlint.text import Span

_SUPPORTS = frozenset({"support", "supports"})
# What follows them says what is served, and that is named: "to help editors find links".
_SERVING = frozenset({"align", "assist", "help", "support", "supporting", "understand"})
_CIRCUMSTANCES = frozenset(
    {
        "although",
        "as",
        "because",
        "even though",
        "if",
        "since",
        "though",
        "when",
        "while",
    }
)
_STATING = frozenset({"BE", "HAVE", "MODAL", "PRONOUN"})

_SPANS = frozenset({UnitKind.DURATION, UnitKind.OTHER})
_UNIT = r"[^\W\d]+(?: ?(?:/|(?:an?|per|each|every) )[^\W\d]+)?$"


def metric_of(draft: Draft) -> Phrase | None:
    """Return the words for what is measured, those behind the amount included."""
    sentence, metric = draft.sentence, draft.metric
    if metric is None:
        return _unit_done(sentence, draft.frame, draft.figures)
    named = sentence.phrase(*metric)
    anchor, (first, end) = draft.figures.anchor, metric
    if anchor is not None and end > anchor.last + 1:
        if first < anchor.first:
            return _around(sentence, metric, anchor)
        if first == anchor.last + 1:
            named = _with_unit(sentence, named, first, anchor)
    rest = rest_of_metric(
        sentence, draft.frame, draft.figures, draft.tails, metric, end=draft.stop
    )
    if rest is None:
        rest = counted_there(sentence, draft.figures, metric, draft.stop)
    if rest is None:
        return named
    return named._replace(text=f"{named.text} {sentence.slice(*rest)}")


def _around(sentence: Sentence, metric: tuple[int, int], anchor: Island) -> Phrase:
    """Return a name without the amount in it: the women in seats of "women in 40% of seats"."""
    first = anchor.first + (anchor.last > anchor.first)  # with its "in"
    after = anchor.last + 1
    after += sentence.tokens[after].role == "OF"
    part = sentence.phrase(metric[0], first)
    return part._replace(text=f"{part.text} {sentence.slice(after, metric[1])}")


def _with_unit(sentence: Sentence, named: Phrase, first: int, anchor: Island) -> Phrase:
    """Return a name with the unit of which it is told: "[hours worked by guides]"."""
    verb, amount = sentence.tokens[first].verb, sentence.tokens[anchor.last].amount
    if verb is None or verb.form != "participle" or sentence.tokens[first].is_noun:
        return named
    if amount is None or amount.unit.kind not in _SPANS:
        return named
    found = re.search(_UNIT, amount.text)
    if found is None:
        return named
    start = amount.span.start + found.start()
    span = Span(start, named.span.end)
    return Phrase(f"{found[0]} {named.text}", span)


def vague_of(draft: Draft) -> tuple[Phrase, ...]:
    """Return those vague words that count in what was understood."""
    loose: Sequence[Loose] = draft.loose
    figures = draft.figures
    if not loose:
        return ()
    if is_feature(draft.sentence, draft.frame) or works(draft.sentence, draft.frame):
        # "Add dark mode support" says just what is to be there.
        loose = [item for item in loose if item.phrase.text.lower() not in _SUPPORTS]
    lowers = draft.sentence.lowers
    if draft.sentence.tokens[0].lower in _CIRCUMSTANCES:
        end, opening = _circumstance_end(draft.sentence), draft.sentence.starts[0]
        # A hedge opens by itself: "as best we can, …".
        loose = [
            item
            for item in loose
            if (start := item.phrase.span.start) >= end or start == opening
        ]
    if draft.is_specific and draft.tails:
        loose = _without_served(draft, loose)
    if "more" in lowers:
        loose = with_degree(loose)
    is_noun = any(item.is_noun for item in loose)
    return counting(
        loose,
        head_ends(draft.sentence, *draft.frame.object) if is_noun else frozenset(),
        is_quantified=not figures.is_empty() or figures.baseline is not None,
        is_specific=draft.is_specific,
    )


def _without_served(draft: Draft, loose: Sequence[Loose]) -> Sequence[Loose]:
    """Return vague words without soft verbs that say for whom or what a thing is done."""
    is_soft = [item.phrase.text.lower() in _SERVING for item in loose]
    aim = purpose_of(draft) if any(is_soft) else None
    if aim is None:
        return loose
    start, end = aim.span
    return [
        item
        for item, softens in zip(loose, is_soft, strict=True)
        if not softens or not start <= item.phrase.span.start < end
    ]


def _circumstance_end(sentence: Sentence) -> int:
    """Return the offset behind a clause of what is so, which promises nothing.

    "If the trial is successful, we will open three depots"; 0 for none.
    """
    tokens = sentence.tokens
    for at in sentence.signs:
        if tokens[at].kind == "COMMA" and any(
            token.role in _STATING for token in tokens[1:at]
        ):
            return sentence.starts[at]
    return 0


def outcomes_of(
    sentence: Sentence,
    found: tuple[tuple[int, int], ...],
    others: tuple[tuple[int, int], ...],
) -> tuple[Phrase, ...]:
    """Return the words of each outcome that has any, in the order of the text."""
    if others:
        found = tuple(sorted((*found, *others)))
    return tuple([sentence.phrase(*place) for place in found if place[0] < place[1]])


def purpose_of(draft: Draft) -> Phrase | None:
    """Return the words that say why, or what larger aim it serves; None for none."""
    sentence, frame, stop = draft.sentence, draft.frame, draft.stop
    for tail in draft.tails:
        if tail.kind == "purpose":
            end = min(tail.end, stop) if tail.first < stop else tail.end
            while end > tail.first + 1 and _links(sentence.tokens[end - 1]):
                end -= 1  # the link to a second outcome
            return sentence.phrase(tail.first, _before_own_time(draft, tail.first, end))
    is_parted = sentence.topics & PARTED
    if is_parted and (opening := purpose_before(sentence, frame)):
        return sentence.phrase(*opening)
    if frame.aim is not None and frame.aim < stop:
        return sentence.phrase(frame.aim, stop)
    if is_parted and (told := why_behind(sentence, draft.end)):
        return sentence.phrase(*told)
    return None


def _before_own_time(draft: Draft, first: int, end: int) -> int:
    """Return where a purpose ends, which a comma parts from the goal's own time.

    "…, so that renewals rise, by the end of Q2".
    """
    sentence, deadline = draft.sentence, draft.deadline
    if deadline is None:
        return end
    for at in sentence.signs:
        is_comma = first < at < end - 1 and sentence.tokens[at].kind == "COMMA"
        if is_comma and sentence.starts[at + 1] == deadline.span.start:
            is_last = deadline.span.end == sentence.stretch(first, end)[1].end
            return at if is_last else end
    return end


def _links(token: Token) -> bool:
    return token.role == "AND" or token.kind == "COMMA"


# Asking an enum for a member by its value takes twice as long.
_VERB_CLASSES = {member.value: member for member in VerbClass}


def verb_of(sentence: Sentence, frame: Frame) -> Verb | None:
    """Return the verb that carries the goal; None for a noun phrase."""
    at = frame.verb
    if at is None:
        return None
    token = sentence.tokens[at]
    entry = token.verb
    if entry is None:
        return None
    words, span = sentence.stretch(at, at + 1)
    verb_class = _VERB_CLASSES[entry.verb_class]
    is_new, is_slip = "new" in entry.flags, token.groups is SLIPPED
    return Verb(words, span, entry.lemma, verb_class, is_new, is_slip)


def _unit_done(sentence: Sentence, frame: Frame, figures: Figures) -> Phrase | None:
    """Return the unit that is all that names what is done: "run 300 miles a year".

    So is what one weighs, or loses: "be down 12 pounds". None where the amount is no
    time, way or weight.
    """
    anchor, change = figures.anchor, figures.change
    amount = figures.target or (change.quantity if change is not None else None)
    if anchor is None or amount is None:
        return None
    if amount.unit.kind is UnitKind.DURATION:
        if not _is_time_given(frame, anchor, amount):
            return None
    elif amount.unit.kind is not UnitKind.OTHER or _weighs(frame, figures):
        return None
    if frame.verb and sentence.tokens[frame.verb - 1].lower.endswith("able to"):
        return None  # "be able to run 5 km" is done or not
    found = re.search(_UNIT, amount.text)
    if found is None:
        return None
    start = amount.span.start + found.start()
    return Phrase(found[0], Span(start, start + len(found[0])))


def _weighs(frame: Frame, figures: Figures) -> bool:
    """Whether a weight is to be come to, of one who is not named: "get to 70 kg"."""
    verb, level = frame.entry, figures.target
    if verb is None or level is None or level.unit.code not in WEIGHTS:
        return False
    return figures.baseline is None and verb.verb_class in {"reach", "maintain"}


def _is_time_given(frame: Frame, anchor: Island, amount: Quantity) -> bool:
    """Whether a deed is given a time: "sleep 8 hours", "read for an hour a day"."""
    verb = frame.entry
    if verb is None or verb.verb_class not in DOING or frame.is_negated:
        return False
    if anchor.name == "for_duration":
        return amount.per is not None
    return anchor.name == "value" and anchor.first == frame.object[0]


def whys_of(draft: Draft) -> list[range]:
    """Return where it is told what a goal is for: before its verb, behind it, later."""
    sentence, whys = draft.sentence, []
    if draft.tails:
        whys += [range(it.first, it.end) for it in draft.tails if it.kind == "purpose"]
    if sentence.topics & PARTED:
        for found in (
            purpose_before(sentence, draft.frame),
            why_behind(sentence, draft.end),
        ):
            if found is not None:
                whys.append(range(*found))
    return whys
