"""Lays a goal file out anew: indents, spaces and blank lines, and never a word.

Every line is printed from what the scanner saw in it, so ``fmt`` and ``check`` agree
on what each line is, and formatting twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from smartlint.syntax.flaws import INDENT
from smartlint.syntax.line import Line, line_spans
from smartlint.syntax.lines import STARTS_BLOCK, scan
from smartlint.syntax.markdown import goals_blocks
from smartlint.text import Span


def format_goals(text: str) -> str:
    """Return a goal file in the usual layout, with the same words.

    Facts get two spaces of indent and one after the colon, known words lower case,
    blocks at most one blank line between them, all lines the line end that most of
    them have, and the last line one too.
    """
    end = line_end(text)
    lines = _laid_out(text, line_spans(text))
    first = 0 if lines[0] else 1
    last = len(lines) if lines[-1] else -1
    return "".join(line + end for line in lines[first:last])


def format_markdown(text: str) -> str:
    """Return a page with its goals blocks in the usual layout, all else untouched.

    The blocks' lines get the line end that most lines outside them have.
    """
    blocks = [block for block in goals_blocks(text) if block.lines]
    pieces: list[str] = []
    done = 0
    for block in blocks:
        start = text.rfind("\n", 0, block.lines[0].start) + 1
        pieces.append(text[done:start])
        done = block.lines[-1].end
    pieces.append(text[done:])
    end = line_end("".join(pieces))
    page = pieces[:1]
    for block, following in zip(blocks, pieces[1:], strict=True):
        lines = _laid_out(text, block.lines)
        page.append(end.join(f"{block.margin}{line}".rstrip() for line in lines))
        page.append(following)
    return "".join(page)


def line_end(text: str) -> str:
    """Return the line end that most lines of a text have; LF where none wins."""
    n_crlf = text.count("\r\n")
    return "\r\n" if 2 * n_crlf > text.count("\n") else "\n"


def _laid_out(text: str, spans: Iterable[Span]) -> list[str]:
    """Return the lines of one stretch in the usual layout, without line ends."""
    laid_out: list[str] = []
    for line in scan(text, spans):
        if line.kind != "BLANK":
            laid_out.append(_line(text, line))
        elif not laid_out or laid_out[-1]:
            laid_out.append("")
    return laid_out


def _line(text: str, line: Line) -> str:
    """Return one line in the usual layout."""
    if line.kind in STARTS_BLOCK:
        return _at_margin(text, line)
    if line.kind in {"FACT", "DATED"}:
        return INDENT + _fact(text, line)
    indent = INDENT if line.is_indented else ""
    return indent + text[line.span.start : line.span.end]


def _at_margin(text: str, line: Line) -> str:
    """Return a head, a sentence or a line about the file in the usual layout."""
    if line.kind == "AS_OF":
        colon = ":" if ":" in text[line.span.start : line.value.span.start] else ""
        return f"as of{colon} {line.value.text}".rstrip()
    if line.key is None or not _is_plain(line):
        return text[line.span.start : line.span.end]
    if line.name is None:
        return _keyed(line.word, line)
    return _keyed(f"{line.word} {line.name.text}", line)


def _fact(text: str, line: Line) -> str:
    """Return a fact in the usual layout, without indent."""
    if line.key is None or not _is_plain(line):
        body = text[line.raw.start : line.span.end]
        return body.lstrip()
    words = line.key.text.split()
    if line.kind == "DATED" and line.word != "date":
        words = [words[0].lower(), *words[1:]]
    elif line.kind == "FACT" and line.word:
        words = [word.lower() for word in words]
    return _keyed(" ".join(words), line)


def _keyed(key: str, line: Line) -> str:
    return f"{key}: {line.value.text}".rstrip()


def _is_plain(line: Line) -> bool:
    """Say whether printing a line from its parts gives its own words again."""
    return not _REWRITTEN.intersection(line.flaws)


_REWRITTEN = frozenset(
    {
        "fact-with-bullet",
        "misspelled-head",
        "missing-fact-colon",
        "missing-head-colon",
        "wide-colon",
    }
)
"""Flaws of lines whose parts are not all that was written."""
