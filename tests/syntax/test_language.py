"""The compiled language is kept, and made anew whenever it cannot be trusted."""

from __future__ import annotations

import pytest

from smartlint.resources import compiled, content_key, sha256_hex
from smartlint.syntax import Language, parse_goals
from smartlint.text import Source


class _Kept(dict[str, bytes]):
    """A cache in memory."""

    def put(self, key: str, data: bytes) -> None:
        self[key] = data


class _Unwritable:
    """A cache that keeps nothing."""

    def get(self, key: str) -> bytes | None:
        del key
        return None

    def put(self, key: str, data: bytes) -> None:
        del key, data


def test_the_language_from_the_cache_is_the_one_that_was_made() -> None:
    cache = _Kept()
    made, kept = Language.load(cache), Language.load(cache)
    assert len(cache) == 1
    assert kept.line_table.to_plain() == made.line_table.to_plain()
    assert kept.sentence_table.to_plain() == made.sentence_table.to_plain()
    source = Source("-", "goal: Increase email subscribers by 20% in Q3 2027\n")
    assert parse_goals(kept, source)[0].goals == parse_goals(made, source)[0].goals


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: entry[:-1],
        lambda entry: entry + b"x",
        lambda entry: entry[:0],
        lambda entry: entry[:-1] + bytes([entry[-1] ^ 1]),
        lambda entry: bytes([entry[0] ^ 1]) + entry[1:],
    ],
)
def test_a_damaged_entry_is_made_anew(damage: object) -> None:
    assert callable(damage)
    cache = _Kept()
    made = compiled(cache, "words", ["a"], lambda: {"a": (1, 2)})
    (key,) = cache
    whole = cache[key]
    cache[key] = damage(whole)
    assert compiled(cache, "words", ["a"], lambda: {"a": (1, 2)}) == made
    assert cache[key] == whole


def test_without_a_usable_cache_everything_is_made_anew() -> None:
    for cache in (None, _Unwritable()):
        assert compiled(cache, "words", [], lambda: 5) == 5


def test_what_is_kept_depends_on_every_text_and_where_it_ends() -> None:
    keys = {content_key(texts) for texts in (["ab", "c"], ["a", "bc"], ["abc"], ["x"])}
    assert len(keys) == 4


def test_sha_256_is_the_standard_one() -> None:
    expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert sha256_hex(b"abc") == expected
