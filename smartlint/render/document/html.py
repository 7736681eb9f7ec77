"""A page as one self-contained HTML file: its pictures stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from smartlint.render.document.page import Page

_FIGURE = re.compile(r'<figure data-picture="(\d+)">(.*?)</figure>', re.DOTALL)
_UNDRAWN = re.compile(r' <span class="undrawn">[^<]*</span>')
_DRAWN = re.compile(r' <span class="drawn">[^<]*</span>')
_TABLE = re.compile(r'<table(?: class="([^"]*)")?>(.*?)</table>', re.DOTALL)
_ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t([hd])((?: [^>]*)?)>(.*?)</t[hd]>", re.DOTALL)
_SPAN = re.compile(r'colspan="(\d+)"')
_TAG = re.compile(r"<[^>]*>")
# From so many columns on a row is a card on a phone, as beside each other they are cut;
# a table of numbers has room for one more, and one to write into stays as it is.
_MANY, _MANY_NUMBERS = 4, 5


def html_document(page: Page, draw: Callable[[int], str]) -> str:
    """Return the page with a picture in each figure.

    Args:
        page: What the templates made.
        draw: Gives the SVG of a picture by its index; empty where it is not drawn, and
            the caption then says it all.
    """
    # Templates alone write tags: in a goal's words the sign < is escaped.
    labelled = _TABLE.sub(_with_labels, page.markup)
    return _FIGURE.sub(lambda found: _figure(found, draw), labelled)


def _figure(found: re.Match[str], draw: Callable[[int], str]) -> str:
    drawn = draw(int(found.group(1)))
    caption = (_UNDRAWN if drawn else _DRAWN).sub("", found.group(2))
    return f"<figure>{drawn}{caption}</figure>"


def _with_labels(found: re.Match[str]) -> str:
    """Return a table whose cells name their column, for readers of a narrow page."""
    classes = (found.group(1) or "").split()
    head = next(iter(_ROW.findall(found.group(2))), "")
    names = [_TAG.sub("", cell[2]) for cell in _CELL.findall(head)]
    least = _MANY_NUMBERS if "compact" in classes else _MANY
    if len(names) < least or "form" in classes:
        return found.group(0)
    before, after = found.group(2).split(head, 1)
    body = _ROW.sub(lambda row: _labelled_row(row.group(0), names), after)
    shown = " ".join([*classes, "cards"])
    return f'<table class="{shown}">{before}{head}{body}</table>'


def _labelled_row(row: str, names: list[str]) -> str:
    at = 0

    def label(cell: re.Match[str]) -> str:
        nonlocal at
        kind, attributes, inner = cell.groups()
        name = names[at].replace('"', "&quot;") if at < len(names) else ""
        span = _SPAN.search(attributes)
        at += int(span.group(1)) if span else 1
        if kind == "h":
            return cell.group(0)
        empty = " data-empty" if inner.strip() in ("", "–", "0") else ""
        return f'<td{attributes} data-label="{name}"{empty}>{inner}</td>'

    return _CELL.sub(label, row)
