"""The catalogue of one run: KPIs, their names, channels and terms of all packs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from smartlint import __version__
from smartlint.catalogue.compiled_form import Compiled, kpi_of_row
from smartlint.catalogue.counted_names import (
    UNLIKE_COUNTS,
    as_rate,
    is_process,
    its_rate,
)
from smartlint.catalogue.name_index import NameIndex, PlainIndex
from smartlint.catalogue.pack_files import pack_paths, read_pack_files, states_of
from smartlint.catalogue.resolve import channel_of, resolve, respelt
from smartlint.catalogue.units import UNITS, is_written_as
from smartlint.errors import MisnamedError
from smartlint.meant import did_you_mean
from smartlint.model.kpi import Cadence, Kpi, KpiFormula, Product, Resolution, Summands
from smartlint.model.quantity import UnitKind
from smartlint.named_tuple import NamedTuple
from smartlint.resources import CompiledCache, compiled, unpacked

if TYPE_CHECKING:
    from smartlint.catalogue.formula import Formula
    from smartlint.catalogue.terms import Term

# Raised with any change to what compiling gives.
_FORM = "9"


class Channel(NamedTuple):
    """A place where marketing happens.

    Attributes:
        id: Such as ``email``.
        name: As shown.
        parent: The channel it is part of; None for none.
        kind: ``own`` for a place of one's own on which the others end, such as the
            website; ``area`` for none in the strict sense, such as the sales funnel.
        words: What people write for it.
        expects: KPIs of which a goal there should name one.
        also: Ids of channels whose KPIs its own tools measure as well.
    """

    id: str
    name: str
    parent: str | None
    kind: str
    words: tuple[str, ...]
    expects: tuple[str, ...]
    also: tuple[str, ...]


class Catalogue:
    """All that the packs know of metrics; immutable to whoever asks it."""

    __slots__ = (
        "_channel_names",
        "_defaults",
        "_expects",
        "_formulas",
        "_index",
        "_made",
        "_plain",
        "_products",
    )

    def __init__(self, plain: Compiled) -> None:
        self._defaults: dict[str, tuple[int | None, Cadence | None]] = {}
        self._plain = plain
        self._index = NameIndex(PlainIndex(*plain.names))
        self._made: dict[str, Kpi] = {}
        self._channel_names: dict[str, str] = {}
        self._expects: dict[str, tuple[str, ...]] | None = None
        self._formulas: dict[str, Formula] | None = None
        self._products: dict[str, tuple[Product, ...]] | None = None

    @classmethod
    def load(
        cls, folders: Sequence[str], cache: CompiledCache | None = None
    ) -> Catalogue:
        """Return the catalogue of the packs in these folders.

        Raises:
            RuleFileError: A file of a pack is wrong; it names the line.
        """
        paths = pack_paths(folders)

        def build() -> tuple[object, ...]:
            from smartlint.catalogue.compile import compile_catalogue  # noqa: PLC0415

            return tuple(compile_catalogue(read_pack_files(paths)))

        states = states_of([path for group in paths for path in group])
        key = [__version__, _FORM, *states]
        return cls(Compiled(*compiled(cache, "catalogue", key, build)))

    def __contains__(self, kpi: str) -> bool:
        return kpi in self._plain.briefs

    def kpi(self, kpi: str) -> Kpi:
        """Return a KPI by its id, which must be one of :attr:`ids`."""
        made = self._made.get(kpi)
        if made is None:
            row = unpacked(self._plain.kpis[kpi])
            made = kpi_of_row(row)
            if kpi in self._defaults:
                lag, cadence = self._defaults[kpi]
                made = made._replace(
                    lag_days=made.lag_days if lag is None else lag,
                    cadence=cadence or made.cadence,
                )
            self._made[kpi] = made
        return made

    def named(self, text: str) -> Kpi | None:
        """Return the KPI of exactly this id or name; None when there is none."""
        wanted = text.casefold()
        for key in self.ids:
            if key == text or self.kpi(key).name.casefold() == wanted:
                return self.kpi(key)
        return None

    def with_defaults(
        self, defaults: Sequence[tuple[str, int | None, Cadence | None]]
    ) -> Catalogue:
        """Return the same catalogue with a team's own days of lag and cadences.

        Args:
            defaults: KPI, days of lag, cadence; None keeps what the pack says.

        Raises:
            MisnamedError: There is no such KPI.
        """
        if not defaults:
            return self
        for kpi, _, _ in defaults:
            if kpi not in self:
                near = did_you_mean(kpi, self.ids)
                raise MisnamedError(
                    f"the catalogue has no KPI '{kpi}'{near}", f"kpis.{kpi}"
                )
        other = Catalogue(self._plain)
        other._defaults = {kpi: (lag, cadence) for kpi, lag, cadence in defaults}
        return other

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all KPIs, in the order of the packs."""
        return tuple(self._plain.briefs)

    def formula(self, kpi: str) -> Formula | None:
        """Return a KPI's formula; None where its inputs are not in the catalogue."""
        if self._formulas is None:
            self._formulas = unpacked(self._plain.formulas)
        return self._formulas.get(kpi)

    def products(self, kpi: str) -> tuple[Product, ...]:
        """Return the products of other KPIs that a KPI is, its own formula first.

        Where a rate is defined as this KPI over a base, this KPI is also the base times
        the rate: orders ÷ carts being a rate, orders are carts times that rate. What
        multiplies to it by the pack's own reading comes last.
        """
        if self._products is None:
            self._products = self._all_products()
        return self._products.get(kpi, ())

    def summands(self, kpi: str) -> Summands:
        """Return the KPIs that a KPI is the sum or difference of; none for no sum."""
        from smartlint.catalogue.formula import summands_of  # noqa: PLC0415 - for plans

        formula = self.formula(kpi)
        return (summands_of(formula) or ()) if formula is not None else ()

    def kpi_formula(self, kpi: str) -> KpiFormula | None:
        """Return a KPI's formula where it adds or subtracts; None for a product."""
        from smartlint.catalogue.formula import (  # noqa: PLC0415 - for plans
            evaluate,
            formula_words,
            ids_of,
            product_of,
        )

        formula = self.formula(kpi)
        if formula is None or product_of(formula):
            return None
        parts = tuple(dict.fromkeys(ids_of(formula)))
        return KpiFormula(
            tuple([(part, self.kpi(part).name.lower()) for part in parts]),
            partial(evaluate, formula),
            partial(formula_words, formula),
        )

    def _all_products(self) -> dict[str, tuple[Product, ...]]:
        from smartlint.catalogue.formula import product_of  # noqa: PLC0415

        found: dict[str, list[Product]] = {}
        turned: list[tuple[str, Product]] = []
        for key, formula in unpacked(self._plain.formulas).items():
            product = product_of(formula)
            if not product:
                continue
            found.setdefault(key, []).append(product)
            whole = [kpi for kpi, power in product if power == 1]
            bases = [(kpi, -power) for kpi, power in product if power < 0]
            if len(whole) == 1 and bases:
                turned.append((whole[0], (*bases, (key, 1))))
        for key, formulas in unpacked(self._plain.products).items():
            turned += [(key, product_of(formula) or ()) for formula in formulas]
        for kpi, product in turned:
            found.setdefault(kpi, []).append(product)
        return {kpi: tuple(products) for kpi, products in found.items()}

    @property
    def channels(self) -> tuple[Channel, ...]:
        """All channels."""
        return tuple(Channel(*row) for row in unpacked(self._plain.channels))

    def channel(self, text: str) -> str | None:
        """Return the id of the channel that a text names; None when it names none."""
        return channel_of(self._index, text)

    def channel_name(self, channel: str) -> str:
        """Return a channel's name, by its id."""
        if not self._channel_names:
            self._channel_names = {one.id: one.name for one in self.channels}
        return self._channel_names[channel]

    def expected_on(self, channel: str) -> tuple[str, ...]:
        """Return the ids of KPIs of which a goal on a channel should name one."""
        if self._expects is None:
            self._expects = {one.id: one.expects for one in self.channels}
        return self._expects.get(channel, ())

    def prices_of(self, kpi: str) -> frozenset[str]:
        """Return the ids of KPIs that say what one unit of a KPI costs."""
        formulas: dict[str, Formula] = unpacked(self._plain.formulas)
        prices = [
            key for key, brief in self._plain.briefs.items() if brief[0] == "money"
        ]
        return frozenset(
            key
            for key in prices
            if kpi in self.kpi(key).buys
            or (
                (formula := formulas.get(key))
                and formula[0] == "/"
                and formula[2] == kpi
            )
        )

    def fits(self, kpi: str, channel: str) -> bool:
        """Tell whether a KPI is measured on a channel, its parent or its parts."""
        return self.fitness(kpi, channel) > 0

    def fitness(self, kpi: str, channel: str) -> int:
        """Return 2 for a channel of the KPI, 1 for its kin, 0 for none."""
        places = self._plain.briefs[kpi][1]
        if channel in places:
            return 2
        kin = self._plain.kin.get(channel, ())
        return int(any(place in kin for place in places))

    def resolve(
        self,
        phrase: str,
        *,
        channels: Iterable[str] = (),
        unit: UnitKind | None = None,
    ) -> Resolution:
        """Return which KPI the words for a metric mean.

        Args:
            phrase: The words.
            channels: What the goal says elsewhere about where, as written.
            unit: Of the goal's target or baseline.
        """
        named = [one for text in channels if (one := channel_of(self._index, text))]
        found = self._resolve(phrase, named, unit)
        kpi = found.kpi if unit in UNLIKE_COUNTS else None
        if kpi is None or unit is None or self._unit_fits(kpi, unit):
            return found
        is_count = UNITS[self._plain.briefs[kpi][0]].kind is UnitKind.COUNT
        if is_count and unit is UnitKind.PERCENT:
            rate = self._resolve(as_rate(found), named, unit)
            rate_found = its_rate(found, rate, self._is_share)
            if rate_found is not None:
                return rate_found
        # The "patient turnover" of 25% is another thing than the turnover known here.
        is_other = bool(found.extra) or (is_count and is_process(found))
        return Resolution(phrase, channel=found.channel) if is_other else found

    def _resolve(
        self, phrase: str, named: list[str], unit: UnitKind | None
    ) -> Resolution:
        return resolve(
            self._index,
            phrase,
            fitness=self.fitness,
            unit_fits=self._unit_fits,
            is_part=self._is_part,
            is_share=self._is_share,
            is_apart=self._is_apart,
            channels=named,
            unit=unit,
        )

    def misspelt(self, phrase: str) -> str | None:
        """Return the name that a phrase is, but for a misspelt word; None for none."""
        right = respelt(self._index, phrase)
        return self.resolve(right).name or None if right is not None else None

    def misspelt_part(self, found: Resolution) -> str | None:
        """Return the longer name that words mean which were read as narrowing one.

        The "custmer" of "custmer retention rate" narrows nothing: it belongs to the
        name. None where the words that are left over belong to no longer name.
        """
        right = respelt(self._index, found.phrase)
        if right is None:
            return None
        meant = self.resolve(right)
        is_longer = len(meant.name.split()) > len(found.name.split())
        return meant.name if is_longer and len(meant.extra) < len(found.extra) else None

    def nearest(self, phrase: str) -> tuple[str, ...]:
        """Return the ids of up to three KPIs whose names come nearest to a phrase."""
        from smartlint.catalogue.nearest_names import nearest_kpis  # noqa: PLC0415

        return nearest_kpis(self._index, phrase)

    def nearest_channel(self, text: str) -> str | None:
        """Return the words for a channel that a text misspells; None for other texts."""
        from smartlint.catalogue.nearest_names import nearest_channel  # noqa: PLC0415

        if self.channel(text) is not None:
            return None
        words = [word for one in self.channels for word in (one.name, *one.words)]
        return nearest_channel(words, text)

    def term(self, text: str) -> Term | None:
        """Return the term of this name or abbreviation; None when there is none."""
        from smartlint.catalogue.terms import term_key  # noqa: PLC0415

        wanted = term_key(text)
        for term in self.terms:
            spellings = (term.id, term.name, *term.short, *term.names)
            if wanted in {term_key(spelling) for spelling in spellings}:
                return term
        return None

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms, in the order of the packs."""
        from smartlint.catalogue.terms import Term  # noqa: PLC0415

        return tuple(Term(*row) for row in unpacked(self._plain.terms))

    def abbreviation(self, text: str) -> str | None:
        """Return what a short word stands for; None when no pack says it."""
        meanings: dict[str, str] = unpacked(self._plain.abbreviations)
        return meanings.get(text.upper())

    def explains(self, word: str) -> bool:
        """Tell whether a short word is an abbreviation, a term, a KPI or a channel."""
        if self.abbreviation(word) is not None or self.term(word) is not None:
            return True
        found = self.resolve(word)
        is_metric = found.kpi is not None or bool(found.candidates)
        return is_metric or self.channel(word) is not None

    def _is_part(self, channel: str, whole: str) -> bool:
        return any(one.id == channel and one.parent == whole for one in self.channels)

    def _is_share(self, kpi: str) -> bool:
        return UNITS[self._plain.briefs[kpi][0]].kind is UnitKind.PERCENT

    def _is_apart(self, kpi: str, words: Collection[str]) -> bool:
        return not set(self._plain.briefs[kpi][2]).isdisjoint(words)

    def _unit_fits(self, kpi: str, written: UnitKind) -> bool:
        return is_written_as(UNITS[self._plain.briefs[kpi][0]], written)
