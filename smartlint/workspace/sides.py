"""The two sides of a comparison: revisions, files or folders, as somebody named them."""

from __future__ import annotations

import os
from collections.abc import Sequence

from smartlint.errors import SmartlintError, UnreadableFileError
from smartlint.named_tuple import NamedTuple
from smartlint.workspace.discovery import discover, kind_of
from smartlint.workspace.parsing import Input
from smartlint.workspace.reading import read_source
from smartlint.workspace.revisions import Repository, Revision, RevisionError

_HERE = "."


class Side(NamedTuple):
    """The goal files of one side.

    Attributes:
        title: What it is, to name it to people.
        texts: Its files, by the name that both sides share.
        problems: What could not be read.
    """

    title: str
    texts: tuple[tuple[str, Input], ...]
    problems: tuple[SmartlintError, ...] = ()


def sides(arguments: Sequence[str]) -> tuple[Side, Side]:
    """Return both sides, the older first.

    Args:
        arguments: Up to two; each names what exists as a file or folder, else a revision.
            None compares the newest commit with this folder, one file its committed form
            with what it is now, one revision itself with this folder; ``A..B`` are two
            revisions, ``A...B`` is B against where it parted from A.

    Raises:
        SmartlintError: A name means nothing, or both do not go together.
    """
    names = list(arguments)
    if len(names) == 1 and not os.path.lexists(names[0]) and _is_range(names[0]):
        return _range(names[0])
    if len(names) == 1 and os.path.lexists(names[0]):
        names.insert(0, "HEAD")
    elif len(names) == 0:
        names = ["HEAD", _HERE]
    elif len(names) == 1:
        names.append(_HERE)
    old, new = names
    if os.path.lexists(old) and os.path.lexists(new):
        return _two_paths(old, new)
    place = next((name for name in (old, new) if os.path.lexists(name)), None)
    first, second = (_side(name, place) for name in (old, new))
    return first, second


def _is_range(name: str) -> bool:
    """Tell whether a name is two revisions; the folder above is no range."""
    return ".." in name and ".." not in name.replace(os.sep, "/").split("/")


def _range(text: str) -> tuple[Side, Side]:
    repository = Repository(_HERE)
    dots = "..." if "..." in text else ".."
    one, _, other = text.partition(dots)
    old, new = (repository.revision(name or "HEAD") for name in (one, other))
    if dots == "...":
        old = repository.merge_base(old, new)
    return _revision_side(repository, old, None), _revision_side(repository, new, None)


def _two_paths(old: str, new: str) -> tuple[Side, Side]:
    if os.path.isdir(old) != os.path.isdir(new):
        problem = "a file and a folder cannot be compared; name two of a kind"
        raise UnreadableFileError(problem, path=f"{old}, {new}")
    if os.path.isdir(old):
        return _folder_side(old), _folder_side(new)
    return _file_side(old, ""), _file_side(new, "")


def _side(name: str, place: str | None) -> Side:
    """Return one side: the place itself, or its files at a revision."""
    if name == place:
        if os.path.isdir(name):
            return _folder_side(name)
        return _file_side(name, os.path.basename(name))
    if place is None or os.path.isdir(place):
        repository = Repository(place or _HERE)
        return _revision_side(repository, _revision(repository, name), None)
    repository = Repository(os.path.dirname(place) or _HERE)
    revision = _revision(repository, name)
    return _revision_side(repository, revision, os.path.basename(place))


def _revision(repository: Repository, name: str) -> Revision:
    """Return a revision; a range has two and does not go with anything else."""
    if _is_range(name):
        problem = f"{name} is two revisions already; name it alone"
        raise RevisionError(problem)
    return repository.revision(name)


def _revision_side(
    repository: Repository, revision: Revision, path: str | None
) -> Side:
    found = repository.files(revision, path)
    texts = [
        (os.path.relpath(text.source.path, repository.folder), text)
        for text in found.texts
    ]
    return Side(revision.title, tuple(texts), found.problems)


def _folder_side(folder: str) -> Side:
    found = discover([folder])
    texts: list[tuple[str, Input]] = []
    problems: list[SmartlintError] = list(found.problems)
    for path, kind in found.files:
        try:
            text = Input(read_source(path), kind)
        except UnreadableFileError as error:
            problems.append(error)
        else:
            texts.append((os.path.relpath(path, folder), text))
    title = "this folder" if folder == _HERE else folder
    return Side(title, tuple(texts), tuple(problems))


def _file_side(path: str, place: str) -> Side:
    return Side(path, ((place, Input(read_source(path), kind_of(path))),))
