"""Goal files as they were at a revision of a git repository.

Only git's own reading commands are run: no hook, filter or pager of the repository,
which may be a stranger's, is started.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from smartlint.errors import SmartlintError, UnreadableFileError
from smartlint.named_tuple import NamedTuple
from smartlint.text import Source
from smartlint.workspace.discovery import holds_goals_block, kind_of
from smartlint.workspace.git import is_in_work_tree
from smartlint.workspace.parsing import Input
from smartlint.workspace.reading import decode

_TIMEOUT_S = 120
_FILE_MODES = ("100644", "100755", "100664")
_SHORT = 10


class RevisionError(SmartlintError):
    """A revision cannot be had; it says what to do about it."""


class Revision(NamedTuple):
    """A commit that somebody named.

    Attributes:
        name: As it was named.
        commit: Its full id.
    """

    name: str
    commit: str

    @property
    def title(self) -> str:
        """How it is shown: the name, and the id where that says more."""
        if self.commit.startswith(self.name):
            return self.commit[:_SHORT]
        return f"{self.name} ({self.commit[:_SHORT]})"


class RevisionFiles(NamedTuple):
    """The goal files of a revision.

    Attributes:
        texts: Sorted by path; paths count from the folder that was asked about.
        problems: Files that are no UTF-8 text.
    """

    texts: tuple[Input, ...]
    problems: tuple[SmartlintError, ...]


class Repository:
    """The repository that a folder belongs to.

    Attributes:
        folder: Where it is, as named; the paths of its files start with it.
    """

    def __init__(self, folder: str) -> None:
        """Take the folder; whether a repository is there shows on the first question."""
        self.folder = folder

    def revision(self, name: str) -> Revision:
        """Return the commit that a name stands for: a branch, a tag, an id, ``HEAD~2``.

        Raises:
            RevisionError: There is none, with the reason.
        """
        asked = ["rev-parse", "--verify", "--quiet", "--end-of-options"]
        answer = self._ask(*asked, f"{name}^{{commit}}")
        if answer is None:
            raise RevisionError(self._why_missing(name))
        return Revision(name, answer.strip())

    def merge_base(self, one: Revision, other: Revision) -> Revision:
        """Return where two revisions parted.

        Raises:
            RevisionError: It is not in this clone, or there is no such commit.
        """
        answer = self._ask("merge-base", one.commit, other.commit)
        if answer is None:
            problem = f"{one.name} and {other.name} have no common commit"
            raise RevisionError(problem + self._shallow_hint())
        commit = answer.split()[0]
        return Revision(f"{one.name}...{other.name}", commit)

    def files(self, revision: Revision, path: str | None = None) -> RevisionFiles:
        """Return the goal files of a revision.

        Args:
            revision: Which.
            path: Only this file, whatever it is called, with its way from the folder;
                None for all goal files beneath the folder.

        Raises:
            RevisionError: Git does not answer.
        """
        entries = list(self._tree(revision, path))
        contents = self._contents([blob for _, blob in entries])
        texts: list[Input] = []
        problems: list[SmartlintError] = []
        for (name, _), content in zip(entries, contents, strict=True):
            is_page = kind_of(name) == "markdown" and name != path
            if is_page and not holds_goals_block(content):
                continue
            try:
                text = decode(content, f"{revision.name}:{name}")
            except UnreadableFileError as error:
                problems.append(error)
            else:
                shown = os.path.normpath(os.path.join(self.folder, name))
                texts.append(Input(Source(shown, text), kind_of(name)))
        return RevisionFiles(tuple(texts), tuple(problems))

    def _tree(self, revision: Revision, path: str | None) -> Iterator[tuple[str, str]]:
        """Yield path and blob of every file that may hold goals."""
        wanted = [] if path in (None, ".") else [os.path.normpath(str(path))]
        command = ["--literal-pathspecs", "ls-tree", "-r", "-z", revision.commit, "--"]
        answer = self._ask(*command, *wanted)
        if answer is None:
            raise RevisionError(f"git cannot list the files of {revision.name}")
        for line in filter(None, answer.split("\0")):
            meta, _, name = line.partition("\t")
            mode, _, blob = meta.split()
            if mode in _FILE_MODES and (name in wanted or _is_goal_file(name)):
                yield name, blob

    def _contents(self, blobs: Sequence[str]) -> list[bytes]:
        if not blobs:
            return []
        asked = "".join(f"{blob}\n" for blob in blobs).encode()
        answer = self._run(["cat-file", "--batch"], asked)
        if answer is None:
            raise RevisionError("git cannot read the files" + self._partial_hint())
        found: list[bytes] = []
        at = 0
        for blob in blobs:
            head_end = answer.index(b"\n", at)
            kind = answer[at:head_end].split()
            if kind[-1] == b"missing":
                problem = f"the content of file {blob[:_SHORT]} is not in this clone"
                raise RevisionError(problem + self._partial_hint())
            start = head_end + 1
            at = start + int(kind[-1])
            found.append(answer[start:at])
            at += 1
        return found

    def _why_missing(self, name: str) -> str:
        if self._run(["--version"]) is None:
            return (
                "git is not installed here; install it, or compare two files or folders"
            )
        if self._ask("rev-parse", "--git-dir") is None:
            if is_in_work_tree(os.path.abspath(self.folder)):
                return (
                    "git refuses to read this repository, most likely as its folder"
                    " belongs to another user; allow it with: git config --global --add"
                    f" safe.directory {os.path.abspath(self.folder)}"
                )
            what = "" if name == "HEAD" else f"there is no file or folder {name}, and "
            return (
                f"{what}this folder is in no git repository; name two files or two "
                "folders to compare"
            )
        if name == "HEAD":
            return "there is no commit yet to compare with; commit the goals first"
        return (
            f"there is no file, folder, branch, tag or commit {name}; "
            "git branch -a and git log list some" + self._shallow_hint()
        )

    def _shallow_hint(self) -> str:
        if (self._ask("rev-parse", "--is-shallow-repository") or "").strip() != "true":
            return ""
        return (
            " in this clone, which holds only the newest commits; fetch the others with"
            " “git fetch --unshallow” (in GitHub Actions: fetch-depth: 0 at checkout)"
        )

    def _partial_hint(self) -> str:
        return "; fetch it with “git fetch --refetch”, or clone without a filter"

    def _ask(self, *words: str) -> str | None:
        answer = self._run(list(words))
        return None if answer is None else os.fsdecode(answer)

    def _run(self, words: Sequence[str], given: bytes = b"") -> bytes | None:
        """Return what git prints; None when it is absent or fails."""
        import subprocess

        # GIT_DIR and its kin, set in a hook, speak of another folder; lazy fetching and
        # the file system monitor would start programs that the repository names.
        own = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        own |= {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        command = ["git", "-C", self.folder, "-c", "core.fsmonitor=false", *words]
        try:
            answer = subprocess.run(  # noqa: S603 - git's reading commands only
                command,
                env=own,
                input=given,
                capture_output=True,
                check=True,
                timeout=_TIMEOUT_S,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return answer.stdout


def _is_goal_file(name: str) -> bool:
    hidden = any(part.startswith(".") for part in name.split("/"))
    return not hidden and name.endswith((".goals", ".md"))
