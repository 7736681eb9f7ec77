"""Tells what is aimed at from what only goes with it: purpose, means, example."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from smartlint.named_tuple import Record
from smartlint.syntax.chunking.chunk_tables import QUOTES
from smartlint.syntax.reading.adjuncts.purposes import (
    alters,
    is_purpose,
    leads_deed,
    only_goes_on,
    specifies,
)
from smartlint.syntax.reading.clause.circumstances import (
    TERMS,
    opens_circumstance,
    tells_without_what,
)
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.gains import find_gains
from smartlint.syntax.reading.clause.means import deed_behind
from smartlint.syntax.reading.clause.member_clauses import (
    clause_start,
    counts_members,
    describes_users,
)
from smartlint.syntax.reading.clause.noun_phrases import is_people
from smartlint.syntax.reading.clause.reasons import find_reasons
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING_OR_KEEPING
from smartlint.syntax.reading.words.marks import VALUE
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import MAY_SAY_WHY

_QUOTES = frozenset(QUOTES)
_LEADERS = frozenset(
    {"PURPOSE", "MEASURED", "MANNER", "WITHOUT", "LIKE", "BY", "TO", "FOR", "WISH"}
)
_PLACES = frozenset({"PREPOSITION", "AT", "ON", "IN"})
_GEARED = ("geared ", "directed ", "targeted ")
_LONGEST_CHANNEL = 7  # "through Google pay per click ads"
_VIA = frozenset({"through", "via"})
_CHANNELS = frozenset({"channel", "paid channel"})
_SHOWN_AS = frozenset({"casting", "esteeming", "fostering", "publicising"})
_GAINED = frozenset({"quantity", "degree", "abstract", "lower"})


class Tail(Record):
    """A phrase that only goes with what is aimed at.

    Attributes:
        kind: ``purpose``, ``manner``, ``measured``, ``example`` or ``beneficiary``.
        first: Index of its first token.
        end: Index after its last.
    """

    kind: str
    first: int
    end: int


def find_tails(sentence: Sentence, frame: Frame, first: int, end: int) -> list[Tail]:
    """Return the tails in a stretch of tokens, in order, not overlapping."""
    starts: list[tuple[str, int]] = []
    tokens = sentence.tokens
    for index in sentence.small:
        role = tokens[index].role
        if role not in _LEADERS or not first <= index < end:
            continue
        is_before = role in {"BY", "TO"} and index + 1 < end
        if is_before and tokens[index + 1].marks & VALUE:
            continue  # "to 40%", "by May"
        # What stands in an aside belongs to it: "conversion (visitor to trial)".
        if not sentence.depth[index] or tokens[index - 1].kind == "OPEN":
            kind = _tail_kind(sentence, frame, first, index, end)
            if kind is not None:
                starts.append((kind, index))
    if not TERMS.isdisjoint(sentence.lowers):
        starts = sorted({*starts, *_terms(sentence, first, end)}, key=itemgetter(1))
    if sentence.topics & MAY_SAY_WHY or (sentence.signs and len(starts) > 1):
        starts = _with_whys(sentence, starts, first, end)
    tails = []
    for at, (kind, start) in enumerate(starts):
        stop = starts[at + 1][1] if at + 1 < len(starts) else end
        tails.append(Tail(kind, start, _closed(sentence, start, stop)))
    return tails


def _terms(sentence: Sentence, first: int, end: int) -> list[tuple[str, int]]:
    """Return where it starts on what terms something is done: "within the budget"."""
    return [
        ("manner", at)
        for at in sentence.small
        if first < at < end - 1
        and sentence.tokens[at].role in _PLACES
        and not sentence.depth[at]
        and opens_circumstance(sentence, at, end)
    ]


def means_of(sentence: Sentence, tails: Sequence[Tail]) -> range:
    """Return where it is told how a goal is reached: "by asking for replies in May"."""
    for tail in tails:
        if sentence.tokens[tail.first].role == "BY":
            return range(tail.first, tail.end)
    return range(0)


def _with_whys(
    sentence: Sentence, starts: list[tuple[str, int]], first: int, end: int
) -> list[tuple[str, int]]:
    """Return where tails start, with reasons and gains, without what stands within them."""
    whys = find_reasons(sentence, first, end) + find_gains(sentence, first, end)
    found = sorted({*starts, *whys}, key=itemgetter(1))
    return [
        one
        for at, one in enumerate(found)
        if not (at and _is_inner_aim(sentence.tokens, found, at))
    ]


def _is_inner_aim(
    tokens: Sequence[Token], starts: Sequence[tuple[str, int]], at: int
) -> bool:
    """Whether a purpose runs on over a "to": "so that people come to see us"."""
    kind, index = starts[at]
    if kind != "purpose" or tokens[index].role != "TO":
        return False
    opening, first = starts[at - 1]
    return opening == "purpose" and tokens[first].role != "TO"


def _closed(sentence: Sentence, first: int, end: int) -> int:
    """Return where a tail ends that its bracket may close before ``end``."""
    depth = sentence.depth[first]
    if not depth:
        return end
    closing = (
        at
        for at in range(first, end)
        if sentence.tokens[at].kind == "CLOSE" and sentence.depth[at] == depth
    )
    return next(closing, end)


def _tail_kind(
    sentence: Sentence, frame: Frame, first: int, index: int, end: int
) -> str | None:
    """Return what sort of tail starts at ``index``; None for none."""
    tokens = sentence.tokens
    token = tokens[index]
    role = token.role
    if role == "BY":
        is_led = index + 1 < end and _is_deed(deed_behind(tokens, index))
        return "manner" if is_led else None
    if role == "TO":
        return _to_kind(sentence, frame, first, index, end)
    if role == "FOR":
        is_inside = first < index < end - 1
        is_inside = is_inside and not _is_quoted(sentence, index)
        return _for_kind(sentence, index, end) if is_inside else None
    if role == "WISH":
        return "purpose" if _is_aimed_at(sentence, first, index, end) else None
    if role == "PURPOSE":
        is_told = _tells_purpose(sentence, frame, first, index)
        return "purpose" if is_told else None
    if role == "MEASURED":
        return "measured"
    if role == "MANNER" and _comes_through(sentence, frame, index, end):
        return None
    before = tokens[index - 1] if index > first else None
    if role == "LIKE":
        is_told = token.lower == "including" or (
            before is not None and before.kind == "COMMA"
        )
        return "example" if is_told else None
    if before is None:
        return "manner"
    is_inner = _is_inner(sentence, index, end) or (
        before.kind == "WORD" and _tells_of_member(sentence, frame, first, index)
    )
    return None if is_inner else "manner"


def _tells_of_member(sentence: Sentence, frame: Frame, first: int, index: int) -> bool:
    """Whether a way is that of those counted: "calls closed without us", "firms using it"."""
    if not counts_members(frame.entry):
        return False
    if describes_users(sentence, index):
        return True
    start = clause_start(sentence, index)
    return start is not None and max(first, frame.verb or 0) < start


def _to_kind(
    sentence: Sentence, frame: Frame, first: int, index: int, end: int
) -> str | None:
    """Return what "to …" at ``index`` is; None when it belongs to a word before."""
    if index <= first or sentence.island_at[index] is not None:
        return None
    if not is_purpose(sentence, frame, first, index, end):
        return None
    return "manner" if only_goes_on(sentence, frame, index, end) else "purpose"


def _is_deed(token: Token) -> bool:
    """Whether "by raising" tells how, with a verb that need not be listed: "requiring"."""
    if token.verb is not None:
        return token.verb.form == "ing"
    return token.is_plain and token.lower.endswith("ing") and not token.nouns


def _is_quoted(sentence: Sentence, index: int) -> bool:
    """Whether a word stands within a name in quotes: 'a "Fit for Growth" scheme'."""
    if _QUOTES.isdisjoint(sentence.lowers):
        return False
    quotes = [at for at in sentence.signs if sentence.tokens[at].kind == "QUOTE"]
    return sum(at < index for at in quotes) % 2 == 1 and quotes[-1] > index


def _comes_through(sentence: Sentence, frame: Frame, index: int, end: int) -> bool:
    """Whether what is won is counted where it comes in: "leads through Google Ads"."""
    tokens = sentence.tokens
    verb = frame.entry
    if tokens[index].lower not in _VIA:
        return False
    if verb is None or verb.verb_class in MOVING_OR_KEEPING:
        if not sentence.islands:
            return False  # "grow our audience through Instagram"
    elif verb.verb_class != "reach":
        return False  # "publish 3 posts through our blog"
    if not tokens[index - 1].is_plain or index + 1 >= end:
        return False
    words = tokens[index + 1 : min(end, index + _LONGEST_CHANNEL)]
    is_channel = any(not word.groups.isdisjoint(_CHANNELS) for word in words)
    return is_channel and tokens[index + 1].comparative is None


def _tells_purpose(sentence: Sentence, frame: Frame, first: int, index: int) -> bool:
    """Whether a word of purpose says why: no level ("with a goal of 30%"), no use."""
    tokens, main = sentence.tokens, frame.entry
    word = tokens[index]
    if word.lower.endswith(" of") and index + 1 < len(tokens):
        return tokens[index + 1].amount is None
    if word.lower.startswith("as "):
        return not _is_cast(sentence, frame, index)
    is_told = word.lower.startswith("to ") and index > first
    if not is_told or not specifies(tokens[index - 1]):
        return True
    # "Tools to help editors" says which; "simplify the form to help walkers" says why.
    return main is not None and alters(main)


def _is_cast(sentence: Sentence, frame: Frame, index: int) -> bool:
    """Whether "as a way to" goes on with what a thing is shown as: "promote rowing as".

    "Open a stall as a way to win walkers" tells what that is for.
    """
    main, first = frame.entry, frame.object[0]
    if main is None or frame.object[1] > index or main.groups.isdisjoint(_SHOWN_AS):
        return False
    return sentence.tokens[first].lower not in {"a", "an"}


def _is_inner(sentence: Sentence, index: int, end: int) -> bool:
    """Whether what says how belongs to the word before: "people without safe water"."""
    before = sentence.tokens[index - 1]
    if before.role == "AND":
        return True
    is_without = sentence.tokens[index].role == "WITHOUT" and is_people(before)
    return is_without and not tells_without_what(sentence, index, end)


def _is_aimed_at(sentence: Sentence, first: int, index: int, end: int) -> bool:
    """Whether a thing is said to be "aimed at raising turnout", "geared towards …"."""
    tokens = sentence.tokens
    if index <= first or index + 2 >= end or not tokens[index - 1].is_plain:
        return False
    if any(token.role == "HAVE" for token in tokens[max(0, index - 2) : index]):
        return False  # "has long aimed to grow"
    aimed, at = tokens[index].lower, index + 1
    if aimed == "aimed":
        if tokens[at].role == "TO":
            return leads_deed(sentence, at, end)
        if tokens[at].role != "AT":
            return False
        at += 1
    elif not aimed.startswith(_GEARED):
        return False
    deed = tokens[at].verb
    return deed is not None and deed.form == "ing"


def _is_graded_aim(words: Sequence[Token]) -> bool:
    """Whether an adjective stands before an aim: "for long-term stability"."""
    return "aim grade" in words[0].groups and "aim" in words[1].groups


def _names_habit(tokens: Sequence[Token], index: int) -> bool:
    """Whether a deed before "for" only says which thing is meant: "a love of rowing for"."""
    of, deed = tokens[index - 2 : index] if index > 1 else (None, None)
    is_deed = deed is not None and deed.verb is not None and deed.verb.form == "ing"
    return is_deed and of is not None and of.role == "OF"


def _for_kind(sentence: Sentence, index: int, end: int) -> str | None:
    """Return what "for …" at ``index`` is; None when it belongs to the metric."""
    tokens = sentence.tokens
    at = index + 1
    while at < end and tokens[at].role == "DETERMINER":
        at += 1
    words = tokens[at : min(end, at + 3)]
    if not words or _names_habit(tokens, index):
        return None
    is_alone = len(words) == 1 or not words[1].is_plain
    if ("aim" in words[0].groups and is_alone) or (
        len(words) > 1 and _is_graded_aim(words)
    ):
        return "purpose"
    if len(words) > 1 and words[0].comparative == "better" and words[1].is_noun:
        return "purpose"  # "for cleaner air"
    if len(words) > 1 and words[0].comparative and words[1].nouns & _GAINED:
        return "purpose"  # "for more bookings"
    if any("own team" in word.groups for word in words[:2]):
        return "beneficiary"
    return None
