"""The plan as an outline for the terminal, in lines or in plain ASCII."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.portfolio.forest import Branch, Forest
from smartlint.portfolio.graph import Node
from smartlint.portfolio.plan import Plan
from smartlint.render.columns import visible, wrap
from smartlint.render.style import Style
from smartlint.render.tree_label import (
    direction_lines,
    id_words,
    kind_words,
    link_words,
    state_words,
    sum_sign,
    sum_words,
)

_FEWEST_COLUMNS = 24
_UNICODE = ("├─ ", "└─ ", "│  ", "   ")
# What a reckoning is written with; signs of the author's own words stay as they are.
_PLAIN_SIGNS = str.maketrans({"−": "-", "×": "x", "÷": "/", "±": "+-", "…": "..."})
_ASCII = ("|- ", "`- ", "|  ", "   ")


def tree_text(plan: Plan, forest: Forest, style: Style) -> Iterator[str]:
    """Yield the outline: what stands above all, the branches, what stands beside."""
    has_top = False
    for name, text in direction_lines(plan.portfolio):
        has_top = True
        yield from _wrapped(f"{name}: {visible(text)}", "", style)
    if has_top and forest.branches:
        yield ""
    yield from _branches(plan, forest, style)
    if forest.beside:
        if forest.branches or has_top:
            yield ""
        yield style.paint("title", "Beside the tree, without a link")
        for node in forest.beside:
            yield from _block(
                plan, Branch(node, 0, None, False, True), "  ", "    ", style
            )


def _branches(plan: Plan, forest: Forest, style: Style) -> Iterator[str]:
    tee, corner, bar, gap = _UNICODE if style.is_unicode else _ASCII
    trunk: list[str] = []
    for place, branch in enumerate(forest.branches):
        del trunk[max(branch.depth - 1, 0) :]
        if branch.depth == 0:
            if place:
                yield ""
            first = rest = ""
        else:
            above = "".join(trunk)
            first = above + (corner if branch.is_last else tee)
            rest = above + (gap if branch.is_last else bar)
            trunk.append(gap if branch.is_last else bar)
        yield from _block(plan, branch, first, rest, style)


def _block(
    plan: Plan, branch: Branch, first: str, rest: str, style: Style
) -> Iterator[str]:
    node = branch.node
    name = visible(id_words(node))
    head = f"{style.paint('quiet', kind_words(node))} {style.paint('title', name)}"
    if branch.is_repeat:
        arrow = "↑" if style.is_unicode else "^"
        shown = name or f"“{visible(node.goal.sentence.text)}”"
        yield f"{first}{arrow} {shown}{_in_brackets(branch)} stands above"
        return
    yield f"{first}{head.rstrip()}{_in_brackets(branch)}{_state(node, style)}"
    under = rest + "  "
    yield from _wrapped(visible(node.goal.sentence.text), under, style)
    sums = sum_words(plan, node)
    if sums:
        sums = sums if style.is_unicode else sums.translate(_PLAIN_SIGNS)
        sign = sum_sign(plan, node)
        role = "warning" if sign == "!" else "quiet"
        for line in _wrapped(f"{sign} {sums}", under, style):
            yield under + style.paint(role, line.removeprefix(under))


def _in_brackets(branch: Branch) -> str:
    words = link_words(branch)
    return f" ({visible(words)})" if words else ""


def _state(node: Node, style: Style) -> str:
    words = state_words(node)
    return f"  {style.paint('quiet', visible(words))}" if words else ""


def _wrapped(text: str, indent: str, style: Style) -> Iterator[str]:
    for line in wrap(text, max(_FEWEST_COLUMNS, style.width - len(indent))):
        yield indent + line
