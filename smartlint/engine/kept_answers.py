"""Keeps answers for the questions that come again, and never more than so many."""

from __future__ import annotations

from typing import TypeVar

_MOST_KEPT = 2_000
_Key = TypeVar("_Key")
_Answer = TypeVar("_Answer")


def keep(answers: dict[_Key, _Answer], key: _Key, answer: _Answer) -> None:
    """Remember an answer, and forget all others where they have become too many."""
    if len(answers) >= _MOST_KEPT:
        answers.clear()
    answers[key] = answer
