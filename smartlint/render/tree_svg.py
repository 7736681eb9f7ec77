"""The plan as a picture: boxes from left to right, readable without colours.

Kinds differ by their outline and their name; a shortfall has a sign and words. For a
reader of screens the picture is a list whose entries say the level, the words and the
link. Text is measured by a table of widths, so that the same plan gives the same bytes
everywhere; all of it is kept, in as many lines as it takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.forest import Branch, Forest
from smartlint.portfolio.plan import Plan
from smartlint.render.columns import visible, width, wrap
from smartlint.render.tree_label import (
    id_words,
    is_short,
    kind_words,
    link_words,
    state_words,
    sum_sign,
    sum_words,
)
from smartlint.render.xml_text import attributes, xml_text

_MARGIN = 20
# So wide is a column of bold text in DejaVu Sans, the widest font that readers have: a
# mean of 7.9 points, and of 7.1 for other text, which a layout's columns go by.
_BOLD = 8
# What stands before too small a sum, and how wide it is with its gap.
_SHORT, _SIGN = "⚠", 17
_FONT = "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"
# Outline and filling of each kind: width, dashes, grey.
_LOOKS = {
    "strategy": ("2.5", "", "#f0f0f0"),
    "objective": ("2.5", "", "#ffffff"),
    "goal": ("1.2", "", "#ffffff"),
    "initiative": ("1.2", "6 3", "#ffffff"),
}
_OTHER = ("1.2", "2 3", "#fafafa")


class Layout(NamedTuple):
    """How the boxes stand, in points.

    Attributes:
        box: How wide a box is.
        step: How far further in the next level begins.
        line: How high a line of text is.
        padding: Between a box's edge and its text.
        gap: Between boxes beneath each other.
        columns: So many columns of text fit a line; wide signs count two.
        is_outline: Each box stands beneath the one before, as in a list; else the first
            one of a level stands beside the one it hangs on.
    """

    box: int
    step: int
    line: int
    padding: int
    gap: int
    columns: int
    is_outline: bool


BROAD = Layout(290, 350, 17, 10, 14, 37, is_outline=False)
OUTLINE = Layout(410, 24, 16, 7, 8, 55, is_outline=True)


class _Box(NamedTuple):
    """A block with its place.

    Attributes:
        branch: What is drawn.
        lines: Its text: role and words.
        x: The left edge.
        y: The upper edge.
        height: Of the box.
    """

    branch: Branch
    lines: tuple[tuple[str, str], ...]
    x: int
    y: int
    height: int


def tree_svg(
    plan: Plan,
    forest: Forest,
    *,
    title: str = "The plan",
    name: str = "tree",
    layout: Layout = BROAD,
    notes: Mapping[int, str] | None = None,
) -> Iterator[str]:
    """Yield the lines of an SVG picture.

    Args:
        plan: What is known of the blocks.
        forest: What is drawn.
        title: What the picture is called.
        name: Begins the ids in the picture; pictures of one page need different ones.
        layout: How the boxes stand.
        notes: What stands behind a block's name, by its index; what a block does not
            have there is how it ended.
    """
    besides = [Branch(node, 0, None, False, True) for node in forest.beside]
    noted = notes or {}
    boxes = _placed(plan, [*forest.branches, *besides], layout, noted)
    wide = max((box.x + layout.box for box in boxes), default=0) + _MARGIN
    high = max((box.y + box.height for box in boxes), default=0) + _MARGIN
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}"'
        f' width="{wide}" height="{high}" role="group"'
        + attributes({"aria-labelledby": f"{name}-title {name}-desc"})
        + attributes({"font-family": _FONT})
        + ' font-size="13">'
    )
    yield f'<title id="{xml_text(name)}-title">{xml_text(visible(title))}</title>'
    yield f'<desc id="{xml_text(name)}-desc">{xml_text(_summary(forest))}</desc>'
    yield f'<rect width="{wide}" height="{high}" fill="#ffffff"/>'
    yield from _links(boxes, layout)
    yield '<g role="list">'
    for box in boxes:
        yield from _box(plan, box, layout, noted)
    yield "</g>"
    yield "</svg>"


def _summary(forest: Forest) -> str:
    drawn = [branch for branch in forest.branches if not branch.is_repeat]
    tops = sum(branch.depth == 0 for branch in drawn)
    branches = "branch" if tops == 1 else "branches"
    blocks, beside = _blocks(len(drawn)), len(forest.beside)
    words = f"{blocks} on {tops} {branches}, from the top at the left"
    if beside:
        stand = "stands" if beside == 1 else "stand"
        words += f"; {_blocks(beside)} {stand} beside them without a link"
    return words


def _blocks(count: int) -> str:
    return "1 block" if count == 1 else f"{count} blocks"


def _placed(
    plan: Plan, branches: Sequence[Branch], layout: Layout, notes: Mapping[int, str]
) -> list[_Box]:
    """Return the boxes: one column a level, one beneath the other, no two on a place.

    A branch begins at the height of the one it hangs on where nothing is in the way.
    """
    boxes: list[_Box] = []
    y = _MARGIN
    before: _Box | None = None
    for branch in branches:
        lines = _lines(plan, branch, layout, notes)
        height = len(lines) * layout.line + 2 * layout.padding
        if before is not None:
            is_first_child = branch.depth > before.branch.depth
            is_beside = is_first_child and not layout.is_outline
            y = before.y if is_beside else _below(boxes, branch) + layout.gap
        box = _Box(branch, lines, _MARGIN + branch.depth * layout.step, y, height)
        boxes.append(box)
        before = box
    return boxes


def _below(boxes: Sequence[_Box], branch: Branch) -> int:
    """Return the first free height below what was drawn since the box above it.

    Every box of the same level or further in lies behind the one it hangs on, so going
    back to that one looks at each box once for each level at the most.
    """
    lowest = 0
    for box in reversed(boxes):
        if box.branch.depth < branch.depth:
            break
        lowest = max(lowest, box.y + box.height)
        if box.branch.depth == branch.depth:
            break
    return max(lowest, _deepest(boxes))


def _deepest(boxes: Sequence[_Box]) -> int:
    last = boxes[-1]
    return last.y + last.height


def _lines(
    plan: Plan, branch: Branch, layout: Layout, notes: Mapping[int, str]
) -> tuple[tuple[str, str], ...]:
    node, columns = branch.node, layout.columns
    bold = min(columns, (layout.box - 2 * layout.padding) // _BOLD)
    name = " ".join(filter(None, (kind_words(node), visible(id_words(node)))))
    ended = notes.get(node.index) or state_words(node)
    head = f"{name} · {visible(ended)}" if ended else name
    found = [("head", line) for line in wrap(head, bold)]
    link = link_words(branch)
    if link:
        found += [("link", line) for line in wrap(visible(link), columns)]
    if branch.is_repeat:
        return (*found, ("link", "drawn above"))
    text = visible(node.goal.sentence.text)
    found += [("text", line) for line in wrap(text, columns)]
    sums = sum_words(plan, node)
    if sums:
        sign = sum_sign(plan, node).replace("!", _SHORT)
        found += [("sum", line) for line in wrap(f"{sign} {sums}", bold)]
    return tuple(found)


def _links(boxes: Sequence[_Box], layout: Layout) -> Iterator[str]:
    """Yield the lines from each box to the one it hangs on, beneath all boxes."""
    way: list[_Box] = []
    yield '<g fill="none" stroke="#777777" stroke-width="1.4" aria-hidden="true">'
    for box in boxes:
        depth = box.branch.depth
        del way[depth:]
        if way:
            yield f'<path d="{_link(way[-1], box, layout)}"/>'
        way.append(box)
    yield "</g>"


def _link(start: _Box, box: _Box, layout: Layout) -> str:
    """Return the way from a box to one that hangs on it."""
    to_head = layout.padding + layout.line // 2
    end = box.y + to_head
    if layout.is_outline:
        x = start.x + layout.step // 2
        return f"M{x} {start.y + start.height}V{end}H{box.x}"
    middle = start.x + layout.box + (layout.step - layout.box) // 2
    return f"M{start.x + layout.box} {start.y + to_head}H{middle}V{end}H{box.x}"


def _box(
    plan: Plan, box: _Box, layout: Layout, notes: Mapping[int, str]
) -> Iterator[str]:
    node = box.branch.node
    thick, dashes, fill = _LOOKS.get(kind_words(node), _OTHER)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    spoken = _spoken(plan, box.branch, notes)
    yield f"<g{attributes({'role': 'listitem', 'aria-label': spoken})}>"
    yield (
        f'<rect x="{box.x}" y="{box.y}" width="{layout.box}" height="{box.height}"'
        f' rx="5" fill="{fill}" stroke="#333333" stroke-width="{thick}"{dashed}/>'
    )
    for place, (role, words) in enumerate(box.lines):
        x, y = box.x + layout.padding, box.y + layout.padding + place * layout.line + 13
        look = _look(role, words, layout)
        for at, part in _apart(role, words):
            yield f'<text x="{x + at}" y="{y}"{look}>{xml_text(part)}</text>'
    yield "</g>"


def _apart(role: str, words: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a line with their distance: a sign stands by itself.

    A sign that the font does not have makes Typst set all that is drawn with it in
    another font, a fifth wider.
    """
    if role != "sum" or not words.startswith(_SHORT):
        yield 0, words
        return
    yield 0, _SHORT
    yield _SIGN, words.removeprefix(_SHORT).lstrip()


def _look(role: str, words: str, layout: Layout) -> str:
    """Return the attributes of a line; one too wide for the box is drawn together."""
    looks = {
        "head": ' font-weight="700" fill="#222222"',
        "link": ' font-style="italic" fill="#444444"',
        "sum": ' font-weight="700" fill="#222222"',
        "text": ' fill="#111111"',
    }
    fits = width(words) <= layout.columns
    inner = layout.box - 2 * layout.padding
    squeeze = "" if fits else f' textLength="{inner}" lengthAdjust="spacingAndGlyphs"'
    return looks[role] + squeeze


def _spoken(plan: Plan, branch: Branch, notes: Mapping[int, str]) -> str:
    node = branch.node
    name = " ".join(filter(None, (kind_words(node), visible(id_words(node)))))
    parts = [f"level {branch.depth + 1}", name, visible(node.goal.sentence.text)]
    if branch.edge is not None:
        parts.append(f"supports {visible(branch.edge.target.name)}")
    state = notes.get(node.index) or state_words(node)
    parts += [words for words in (link_words(branch), state) if words]
    sums = sum_words(plan, node)
    if sums:
        parts.append(f"too little, {sums}" if is_short(plan, node) else sums)
    if branch.is_repeat:
        parts.append("drawn above as well")
    return "; ".join([visible(part) for part in parts])
