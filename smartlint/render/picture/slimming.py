"""Takes out of an SVG what nobody sees: a page of thousands of goals has one for each.

What draws the pictures names every mark, writes sixteen digits of a pixel and repeats
the font in each word. Half of a picture is that.
"""

from __future__ import annotations

import re

_DIGITS = 3
# Only what the library draws is so long; our own trees say no more than they need.
_DRAWN = re.compile(r'<svg[^>]* class="marks"')
_TAG = re.compile(r"<[^<>]*>")
# Of a page's part these mean nothing: no style sheet or program asks for them, and the
# others say what holds anyhow.
_IDLE = re.compile(
    r' (?:class|version|xmlns|xmlns:xlink|pointer-events)="[^"]*"'
    r'| (?:opacity|stroke-opacity|fill-opacity)="1"'
    r'| (?:font-weight|font-style)="normal"| stroke-dasharray=""'
    r'| text-anchor="start"| transform="translate\(0,0\)"'
)
_LONG = re.compile(r"\d+\.\d{4,}")
_FONT = re.compile(r' font-family="([^"]*)"')
# A path that is drawn nowhere, or in no colour: its group has none.
_UNDRAWN = re.compile(
    r'<path(?: class="(?:background|foreground)")?'
    r'(?: d="(?:M0,0h0v0h0Z)?"(?: pointer-events="none")?(?: display="none")?'
    r'|(?<=background") d="[^"]*"(?: pointer-events="none")?)/>'
)
_EMPTY = re.compile(r"<g[^<>]*></g>")


def slim(svg: str) -> str:
    """Return an SVG that looks the same and is shorter, for a page of HTML."""
    if not _DRAWN.match(svg):
        return svg
    svg = _UNDRAWN.sub("", svg)
    font = _FONT.search(svg)
    svg = _TAG.sub(_slim_tag, svg)
    while _EMPTY.search(svg):
        svg = _EMPTY.sub("", svg)
    if font is None or len(set(_FONT.findall(svg))) > 1:
        return svg
    # Words take the font of the whole, so that each need not name it.
    start, rest = svg.split(">", 1)
    return f"{start}{font[0]}>{_TAG.sub(_without_font, rest)}"


def _slim_tag(tag: re.Match[str]) -> str:
    return _LONG.sub(_rounded, _IDLE.sub("", tag[0]))


def _without_font(tag: re.Match[str]) -> str:
    return _FONT.sub("", tag[0])


def _rounded(number: re.Match[str]) -> str:
    return f"{float(number[0]):.{_DIGITS}f}".rstrip("0").rstrip(".")
