"""A pack: a folder of rule pages, with its word lists beneath ``lists/``."""

from __future__ import annotations

import os
from collections.abc import Iterator

from smartlint.errors import RuleFileError
from smartlint.named_tuple import NamedTuple
from smartlint.resources import data_folder, file_state

_LISTS = "lists"
# A page is read whole, and one from a stranger may be anything.
_MAX_CHARACTERS = 500_000
_MAX_BYTES = 4 * _MAX_CHARACTERS
_NO_PAGES = ("README.md", "CHANGELOG.md")


class Pack(NamedTuple):
    """Where a pack lies.

    Attributes:
        name: As in ``rules list``.
        folder: Its folder.
        is_shipped: It came with smartlint.
    """

    name: str
    folder: str
    is_shipped: bool = True


class TextFile(NamedTuple):
    """A file as it was read; it is decoded where its text is wanted."""

    path: str
    content: bytes

    @property
    def text(self) -> str:
        """Return what the file says, with line feeds for line ends.

        Raises:
            RuleFileError: It is no UTF-8 text, or longer than any page.
        """
        if len(self.content) > _MAX_BYTES:  # and cut there, maybe within a character
            raise self._too_long()
        try:
            text = self.content.decode()
        except UnicodeDecodeError as error:
            raise RuleFileError("the file is no UTF-8 text", path=self.path) from error
        if len(text) > _MAX_CHARACTERS:
            raise self._too_long()
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _too_long(self) -> RuleFileError:
        problem = f"the file has more than {_MAX_CHARACTERS:,} characters"
        return RuleFileError(problem, path=self.path)


class PackText(NamedTuple):
    """The files of one pack, read.

    Attributes:
        name: The pack's name.
        is_shipped: It came with smartlint.
        pages: The rule pages, by path.
        word_lists: The word lists, by path; a list's name is its file's.
    """

    name: str
    is_shipped: bool
    pages: tuple[TextFile, ...]
    word_lists: tuple[TextFile, ...]


def shipped_packs() -> tuple[Pack, ...]:
    """Return the packs that come with smartlint, by name."""
    root = data_folder("rules")
    folders = [(name, os.path.join(root, name)) for name in sorted(os.listdir(root))]  # noqa: PTH118, PTH208
    return tuple(
        [Pack(name, folder) for name, folder in folders if os.path.isdir(folder)]  # noqa: PTH112
    )


def read_pack(pack: Pack) -> PackText:
    """Return the pages and word lists of a pack.

    Raises:
        RuleFileError: The folder is missing, or a file cannot be read.
    """
    pages, lists = _paths(pack)
    return PackText(
        pack.name,
        pack.is_shipped,
        tuple([_file(path) for path in pages]),
        tuple([_file(path) for path in lists]),
    )


def pack_states(pack: Pack) -> Iterator[str]:
    """Yield what tells whether a file of a pack was edited, without reading any.

    Raises:
        RuleFileError: As of :func:`read_pack`.
    """
    for paths in _paths(pack):
        for path in paths:
            try:
                yield file_state(path)
            except OSError as error:
                raise _unread(path, error) from error


def list_name(path: str) -> str:
    """Return the name of the word list that lies at ``path``."""
    return os.path.basename(path).removesuffix(".list")  # noqa: PTH119


def _paths(pack: Pack) -> tuple[list[str], list[str]]:
    """Return where the pages and the word lists of a pack lie."""
    if not os.path.isdir(pack.folder):  # noqa: PTH112
        raise RuleFileError("there is no such folder of rule pages", path=pack.folder)
    lists = os.path.join(pack.folder, _LISTS)  # noqa: PTH118
    return (
        _paths_in(pack.folder, ".md"),
        _paths_in(lists, ".list") if os.path.isdir(lists) else [],  # noqa: PTH112
    )


def _paths_in(folder: str, ending: str) -> list[str]:
    return [
        os.path.join(folder, name)  # noqa: PTH118
        for name in sorted(os.listdir(folder))  # noqa: PTH208
        if name.endswith(ending) and name not in _NO_PAGES
    ]


def _file(path: str) -> TextFile:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            return TextFile(path, file.read(_MAX_BYTES + 1))
    except OSError as error:
        raise _unread(path, error) from error


def _unread(path: str, error: OSError) -> RuleFileError:
    return RuleFileError(f"the file cannot be read: {error.strerror}", path=path)
