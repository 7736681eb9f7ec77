"""A mistake on a rule page names the file, the line and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from linted import house_rules

from smartlint.engine.pack import Pack, shipped_packs
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import RuleFileError

GOOD = """+++
code = "H001"
name = "no-channel"
severity = "warning"
when = "channels is unknown"
message = "where?"
+++
# No channel

## Why

It must be somewhere.

## How to fix

Say where.

## Weak

```goals
Reach 500 readers by 30 June 2027
# expect: no-channel
```

## Strong

```goals
goal A-1: Reach 500 readers by 30 June 2027
  channel: email
```
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("+++\ncode", "code", 1, "a rule page begins with front matter between two lines +++"),
        ("+++\n# No", "# No", 1, "the front matter is not closed by a line +++"),
        ('"H001"', "H001", 2, "the words of 'code' need quotes: code = \"H001\""),
        ('"H001"', "[H001", 2, "the front matter cannot be read: invalid value"),
        ("channels is unknown", 'matches(sentence, "sofa*")', 5, "the words of 'when' hold quotes: put them between single ones, '…'"),
        ('"H001"', '"h1"', 2, "'code' cannot be 'h1'; one to four capitals and three digits; never changes its meaning"),
        ('code = "H001"\n', "", 1, "the front matter needs a key 'code'"),
        ('name = "no-channel"', 'nam = "no-channel"', 3, "unknown key 'nam'; did you mean 'name'?"),
        ('"no-channel"', '"No channel"', 3, "'name' cannot be 'No channel'; the bad pattern, lower-case words joined by hyphens"),
        ('"warning"', '"warn"', 4, "'severity' cannot be 'warn'; it is one of 'error', 'warning', 'info', 'hint'; did you mean 'warning'?"),
        ("channels is", "chanels is", 5, "in 'when': unknown fact 'chanels'; did you mean 'channels'?"),
        ("channels is", "channels >", 5, "in 'when': ask “FACT is unknown” or “FACT is known”"),
        ('"where?"', '"where?"\n[[ask]]\nquestion = "On {chanel}?"\nfills = "channel"', 8, "in 'question': unknown name 'chanel' between braces; did you mean 'channels'?"),
        ('"where?"', '"where?"\n[[ask]]\nquestion = "Where?"\nfills = "chanel"', 9, "'ask.0.fills' cannot be 'chanel'; it is one of 'sentence', 'metric', 'from', 'to', 'by', 'start', 'why', 'supports', 'channel', 'audience', 'stage', 'owner', 'with', 'team', 'budget', 'people', 'source', 'attribution', 'review', 'milestone', 'constraint', 'note', 'combine'; did you mean 'channel'?"),
        ('channels is unknown"\nmessage = "where?"', 'has_as_of"\nmessage = "where?"\nsubject = "file"\n[[ask]]\nquestion = "Where?"\nfills = "channel"', 8, "only a rule about a goal can ask its author; take out [[ask]]"),
        ('"where?"', '"where, {metrc}?"', 6, "in 'message': unknown name 'metrc' between braces; did you mean 'metric'?"),
        ('"where?"', '"where?"\nat = "channel"', 7, "unknown place 'channel'; did you mean 'change'?"),
        ('"where?"', '"where?"\nat = "match"', 7, "at = 'match' needs a matches(…) in 'when'"),
        ('"where?"', '"where?"\nyields-to = ["no-such"]', 1, "'yields-to' names no rule: 'no-such'"),
        ('"where?"', '"where?"\nfinder = "reader"', 5, "a rule found by the reader has no 'when'"),
        ('"where?"', '"where?"\n[options.max_days]\ndefault = 3', 7, "the front matter needs a key 'options.max_days.meaning'"),
        ('"where?"', '"where?"\n[options.max_days]\ndefault = 3\nmeaning = "Days."', 7, "the option 'max_days' is used in neither 'when' nor 'message'"),
        ('"where?"', '"where?"\n[[fix]]\ntitle = "Say"\napplicability = "safe"\nline = "channel: <where>"', 7, "fix 1 holds a blank <…>, so its applicability is 'display'"),
        ('"where?"', '"where?"\n[[fix]]\ntitle = "Say"\napplicability = "safe"', 7, "fix 1 needs one of line, replace, insert-after, delete"),
        ("# No channel", "No channel", 8, "the page has no headline; write “# …” beneath the front matter"),
        ("## Why\n\nIt must be somewhere.\n", "", 8, "the page has no section “## Why”"),
        ("It must be somewhere.\n", "", 10, "the section “## Why” is empty"),
        ("```goals\nReach", "```\nReach", 18, "the section “## Weak” holds no block ```goals"),
    ],
)  # fmt: skip
def test_a_mistake_is_explained(
    tmp_path: Path, old: str, new: str, line: int, problem: str
) -> None:
    assert old in GOOD
    with pytest.raises(RuleFileError) as error:
        house_rules(tmp_path, GOOD.replace(old, new, 1))
    assert (error.value.path, error.value.line) == (str(tmp_path / "page0.md"), line)
    assert error.value.problem.startswith(problem)


def test_two_pages_cannot_share_a_code(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError) as error:
        house_rules(tmp_path, GOOD, GOOD.replace("no-channel", "other-name"))
    first = tmp_path / "page0.md"
    assert error.value.problem == f"'H001' is already the rule of {first}"


def test_a_name_that_is_taken_is_the_users_to_change(tmp_path: Path) -> None:
    page = tmp_path / "A001-mine.md"
    own = GOOD.replace("H001", "A001").replace("no-channel", "missing-deadline")
    page.write_text(own, encoding="utf-8")
    packs = [*shipped_packs(), Pack("house", str(tmp_path), is_shipped=False)]
    with pytest.raises(RuleFileError) as error:
        Rulebook.load(packs)
    assert error.value.path == str(page)
    assert error.value.problem.startswith("'missing-deadline' is already the rule of")


def test_a_word_list_names_its_line(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "bad.list").write_text("# why\ngood\nb*d\n", encoding="utf-8")
    with pytest.raises(RuleFileError) as error:
        house_rules(tmp_path, GOOD)
    assert (error.value.line, error.value.problem) == (
        3,
        "in 'b*d', a star stands at the start or end of a word",
    )


def test_a_word_list_has_its_limits(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    phrases = "\n".join(f"the word{number}" for number in range(1200))
    (tmp_path / "lists" / "long.list").write_text(phrases, encoding="utf-8")
    with pytest.raises(RuleFileError) as error:
        house_rules(tmp_path, GOOD)
    assert error.value.problem == "a list has at most 1000 phrases"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("x" * 500_001, "the file has more than 500,000 characters"),
        (
            f"+++\ncode = {'[' * 100_000}\n+++\n",
            "the front matter is nested too deeply",
        ),
    ],
)
def test_a_page_has_its_limits(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(RuleFileError) as error:
        house_rules(tmp_path, text)
    assert error.value.problem == problem


def test_a_good_page_is_a_rule(tmp_path: Path) -> None:
    rules = house_rules(tmp_path, GOOD).rules
    assert [(rule.code, rule.name, rule.title) for rule in rules] == [
        ("H001", "no-channel", "No channel")
    ]
