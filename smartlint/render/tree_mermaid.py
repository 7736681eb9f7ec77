"""The plan as a Mermaid flowchart, which GitHub and many editors draw.

A block is a numbered node: nothing that a user wrote is ever syntax. Its words stand in
a quoted label, with every sign that means something there as a character code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartlint.model.goal import HeadKind
from smartlint.portfolio.forest import Forest
from smartlint.portfolio.graph import Node
from smartlint.portfolio.plan import Plan
from smartlint.render.columns import visible
from smartlint.render.tree_label import (
    id_words,
    is_short,
    kind_words,
    link_words,
    state_words,
    sum_words,
)

# All that Mermaid, Markdown or HTML could take for more than text.
_MARKED = re.compile(r"[^\w\s.,?!/+€£-]|_|^\d+(?=[.)])|-(?=\s)|--+|//+")
_PARTED = re.compile(r"(\$(?=\$)|fa[a-z]?(?=:))")
_JOINER = "\u2060"
_SHAPES = {
    HeadKind.STRATEGY: ('[["', '"]]'),
    HeadKind.OBJECTIVE: ('["', '"]'),
    HeadKind.INITIATIVE: ('(["', '"])'),
    HeadKind.CAMPAIGN: ('{{"', '"}}'),
    HeadKind.METRIC: ('[/"', '"/]'),
}
_ROUND = ('("', '")')
_CLASSES = """\
  classDef strategy fill:#fff,stroke:#222,stroke-width:3px,color:#111
  classDef objective fill:#e8e8e8,stroke:#222,stroke-width:3px,color:#111
  classDef goal fill:#fff,stroke:#444,color:#111
  classDef initiative fill:#fff,stroke:#666,stroke-dasharray:5 3,color:#111
  classDef other fill:#f6f6f6,stroke:#888,stroke-dasharray:2 2,color:#111
  classDef short stroke:#a00,stroke-width:4px"""
_CLASSED = ("strategy", "objective", "goal", "initiative")


def tree_mermaid(plan: Plan, forest: Forest) -> Iterator[str]:
    """Yield the lines of the flowchart, parents to the left of what serves them."""
    yield "flowchart LR"
    nodes = [branch.node for branch in forest.branches if not branch.is_repeat]
    for node in (*nodes, *forest.beside):
        yield f"  {_node(plan, node)}"
    for branch in forest.branches:
        if branch.edge is None:
            continue
        words = _escaped(link_words(branch))
        label = f'|"{words}"|' if words else ""
        yield f"  n{branch.edge.target.index} ---{label} n{branch.node.index}"
    drawn = {node.index for node in (*nodes, *forest.beside)}
    for node in (*nodes, *forest.beside):
        for edge in plan.portfolio.dependencies(node):
            if edge.target.index in drawn:
                yield f'  n{node.index} -.->|"waits for"| n{edge.target.index}'
    yield _CLASSES


def _node(plan: Plan, node: Node) -> str:
    opening, closing = _SHAPES.get(node.goal.kind, _ROUND)
    kind = kind_words(node)
    title = " ".join(filter(None, (kind, id_words(node), state_words(node))))
    lines = [title, node.goal.sentence.text, sum_words(plan, node)]
    label = "<br/>".join([_escaped(line) for line in lines if line])
    style = kind if kind in _CLASSED else "other"
    mark = f"\n  class n{node.index} short" if is_short(plan, node) else ""
    return f"n{node.index}{opening}{label}{closing}:::{style}{mark}"


def _escaped(text: str) -> str:
    """Return the text with all signs that could be syntax as ``#35;`` and the like.

    Two dollar signs begin a formula and ``fa:`` an icon even as codes, so that something
    unseen parts them.
    """
    shown = _PARTED.sub(rf"\1{_JOINER}", " ".join(visible(text).split()))
    return _MARKED.sub(
        lambda found: "".join([f"#{ord(sign)};" for sign in found[0]]), shown
    )
