"""Files to begin with: a goal file with blanks, and a rule page."""

from __future__ import annotations

from datetime import date

from smartlint.render.json_text import json_string

# One goal has blanks and no other, so that the first check says one thing: fill them in.
_SCAFFOLD = """\
# A goal file: one goal a sentence, and the facts about it indented beneath.
# Fill in every <...>; a line that you do not need can go.{then}

as of {day}

# One outcome, one number, one date. The sentence says how things are to be.
goal {goal_id}: Increase {metric} from <today's value> to <value aimed for> by <date>
  # What is it good for?
  why: <what gets better by it>
  # Where and for whom?
  channel: <such as email, website, social>
  audience: <who>
  # One person answers for it; others who must do something are named.
  owner: <one person>
  with: <department or person>
  # What makes it realistic?
  budget: <amount>
  source: <file.csv#column with its figures so far>
  # How often do you look, and where should it stand half-way?
  review: monthly
  milestone <date>: <value>{allowed}
  # As time goes by, one line a look:
  # 2027-01-31: value; on track; confidence 7/10; next: what you do next; a note

# A larger aim that goals serve is an objective. Take the # away to have one, and say so
# beneath the goal with a line `supports: {prefix}OBJ`.
# objective {prefix}OBJ: Grow online revenue from €4.0M to €4.6M by 31 December 2027
#   owner: one person
#   why: what the business gains
"""


# The file passes while it is filled in, so that a new project passes its own hook.
_THEN = " Then take out the line with “allow”."
_ALLOWED = """
  # smartlint: allow unfilled-placeholder until {until} because this goal is being written"""


def goal_scaffold(
    day: date,
    *,
    goal_id: str,
    metric: str | None,
    may_stand_until: date | None = None,
) -> str:
    """Return a commented goal file to fill in.

    Args:
        day: The day that the file speaks of.
        goal_id: The id of its goal.
        metric: What will change; a blank when None.
        may_stand_until: The last day on which its blanks are no finding; None for none.
    """
    allowed = ""
    if may_stand_until is not None:
        allowed = _ALLOWED.replace("{until}", may_stand_until.isoformat())
    return (
        _SCAFFOLD.replace("{allowed}", allowed)
        .replace("{then}", _THEN if allowed else "")
        .replace("{day}", day.isoformat())
        .replace("{prefix}", f"{goal_id}-")
        .replace("{goal_id}", goal_id)
        .replace("{metric}", metric or "<metric>")
    )


_RULE = """\
+++
code = {code}
name = {name}
severity = "warning"
when = {when}
at = "sentence"
message = {message}
help = ""
+++
# {title}

## Why

<Why it matters, for somebody who has never heard of it.>

## How to fix

<One concrete thing to do.>

## Weak

```goals
{weak}
# expect: {plain_name}
```

## Strong

```goals
{strong}
```
"""


def rule_scaffold(
    *,
    code: str,
    name: str,
    title: str,
    when: str,
    message: str,
    weak: str,
    strong: str,
) -> str:
    """Return a rule page to edit; its answers stand where they belong."""
    answers = {
        "code": json_string(code),
        "name": json_string(name),
        "plain_name": name,
        "title": title,
        "when": json_string(when),
        "message": json_string(message),
        "weak": weak,
        "strong": strong,
    }
    page = _RULE
    for blank, answer in answers.items():
        page = page.replace(f"{{{blank}}}", answer)
    return page
