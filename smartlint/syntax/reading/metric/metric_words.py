"""Finds how far the words go that name what is measured."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.chunking.names import MILESTONES
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.member_clauses import acts_each_time, sizes_member
from smartlint.syntax.reading.compound.second_verbs import joins_verb
from smartlint.syntax.reading.deadlines.case_times import (
    is_of_case,
    is_of_member,
    is_time_limit,
    is_time_of_each,
)
from smartlint.syntax.reading.metric.done_things import (
    ASKED,
    AWAY,
    SCOPES,
    ends_deed,
    is_done_with,
)
from smartlint.syntax.reading.metric.name_commas import ends_at_comma
from smartlint.syntax.reading.metric.name_deeds import leads_deed
from smartlint.syntax.reading.metric.name_ends import is_done_to, tells_whose_deed
from smartlint.syntax.reading.metric.name_signs import (
    SIGNS,
    closes_quote,
    ends_name,
    from_quote,
)
from smartlint.syntax.reading.metric.name_starts import (
    first_name,
    holds_value,
    opens,
    tells_means,
)
from smartlint.syntax.reading.metric.remarks import within_name
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.bounds_behind import BOUNDS_BEHIND, bound_behind
from smartlint.syntax.reading.values.todays_values import compares_age
from smartlint.syntax.reading.words.marks import OWN, PASSING_WORDS
from smartlint.syntax.reading.words.token import Token

_EARLIER = frozenset(
    {"previous", "last", "prior", "today", "today's", "baseline", "past", "recent"}
)
_PLACING = frozenset(
    {"up", "down", "flat", "steady", "constant", "level", "stable", "unchanged"}
)
_HYPHENED = 2  # from the amount to "member" in "500-member"
_DEGREES = frozenset({"lot", "bit"})  # "boost our spa a lot"
NO_END = _PLACING | AWAY | _DEGREES | MILESTONES | {"back"}
_SIGNS = frozenset(
    {"COMMA", "QUOTE", "OPEN", "HYPHEN", "DASH", "SLASH", "OPERATOR", "OTHER"}
)
_SHARES = frozenset(
    {"percentage", "percent", "%", "proportion", "share", "fraction", "multiple"}
)
_ENDING = frozenset({"as", "into", "onto", "worth", "ranging"})
_OFTEN = ("once", "twice", "thrice")
_GOING_ON = frozenset({"FROM", "TO", "IN", "ON", "FOR", "WITH", "PREPOSITION"})
_JOINING = frozenset({"AND", "OR"})
LINKING = frozenset({"OF", "DETERMINER", "PRONOUN"})
_BACK_TO = frozenset({"TO", "ON", "PARTICLE"})
_CUTTING = frozenset({"BUT", "PARTICLE"})  # "bring fees down by May"
CLOSING = frozenset(
    {*_ENDING, *SCOPES, *ASKED, *BOUNDS_BEHIND, "with", "during", "back"}
)
FRACTIONS = frozenset({"majority", "most", "bulk", "part", "rest", "remainder"})
_AUXILIARIES = frozenset({"BE", "HAVE", "MODAL", "WISH"})
_EACH = ("each", "every", "all")
_NEXT_TIME = 3  # words from "during" to its noun
_FURTHEST_TIME = 6  # words from "in" to "years": "in each of the coming five years"
_BRACKETS = frozenset({"OPEN", "CLOSE"})
_PERIPHERAL = frozenset(
    {"deadline", "period", "when", "event", "since", "from_value", "to_value", "by_value",
     "by_duration", "current_value", "versus_value", "versus_date", "goal_value",
     "for_date", "for_duration", "for_value", "until", "at_value", "arrow", "change_by"}
)  # fmt: skip


def run_of(
    sentence: Sentence,
    start: int,
    end: int,
    *,
    cuts_infinitive: bool,
    keeps_times: bool,
    deed_ends: frozenset[str] | None,
) -> tuple[int, int]:
    """Return the longest run of naming words from ``start``.

    Of counted people what they are to do is left out ("ask 50 users to …"); of a share
    it is the condition that makes them count, with its time ("… within 2 days").
    ``deed_ends`` are the roles of words that follow a thing done; None for no deed.
    """
    tokens, island_at = sentence.tokens, sentence.island_at
    first = first_name(sentence, start, end)
    index = first
    while index < end:
        token = tokens[index]
        # Most of a name is words like these, and reading one asks for no more.
        if (
            (token.is_plain or token.role in LINKING)
            and island_at[index] is None
            and token.lower not in CLOSING
        ):
            if deed_ends and index > first and is_done_with(sentence, index, deed_ends):
                break
            index += 1
            continue
        is_kept = is_of_member(sentence, index) or (
            keeps_times
            and (token.lower in _ENDING or is_of_case(sentence, start, index))
        )
        if not is_kept and _breaks(sentence, index, end):
            break
        # Of a share it tells who counts: "90% of players pass one grade or more".
        if not keeps_times and bound_behind(sentence, index, end) is not None:
            break
        leads = cuts_infinitive and leads_deed(sentence, index, end)
        if index > first and (
            leads or (deed_ends and ends_deed(sentence, index, deed_ends))
        ):
            break
        if token.kind in _BRACKETS and index > first:
            close = within_name(sentence, index)
            if close is None:
                break
            index = close
        index += 1
    return first, index


def _breaks(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the metric's words end before the token at ``index``."""
    token = sentence.tokens[index]
    island = sentence.island_at[index]
    if island is not None and (
        island.name in _PERIPHERAL
        or (island.name == "in_value" and is_time_limit(sentence, island))
    ):
        return _is_aside(sentence, island)
    if token.kind == "COMMA":
        return ends_at_comma(sentence, index, end)
    if token.role in _JOINING:
        is_other = token.role == "AND" and joins_verb(sentence, index, end)
        return is_other or _goes_on(sentence, index, end)
    is_often = token.kind == "AMOUNT" and token.lower.startswith(_OFTEN)
    if is_often or token.role == "RECURRING":
        return is_often or _ends_phrase(sentence, index, end)
    if token.role in {"TO", "HAVE"} and index + 1 < end:
        after = sentence.island_at[index + 1]
        words = [word.lower for word in sentence.tokens[index + 1 : index + 3]]
        is_set = token.role == "HAVE" and words == ["been", "set"]
        return is_set or (after is not None and after.name == "in_value")
    if token.role in {"FROM", "VERSUS"}:
        return compares(sentence, index, end)
    if token.role == "IN" or token.lower == "during":
        return _names_time(sentence, index, end)
    if token.role == "AT" or token.lower in {"with", "@"}:
        return holds_value(sentence, index, end) or tells_means(sentence, index, end)
    if token.kind in SIGNS:
        return ends_name(sentence, index, end)
    return (
        token.role in _CUTTING
        or (token.lower in _ENDING and _is_ended(sentence, index, end))
        or (token.lower == "back" and _leads_back(sentence, index, end))
    )


def _is_ended(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "as" or "worth" ends the name, and goes on with none: "9 tons worth of"."""
    is_worth = sentence.tokens[index].lower == "worth"
    is_worth = is_worth and _is_of_worth(sentence, index, end)
    return not is_worth and not _is_basis(sentence, index, end)


def _leads_back(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "back" leads to how it was: "sessions back to where they were"."""
    return index + 1 < end and sentence.tokens[index + 1].role in _BACK_TO


def _is_of_worth(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "worth" belongs to the name: "net worth", "orders worth over £50"."""
    if sentence.tokens[index - 1].lower == "net":
        return True
    after = sentence.island_at[index + 1] if index + 1 < end else None
    is_bare = after is not None and after.name == "value" and after.last < end
    return is_bare and after is not None and sizes_member(sentence, after)


def _is_basis(sentence: Sentence, index: int, end: int) -> bool:
    """Whether it is said of what a share is: "returns as a percentage of sales"."""
    if sentence.tokens[index].lower != "as":
        return False
    words = [word.lower for word in sentence.tokens[index + 1 : min(end, index + 4)]]
    share = words[1:] if words[:1] == ["a"] else words
    return len(share) > 1 and share[0] in _SHARES and share[1] == "of"


def _goes_on(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "and" leads to what else the subject does: "… and is testing pumps".

    Or "or" to another amount: "9 clients or £900 in sales".
    """
    after = sentence.tokens[index + 1] if index + 1 < end else None
    if sentence.tokens[index].role == "OR":
        return after is not None and after.kind == "AMOUNT"
    if after is None or after.kind != "AMOUNT":
        return after is not None and after.role in _AUXILIARIES
    # "30 towns and 200 villages"
    return index + 2 < end and sentence.tokens[index + 2].is_plain


def _names_time(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a mere time follows: "during the year", "in each of the next five years".

    Not what happens ("during lessons"), nor a place ("in each of our schools").
    """
    words = sentence.tokens[index + 1 : min(end, index + 1 + _FURTHEST_TIME)]
    if sentence.tokens[index].role == "IN":
        if not words or not words[0].lower.startswith(_EACH):
            return False
        if words[0].role == "RECURRING":
            return True  # "in each year of the plan"
    else:
        words = words[:_NEXT_TIME]
    return any(word.when is not None or "time span" in word.groups for word in words)


def _is_aside(sentence: Sentence, island: Island) -> bool:
    """Whether an amount or time stands beside the metric: "leads for under €12"."""
    if island.name == "for_value":
        amount = sentence.tokens[island.last].amount
        return amount is not None and amount.unit.kind is UnitKind.MONEY
    if sentence.tokens[island.last - 1].lower in OWN:
        after = sentence.tokens[island.last + 1 : island.last + 2]
        if any(word.lower.endswith("s") for word in after):
            return False  # "staff at our three sites"
    names_cases = compares_age(sentence, island)
    return not names_cases and not is_time_of_each(sentence, island)


def _ends_phrase(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "weekly" closes the phrase; a rate "per week" belongs to it."""
    if sentence.tokens[index].lower.startswith(("per ", "each ")):
        return False
    if acts_each_time(sentence, index):
        return False
    following = sentence.tokens[index + 1] if index + 1 < end else None
    if following is None or following.kind != "WORD":
        return True
    # "40 visits a month from search": the rate stands within the name.
    goes_on = following.role in _GOING_ON and sentence.island_at[index + 1] is None
    return bool(following.role) and not goes_on


def compares(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "from the previous term" only says what it is compared with."""
    words = sentence.tokens[index : min(end, index + 4)]
    if words[0].lower == "than":  # "swimmers than Acme", no "plants taller than"
        before = sentence.tokens[index - 1]
        return before.comparative is not None or not before.lower.endswith("er")
    if words[0].lower.startswith(PASSING_WORDS):
        return True  # "below 2005 levels"
    if len(words) > 1 and words[1].lower == "each":
        return True  # "two talks from each of the clubs"
    return any(
        token.lower in _EARLIER
        or (token.role == "CURRENT" and token.lower != "existing")
        for token in words
    )


def _is_degree(sentence: Sentence, end: int) -> bool:
    """Whether a word of mere degree stands before ``end``, which is no loose end.

    A phrase is one: "keep costs under control"; so is how steadily a level is held:
    "keep ratings consistently above 4".
    """
    word = sentence.tokens[end - 1].lower
    if word.endswith("ly") and any(sentence.island_at[end : end + 1]):
        return False
    return " " not in word and sentence.is_weak(end - 1, end)


def _is_placing(tokens: list[Token], index: int) -> bool:
    """Whether a word says where something is kept: "keep prices level"."""
    if tokens[index - 1].lower == "per":
        return False  # "energy bill per flat"
    return tokens[index].lower != "level" or tokens[index - 1].lower.endswith("s")


def _levels(figures: Figures) -> list[int]:
    """Return where "to 42%" starts, behind "bring the margin back"."""
    return [
        island.first for island in figures.used if island.name in {"to_value", "value"}
    ]


def _counts(figures: Figures, first: int) -> bool:
    """Whether the amount stands right before, over a hyphen too: "the 500-member mark"."""
    return figures.anchor is not None and 0 < first - figures.anchor.last <= _HYPHENED


def trimmed(
    sentence: Sentence, figures: Figures, first: int, end: int
) -> tuple[int, int] | None:
    """Return a stretch without links and small words at its ends."""
    tokens = sentence.tokens
    if first + 2 < end and tokens[first].lower in FRACTIONS:
        first += 2 * (tokens[first + 1].role == "OF")  # "the majority of the cost"
    first += first < end and tokens[first].lower == "off"  # "10% off the bill"
    if (
        first + 1 < end
        and tokens[first].lower in MILESTONES
        and _counts(figures, first)
    ):
        first = end if tokens[first + 1].role == "ON" else first + 1  # "mark in sales"
    while first < end and tokens[first].is_link and not opens(tokens, first, end):
        first += 1
    while end > first:
        last = tokens[end - 1]
        # Nearly always a plain noun closes the name, and nothing more is asked.
        is_noun = last.is_noun and last.is_plain
        is_noun = is_noun and (last.verb is None or last.verb.form == "base")
        is_noun = is_noun and not last.is_link and last.lower not in NO_END
        if (is_noun and sentence.island_at[end - 1] is None) or not (
            (last.kind in _SIGNS and not closes_quote(tokens, first, end - 1))
            or (last.lower in _PLACING and _is_placing(tokens, end - 1))
            or (last.lower in AWAY and end - first == 1)
            or (last.is_adverb and end - first > 1 and not _is_degree(sentence, end))
            or (last.lower in _DEGREES and tokens[end - 2].lower == "a")
            or (last.verb is not None and tells_whose_deed(tokens, end - 1))
            or (last.lower == "back" and end in _levels(figures))
            or (
                last.is_link
                and not last.lower.startswith("per ")
                and not acts_each_time(sentence, end - 1)
                and not is_done_to(tokens, end - 1)
            )
            or ((island := sentence.island_at[end - 1]) and island in figures.used)
            or (
                last.lower in MILESTONES and first < end - 1 and _counts(figures, first)
            )
        ):
            return from_quote(tokens, first, end), end
        end -= 1
    return None
