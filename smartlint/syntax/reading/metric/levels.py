"""Finds the level of which an amount is given: "a cost per lead of £5", "with a rate above 9%"."""

from __future__ import annotations

from itertools import pairwise

from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import Figures, amount_at
from smartlint.syntax.reading.clause.frame import FINITE, IMPERATIVE, Frame
from smartlint.syntax.reading.clause.means import is_doing
from smartlint.syntax.reading.clause.measure_lines import joins_ratio
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.metric.name_starts import names_span
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.words.lexicon import DOING, MEASURED, VerbEntry

BOUNDS = frozenset({Bound.AT_LEAST, Bound.AT_MOST})
# What joins a level to what it is a level of: "cost per lead", "return on ad spend".
_OF_RATES = frozenset({"per", "on", "of"})
# What leads to what comes of a deed.
_RESULTING = frozenset({"resulting", "leading", "yielding", "giving", "with"})
_RETURNS = frozenset({"return", "returns"})
_LEVELS = frozenset({"level", "rate", "value", "figure", "total", "ratio", "maximum"})
_PER = frozenset({"per", "a", "an", "each"})
_WHERE = frozenset({"AT", "IN", "PREPOSITION"})
_FEWEST_BEFORE = 4  # "churn to a level"
_VOLUMES = frozenset(
    {"level", "volume", "rate", "total", "figure", "turnover", "output"}
)
_PIECES = frozenset({"units", "pieces", "copies", "items"})
_GRADES = frozenset({"high", "low", "strong"})
_GRADED = frozenset({"quantity", "degree"})
_ENDS = MOVED | {"at_value"}
_IN_NAMES = frozenset(
    {"OF", "IN", "ON", "AT", "FOR", "FROM", "TO", "PREPOSITION", "DETERMINER"}
)
_ARTICLES = frozenset({"a", "an"})
_WITH = frozenset({"with", "at", "has", "have"})


def level_places(
    sentence: Sentence, frame: Frame, figures: Figures
) -> list[tuple[int, int]]:
    """Return where the quantity stands of which an amount is given: "a cost of £5"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or not anchor.first or anchor.name not in {"of_value", "value"}:
        return []
    tokens = sentence.tokens
    if led_level(sentence, figures) is not None:
        return []
    whole = anchor.name == "of_value" and _whole_name(sentence, frame, anchor)
    if whole:
        return [whole]
    head = _head_of_rate(sentence, frame, anchor.first)
    if not tokens[head].nouns & MEASURED:
        return []
    if anchor.name == "of_value" and _holds(sentence, anchor):
        return []
    start = _before_words(sentence, frame, head + 1)
    start -= start > 0 and names_span(sentence, start - 1)
    is_bound = target is not None and target.bound in BOUNDS
    if anchor.name == "value" and not (is_bound and _goes_with(sentence, start)):
        return []
    return [(start, anchor.first)]


def _whole_name(
    sentence: Sentence, frame: Frame, anchor: Island
) -> tuple[int, int] | None:
    """Return a measure with all that belongs to it: "churn among trial users of 6%"."""
    tokens, first = sentence.tokens, frame.object[0]
    first += first < anchor.first and tokens[first].role == "DETERMINER"
    if first >= anchor.first:
        return None
    stop = first
    while stop < anchor.first and tokens[stop].is_plain:
        stop += 1
    if stop in {first, anchor.first} or not tokens[stop - 1].nouns & MEASURED:
        return None
    rest = tokens[stop : anchor.first]
    is_name = all(word.is_plain or word.role in _IN_NAMES for word in rest)
    is_beside = rest[0].role != "OF" and any(
        word.lower in _ARTICLES for word in rest[1:2]
    )
    return (first, anchor.first) if is_name and not is_beside else None


def led_level(sentence: Sentence, figures: Figures) -> int | None:
    """Return the "to" of "reduce churn to a level of 4%"; None for no such."""
    anchor, tokens = figures.anchor, sentence.tokens
    if anchor is None or anchor.name != "of_value" or anchor.first < _FEWEST_BEFORE:
        return None
    to, article, level = tokens[anchor.first - 3 : anchor.first]
    is_led = to.role == "TO" and article.role == "DETERMINER"
    return anchor.first - 3 if is_led and level.lower in _LEVELS else None


def results_in(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether the amount is a level of what comes of it: "…, resulting in a CTR of 4%"."""
    anchor, first = figures.anchor, frame.object[0]
    if anchor is None or figures.change is not None or figures.baseline is not None:
        return False
    words = sentence.tokens[first : anchor.first]
    is_moved = anchor.name == "to_value"  # "raise satisfaction with buses to 70%"
    return not is_moved and any(
        word.lower in _RESULTING and after.kind != "COMMA"  # "whom we work with, …"
        for word, after in pairwise([*words, sentence.tokens[anchor.first]])
    )


def takes_in(sentence: Sentence, verb: VerbEntry, figures: Figures) -> bool:
    """Whether an amount counts whom a change takes in: "grow our reach in 5 towns"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or verb.verb_class != "increase":
        return False
    if figures.baseline is not None:
        return False
    if target.unit.kind is not UnitKind.COUNT or not anchor.first:
        return False
    if anchor.name in {"in_value", "for_value", "of_value"}:
        return led_level(sentence, figures) is None
    before = sentence.tokens[anchor.first - 1]
    return anchor.name == "value" and before.role == "PREPOSITION"


def _head_of_rate(sentence: Sentence, frame: Frame, end: int) -> int:
    """Return the "cost" of "a cost per lead of £5", else the last word before ``end``."""
    tokens = sentence.tokens
    at = _before_words(sentence, frame, end) - 1
    if at < 1 or at == end - 1 or tokens[at].lower not in _OF_RATES:
        return end - 1
    before = tokens[at - 1]
    is_return = before.lower in _RETURNS
    is_head = is_return if tokens[at].lower == "on" else before.nouns & MEASURED
    return at - 1 if is_head else end - 1


def _before_words(sentence: Sentence, frame: Frame, start: int) -> int:
    """Return the first of the words without a part of their own that end at a token."""
    tokens = sentence.tokens
    while start and (
        tokens[start - 1].kind == "WORD" or joins_ratio(sentence, start - 1)
    ):
        token = tokens[start - 1]
        if (token.role and token.role != "RECURRING") or start - 1 == frame.verb:
            break
        start -= 1
    return start


def _holds(sentence: Sentence, island: Island) -> bool:
    """Whether what is counted fills a thing: "a pipeline of at least 30 leads"."""
    is_score = "scale" in sentence.tokens[island.first - 1].nouns
    if names_level(sentence, island):
        return False
    is_count = amount_at(sentence, island).unit.kind is UnitKind.COUNT
    after = sentence.tokens[island.last + 1 : island.last + 2]
    if after and after[0].lower in _PIECES:
        return False  # "sales of 400 units"
    return is_count and not is_score and bool(after) and after[0].is_plain


def names_level(sentence: Sentence, island: Island) -> bool:
    """Whether a word for a level leads to an amount: "a sales volume of 900 boxes"."""
    at = island.first - 1
    if island.name != "of_value" or at < 1:
        return False
    return sentence.tokens[at].lower in _VOLUMES and sentence.tokens[at - 1].is_plain


def _goes_with(sentence: Sentence, first: int) -> bool:
    """Whether "with a" brings what is measured: "surveys with a reply rate above 9%"."""
    words = [token.lower for token in sentence.tokens[max(0, first - 2) : first]]
    return len(words) > 1 and words[0] in _WITH and words[1] in _ARTICLES


def has_level(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> bool:
    """Whether a verb of change has a level as its object ("grow to 5,000 readers")."""
    anchor = figures.anchor
    if anchor is None or figures.target is None or figures.baseline is not None:
        return False
    if "get" in verb.flags and anchor.name in {"value", "of_value"}:
        deed = anchor.first - 1
        if deed != frame.verb and is_doing(sentence.tokens[deed]):
            return False  # "raise the number of clubs, reaching 40"
        return led_level(sentence, figures) is None
    if frame.form == FINITE and anchor.first < frame.subject[1]:
        return True  # "70% of pupils will gain a level"
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    if anchor.name == "to_value" and any(word.role == "DETERMINER" for word in after):
        return False  # "raise to 80% the share of parks rated good"
    is_first = (
        frame.form == IMPERATIVE
        and anchor.name == "to_value"
        and anchor.first == frame.object[0]
    )
    return is_first and verb.verb_class == "increase"


def puts_at_level(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a measure is moved and nothing is done: "move the share of … to 4%"."""
    anchor, (first, end) = figures.anchor, frame.object
    if anchor is None or anchor.name not in _ENDS or anchor.first <= first:
        return False
    head = head_noun(sentence, first, end)
    return head is not None and not head.nouns.isdisjoint(MEASURED)


def is_sum_per_head(
    sentence: Sentence, anchor: Island, target: Quantity | None
) -> bool:
    """Whether only a sum for each of some is named: "£12 a head", "$40 per guest"."""
    if target is None or target.unit.kind is not UnitKind.MONEY or anchor.first:
        return False
    words = sentence.tokens[anchor.last + 1 :][:3]
    is_rated = len(words) > 1 and words[0].lower in _PER and words[1].is_plain
    return is_rated and not (len(words) > 2 and words[2].is_plain)  # noqa: PLR2004


def is_span_done(
    sentence: Sentence, frame: Frame, anchor: Island, target: Quantity | None
) -> bool:
    """Whether only a place follows a span: "volunteer 50 hours at the hospice"."""
    verb = frame.entry
    if target is None or verb is None or verb.verb_class not in DOING:
        return False
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    if anchor.name != "value":
        return False
    if target.unit.kind is UnitKind.OTHER:  # "cycle 90 miles in the Tour of Kent"
        return any(token.role in _WHERE for token in after)
    is_span = target.unit.kind is UnitKind.DURATION
    return is_span and any(token.role == "AT" for token in after)


def owned_level(sentence: Sentence, frame: Frame, end: int) -> tuple[int, int] | None:
    """Return what a subject is to have more or less of: "crews have higher morale".

    None where it is to have a thing: "every crew has a named mentor".
    """
    tokens, first = sentence.tokens, frame.object[0]
    if all(token.role != "HAVE" for token in tokens[frame.subject[1] : first]):
        return None
    first += first < end and tokens[first].role == "DETERMINER"
    if first + 1 >= end:
        return None
    grade, head = tokens[first], head_noun(sentence, first + 1, end)
    is_graded = grade.comparative is not None or grade.lower in _GRADES
    is_level = head is not None and not head.nouns.isdisjoint(_GRADED)
    return (first + 1, end) if is_graded and is_level else None
