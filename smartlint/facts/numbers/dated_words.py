"""How amounts and days look in a sentence, for what was not read of it."""

from __future__ import annotations

AMOUNT = r"[€$£]?\d[\d.,]*(?:\s?%|[kKmM]\b)?"
"""Digits with a sign of money before them, or per cent, k or m behind."""

_MONTH = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|ust|tember|ober|ember)?\b\.?"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DATE = (
    rf"(?:the end of )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?\b(?!,\d))?(?:,? \d{{4}})?"
    rf"|[qh][1-4]\b(?: \d{{4}})?|\d{{4}}-\d\d-\d\d|{_WEEKDAY})\b"
)
"""A day, month, quarter, half or weekday."""
