"""From a picture's values to SVG, and from SVG to the dots that Word wants."""

from __future__ import annotations

import json
import re
from html import escape
from types import ModuleType

from smartlint.portfolio.forest import Forest
from smartlint.render.picture.course_spec import course_spec
from smartlint.render.picture.look import (
    BAND,
    BLUE,
    GREY,
    INK,
    LINE,
    ORANGE,
    PAPER,
    Spec,
)
from smartlint.render.picture.slimming import slim
from smartlint.render.picture.table_specs import (
    funnel_spec,
    heat_spec,
    market_spec,
    pace_spec,
)
from smartlint.render.tree_svg import OUTLINE, tree_svg
from smartlint.resources import CompiledCache, compiled
from smartlint.review.picture import (
    CoursePicture,
    FunnelPicture,
    HeatPicture,
    MarketPicture,
    PacePicture,
    Picture,
    TreePicture,
)

MISSING = (
    "pictures need the extra 'charts', without it their figures stand there in words; "
    "install it with: pip install 'smartlint[charts]'"
)
_SCALE = 2.5
_ID = re.compile(r'(id="|url\(#|href="#)')
_LABELLED = re.compile(r'aria-labelledby="(\S+) ([^"]*)"')
_ROLE = re.compile(r' (?:role="graphics-[^"]*"|aria-[a-z]+="[^"]*")')
# In HTML a colour follows the reader's choice of light or dark.
_THEMED = {
    BLUE: "--blue",
    ORANGE: "--orange",
    GREY: "--grey",
    INK: "--ink",
    LINE: "--line",
    BAND: "--band",
    PAPER: "--paper",
    "#f0f0f0": "--tint",
    "#fafafa": "--tint",
    "#111111": "--ink",
    "#222222": "--ink",
    "#333333": "--ink",
    "#444444": "--soft",
    "#777777": "--grey",
}


class Drawer:
    """Draws pictures, if the library for it is installed."""

    __slots__ = ("_cache", "_library")

    def __init__(self, cache: CompiledCache | None = None) -> None:
        """Look for the library.

        Args:
            cache: Where drawn pictures are kept, by what they were drawn from.
        """
        self._cache = cache
        self._library = _library()

    @property
    def can_draw(self) -> bool:
        """The library is there."""
        return self._library is not None

    def svg(self, picture: Picture) -> str:
        """Return the picture as an SVG file; empty where it cannot be drawn."""
        if isinstance(picture, TreePicture):
            return _tree(picture)
        spec = _spec(picture)
        if self._library is None or spec is None:
            return ""
        draw, text = self._library.vegalite_to_svg, json.dumps(spec)
        made_from = (self._library.__version__, text)
        drawn: str = compiled(self._cache, "picture", made_from, lambda: draw(text))
        return _described(drawn, picture)

    def png(self, svg: str) -> bytes:
        """Return an SVG as a PNG, fit for print; empty where it cannot be drawn."""
        if self._library is None:
            return b""
        content: bytes = self._library.svg_to_png(on_paper(svg), scale=_SCALE)
        return content


def on_paper(svg: str) -> str:
    """Return an SVG with paper beneath it, for places that may be dark."""
    start, rest = svg.split(">", 1)
    return f'{start}><rect width="100%" height="100%" fill="{PAPER}"/>{rest}'


def inline(svg: str, name: str, *, with_words: bool = False) -> str:
    """Return an SVG as a part of an HTML page.

    Args:
        svg: The picture.
        name: Begins every id in it, as ids are unique in a page.
        with_words: Its words belong to its name, as nothing else says them.
    """
    svg = _ID.sub(rf"\g<1>{name}-", slim(svg))
    labels = rf"{name}-\g<1>" + (rf" {name}-\g<2>" if with_words else "")
    svg = _LABELLED.sub(rf'aria-labelledby="{labels}"', svg)
    for colour, variable in _THEMED.items():
        svg = svg.replace(f'"{colour}"', f'"var({variable})"')
    return svg


def _spec(picture: Picture) -> Spec | None:
    match picture:
        case CoursePicture():
            return course_spec(picture)
        case MarketPicture():
            return market_spec(picture)
        case FunnelPicture():
            return funnel_spec(picture)
        case HeatPicture():
            return heat_spec(picture)
        case PacePicture():
            return pace_spec(picture)
        case _:
            return None


def _tree(picture: TreePicture) -> str:
    lines = tree_svg(
        picture.plan,
        Forest(picture.branches, ()),
        title=picture.title,
        layout=OUTLINE,
        notes=picture.notes,
    )
    return "\n".join(lines)


def _described(svg: str, picture: Picture) -> str:
    """Return the SVG with its title and its figures in words, for who cannot see it.

    The marks lose the roles that Vega gives them: each would be read out without a name.
    """
    svg = _ROLE.sub("", svg)
    words = (
        f'<title id="title">{escape(picture.title)}</title>'
        f'<desc id="desc">{escape(picture.description)}</desc>'
    )
    start, rest = svg.split(">", 1)
    return f'{start} role="img" aria-labelledby="title desc">{words}{rest}'


def _library() -> ModuleType | None:
    try:
        import vl_convert  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    return vl_convert
