"""Many files: shared by processes and kept between runs, and never another answer."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from cli.command import AS_OF, Outcome, Shell, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartlint.cli import session
from smartlint.workspace.parts import runs_alone, shared, shares, spread, workers_for

COPIES = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that copy")
ALONE = "smartlint.workspace.parts.runs_alone"
GOALS = (
    "goal A-{n}: Grow sign-ups from 10 to {n}0 by May 2027\n  supports: A-{m}\n",
    "goal A-{n}: Become the best\n  # smartlint: allow vague-words because so\n",
    "Increase sales by {n} %\n\nIncrease sales by {n} %\n",
    "goal A-{n}: Reach 40 shops\n  source: past.csv#shops\n  depends on: A-{m}\n",
    "objective A-{n}: Win\n  nonsense\n  2027-01-31: {n}; on track\n",
)


def plan(number: int, kind: int, link: int) -> str:
    return AS_OF + GOALS[kind % len(GOALS)].format(n=number, m=link)


def without_answers(cache: Path, folder: Path) -> None:
    """Copy a cache but for the answers: compiling grammar and rules takes a second."""
    answers = shutil.ignore_patterns("files-*", "result-*")
    shutil.copytree(cache, folder, ignore=answers)


@pytest.fixture
def many(
    shell: Shell, tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """Return a shell beside twelve files, with a cache in which no answer is kept."""
    without_answers(cache_folder, tmp_path / "own")
    monkeypatch.setenv("SMARTLINT_CACHE_DIR", str(tmp_path / "own"))
    for number in range(12):
        write(f"f{number:02}.goals", plan(number, number, number + 1))
    write("past.csv", "date,shops\n2027-01-31,5\n")
    return shell


def check(shell: Shell, *options: str) -> Outcome:
    return shell("check", ".", "--format", "json", *options)


def check_anew(shell: Shell, tmp_path: Path) -> Outcome:
    """Return what one process says that knows no answer yet."""
    folder = tmp_path / "anew"
    shutil.rmtree(folder, ignore_errors=True)
    without_answers(tmp_path / "own", folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMARTLINT_CACHE_DIR", str(folder))
        return check(shell, "--workers", "1")


def kept(tmp_path: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in (tmp_path / "own").iterdir()
        if path.name.startswith(("files-", "result-"))
    }


def test_a_second_run_takes_everything_from_the_cache(
    many: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(many)
    assert len(kept(tmp_path)) == 2

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("nothing is to be read or judged again")

    monkeypatch.setattr(session, "lint", refuse)
    monkeypatch.setattr("smartlint.workspace.many.parse", refuse)
    assert check(many) == first


@COPIES
@pytest.mark.parametrize("workers", ["1", "2", "3", "12", "40"])
def test_processes_that_share_the_work_give_the_same_bytes(
    many: Shell, workers: str
) -> None:
    alone = check(many, "--no-cache", "--workers", "1")
    assert alone.code == 1
    assert check(many, "--no-cache", "--workers", workers) == alone
    assert check(many, "--workers", workers) == alone


edits = st.lists(
    st.tuples(st.integers(0, 13), st.integers(0, 5), st.integers(0, 13)),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(edits, min_size=1, max_size=3))
def test_the_cache_never_gives_another_answer(
    many: Shell, tmp_path: Path, rounds: list[list[tuple[int, int, int]]]
) -> None:
    for changes in rounds:
        for number, kind, link in changes:
            path = Path(f"f{number:02}.goals")
            if kind == 5:
                path.unlink(missing_ok=True)
            else:
                path.write_text(plan(number, kind, link), encoding="utf-8")
        assert check(many) == check_anew(many, tmp_path)


@pytest.mark.no_cover  # a law over all that counts
@pytest.mark.parametrize(
    ("change", "options"),
    [
        (lambda: write("past.csv", "date,stores\n2027-01-31,5\n"), ()),
        (lambda: write("smartlint.toml", 'profile = "strict"\n'), ()),
        (lambda: write("smartlint.toml", "[severity]\nT501 = 'error'\n"), ()),
        (lambda: write("smartlint.toml", "[per-file-ignores]\n'f0*' = ['T']\n"), ()),
        (lambda: Path("f03.goals").rename("g03.goals"), ()),
        (lambda: Path("past.csv").unlink(), ()),
        (lambda: write("f01.goals", AS_OF + "include: sub/x.goals\n"), ()),
        (lambda: None, ("--as-of", "2028-01-01")),
        (lambda: None, ("--select", "T501")),
    ],
)
def test_whatever_counts_is_part_of_the_key(
    many: Shell, change: object, options: tuple[str, ...]
) -> None:
    assert callable(change)
    before = check(many)
    change()
    after = check(many, *options)
    assert after == check(many, "--no-cache", *options)
    assert after.out != before.out


def test_an_included_file_counts_as_well(many: Shell) -> None:
    write("f00.goals", AS_OF + "include: .hidden/x.goals\n")
    write(".hidden/x.goals", "goal X: Become the best\n")
    before = check(many)
    write(".hidden/x.goals", "goal X: Become the first\n")
    after = check(many)
    assert after == check(many, "--no-cache")
    assert after.out != before.out


def test_rules_and_figures_of_ones_own_count_with_every_byte(many: Shell) -> None:
    page = Path(__file__).parents[2] / "CONTRIBUTING.md"
    text = page.read_text(encoding="utf-8")
    begin = text.index("+++\ncode")
    rule = text[begin : text.index("````\n\n```console", begin)]
    rule = rule.replace(
        'matches(channels, "ads") and budget_value is unknown', "is_goal"
    )
    write("house/TT101-ads-without-budget.md", rule)
    write("smartlint.toml", 'packs = ["house"]\n')
    before = check(many)
    write(
        "house/TT101-ads-without-budget.md", rule.replace("no line says", "none says")
    )
    after = check(many)
    assert after == check(many, "--no-cache")
    assert "none says" in after.out
    assert "none says" not in before.out


def test_few_files_keep_nothing(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMARTLINT_CACHE_DIR", str(tmp_path / "own"))
    write("plan.goals", plan(1, 1, 2))
    check(shell)
    assert kept(tmp_path) == {}


def test_a_damaged_entry_is_found_out(many: Shell, tmp_path: Path) -> None:
    first = check(many)
    for name, content in kept(tmp_path).items():
        (tmp_path / "own" / name).write_bytes(content[:-3] + b"abc")
    assert check(many) == first


@COPIES
def test_an_error_in_a_copy_shows_as_if_it_were_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ALONE, lambda: True)

    def work(part: range) -> bytes:
        if 3 in part:
            raise ZeroDivisionError
        return b"x" * 3_000_000

    parts = shares([1] * 6, 3)
    assert parts == [range(2), range(2, 4), range(4, 6)]
    with pytest.raises(ZeroDivisionError):
        shared(work, parts)
    whole = shared(lambda part: bytes(str(part), "ascii") * 200_000, parts)
    assert [len(answer) for answer in whole] == [2_200_000, 2_200_000, 2_200_000]


@given(st.lists(st.integers(0, 9), max_size=20), st.integers(1, 9))
def test_shares_are_consecutive_and_whole(sizes: list[int], number: int) -> None:
    parts = shares(sizes, number)
    assert [at for part in parts for at in part] == list(range(len(sizes)))
    assert len(parts) <= max(1, number)
    assert all(len(part) for part in parts) or not sizes


def test_a_small_run_is_worth_no_second_process() -> None:
    assert workers_for(0) == 1
    assert workers_for(10_000) == 1


def test_a_process_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 1, 2})
    monkeypatch.setattr("os.fork", lambda: pytest.fail("a copy was made"))
    ended = threading.Event()
    beside = threading.Thread(target=ended.wait)
    beside.start()
    try:
        assert spread(lambda _: None, 12, fewest=1) == 1
        assert workers_for(10_000_000) == 1
        assert shared(bytes, [range(2), range(2, 4)]) == [
            b"\x00\x01", b"\x02\x03",
        ]  # fmt: skip
    finally:
        ended.set()
        beside.join()


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("loaded", ["", "numpy"])
def test_threads_are_told_where_the_system_lists_none(
    monkeypatch: pytest.MonkeyPatch, threads: int, loaded: str
) -> None:
    monkeypatch.setattr("smartlint.workspace.parts._THREADS", "/no/such/list")
    monkeypatch.setattr("threading.active_count", lambda: threads)
    monkeypatch.setattr("sys.modules", {loaded: None})
    assert runs_alone() == (threads == 1 and not loaded)


@pytest.mark.parametrize("count", [0, 1, 5, 23])
def test_each_step_is_taken_once_by_whichever_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 1, 2})
    monkeypatch.setattr(ALONE, lambda: True)

    def step(number: int) -> None:
        (tmp_path / f"{number}").mkdir()  # fails where it is there

    n_processes = spread(step, count, fewest=5)
    assert n_processes == max(1, min(3, count // 5))
    assert sorted(int(one.name) for one in tmp_path.iterdir()) == list(range(count))


@pytest.mark.parametrize("is_long", [True, False])
@pytest.mark.usefixtures("many")
def test_progress_shows_on_a_terminal_when_it_takes_long(is_long: bool) -> None:
    for number in range(12 if not is_long else 90):
        lines = [plan(number * 100 + n, 0, n) for n in range(40 if is_long else 1)]
        write(f"g{number:03}.goals", "\n".join(lines))
    code, shown = on_a_terminal("check", "--no-cache", "--workers=1")
    assert code == 1
    if is_long:
        assert b"Judging [" in shown
        assert shown.endswith(b"\r\x1b[K")
    else:
        assert b" %" not in shown


def on_a_terminal(*arguments: str) -> tuple[int, bytes]:
    """Run ``smartlint`` where standard error is a terminal; return its code and that."""
    leader, follower = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "smartlint", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=follower,
        env={**os.environ},
    )
    os.close(follower)
    shown = b""
    try:
        while chunk := os.read(leader, 4096):
            shown += chunk
    except OSError:  # how the end of a terminal is told on Linux
        pass
    return done.wait(), shown


@pytest.mark.usefixtures("many")
def test_a_long_report_tells_what_it_is_at() -> None:
    for number in range(12):
        name = f"m{number}"
        level = 1000 + 7 * number
        rows = [
            f"{2024 + month // 12}-{month % 12 + 1:02}-01,{level + 20 * month + month % 5}"
            for month in range(30)
        ]
        write(f"{name}.csv", "\n".join(["date,subscribers", *rows]))
        write(
            f"{name}.goals",
            f"Increase email subscribers from 1,600 to {level + 900} by 31 May 2027\n"
            f"  source: {name}.csv#subscribers\n",
        )
    code, shown = on_a_terminal("report", "--no-cache", "-o", "page.html")
    assert code == 0
    assert b"Judging [" in shown
    assert b"Drawing [" in shown
    assert shown.endswith(b"\r\x1b[K")


def test_no_progress_shows_in_a_log(many: Shell) -> None:
    assert check(many).err == ""
