"""Finds by which deed a goal is reached: "raise gifts by 5% by opening 3 stalls".

What is counted there is the means' own: neither the goal's amount nor a second outcome.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import DOING, GAINING


def before_means(sentence: Sentence, first: int, end: int) -> int:
    """Return where "by training 4 guides and hiring 2 cooks" starts; else ``end``.

    Args:
        sentence: The sentence.
        first: Where what is aimed at starts, behind which the means stands.
        end: Where the statement ends.
    """
    if not sentence.topics & DOING:
        return end
    for at in sentence.small:
        if first < at < end - 2 and _tells_by_what(sentence, at):
            return at
    return end


def before_gain(sentence: Sentence, frame: Frame, end: int) -> int:
    """Return where ", giving all a desk" starts, which comes of a deed; else ``end``."""
    if not sentence.topics & GAINING:
        return end
    first = frame.object[0]
    gains = (
        at for at in sentence.joins if first < at < end - 1 and opens_gain(sentence, at)
    )
    return next(gains, end)


def opens_gain(sentence: Sentence, index: int) -> bool:
    """Whether a comma leads to what comes of a deed."""
    tokens = sentence.tokens
    if not sentence.topics & GAINING or tokens[index].kind != "COMMA":
        return False
    deed = tokens[index + 1].verb
    return deed is not None and deed.form == "ing" and "gaining" in deed.groups


def means_before(sentence: Sentence, frame: Frame) -> tuple[int, int] | None:
    """Return where "by training 4 guides, we will" stands, without its comma.

    None where no such opens the statement; only a sentence with ``DOING`` is asked.
    """
    first, verb = frame.lead[0], frame.verb
    if verb is None or first + 2 >= verb or not _tells_by_what(sentence, first):
        return None
    commas = (at for at in sentence.joins if first < at < verb)
    end = next((at for at in commas if sentence.tokens[at].kind == "COMMA"), None)
    end = frame.subject[0] if end is None else end
    return (first, end) if end > first + 1 else None


def _tells_by_what(sentence: Sentence, index: int) -> bool:
    """Whether "by" leads to a deed at ``index``, and to no amount or day."""
    tokens = sentence.tokens
    if tokens[index].role != "BY" or sentence.depth[index]:
        return False
    is_led = sentence.island_at[index] is None
    return is_led and is_doing(deed_behind(tokens, index))


def deed_behind(tokens: list[Token], index: int) -> Token:
    """Return the word behind "by" that may be a deed: "by quickly [answering]"."""
    deed = tokens[index + 1]
    is_how = deed.is_adverb or deed.role == "NOT" or deed.comparative is not None
    return tokens[index + 2] if is_how and index + 2 < len(tokens) else deed


def is_doing(token: Token) -> bool:
    """Whether a word is a verb's form in "-ing"."""
    return token.verb is not None and token.verb.form == "ing"
