"""Comments that silence rules: applied, and checked for being still of use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from smartlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from smartlint.engine.rule import Rule
from smartlint.meant import did_you_mean
from smartlint.model.goal import Suppression
from smartlint.model.goal_file import GoalFile
from smartlint.model.period import DateContext
from smartlint.model.reading import Phrase
from smartlint.named_tuple import NamedTuple
from smartlint.text import Span

UNKNOWN_RULE = ("X081", "unknown-rule-allowed")
EXPIRED = ("X082", "expired-suppression")
UNUSED = ("X083", "unused-suppression")


class Sifted(NamedTuple):
    """Findings after the comments have had their say.

    Attributes:
        kept: What people see, findings about comments among it.
        suppressed: What is silenced, with the comment that does it.
    """

    kept: list[Diagnostic]
    suppressed: list[tuple[Diagnostic, Suppression]]


class _Comment(NamedTuple):
    """One suppression in its file.

    Attributes:
        suppression: The comment.
        goal: The key of the goal it stands under; None for the whole file.
        is_expired: Its last day is past.
    """

    suppression: Suppression
    goal: str | None
    is_expired: bool


def sift(
    file: GoalFile,
    diagnostics: Sequence[Diagnostic],
    rules: Sequence[Rule],
    *,
    as_of: date,
    in_force: Callable[[str], Severity | None],
) -> Sifted:
    """Return the findings of one file that no comment silences, and the others.

    Args:
        file: The file.
        diagnostics: Its findings.
        rules: All rules, chosen or not: a comment may name any of them.
        as_of: The day of the run; a comment ``until`` an earlier day has expired.
        in_force: The severity of a rule by code; None when it is off.
    """
    comments = list(_comments(file, as_of))
    if not comments:
        return Sifted(list(diagnostics), [])
    kept: list[Diagnostic] = []
    suppressed: list[tuple[Diagnostic, Suppression]] = []
    used: set[tuple[Span, str]] = set()
    for diagnostic in diagnostics:
        hit = _silencing(diagnostic, comments)
        if hit is None:
            kept.append(diagnostic)
        else:
            suppressed.append((diagnostic, hit[0]))
            used.add((hit[0].span, hit[1].text))
    known = {key for rule in rules for key in (rule.code.casefold(), rule.name)}
    for comment in comments:
        for found in _about(comment, file, known, used):
            severity = in_force(found.code)
            if severity is not None:
                kept.append(found._replace(severity=severity))
    return Sifted(kept, suppressed)


def _comments(file: GoalFile, as_of: date) -> Iterable[_Comment]:
    for suppression in file.suppressions:
        yield _comment(suppression, None, as_of)
    for goal in file.goals:
        for suppression in goal.suppressions:
            yield _comment(suppression, goal.key, as_of)


def _comment(suppression: Suppression, goal: str | None, as_of: date) -> _Comment:
    until = suppression.until
    last = until.resolve(DateContext(as_of=as_of)) if until is not None else None
    return _Comment(suppression, goal, last is not None and last < as_of)


def _silencing(
    diagnostic: Diagnostic, comments: Sequence[_Comment]
) -> tuple[Suppression, Phrase] | None:
    """Return the comment that silences a finding, and the name that does it.

    A comment without a reason silences nothing: the reason is what a reviewer reads.
    """
    for suppression, goal, is_expired in comments:
        usable = suppression.is_well_formed and suppression.reason is not None
        if not usable or is_expired or goal not in (None, diagnostic.goal):
            continue
        for name in suppression.names:
            if name.text.casefold() in (diagnostic.name, diagnostic.code.casefold()):
                return suppression, name
    return None


def _about(
    comment: _Comment, file: GoalFile, known: set[str], used: set[tuple[Span, str]]
) -> Iterable[Diagnostic]:
    """Yield what is wrong with a comment that can be read."""
    suppression = comment.suppression
    if not suppression.is_well_formed or suppression.reason is None:
        return
    if comment.is_expired and suppression.until is not None:
        until = suppression.until
        yield _found(
            comment,
            file,
            EXPIRED,
            until.span,
            message=f"this comment was to silence rules until {until.text}, which is past",
            advice="decide again: mend the goal, or write a new date and reason",
        )
        return
    for name in suppression.names:
        if name.text.casefold() not in known:
            yield _found(
                comment,
                file,
                UNKNOWN_RULE,
                name.span,
                message=f"no rule is called “{name.text}”{_near(name.text, known)}",
                advice="`smartlint rules list` shows the names",
            )
        elif (suppression.span, name.text) not in used:
            yield _unused(comment, file, name)


def _unused(comment: _Comment, file: GoalFile, name: Phrase) -> Diagnostic:
    where = "in this file" if comment.goal is None else "for this goal"
    found = _found(
        comment,
        file,
        UNUSED,
        name.span,
        message=f"“{name.text}” silences nothing {where}",
        advice="take the comment out, so that it does not hide a finding of tomorrow",
    )
    names = comment.suppression.names
    if len(names) > 1:
        edit = Edit(_with_comma(names, name), "")
        title = f"Take “{name.text}” out of the comment"
    else:
        edit = Edit(_whole_line(file, comment.suppression.span), "")
        title = "Take the comment out"
    return found._replace(fixes=(Fix(title, Applicability.SAFE, (edit,)),))


def _with_comma(names: Sequence[Phrase], name: Phrase) -> Span:
    """Return the span of one of several names with the comma beside it."""
    at = names.index(name)
    if at:
        return Span(names[at - 1].span.end, name.span.end)
    return Span(name.span.start, names[1].span.start)


def _whole_line(file: GoalFile, span: Span) -> Span:
    """Return the line of ``span`` with its line end."""
    source = file.source
    number = source.position(span.start).line
    starts = source.line_starts
    end = starts[number] if number < len(starts) else len(source.text)
    return Span(starts[number - 1], end)


def _found(
    comment: _Comment,
    file: GoalFile,
    rule: tuple[str, str],
    span: Span,
    *,
    message: str,
    advice: str,
) -> Diagnostic:
    code, name = rule
    path = file.source.path
    return Diagnostic(
        code, name, Severity.WARNING, message, path, span, comment.goal, advice
    )


def _near(name: str, known: set[str]) -> str:
    names = [rule for rule in sorted(known) if "-" in rule]
    return did_you_mean(name.casefold(), names, quotes="“”")
