"""From bytes to text: the one place that decodes goal files."""

from __future__ import annotations

from smartlint.catalogue.pack_files import TextFile
from smartlint.errors import UnreadableFileError
from smartlint.text import Source

UTF8_MARK = b"\xef\xbb\xbf"
_UTF32_MARKS = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# In UTF-16 every other byte of English is a NUL, and no text has so many otherwise.
_NULS_OF_UTF16 = 0.3
# How Word and Excel files, old ones of them, PDF and RTF begin.
_DOCUMENTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")
_NO_DOCUMENT = (
    "this is a document of an office program, no text; copy its goals into a .goals "
    "file, or save it as plain text (UTF-8)"
)
_OLD_LINE_ENDS = (
    "its lines end as on old Macs (CR alone), so that it is one line; save it with the "
    "line ends of Windows (CRLF) or Unix (LF) in your editor"
)
_REASONS = {
    FileNotFoundError: "there is no such file; check its name and folder",
    IsADirectoryError: "this is a folder, not a file",
    PermissionError: "you may not read this file; ask for the right to read it",
}


def read_source(path: str, name: str | None = None) -> Source:
    """Return the text of one file, without a byte order mark.

    Args:
        path: Where the file lies.
        name: What to call it in findings; the path when None.

    Raises:
        UnreadableFileError: It cannot be opened or is no UTF-8 text.
    """
    name = path if name is None else name
    return Source(name, decode(read_bytes(path, name), name))


def read_bytes(path: str, name: str) -> bytes:
    """Return the content of one file.

    Raises:
        UnreadableFileError: It cannot be opened, with the reason in plain words.
    """
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        reason = _REASONS.get(type(error), f"cannot be read: {error.strerror}")
        raise UnreadableFileError(reason, path=name) from error
    except ValueError as error:  # a NUL in the name
        raise UnreadableFileError(f"cannot be read: {error}", path=name) from error


def refuse_old_line_ends(source: Source) -> None:
    """Refuse a text of several lines that has no end of a line that we know.

    Raises:
        UnreadableFileError: Its lines end with CR alone.
    """
    lines = source.text.strip().split("\r")
    if len(lines) > 1 and "\n" not in source.text:
        raise UnreadableFileError(_OLD_LINE_ENDS, path=source.path)


def mark_of(path: str) -> str:
    """Return the byte order mark that a file begins with; empty for none or no file.

    A text is read without it, and a patch must show the line as it stands in the file.
    """
    try:
        content = read_bytes(path, path)
    except UnreadableFileError:
        return ""
    return UTF8_MARK.decode() if content.startswith(UTF8_MARK) else ""


def figure_file(path: str) -> TextFile:
    """Return a benchmark file of the team's own.

    Raises:
        UnreadableFileError: It cannot be opened or is no UTF-8 text.
    """
    return TextFile(path, decode(read_bytes(path, path), path))


def decode(content: bytes, name: str) -> str:
    """Return the text of ``content``, without a byte order mark.

    Raises:
        UnreadableFileError: It is no UTF-8 text; names the line.
    """
    content = content.removeprefix(UTF8_MARK)
    if content.startswith(_DOCUMENTS) or _has_nuls_of_utf16(content):
        raise UnreadableFileError(_encoding_problem(content, 0), path=name, line=1)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(
            _encoding_problem(content, error.start), path=name, line=line
        ) from error


def _has_nuls_of_utf16(content: bytes) -> bool:
    nuls = content.count(b"\0") if b"\0" in content else 0
    return nuls > _NULS_OF_UTF16 * len(content)


def _encoding_problem(content: bytes, at: int) -> str:
    if content.startswith(_DOCUMENTS):
        return _NO_DOCUMENT
    if content.startswith(_UTF32_MARKS):
        return "is written in UTF-32; save it as UTF-8 in your editor"
    if content.startswith(_UTF16_MARKS) or _has_nuls_of_utf16(content):
        return "is written in UTF-16; save it as UTF-8 in your editor"
    byte = content[at]
    return f"is no UTF-8 text (byte 0x{byte:02X}); save it as UTF-8 in your editor"
