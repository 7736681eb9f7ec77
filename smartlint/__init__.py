"""smartlint: says per goal whether it is SMART, and with what evidence.

This module is the public interface; whatever is not named here may change. Importing it
loads nothing else of smartlint: a :class:`Linter` loads what it needs when it is made.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, whose import would cost `--version` 4 ms
if TYPE_CHECKING:
    from datetime import date
    from typing import Literal

    from smartlint.linter import LintResult
    from smartlint.model.reading import Reading

__all__ = ["Linter", "__version__", "format_goals", "lint"]

__version__ = "0.1.0"


class Linter:
    """Judges goals by the shipped rules; make one and use it often."""

    def __init__(
        self,
        *,
        profile: Literal["draft", "team", "strict", "classroom"] = "team",
        use_cache: bool = True,
    ) -> None:
        """Load the language and the rules.

        Args:
            profile: How much to ask for.
            use_cache: Keep what is compiled in the user's own cache folder, so that
                the next process loads it within milliseconds.
        """
        import os  # noqa: PLC0415 - nothing is loaded with this module

        from smartlint.config.resolution import Choices, resolve  # noqa: PLC0415
        from smartlint.engine.pack import shipped_packs  # noqa: PLC0415
        from smartlint.engine.rulebook import Rulebook  # noqa: PLC0415
        from smartlint.syntax import Language  # noqa: PLC0415
        from smartlint.workspace import user_cache  # noqa: PLC0415

        cache = self._cache = user_cache(os.environ) if use_cache else None
        self._language = Language.load(cache)
        packs = shipped_packs()
        self._folders = [pack.folder for pack in packs]
        self._rulebook = Rulebook.load(packs, cache)
        self._settings = resolve(Choices(profile), self._rulebook.entries)

    def lint(
        self,
        text: str,
        *,
        path: str = "-",
        form: Literal["goals", "lines", "markdown"] = "goals",
        as_of: date | None = None,
    ) -> LintResult:
        """Return the findings and verdicts on the goals of a text.

        No file is read: a ``source:`` or ``include:`` of the text stays unread, and so
        do ``smartlint.toml`` and the ratchet. Findings that a team accepts for now are
        among these; ``smartlint check --format json`` leaves them out. Comments that
        allow a finding hold.

        Args:
            text: Goals as in a goal file, one sentence a line, or a Markdown page.
            path: What the text is called in findings.
            form: How the text is to be read.
            as_of: The day to judge by; None takes the text's newest ``as of`` line, else
                today.
        """
        from datetime import date as calendar  # noqa: PLC0415

        from smartlint.engine.knowledge import PackKnowledge  # noqa: PLC0415
        from smartlint.linter import lint as lint_files  # noqa: PLC0415
        from smartlint.text import Source  # noqa: PLC0415
        from smartlint.workspace import Input, newest_as_of, parse  # noqa: PLC0415

        parsed = parse(self._language, Input(Source(path, text), form))
        stated = as_of or newest_as_of([parsed])
        return lint_files(
            [parsed],
            self._rulebook,
            self._settings,
            as_of=stated or calendar.today(),  # noqa: DTZ011
            is_day_stated=stated is not None,
            knowledge=PackKnowledge(self._folders, self._cache),
        )

    def read(self, sentence: str) -> Reading:
        """Return what one sentence says, part by part."""
        from smartlint.syntax.reading.sentence import read_sentence  # noqa: PLC0415

        return read_sentence(self._language, sentence)


def lint(text: str, *, as_of: date | None = None) -> LintResult:
    """Return the findings and verdicts on the goals of one goal file's text.

    Args:
        text: What the file holds.
        as_of: The day to judge by; see :meth:`Linter.lint`.
    """
    return Linter().lint(text, as_of=as_of)


def format_goals(text: str) -> str:
    """Return a goal file's text in its usual layout, with every word as it was."""
    from smartlint.syntax.layout import format_goals as laid_out  # noqa: PLC0415

    return laid_out(text)
