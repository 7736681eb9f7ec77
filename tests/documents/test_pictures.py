"""Pictures: readable without colour and without eyes, and the same every time."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

pytest.importorskip("vl_convert")

from cli.command import Shell
from documents.pages import report

from smartlint.render.picture.captions import caption
from smartlint.render.picture.drawing import Drawer, inline
from smartlint.render.picture.slimming import slim
from smartlint.render.picture.table_specs import market_spec
from smartlint.review.picture import (
    Band,
    CoursePicture,
    Figure,
    FunnelPicture,
    FunnelStep,
    HeatPicture,
    HeatRow,
    MarketPicture,
    PacePicture,
    PaceRow,
    Picture,
    Point,
)
from smartlint.workspace.parts import runs_alone

JANUARY, APRIL, JUNE = date(2027, 1, 31), date(2027, 4, 30), date(2027, 6, 30)
COURSE = CoursePicture(
    title="Subscribers <b>&",
    description="From 12,500 to 13,050; target 16,000.",
    unit="count",
    history=(Point(JANUARY, Decimal(12500)), Point(APRIL, Decimal(13050))),
    check_ins=(Point(APRIL, Decimal(13050)),),
    pace=(Point(JANUARY, Decimal(12000)), Point(JUNE, Decimal(16000))),
    forecast=(
        Band(APRIL, Decimal(13050), Decimal(13050)),
        Band(JUNE, Decimal(13100), Decimal(14200)),
    ),
    target=Decimal(16000),
    deadline=JUNE,
    as_of=date(2027, 5, 3),
)
MARKET = MarketPicture(
    "Click-through rate",
    "Target 3%.",
    "percent",
    (
        Figure("MailerLite, 2024", Decimal(2), None, "median"),
        Figure("Mailchimp, 2023", Decimal("1.1"), Decimal("4.9"), "p25 to p75"),
    ),
    Decimal(3),
    Decimal("2.8"),
)
FUNNEL = FunnelPicture(
    "Shop",
    "Visits to orders.",
    (
        FunnelStep("visits", Decimal(1000), None, is_worst=False),
        FunnelStep("orders", Decimal(20), Decimal(98), is_worst=True),
    ),
)
HEAT = HeatPicture(
    "Scorecard", "Counts.", ("on pace", "ended"), (HeatRow("financial", (3, 0)),)
)
PACE = PacePicture("Pace", "Rows.", (PaceRow("A", Decimal(25), Decimal(33)),))
PICTURES: tuple[Picture, ...] = (COURSE, MARKET, FUNNEL, HEAT, PACE)

# What each picture writes beside its marks, so that no colour is needed to read it.
WRITTEN = {
    CoursePicture: ["target 16,000"],
    MarketPicture: [
        "MailerLite, 2024: median 2%",
        "Mailchimp, 2023: p25 to p75 1.1% to 4.9%",
        "target 3%",
        "today 2.8%",
    ],
    FunnelPicture: ["1,000", "20", "−98%, the largest loss"],
    HeatPicture: ["financial", "on pace", "3", "–"],
    PacePicture: ["A: 25% done, 33% planned"],
}


def texts(svg: str) -> list[str]:
    return [
        "".join(element.itertext())
        for element in ET.fromstring(svg).iter()
        if element.tag.endswith("}text")
    ]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda one: type(one).__name__)
def test_every_value_is_written_beside_its_mark(picture: Picture) -> None:
    written = texts(Drawer().svg(picture))
    assert [words for words in WRITTEN[type(picture)] if words not in written] == []


@pytest.mark.parametrize("picture", PICTURES, ids=lambda one: type(one).__name__)
def test_every_picture_says_in_words_what_it_shows(picture: Picture) -> None:
    svg = Drawer().svg(picture)
    root = ET.fromstring(svg)
    first, second = list(root)[:2]
    assert (first.text, second.text) == (picture.title, picture.description)
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "title desc"


@pytest.mark.parametrize("picture", PICTURES, ids=lambda one: type(one).__name__)
def test_a_picture_is_the_same_every_time(picture: Picture) -> None:
    assert Drawer().svg(picture) == Drawer().svg(picture)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs its list")
def test_no_copy_is_made_that_could_wait_for_the_threads_of_an_engine() -> None:
    assert Drawer().svg(COURSE)
    assert not runs_alone()


def test_pictures_of_one_page_share_no_id() -> None:
    svg = Drawer().svg(COURSE)
    ids = [set(re.findall(r'\bid="([^"]+)"', inline(svg, name))) for name in ("a", "b")]
    assert ids[0] & ids[1] == set()


def test_colours_follow_the_choice_of_light_or_dark() -> None:
    shown = inline(Drawer().svg(COURSE), "a")
    assert "var(--blue)" in shown
    assert re.findall(r'(?:stroke|fill)="#[0-9a-f]{6}"', shown) == []


def test_numbers_on_cells_that_stay_light_stay_dark() -> None:
    shown = inline(Drawer().svg(HEAT), "a")
    cells = re.findall(r'<text[^>]*fill="([^"]+)"[^>]*>(\d+|–)</text>', shown)
    assert sorted(cells) == [("#101418", "–"), ("#fefefe", "3")]


def test_lines_differ_in_their_dashes_and_not_in_colour_alone() -> None:
    svg = Drawer().svg(COURSE)
    lines = re.findall(r'<(?:path|line)[^>]*stroke-width="(?:1.5|2)"[^>]*>', svg)
    dashes = {
        re.findall(r'stroke-dasharray="([^"]*)"', line)[0:1][0]
        if "dasharray" in line
        else ""
        for line in lines
    }
    assert len(dashes) == 3


def test_a_caption_names_the_line_of_today_only_where_it_is_drawn() -> None:
    assert MARKET.today is not None
    assert "dashed line" in caption(MARKET._replace(today=MARKET.target + 1)).key
    for today in (None, MARKET.target):
        assert "dashed" not in caption(MARKET._replace(today=today)).key


def test_lines_across_published_figures_end_beneath_their_words() -> None:
    layers = market_spec(MARKET)["layer"]
    lines = [
        one["encoding"] for one in layers if "value" in one["encoding"].get("y2", {})
    ]
    assert len(lines) >= len(MARKET.figures)
    assert all(one["y2"]["value"] - one["y"]["value"] < 24 for one in lines)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda one: type(one).__name__)
def test_a_picture_on_a_page_is_shorter_and_looks_the_same(picture: Picture) -> None:
    image = pytest.importorskip("PIL.Image")
    svg = Drawer().svg(picture)
    shorter = slim(svg)
    assert len(shorter) < 0.65 * len(svg)
    spaces = 'xmlns="http://www.w3.org/2000/svg"'  # a file needs what a page does not
    files = (svg, shorter.replace("<svg", f"<svg {spaces}", 1))
    before, after = (image.open(BytesIO(Drawer().png(one))) for one in files)
    assert before.size == after.size
    pairs = zip(before.tobytes(), after.tobytes(), strict=True)
    changed = sum(1 for was, now in pairs if was != now)
    assert changed < 0.0005 * len(before.tobytes())


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("days", "label"), [(6, "3 May 2027"), (40, "9 May 2027"), (300, "Jul 2027")]
)
def test_no_two_ticks_of_the_axis_say_the_same(days: int, label: str) -> None:
    start = date(2027, 5, 3)
    last = start + days * DAY
    picture = COURSE._replace(
        history=(),
        check_ins=(Point(start + DAY, Decimal(12100)),),
        pace=(Point(start, Decimal(12000)), Point(last, Decimal(16000))),
        forecast=(),
        deadline=last,
    )
    drawn = ET.fromstring(Drawer(None).svg(picture))
    words = [one.text or "" for one in drawn.iter() if one.tag.endswith("text")]
    dates = [one for one in words if re.search(r"\d{4}$", one) and "target" not in one]
    assert label in dates
    assert len(dates) == len(set(dates)) > 1


def test_one_check_in_is_drawn_against_the_plan(shell: Shell) -> None:
    plan = (
        "as of 2027-05-03\ngoal A: Win 400 readers by 30 June 2027\n"
        "  start: 2027-04-01\n  from: 100\n  2027-04-30: 180\n"
    )
    text = report(shell, plan)
    assert "180 on 30 April 2027; target 400 by 30 June 2027." in text
    assert "From 180" not in text
    alone = plan.replace("  start: 2027-04-01\n  from: 100\n", "")
    assert "dots: check-ins" not in report(shell, alone).casefold()


def test_bold_words_of_the_tree_stay_in_their_box(shell: Shell) -> None:
    plan = ["as of 2027-05-03", "goal T: Grow members from 5,200 to 8,200 by May 2028"]
    for number in range(3):
        plan += [
            f"goal P{number}: Win {number + 600} members by May 2028",
            f"  supports: T (contributes {number + 600})",
        ]
    page = report(shell, "\n".join(plan) + "\n", "--format", "html")
    bold = re.findall(r'<text [^>]*font-weight="700"[^>]*>([^<]*)', page)
    assert any("asked for" in words or "add up" in words for words in bold)
    assert max(map(len, bold)) <= 56


def tree_parts(shell: Shell, beneath: list[int]) -> list[list[str]]:
    """Return the goals of each picture of a tree; ``beneath`` tells what each serves."""
    lines = ["as of 2027-05-03", "objective T0: Fill the hall by 31 December 2027"]
    for number, above in enumerate(beneath, 1):
        lines += [f"goal T{number}: Sell {number}00 seats by 30 June 2027"]
        lines += [f"  supports: T{above}"]
    text = report(shell, "\n".join(lines) + "\n")
    found = re.findall(r"What carries T0.*?What hangs on what: (.*?)\.", text)
    return [re.findall(r"T\d+", part) for part in found]


def test_a_high_tree_is_parted_evenly_and_where_least_is_torn(shell: Shell) -> None:
    # Eight beneath the objective: no picture is left with one of them alone.
    parts = tree_parts(shell, [0] * 8)
    assert [len(part) - 1 for part in parts] == [4, 4]
    # Two branches of two each: none is torn.
    assert tree_parts(shell, [0, 1, 1, 0, 4, 4]) == [
        ["T0", "T1", "T1", "T2", "T3"], ["T0", "T4", "T4", "T5", "T6"]
    ]  # fmt: skip


def test_a_small_tree_is_one_picture(shell: Shell) -> None:
    assert len(tree_parts(shell, [0] * 5)) == 1
