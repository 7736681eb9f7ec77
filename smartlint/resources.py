"""Where shipped data lies, and how what is compiled from it is kept.

In the wheel it lies under ``_data``, in a checkout at the top.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Literal, Protocol
from zlib import crc32

Kind = Literal["grammar", "rules", "templates"]

_MARK_SIZE = 8
_HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - pathlib costs the start of `check` 8 ms


def data_folder(kind: Kind) -> str:
    """Return the absolute folder that holds the shipped files of one kind."""
    shipped = os.path.join(_HERE, "_data", kind)  # noqa: PTH118
    if os.path.isdir(shipped):  # noqa: PTH112
        return shipped
    return os.path.join(os.path.dirname(_HERE), kind)  # noqa: PTH118, PTH120


def read_data(kind: Kind, name: str) -> str:
    """Return the text of one shipped file, ``name`` with forward slashes."""
    path = os.path.join(data_folder(kind), *name.split("/"))  # noqa: PTH118
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return file.read()


def data_names(kind: Kind, folder: str = "") -> tuple[str, ...]:
    """Return the names of the shipped files of one kind, for :func:`read_data`.

    Args:
        kind: Which files.
        folder: Only those below this folder, with forward slashes.
    """
    top = data_folder(kind)
    names = [
        os.path.relpath(os.path.join(place, name), top).replace(os.sep, "/")  # noqa: PTH118
        for place, _, files in os.walk(os.path.join(top, folder))  # noqa: PTH118
        for name in files
    ]
    return tuple(sorted(names))


def file_state(path: str) -> str:
    """Return what tells a shipped file from an edited one: path, size and time.

    Python trusts the same where it keeps compiled modules. Reading the 330 files that a
    start needs to know unchanged takes a twelfth of it.
    """
    status = os.stat(path)  # noqa: PTH116 - as above
    return f"{path} {status.st_size} {status.st_mtime_ns}"


class CompiledCache(Protocol):
    """The user's own folder of compiled values; the leaf decides where it lies.

    Neither method raises: what cannot be read is None, and a folder that cannot be
    written only costs time.
    """

    def get(self, key: str) -> bytes | None:
        """Return what was put under ``key``; None when there is nothing."""

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``, whole or not at all."""


def compiled(
    cache: CompiledCache | None,
    kind: str,
    texts: Iterable[str | bytes],
    build: Callable[[], Any],  # Any: nested plain values, which only the caller knows
) -> Any:
    """Return what ``build`` returns, from the cache when it was built before.

    Args:
        cache: Where to look and keep it; None builds every time.
        kind: What is compiled, a word of a file name.
        texts: All that the value is made from, the version of its maker included.
        build: Makes it from nothing but those texts, of types that ``marshal`` stores.
    """
    if cache is None:
        return build()
    key = f"{kind}-{content_key(texts)}"
    stored = kept(cache, key)
    if stored is not None:
        return stored
    value = build()
    keep(cache, key, value)
    return value


def kept(cache: CompiledCache, key: str) -> Any:
    """Return the value that was kept under a key; None when there is none to trust."""
    stored = cache.get(key)
    if stored is None:
        return None
    # marshal trusts its input, so a damaged entry must not reach it. Against harm
    # on purpose the folder is the user's own; against a broken disk CRC-32 will
    # do, and SHA-256 would cost every start 8 ms.
    mark, payload = stored[:_MARK_SIZE], memoryview(stored)[_MARK_SIZE:]
    if mark != _mark(payload):
        return None
    return marshal.loads(payload)  # noqa: S302 - the user's own 0700 folder


def keep(cache: CompiledCache, key: str, value: Any) -> None:
    """Keep a value of types that ``marshal`` stores under a key."""
    payload = marshal.dumps(value)
    cache.put(key, _mark(payload) + payload)


def packed(value: Any) -> bytes:
    """Return a plain value as bytes, so that loading what holds it skips it."""
    return marshal.dumps(value)


def unpacked(content: bytes) -> Any:
    """Return the value that :func:`packed` made into bytes."""
    # They come out of a payload that was checked, see `kept`.
    return marshal.loads(content)  # noqa: S302


def content_key(texts: Iterable[str | bytes]) -> str:
    """Return a name for these texts under this Python, fit for a file name."""
    whole = _blake2b()(sys.version.encode())
    for text in texts:
        part = text if isinstance(text, bytes) else _bytes(text)
        whole.update(b":%d:" % len(part))
        whole.update(part)
    digest: str = whole.hexdigest()
    return digest[:32]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def sha256_hex(content: bytes) -> str:
    """Return the SHA-256 of ``content`` as 64 hex digits."""
    digest: str = _sha256()(content).hexdigest()
    return digest


def _mark(payload: bytes | memoryview) -> bytes:
    return b"%08x" % crc32(payload)


@cache
def _blake2b() -> Any:  # Any: as below
    # Twice as fast as SHA-256 on the 400 kB that a start reads.
    try:
        from _blake2 import blake2b  # noqa: PLC0415
    except ImportError:
        from hashlib import blake2b  # noqa: PLC0415
    return blake2b


@cache
def _sha256() -> Any:  # Any: the modules of CPython that have it have no types
    # hashlib loads OpenSSL, which takes 5 ms of a start of 22; `random` of the
    # standard library goes the same way round it.
    try:
        from _sha2 import sha256  # type: ignore[import-not-found]  # noqa: PLC0415
    except ImportError:
        try:
            from _sha256 import sha256  # type: ignore[import-not-found]  # noqa: PLC0415
        except ImportError:
            from hashlib import sha256  # noqa: PLC0415
    return sha256
