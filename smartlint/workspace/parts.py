"""Work shared by several processes, each a copy of this one.

A copy has everything in memory already, so that nothing is sent to it and nothing is
loaded again; only what it found comes back. Where processes cannot be copied (Windows),
or this one has threads, all work is done here: a copy has the one thread that made it, and
would wait for ever for what another of them held.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence

_CHUNK = 1 << 20
# Below this much text a copy costs more than it saves; docs/performance.md has figures.
_WORTH_A_WORKER = 200_000


# Libraries that start threads of their own, which Python does not count.
_THREADED = frozenset({"vl_convert", "numpy", "duckdb", "typst"})
_THREADS = "/proc/self/task"


def can_share() -> bool:
    """Return whether this process can be copied now, as a system does and is safe."""
    return hasattr(os, "fork") and sys.platform != "win32" and runs_alone()


def runs_alone() -> bool:
    """Return whether this process has no thread but this one, so far as can be told."""
    try:
        return len(os.listdir(_THREADS)) == 1
    except OSError:  # only Linux lists those of libraries
        return threading.active_count() == 1 and _THREADED.isdisjoint(sys.modules)


def workers_for(size: int) -> int:
    """Return how many processes are worth it for so many characters."""
    return max(1, min(_cores(), size // _WORTH_A_WORKER))


def spread(step: Callable[[int], object], count: int, *, fewest: int) -> int:
    """Take each of so many steps once, in as many processes as there are cores.

    It is for steps that leave what they find in the user's cache: nothing comes back
    from a copy, and whoever asks again finds it there.

    Args:
        step: Takes one step, by its number.
        count: How many there are.
        fewest: A process is worth it for so many steps.

    Returns:
        How many processes shared them.
    """

    def work(part: range) -> bytes:
        for number in part:
            step(number)
        return b""

    parts = shares([1] * count, min(_cores(), count // fewest))
    shared(work, parts)
    return len(parts)


def _cores() -> int:
    """Return how many processes can run side by side; 1 where none can be copied."""
    if not can_share():
        return 1
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def shares(sizes: Sequence[int], number: int) -> list[range]:
    """Return consecutive parts of about the same size, none of them empty."""
    number = max(1, min(number, len(sizes)))
    whole = sum(sizes)
    parts: list[range] = []
    start, gone = 0, 0
    for at, size in enumerate(sizes):
        gone += size
        left = number - len(parts)
        is_last = len(sizes) - at - 1 < left
        if left > 1 and (gone * number >= whole * (len(parts) + 1) or is_last):
            parts.append(range(start, at + 1))
            start = at + 1
    if start < len(sizes) or not parts:
        parts.append(range(start, len(sizes)))
    return parts


def shared(work: Callable[[range], bytes], parts: Sequence[range]) -> list[bytes]:
    """Return what ``work`` makes of each part; the first is worked on here.

    What fails in a copy is done again here, so that its error shows where it belongs.
    """
    if len(parts) > 1 and not can_share():
        return [work(part) for part in parts]
    children = [(part, *_copy(work, part)) for part in parts[1:]]
    done = {}
    try:
        found = [work(part) for part in parts[:1]]
        for part, _, pipe in children:
            with open(pipe, "rb", closefd=False) as stream:
                done[part] = stream.read()
    finally:
        ended = [_wait(pid, pipe) for _, pid, pipe in children]
    for (part, _, _), is_whole in zip(children, ended, strict=True):
        found.append(done[part] if is_whole else work(part))
    return found


def _copy(work: Callable[[range], bytes], part: range) -> tuple[int, int]:
    """Start a copy of this process on one part; return its id and what to read from."""
    read, write = os.pipe()
    pid = os.fork()
    if pid:
        os.close(write)
        return pid, read
    code = 1
    try:
        os.close(read)
        answer = memoryview(work(part))
        while answer:
            answer = answer[os.write(write, answer[:_CHUNK]) :]
        code = 0
    finally:
        # Nothing of this process's end (buffers, exit hooks) belongs to a copy.
        os._exit(code)


def _wait(pid: int, pipe: int) -> bool:
    """Wait for a copy and return whether it did all of its work."""
    os.close(pipe)  # one that still writes gets an error, and ends
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status) == 0
