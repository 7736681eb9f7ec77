"""Words and inline marks as Typst, so that no goal's words act as Typst."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from smartlint.render.columns import visible
from smartlint.render.document.tree import Element, edges, words

_SIGNS = {"pass": "#00664b", "fail": "#a53600", "unknown": "#565e6e", "on": "#00664b"}
_SIGNS |= {"off": "#a53600", "error": "#a53600", "warning": "#a53600"}


def string(text: str) -> str:
    """Return words as a string of Typst, in which nothing acts but two signs."""
    shown = visible(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{shown}"'


def content(children: Sequence[Element | str]) -> str:
    """Return inline content as an expression of Typst: pieces in brackets."""
    pieces = [_inline(child) for child in _spaced(children)]
    return f"[{''.join(piece for piece in pieces if piece)}]"


def _spaced(children: Sequence[Element | str]) -> list[Element | str]:
    """Return children without white space at either end."""
    kept = list(children)
    while kept and isinstance(kept[0], str) and not kept[0].strip():
        kept.pop(0)
    while kept and isinstance(kept[-1], str) and not kept[-1].strip():
        kept.pop()
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip()
    return kept


def _inline(child: Element | str) -> str:
    if isinstance(child, str):
        return _words(child)
    write = _WRITERS.get(child.tag)
    if write is not None:
        return write(child)
    inner = "".join(map(_inline, child.children))
    if "tag" in child.classes:
        return f"#tag[{inner}]"
    if "quiet" in child.classes:
        return f"#quiet[{inner}]"
    colour = next((_SIGNS[name] for name in child.classes & _SIGNS.keys()), None)
    return f'#text(fill: rgb("{colour}"))[{inner}]' if colour else inner


def _words(text: str) -> str:
    shown = words(text)
    if not shown:
        return " " if text else ""
    before, after = edges(text)
    return f"#{string(f'{before}{shown}{after}')};"


def _strong(element: Element) -> str:
    return f"#strong[{''.join(map(_inline, element.children))}]"


def _emphasised(element: Element) -> str:
    return f"#emph[{''.join(map(_inline, element.children))}]"


def _code(element: Element) -> str:
    return f"#raw({string(' '.join(element.text.split()))})"


def _link(element: Element) -> str:
    if "skip" in element.classes:
        return ""
    href = element.attributes.get("href", "")
    inner = "".join(map(_inline, element.children))
    if not href.startswith("#"):
        return f"#link({string(href)})[{inner}]"
    return f"#goto({string(href[1:])})[{inner}]"


def _mark(element: Element) -> str:
    base = [one for one in element.children if isinstance(one, str) or one.tag != "rt"]
    role = " ".join(one.text for one in element.elements("rt"))
    return f"#mark({content(base)}, {string(role)})"


def _break(element: Element) -> str:
    del element
    return "#linebreak()"


_WRITERS: Mapping[str, Callable[[Element], str]] = {
    "a": _link,
    "b": _strong,
    "br": _break,
    "code": _code,
    "em": _emphasised,
    "i": _emphasised,
    "ruby": _mark,
    "strong": _strong,
}
