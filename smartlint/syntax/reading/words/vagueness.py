"""Finds vague and weasel words where they count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.model.reading import Phrase
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.chunking.chunks import Chunks
from smartlint.syntax.chunking.pieces import Piece
from smartlint.syntax.reading.words.lexicon import PLURAL, Lexicon
from smartlint.syntax.reading.words.marks import hedge_of
from smartlint.syntax.reading.words.phrase_matching import match_phrase
from smartlint.text import Span

ALWAYS = "always"
_HEAD = "unspecific head"
_FELT = "unless counted"
_IMPROVED = "without a number"
_SOFT = "unless aside"
_STATING = frozenset(
    {"are", "is", "be", "feel", "feels", "feeling", "felt", "as", "stay", "were", "was",
     "being", "who", "that", "and", "or", "they", "very"}
)  # fmt: skip
_LEADING = frozenset({"to", "and", "will", "we", "or", "also", "can", "should", "must"})
_NOUN_LEADERS = frozenset({"for", "of", "from", "without"})
_SMALL = 4  # letters of the longest word that titles leave small
_NEIGHBOURS = 12
_TELLING = frozenset({"that", "which", "who"})
_ADJECTIVE_ENDINGS = ("al", "ic", "ive", "ous", "ary", "ed", "ian", "ish")
_QUALITY_ENDINGS = (*_ADJECTIVE_ENDINGS, "able", "ible", "ful", "less", "ant", "en")


_ACTING = frozenset(
    {"brief", "calm", "clean", "clear", "even", "fast", "level", "neat", "perfect",
     "secure", "slow", "smart", "smooth", "tidy", "warm"}
)  # fmt: skip
_BEFORE_DEED = frozenset({"at", "by", "for", "in", "of", "on", "start", "begin"})
_EACH = frozenset({"each", "every", "per"})
_PAIR = 2
_NAMING = frozenset({_HEAD, _IMPROVED})
_AID = frozenset({"support", "help", "aid"})
_KINDS = frozenset({"performance", "quality"})
_NO_NAMES = frozenset({"i", "asap"})
_TOLD_BESIDE = frozenset({"later", "other", "many", "much"})


class Loose(NamedTuple):
    """A word or phrase that may leave a reader guessing.

    Attributes:
        phrase: The words.
        condition: When it counts, in the words of the list.
    """

    phrase: Phrase
    condition: str

    @property
    def is_quality(self) -> bool:
        """It counts wherever it stands."""
        return self.condition in {ALWAYS, _FELT}

    @property
    def is_noun(self) -> bool:
        """It is an abstract noun, which counts where it heads what is to change."""
        return self.condition == _HEAD


def find_loose(lexicon: Lexicon, chunks: Chunks, openers: Iterable[int]) -> list[Loose]:
    """Return the listed words of a sentence, in order, whether they count or not.

    Args:
        lexicon: The words.
        chunks: The sentence.
        openers: Indexes of the chunks at which vague words may start, as tagging found.
    """
    found = []
    after = 0
    items = chunks.items
    for index in openers:
        if index < after:
            continue
        item = items[index]
        if item.lower in lexicon.vague:
            after, loose = _listed(lexicon, chunks, index)
            if loose is not None:
                found.append(loose)
            continue
        hedge = hedge_of(item.text) if item.kind == "AMOUNT" else ""
        if hedge:
            start = chunks.starts[index]
            phrase = Phrase(hedge, Span(start, start + len(hedge)))
            found.append(Loose(phrase, ALWAYS))
    return found


def _listed(lexicon: Lexicon, chunks: Chunks, index: int) -> tuple[int, Loose | None]:
    """Return the index after a listed phrase, and the phrase where it is no name."""
    items = chunks.items
    match = match_phrase(lexicon.vague, items, index, items[index].lower)
    if match is None:
        return index + 1, None
    size, condition = match
    after = index + size
    if size > 1 and items[index].lower == "and" and _goes_on(items, after):
        return index + 1, None  # "and more hens"
    if _is_exact(lexicon, items, index, after, condition):
        return after, None
    if condition == _SOFT:
        is_closing = index > 0 and items[index - 1].kind == "COMMA"
        is_tail = is_closing and items[index].lower.endswith("ing")
        condition = _IMPROVED if is_tail else ALWAYS
    if size == 1 and items[index].lower == "more":
        after += _is_quality(lexicon, items, after)
    elif condition == ALWAYS and index and items[index - 1].lower == "most":
        index -= 1  # "most efficient"
    if condition == _FELT:
        if not _is_said_of(lexicon, items, index):
            condition = ALWAYS
        index += size > 1 and items[index].lower == "feel"
    words = [chunk.text for chunk in items[index:after]]
    span = Span(chunks.starts[index], chunks.ends[after - 1])
    return after, Loose(Phrase(" ".join(words), span), condition)


def _goes_on(items: Sequence[Piece], index: int) -> bool:
    """Whether a word follows a phrase that closes a list."""
    return index < len(items) and items[index].kind == "WORD"


def _is_exact(
    lexicon: Lexicon, items: Sequence[Piece], index: int, after: int, condition: str
) -> bool:
    """Whether a listed phrase leaves nothing open where it stands: a name, a part of one."""
    if (
        _is_name_part(lexicon, items, index, after - index)
        or _is_name(items[index], items, index)
        or (condition in _NAMING and _is_one_of_many(items, index))
    ):
        return True
    if condition == _HEAD or items[index].lower == "on":  # "a talk on brand recall"
        return _modifies(lexicon, items, after)
    lower = items[index].lower
    is_pair = lower == "in" and after == index + 2
    if is_pair and index and items[index + 1].lower == "time":
        # "A reduction in time on hold" tells what falls.
        entry = lexicon.entry(items[index - 1].lower)
        return entry is not None and entry.change is not None
    following = items[after].lower if after < len(items) else ""
    if lower == "key" and following.startswith("result "):
        return True  # "Key Result 3: …"
    if condition == ALWAYS and _acts(lexicon, items, index, after):
        return True
    if lower == "lower":  # "lower our costs"
        return not index or items[index - 1].lower in _LEADING
    if condition == _IMPROVED:
        is_than = after < len(items) and items[after].lower == "than"
        is_counted = index > 0 and items[index - 1].kind == "AMOUNT"
        if lower == "more" and (is_than or is_counted):
            return True  # "grow more than the market", "sell 40 more"
        is_kind = _names_kind(lexicon, items, index, after)
        return is_kind or _is_means(items, index)
    if condition == _SOFT:  # "words that help"
        return index > 0 and items[index - 1].lower in _TELLING
    return lower in _TOLD_BESIDE and _is_told_exactly(items, index, after)


def _is_one_of_many(items: Sequence[Piece], index: int) -> bool:
    """Whether a noun names things one can count: "at every Saturday performance"."""
    return any(item.lower in _EACH for item in items[max(0, index - _PAIR) : index])


def _is_told_exactly(items: Sequence[Piece], index: int, after: int) -> bool:
    """Whether a number beside a word says what it means: "the other 2", "2 years later".

    So with "twice as many".
    """
    lower = items[index].lower
    if lower in {"many", "much"}:
        is_multiple = index > 1 and items[index - 1].lower == "as"
        return is_multiple and items[index - 2].kind == "AMOUNT"
    if lower == "later":
        return index > 0 and items[index - 1].kind in {"DURATION", "AMOUNT"}
    is_other = lower == "other" and after < len(items)
    return is_other and items[after].kind == "AMOUNT"


def _acts(lexicon: Lexicon, items: Sequence[Piece], index: int, after: int) -> bool:
    """Whether a word of quality is the verb: "clear the debt", "by winning 40 singers"."""
    if after != index + 1 or after >= len(items):
        return False
    before = items[index - 1].lower if index else "to"
    is_quality = items[index].lower in _ACTING
    if before not in (_LEADING if is_quality else _BEFORE_DEED):
        return False
    if not is_quality and not items[index].lower.endswith("ing"):
        return False
    if not is_quality and items[after].kind == "AMOUNT":
        return True
    follower = lexicon.entry(items[after].lower)
    return follower is not None and follower.role == "DETERMINER"


def counting(
    loose: Sequence[Loose],
    heads: frozenset[int],
    *,
    is_quantified: bool,
    is_specific: bool,
) -> tuple[Phrase, ...]:
    """Return those words that count in this sentence.

    Args:
        loose: The listed words.
        heads: Offsets at which a noun that heads what is to change ends.
        is_quantified: A stated amount settles "more" and "improve".
        is_specific: Abstract nouns count only where nothing specific is named.
    """
    # Where a quality or soft verb leaves the sentence open, a noun aside does not.
    is_open = any(item.is_quality for item in loose)
    return tuple(
        item.phrase
        for item in loose
        if _counts(item.condition, is_quantified=is_quantified, is_specific=is_specific)
        and not (is_open and _is_aside(item, heads))
    )


def with_degree(loose: Sequence[Loose]) -> list[Loose]:
    """Return vague words with "more accessible" as one of them."""
    joined: list[Loose] = []
    for item in loose:
        word, place = item.phrase.text, item.phrase.span
        last = joined[-1].phrase if joined and item.condition == ALWAYS else None
        is_graded = last is not None and last.text.lower() == "more"
        if last is None or not is_graded or place.start != last.span.end + 1:
            joined.append(item)
            continue
        span = Span(last.span.start, place.end)
        joined[-1] = Loose(Phrase(f"{last.text} {word}", span), ALWAYS)
    return joined


def _is_aside(item: Loose, heads: frozenset[int]) -> bool:
    """Whether an abstract noun is not what is to change: "address learning curves"."""
    return item.is_noun and item.phrase.span.end not in heads


def _is_means(chunks: Sequence[Piece], index: int) -> bool:
    """Whether a gerund says how something else is done: "by improving attendance"."""
    is_led = index > 0 and chunks[index - 1].lower in {"by", "in", "through", "of"}
    return is_led and chunks[index].lower.endswith("ing")


def _names_kind(
    lexicon: Lexicon, chunks: Sequence[Piece], index: int, after: int
) -> bool:
    """Whether a noun only tells of which kind another is: "performance standards".

    "Quality" must stand behind one ("listing quality scores"), as it also praises.
    """
    word = chunks[index].lower
    if word not in _KINDS or not _modifies(lexicon, chunks, after):
        return False
    before = lexicon.entry(chunks[index - 1].lower) if index else None
    return word != "quality" or (before is not None and bool(before.nouns))


def _is_said_of(lexicon: Lexicon, chunks: Sequence[Piece], index: int) -> bool:
    """Whether a feeling is said of someone: "are safe", "pupils confident in maths"."""
    if chunks[index].lower in _STATING:
        return True
    before = chunks[index - 1].lower if index else ""
    if before in _STATING:
        return True
    entry = lexicon.entry(before)
    if entry is None:
        return before.endswith("s")
    if entry.role:
        return False
    is_acting = entry.verb is not None and entry.verb.form == "ing"
    return is_acting or PLURAL in entry.nouns


def _is_name_part(
    lexicon: Lexicon, chunks: Sequence[Piece], index: int, size: int
) -> bool:
    """Whether a soft verb is a noun before another: "support tickets"."""
    if size > 1 or index + 1 >= len(chunks):
        return False
    entry = lexicon.entry(chunks[index].lower)
    if entry is None or entry.verb is None or entry.verb.form != "base":
        return False
    if entry.comparative is not None:
        return False  # "offer better food"
    after = chunks[index + 1]
    word = chunks[index].lower
    is_aid = not index and after.lower == "for" and word in _AID
    if after.kind == "AMOUNT" or is_aid:
        return True  # "Support for dark mode"
    if word in _ACTING:
        return False  # "ensure smooth rides"
    before = chunks[index - 1].lower if index else ""
    if before in _NOUN_LEADERS:
        return True  # "requests for help"
    leader = lexicon.entry(before)
    if leader is None and index > 1 and _is_adjective(before):
        return "noun" in entry.verb.flags  # "psychosocial support"
    if leader is not None and not leader.role:
        is_order = leader.verb is not None and leader.verb.form == "base"
        is_noun = bool(entry.nouns) or "noun" in entry.verb.flags
        leads = leader.nouns and PLURAL not in leader.nouns  # "users love our search"
        if is_noun and (leads or is_order):
            return True  # "customer support", "provide support"
    is_led = before in _LEADING or not before or chunks[index - 1].kind != "WORD"
    following = lexicon.entry(after.lower)
    return following is not None and bool(following.nouns) and not is_led


def _is_quality(lexicon: Lexicon, chunks: Sequence[Piece], index: int) -> bool:
    """Whether the "social" of "more social" stands here, which no list has."""
    word = chunks[index].lower if index < len(chunks) else ""
    is_known = word in lexicon.vague or lexicon.entry(word) is not None
    return not is_known and word.endswith(_QUALITY_ENDINGS)


def _is_adjective(word: str) -> bool:
    """Whether a word that no list has is an adjective by its ending."""
    return word.endswith(_ADJECTIVE_ENDINGS)


def _is_name(chunk: Piece, chunks: Sequence[Piece], index: int) -> bool:
    """Whether a word with a capital is a name, as all others start small."""
    if not index or not chunk.text[0].isupper() or chunk.lower in _NO_NAMES:
        return False
    before = chunks[index - 1]
    if before.kind != "WORD":
        after = chunks[index + 1] if index + 1 < len(chunks) else before
        return before.kind == "OPEN" and after.text[0].isupper()
    return any(
        other.kind == "WORD" and other.text[0].islower() and len(other.text) > _SMALL
        for other in chunks[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]
    )


def _modifies(lexicon: Lexicon, chunks: Sequence[Piece], after: int) -> bool:
    """Whether an abstract noun only stands before another: "growth rate"."""
    if after >= len(chunks) or chunks[after].kind != "WORD":
        return False
    entry = lexicon.entry(chunks[after].lower)
    return entry is not None and bool(entry.nouns) and not entry.role


def _counts(condition: str, *, is_quantified: bool, is_specific: bool) -> bool:
    if condition == "never":
        return False
    if condition in {_IMPROVED, _FELT}:
        return not is_quantified
    if condition in {"unspecific", _HEAD}:
        return not is_specific
    return True
