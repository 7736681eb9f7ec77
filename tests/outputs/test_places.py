"""The text at the place that an output names is the text that its finding speaks of.

Each output is read as its readers do, and the words are cut from the file's bytes,
without any help of smartlint.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from cli.command import AS_OF, Shell
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies.goal_text import goal_texts


class Place(NamedTuple):
    """A start and, where the form has one, an end; lines and columns from 1."""

    line: int
    column: int
    end_line: int | None = None
    end_column: int | None = None


Found = list[tuple[str, Place]]  # a rule's code and where it points


def of_json(out: str) -> Found:
    return [(d["code"], _keys(d)) for d in json.loads(out)["diagnostics"]]


def of_jsonl(out: str) -> Found:
    lines = [json.loads(line) for line in out.split("\n") if line]
    return [(d["code"], _keys(d)) for d in lines if d["type"] == "diagnostic"]


def _keys(entry: Any) -> Place:  # Any: a JSON object
    return Place(entry["line"], entry["column"], entry["end_line"], entry["end_column"])


def of_sarif(out: str) -> Found:
    found = []
    for result in json.loads(out)["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        keys = ("startLine", "startColumn", "endLine", "endColumn")
        found.append((result["ruleId"], Place(*(region[key] for key in keys))))
    return found


def of_github(out: str) -> Found:
    form = r"^::\w+ file=[^,]*,line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+),title=(\w+)"
    return [
        (m[5], Place(int(m[1]), int(m[3]), int(m[2]), int(m[4])))
        for m in re.finditer(form, out, re.MULTILINE)
    ]


def of_rdjson(out: str) -> Found:
    found = []
    for entry in json.loads(out)["diagnostics"]:
        if entry["code"]["value"] == "not-checked":
            continue
        start, end = (entry["location"]["range"][key] for key in ("start", "end"))
        place = Place(start["line"], start["column"], end["line"], end["column"])
        found.append((entry["code"]["value"].split()[0], place))
    return found


def of_checkstyle(out: str) -> Found:
    return [
        (
            e.get("source", "").split(".")[1],
            Place(int(e.get("line", 0)), int(e.get("column", 0))),
        )
        for e in ET.fromstring(out).iter("error")
        if e.get("source") != "smartlint.not-checked"
    ]


def of_concise(out: str) -> Found:
    form = r"^plan\.\w+:(\d+):(\d+): \w+ ([A-Z]+\d+)"
    return [
        (m[3], Place(int(m[1]), int(m[2])))
        for m in re.finditer(form, out, re.MULTILINE)
    ]


READERS: dict[str, Callable[[str], Found]] = {
    "json": of_json,
    "jsonl": of_jsonl,
    "sarif": of_sarif,
    "github": of_github,
    "rdjson": of_rdjson,
    "checkstyle": of_checkstyle,
    "concise": of_concise,
}


def offset(lines: list[bytes], line: int, column: int, *, in_bytes: bool) -> int:
    """Return the code-point offset of a place in the text of these lines."""
    text = lines[line - 1].decode()
    if in_bytes:
        column = len(lines[line - 1][: column - 1].decode()) + 1
    assert column - 1 <= len(text.removesuffix("\r")) + 1
    return len(b"\n".join(lines[: line - 1]).decode()) + (line > 1) + column - 1


def cut(content: bytes, place: Place, *, in_bytes: bool) -> str:
    """Return the words at a place of a file's bytes; to the end where it has none."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    lines = content.split(b"\n")
    start = offset(lines, place.line, place.column, in_bytes=in_bytes)
    text = content.decode()
    if place.end_line is None or place.end_column is None:
        return text[start:]
    return text[
        start : offset(lines, place.end_line, place.end_column, in_bytes=in_bytes)
    ]


GOALS = (
    f"{AS_OF}goal A-1: Become the best \U0001f680 shop\n"
    "\tsupports:\tNOWHERE-9\n\n"
    "\U0001f469\u200d\U0001f4bb Increase emoji \U0001f680\t subscribers by 5000\n"
)
SPOKEN = {"S104": "best", "R402": "NOWHERE-9", "M206": "5000"}
HOSTS: dict[str, Callable[[str], bytes]] = {
    "lf": lambda text: text.encode(),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "bom": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "bom-crlf": lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    "no-end": lambda text: text.rstrip("\n").encode(),
    "page": lambda text: (
        f"# \U0001f4c8 Plan\n\n> quote\n\n```goals\n{text}```\n".encode()
    ),
    "list": lambda text: (
        "- item\n\n  ```goals\n"
        + "".join(f"  {line}\n" for line in text.split("\n"))
        + "  ```\n"
    ).encode(),
}


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("host", HOSTS)
def test_the_words_at_a_place_are_those_the_finding_names(
    shell: Shell, host: str, form: str
) -> None:
    name = "plan.md" if host in ("page", "list") else "plan.goals"
    content = HOSTS[host](GOALS)
    Path(name).write_bytes(content)
    found = READERS[form](shell("check", name, "--format", form).out)
    for code, words in SPOKEN.items():
        places = [place for rule, place in found if rule == code]
        assert places, (code, found)
        said = cut(content, places[0], in_bytes=form == "rdjson")
        assert said.startswith(words)
        if places[0].end_line is not None:
            assert said == words


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    text=goal_texts,
    host=st.sampled_from(["lf", "crlf", "bom", "bom-crlf", "page"]),
)
def test_every_form_points_at_the_same_words(
    shell: Shell, text: str, host: str
) -> None:
    name = "plan.md" if host == "page" else "plan.goals"
    try:
        content = HOSTS[host](text)
    except UnicodeEncodeError:
        return
    Path(name).write_bytes(content)
    outputs = [f"--output={form}=out.{form}" for form in READERS]
    outcome = shell(
        "check",
        name,
        "--input-format",
        "markdown" if host == "page" else "goals",
        *outputs,
    )
    assert outcome.code in (0, 1, 2)
    said = {}
    for form, read in READERS.items():
        found = read(Path(f"out.{form}").read_bytes().decode())
        said[form] = sorted(
            (code, cut(content, place, in_bytes=form == "rdjson"))
            for code, place in found
        )
    assert said["jsonl"] == said["sarif"] == said["json"] == said["rdjson"]
    assert set(said["github"]) <= set(said["json"])  # no columns across lines
    assert said["checkstyle"] == said["concise"]
    assert all(
        whole.startswith(words)
        for (_, words), (_, whole) in zip(said["json"], said["concise"], strict=False)
        if len(said["json"]) == 1
    )
