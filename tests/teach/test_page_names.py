"""Students' pages have their names, as far as every file system can hold them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.render.page_names import page_names


@pytest.mark.parametrize(
    ("students", "names"),
    [
        (["Ada", "ada", "ADA"], ["Ada", "ada-2", "ADA-3"]),
        (["Zoë <b>", "Ana Ruiz", "jo.o'hara@x.org"], ["Zoë b", "Ana Ruiz", "jo.o'hara@x.org"]),
        (["Zoe\u0308", "Zo\u00eb"], ["Zo\u00eb", "Zo\u00eb-2"]),
        (["CON", "nul.txt", "Lpt1", "Conny"], ["CON-", "nul-.txt", "Lpt1-", "Conny"]),
        (["../../x", ".hidden", "x. ", "a/b:c*?"], ["x", "hidden", "x-2", "a-b-c"]),
        (["किरण", "李雷", "--", ""], ["किरण", "李雷", "student", "student-2"]),
        (["#1 50%", "a\tb\x07"], ["1 50", "a-b"]),
    ],
)  # fmt: skip
def test_a_page_has_its_students_name_as_written(
    students: list[str], names: list[str]
) -> None:
    assert list(page_names(students).values()) == [f"{name}.html" for name in names]


@given(students=st.lists(st.text(max_size=300), unique=True, max_size=5))
def test_every_system_can_hold_every_page(students: list[str]) -> None:
    names = list(page_names(students).values())
    folded = [unicodedata.normalize("NFC", name).casefold() for name in names]
    assert len(set(folded)) == len(students)
    for name in names:
        stem = name.removesuffix(".html")
        assert 0 < len(name.encode()) < 255  # what file systems hold
        assert not set(name) & set('<>:"/\\|?*#%')
        assert stem == stem.strip(" .")
        assert stem.partition(".")[0].upper() not in {
            "CON",
            "PRN",
            "AUX",
            "NUL",
            "COM1",
        }
