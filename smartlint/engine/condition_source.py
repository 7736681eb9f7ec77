"""The outermost layer of a condition: its text, and the phrases it looks for."""

from __future__ import annotations

import ast
import re

from smartlint.engine.condition_error import ConditionError

MAX_LENGTH = 500

_UNFINISHED = ("and", "or", "not", "is", "in")
_DAY = re.compile(r"(?<![\w'\"-])\d{4}-\d{1,2}-\d{1,2}")
_INFIX = re.compile(
    r"(?<![\w(])(?!(?:and|or|not)\b)([^\W\d]\w*) (?:matches|contains|like|includes)\b(?! *\()"
)
_UNQUOTED = re.compile(r"[=!]=\s*[^\W\d]\w*\s+(?!and\b|or\b)\w")


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
    text = " ".join(source.split())
    if not text:
        raise ConditionError(
            "there is no condition; write one such as owner is unknown"
        )
    try:
        return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        at = max(0, (error.offset or len(text)) - 1)
        called = _INFIX.search(text)
        problem = f'write matches({called[1]}, "…")' if called else _mistake(text, at)
        problem = problem or f"it cannot be read near “{_around(text, at)}”"
        raise ConditionError(problem, min(at, len(text))) from error
    except (MemoryError, RecursionError, ValueError) as error:
        raise ConditionError("the condition is nested too deeply") from error


def _mistake(text: str, at: int) -> str | None:
    """Return what to write instead, for the mistakes that people make most."""
    rest, last = text[at:], text.rsplit(maxsplit=1)[-1]
    day = _DAY.search(text)
    is_word = rest[:1].isalnum()
    mistakes = (
        (
            rest[:1] in ("'", '"') and rest.count(rest[0]) == 1,
            f"the quotation mark {rest[:1]} is not closed",
        ),
        (
            text[max(0, at - 1) : at + 1] == "&&" or rest.startswith("&&"),
            "write `and` for &&",
        ),
        (rest.startswith("|") or text[max(0, at - 1) : at] == "|", "write `or` for ||"),
        (
            last.endswith("%") or rest.startswith("%"),
            "numbers stand without a unit: write 10 for 10%",
        ),
        (
            rest.startswith("=") and text[at - 1] not in "=<>!",
            "write == to compare",
        ),
        (
            text.count("(") != text.count(")"),
            "a parenthesis is not closed, or was never opened",
        ),
        (
            last in _UNFINISHED or last[-1] in "=<>+-*/,",
            f"something is missing behind “{last}”",
        ),
        (
            is_word and day is not None,
            f"put days in quotation marks: '{day[0] if day else ''}'",
        ),
        (
            is_word and _UNQUOTED.search(text) is not None,
            "put texts in quotation marks: 'Dana Ruiz'",
        ),
    )
    return next((words for is_so, words in mistakes if is_so), None)


def _around(text: str, at: int) -> str:
    return text[max(0, at - 11) : at + 9].strip() or text[-20:]


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
