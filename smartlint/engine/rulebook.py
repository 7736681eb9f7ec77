"""The rules of all chosen packs, read once and then kept in the user's cache.

On a warm cache no page is parsed, and neither ``ast`` nor ``tomllib`` nor pydantic is
loaded. The key is the content of the user's own pages; of shipped ones, which nobody
edits in place, it is their names, sizes and times.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from smartlint import __version__
from smartlint.config.resolution import RuleEntry
from smartlint.diagnostics import Severity
from smartlint.engine.condition import Condition, Matcher, Step
from smartlint.engine.pack import Pack, PackText, pack_states, read_pack
from smartlint.engine.rule import Ask, FixPlan, Option, Rule
from smartlint.facts.table import SUBJECTS, facts_of
from smartlint.facts.verdicts import FLAW_RULES
from smartlint.named_tuple import NamedTuple
from smartlint.resources import CompiledCache, compiled

# Raised with any change to what building gives.
_FORM = "3"


class Rulebook(NamedTuple):
    """Rules, ready to run.

    Attributes:
        rules: By code.
        conditions: Of the rules, by code; rules found elsewhere have none.
        cache: Where compiled selections are kept.
        folders: Of the packs, which may hold KPIs and figures as well.
    """

    rules: tuple[Rule, ...]
    conditions: dict[str, Condition]
    cache: CompiledCache | None = None
    folders: tuple[str, ...] = ()

    @classmethod
    def load(
        cls, packs: Sequence[Pack], cache: CompiledCache | None = None
    ) -> Rulebook:
        """Return the rules of the packs' pages.

        Raises:
            RuleFileError: A page is wrong, or a pack's folder is missing.
        """
        own = {pack: read_pack(pack) for pack in packs if not pack.is_shipped}
        plain = compiled(
            cache,
            "rules",
            _key_texts(packs, own),
            lambda: _plain([own.get(pack) or read_pack(pack) for pack in packs]),
        )
        rules = tuple([_rule(row) for row, _ in plain])
        conditions = {
            row[0]: _condition(condition)
            for row, condition in plain
            if condition is not None
        }
        folders = tuple([pack.folder for pack in packs])
        return cls(rules, conditions, cache, folders)

    @property
    def entries(self) -> tuple[RuleEntry, ...]:
        """What settings need to know of each rule."""
        explaining = {code for flaws in FLAW_RULES.values() for code in flaws.values()}
        return tuple(
            [
                RuleEntry(
                    rule.code,
                    rule.name,
                    rule.severity,
                    rule.status,
                    rule.profiles,
                    {option.name: option.default for option in rule.options},
                    rule.code in explaining,
                )
                for rule in self.rules
            ]
        )

    def find(self, key: str) -> Rule | None:
        """Return the rule with this code or name, whatever its case."""
        wanted = key.casefold()
        for rule in self.rules:
            if wanted in (rule.code.casefold(), rule.name):
                return rule
        return None


def _key_texts(
    packs: Sequence[Pack], own: Mapping[Pack, PackText]
) -> Iterator[str | bytes]:
    yield __version__
    yield _FORM
    for subject in SUBJECTS:
        for fact in facts_of(subject).values():
            yield f"{subject} {fact.name} {fact.type} {fact.choices}"
    for pack in packs:
        yield f"{pack.name} {pack.is_shipped}"
        if pack.is_shipped:
            yield from pack_states(pack)
            continue
        for file in (*own[pack].pages, *own[pack].word_lists):
            yield file.path
            yield file.content


# Any: nested tuples of texts, numbers and booleans, which is what marshal keeps.
def _plain(packs: Sequence[PackText]) -> Any:
    from smartlint.engine.build import build_rules  # noqa: PLC0415 - cache miss only

    return [
        (_plain_rule(rule), _plain_condition(condition))
        for rule, condition in build_rules(packs)
    ]


def _plain_rule(rule: Rule) -> tuple[Any, ...]:
    row = rule._asdict()
    row["severity"] = str(rule.severity)
    row["options"] = [
        (option.name, _tagged(option.default), option.meaning)
        for option in rule.options
    ]
    row["fixes"] = [tuple(fix) for fix in rule.fixes]
    row["asks"] = [tuple(ask) for ask in rule.asks]
    return tuple(row.values())


def _tagged(value: Any) -> tuple[str, Any]:
    is_plain = isinstance(value, bool | str | tuple)
    return ("plain", value) if is_plain else ("number", str(value))


def _plain_condition(condition: Condition | None) -> tuple[Any, ...] | None:
    if condition is None:
        return None
    row = condition._asdict()
    row["steps"] = [tuple(step) for step in condition.steps]
    row["matchers"] = [tuple(matcher) for matcher in condition.matchers]
    return tuple(row.values())


def _rule(row: tuple[Any, ...]) -> Rule:
    rule = Rule(*row)
    return rule._replace(
        severity=Severity(rule.severity),
        options=tuple(
            [Option(name, _untagged(value), why) for name, value, why in rule.options]
        ),
        fixes=tuple([FixPlan(*fix) for fix in rule.fixes]),
        asks=tuple([Ask(*ask) for ask in rule.asks]),
    )


def _untagged(tagged: Any) -> Any:
    tag, value = tagged
    return value if tag == "plain" else Decimal(value)


def _condition(row: tuple[Any, ...]) -> Condition:
    condition = Condition(*row)
    return condition._replace(
        steps=tuple([Step(*step) for step in condition.steps]),
        matchers=tuple([Matcher(*matcher) for matcher in condition.matchers]),
    )
