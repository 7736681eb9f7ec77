"""What a comparison can find, with codes: P85x, P86x, and P811 that ``check`` knows too.

``check`` sees one version and cannot raise the others; docs/diff.md explains each. A code
never changes its meaning.
"""

from __future__ import annotations

from smartlint.diagnostics import Severity
from smartlint.diagnostics.coded_finding import CodedFinding

# Warning where the goal is no longer what was agreed and does not say so, info where
# somebody should only know.
_WARNING, _INFO = Severity.WARNING, Severity.INFO


CHANGE_RULES: tuple[CodedFinding, ...] = (
    CodedFinding("P811", "change-without-reason", _WARNING, "A `changed` line tells what changed and not why; `check` finds it too."),
    CodedFinding("P851", "silent-target-change", _WARNING, "The value aimed for changed, and no `changed` line tells."),
    CodedFinding("P852", "silent-deadline-change", _WARNING, "The deadline moved, and no `changed` line tells."),
    CodedFinding("P853", "silent-metric-change", _WARNING, "Something else is measured than before, and no `changed` line tells."),
    CodedFinding("P854", "silent-baseline-change", _WARNING, "The value it starts from was edited, and no `changed` line tells."),
    CodedFinding("P855", "silent-direction-change", _WARNING, "The goal goes another way than before, and no `changed` line tells."),
    CodedFinding("P856", "owner-gone", _WARNING, "The goal had an owner and has none now."),
    CodedFinding("P857", "removed-without-result", _WARNING, "The goal is gone, and no `result` line said how it ended."),
    CodedFinding("P858", "unconfirmed-child", _WARNING, "The goal it supports changed, and nothing was written beneath it since."),
    CodedFinding("P859", "eased-near-deadline", _WARNING, "It was made easier when little time was left."),
    CodedFinding("P860", "untrue-record", _WARNING, "A `changed` line names other values than those that changed."),
    CodedFinding("P861", "rewritten-past", _WARNING, "A check-in, a `changed` line or a result was edited or taken out."),
    CodedFinding("P862", "drifting-deadline", _INFO, "The deadline counts from the file's `as of` line and moved with it."),
    CodedFinding("P863", "purpose-gone", _INFO, "The goal supported another one and supports none now."),
)  # fmt: skip


def change_rule(name: str) -> CodedFinding:
    """Return the rule of that name."""
    return next(rule for rule in CHANGE_RULES if rule.name == name)


def find_change_rule(text: str) -> CodedFinding | None:
    """Return the rule of this code or name, in any case; None when there is none."""
    wanted = text.casefold()
    for rule in CHANGE_RULES:
        if wanted in (rule.code.casefold(), rule.name):
            return rule
    return None
