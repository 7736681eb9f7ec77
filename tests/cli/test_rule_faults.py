"""Exit codes where a rule fails (2: of a pack of the user, 3: shipped), or none can run."""

from __future__ import annotations

import pytest
from cli.command import AS_OF, STRONG, WEAK, Shell, write

from smartlint.facts.table import SUBJECTS, facts_of

PAGE = """+++
code = "HH101"
name = "house-rule"
severity = "warning"
when = "not is_compound"
message = "it is one goal"
+++
# It is one goal

## Why

For this test.

## How to fix

Not at all.

## Weak

```goals
Grow sales
  # expect: house-rule
```

## Strong

```goals
Grow
```
"""


@pytest.mark.parametrize(
    ("broken_facts", "code", "named"),
    [
        (("is_compound",), 2, "rule HH101 house-rule failed: LookupError: gone"),
        (("unread_time",), 3, "rule T519 unread-deadline failed: LookupError: gone"),
        (("is_compound", "unread_time"), 3, "rule HH101 house-rule failed"),
    ],
)
def test_a_failing_rule_is_the_fault_of_whoever_wrote_it(
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    broken_facts: tuple[str, ...],
    code: int,
    named: str,
) -> None:
    def broken(_: object) -> int:
        raise LookupError("gone")

    facts = dict(facts_of("goal"))
    all_facts = {name: facts_of(name) for name in SUBJECTS} | {"goal": facts}
    for name in broken_facts:
        facts[name] = facts[name]._replace(read=broken)
    monkeypatch.setattr("smartlint.engine.batch.facts_of", all_facts.get)
    write("house/HH101-house-rule.md", PAGE)
    write("smartlint.toml", 'packs = ["house"]')
    outcome = shell("check", write("plan.goals", AS_OF + STRONG + WEAK))
    assert outcome.code == code
    assert named in outcome.err
    assert "missing-deadline" in outcome.out


@pytest.mark.parametrize("command", ["check", "inspect", "advise", "export", "status"])
def test_a_command_with_nothing_to_look_at_says_so(shell: Shell, command: str) -> None:
    outcome = shell(command, write("empty.goals", ""))
    assert outcome.code == 2
    assert "there is no goal" in outcome.err
