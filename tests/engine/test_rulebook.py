"""Loading rules: once, safely, and with each rule on its own."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from linted import DAY, house_rules, language, lint_texts, rulebook

from smartlint.config.resolution import Choices, resolve
from smartlint.diagnostics import Severity
from smartlint.engine.pack import Pack, shipped_packs
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import RuleFileError
from smartlint.facts.table import facts_of
from smartlint.linter import ParsedFile, lint
from smartlint.syntax import parse_goals
from smartlint.text import Source

PAGE = """+++
code = "{code}"
name = "{name}"
severity = "warning"
when = '{when}'
at = "{at}"
message = "{message}"
{more}
+++
# A house rule

## Why

Because.

## How to fix

Do.

## Weak

```goals
Reach 500 readers
# expect: {name}
```

## Strong

```goals
Reach 500 readers by 30 June 2027
```
"""


def page(
    code: str,
    name: str,
    when: str,
    *,
    at: str = "sentence",
    message: str = "said",
    more: str = "",
) -> str:
    return PAGE.format(
        code=code, name=name, when=when, at=at, message=message, more=more
    )


class Kept:
    """A cache in memory."""

    def __init__(self) -> None:
        self.entries: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self.entries.get(key)

    def put(self, key: str, data: bytes) -> None:
        self.entries[key] = data


def test_a_kept_rulebook_is_the_same_rulebook() -> None:
    cache = Kept()
    first = Rulebook.load(shipped_packs(), cache)
    second = Rulebook.load(shipped_packs(), cache)
    assert first.rules == second.rules == rulebook().rules
    assert first.conditions == second.conditions


def test_a_damaged_entry_is_built_anew() -> None:
    cache = Kept()
    first = Rulebook.load(shipped_packs(), cache)
    cache.entries = {key: data[:-9] for key, data in cache.entries.items()}
    assert Rulebook.load(shipped_packs(), cache).rules == first.rules


def test_a_changed_page_is_read_anew(tmp_path: Path) -> None:
    cache = Kept()
    file = tmp_path / "page.md"
    packs = [Pack("house", str(tmp_path), is_shipped=False)]
    for severity in ("warning", "error"):
        text = page("H001", "one", "is_judged").replace("warning", severity)
        file.write_text(text, encoding="utf-8")
        assert Rulebook.load(packs, cache).rules[0].severity == Severity(severity)


def test_a_shipped_page_is_read_anew_when_its_size_or_time_changes(
    tmp_path: Path,
) -> None:
    cache = Kept()
    file = tmp_path / "page.md"
    packs = [Pack("house", str(tmp_path))]
    for changed_at, title in enumerate(("A house rule", "A horse rule", "A rule")):
        text = page("H001", "one", "is_judged").replace("A house rule", title)
        file.write_text(text, encoding="utf-8")
        os.utime(file, ns=(0, min(changed_at, 1)))
        assert Rulebook.load(packs, cache).rules[0].title == title


def test_a_kept_rulebook_loads_nothing_heavy() -> None:
    script = """
import sys
from datetime import date
from smartlint.config.resolution import Choices, resolve
from smartlint.engine.pack import shipped_packs
from smartlint.engine.rulebook import Rulebook
from smartlint.engine.evaluation import Evaluator
class Kept(dict):
    def put(self, key, data): self[key] = data
cache = Kept()
def load():
    book = Rulebook.load(shipped_packs(), cache)
    Evaluator(book, resolve(Choices(), book.entries))
load()
heavy = ("ast", "tomllib", "pydantic", "difflib", "smartlint.engine.build")
for name in [n for n in sys.modules if n.split(".")[0] in heavy or n in heavy]:
    del sys.modules[name]
load()
print([name for name in heavy if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_a_missing_folder_is_named() -> None:
    with pytest.raises(RuleFileError, match="no such folder"):
        Rulebook.load([Pack("house", "nowhere", is_shipped=False)])


def test_a_page_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"+++\n\xff\xfe")
    with pytest.raises(RuleFileError, match="no UTF-8 text"):
        Rulebook.load([Pack("house", str(tmp_path), is_shipped=False)])


def test_a_rule_is_found_by_code_or_name() -> None:
    book = rulebook()
    by_code = book.find("t501")
    assert by_code is not None
    assert by_code is book.find("missing-deadline")
    assert book.find("no-such") is None


def with_target(text: str, value: Decimal) -> ParsedFile:
    """Return a file of one goal whose target has a value that no text can hold."""
    file, diagnostics = parse_goals(language(), Source("0.goals", text))
    goal = file.goals[0]
    assert goal.reading is not None
    assert goal.reading.target is not None
    target = goal.reading.target._replace(value=value)
    goal = goal._replace(reading=goal.reading._replace(target=target))
    return file._replace(goals=(goal,)), diagnostics


def test_a_rule_that_fails_is_named_and_the_others_speak(tmp_path: Path) -> None:
    book = house_rules(
        tmp_path,
        page("H001", "overflowing", "target_value * target_value > 0"),
        page("H002", "working", "deadline is unknown"),
    )
    file = with_target("Reach 500 readers", Decimal("9E+999999"))
    settings = resolve(Choices(), book.entries)
    result = lint([file], book, settings, as_of=DAY)
    assert [one.name for one in result.diagnostics] == ["working", "broken-rule"]
    assert [(one.code, one.is_shipped) for one in result.failures] == [("H001", False)]


def test_a_fact_that_fails_silences_only_the_rules_that_ask_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = house_rules(
        tmp_path,
        page("H001", "asks-it", "words_before_metric is unknown"),
        page("H002", "works", "deadline is unknown"),
    )
    facts = dict(facts_of("goal"))

    def broken(_: object) -> str:
        message = "no words today"
        raise LookupError(message)

    facts["words_before_metric"] = facts["words_before_metric"]._replace(read=broken)
    monkeypatch.setattr("smartlint.engine.batch.facts_of", lambda _: facts)
    result = lint_texts(["Reach 500 readers"], rules=book)
    assert [one.name for one in result.diagnostics] == ["works", "broken-rule"]
    failure = result.failures[0]
    assert (failure.code, failure.pack, failure.is_shipped, failure.error) == (
        "H001",
        "house",
        False,
        "LookupError: no words today",
    )
    assert failure.diagnostic.message == (
        "rule H001 (asks-it) failed here, so it was not applied: "
        "LookupError: no words today"
    )


def test_a_rule_yields_to_another(tmp_path: Path) -> None:
    book = house_rules(
        tmp_path,
        page("H001", "strong-word", "deadline is unknown"),
        page("H002", "weak-word", "is_judged", more='yields-to = ["strong-word"]'),
    )
    both = lint_texts(["Reach 500 readers\nReach 600 readers by 2027"], rules=book)
    assert [one.name for one in both.diagnostics] == ["strong-word", "weak-word"]
    alone = lint_texts(
        ["Reach 500 readers"], Choices(ignore=("strong-word",)), rules=book
    )
    assert [one.name for one in alone.diagnostics] == ["weak-word"]


def test_a_rule_yields_to_none_about_another_subject(tmp_path: Path) -> None:
    more = 'subject = "clause"'
    clauses = page("H001", "strong-line", "is_latest_check_in", at="clause", more=more)
    goals = page("H002", "weak-word", "is_judged", more='yields-to = ["strong-line"]')
    with pytest.raises(RuleFileError, match="a rule about another subject") as error:
        house_rules(tmp_path, clauses, goals)
    assert error.value.problem.endswith(": 'strong-line'")


def test_a_phrase_is_pointed_at(tmp_path: Path) -> None:
    rule = page(
        "H001",
        "banned-word",
        'matches(sentence, "synerg*")',
        at="match",
        message="“{match}” is not our language",
    )
    result = lint_texts(
        ["Reach 500  Synergies, by 2027"], rules=house_rules(tmp_path, rule)
    )
    found = result.diagnostics[0]
    assert (found.span, found.message) == (
        (11, 20),
        "“Synergies” is not our language",
    )


def test_an_option_changes_a_threshold(tmp_path: Path) -> None:
    rule = page(
        "H001",
        "too-long",
        "word_count > most",
        message="more than {most} words",
        more='[options.most]\ndefault = 2\nmeaning = "Words."',
    )
    book = house_rules(tmp_path, rule)
    text = ["Reach 500 readers"]
    assert [one.message for one in lint_texts(text, rules=book).diagnostics] == [
        "more than 2 words"
    ]
    wider = Choices(options={"too-long": {"most": Decimal(5)}})
    assert lint_texts(text, wider, rules=book).diagnostics == ()


def test_the_order_of_pages_does_not_matter(tmp_path: Path) -> None:
    pages = [
        page("H002", "second", "is_judged"),
        page("H001", "first", "is_judged"),
    ]
    found = []
    for number, order in enumerate((pages, pages[::-1])):
        folder = tmp_path / str(number)
        folder.mkdir()
        result = lint_texts(["Reach 500 readers"], rules=house_rules(folder, *order))
        found.append(result.diagnostics)
    assert found[0] == found[1]
    assert [one.code for one in found[0]] == ["H001", "H002"]


def test_the_same_input_gives_the_same_result() -> None:
    text = ["Improve our social presence\nReach 500 readers within 6 months"]
    assert lint_texts(text) == lint_texts(text)
