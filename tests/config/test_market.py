"""What a configuration says of a team's market, and of its own tables and databases."""

from __future__ import annotations

import pytest
from cli.command import Shell, write

from smartlint.config.files import ConfigText, read_layers
from smartlint.config.layers import effective
from smartlint.config.market import DataSource, KpiDefaults, MarketChoice
from smartlint.errors import ConfigError

WHOLE = """industry = "ecommerce"
region = "Europe"
figures = ["own/2026.csv"]

[kpis.open_rate]
lag-days = 14
cadence = "weekly"

[sources.shop]
url = "postgresql://${DB_USER}:${DB_PASSWORD}@db.example/shop"
table = "orders"
date = "ordered_at"

[sources.shop.columns]
"revenue [EUR]" = "sum(amount)"

[sources.web]
path = "exports/web.parquet"
"""


def market_of(text: str) -> MarketChoice:
    file = ConfigText("plans/smartlint.toml", text)
    return effective(read_layers(file, lambda _: "")).choices.market


def test_every_key_of_the_market_is_read() -> None:
    found = market_of(WHOLE)
    assert found[:5] == (
        "ecommerce",
        "Europe",
        ("plans/own/2026.csv",),
        {"open_rate": KpiDefaults(14, "weekly")},
        {
            "shop": DataSource(
                "shop",
                url="postgresql://${DB_USER}:${DB_PASSWORD}@db.example/shop",
                table="orders",
                date="ordered_at",
                columns=(("revenue [EUR]", "sum(amount)"),),
            ),
            "web": DataSource("web", path="plans/exports/web.parquet"),
        },
    )
    assert found.places["sources.shop.table"] == ("plans/smartlint.toml", 11)


MISTAKES = (
    (
        '[sources.shop]\nurl = "postgresql://ann:hunter2@db/shop"\ntable = "t"\n',
        (
            "2: 'sources.shop.url' holds a secret: a password does not belong in a file; "
            "write ${DB_PASSWORD} in its place and set DB_PASSWORD in the environment"
        ),
    ),
    (
        '[sources.shop]\nurl = "postgresql://db/shop?user=a&password=hunter2"\n',
        (
            "2: 'sources.shop.url' holds a secret: a password does not belong in a file; "
            "write ${DB_PASSWORD} in its place and set DB_PASSWORD in the environment"
        ),
    ),
    (
        '[sources.shop]\ntable = "orders"\n',
        (
            "2: [sources.shop] names no place: add `url` for a database or `path` for a "
            "file"
        ),
    ),
    (
        '[sources.shop]\nurl = "sqlite:///a.db"\npath = "a.csv"\n',
        "2: [sources.shop] names a database and a file: keep `url` or `path`",
    ),
    (
        '[sources.shop]\nurl = "sqlite:///a.db"\n',
        (
            "2: [sources.shop] needs either a `query` or a `table` to read from the "
            "database"
        ),
    ),
    (
        '[sources.shop]\npath = "a.csv"\ntable = "orders"\n',
        (
            "2: [sources.shop] is a file, and only a database has a `table` or takes a "
            "`query`"
        ),
    ),
    (
        (
            '[sources.shop]\nurl = "sqlite:///a.db"\nquery = "SELECT 1"\n'
            '[sources.shop.columns]\n"a" = "sum(b)"\n'
        ),
        (
            "2: [sources.shop] has a `query`, which adds up by itself: drop `columns`, "
            "or name a `table`"
        ),
    ),
    (
        '[sources.shop]\nulr = "sqlite:///a.db"\n',
        "2: unknown key 'sources.shop.ulr'; did you mean 'url'?",
    ),
    (
        "[kpis.open_rate]\nlag-days = -3\n",
        "2: 'kpis.open_rate.lag-days' cannot be -3; write a number of days, 0 or more",
    ),
    (
        '[kpis.open_rate]\ncadence = "hourly"\n',
        (
            "2: 'kpis.open_rate.cadence' cannot be 'hourly'; it is 'daily', "
            "'weekly', 'monthly', 'quarterly' or 'yearly'"
        ),
    ),
)


@pytest.mark.parametrize(("text", "message"), MISTAKES, ids=lambda case: case[:40])
def test_a_mistake_names_its_line_and_what_to_write(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        market_of(text)
    assert str(error.value) == f"plans/smartlint.toml:{message}"
    assert "hunter2" not in str(error.value)


GOAL = "as of 2027-01-04\n\nReach an email open rate of 40% by 30 June 2027\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '\nindustry = "ecommrce"\n',
            (
                "smartlint.toml:2: no published figure knows the industry 'ecommrce'; did "
                "you mean 'ecommerce'?"
            ),
        ),
        (
            'region = "Oz"\n',
            (
                "smartlint.toml:1: no published figure knows the region 'Oz'; they speak "
                "of 'US', 'US and Canada', 'US, Canada and the UK', 'US and Europe', "
                "'North America', 'Latin America', 'Brazil', 'Americas', 'UK', 'UK and "
                "Ireland', 'Germany', 'France', 'Italy', 'Netherlands', 'Sweden', "
                "'Europe', 'Europe, the Middle East and Africa', 'China', 'Asia and the "
                "Pacific', 'Australia and New Zealand'"
            ),
        ),
        (
            "select = []\n",
            (
                "smartlint.toml:1: no rule is left to check with; name some with select "
                "or extend-select, or leave ignore out"
            ),
        ),
        (
            '\nignore = ["ALL"]\n',
            (
                "smartlint.toml:2: no rule is left to check with; name some with select "
                "or extend-select, or leave ignore out"
            ),
        ),
        (
            "[kpis.opn_rate]\nlag-days = 3\n",
            (
                "smartlint.toml:2: the catalogue has no KPI 'opn_rate'; did you mean "
                "'open_rate'?"
            ),
        ),
        (
            'figures = ["own.csv"]\n',
            "smartlint.toml:1: there is no such file of figures: own.csv",
        ),
    ],
)
def test_a_setting_that_cannot_hold_stops_the_run(
    shell: Shell, text: str, message: str
) -> None:
    write("plan.goals", GOAL)
    write("smartlint.toml", text)
    done = shell("check", "plan.goals")
    assert (done.code, done.err) == (2, f"smartlint: {message}\n")


def test_the_figures_follow_the_own_file(shell: Shell) -> None:
    write("plan.goals", GOAL)
    write(
        "own.csv",
        "kpi,channel,statistic,value,unit,year,trust,publisher\n"
        "open_rate,email,p10,21,percent,2026,first_hand,Our autumn campaigns\n"
        "open_rate,email,p90,39,percent,2026,first_hand,Our autumn campaigns\n",
    )
    write("smartlint.toml", 'figures = ["own.csv"]\n')
    shown = " ".join(shell("check", "-v", "plan.goals").out.split())
    assert "others reach 21% to 39% (p10–p90, Our autumn campaigns, 2026)" in shown


def test_the_origin_of_each_setting_is_shown(shell: Shell) -> None:
    write("smartlint.toml", WHOLE)
    write("own/2026.csv", "kpi,channel,statistic,value,unit,year,trust,publisher\n")
    shown = shell("config", "show", "--origin").out
    assert 'industry = "ecommerce"  # smartlint.toml:1' in shown
    assert "kpis.open_rate.lag-days = 14  # smartlint.toml:6" in shown
    assert "${DB_PASSWORD}@db.example/shop" in shown
