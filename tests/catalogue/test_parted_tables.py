"""Tables with semicolons or tabs, and numbers as their country writes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.catalogue.history_file import read_history
from smartlint.errors import HistoryError
from smartlint.model.series import Series


def series(text: str, column: str) -> Series:
    found = read_history(text.splitlines(keepends=True), "h.csv", [column])
    if column in found.problems:
        raise HistoryError(found.problems[column])
    return found.series[column]


GERMAN = """\
Datum;Abonnenten;Öffnungsrate [%];Umsatz [EUR];Notiz
31.01.2026;12.345;36,8;1.041,50 €;v1.2
28.02.2026;12.900;37;"980,00";
31.03.2026;;36,25 %;1 200,5;
"""


def test_a_table_with_semicolons_says_itself_how_its_numbers_are_written() -> None:
    read = {
        name: [(one.on.isoformat(), str(one.value)) for one in series(GERMAN, name)]
        for name in ("Abonnenten", "Öffnungsrate", "Umsatz")
    }
    assert read == {
        "Abonnenten": [("2026-01-31", "12345"), ("2026-02-28", "12900")],
        "Öffnungsrate": [
            ("2026-01-31", "36.8"), ("2026-02-28", "37"), ("2026-03-31", "36.25")
        ],
        "Umsatz": [
            ("2026-01-31", "1041.5"), ("2026-02-28", "980"), ("2026-03-31", "1200.5")
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (("5", "7"), ["5", "7"]),
        (("12,345", "1,5"), ["12.345", "1.5"]),
        (("12,345", "1.5"), None),  # a point for decimals: 12,345 may still be a slip
        (("12.345", "1.5"), ["12.345", "1.5"]),
        (("12.345", "1,5"), ["12345", "1.5"]),
        (("0,125", "2"), ["0.125", "2"]),
        (("1.234.567", "12.345"), ["1234567", "12345"]),
        (("1,234.5", "2"), ["1234.5", "2"]),
        (("12.345", "2"), None),
        (("12,345", "2"), None),
        (("1,5", "1.5"), None),
    ],
)
def test_numbers_between_semicolons_or_tabs_are_read_only_if_all_agree(
    cells: tuple[str, ...], values: list[str] | None
) -> None:
    for sign in ";\t":
        rows = [f"2026-01-{day:02}{sign}{cell}" for day, cell in enumerate(cells, 1)]
        text = "\n".join([f"Tag{sign}v", *rows])
        if values is None:
            with pytest.raises(HistoryError, match=r"may be|is no number; write it as"):
                series(text, "v")
        else:
            assert [str(one.value) for one in series(text, "v")] == values


def days(text: str) -> list[str]:
    return [one.on.isoformat() for one in series(text, "v")]


@pytest.mark.parametrize("sign", [",", ";"])
def test_days_with_slashes_are_read_as_all_days_of_the_table_tell(sign: str) -> None:
    british = ["31/12/2025", "28/02/2026", "05/04/2026", "07/05/26"]
    american = ["12/31/2025", "2/28/2026", "4/5/2026", "5/7/26"]
    for written in (british, american):
        rows = [f"{day}{sign}{number}" for number, day in enumerate(written)]
        assert days("\n".join([f"date{sign}v", *rows])) == [
            "2025-12-31", "2026-02-28", "2026-04-05", "2026-05-07"
        ]  # fmt: skip


@pytest.mark.parametrize("written", [("05/04/2026",), ("31/12/2025", "12/31/2026")])
def test_days_with_slashes_that_nothing_tells_are_refused(
    written: tuple[str, ...],
) -> None:
    with pytest.raises(HistoryError, match=r"is no date; write it as"):
        days("\n".join(["date,v", *[f"{day},1" for day in written]]))


def test_a_year_of_two_digits_is_of_this_century() -> None:
    assert days("Datum;v\n31.08.26;5\n") == ["2026-08-31"]


def test_the_sign_that_excel_states_before_the_header_is_taken() -> None:
    assert days("sep=;\nDatum;v\n31.08.2026;5\n") == ["2026-08-31"]
    with pytest.raises(HistoryError, match=r"h\.csv:4: 'Monday' is no date"):
        days("\ufeffsep=,\ndate,v\n2026-01-01,4\nMonday,5\n")


_WRITINGS = st.sampled_from([(",", "."), (",", ""), (".", ","), (".", "")])
_HUNDREDTHS = st.integers(0, 10**10)


@given(st.lists(_HUNDREDTHS, min_size=1, max_size=9), _WRITINGS)
def test_whichever_country_writes_a_table_its_values_are_those_written(
    hundredths: list[int], writing: tuple[str, str]
) -> None:
    decimal, group = writing

    def written(number: int) -> str:
        whole = f"{number // 100:,}".replace(",", group)
        return f"{whole}{decimal}{number % 100:02}" if number % 3 else whole

    values = [n if n % 3 else n // 100 * 100 for n in hundredths]
    first = date(2026, 1, 1)
    rows = [
        f"{first + timedelta(days=at):%d.%m.%Y};{written(number)}"
        for at, number in enumerate(hundredths)
    ]
    try:
        read = series("\n".join(["Datum;v", *rows]), "v")
    except HistoryError:
        # A decimal comma tells how the others are written; without any, and with a point,
        # "12,345" may mean two, and nothing is guessed.
        assert decimal == "." or not any(number % 3 for number in hundredths)
        return
    assert [float(one.value) for one in read] == [value / 100 for value in values]
