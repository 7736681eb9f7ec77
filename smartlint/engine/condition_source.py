"""The outermost layer of a condition: its text, and the phrases it looks for."""

from __future__ import annotations

import ast

from smartlint.engine.condition_error import ConditionError

MAX_LENGTH = 500


def parse_condition(source: str) -> ast.expr:
    """Return the condition as a tree, not yet checked.

    Raises:
        ConditionError: It is too long, too deep or no expression.
    """
    if len(source) > MAX_LENGTH:
        raise ConditionError(
            f"the condition has {len(source)} characters; {MAX_LENGTH} are allowed"
        )
    if "\\" in source or "\0" in source:
        raise ConditionError("a condition holds no backslash")
    try:
        return ast.parse(" ".join(source.split()), mode="eval").body
    except SyntaxError as error:
        at = error.offset or len(source)
        near = _around(source, at)
        problem = f"the condition cannot be read near “{near}”"
        raise ConditionError(problem, max(0, at - 1)) from error
    except (MemoryError, RecursionError, ValueError) as error:
        raise ConditionError("the condition is nested too deeply") from error


def _around(source: str, offset: int) -> str:
    text = " ".join(source.split())
    return text[max(0, offset - 12) : offset + 8].strip() or text[-20:]


def checked_pattern(phrase: str) -> str:
    """Return a phrase as it is looked for, case-folded.

    Raises:
        ConditionError: It is empty, or a star stands inside a word.
    """
    words = phrase.casefold().split()
    if not words:
        raise ConditionError("a phrase to match is empty")
    for word in words:
        if "*" in word.strip("*") or not word.strip("*"):
            raise ConditionError(
                f"in '{phrase}', a star stands at the start or end of a word"
            )
    return " ".join(words)
