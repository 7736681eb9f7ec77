"""Writing files whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress

from smartlint.errors import SmartlintError
from smartlint.workspace.reading import UTF8_MARK, read_bytes


def replace_file(path: str, chunks: Iterable[bytes]) -> None:
    """Put the chunks in the place of a file, whole or not at all.

    The new content is written beside the file and then takes its name. Permissions
    of an existing file are kept, and a symbolic link goes on pointing to its file.
    What is no regular file (``/dev/stdout``, a pipe) is written straight away.

    Raises:
        SmartlintError: It cannot be written, with the reason.
    """
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as file:
                file.writelines(chunks)
        else:
            _write_beside(target, chunks)
    except FileNotFoundError as error:
        raise _no_folder(path) from error
    except IsADirectoryError as error:
        name = os.path.join(path, "…")
        problem = f"cannot be written: this is a folder; name a file in it, as {name}"
        raise SmartlintError(problem, path=path) from error
    except PermissionError as error:
        problem = "cannot be written: you may not write here; choose another place"
        raise SmartlintError(problem, path=path) from error
    except OSError as error:
        problem = f"cannot be written: {error.strerror}"
        raise SmartlintError(problem, path=path) from error


def require_folder(path: str) -> None:
    """Refuse a file whose folder is not there, before any work is done for it.

    Raises:
        SmartlintError: There is no such folder.
    """
    if not os.path.isdir(os.path.dirname(os.path.realpath(path))):
        raise _no_folder(path)


def _no_folder(path: str) -> SmartlintError:
    folder = os.path.dirname(path) or os.curdir
    problem = f"cannot be written: there is no folder {folder}; make it first"
    return SmartlintError(problem, path=path)


def replace_text(path: str, text: str) -> None:
    """Put the text in the place of a file's, keeping a byte order mark if it has one.

    Raises:
        SmartlintError: It cannot be read or written, with the reason.
    """
    had_mark = read_bytes(path, path).startswith(UTF8_MARK)
    replace_file(path, (UTF8_MARK if had_mark else b"", text.encode("utf-8")))


def _write_beside(target: str, chunks: Iterable[bytes]) -> None:
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name[:200]}.{os.getpid()}.tmp")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with open(descriptor, "wb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(target):
            os.chmod(beside, os.stat(target).st_mode & 0o7777)
        os.replace(beside, target)
    finally:
        with suppress(FileNotFoundError):  # it has its new name
            os.unlink(beside)
