"""Gives every chunk of a sentence the parts it may play: words that are looked up.

A token is one chunk, or several that are read as one ("in order to", "no later than").
Tagging decides nothing that needs the rest of the sentence, but for bare years: "by
2030" is a date and "to 2000" an amount.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.period import When
from smartlint.model.quantity import Quantity, Unit, UnitKind
from smartlint.syntax.lexicon import Lexicon, Phrases, VerbEntry, WordEntry
from smartlint.syntax.pieces import Chunk

_NO_ENTRY = WordEntry()
_YEAR_ROLES = frozenset(
    {"BY", "IN", "UNTIL", "SINCE", "FOR", "OF", "ON", "AT", "VERSUS"}
)
_NO_VERB_ENDINGS = ("s", "ly", "ed", "ion", "ity", "ness")
_ROUND_HUNDRED = 100
_HEDGE_ENDS = frozenset({"than", "least"})
_POUNDS = (" pounds", " pound", "-pound")
_POUND_OF_WEIGHT = Unit(UnitKind.OTHER, "pounds")
_FURTHEST_SCALES = 5
_WEIGHING = frozenset({"lose", "shed", "weigh", "lift", "press", "deadlift", "squat"})
_WEIGHT_WORDS = frozenset({"weight", "bodyweight", "bench", "deadlift", "squat"})
_WEIGHED = frozenset(
    {"weight", "fat", "muscle", "food", "waste", "flour", "rice", "plastic", "trash",
     "rubbish", "litter", "compost", "produce", "meat", "garbage", "honey", "coffee"}
)  # fmt: skip
_MULTIPLYING = frozenset(
    {"double", "triple", "treble", "quadruple", "quintuple", "halve", "match"}
)
_PARTICLES = frozenset(
    {"up", "out", "off", "in", "on", "down", "back", "over", "into", "live", "even",
     "for", "flat", "steady", "constant", "level"}
)  # fmt: skip


class Token:
    """One word or phrase with what it may be; a plain class, as a sentence has dozens.

    Attributes:
        kind: The chunk's kind (``WORD``, ``AMOUNT``, ``COMMA`` …).
        lower: In lower case, apostrophes straight.
        start: Offset of its first character in the source.
        end: Offset after its last character.
        role: What it does as a function word (``BY``, ``DETERMINER`` …); ``""`` for
            others.
        verb: What it is if it is a verb; None when it cannot be one.
        nouns: Its noun classes; empty when it stands in no list.
        change: ``increase`` or ``decrease`` for a noun of change; else None.
        comparative: ``more``, ``less`` or ``better``; else None.
        amount: The quantity of an amount or duration; else None.
        when: The time of a date, a duration or a bare year; else None.
        is_capital: It starts with a capital.
    """

    __slots__ = (
        "amount",
        "change",
        "comparative",
        "end",
        "is_capital",
        "kind",
        "lower",
        "nouns",
        "role",
        "start",
        "verb",
        "when",
    )

    def __init__(
        self,
        kind: str,
        lower: str,
        start: int,
        end: int,
        entry: WordEntry = _NO_ENTRY,
    ) -> None:
        self.kind = kind
        self.lower = lower
        self.start = start
        self.end = end
        self.role, self.verb, self.nouns, self.change, self.comparative = entry
        self.amount: Quantity | None = None
        self.when: When | None = None
        self.is_capital = False


def tag(lexicon: Lexicon, chunks: Sequence[Chunk]) -> list[Token]:
    """Return the tokens of a sentence, in order."""
    tokens: list[Token] = []
    index = 0
    n_chunks = len(chunks)
    while index < n_chunks:
        chunk = chunks[index]
        if chunk.kind == "WORD":
            token, index = _word(lexicon, chunks, index)
        else:
            token = _other(chunk)
            index += 1
        tokens.append(token)
    _settle_unknown_verb(tokens)
    _settle_years(tokens)
    _settle_neighbours(tokens)
    _settle_pounds(tokens)
    return tokens


def match_phrase(
    phrases: Phrases, chunks: Sequence[Chunk], index: int, first: str
) -> tuple[int, str] | None:
    """Return how many chunks the longest phrase at ``index`` takes, and its value."""
    options = phrases.get(first)
    if options is None:
        return None
    n_left = len(chunks) - index
    second = _plain(chunks[index + 1].lower) if n_left > 1 else ""
    for words, value in options:
        size = len(words)
        if size == 1 or (
            words[1] == second and size <= n_left and _follow(words, chunks, index)
        ):
            return size, value
    return None


def _follow(words: tuple[str, ...], chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the third and later words of a phrase follow as well."""
    return all(
        _plain(chunks[index + at].lower) == words[at] for at in range(2, len(words))
    )


def _plain(lower: str) -> str:
    """Return a word with straight apostrophes."""
    return lower.replace("’", "'") if "’" in lower else lower


def _word(lexicon: Lexicon, chunks: Sequence[Chunk], index: int) -> tuple[Token, int]:
    """Return the token at a word and the index after it."""
    chunk = chunks[index]
    lower = chunk.lower
    if "’" in lower:
        lower = lower.replace("’", "'")
    start, end = chunk.span
    if lower in lexicon.role_phrases:
        phrase = match_phrase(lexicon.role_phrases, chunks, index, lower)
        if phrase is not None:
            size, role = phrase
            pieces = chunks[index : index + size]
            words = " ".join(piece.lower for piece in pieces)
            entry = WordEntry(role)
            return Token("WORD", words, start, pieces[-1].span.end, entry), index + size
    token = Token("WORD", lower, start, end, lexicon.entry(lower) or _NO_ENTRY)
    token.is_capital = chunk.text[0].isupper()
    return token, index + _joined(lexicon, chunks, index, token)


def _joined(lexicon: Lexicon, chunks: Sequence[Chunk], index: int, token: Token) -> int:
    """Take what belongs to a word, as in "roll out" and "A/B"; return how many chunks."""
    if index + 1 >= len(chunks):
        return 1
    after = chunks[index + 1]
    if after.lower in _PARTICLES:
        phrasal = lexicon.phrasal.get(f"{token.lower} {after.lower}")
        if phrasal is None:
            return 1
        size, token.verb = 2, phrasal
    elif after.kind == "SLASH" and _is_lettered(chunks, index):
        size, token.verb = 3, None
    else:
        return 1
    token.role = ""
    token.end = chunks[index + size - 1].span.end
    return size


def _is_lettered(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a letter opens a name such as "A/B"."""
    return (
        len(chunks[index].text) == 1
        and index + 2 < len(chunks)
        and chunks[index + 1].kind == "SLASH"
        and chunks[index + 2].span.start == chunks[index].span.end + 1
    )


def _other(chunk: Chunk) -> Token:
    token = Token(chunk.kind, chunk.lower, chunk.span.start, chunk.span.end)
    if chunk.kind in {"AMOUNT", "DURATION"}:
        token.amount = chunk.quantity
        token.when = chunk.when
    elif chunk.kind == "DATE" and isinstance(chunk.value, When):
        token.when = chunk.value
    return token


def _settle_unknown_verb(tokens: list[Token]) -> None:
    """Take a first word that no list has for a verb: "Renegotiate the lease"."""
    if len(tokens) <= 1 or tokens[1].role != "DETERMINER" or tokens[0].kind != "WORD":
        return
    first = tokens[0]
    is_known = first.role or first.verb or first.nouns or first.change
    if not (is_known or first.comparative or first.lower.endswith(_NO_VERB_ENDINGS)):
        first.verb = VerbEntry(first.lower, "base", "deliver", frozenset())


def _settle_neighbours(tokens: list[Token]) -> None:
    """Read "was 40" as today's value, and "more than" before a verb as an adverb.

    Elsewhere "was" is a verb like "is", and "more than" compares.
    """
    for index in range(len(tokens) - 1):
        lower = tokens[index].lower
        if lower in {"was", "were"} and tokens[index + 1].amount:
            tokens[index].role = "CURRENT"
        elif lower in _HEDGE_ENDS and index and _multiplies(tokens[index + 1]):
            tokens[index - 1].role = tokens[index].role = "ADVERB"
            tokens[index - 1].comparative = None


def _settle_pounds(tokens: list[Token]) -> None:
    """Read "lose 10 pounds" as a weight; elsewhere pounds are money."""
    for index, token in enumerate(tokens):
        if token.amount is None or not token.lower.endswith(_POUNDS):
            continue
        after = tokens[index + 2].lower if index + 2 < len(tokens) else ""
        if after in _WEIGHED or _weighs(tokens, index):
            token.amount = token.amount._replace(unit=_POUND_OF_WEIGHT)


def _weighs(tokens: list[Token], index: int) -> bool:
    """Whether a verb of weight governs the amount, or its metric is a weight."""
    words = tokens[max(0, index - _FURTHEST_SCALES) : index]
    last = words[-1].verb if words else None
    if last is not None and last.lemma in {"drop", "gain"}:
        return True
    return any(
        word.lower in _WEIGHT_WORDS
        or (word.verb is not None and word.verb.lemma in _WEIGHING)
        for word in words
    )


def _multiplies(token: Token) -> bool:
    """Whether a hedge before the word goes with its deed: "more than double"."""
    verb = token.verb
    return verb is not None and verb.form == "base" and verb.lemma in _MULTIPLYING


def _settle_years(tokens: list[Token]) -> None:
    """Decide for each bare year whether it is a date or an amount."""
    for index, token in enumerate(tokens):
        if token.kind != "AMOUNT" or token.when is None:
            continue
        if _is_year(tokens, index):
            token.kind = "DATE"
            token.amount = None
        else:
            token.when = None


def _is_year(tokens: list[Token], index: int) -> bool:
    """Whether the bare year at ``index`` is meant as a year."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is None or before.role in _YEAR_ROLES:
        return before is not None or not _counts_a_thing(tokens[index], after)
    if before.lower in {"the", "end", "mid", "early", "late", "fiscal", "fy", "year"}:
        return True
    if before.role == "TO" and index > 1 and tokens[index - 2].kind == "DATE":
        return not _counts_a_thing(tokens[index], after)  # "from 2026 to 2030"
    if before.role in {"TO", "FROM"} or before.kind in {"ARROW", "AMOUNT"}:
        return before.role == "FROM" and not _goes_on_with_amount(tokens, index)
    if before.kind in {"OPEN", "COMMA"}:
        return after is None or after.kind != "WORD"
    if before.verb is not None and before.verb.verb_class in {"reach", "increase"}:
        return False
    return not _counts_a_thing(tokens[index], after)


def _goes_on_with_amount(tokens: list[Token], index: int) -> bool:
    """Whether "from 2000" is followed by "to 2500"."""
    following = tokens[index + 1 : index + 4]
    return any(
        token.role == "TO" and at + 1 < len(following) and following[at + 1].amount
        for at, token in enumerate(following)
    )


def _counts_a_thing(token: Token, after: Token | None) -> bool:
    """Whether a round number stands before a plural: "2000 subscribers"."""
    if token.amount is None or after is None or after.kind != "WORD":
        return False
    is_round = token.amount.value % _ROUND_HUNDRED == 0
    return is_round and after.lower.endswith("s") and not after.role
