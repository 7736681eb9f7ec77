"""Facts that name something else: other goals, people, data, an interval, a model."""

from __future__ import annotations

import re

from smartlint.model.goal import DataReference, Link, Review
from smartlint.model.quantity import BARE_KINDS
from smartlint.model.reading import Phrase
from smartlint.syntax.language import Language
from smartlint.syntax.line import phrase
from smartlint.syntax.name_values import parts_of
from smartlint.syntax.nearest import nearest
from smartlint.syntax.notices import Notices, is_blank, quoted, unsafe
from smartlint.syntax.review_interval import interval_days
from smartlint.syntax.values import read_amount
from smartlint.text import masked

ATTRIBUTIONS = (
    "first",
    "last",
    "linear",
    "time-decay",
    "position",
    "data-driven",
    "other",
)
"""The ways to share a result among the contacts before it; ``other`` takes a name."""

COMBINATIONS = ("sum", "weighted", "any")
"""How one number is made of several channels; in brackets, with which weights."""

_CONTRIBUTES = "contributes "
# What may stand behind a number that is meant in the unit of the goal above.
_OF_THE_SAME: tuple[list[str], ...] = (
    [],
    ["more"],
    ["of"],
    ["in"],
    ["extra"],
    ["additional"],
)
# A channel and its weight; what is longer and has no number says how in words.
_MOST_WEIGHT_WORDS = 3
_BELOW_ZERO = r"(?:^|\s)[-−–]\d"


def links_of(
    language: Language, notices: Notices, key: str, value: Phrase
) -> list[Link]:
    """Return the blocks that a ``supports:`` or ``depends on:`` names."""
    found = []
    for part in parts_of(notices.source.text, value):
        link = _link(language, notices.source.text, part)
        if link is None:
            opening = part.text.find("(")
            named = part.text if opening < 0 else part.text[:opening].rstrip()
            notices.add(
                "unreadable-link",
                part.span,
                f"{quoted(part.text[opening:])} is no amount that is contributed"
                if _is_one_word(named)
                else f"{quoted(named)} is not the id of a goal",
                help=f"write “{key}: BIZ-1” or “{key}: BIZ-1 (contributes 2,000)”",
            )
        else:
            found.append(link)
    return found


def data_reference_of(notices: Notices, value: Phrase) -> DataReference | None:
    """Return where a ``source:`` says the history lies; None when it is unreadable."""
    if is_blank(value.text):
        return None
    location, mark, column = value.text.rpartition("#")
    if not mark:
        location, column = value.text, ""
    location, column = location.strip(), column.strip()
    problem = path_problem(location)
    if problem or (mark and not column):
        notices.add(
            "unreadable-source",
            value.span,
            problem or f"{quoted(value.text)} names no column after the #",
            help="write “source: history/email.csv#subscribers”, a table in the folder"
            " of your goals and the column in it",
        )
        return None
    return DataReference(location, column or None, value.span)


def review_of(language: Language, notices: Notices, value: Phrase) -> Review | None:
    """Return the interval of a ``review:``; None when it is unreadable."""
    days = interval_days(language, value)
    if days is None:
        notices.add(
            "unreadable-review",
            value.span,
            f"{quoted(value.text)} does not say how often",
            help="write daily, weekly, monthly, quarterly or an interval such as"
            " “every 2 weeks”",
        )
        return None
    return Review(value.text, value.span, days)


def attribution_of(notices: Notices, value: Phrase) -> Phrase | None:
    """Return the model that an ``attribution:`` names; None when it is none."""
    word = value.text.partition("(")[0].strip().lower()
    named = value.text.partition("(")[2].strip(" )")
    if word in ATTRIBUTIONS and (named or word != "other"):
        return value
    if word == "other":
        notices.add(
            "unknown-attribution",
            value.span,
            "“other” does not say which attribution model it is",
            help="write its name behind it, such as “other (shapley)”",
        )
        return value
    meant = nearest(word, ATTRIBUTIONS) or _by_first_word(word)
    notices.add(
        "unknown-attribution",
        value.span,
        f"{quoted(value.text)} is no attribution model of the list",
        help=f"write {', '.join(ATTRIBUTIONS[:-1])} or other (<its name>)",
        fixes=[unsafe(f"Write {meant}", value.span, meant)] if meant else (),
    )
    return None


def _by_first_word(word: str) -> str | None:
    """Return the model that begins alike: last of "last click"; None for none."""
    first = re.split(r"[\s-]", word)[0]
    return next((one for one in ATTRIBUTIONS if one.split("-")[0] == first), None)


def combination_of(notices: Notices, value: Phrase) -> Phrase | None:
    """Return how a ``combine:`` makes one number of several; None when it does not."""
    word, _, weights = value.text.partition("(")
    word = word.strip().lower()
    if word in COMBINATIONS:
        _check_weights(notices, value, weights.strip(" )"))
        return value
    meant = nearest(word, COMBINATIONS)
    notices.add(
        "unknown-combination",
        value.span,
        f"{quoted(value.text)} does not say how the channels become one number",
        help="write sum to add them up, weighted (email 2, social 1) for a mean, or any"
        " when one of them is enough",
        fixes=[unsafe(f"Write {meant}", value.span, meant)] if meant else (),
    )
    return None


def _check_weights(notices: Notices, value: Phrase, weights: str) -> None:
    """Note a weight in brackets that has no number, or one below zero.

    "By audience" and "the median over all messages" need none, and a dash between blanks
    is no minus: "email – 2".
    """
    parts = [part.strip() for part in weights.split(",") if part.strip()]
    has_number = any(map(str.isdigit, weights))
    if not has_number and any(len(p.split()) > _MOST_WEIGHT_WORDS for p in parts):
        return
    for part in parts:
        is_below = re.search(_BELOW_ZERO, part) is not None
        is_number = part.lower().startswith("by ") or any(map(str.isdigit, part))
        if is_number and not is_below:
            continue
        what = "a weight below zero" if is_below else "no weight"
        notices.add(
            "unknown-combination",
            value.span,
            f"{quoted(part)} gives a channel {what}",
            help="write a number behind each channel, such as “weighted (email 2, social"
            " 1)”, or weighted alone for a mean by size",
        )


# What is meant for yes or no; anything else names the number.
_NEARLY_ANSWERS = frozenset(
    ("y", "n", "x", "yes!", "no!", "true", "false", "ja", "nein", "oui", "non", "maybe", "perhaps",
     "sometimes", "ok", "1", "0", "✓", "✗", "-", "?", "tbd", "yep", "nope", "yeah")
)  # fmt: skip


def yes_of(notices: Notices, value: Phrase) -> bool:
    """Return whether a ``kpi:`` says yes."""
    answer = value.text.lower()
    if answer not in {"yes", "no"}:
        is_name = answer not in _NEARLY_ANSWERS
        notices.add(
            "unreadable-yes-or-no",
            value.span,
            f"{quoted(value.text)} is neither yes nor no",
            help=f"write “kpi: yes”, and “metric: {value.text}” to name the number"
            if is_name
            else "write “kpi: yes”, or leave the line out",
        )
    return answer == "yes"


def path_problem(path: str) -> str:
    """Return why a path cannot lie inside the project folder; empty when it can.

    Whether it climbs out of the folder with ``..`` is known only where the folder is:
    the workspace decides that.
    """
    if not path:
        return "no path is named"
    if "://" in path:
        kind = "on the web" if path.startswith("http") else "of a database"
        return f"{quoted(masked(path))} is an address {kind}"
    if path[0] in "/~" or path[1:2] == ":":
        return f"{quoted(path)} does not start in the folder of your goals"
    if "\\" in path:
        return f"{quoted(path)} is written with backslashes; write / between folders"
    return ""


def _link(language: Language, text: str, part: Phrase) -> Link | None:
    """Return the link that the words are; None when they are none."""
    opening = part.text.find("(")
    if opening < 0:
        return Link(part, None) if _is_one_word(part.text) else None
    start, end = part.span
    target = phrase(text, start, start + opening)
    inner = phrase(text, start + opening + 1, end - 1)
    is_closed = part.text.endswith(")")
    if not (is_closed and _is_one_word(target.text)):
        return None
    if not inner.text.lower().startswith(_CONTRIBUTES):
        return None
    words = phrase(text, inner.span.start + len(_CONTRIBUTES), inner.span.end)
    contribution = read_amount(language, words)
    if contribution is None:
        return None
    rest = phrase(text, contribution.span.end, words.span.end)
    is_thing = (
        contribution.unit.kind in BARE_KINDS
        and rest.text.split()[:1] not in _OF_THE_SAME
    )
    return Link(target, contribution, rest if is_thing else None)


def _is_one_word(text: str) -> bool:
    return len(text.split()) == 1 and any(map(str.isalnum, text))
