"""Words and inline marks as Markdown, so that no goal's words act as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from smartlint.render.document.tree import Element, edges, words
from smartlint.render.markdown_text import escaped as escaped_words

_WORD_JOINER = "\u2060"


def escaped(text: str) -> str:
    """Return words so that Markdown shows them as they are, on one line.

    They mention nobody, no address in them becomes a link, and no "$" a formula.
    """
    shown = escaped_words(words(text)).replace("$", "\\$")
    return _plain_start(shown.replace("www.", f"www{_WORD_JOINER}."))


def _plain_start(text: str) -> str:
    """Keep a text from starting a list, a heading or a rule, as "- " or "1. " do."""
    head, space, rest = text.partition(" ")
    if head and not head.strip("-+=") and (rest or len(head) > 1):
        return f"\\{text}"
    number = head[:-1]
    if space and number.isdigit() and head[-1] in ".)":
        return f"{number}\\{head[-1]} {rest}"
    return text


def line(children: Sequence[Element | str]) -> str:
    """Return inline content on one line, without doubled spaces."""
    return words("".join([_inline(child) for child in children]))


def fenced(text: str) -> str:
    """Return lines as a fenced block that nothing in them can end.

    It is not fenced as goals: a review that lies beside the goals it is about would be
    read as goals the next time.
    """
    fence = "`" * max(3, _longest_run(text) + 1)
    body = text.strip("\n")
    return f"{fence}text\n{body}\n{fence}"


def address(href: str) -> str:
    """Return an address that cannot end the link it stands in."""
    return "".join(f"%{ord(sign):02X}" if sign in ' ()<>"\\' else sign for sign in href)


def _inline(child: Element | str) -> str:
    if isinstance(child, str):
        return _spaced(child)
    write = _WRITERS.get(child.tag)
    inner = line(child.children)
    if "tag" in child.classes:
        return f"**{inner.capitalize()}:**"
    if write is None:
        return inner
    return write(child, inner) if inner or child.tag == "br" else ""


def _spaced(text: str) -> str:
    """Return escaped text that keeps a space at either end, where there was one."""
    # A line end of the template is a space; as a sign of its own it would be marked.
    inner = escaped(words(text))
    if not inner:
        return " " if text else ""
    before, after = edges(text)
    return f"{before}{inner}{after}"


def _link(element: Element, inner: str) -> str:
    if "skip" in element.classes:
        return ""
    return f"[{inner}]({address(element.attributes.get('href', ''))})"


def _marked(element: Element, inner: str) -> str:
    """Return a marked part of a sentence, its role small behind it."""
    del inner
    base = [one for one in element.children if isinstance(one, str) or one.tag != "rt"]
    role = words(" ".join(escaped(one.text) for one in element.elements("rt")))
    return f"**{line(base)}** <sub>{role}</sub>"


def _ticked(element: Element, inner: str) -> str:
    del inner
    text = words(element.text)
    ticks = "`" * (_longest_run(text) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def _strong(element: Element, inner: str) -> str:
    del element
    return f"**{inner}**"


def _emphasised(element: Element, inner: str) -> str:
    del element
    return f"_{inner}_"


def _broken(element: Element, inner: str) -> str:
    del element
    return f"{inner} "


def _longest_run(text: str) -> int:
    """Return how many backticks follow each other at most."""
    longest = run = 0
    for sign in text:
        run = run + 1 if sign == "`" else 0
        longest = max(longest, run)
    return longest


_WRITERS: Mapping[str, Callable[[Element, str], str]] = {
    "a": _link,
    "b": _strong,
    "br": _broken,
    "code": _ticked,
    "em": _emphasised,
    "i": _emphasised,
    "ruby": _marked,
    "strong": _strong,
}
INLINE = frozenset(
    {*_WRITERS, "abbr", "mark", "rt", "small", "span", "sub", "sup", "time"}
)
