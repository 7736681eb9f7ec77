"""Ends the name of what changes where it is told when, why or by what means it does.

A name may hold a "with" and a clause of its own: "homes with damp", "staff who drive if …".
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.noun_phrases import head_index, is_people
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.grades import grade_step
from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.token import Token

_CHANGED = MOVING | {"reach"}
_MEASURED = frozenset({"quantity", "degree", "abstract", "lower"})
_CONDITIONS = frozenset({"if", "where", "when", "unless"})
_ARTICLES = frozenset({"a", "an"})
_LARGE = "large"
_HEDGING = frozenset({"TO", "AT", "IN", "FOR", "ON", "PREPOSITION"})
_COUNTS = frozenset({"number", "share", "percentage", "proportion", "count", "portion"})
_OBJECTS = frozenset({"us", "it", "them", "me"})
_TELLING = frozenset({"we", "i", "they", "you", "it"})
_STRANDED = _HEDGING | {"FROM"}
_LONGEST_MEANS = 6  # words behind "with"


def own_end(
    sentence: Sentence, frame: Frame, figures: Figures, run: tuple[int, int]
) -> int:
    """Return where a name ends that starts and stops as ``run`` does.

    Args:
        sentence: The sentence.
        frame: Its statement.
        figures: The amounts of the outcome.
        run: The words that may belong to the name.
    """
    first, end = run
    verb = frame.entry
    is_changed = figures.is_empty() and verb is not None and verb.verb_class in _CHANGED
    if is_changed and (grade := grade_step(sentence, first, end)) is not None:
        return grade
    for index in range(first + 1, end):
        token = sentence.tokens[index]
        if "aside" not in token.groups or sentence.depth[index] > sentence.depth[first]:
            continue
        if token.lower == "with":
            if is_changed and _tells_means(sentence, first, index, end):
                return index
        elif token.lower not in _CONDITIONS or not _tells_which(sentence, index):
            return index - sentence.tokens[index - 1].is_adverb  # "only if"
    return end


def before_hedge(sentence: Sentence, first: int, end: int) -> int:
    """Return where a hedge closes a name: "arrears sooner or later", "growth to some extent"."""
    for index in range(first + 1, end):
        if sentence.starts[index] not in sentence.weak:
            continue
        token = sentence.tokens[index]
        after = sentence.tokens[index + 1] if index + 1 < end else None
        if after is not None and after.lower == _LARGE:
            continue  # "the county at large"
        is_last = after is None or not after.is_plain  # no "be able to book"
        is_closing = token.is_adverb and is_last
        if is_closing or token.role in _HEDGING or "by and by" in token.groups:
            return index
    return end


def with_stranded(sentence: Sentence, stretch: tuple[int, int]) -> tuple[int, int]:
    """Return a name with the small word that closes its clause: "clubs we work [with]"."""
    if _TELLING.isdisjoint(sentence.lowers):
        return stretch
    (first, end), tokens = stretch, sentence.tokens
    if end >= len(tokens) or tokens[end].role not in _STRANDED:
        return stretch
    if sentence.island_at[end] is not None:
        return stretch  # "the share we give to 40%"
    after = tokens[end + 1 : end + 2]
    if after and after[0].kind == "WORD" and sentence.island_at[end + 1] is None:
        return stretch
    is_told = any(token.lower in _TELLING for token in tokens[first + 1 : end])
    return (first, end + 1) if is_told else stretch


def tells_whose_deed(tokens: list[Token], index: int) -> bool:
    """Whether "attended" at ``index`` only leads to who does: "talks attended by 40 men"."""
    verb = tokens[index].verb
    if verb is None or verb.form != "participle":
        return False
    is_done = "taking part" in verb.groups
    words = tokens[index + 1 : index + 3]
    is_counted = len(words) > 1 and words[1].amount is not None
    return is_done and is_counted and words[0].role == "BY"


def is_done_to(tokens: list[Token], index: int) -> bool:
    """Whether a pronoun is the object of a deed: "customers who would recommend us"."""
    deed = tokens[index - 1].verb if index else None
    is_deed = deed is not None and deed.form != "participle"
    is_deed = is_deed or (index > 1 and tokens[index - 2].role == "RELATIVE")
    return is_deed and tokens[index].lower in _OBJECTS


def _tells_which(sentence: Sentence, index: int) -> bool:
    """Whether a clause tells which cases count: "schools where lunch is free"."""
    before = sentence.tokens[index - 1]
    is_plural = "plural" in before.nouns or before.lower.endswith("s")
    is_case = is_plural and before.nouns.isdisjoint(_MEASURED)
    return is_case and sentence.tokens[index].lower == "where"


def _tells_means(sentence: Sentence, first: int, index: int, end: int) -> bool:
    """Whether "with" at ``index`` tells by what something is changed.

    "Cut waste with smaller plates", no "contact with schools" or "homes with damp".
    """
    tokens = sentence.tokens
    at = head_index(sentence, first, index)
    if at is None or index + 1 >= end:
        return False
    if any(
        not token.groups.isdisjoint({"shared", "tied"}) for token in tokens[at:index]
    ):
        return False
    stop = min(end, index + 1 + _LONGEST_MEANS)
    small = range(index + 2, stop)
    stop = next((at for at in small if not tokens[at].is_plain), stop)
    words = tokens[index + 1 : stop]
    if any("attribute" in word.groups for word in words):
        return False
    if words[0].is_capital and "channel" in words[0].groups:
        return False  # "clicks with shop-window ads"
    if words[0].amount is not None or tokens[at].lower in _COUNTS:
        return False
    if is_people(tokens[at]) or tokens[at].nouns.isdisjoint(_MEASURED):
        is_many = words[-1].lower.endswith("s") or words[-1].lower.endswith("ing")
        return words[0].lower not in _ARTICLES and is_many
    return True
