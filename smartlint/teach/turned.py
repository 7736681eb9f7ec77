"""Whether numbers turn round what somebody wished, as "sell more" from 10 to 5 does."""

from __future__ import annotations

from smartlint.model.dimensions import converted
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Direction, Reading
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence
from smartlint.teach.composing import TAKES_TIME, change_of, fact_alone
from smartlint.teach.draft import SENTENCE, Draft

_WAYS = frozenset({Direction.INCREASE, Direction.DECREASE})
_HOW_MUCH = frozenset({"more", "less", "fewer"})


def turned_round(draft: Draft, language: Language) -> str:
    """Return what is wrong with the numbers of a draft; empty when nothing is.

    Only what the wish itself names has a way that it must go: who runs faster may well
    want fewer minutes. A wish that names nothing ("sell more") is about whatever is
    counted, unless less of that is better.
    """
    low, high = (_value(draft, key, language) for key in ("from", "to"))
    wish = draft.answer(SENTENCE) or draft.sentence
    idea = read_sentence(language, wish)
    way = _way_of(idea, wish, draft.answer("metric") or "", language)
    if low is None or high is None or way is None:
        return ""
    today = converted(low.value, low.unit.code, high.unit.code)
    if today is None or today == high.value:
        return ""
    falls = high.value < today
    if falls == (way is Direction.DECREASE):
        return ""
    amount = "less" if falls else "more"
    return (
        f"you began with “{wish}”, and {draft.answer('to')} is {amount} than today's "
        f"{draft.answer('from')}; write the numbers the way it is to go"
    )


def _way_of(
    idea: Reading, wish: str, metric: str, language: Language
) -> Direction | None:
    """Return the way that what is counted must go by the wish; None for either way."""
    if idea.direction not in _WAYS:
        return None
    named = idea.metric.text.casefold() if idea.metric is not None else ""
    counted = (metric or named).casefold()
    if counted and (counted in wish.casefold() or (named and named in counted)):
        return idea.direction
    words = wish.casefold().split()
    is_open = not named and not _HOW_MUCH.isdisjoint(words)
    if not is_open or not counted or TAKES_TIME.match(counted):
        return None
    better = read_sentence(language, f"Improve {counted}").direction
    return None if better is Direction.DECREASE else idea.direction


def _value(draft: Draft, key: str, language: Language) -> Quantity | None:
    answer = draft.answer(key)
    if answer is None or change_of(answer) is not None:
        return None
    goal = fact_alone(language, key, answer)[0]
    return goal.baseline if key == "from" else goal.target
