"""Tells words that are always said together: "food and drink", "health and safety".

Their "and" joins neither two outcomes nor two things.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.words.token import Token

_SET_PAIRS = {
    "food": {"drink"}, "bed": {"board", "breakfast"}, "click": {"collect"},
    "research": {"development"}, "search": {"rescue"}, "park": {"ride"},
    "drag": {"drop"}, "copy": {"paste"}, "supply": {"demand"}, "trial": {"error"},
    "wash": {"go"}, "grab": {"go"}, "pay": {"display"}, "meet": {"greet"},
    "arts": {"crafts"}, "show": {"tell"}, "stop": {"search"}, "profit": {"loss"},
    "rise": {"fall"}, "plug": {"play"}, "wear": {"tear"}, "give": {"take"},
    "health": {"safety"}, "terms": {"conditions"}, "sales": {"marketing"},
    "pick": {"mix"}, "bring": {"share"}, "kiss": {"ride"}, "song": {"dance"},
    "hide": {"seek"}, "bounce": {"exit"}, "lost": {"found"}, "pros": {"cons"},
    "question": {"answer"}, "questions": {"answers"}, "peace": {"quiet"},
}  # fmt: skip


def is_set_pair(tokens: Sequence[Token], join: int) -> bool:
    """Whether "and" joins what is always said together: "food and drink"."""
    if not 0 < join < len(tokens) - 1:
        return False
    return tokens[join + 1].lower in _SET_PAIRS.get(tokens[join - 1].lower, ())
