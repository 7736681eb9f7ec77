"""Tells what only would come about, or comes of something, from goals.

"If we sell 40, everybody gets a cake", "we could have sold 40", "if only we sold more".
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import TIMES
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_IF = frozenset({"if", "unless", "when", "whenever", "once", "provided", "assuming"})
_IF_BEHIND = frozenset({"if", "unless", "whenever", "when"})
_BEFORE_IF = frozenset({"even", "and", "but", "only"})
_TURNED = frozenset({"should", "had", "were"})
_WOULD = frozenset({"would", "could", "might"})
_MAY = frozenset({"can", "may", *_WOULD})
_HAVE = "have"
_WE = WE | {"we've", "i've", "we're", "i'm"}
_SUBJECTS = frozenset({"PRONOUN", "DETERMINER"})
_VALUES = frozenset({"AMOUNT", "DURATION"})


def is_supposed(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a deed is only supposed, and nothing is aimed at."""
    if _is_in_vain(sentence, first):
        return True
    return not frame.is_wish and (
        (_HAVE in sentence.lowers and _would_have(sentence.tokens[first:]))
        or _follows(sentence, frame, first)
        or (
            not _IF_BEHIND.isdisjoint(sentence.lowers)
            and _rests_on(sentence, frame, first)
        )
    )


def _is_in_vain(sentence: Sentence, first: int) -> bool:
    """Whether it is only wished for: "if only we could", "had we won, we would be rich"."""
    tokens = sentence.tokens
    words = [token.lower for token in tokens[first : first + 2]]
    if words in (["if", "only"], ["what", "if"]):
        return True
    if words[:1] == ["if"] and _is_contrary(tokens[first:]):
        return True
    is_turned = words[:1] == ["had"] and tokens[first + 1].role in _SUBJECTS
    return is_turned and not _WOULD.isdisjoint(sentence.lowers)


def _is_contrary(words: list[Token]) -> bool:
    """Whether it is not so: "if we had more staff, we could"."""
    comma = next((at for at, word in enumerate(words) if word.kind == "COMMA"), 0)
    is_over = any(word.lower in {"had", "were"} for word in words[1:comma])
    main = [word.lower for word in words[comma:]]
    return is_over and not _WOULD.isdisjoint(main) and "like" not in main


def _would_have(tokens: list[Token]) -> bool:
    """Whether it is told what has not come about: "we could have sold 40"."""
    for at in range(1, len(tokens) - 2):
        modal = tokens[at]
        if modal.role != "MODAL" or tokens[at + 1].lower != _HAVE:
            continue
        verb = tokens[at + 2].verb
        if verb is None or verb.form not in PAST_FORMS:
            continue
        return modal.lower in _WOULD or (
            modal.lower == "should" and _is_over(tokens[at + 2 :])
        )
    return False


def _is_over(words: list[Token]) -> bool:
    """Whether a time that is over closes: "… last year"."""
    return any(word.kind == "DATE" and word.lower.startswith("last ") for word in words)


def _follows(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a clause of condition opens, and what comes of it is no plan."""
    tokens = sentence.tokens
    at = first + (tokens[first].lower in _BEFORE_IF)
    if at + 1 >= len(tokens):
        return False
    is_open = tokens[at].lower in _IF and tokens[at + 1].lower in _WE
    is_open = is_open or tokens[at].lower == "unless"
    is_turned = tokens[at].lower in _TURNED and tokens[at + 1].role in _SUBJECTS
    is_turned = is_turned and tokens[at].is_capital
    if not (is_open or is_turned):
        return False
    main = _main(tokens, at)
    return main is not None and _promises_nothing(sentence, frame, main)


def _main(tokens: list[Token], first: int) -> int | None:
    """Return where the clause behind the condition starts; None where none does."""
    commas = [at for at in range(first, len(tokens) - 1) if tokens[at].kind == "COMMA"]
    for at in reversed(commas):
        if tokens[at + 1].role in _SUBJECTS:
            return at + 1
    return None


def _promises_nothing(sentence: Sentence, frame: Frame, main: int) -> bool:
    """Whether a clause names neither a plan nor an amount or time."""
    if frame.form == IMPERATIVE and frame.verb == main:
        return False
    return not _aims(sentence.tokens[main:]) and not any(
        island.first >= main and island.name in TIMES for island in sentence.islands
    )


def _rests_on(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a condition of ours closes what comes of it: "all get cake if we win"."""
    tokens = sentence.tokens
    if frame.form == IMPERATIVE:
        return False
    for at in range(first + 2, len(tokens) - 1):
        if tokens[at].lower in _IF_BEHIND and tokens[at + 1].lower in _WE:
            return _is_clause(tokens[first:at]) and not _aims(tokens[first:at])
    return False


def _is_clause(words: list[Token]) -> bool:
    return any(
        word.role == "BE" or (word.verb is not None and word.verb.form == "s")
        for word in words[1:]
    )


def _aims(words: list[Token]) -> bool:
    """Whether words name a plan or an amount."""
    return any(
        word.kind in _VALUES
        or word.role == "WISH"
        or (word.role == "MODAL" and word.lower not in _MAY)
        for word in words
    )
