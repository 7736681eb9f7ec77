"""The plan as outline, flowchart and picture: complete, escaped, the same every time."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import linked_goals, plan

from smartlint.portfolio.forest import forest
from smartlint.portfolio.plan import Plan
from smartlint.render.style import Style
from smartlint.render.tree_mermaid import tree_mermaid
from smartlint.render.tree_svg import tree_svg
from smartlint.render.tree_text import tree_text

WIDE = Style(80)
SVG = "{http://www.w3.org/2000/svg}"
PLAN = """mission: Get people outside

strategy LOYAL: Win the second order
objective BIZ-1: Increase club members from 5,200 to 8,200 by 31 December 2027
  supports: LOYAL
goal AP-2: Reach 17,500 app downloads by 30 September 2027
  supports: BIZ-1 (contributes 2,600)
  depends on: WE-4
goal WE-4: Bring the page load time from 3 seconds to 2 seconds by 31 March 2027
  supports: BIZ-1 (contributes 100), LOYAL
  result 2027-03-30: achieved; 2 seconds
initiative AP-3: Name the app on the parcel
  supports: AP-2
goal TK-1: Reach 500 followers on TikTok by 30 June 2027
"""
OUTLINE = """\
mission: Get people outside

strategy LOYAL
  Win the second order
├─ objective BIZ-1
│    Increase club members from 5,200 to 8,200 by 31 December 2027
│    ! the goals beneath add up to +2,700 of the +3,000 asked for
│  ├─ goal AP-2 (contributes 2,600)
│  │    Reach 17,500 app downloads by 30 September 2027
│  │  └─ initiative AP-3
│  │       Name the app on the parcel
│  └─ goal WE-4 (contributes 100)  achieved
│       Bring the page load time from 3 seconds to 2 seconds by 31 March 2027
└─ ↑ WE-4 stands above

Beside the tree, without a link
  goal TK-1
      Reach 500 followers on TikTok by 30 June 2027
"""
ATTACKS = (
    'Grow "revenue" `x` <img src=x onerror=alert(1)> by 5% %%{init: {"a":1}}%% end',
    '1. Raise [x](javascript:alert(1)) & "]; click n0 call alert() by 5 #35; |x| --> z',
    "subgraph end ]]> </text><script>alert(1)</script> \u202eevil \x1b[31m by 2027",
    "- *bold* _it_ $$x$$ ~~~ ::: fa:fa-car http://x.y by 2027",
)


def outline(made: Plan, style: Style = WIDE) -> str:
    drawn = forest(made.portfolio)
    return "".join(f"{line}\n" for line in tree_text(made, drawn, style))


def flowchart(made: Plan) -> list[str]:
    return list(tree_mermaid(made, forest(made.portfolio)))


def picture(made: Plan, title: str = "The plan", name: str = "tree") -> str:
    drawn = forest(made.portfolio)
    lines = tree_svg(made, drawn, title=title, name=name)
    return "".join(f"{line}\n" for line in lines)


def test_the_outline_shows_levels_parts_sums_and_what_stands_beside() -> None:
    assert outline(plan(PLAN)) == OUTLINE


def test_a_reckoning_needs_no_more_than_ascii_where_its_goals_do_not() -> None:
    text = (
        "objective B: Raise ROI from 120% to 180% by 31 December 2027\n"
        "goal C: Increase attributed revenue to EUR 900,000 by 31 December 2027\n"
        "  supports: B\n"
        "goal D: Keep marketing spend below EUR 400,000 through 2027\n  supports: B\n"
    )
    shown = outline(plan(text), Style(120, is_unicode=False)).replace("€", "")
    assert "(900,000 - 400,000) / 400,000 = 125%" in shown
    assert shown.isascii()


def test_the_outline_needs_no_more_than_ascii() -> None:
    shown = outline(plan(PLAN), Style(80, is_unicode=False))
    assert shown.isascii()
    assert "|  |- goal AP-2 (contributes 2,600)" in shown


def test_a_branch_may_be_drawn_alone() -> None:
    made = plan(PLAN)
    drawn = forest(made.portfolio, [made.portfolio.by_id["AP-2"]])
    assert next(tree_text(made, drawn, WIDE)) == "mission: Get people outside"
    assert [branch.node.name for branch in drawn.branches] == ["AP-2", "AP-3"]


def test_the_flowchart_links_every_child_and_what_waits() -> None:
    lines = flowchart(plan(PLAN))
    assert lines[0] == "flowchart LR"
    assert '  n1 ---|"contributes 2,600"| n2' in lines
    assert "  n0 --- n3" in lines
    assert '  n2 -.->|"waits for"| n3' in lines
    assert any(
        line.startswith("  class n1 short") for line in "\n".join(lines).split("\n")
    )


@pytest.mark.parametrize("text", ATTACKS)
def test_nothing_that_a_user_wrote_is_syntax(text: str) -> None:
    made = plan(f"objective B: {text}\ngoal end: {text}\n  supports: B\n")
    label = re.compile(r'n\d+[\[({/]+"(?:[\w\s.,?!/+€£-]|#\d+;|<br/>|\u2060)*"[\])}/]+')
    nodes = [line for line in flowchart(made) if '"' in line]
    assert len(nodes) == 2
    for line in nodes:
        assert label.fullmatch(line.strip().partition(":::")[0]), line
    root = ET.fromstring(picture(made))
    drawn = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert drawn <= {"svg", "title", "desc", "rect", "g", "path", "text"}
    for shown in (outline(made), picture(made), "\n".join(flowchart(made))):
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_the_picture_says_all_that_it_shows() -> None:
    root = ET.fromstring(picture(plan(PLAN), name="goals"))
    assert root.get("aria-labelledby") == "goals-title goals-desc"
    assert [root[0].tag, root[0].get("id")] == [f"{SVG}title", "goals-title"]
    assert root[1].text == (
        "5 blocks on 1 branch, from the top at the left; 1 block stands beside them "
        "without a link"
    )
    items = [
        g.get("aria-label") for g in root.iter(f"{SVG}g") if g.get("role") == "listitem"
    ]
    assert items[1] == (
        "level 2; objective BIZ-1; Increase club members from 5,200 to 8,200 by 31 "
        "December 2027; supports LOYAL; too little, "
        "the goals beneath add up to +2,700 of the +3,000 asked for"
    )
    assert len(items) == 7
    texts = " ".join(element.text or "" for element in root.iter(f"{SVG}text"))
    for word in PLAN.replace("supports: ", "").split():
        if word.istitle() and word != "Get":
            assert word.strip(":") in texts


def test_a_sign_before_a_sum_is_drawn_by_itself() -> None:
    """Typst sets all that stands with a sign of another font in that font."""
    drawn = [one.text for one in ET.fromstring(picture(plan(PLAN))).iter(f"{SVG}text")]
    at = drawn.index("⚠")
    assert (drawn[at + 1] or "").startswith("the goals beneath add up to")


def boxes_of(svg: str) -> list[tuple[int, int, int, int]]:
    root = ET.fromstring(svg)
    rects = [rect for rect in root.iter(f"{SVG}rect") if rect.get("rx")]
    names = ("x", "y", "width", "height")
    return [tuple(int(r.get(n) or 0) for n in names) for r in rects]  # type: ignore[misc] # four names


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=14))
def test_every_block_is_drawn_once_and_no_box_covers_another(
    links: list[tuple[int, int]],
) -> None:
    made = plan(linked_goals(links, 9))
    drawn = forest(made.portfolio)
    full = [branch.node.name for branch in drawn.branches if not branch.is_repeat]
    assert sorted([*full, *(node.name for node in drawn.beside)]) == [
        f"G{n}" for n in range(9)
    ]
    links_drawn = sum(branch.edge is not None for branch in drawn.branches)
    assert links_drawn == sum(
        len(made.portfolio.parents(n)) for n in made.portfolio.nodes
    )
    boxes = boxes_of(picture(made))
    for (x, y, w, h), (u, v, a, b) in product(boxes, boxes):
        if (x, y, w, h) != (u, v, a, b):
            assert x + w <= u or u + a <= x or y + h <= v or v + b <= y
    assert len(set(boxes)) == len(boxes)
    assert picture(made) == picture(plan(linked_goals(links, 9)))
