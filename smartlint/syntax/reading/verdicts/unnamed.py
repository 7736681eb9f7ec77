"""Tells an amount of nothing: "reach 1,000", "grow by 20%", "improve 3 areas"."""

from __future__ import annotations

from smartlint.model.quantity import ChangeKind, UnitKind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.phrases.islands import Sentence

# What leads to an amount and names none: "raise £900" is money that is given.
_ARRIVING = frozenset({"reach", "hit", "achieve", "attain", "get", "get to", "have"})
_BARE = frozenset({UnitKind.COUNT, UnitKind.MONEY, UnitKind.PERCENT})
_TIMES = frozenset({ChangeKind.PERCENT, ChangeKind.MULTIPLE})
_SAYING_NOTHING = frozenset(
    {
        "be",
        "become",
        "better",
        "by",
        "to",
        "at",
        "least",
        "in",
        "a",
        "it",
        "this",
        "that",
        "them",
        "these",
        "those",
    }
)
_TIED = frozenset({"OF", "TO", "FOR", "IN", "AT", "ON", "PREPOSITION", "THAT"})


def names_nothing(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    metric: tuple[int, int] | None,
) -> bool:
    """Whether a figure stands there, and nobody can tell of what."""
    if metric is not None:
        return _is_unsaid(sentence, metric) or _is_share_of_work(
            sentence, frame, figures, metric
        )
    if figures.target is None:
        is_amount = figures.change is not None and figures.change.kind in _TIMES
    else:
        lemma = frame.entry.lemma if frame.entry is not None else None
        is_amount = lemma is None or lemma in _ARRIVING
        is_amount = is_amount or figures.baseline is not None  # "grow from 5 to 10"
        is_amount = is_amount and figures.target.unit.kind in _BARE
    return is_amount and _is_alone(sentence, frame)


def _is_alone(sentence: Sentence, frame: Frame) -> bool:
    """Whether beside the verb only amounts and times stand there.

    Any other word may tell of what, also one that stands with its amount: "5
    expansions", "10% faster", "hit 10k on TikTok".
    """
    verb = frame.verb
    return all(
        (sentence.island_at[at] is not None and not (token.change or token.comparative))
        or at == verb
        or token.lower in _SAYING_NOTHING
        or token.kind != "WORD"
        for at, token in enumerate(sentence.tokens)
    )


def _is_unsaid(sentence: Sentence, metric: tuple[int, int]) -> bool:
    """Whether the noun stands for whatever it may be: "3 areas", "5 things"."""
    tokens = sentence.tokens
    named = [at for at in range(*metric) if "unsaid thing" in tokens[at].groups]
    if not named:
        return False
    at = named[0]
    if at != metric[0] and at != head_index(sentence, *metric):
        return False
    if at > metric[0] and sentence.tokens[at - 1].is_plain:
        return False  # "3 growing areas", "play areas"
    if at + 1 >= len(sentence.tokens):
        return True
    after = sentence.tokens[at + 1]
    return after.role not in _TIED and after.kind != "COLON"  # "3 areas: rest, art"


def _is_share_of_work(
    sentence: Sentence, frame: Frame, figures: Figures, metric: tuple[int, int]
) -> bool:
    """Whether a field of work is to be so many per cent good: "optimise SEO to 100%"."""
    verb, target = frame.entry, figures.target
    if verb is None or target is None or target.unit.kind is not UnitKind.PERCENT:
        return False
    is_soft = "soft" in verb.groups or verb.verb_class in {"vague", "improve"}
    if not is_soft or metric[1] - metric[0] > 1:
        return False
    return "unshared field" in sentence.tokens[metric[0]].groups
