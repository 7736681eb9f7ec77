"""Reads a sentence run by run, and keeps what runs of words were read as.

Sentences of one team repeat parts far more often than wholes: "by the end of Q3 2027",
"owned by Ana". A text is cut before a few small words that open such parts. What the
chunks and tokens of a run are is decided by the run alone, as a *seam* is cut only where
nothing reads across it:

- No amount or time goes on over it. No reader looks for a word of ``STAND_INS``, but
  for those of ``_ONLY_BEHIND_WORDS``, which are cut only behind a word or a date.
- No listed phrase holds the two words at the seam side by side (``Language.joints``).
- Readers that peek at the next word ask no more of it than whether it goes on after a
  time as a preposition does. One word for either answer stands in for it.
- No reader looks further back than a run's first word, which starts nothing itself,
  but for that of clocks and ratios: a text with a colon is one run.

So the key of a run is its text and its stand-in, and a kept run is what a fresh one would
be in any sentence. What looks further (bare years, vague words among capitals) is settled
for the sentence as a whole. Runs tell nothing of their place: offsets in them count from
their start, and :class:`Words` puts them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from smartlint.syntax.chunks import Chunks
from smartlint.syntax.joints import STAND_INS
from smartlint.syntax.language import Language
from smartlint.syntax.numbered_runs import read_numbered
from smartlint.syntax.outline import Outline, joined, outline_of
from smartlint.syntax.run import Run, read_run
from smartlint.syntax.settling import settle, settle_first
from smartlint.syntax.tagging import Tokens
from smartlint.syntax.vagueness import Loose, find_loose

_ONLY_BEHIND_WORDS = frozenset({"to", "through"})
# "Q1 to Q2" is one time.
_SEAM = re.compile(rf" (?=(?:{'|'.join(STAND_INS)}) (?!(?i:[qh]\d)))")
_MOST_KEPT = 8_192
_LONGEST_KEPT = 100  # characters
_MOST_JOINED = 3  # parts of a text that no seam parts; then the rest is one run


class Words(NamedTuple):
    """A sentence as tokens.

    Attributes:
        tokens: Its tokens; the spans of amounts and times in them count for nothing.
        outline: What stands where among them.
        loose: Its vague words, whether they count or not.
    """

    tokens: Tokens
    outline: Outline
    loose: list[Loose]


def read_words(language: Language, text: str, offset: int = 0) -> Words:
    """Return the words of a sentence.

    Args:
        language: The compiled grammar and words.
        text: The sentence, or any text.
        offset: Where it starts in the source: places count from there.
    """
    return _joined(language, list(_runs(language, text, offset)))


def read_whole(language: Language, text: str, offset: int = 0) -> Words:
    """Return what :func:`read_words` does, with nothing cut or kept.

    The plain way, which the laws in ``tests/syntax`` hold the quick one against.
    """
    return _joined(language, [(read_run(language, text, ""), offset)])


def _joined(language: Language, runs: list[tuple[Run, int]]) -> Words:
    """Return the words of runs with the offsets at which they start."""
    items, starts, ends = tokens = Tokens([], [], [])
    outlines = []
    is_unsettled = False
    for run, at in runs:
        tagged = run.tokens
        outlines.append((run.outline, len(items)))
        items += tagged.items
        starts += [start + at for start in tagged.starts]
        ends += [end + at for end in tagged.ends]
        is_unsettled = is_unsettled or run.is_unsettled
    settle_first(items)
    if is_unsettled:
        settle(items)
    # What is settled may play another part, the first word only that of a verb.
    outline = outline_of(items) if is_unsettled else joined(outlines)
    return Words(tokens, outline, _loose(language, runs))


def _loose(language: Language, runs: list[tuple[Run, int]]) -> list[Loose]:
    """Return the vague words of runs in their places."""
    loose: list[Loose] = []
    for index, (run, at) in enumerate(runs):
        found = run.loose if index else run.loose_first
        if found is None:
            return _loose_among(language, runs)
        loose += [item.shifted(at) for item in found]
    return loose


def _loose_among(language: Language, runs: list[tuple[Run, int]]) -> list[Loose]:
    """Return the vague words of runs, each told by all words of the sentence."""
    chunks = Chunks([], [], [])
    for run, at in runs:
        chunks.items.extend(run.chunks.items)
        chunks.starts.extend([start + at for start in run.chunks.starts])
        chunks.ends.extend([end + at for end in run.chunks.ends])
    return find_loose(language.lexicon, chunks)


def _runs(language: Language, text: str, offset: int) -> Iterator[tuple[Run, int]]:
    """Yield the runs of a text with the offsets at which they start."""
    # Whether "3:30" is a ratio is told by words four pieces away.
    pending, *parts = _SEAM.split(text) if ":" not in text else (text,)
    n_joined = 1
    for index, part in enumerate(parts):
        word = part.partition(" ")[0]
        run = _read(language, pending, STAND_INS[word])
        if _is_seam(language, run, word):
            yield run, offset
            offset += len(pending) + 1
            pending, n_joined = part, 1
        elif n_joined < _MOST_JOINED:
            pending, n_joined = f"{pending} {part}", n_joined + 1
        else:
            # Joined part by part, a long text would be read once for every part.
            pending = " ".join([pending, *parts[index:]])
            break
    yield _read(language, pending, ""), offset


def _is_seam(language: Language, run: Run, word: str) -> bool:
    """Whether a seam parts a run from a word that opens the next."""
    if run.is_open and word in _ONLY_BEHIND_WORDS:
        return False
    return not run.last or (run.last, word) not in language.joints


def _read(language: Language, text: str, following: str) -> Run:
    if len(text) > _LONGEST_KEPT:
        return read_run(language, text, following)
    return _kept(language, text, following)


@lru_cache(maxsize=_MOST_KEPT)
def _kept(language: Language, text: str, following: str) -> Run:
    return read_numbered(language, text, following) or read_run(
        language, text, following
    )
