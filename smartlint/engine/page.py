"""A rule page as text: front matter, sections, examples, and where each stands."""

from __future__ import annotations

import tomllib
from typing import Any, Literal

from smartlint.errors import RuleFileError
from smartlint.named_tuple import NamedTuple

Host = Literal["goals", "markdown"]

FENCE = "+++"
_BLOCKS: dict[str, tuple[str, Host]] = {
    "```goals": ("```", "goals"),
    "````markdown": ("````", "markdown"),
}
_SECTIONS = ("Why", "How to fix", "Weak", "Strong")


class Section(NamedTuple):
    """A part of a page.

    Attributes:
        title: Its headline, without ``##``.
        line: The headline's line.
        text: What stands beneath, without surrounding blank lines.
        text_line: The line in which the text begins.
    """

    title: str
    line: int
    text: str
    text_line: int


class Example(NamedTuple):
    """A fenced block of goals.

    Attributes:
        kind: Goals that the rule speaks against, or goals it has nothing against.
        line: The line of the block's first goal line.
        text: The block's lines, line ends included.
        host: What the text is: a goal file, or a Markdown page with goals in it.
    """

    kind: Literal["weak", "strong"]
    line: int
    text: str
    host: Host = "goals"


class Page(NamedTuple):
    """A rule page.

    Attributes:
        path: Its file.
        front: The front matter's keys and values, not yet checked.
        front_text: The front matter as written; its first line is line 2.
        title: The headline.
        sections: In order.
        examples: In order.
    """

    path: str
    front: dict[str, Any]  # Any: whatever TOML holds
    front_text: str
    title: str
    sections: tuple[Section, ...]
    examples: tuple[Example, ...]

    def section(self, title: str) -> str:
        """Return the text under a headline; empty when there is none."""
        return next((part.text for part in self.sections if part.title == title), "")


def read_page(path: str, text: str) -> Page:
    """Return the page.

    Raises:
        RuleFileError: It has no front matter, headline or one of the four sections.
    """
    lines = text.replace("\r\n", "\n").removeprefix("\ufeff").split("\n")
    end = _front_end(path, lines)
    front_text = "\n".join(lines[1:end])
    front = _front(path, front_text)
    title, sections = _sections(path, lines, end + 1)
    page = Page(path, front, front_text, title, sections, _examples(sections))
    _check_sections(page, end + 1)
    return page


def key_line(page: Page, keys: tuple[str | int, ...]) -> int:
    """Return the line in which the front matter sets ``keys``, a path into it.

    The nearest that can be found: the table's line when the key is missing, else 1.
    """
    lines = page.front_text.split("\n")
    names = [str(key) for key in keys if isinstance(key, str)]
    best = 1
    at = 0
    for depth, name in enumerate(names):
        for number in range(at, len(lines)):
            line = lines[number].strip()
            table = line.strip("[]").split(".")
            is_table = line.startswith("[") and table == names[: depth + 1]
            head = line.partition("=")[0].strip().strip("\"'")
            if is_table or (head == name and "=" in line):
                best, at = number + 2, number
                break
    return best


def _front_end(path: str, lines: list[str]) -> int:
    if lines[0].strip() != FENCE:
        raise RuleFileError(
            f"a rule page begins with front matter between two lines {FENCE}",
            path=path,
            line=1,
        )
    for number, line in enumerate(lines[1:], 1):
        if line.strip() == FENCE:
            return number
    raise RuleFileError(
        f"the front matter is not closed by a line {FENCE}", path=path, line=1
    )


def _front(path: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line = _place_of(str(error))
        problem = _slip(text, line) or f"the front matter cannot be read: {message}"
        raise RuleFileError(problem, path=path, line=line + 1) from error
    except RecursionError as error:
        raise RuleFileError(
            "the front matter is nested too deeply", path=path, line=2
        ) from error


def _slip(text: str, line: int) -> str | None:
    """Return what is wrong with the quotes of a line; None for another fault."""
    key, equals, value = (text.split("\n")[line - 1 : line] or [""])[0].partition("=")
    key, value = key.strip(), value.strip()
    if not equals or not value:
        return None
    if value[0] == '"' and value.count('"') > len('""'):
        return f"the words of '{key}' hold quotes: put them between single ones, '…'"
    if value[0].isalpha() and value not in ("true", "false"):
        return f"the words of '{key}' need quotes: {key} = \"{value}\""
    return None


def _place_of(message: str) -> tuple[str, int]:
    """Split what tomllib says into the problem and the line within its text."""
    problem, _, place = message.partition(" (at ")
    digits = place.removeprefix("line ").partition(",")[0]
    return problem[:1].lower() + problem[1:], int(digits) if digits.isdigit() else 1


def _sections(
    path: str, lines: list[str], start: int
) -> tuple[str, tuple[Section, ...]]:
    title = ""
    heads: list[tuple[str, int]] = []
    fence = ""
    for number in range(start, len(lines)):
        line = lines[number]
        if line.startswith("```"):
            fence = _fence_after(fence, line)
        elif not fence and line.startswith("# ") and not title:
            title = line[2:].strip()
        elif not fence and line.startswith("## "):
            heads.append((line[3:].strip(), number))
    if not title:
        raise RuleFileError(
            "the page has no headline; write “# …” beneath the front matter",
            path=path,
            line=start + 1,
        )
    ends = [number for _, number in heads[1:]] + [len(lines)]
    sections = [
        _section(lines, head, number, end)
        for (head, number), end in zip(heads, ends, strict=True)
    ]
    return title, tuple(sections)


def _fence_after(fence: str, line: str) -> str:
    """Return the fence that is open after a line of backticks; empty for none."""
    signs = line[: len(line) - len(line.lstrip("`"))]
    if not fence:
        return signs
    return "" if line.strip() == signs and len(signs) >= len(fence) else fence


def _section(lines: list[str], title: str, head: int, end: int) -> Section:
    first = head + 1
    while first < end and not lines[first].strip():
        first += 1
    text = "\n".join(lines[first:end]).rstrip()
    return Section(title, head + 1, text, first + 1)


def _examples(sections: tuple[Section, ...]) -> tuple[Example, ...]:
    examples: list[Example] = []
    for section in sections:
        if section.title not in ("Weak", "Strong"):
            continue
        kind: Literal["weak", "strong"] = (
            "weak" if section.title == "Weak" else "strong"
        )
        examples += _blocks(section, kind)
    return tuple(examples)


def _blocks(section: Section, kind: Literal["weak", "strong"]) -> list[Example]:
    blocks: list[Example] = []
    lines = section.text.split("\n")
    opened = 0
    end: str | None = None
    host: Host = "goals"
    for number, line in enumerate(lines):
        if end is None and line.strip() in _BLOCKS:
            opened = number
            end, host = _BLOCKS[line.strip()]
        elif end is not None and line.strip() == end:
            text = "".join(f"{inner}\n" for inner in lines[opened + 1 : number])
            blocks.append(Example(kind, section.text_line + opened + 1, text, host))
            end = None
    return blocks


def _check_sections(page: Page, line: int) -> None:
    titles = [section.title for section in page.sections]
    for title in _SECTIONS:
        if title not in titles:
            raise RuleFileError(
                f"the page has no section “## {title}”", path=page.path, line=line + 1
            )
        if not page.section(title).strip():
            place = page.sections[titles.index(title)].line
            raise RuleFileError(
                f"the section “## {title}” is empty", path=page.path, line=place
            )
    for kind in ("weak", "strong"):
        if not any(example.kind == kind for example in page.examples):
            place = page.sections[titles.index(kind.capitalize())].line
            raise RuleFileError(
                f"the section “## {kind.capitalize()}” holds no block ```goals",
                path=page.path,
                line=place,
            )
