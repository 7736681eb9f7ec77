"""Tells how far one is, how it went, and what one thinks of a goal from the goal itself."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.frame import IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, PAST_FORMS
from smartlint.syntax.reading.words.marks import SEEMING, WE
from smartlint.syntax.reading.words.token import Token

_JUDGING = frozenset({"doable", "achievable", "attainable", "feasible"})
_BY_HOW_MUCH = frozenset({"slightly", "sharply", "slowly", "marginally"})
_GOALS = frozenset({"goal", "goals", "objectives", "target", "targets", "aims"})
_ALREADY, _RESULT, _RESULTED = "already", "as a result", "resulted"
_AIMING = frozenset({"WISH", "MODAL"})
_LONGEST_HEADING = 5  # words before a bracket
# One of these stands in each, so that no other sentence is asked.
ASKED_WITHIN: frozenset[str] = (
    _JUDGING | _BY_HOW_MUCH | _GOALS | {_ALREADY, _RESULT, _RESULTED}
)


def tells_progress(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is only told how it stands or went, or how hard a goal is."""
    if ASKED_WITHIN.isdisjoint(sentence.lowers) or frame.form == IMPERATIVE:
        return False
    tokens = sentence.tokens
    if tokens[0].lower == _RESULTED or _heads_list(sentence, frame):
        return True
    if any(_is_judged(tokens, at) for at in range(1, len(tokens))):
        return True
    if any(token.role in _AIMING for token in tokens):
        return False
    is_outcome = tokens[0].lower == _RESULT
    return (is_outcome and any(token.role == "HAVE" for token in tokens)) or any(
        _is_so_far(tokens, at) for at in range(1, len(tokens) - 1)
    )


def _is_judged(tokens: list[Token], at: int) -> bool:
    """Whether a goal is only called doable: "one film a week seems doable"."""
    if tokens[at].lower not in _JUDGING:
        return False
    before = at - 1
    while before > 0 and tokens[before].is_adverb:
        before -= 1
    is_held = tokens[before].role == "BE" or tokens[before].lower in SEEMING
    return is_held and not any(_comments(tokens, index) for index in range(1, before))


def _comments(tokens: list[Token], index: int) -> bool:
    """Whether a clause comments on the goal before it: "is £9,000, which we think is"."""
    return tokens[index].role == "RELATIVE" and any(
        token.role == "WISH" or "goal" in token.nouns for token in tokens[:index]
    )


def _is_so_far(tokens: list[Token], at: int) -> bool:
    """Whether a word tells what is so today, or by how much something moved.

    "Are already in use", "decreased slightly", "we are at 20% of the goals we set".
    """
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if token.lower == _ALREADY:
        return before.role == "BE"
    if token.lower in _BY_HOW_MUCH:
        verb = before.verb
        is_past = verb is not None and verb.form in PAST_FORMS
        is_told = at > 1 and tokens[at - 2].role not in {"BE", "HAVE"}
        return is_past and is_told and verb is not None and verb.verb_class in MOVING
    if tokens[0].lower not in WE or token.amount is None:
        return False
    is_share = token.amount.unit.kind is UnitKind.PERCENT and after.role == "OF"
    behind = tokens[at + 2 : at + 4]
    return is_share and any(word.lower in _GOALS for word in behind)


def _heads_list(sentence: Sentence, frame: Frame) -> bool:
    """Whether only a heading stands there: "short-term goals (3 months)"."""
    tokens = sentence.tokens
    is_order = tokens[0].verb is not None  # "set goals (2 a month)"
    if is_order or frame.form != NOMINAL or tokens[-1].kind != "CLOSE":
        return False
    at = next((at for at in sentence.signs if tokens[at].kind == "OPEN"), 0)
    is_short = 0 < at <= _LONGEST_HEADING and tokens[at - 1].lower in _GOALS
    return is_short and all(token.amount is None for token in tokens[:at])
