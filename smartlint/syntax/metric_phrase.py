"""Finds the words that name what is measured, without verb, amounts and deadline."""

from __future__ import annotations

from smartlint.model.quantity import Bound, UnitKind
from smartlint.model.reading import Phrase
from smartlint.syntax.figures import Figures
from smartlint.syntax.frame import NOMINAL, PASSIVE, STATE, Frame, verb_of
from smartlint.syntax.islands import Sentence
from smartlint.syntax.lexicon import VerbEntry
from smartlint.syntax.metric_words import may_name, run_of, trimmed
from smartlint.syntax.noun_phrases import changed_thing
from smartlint.syntax.predicate import ORGANISATIONS
from smartlint.syntax.tagging import Token
from smartlint.syntax.tails import Tail

_CHANGING = frozenset({"increase", "decrease", "improve"})
_LINKS = frozenset({"OF", "IN", "ON", "FOR", "TO"})
_HEADING = frozenset({"value", "changed_value", "more_value", "goal_value"})
_COUNTING = _HEADING | {
    "in_value", "of_value", "for_value", "at_value", "by_value", "to_value", "change_by",
}  # fmt: skip
_PACE = frozenset(
    {"rapid", "annual", "strong", "high", "fast", "steady", "weekly", "year"}
)
_ACTORS = frozenset(
    {"city", "team", "company", "agency", "agencies", "department", "board"}
)
_LONGEST_NAME = 3
# Done with people, so that place and subject only go with it: "train 40 nurses in …".
_WITH_PEOPLE = frozenset(
    {"train", "hire", "recruit", "teach", "coach", "educate", "house", "rehome",
     "rehouse", "resettle", "onboard", "mentor", "retrain", "appoint", "interview",
     "vaccinate", "immunise", "immunize", "treat", "tutor", "shelter", "certify",
     "instruct", "induct", "match", "deploy"}
)  # fmt: skip
_AFTER_PEOPLE = frozenset({"TO", "IN", "ON", "AT"})
_AFTER_THINGS = frozenset({"TO"})
_BOUNDS = frozenset({Bound.AT_LEAST, Bound.AT_MOST})


def find_metric(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    tails: list[Tail],
    end: int,
) -> tuple[int, int] | None:
    """Return where the metric's words stand, as ``(first, end)``; None for none.

    Args:
        sentence: The sentence.
        frame: Its statement.
        figures: The amounts of the outcome.
        tails: What does not belong to the metric.
        end: Index after the outcome's last token.
    """
    if _is_place_or_gift(sentence, frame, figures):
        return None
    stop = min([end, *(tail.first for tail in tails)])
    verb = verb_of(sentence, frame)
    deed_ends = _deed_ends(verb)
    starts = _starts(sentence, frame, figures, stop)
    if figures.is_empty and verb is not None:
        changed = changed_thing(sentence, frame.object[0], stop)
        starts = starts if changed is None else [(changed[1], stop)]
    for start, limit in starts:
        end_of_run = min(limit, stop, _bound_at(figures, start, stop))
        run = run_of(
            sentence,
            start,
            end_of_run,
            cuts_infinitive=not _is_percent(figures),
            keeps_times=_is_told_of(frame, figures),
            deed_ends=deed_ends,
        )
        stretch = trimmed(sentence, figures, *run)
        if stretch is not None and not _is_bare_change(sentence, stretch):
            return stretch
    measured = next((tail for tail in tails if tail.kind == "measured"), None)
    if measured is None or figures.is_empty:
        return None
    run = run_of(
        sentence,
        measured.first,
        measured.end,
        cuts_infinitive=True,
        keeps_times=False,
        deed_ends=None,
    )
    return trimmed(sentence, figures, *run)


def _bound_at(figures: Figures, start: int, stop: int) -> int:
    """Return where "under 8%" starts behind a metric's first words; else ``stop``."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or anchor.name != "value":
        return stop
    is_behind = start < anchor.first and target.bound in _BOUNDS
    return anchor.first if is_behind else stop


def _is_place_or_gift(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether the amount says it all: "rank in the top 3", "raise £500 for the hall"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or frame.subject[0] < frame.subject[1]:
        return False
    if frame.verb is None or frame.verb > anchor.first:
        return False
    if any(may_name(sentence, at) for at in range(frame.object[0], anchor.first)):
        return False
    if target.unit.kind is UnitKind.RANK:
        return True
    after = anchor.last + 1
    is_money = target.unit.kind is UnitKind.MONEY and after < len(sentence.tokens)
    return is_money and sentence.tokens[after].role == "FOR"


def _deed_ends(verb: VerbEntry | None) -> frozenset[str] | None:
    """Return the roles of words that follow what is done; None where nothing is."""
    if verb is None or verb.verb_class != "deliver" or verb.lemma == "bring":
        return None
    return _AFTER_PEOPLE if verb.lemma in _WITH_PEOPLE else _AFTER_THINGS


def phrase_at(sentence: Sentence, stretch: tuple[int, int]) -> Phrase:
    """Return the words of a stretch of tokens and where they stand."""
    first, end = stretch
    return Phrase(sentence.slice(first, end), sentence.span(first, end))


def _starts(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> list[tuple[int, int]]:
    """Return where the metric may stand, likeliest first, as ``(first, limit)``."""
    verb = verb_of(sentence, frame)
    first = (frame.object[0], end)
    named = _named_before(sentence, frame, figures)
    if named is not None:
        return [named, first]
    counted = _after_amount(sentence, figures, end)
    counted = [*_before_of(sentence, frame, figures), *counted]
    if frame.form == NOMINAL:
        return [*counted, *_after_change_noun(sentence, frame.object[0], end), first]
    if frame.subject[0] == frame.subject[1]:
        return [*counted, first]
    subject = frame.subject
    is_share = _is_in(figures, frame.subject)
    if frame.form in {PASSIVE, STATE}:
        if is_share:
            return [
                (at, end if _is_percent(figures) else subject[1]) for at, _ in counted
            ]
        is_agent = figures.anchor is not None and figures.anchor.name == "by_value"
        return [*counted, subject] if is_agent else [subject, *counted]
    if _is_person(sentence, frame):
        return [*counted, first]
    if is_share:
        return counted
    if verb is not None and verb.verb_class in _CHANGING and not counted:
        return [*_if_object(sentence, frame, end), subject]
    if verb is not None and verb.verb_class in {"reach", "maintain"}:
        is_whole = _is_percent(figures) and _is_share_of(sentence, figures)
        return [*counted, subject] if is_whole else [subject, first]
    return [*counted, first, subject]


def _moves_itself(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a verb of change says what its subject does: "losses fall below 2%"."""
    anchor = figures.anchor
    verb = verb_of(sentence, frame)
    return (
        verb is not None
        and frame.subject[0] < frame.subject[1]
        and sentence.tokens[frame.subject[0]].role != "PRONOUN"
        and verb.verb_class in _CHANGING
        and "get" not in verb.flags
        and anchor is not None
        and anchor.name == "value"
        and anchor.first == frame.object[0]
    )


def _named_before(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return what is named before a bare amount: "keep the rate below 5%"."""
    if _moves_itself(sentence, frame, figures):
        return frame.subject
    anchor = figures.anchor
    start = frame.object[0]
    verb = verb_of(sentence, frame)
    if verb is None or not (
        verb.verb_class in _CHANGING or verb.verb_class == "maintain"
    ):
        return None
    if anchor is None or anchor.name != "value" or anchor.first <= start:
        return None
    if any(may_name(sentence, index) for index in range(start, anchor.first)):
        return start, anchor.first
    return None


def _before_of(
    sentence: Sentence, frame: Frame, figures: Figures
) -> list[tuple[int, int]]:
    """Return where the quantity stands of which an amount is given: "a cost of £5"."""
    anchor = figures.anchor
    if anchor is None or anchor.name != "of_value" or not anchor.first:
        return []
    tokens = sentence.tokens
    if not tokens[anchor.first - 1].nouns & {"quantity", "lower", "scale"}:
        return []
    start = anchor.first
    while start and tokens[start - 1].kind == "WORD":
        if tokens[start - 1].role and tokens[start - 1].role != "RECURRING":
            break
        if start - 1 == frame.verb:
            break
        start -= 1
    return [(start, anchor.first)]


def _is_in(figures: Figures, stretch: tuple[int, int]) -> bool:
    anchor = figures.anchor
    return anchor is not None and stretch[0] <= anchor.first < stretch[1]


def _is_percent(figures: Figures) -> bool:
    target = figures.target
    return target is not None and target.unit.kind is UnitKind.PERCENT


def _is_share_of(sentence: Sentence, figures: Figures) -> bool:
    """Whether the amount is a part of a whole that follows: "20% of orders"."""
    anchor = figures.anchor
    if anchor is None or anchor.last + 1 >= len(sentence.tokens):
        return False
    last = sentence.tokens[anchor.last]
    follows = sentence.tokens[anchor.last + 1]
    return last.lower.endswith(" of") or follows.role == "OF"


def _is_told_of(frame: Frame, figures: Figures) -> bool:
    """Whether a sentence says of what it counts how it fares: "90% are served …"."""
    is_bare = frame.verb is not None and frame.verb == frame.subject[1]
    return frame.form != NOMINAL and not is_bare and _is_in(figures, frame.subject)


def _is_bare_change(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether only a noun of change is left, which names no metric ("growth")."""
    words = [
        token
        for token in sentence.tokens[stretch[0] : stretch[1]]
        if not token.role and token.lower not in _PACE
    ]
    return all(token.change is not None for token in words)


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
    if token.role == "PRONOUN":
        return True
    words = [word for word in sentence.tokens[first:end] if not word.role]
    if end - first <= _LONGEST_NAME and words and words[-1].lower in ORGANISATIONS:
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
    return [(first, end)] if is_named else []


def _after_amount(
    sentence: Sentence, figures: Figures, end: int
) -> list[tuple[int, int]]:
    """Return where the words after the deciding amount stand: "20% of orders"."""
    anchor = figures.anchor
    if anchor is None or anchor.name not in _COUNTING:
        return []
    index = anchor.last + 1
    if index >= end or sentence.island_at[index] is not None:
        return []
    tokens = sentence.tokens
    for at in range(anchor.first, min(end, index + 5)):
        if tokens[at].change is not None and figures.way is not None:
            is_linked = at + 1 < end and tokens[at + 1].role in _LINKS
            return [(at + 1, end) if is_linked else (index, at)]
    if anchor.name not in _HEADING and not _opens_phrase(
        tokens[index], anchor.name, is_target=figures.target is not None
    ):
        return []
    return [(index, end)] if tokens[index].kind in {"WORD", "QUOTE"} else []


def _opens_phrase(token: Token, island: str, *, is_target: bool) -> bool:
    """Whether the metric follows "by 5%" or stands in "at 10 events"."""
    if is_target and island == "by_value":
        return True
    if island in {"by_value", "to_value", "change_by"}:
        return token.role == "DETERMINER"
    return token.kind == "WORD" and not token.role
