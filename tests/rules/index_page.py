"""Write docs/rules.md, the list of all rules, from their pages.

python tests/rules/index_page.py
"""

from __future__ import annotations

from pathlib import Path

from smartlint.engine.pack import shipped_packs
from smartlint.engine.rule import Rule
from smartlint.engine.rulebook import Rulebook

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "rules.md"
GROUPS = {
    "S": ("Specific", "what is to change, and whether all mean the same"),
    "M": ("Measurable", "how much, from where, in which unit"),
    "A": ("Achievable", "what history, benchmarks and means say"),
    "R": ("Relevant", "what it serves, and who is needed"),
    "T": ("Time-bound", "by when, from when, with which steps"),
    "K": ("Metrics and channels", "whether the metric is known and fits"),
    "G": ("The goals together", "what stands twice or alone"),
    "P": ("Running the goal", "owners, reviews, check-ins and changes"),
    "X": ("The file itself", "how lines are written, and comments that silence"),
}
HEAD = """# Rules

Every rule is a page: why it matters, how to mend it, a weak and a strong example. The links lead to
the pages; `smartlint explain CODE` prints them. [Writing rules](rules-authoring.md) tells how to add
your own, and `smartlint.toml` chooses among them:

```toml
profile = "team"                   # draft, team (unless set), strict, classroom
ignore = ["M205"]                  # by code, by name, or a whole group: "K"

[severity]
missing-review = "info"            # error, warning, info, hint, off

[rules.overlong-sentence]
max_words = 40                     # the thresholds are named on the pages
```

The letters after a name say where a rule runs: **d**raft, **t**eam, **s**trict, **c**lassroom.

A rule in *preview* was wrong more than once in ten times on real goals, and its page says where. It runs
in `strict` or when you choose it. Those that explain a failed letter run in all their profiles, so that no
letter fails without its reason.
"""


def index() -> str:
    """Return the whole page."""
    rules = Rulebook.load(shipped_packs()).rules
    parts = [HEAD]
    for letter, (title, about) in GROUPS.items():
        lines = [_line(rule) for rule in rules if rule.code[0] == letter]
        table = "\n".join(
            ["| Rule | What it says | Severity |", "|---|---|---|", *lines]
        )
        parts.append(f"## {title}: {about}\n\n{table}\n")
    return "\n".join(parts)


def _line(rule: Rule) -> str:
    path = Path(rule.path).relative_to(ROOT).as_posix()
    letters = "".join(profile[0] for profile in rule.profiles)
    name = f"[{rule.code}](../{path}) `{rule.name}` {letters}"
    title = rule.title if rule.status == "stable" else f"{rule.title} ({rule.status})"
    return f"| {name} | {title} | {rule.severity} |"


if __name__ == "__main__":
    PAGE.write_text(index(), encoding="utf-8")
