"""Laws of everyday frames: each holds with every filler of its slots."""

from __future__ import annotations

from pathlib import Path

import pytest
from matrices.frames import SLOT, Cell, Frame, Table, cells, misread, read_table

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence, read_sentences

TABLES = {
    path.stem: read_table(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).parent.glob("*.txt"))
}
# Of more combinations a frame is asked as many, always the same ones.
MOST_OF_A_FRAME = 36
FRAMES = [
    pytest.param(table, frame, id=f"{name}-{frame.words}")
    for name, table in TABLES.items()
    for frame in table.frames
]


@pytest.mark.parametrize(("table", "frame"), FRAMES)
def test_a_frame_is_read_right_with_every_filler(
    language: Language, table: Table, frame: Frame
) -> None:
    asked = list(cells(table, frame, MOST_OF_A_FRAME))
    readings = read_sentences(language, [(cell.sentence, 0) for cell in asked])
    wrong = {
        cell.sentence: misread(reading, cell)
        for cell, reading in zip(asked, readings, strict=True)
        if misread(reading, cell)
    }
    assert len(wrong) <= frame.known_wrong, wrong
    assert len(wrong) == frame.known_wrong, "lower the frame's count of known wrong"


@pytest.mark.parametrize("name", TABLES)
def test_every_filler_is_used(name: str) -> None:
    table = TABLES[name]
    used = {slot for frame in table.frames for slot in SLOT.findall(frame.words)}
    used |= table.grouped
    assert used == set(table.fillers)


def first_cell(text: str) -> Cell:
    table = read_table(text)
    return next(cells(table, table.frames[0], 1))


def test_a_misreading_is_told(language: Language) -> None:
    cell = first_cell(
        "n: nine = 9 count\nPublish {n} guides => GSM deliver; metric: tips; target: {n}"
    )
    assert misread(read_sentence(language, cell.sentence), cell) == {"metric": "guides"}


def test_a_part_that_is_not_written_must_not_be_there(language: Language) -> None:
    cell = first_cell("Publish the guide by May => GSM deliver")
    assert misread(read_sentence(language, cell.sentence), cell) == {
        "deadline": "by May",
        "T": True,
    }


def test_what_is_left_open_is_not_asked(language: Language) -> None:
    cell = first_cell("Publish nine guides => gsm ?; metric: ?; target: ?")
    assert misread(read_sentence(language, cell.sentence), cell) == {}
