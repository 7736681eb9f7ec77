"""The inflected forms of English verbs and nouns, made by rule.

The lexicon lists dictionary forms; this module spells the others. Where spelling
wavers ("cancelling", "canceling") both forms are given, as a form that nobody writes
does no harm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_VOWELS = frozenset("aeiou")
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def plural_forms(noun: str, irregular: Mapping[str, str]) -> tuple[str, ...]:
    """Return the plurals of a noun, which may be of several words.

    Args:
        noun: The singular.
        irregular: Plurals that do not follow the rules, by their singulars.
    """
    *before, last = noun.split(" ")
    regular = _with_s(last)
    forms = (irregular[last], regular) if last in irregular else (regular,)
    return tuple(" ".join([*before, form]) for form in forms)


def verb_forms(
    lemma: str, irregular: tuple[str, str] | None
) -> Iterator[tuple[str, str]]:
    """Yield ``(form, name)`` of a verb; of a phrasal verb the first word changes.

    Args:
        lemma: The dictionary form, such as "roll out".
        irregular: Past and participle, where they do not follow the rules.

    Yields:
        The spelling and one of ``base``, ``s``, ``ing``, ``past``, ``participle``.
    """
    head, _, tail = lemma.partition(" ")
    tail = f" {tail}" if tail else ""
    yield lemma, "base"
    yield _with_s(head) + tail, "s"
    for stem in _stems(head, drop_e=True):
        yield f"{stem}ing{tail}", "ing"
    if irregular is not None:
        yield irregular[1] + tail, "participle"
        yield irregular[0] + tail, "past"
        return
    for stem in _stems(head, drop_e=False):
        yield f"{stem}{tail}", "participle"


def _with_s(word: str) -> str:
    """Return a word with the -s of plurals and of the third person."""
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return f"{word[:-1]}ies"
    if word.endswith(_SIBILANTS) or word in {"go", "do", "veto", "echo", "hero"}:
        return f"{word}es"
    return f"{word}s"


def _stems(word: str, *, drop_e: bool) -> tuple[str, ...]:
    """Return what stands before -ing, or with its -ed where ``drop_e`` is False."""
    suffix = "" if drop_e else "ed"
    if word.endswith("ie"):
        return (f"{word[:-2]}y",) if drop_e else (f"{word}d",)
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return (f"{word[:-1]}{suffix}",)
    if word.endswith("e"):
        return (word,) if drop_e else (f"{word}d",)
    if word.endswith("y") and not drop_e and word[-2:-1] not in _VOWELS:
        return (f"{word[:-1]}ied",)
    if _ends_in_single_consonant(word):
        return (f"{word}{suffix}", f"{word}{word[-1]}{suffix}")
    return (f"{word}{suffix}",)


def _ends_in_single_consonant(word: str) -> bool:
    """Whether a word ends like "plan" or "cancel", so that -ing may double."""
    shortest = 3
    return (
        len(word) >= shortest
        and word[-1] not in "aeiouwxy"
        and word[-2] in _VOWELS
        and (word[-3] not in _VOWELS or word[-3:-1] == "ui")
    )
