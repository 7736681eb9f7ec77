"""``check --fix``: mends what has a fix, and writes only what proved to be mended.

Every fix is tried on the texts in memory and all goals are read and judged again: one
that leaves its finding, loses a goal or makes a line unreadable is not written. Fixes
that meet are made one after the other, in rounds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from smartlint.cli.inputs import Inputs
from smartlint.cli.main import complain
from smartlint.diagnostics import Diagnostic
from smartlint.diagnostics.mending import Mend, apart, edited, mends
from smartlint.errors import SmartlintError
from smartlint.named_tuple import NamedTuple
from smartlint.render.report import Report
from smartlint.render.summary import plural
from smartlint.text import Source
from smartlint.workspace import Input, kind_of, read_source, replace_text

_MOST_ROUNDS = 20
_READING = "X0"  # the codes of what is wrong with the text itself

Look = Callable[[Inputs], Report]
Name = tuple[str, str, str | None, str]


class Mended(NamedTuple):
    """What fixes made of the files.

    Attributes:
        report: What is found in the texts as they are now.
        before: The texts that changed, as they were, by path.
        number: How many findings were mended.
        refused: Fixes that did not do what they promise.
    """

    report: Report
    before: Mapping[str, Source]
    number: int
    refused: tuple[Mend, ...]


def mend(inputs: Inputs, report: Report, look: Look, *, with_unsafe: bool) -> Mended:
    """Return what is left once everything is mended that can be; nothing is written.

    Args:
        inputs: The texts.
        report: What was found in them.
        look: Reads and judges texts anew.
        with_unsafe: Make fixes as well that may change what a goal says.
    """
    before: dict[str, Source] = {}
    refused: dict[Name, Mend] = {}
    number = 0
    for _ in range(_MOST_ROUNDS):
        chosen = [
            one
            for one in mends(report.result.diagnostics, with_unsafe=with_unsafe)
            if _name(one) not in refused and one.found.path in report.sources
        ]
        if not chosen:
            break
        batch = _apart_by_file(chosen)
        step = _tried(inputs, report, look, batch)
        if step is None:
            batch, step = _one_by_one(inputs, report, look, batch, refused)
        if step is None:
            continue
        for path in {one.found.path for one in batch}:
            before.setdefault(path, report.sources[path])
        inputs, report = step
        number += len(batch)
    return Mended(report, before, number, tuple(refused.values()))


def write_mended(mended: Mended) -> int:
    """Write the files that changed and tell so; return how many were written.

    Raises:
        SmartlintError: A file changed meanwhile or cannot be written; those before it
            in the order of paths are written whole, the others are as they were.
    """
    paths = sorted(
        path
        for path, source in mended.before.items()
        if source.text != mended.report.sources[path].text
    )
    for path in paths:
        if read_source(path).text != mended.before[path].text:
            problem = (
                "changed while it was checked, so nothing is written; run it again"
            )
            raise SmartlintError(problem, path=path)
    for path in paths:
        replace_text(path, mended.report.sources[path].text)
    return len(paths)


def tell_mended(mended: Mended, n_files: int) -> None:
    """Say on standard error what was mended and what was not written."""
    for one in mended.refused:
        found = one.found
        complain(
            f"not fixed: {found.path}: {found.code} {found.name}: its fix does not mend it"
            f" here ({one.fix.title}); please write it yourself"
        )
    if not mended.number and not mended.refused:
        complain("nothing can be mended without you; what to write stands beneath each")
        return
    findings = plural(mended.number, "finding", "findings")
    complain(f"mended {findings} in {plural(n_files, 'file', 'files')}")


def _apart_by_file(chosen: Sequence[Mend]) -> tuple[Mend, ...]:
    by_path: dict[str, list[Mend]] = {}
    for one in chosen:
        by_path.setdefault(one.found.path, []).append(one)
    return tuple(one for mine in by_path.values() for one in apart(mine))


def _tried(
    inputs: Inputs, report: Report, look: Look, batch: Sequence[Mend]
) -> tuple[Inputs, Report] | None:
    """Return the texts with the fixes made; None when one of them does not hold."""
    texts = dict.fromkeys([one.found.path for one in batch], "")
    for path in texts:
        edits = [e for one in batch if one.found.path == path for e in one.fix.edits]
        texts[path] = edited(report.sources[path].text, edits)
    new_inputs = _replaced(inputs, texts)
    after = look(new_inputs)
    return (new_inputs, after) if _holds(report, after, batch) else None


def _one_by_one(
    inputs: Inputs,
    report: Report,
    look: Look,
    batch: Sequence[Mend],
    refused: dict[Name, Mend],
) -> tuple[tuple[Mend, ...], tuple[Inputs, Report] | None]:
    """Return the first fix that holds alone, those before it refused."""
    for one in batch:
        step = _tried(inputs, report, look, [one])
        if step is not None:
            return (one,), step
        refused[_name(one)] = one
    return (), None


def _holds(before: Report, after: Report, batch: Sequence[Mend]) -> bool:
    """Say whether every finding is gone and no text reads worse than before."""
    mended = Counter((one.found.path, one.found.code) for one in batch)
    was, now = _counts(before), _counts(after)
    if any(now[place] > was[place] - n for place, n in mended.items()):
        return False
    if len(before.goals) != len(after.goals):
        return False
    return all(
        n <= was[place] for place, n in now.items() if place[1].startswith(_READING)
    )


def _counts(report: Report) -> Counter[tuple[str, str]]:
    found: Sequence[Diagnostic] = report.result.diagnostics
    return Counter((one.path, one.code) for one in found)


def _replaced(inputs: Inputs, texts: Mapping[str, str]) -> Inputs:
    """Return the inputs with other texts; a file that was included becomes one."""
    left = dict(texts)
    changed = []
    for given in inputs.texts:
        path = given.source.path
        text = left.pop(path, None)
        source = given.source if text is None else Source(path, text)
        changed.append(Input(source, given.form))
    changed += [Input(Source(path, text), kind_of(path)) for path, text in left.items()]
    return inputs._replace(texts=tuple(changed))


def _name(one: Mend) -> Name:
    found = one.found
    return found.code, found.path, found.goal, one.fix.title
