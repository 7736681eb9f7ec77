"""What the share of people who do something is called: readers who open mails.

Reads the words of a metric only; which KPI has such a name is for the catalogue to say.
"""

from __future__ import annotations

import re

_WHO = (
    r"(?i)\b{people}s?(?: of (?:\w+ )?\w+)?(?: to| who| that| will| should| can)?"
    r"(?: \w+ly)? "
)
_VISITORS = "visitor|user|shopper|browser|person who visits|people who visit|traffic|session|visit"
_READERS = (
    "reader|subscriber|recipient|contact|member|addressee|customer|prospect|lead|people"
)
_MAIL = (
    r"(?:our |the |an? |any |each |every |all )*(?:\w+ ){0,2}"
    r"(?:e-?mail|mailing|mail|newsletter|message|letter|campaign|bulletin)s?"
)
_LIST = r"(?:\w+ ){0,3}(?:newsletter|mailing list|email list|mails?|emails?)\b"
_ADDRESS = r"(?:\w+ ){0,3}(?:e-?mail|address)"
_OPTING_IN = (
    rf"(?:leave|give|share|enter|hand over) {_ADDRESS}"
    rf"|(?:sign up|subscribe|opt in)(?: for| to)? {_LIST}|subscribe$|opt in"
)
_BUYERS = ("buy", "purchase", "order", "convert", "check out", "becom")
_BUYING = r"(?:buy|purchase|order|convert|check out|becom\w+ customers?)\b"

# Who, what they do, and the name of their share; the first that fits counts. One of the
# words in front stands in all that fits: looking for it spares most expressions, each of
# which takes 0.3 ms to compile.
_RATES = tuple(
    (signs, _WHO.format(people=f"(?:{people})") + f"(?:{deed})", name)
    for signs, people, deed, name in (
        (
            ("open",),
            _READERS,
            rf"open {_MAIL}|open (?:it|them)\b|open$",
            "email open rate",
        ),
        (("click",), _READERS, "click", "email click-through rate"),
        (
            ("mail", "address", "letter", "mailing list", "subscribe", "opt in"),
            f"{_VISITORS}|{_READERS}",
            _OPTING_IN,
            "email opt-in rate",
        ),
        (
            ("sign up", "register", "open", "create"),
            _VISITORS,
            r"(?:sign up|register|open|create) ?",
            "visitor to signup rate",
        ),
        (
            ("trial user", "free user"),
            "trial user|free user",
            rf"{_BUYING}|upgrade|pay\b",
            "trial to paid rate",
        ),
        (_BUYERS, _VISITORS, _BUYING, "conversion rate"),
        (("book",), _VISITORS, r"book\b", "booking rate"),
        (
            ("return", "come back"),
            _VISITORS,
            r"(?:return|come back)\b",
            "returning visitor share",
        ),
        (
            ("again", "second time", "twice", "reorder"),
            "customer|buyer|client|shopper|guest",
            r"(?:buy|order|purchase) (?:again|a second time|twice)|reorder\b",
            "repeat purchase rate",
        ),
        (
            ("reply", "respond", "answer", "write back"),
            _READERS,
            r"(?:reply|respond|answer|write back)\b",
            "reply rate",
        ),
    )
)
_KEPT = (
    r"(?i)\b(?:app |active |new |mobile )*(?:user|install|download)s?(?: still| active)*"
    r" after (?P<time>30 days|a month|one month|7 days|seven days|a week|one week|1 day"
    r"|a day|one day)\b"
)
_DAYS = {
    "30 days": 30, "a month": 30, "one month": 30, "7 days": 7, "seven days": 7,
    "a week": 7, "one week": 7, "1 day": 1, "a day": 1, "one day": 1,
}  # fmt: skip
_CONVERT = "convert"
_PAGE = "landing page"
_VISITING = ("visit", "traffic", "session")


def rate_of_people(words: str, verb: str) -> str:
    """Return the name of the share of people who do something; empty for no such name.

    Args:
        words: The metric's: "visitors to leave their address", "visitors of the page".
        verb: The goal's, in its plain form: one "converts" visitors oneself.
    """
    lower = words.lower()
    if verb == _CONVERT and any(word in lower for word in _VISITING):
        place = f"{_PAGE} " if _PAGE in lower else ""
        return f"{place}conversion rate"
    kept = re.search(_KEPT, words) if " after " in lower else None
    if kept is not None:
        return f"day {_DAYS[kept['time'].lower()]} retention"
    for signs, pattern, name in _RATES:
        if any(sign in lower for sign in signs) and re.search(pattern, words):
            return name
    return ""
