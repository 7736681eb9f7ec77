"""Texts for the laws of the language: from pure noise to nearly right goal files."""

from __future__ import annotations

from hypothesis import strategies as st

_HEADS = [
    "goal EM-1:", "Goal EM-1 :", "goal:", "objective BIZ-1:", "metric NPS:",
    "campaign Spring:", "strategy:", "journey buy:", "experiment x1:", "goal EM-1",
    "gaol EM-2:", "goal 1:", "initiative　A:", "goal EM-3：", "mission:", "Vision:",
    "as of", "As Of  2027-02-15", "as of:", "include:", "reach", "Target:",
]  # fmt: skip
_KEYS = [
    "owner:", "Owner :", "from:", "baseline:", "to:", "by:", "start:", "metric:",
    "channel:", "supports:", "depends on:", "Depends   On:", "why:", "note:", "kpi:",
    "with:", "budget:", "source:", "attribution:", "review:", "milestone 2027-03-31:",
    "milestone:", "Changed 10 Feb 2027:", "result 2027-06-30:", "2027-01-31:",
    "31/01/2027:", "2027-13-45:", "ownr:", "owner：", "- owner:", "campaign:",
    "# smartlint: allow", "#", "# agreed", "#agreed", "###", "---", "12:30", "http://x",
]  # fmt: skip
_VALUES = [
    "", "Dana Ruiz", "12,000", "€8,000", "20%", "12,000 on 2027-01-05", "2027-06-30",
    "03/04/2026", "within 6 months", "30 June", "BIZ-1", "BIZ-1 (contributes 2,000)",
    "A, B (asked)", "yes", "weekly", "every 2 weeks", "linear", "history/a.csv#col",
    "13,050; on track; confidence 7/10; next: test; note; more", "confidence high",
    "target 17,000 -> 16,000; market: rules", "achieved; 5; why", "be #1 in search",
    "Increase subscribers from 5 to 9 by 2030  #newsletter #x-y", "#tag", "a;;b;",
    "allow vague-verb until 2027-01-01 because we know", "“smart” quotes", "😀 e\u0301",
    "Increase\u00a0sales", "a\tb", "a\rb", "\u2028", "(", ",", ";", "->", "  x  ",
]  # fmt: skip
_INDENTS = ["", "", "  ", " ", "\t", "    ", "\u00a0", "  \t"]
_ENDS = ["\n", "\n", "\r\n", "\n\n", "\n\n\n", " \n", "\n \n", "\r\r\n", "\n  \n\n"]


@st.composite
def goal_lines(draw: st.DrawFn) -> str:
    """Return one line with its end, nearly right."""
    words = [
        draw(st.sampled_from(_INDENTS)),
        draw(st.sampled_from([*_HEADS, *_KEYS, ""])),
        draw(st.sampled_from(["", " ", "  "])),
        draw(st.sampled_from(_VALUES) | st.text(max_size=12)),
        draw(st.sampled_from(_ENDS)),
    ]
    return "".join(words)


goal_texts = st.lists(goal_lines(), max_size=12).map("".join) | st.text(max_size=60)
"""Goal files of every degree of rightness."""

_FENCES = [
    "```goals\n", "```\n", "~~~ goals x\n", "~~~\n", "  ```goals\n", "  ```\n", "````\n",
    "> ```goals\n", "> ```\n", "- ```goals\n", "1. ~~~goals\r\n", "text\n", "\n", "> ",
    "# Title\n", "---\n", "\r\n", "> > ```goals\n", "> > ", "  ",
]  # fmt: skip

markdown_texts = st.lists(st.sampled_from(_FENCES) | goal_lines(), max_size=14).map(
    "".join
)
"""Markdown pages with fences in every state of repair."""
