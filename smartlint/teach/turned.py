"""Whether numbers turn round what somebody wished, as "sell more" from 10 to 5 does."""

from __future__ import annotations

from smartlint.model.quantity import Quantity
from smartlint.model.reading import Direction
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence
from smartlint.teach.composing import change_of, fact_alone
from smartlint.teach.draft import SENTENCE, Draft


def turned_round(draft: Draft, language: Language) -> str:
    """Return what is wrong with the numbers of a draft; empty when nothing is.

    Only what the wish itself names has a way that it must go: who runs faster may well
    want fewer minutes.
    """
    low, high = (_value(draft, key, language) for key in ("from", "to"))
    wish = draft.answer(SENTENCE) or draft.sentence
    idea = read_sentence(language, wish)
    named = idea.metric.text.casefold() if idea.metric is not None else ""
    metric = (draft.answer("metric") or named).casefold()
    is_about_it = bool(metric) and (
        metric in wish.casefold() or (bool(named) and named in metric)
    )
    if low is None or high is None or low.unit != high.unit or not is_about_it:
        return ""
    is_more = idea.direction is Direction.INCREASE and high.value < low.value
    is_less = idea.direction is Direction.DECREASE and high.value > low.value
    if not (is_more or is_less):
        return ""
    way = "less" if is_more else "more"
    return (
        f"you began with “{wish}”, and {draft.answer('to')} is {way} than today's "
        f"{draft.answer('from')}; write the numbers the way it is to go"
    )


def _value(draft: Draft, key: str, language: Language) -> Quantity | None:
    answer = draft.answer(key)
    if answer is None or change_of(answer) is not None:
        return None
    goal = fact_alone(language, key, answer)[0]
    return goal.baseline if key == "from" else goal.target
