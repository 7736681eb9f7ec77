"""What spares a sentence questions hides none: with all asked, it is read the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linted import language
from own_sentences import own_sentences

from smartlint.model.reading import Reading
from smartlint.resources import read_data
from smartlint.syntax.reading import sentence
from smartlint.syntax.reading.clause import frame_search
from smartlint.syntax.reading.goalhood import recognition
from smartlint.syntax.reading.metric import metric_phrase
from smartlint.syntax.reading.moves import direction
from smartlint.syntax.reading.sentence import read_sentences
from smartlint.syntax.reading.values import figure_search
from smartlint.syntax.reading.words.lexicon import Lexicon
from smartlint.syntax.reading.words.outline import Outline
from smartlint.syntax.reading.words.parted_verbs import outlined
from smartlint.syntax.reading.words.token import Token

_ALL_TOPICS = -1
_LISTS = ("verbs", "nouns", "words", "groups", "deeds", "changes", "comparatives")
_AMOUNTS = (
    "5%", "40", "12,000", "6 months", "by 30 June 2027", "Q3", "24/7", "v2", "last year",
    "to 30", ":", ",", ".", "(", ")", "?",
)  # fmt: skip


@cache
def _vocabulary() -> tuple[str, ...]:
    """Return every word that a list of grammar/english holds."""
    texts = [read_data("grammar", f"english/{name}.txt") for name in _LISTS]
    words = re.findall(r"^[a-z][a-z' -]+", "\n".join(texts), re.MULTILINE)
    return tuple(sorted({word.strip() for word in words}))


def _asked_everything(texts: list[str], patch: pytest.MonkeyPatch) -> list[Reading]:
    """Return how sentences are read when no question is spared."""

    def open_outline(lexicon: Lexicon, tokens: list[Token]) -> Outline:
        return outlined(lexicon, tokens)._replace(topics=_ALL_TOPICS)

    with patch.context() as opened:
        opened.setattr(sentence, "outlined", open_outline)
        opened.setattr(recognition, "_is_plain", lambda *_: False)
        opened.setattr(frame_search, "outright_order", lambda *_: None)
        opened.setattr(figure_search, "plain_figures", lambda *_: None)
        opened.setattr(metric_phrase, "plain_name", lambda *_: None)
        opened.setattr(direction, "_plain_mover", lambda *_: None)
        return _read(texts)


def _read(texts: list[str]) -> list[Reading]:
    return read_sentences(language(), [(text, 0) for text in texts])


def _check(texts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        everything = _asked_everything(texts, patch)
    for asked, spared in zip(everything, _read(texts), strict=True):
        assert spared == asked


@pytest.mark.no_cover  # a law over every sentence of ours
def test_no_sentence_of_our_own_loses_a_reading() -> None:
    _check(list(own_sentences()))


@pytest.mark.no_cover  # as above
def test_no_sentence_loses_a_reading_by_the_stop_that_ends_it() -> None:
    _check([f"{sentence}." for sentence in own_sentences()])


def _mixed(data: st.DataObject) -> Iterator[str]:
    """Yield the words of a sentence of ours, some in the place of others."""
    words = data.draw(st.sampled_from(own_sentences())).split()
    anything = st.one_of(st.sampled_from(_vocabulary()), st.sampled_from(_AMOUNTS))
    changed = data.draw(st.sets(st.integers(0, len(words)), max_size=3))
    for at, word in enumerate([*words, ""]):
        yield data.draw(anything) if at in changed else word


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_no_word_of_any_list_is_missing_where_it_would_be_heard(
    data: st.DataObject,
) -> None:
    _check([" ".join(_mixed(data)).strip()])
