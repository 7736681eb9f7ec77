"""The rules of all chosen packs, compiled once and kept in the user's cache."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from smartlint.engine.rule import Rule
from smartlint.resources import CompiledCache


class Pack(NamedTuple):
    """A folder of rule pages and word lists.

    Attributes:
        name: As in ``rules list``.
        folder: Where it lies.
        is_shipped: It came with smartlint.
    """

    name: str
    folder: str
    is_shipped: bool = True


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Rules, ready to run.

    Attributes:
        rules: In the order of their codes.
    """

    rules: tuple[Rule, ...]

    @classmethod
    def load(
        cls, packs: Sequence[Pack], cache: CompiledCache | None = None
    ) -> Rulebook:
        """Return the rules of the packs' pages.

        Raises:
            RuleFileError: A page is wrong.
        """
        raise NotImplementedError
