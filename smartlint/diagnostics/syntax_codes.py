"""The findings about a file's own form, with their codes: X0xx.

The rule pages explain them at length; the syntax room raises them. A code never
changes its meaning.
"""

from __future__ import annotations

from smartlint.diagnostics.coded_finding import CodedFinding
from smartlint.diagnostics.diagnostic import Severity

# Error where something the author wrote cannot be used, warning where it can, info where
# nothing comes of it.
_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


SYNTAX_RULES: tuple[CodedFinding, ...] = (
    # Heads and the lines that are no facts.
    CodedFinding("X001", "missing-head-colon", _ERROR, "A head such as `goal EM-1` is not followed by a colon."),
    CodedFinding("X002", "indented-head", _WARNING, "A head such as `goal EM-1:` does not start at the margin."),
    CodedFinding("X003", "malformed-id", _ERROR, "An id starts with no letter or holds other characters than letters, digits, - and _."),
    CodedFinding("X004", "repeated-id", _ERROR, "Two heads of one file have the same id."),
    CodedFinding("X005", "empty-goal", _ERROR, "A head has no sentence after its colon."),
    CodedFinding("X006", "misspelled-head", _ERROR, "The word before an id and a colon is nearly, but not quite, a head."),
    CodedFinding("X007", "fact-without-goal", _ERROR, "An indented line has no goal above it."),
    CodedFinding("X008", "wrapped-sentence", _ERROR, "A goal's sentence goes on in the next line."),
    CodedFinding("X009", "fact-without-name", _ERROR, "An indented line does not start with a word and a colon, as facts do."),
    CodedFinding("X010", "line-without-words", _WARNING, "A line at the margin holds only signs, such as `---`."),
    # Facts beneath a goal.
    CodedFinding("X011", "unknown-fact", _ERROR, "The words before the colon name no fact of the language."),
    CodedFinding("X012", "repeated-fact", _ERROR, "A fact that may stand once stands twice beneath one goal."),
    CodedFinding("X013", "empty-fact", _WARNING, "Nothing follows the colon of a fact."),
    CodedFinding("X014", "unindented-fact", _WARNING, "A fact stands at the margin instead of indented beneath its goal."),
    CodedFinding("X015", "wide-colon", _WARNING, "The colon is the wide one of East Asian keyboards."),
    CodedFinding("X016", "fact-with-bullet", _WARNING, "A fact, or the head of a goal, starts with a bullet such as `-` or `*`."),
    CodedFinding("X017", "missing-fact-colon", _ERROR, "The word that starts a fact, such as `owner`, is not followed by a colon."),
    # Values of facts.
    CodedFinding("X020", "unreadable-amount", _ERROR, "The value of a fact should be an amount and is none."),
    CodedFinding("X021", "unreadable-date", _ERROR, "The value of a fact, or the day of a dated line, should be a date and is none."),
    CodedFinding("X022", "ambiguous-date", _ERROR, "A date such as 03/04/2026 can be read as two days."),
    CodedFinding("X023", "unreadable-confidence", _ERROR, "The confidence of a check-in is not written as a number from 0 to 10 out of 10."),
    CodedFinding("X024", "change-without-arrow", _ERROR, "A `changed` line does not show the old and the new value with an arrow between them."),
    CodedFinding("X025", "change-without-cause", _WARNING, "A `changed` line does not name performance, market or business as the cause."),
    CodedFinding("X026", "unreadable-review", _ERROR, "A `review:` names no interval."),
    CodedFinding("X027", "unreadable-link", _ERROR, "A `supports:` or `depends on:` is not written as an id, optionally with what it contributes."),
    CodedFinding("X028", "unreadable-source", _ERROR, "A `source:` is not written as a table and a column, or lies outside the project folder."),
    CodedFinding("X029", "unknown-attribution", _ERROR, "An `attribution:` names no model of the list."),
    CodedFinding("X030", "unreadable-result", _ERROR, "A `result` line does not start with achieved, missed or dropped."),
    CodedFinding("X031", "unreadable-yes-or-no", _ERROR, "A `kpi:` is neither yes nor no."),
    CodedFinding("X032", "misspelled-status", _WARNING, "A part of a check-in is nearly, but not quite, a status such as `on track`."),
    CodedFinding("X033", "unreadable-trigger", _ERROR, "A `trigger:` of a drip does not say a metric, below or above, a value and what is done then."),
    CodedFinding("X034", "unknown-version", _ERROR, "The `result` of an experiment names none of its versions."),
    CodedFinding("X035", "line-before-stage", _ERROR, "A `pain:` or `count:` of a journey stands above its first stage."),
    CodedFinding("X036", "unknown-combination", _ERROR, "A `combine:` is none of sum, weighted and any."),
    CodedFinding("X038", "misfitting-amount", _ERROR, "An amount is none that its fact can have: a budget below zero, people in euros."),
    CodedFinding("X039", "change-of-nothing", _WARNING, "A `changed` line has the same value before and after the arrow."),
    CodedFinding("X044", "unnamed-change", _WARNING, "A `changed` line does not say which fact was changed, or nearly says it."),
    CodedFinding("X045", "repeated-part", _WARNING, "A check-in says one of its parts twice."),
    CodedFinding("X046", "name-without-letters", _ERROR, "The value of a fact should be a name and holds no letter."),
    CodedFinding("X047", "repeated-name", _WARNING, "A fact that may stand several times says the same twice."),
    # Comments and suppressions.
    CodedFinding("X040", "malformed-suppression", _ERROR, "A comment that starts with `smartlint:` cannot be read as a suppression."),
    CodedFinding("X041", "suppression-without-reason", _ERROR, "A suppression does not say why, after `because`."),
    CodedFinding("X042", "misplaced-suppression", _ERROR, "A suppression at the margin stands beneath the first goal, so it is unclear what it is for."),
    CodedFinding("X043", "comment-without-space", _WARNING, "No space follows the `#` of a comment."),
    # The file as a whole.
    CodedFinding("X050", "unreadable-as-of", _ERROR, "An `as of` line holds no full date."),
    CodedFinding("X051", "unreadable-include", _ERROR, "An `include:` names no path inside the project folder."),
    CodedFinding("X052", "repeated-setting", _ERROR, "A line that may stand once in a file, such as `mission:`, stands twice."),
    CodedFinding("X053", "empty-setting", _WARNING, "Nothing follows the colon of a line such as `mission:`."),
    CodedFinding("X054", "unclosed-block", _WARNING, "A fenced goals block of a Markdown page is not closed."),
    CodedFinding("X055", "unseen-sign", _WARNING, "A sign that nobody sees, such as NUL or a space without width, stands in the text."),
    CodedFinding("X056", "circular-include", _INFO, "An `include:` leads back to the file it stands in."),
)  # fmt: skip


def syntax_rule(name: str) -> CodedFinding:
    """Return the rule of that name."""
    return next(rule for rule in SYNTAX_RULES if rule.name == name)
