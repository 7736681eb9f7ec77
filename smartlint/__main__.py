"""The way in: ``smartlint`` and ``python -m smartlint`` both start here.

``--version`` is answered before the command line library is loaded, so that asking
for it costs little more than starting Python.
"""

from __future__ import annotations

import gc
import os
import sys


def start() -> None:
    """Run the command line and end the process with its exit code.

    After ``check`` nothing is left to be done, and taking apart one by one all that it
    made takes a twentieth of a start.
    """
    code = run()
    if sys.argv[1:2] != ["check"]:
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by whoever started this
            stream.flush()
    os._exit(code)


def run() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] == ["--version"]:
        from smartlint import __version__  # noqa: PLC0415

        sys.stdout.write(f"smartlint {__version__}\n")
        return 0
    # Nothing here makes rings of objects by the thousand, and looking for them after
    # every 700 new ones costs a start 13 ms of 160.
    gc.set_threshold(100_000, 50, 50)
    if sys.argv[1:2] == ["check"]:
        # It reads, judges and ends. Of the millions of values that 20,000 statements
        # are, some hundred stand in rings, and looking for them takes 7 % of the time.
        gc.disable()
    from smartlint.cli.main import main  # noqa: PLC0415

    code = main(sys.argv[1:])
    # The process ends, so looking once more for rings in all that it made is in vain;
    # that look takes 15 ms of 140.
    gc.freeze()
    return code


if __name__ == "__main__":
    start()
