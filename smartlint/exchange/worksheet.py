"""The SMART worksheet: five fields, Specific to Time-bound, that together are one goal.

Its fields are put together to a list item before lists are read: what is aimed for, how
much and by when are the sentence, and the other two are lines beneath it. Nothing that
somebody wrote is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from smartlint.named_tuple import NamedTuple

_ORDER = "smart"
_FEWEST = 3
"""So many fields are a worksheet; one label alone may begin any sentence."""


class _Field(NamedTuple):
    """One field that was filled in: its letter, its label and the words behind it."""

    letter: str
    label: str
    words: str


class _Patterns(NamedTuple):
    label: re.Pattern[str]
    amount: re.Pattern[str]
    amount_within: re.Pattern[str]
    time: re.Pattern[str]
    span: re.Pattern[str]


def with_worksheets(text: str) -> str:
    """Return a text in which every worksheet is one list item; lines keep their numbers."""
    lines = text.replace("\r\n", "\n").split("\n")
    at = 0
    while at < len(lines):
        fields, end = _fields(lines, at)
        if _is_worksheet(fields):
            written = list(_item(fields))
            lines[at:end] = written + [""] * (end - at - len(written))
        at = max(end, at + 1)
    return "\n".join(lines)


def worksheet_sentence(specific: str, measurable: str, time: str) -> str:
    """Return the three fields that say what, how much and by when as one sentence.

    Words that tell no amount behind a sentence that has one, such as where it can be
    looked up, do not belong to it; the same for a time.
    """
    sentence = specific.rstrip(" .;,")
    for words in (_amount(measurable, sentence), _time(time)):
        if words and words.casefold() not in sentence.casefold():
            sentence = f"{sentence} {words.rstrip(' .;,')}".strip()
    return sentence


def _is_worksheet(fields: list[_Field]) -> bool:
    told = {one.letter for one in fields if one.words}
    return len(fields) >= _FEWEST and "s" in told and bool(told & {"m", "t"})


def _fields(lines: list[str], start: int) -> tuple[list[_Field], int]:
    """Return the fields that begin at a line, and the line behind the last."""
    found: list[_Field] = []
    end = start
    for at in range(start, len(lines)):
        line = lines[at].strip()
        begun = _labelled(line)
        if begun and not _goes_on(found, begun):
            break
        if begun:
            found.extend(begun)
        elif not found or (not line and found[-1].letter == "t" and found[-1].words):
            break
        elif line:
            last = found[-1]
            found[-1] = last._replace(words=f"{last.words} {_unmarked(line)}".strip())
        if line:
            end = at + 1
    return found, end


def _goes_on(found: list[_Field], begun: list[_Field]) -> bool:
    """Tell whether fields come behind those before them, the first being S."""
    places = [_ORDER.index(one.letter) for one in (*found, *begun)]
    return places[0] == 0 and all(a < b for a, b in pairwise(places))


def _labelled(line: str) -> list[_Field]:
    """Return the fields that stand in a line that begins with one; empty for others."""
    labels = list(_patterns().label.finditer(line))
    if not labels or labels[0].start():
        return []
    kept = [labels[0]]
    for one in labels[1:]:
        # "T: 15 May" behind "R: …" is the next field; a letter out of its order is text.
        if _place(one) > _place(kept[-1]) and one["sign"] is not None:
            kept.append(one)
    ends = [*(one.start() for one in kept[1:]), len(line)]
    return [
        _Field(_letter(one), one["label"], _unmarked(line[one.end() : end]))
        for one, end in zip(kept, ends, strict=True)
    ]


def _place(label: re.Match[str]) -> int:
    return _ORDER.index(_letter(label))


def _letter(label: re.Match[str]) -> str:
    return label["label"][0].casefold()


def _unmarked(words: str) -> str:
    return re.sub(r"^(?:[-*+•][ \t]+)|\*\*|__", "", words.strip()).strip(" \t|")


def _item(fields: list[_Field]) -> Iterator[str]:
    """Yield a worksheet as a list item and what stands beneath it."""
    told = {one.letter: one for one in fields if one.words}
    words = {letter: told[letter].words if letter in told else "" for letter in _ORDER}
    sentence = worksheet_sentence(words["s"], words["m"], words["t"])
    yield f"- {sentence}"
    for letter in "mart":
        if letter not in told:
            continue
        is_reason = told[letter].label[:3].casefold() in ("r", "rel")
        if letter == "r" and is_reason:
            yield f"  - why: {words['r']}"
        elif not _is_said(words[letter], sentence):
            yield f"  - note: {told[letter].label}: {words[letter]}"


def _is_said(words: str, sentence: str) -> bool:
    return words.rstrip(" .;,").casefold() in sentence.casefold()


def _amount(words: str, sentence: str) -> str:
    """Return what a field says of how much, so that it can go on a sentence."""
    if _patterns().amount.match(words):
        return words[0].lower() + words[1:]
    if re.search(r"\d", sentence):
        return ""
    within = _patterns().amount_within.search(words)
    return within[0] if within else ""


def _time(words: str) -> str:
    """Return what a field says of by when, so that it can go on a sentence."""
    if _patterns().span.match(words):
        return f"within {words}"
    found = _patterns().time.search(words)
    if found is None:
        return ""
    if found["behind"]:
        return found[0][0].lower() + found[0][1:]
    return f"by {found[0]}"


@cache
def _patterns() -> _Patterns:
    months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    begins = r"(?<![\w'’])(?:#{1,6}[ \t]+|[-*+•|][ \t]*|\d[.)][ \t]*)?(?:\*\*|__)?"
    names = (
        r"S(?:pecific)?|M(?:easur(?:able|ement|e))?"
        r"|A(?:chievable|ttainable|ction(?:able)?|greed|ssignable|mbitious)?"
        r"|R(?:elevan(?:t|ce)|ealistic|easonable|esult[- ]?(?:oriented|based)?)?"
        r"|T(?:ime(?:[- ]?(?:bound|d|frame|limit(?:ed)?|based|scale|ly))?|erminated)?"
    )
    letters = rf"{names}|" + names.lower() + "|" + names.upper()
    return _Patterns(
        re.compile(
            rf"{begins}(?P<label>{letters})(?:[ \t]*\([^)\n]*\))?(?:\*\*|__)?[ \t]*"
            r"(?:(?P<sign>[:=|–—]|-(?=\s))(?:\*\*|__)?[ \t]*|$)"
        ),
        re.compile(r"(?i)(?:from|to|by|in(?= \d)|at (?:least|most)|up to|down to|(?:less|more|fewer) than"
                   r"|max\w*|min\w*|under|over|below|above)\b|[€$£~<>+−-]?[ ]?\d"),
        re.compile(r"(?i)\b(?:from|to|by|at least|at most)[ ][€$£]?\d.*"),
        re.compile(
            rf"(?i)(?P<behind>\b(?:by|until|till|before|within|in|at|on|over|during|this|next)[ ])?"
            rf"(?:the[ ])?(?:\b(?:end|start|beginning)[ ]of\b|\d|\b(?:{months})\w*[ ]|q[1-4]\b"
            r"|(?<=this )\w|(?<=next )\w|\b(?:christmas|easter)\b).*"
        ),
        re.compile(r"(?i)\d+[ ](?:day|week|month|year)s?\b"),
    )  # fmt: skip
