"""What a stranger writes into goals stays words, whatever the form."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
from cli.command import AS_OF, Shell, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from outputs.conftest import ATTACK

from smartlint.cli.outputs import FORMATS
from smartlint.render.github import _IN_PROPERTY, _IN_TEXT, _escaped
from smartlint.render.markdown_text import coded, escaped
from smartlint.render.xml_text import attributes, xml_text

# What the runner takes for a command: at the start of a line, spaces aside.
COMMAND = re.compile(r"^\s*::(\S+?)( [^\n]*?)?::", re.MULTILINE)


@pytest.mark.parametrize("form", FORMATS)
def test_no_form_breaks_on_hostile_words(plan: Shell, form: str) -> None:
    out = plan("check", ".", "--format", form).out
    if form in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(out)
    elif form == "jsonl":
        assert all(json.loads(line) for line in out.splitlines())
    elif form in ("junit", "checkstyle"):
        assert "<script>" not in out
        ET.fromstring(out)
    elif form in ("text", "overview", "concise", "markdown"):
        assert not set(out) & set("\x1b\x00\u202e\x85")


def test_only_our_own_commands_reach_github(plan: Shell) -> None:
    out = plan("check", ".", "--format", "github").out
    names = {match[1] for match in COMMAND.finditer(out)}
    assert names == {"error", "warning", "notice"}
    line = next(line for line in out.splitlines() if "add-mask" in line)
    assert line.startswith('::error file=attack%3A%3Aadd-path%3A%3A%2C x=1 <&">.goals')


@pytest.mark.parametrize("form", ["text", "overview", "concise"])
def test_a_log_of_github_actions_holds_no_command_of_a_goal(
    plan: Shell, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write("::stop-commands::x.goals", f"{AS_OF}{ATTACK}##[add-mask]y\n")
    out = plan("check", ".", "--format", form).out
    assert COMMAND.search(out) is None
    assert "##[" not in out


_FREE = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("%:,\r\n"))


@given(_FREE)
def test_what_github_reads_is_what_was_written(text: str) -> None:
    def unescaped(word: str) -> str:
        for sign, code in reversed(_IN_PROPERTY.items()):
            word = word.replace(code, sign)
        return word

    for signs in (_IN_TEXT, _IN_PROPERTY):
        word = _escaped(text, signs)
        assert "\n" not in word
        assert "\r" not in word
        assert unescaped(word) == text


@given(st.text())
def test_xml_holds_every_text(text: str) -> None:
    document = f"<a{attributes({'b': text})}>{xml_text(text)}</a>"
    root = ET.fromstring(document)
    assert root.get("b") == (root.text or "")
    assert len(root.get("b", "")) == len(text)


MARKDOWN = MarkdownIt("gfm-like", {"linkify": False, "html": True})
_SIGNS = st.text(st.sampled_from("ab `*_[]()<>!@#|~&:/\\-+.1\n\"'"), max_size=24)


@pytest.mark.parametrize("make", [escaped, coded])
@settings(max_examples=300, suppress_health_check=[HealthCheck.differing_executors])
@given(text=_SIGNS)
def test_markdown_makes_nothing_of_words(make: object, text: str) -> None:
    assert callable(make)
    tokens = MARKDOWN.parse(f"- Warning: {make(text)} end")
    kinds = {token.type for token in tokens}
    inline = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {
        "bullet_list_open", "list_item_open", "paragraph_open", "inline",
        "paragraph_close", "list_item_close", "bullet_list_close",
    }  # fmt: skip
    allowed = {"text", "text_special"} | ({"code_inline"} if make is coded else set())
    assert inline <= allowed


def test_a_fence_inside_a_goal_does_not_end_the_block(shell: Shell) -> None:
    from smartlint.render.markdown_text import fenced

    block = "\n".join(fenced(["a ```` b", "```"]))
    tokens = MARKDOWN.parse(f"{block}\n\n# after")
    assert [t.type for t in tokens[:2]] == ["fence", "heading_open"]
    assert shell is not None
