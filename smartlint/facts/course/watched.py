"""When somebody last looked at a number that is no goal."""

from __future__ import annotations

from datetime import date

from smartlint.facts.subjects import GoalSubject


def last_look(subject: GoalSubject) -> date | None:
    """Return the newest day of a check-in, a change or today's value, up to the run's.

    None when no line says of a day on which anybody looked.
    """
    clauses, as_of = subject.goal.clauses, subject.place.as_of
    times = [one.when for one in clauses.check_ins]
    times += [one.when for one in clauses.adjustments]
    if subject.goal.baseline_on is not None:
        times.append(subject.goal.baseline_on)
    days = [when.resolve(subject.context) for when in times]
    return max([day for day in days if day is not None and day <= as_of], default=None)


def days_unseen(subject: GoalSubject) -> int | None:
    """Return for how many days nobody has looked, else since its start."""
    since = last_look(subject) or subject.start_date
    return (subject.place.as_of - since).days if since is not None else None
