"""Finding, reading and replacing files leaves nothing out and nothing half done."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from smartlint.errors import SmartlintError, UnreadableFileError
from smartlint.workspace import (
    FolderCache,
    decode,
    discover,
    read_source,
    replace_file,
    replace_text,
    user_cache,
)

BLOCK = "# Notes\n\n```goals\nWin 40 shops by May\n```\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **texts: str) -> None:
    """Write files named like ``sub__a_goals`` for ``sub/a.goals``."""
    for name, text in texts.items():
        stem, _, ending = name.replace("__", "/").rpartition("_")
        path = folder / f"{stem}.{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def names_in(folder: Path | str) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def found(*paths: str) -> list[tuple[str, str]]:
    return [(file.path, file.kind) for file in discover(paths).files]


def test_a_folder_yields_goal_files_and_pages_with_a_goals_block(folder: Path) -> None:
    write(
        folder,
        b_goals="",
        a__c_goals="",
        notes_md=BLOCK,
        plain_md="# goals\n",
        x_txt="",
    )
    assert found(".") == [
        ("a/c.goals", "goals"),
        ("b.goals", "goals"),
        ("notes.md", "markdown"),
    ]


def test_a_named_file_is_read_whatever_it_is_called(folder: Path) -> None:
    write(folder, wishes_txt="", _hidden_goals="", plain_md="")
    named = ("wishes.txt", "_hidden.goals", "plain.md")
    assert found(*named) == [
        ("wishes.txt", "goals"),
        ("_hidden.goals", "goals"),
        ("plain.md", "markdown"),
    ]


def test_a_file_is_read_once_however_often_it_is_named(folder: Path) -> None:
    write(folder, a_goals="")
    (folder / "link.goals").symlink_to("a.goals")
    assert found("a.goals", ".", "./a.goals", "link.goals") == [("a.goals", "goals")]


def test_hidden_paths_beneath_a_folder_are_left_out_and_counted(folder: Path) -> None:
    names = (
        ".secret.goals",
        ".notes.txt",
        ".cache/a.goals",
        ".git/b.goals",
        "ok.goals",
    )
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("")
    outcome = discover(["."])
    assert [file.path for file in outcome.files] == ["ok.goals"]
    assert (outcome.skipped.hidden, outcome.skipped.ignored) == (2, 0)
    assert found(".cache") == [(".cache/a.goals", "goals")]


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


def test_what_git_ignores_is_left_out_and_counted(folder: Path) -> None:
    git(folder, "init", "-q")
    write(
        folder, a_goals="", old__b_goals="", sub__draft_goals="", sub__ok_goals="",
        kept__c_goals="", old__deep__d_goals="",
    )  # fmt: skip
    (folder / ".gitignore").write_text("old/\ndraft.goals\nkept/\n*.log\n")
    (folder / "x.log").write_text("")
    git(folder, "add", "-f", "kept/c.goals")
    outcome = discover(["."])
    assert [f.path for f in outcome.files] == [
        "a.goals",
        "kept/c.goals",
        "sub/ok.goals",
    ]
    assert (outcome.skipped.hidden, outcome.skipped.ignored) == (0, 2)
    assert [f.path for f in discover(["sub"]).files] == ["sub/ok.goals"]


def test_a_named_path_is_meant_even_if_git_ignores_it(folder: Path) -> None:
    git(folder, "init", "-q")
    write(folder, old__b_goals="")
    (folder / ".gitignore").write_text("old/\n")
    assert found("old") == found("old/b.goals") == [("old/b.goals", "goals")]


def test_without_git_the_folder_is_walked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(folder, "init", "-q")
    write(folder, old__b_goals="")
    (folder / ".gitignore").write_text("old/\n")
    monkeypatch.setenv("PATH", str(folder))
    assert found(".") == [("old/b.goals", "goals")]


def test_links_that_lead_round_or_nowhere_are_survived(folder: Path) -> None:
    write(folder, sub__a_goals="")
    (folder / "sub" / "round").symlink_to("..")
    (folder / "gone.goals").symlink_to("nowhere.goals")
    outcome = discover(["."])
    assert [file.path for file in outcome.files] == ["sub/a.goals"]
    assert [str(p) for p in outcome.problems] == [
        "gone.goals: this link leads to no file"
    ]


def test_links_are_followed_within_the_project_only(folder: Path) -> None:
    write(folder, project__plans__a_goals="", project__more__b_goals="")
    write(folder, project__smartlint_toml="", users_txt="root:x", page_md=BLOCK)
    plans = folder / "project" / "plans"
    (plans / "beside.goals").symlink_to("../more/b.goals")
    (plans / "out.goals").symlink_to(folder / "users.txt")
    (plans / "page.md").symlink_to(folder / "page.md")
    outcome = discover(["project"])
    assert [file.path for file in outcome.files] == [
        "project/more/b.goals",
        "project/plans/a.goals",
    ]
    told = "this link leads out of the project folder; name the file to read it"
    assert [(error.path, error.problem) for error in outcome.problems] == [
        ("project/plans/out.goals", told)
    ]
    assert found("project/plans/out.goals") == [("project/plans/out.goals", "goals")]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.goals", ["a.goals", "b.goals"]),
        ("?.goals", ["a.goals", "b.goals"]),
        ("[b-z].goals", ["b.goals"]),
        ("s*", ["sub/c.goals"]),
        ("**/*.goals", ["a.goals", "b.goals", "sub/c.goals"]),
    ],
)
def test_a_pattern_that_no_shell_has_read_is_read(
    folder: Path, pattern: str, found: list[str]
) -> None:
    write(folder, b_goals="", a_goals="", sub__c_goals="")
    assert [file.path for file in discover([pattern]).files] == found


def test_a_name_with_such_signs_is_a_name_first(folder: Path) -> None:
    write(folder, a_goals="")
    (folder / "[a].goals").write_text("", encoding="utf-8")
    assert [file.path for file in discover(["[a].goals"]).files] == ["[a].goals"]


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("plam.goals", "there is no such file or folder; did you mean plan.goals?"),
        ("xyz", "there is no such file or folder"),
        ("no/xyz", "there is no such file or folder, and no folder no either"),
        ("*.goal", "no file and no folder fits this pattern"),
    ],
)
def test_a_missing_path_is_named(folder: Path, path: str, problem: str) -> None:
    write(folder, plan_goals="")
    (found_problem,) = discover([path, "plan.goals"]).problems
    assert (found_problem.path, found_problem.problem) == (path, problem)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"ok\ncaf\xe9\n", "x:2: is no UTF-8 text (byte 0xE9); save it as UTF-8 in your editor"),
        ("ok".encode("utf-16"), "x:1: is written in UTF-16; save it as UTF-8 in your editor"),
        ("ok".encode("utf-16-le"), "x:1: is written in UTF-16; save it as UTF-8 in your editor"),
        ("ok".encode("utf-32"), "x:1: is written in UTF-32; save it as UTF-8 in your editor"),
    ],
)  # fmt: skip
def test_text_that_is_no_utf8_is_named_with_its_line(
    content: bytes, problem: str
) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        decode(content, "x")
    assert str(caught.value) == problem


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfWin\r\n", "x") == "Win\r\n"


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("gone", "gone: there is no such file; check its name and folder"),
        (".", ".: this is a folder, not a file"),
    ],
)
def test_a_file_that_cannot_be_opened_is_named(
    folder: Path, path: str, problem: str
) -> None:
    assert folder.is_dir()
    with pytest.raises(UnreadableFileError) as caught:
        read_source(path)
    assert str(caught.value) == problem


def test_replacing_keeps_permissions_links_and_byte_order_mark(folder: Path) -> None:
    plan = folder / "plan.goals"
    plan.write_bytes(b"\xef\xbb\xbfold")
    plan.chmod(0o640)
    (folder / "link.goals").symlink_to("plan.goals")
    replace_text("link.goals", "new\n")
    assert plan.read_bytes() == b"\xef\xbb\xbfnew\n"
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640
    assert (folder / "link.goals").is_symlink()
    assert names_in(folder) == ["link.goals", "plan.goals"]


def test_a_failed_replacement_leaves_the_file_as_it_was(folder: Path) -> None:
    plan = folder / "plan.goals"
    plan.write_text("old")

    def chunks() -> list[bytes]:
        return [b"new", None]  # type: ignore[list-item]  # what must not be written

    with pytest.raises(TypeError):
        replace_file("plan.goals", chunks())
    assert plan.read_text() == "old"
    assert names_in(folder) == ["plan.goals"]


def test_a_place_that_cannot_be_written_is_named(folder: Path) -> None:
    assert folder.is_dir()
    with pytest.raises(SmartlintError) as caught:
        replace_file("no/plan.goals", (b"x",))
    assert str(caught.value) == (
        "no/plan.goals: cannot be written: there is no folder no; make it first"
    )


def test_the_cache_gives_back_what_it_was_given(tmp_path: Path) -> None:
    cache = FolderCache(str(tmp_path / "deep" / "cache"))
    assert cache.get("a") is None
    cache.put("a", b"1")
    cache.put("a", b"2")
    assert cache.get("a") == FolderCache(cache.folder).get("a") == b"2"
    assert stat.S_IMODE(Path(cache.folder).stat().st_mode) == 0o700


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of POSIX systems")
def test_a_cache_that_others_can_write_is_not_used(tmp_path: Path) -> None:
    cache = FolderCache(str(tmp_path / "cache"))
    cache.put("a", b"1")
    Path(cache.folder).chmod(0o777)
    assert FolderCache(cache.folder).get("a") is None
    FolderCache(cache.folder).put("b", b"1")
    assert names_in(cache.folder) == ["a"]


def test_a_cache_that_cannot_be_made_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = FolderCache(str(tmp_path / "file" / "cache"))
    cache.put("a", b"1")
    assert cache.get("a") is None


def test_the_cache_forgets_its_oldest_entries(tmp_path: Path) -> None:
    cache = FolderCache(str(tmp_path / "cache"))
    for number in range(60):
        cache.put(f"k{number}", b"x")
        os.utime(tmp_path / "cache" / f"k{number}", ns=(number, number))
    assert names_in(cache.folder) == sorted(f"k{n}" for n in range(12, 60))


def test_forecasts_never_push_out_what_every_start_needs(tmp_path: Path) -> None:
    cache = FolderCache(str(tmp_path / "cache"))
    cache.put("rules-1", b"x")
    os.utime(tmp_path / "cache" / "rules-1", ns=(0, 0))
    for number in range(100):
        cache.put(f"forecast-{number}", b"x")
    assert len(names_in(cache.folder)) == 101
    assert cache.get("rules-1") == cache.get("forecast-0") == b"x"


def test_forecasts_have_their_own_limit(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    cache = FolderCache(str(folder))
    cache.put("rules-1", b"x")
    for number in range(4096):
        (folder / f"forecast-{number}").write_bytes(b"x")
        os.utime(folder / f"forecast-{number}", ns=(number, number))
    cache.put("forecast-new", b"x")
    names = names_in(cache.folder)
    assert len(names) == 4096 - 512 + 1
    assert {"rules-1", "forecast-new", "forecast-4095"} <= set(names)
    assert "forecast-0" not in names


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"SMARTLINT_CACHE_DIR": "/c"}, "/c"),
        ({"XDG_CACHE_HOME": "/x"}, "/x/smartlint"),
        ({"XDG_CACHE_HOME": "not/absolute"}, "/h/.cache/smartlint"),
        ({}, "/h/.cache/smartlint"),
        ({"SMARTLINT_CACHE_DIR": "not/absolute"}, None),
    ],
)
def test_the_cache_lies_where_the_system_keeps_such_things(
    environment: dict[str, str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", "/h")
    cache = user_cache(environment)
    assert (cache.folder if cache else None) == folder
