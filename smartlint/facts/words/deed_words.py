"""The words of a goal that is a deed: what is to be done, without its time and purpose."""

from __future__ import annotations

from smartlint.model.reading import Reading
from smartlint.text import Span


def deed_of(reading: Reading, verb: Span) -> tuple[Span, str]:
    """Return where the words of a deed stand, and the words.

    They go from the verb to the time or the purpose behind it; of "the map is printed",
    where nothing but these stand behind the verb, from the start.
    """
    text, start = reading.text, reading.span.start
    parts = [one.span.start for one in (reading.deadline, reading.purpose) if one]
    end = min((at for at in parts if at > verb.end), default=reading.span.end)
    is_last = not text[verb.end - start : end - start].strip(" ,;:.!–—-(")
    has_time_before = any(at < verb.start for at in parts)
    first = start if is_last and not has_time_before else verb.start
    words = text[first - start : end - start].rstrip(" ,;:.!–—-(")
    return Span(first, first + len(words)), words
