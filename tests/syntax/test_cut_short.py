"""A sentence has a reading while it is being written, too."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from own_sentences import own_sentences

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence, read_sentences

_SIGNS = st.text("<>≥≤#$€%()[]“”'’–—/:;,.!?+&*→R5k ", max_size=6)
_STRETCHES = st.tuples(
    st.sampled_from(own_sentences()), st.integers(0, 12), st.integers(1, 12)
)


@pytest.mark.no_cover  # a law over every sentence of ours
def test_beginnings_and_ends_of_our_sentences_are_read(language: Language) -> None:
    cut = {
        " ".join(part)
        for words in map(str.split, own_sentences())
        for count in range(1, len(words))
        for part in (words[:count], words[count:])
    }
    readings = read_sentences(language, [(text, 0) for text in sorted(cut)])
    assert len(readings) == len(cut)


@given(stretches=st.lists(_STRETCHES, min_size=1, max_size=2), signs=_SIGNS)
@example(stretches=[("We train for 40 hours than triple the pace", 0, 12)], signs="")
@example(stretches=[("R", 0, 1)], signs="<")
@settings(max_examples=400, deadline=None)
def test_stretches_of_our_sentences_are_read(
    language: Language, stretches: list[tuple[str, int, int]], signs: str
) -> None:
    parts = (text.split()[at : at + count] for text, at, count in stretches)
    text = signs + " ".join(word for part in parts for word in part)
    spans = [phrase.span for phrase in read_sentence(language, text).vague]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
