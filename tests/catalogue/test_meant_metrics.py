"""What words of a goal mean beside the packs' names: proxies, house names, columns."""

from __future__ import annotations

import json

import pytest
from cli.command import Shell, write

HEAD = "as of 2027-01-15\nmetric BC: Basecamp bookings\n"
TABLE = "date,opens,open_rate [%],click_through_rate [%],clicks [count]\n" + "".join(
    f"2026-{month:02}-28,{400 + month},4{month % 10}.5,2.{month % 10},5{month:02}\n"
    for month in range(1, 13)
)


def told(shell: Shell, goal: str) -> dict[str, str]:
    """Return the findings on a goal: name -> message."""
    write("plan.goals", HEAD + goal)
    done = shell("check", "--profile", "strict", "--format", "json", "plan.goals")
    found = json.loads(done.out)["diagnostics"]
    return {one["name"]: one["message"] for one in found}


def test_what_a_metric_is_measured_by_says_what_it_is(shell: Shell) -> None:
    by_searches = told(
        shell,
        "goal BR-1: Increase brand awareness measured by branded searches from 300 to "
        "400 a month by 30 June 2027\n",
    )
    assert by_searches.keys().isdisjoint(
        {"impossible-target", "count-and-share-mixed", "open-definition"}
    )
    plain = told(
        shell,
        "goal BR-1: Increase brand awareness from 300 to 400 by 30 June 2027\n",
    )
    assert "count-and-share-mixed" in plain


def test_what_is_measured_in_a_thing_that_is_no_metric_keeps_its_own(
    shell: Shell,
) -> None:
    found = told(
        shell,
        "goal SA-1: Cut the bounce rate measured in our own way from 45% to 2% by "
        "30 June 2027\n  channel: website\n",
    )
    assert "implausible-target" in found


@pytest.mark.parametrize(
    ("metric", "meant"),
    [
        ("custmer retention rate", "Customer retention rate"),
        ("custmer retention rate of the shop", "Customer retention rate"),
        ("unsubscrbe rate", "Unsubscribe rate"),
        # Words of one's own narrow a metric, and no letter of them is wrong.
        ("enterprise retention rate", None),
        ("customer retention rate", None),
        ("basecamp retention rate", None),
    ],
)
def test_a_misspelt_word_of_a_longer_name_narrows_nothing(
    shell: Shell, metric: str, meant: str | None
) -> None:
    found = told(shell, f"goal RE-1: Raise {metric} from 2% to 3% by 30 June 2027\n")
    message = f"“{metric}” is no metric that is known here; did you mean “{meant}”?"
    assert found.get("misspelt-metric") == (message if meant else None)


@pytest.mark.parametrize(
    ("metric", "kpi"),
    [
        ("leads attributed to LinkedIn", "leads generated"),
        ("sales credited to the newsletter", "orders"),
    ],
)
def test_what_is_credited_is_counted_as_ever(
    shell: Shell, metric: str, kpi: str
) -> None:
    found = told(
        shell,
        f"goal LI-1: Increase {metric} from 200 to 300 a month by 30 June 2027\n",
    )
    assert "unknown-metric" not in found
    assert kpi in found["missing-attribution"]


def test_a_misspelt_house_metric_is_hinted_at(shell: Shell) -> None:
    found = told(
        shell, "goal BC-1: Raise basecmap bookings from 300 to 500 by 30 June 2027\n"
    )
    assert found["misspelt-metric"] == (
        "“basecmap bookings” is no metric that is known here; did you mean "
        "“Basecamp bookings”?"
    )


@pytest.mark.parametrize(
    ("goal", "column", "message"),
    [
        (
            "Raise the email open rate from 42.5% to 45% by 30 June 2027",
            "click_through_rate",
            ("“click_through_rate” is click-through rate, and the goal is about email "
            "open rate; did you mean “open_rate”?"),
        ),
        ("Raise the email open rate from 42.5% to 45% by 30 June 2027", "open_rate", None),
        # The table has no such column, so the house may call it otherwise.
        ("Increase website sessions from 412 to 500 by 30 June 2027", "clicks", None),
        ("Raise loyal-reader open rate from 42.5% to 45% by 30 June 2027", "open_rate", None),
        ("Raise basecamp bookings from 512 to 600 by 30 June 2027", "clicks", None),
    ],
)  # fmt: skip
def test_the_column_of_another_metric_is_told(
    shell: Shell, goal: str, column: str, message: str | None
) -> None:
    write("past.csv", TABLE)
    found = told(shell, f"goal A: {goal}\n  source: past.csv#{column}\n")
    assert found.get("column-of-another-metric") == message


@pytest.mark.parametrize("amount", ["20%", "120"])
def test_a_table_that_knows_today_s_value_is_asked_alone(
    shell: Shell, amount: str
) -> None:
    asked = {"relative-change-without-baseline", "change-without-baseline"}
    write("past.csv", TABLE)
    goal = f"goal A: Increase email clicks by {amount} by 30 June 2027\n"
    known = told(shell, goal + "  source: past.csv#clicks\n")
    assert known.keys() & {"baseline-in-the-table", *asked} == {"baseline-in-the-table"}
    # Without a table, or where its rows cannot be read, the goal itself is asked.
    for source in ("", "  source: lost.csv#clicks\n"):
        found = told(shell, goal + source)
        assert len(found.keys() & asked) == 1
        assert "baseline-in-the-table" not in found


def test_a_remark_in_brackets_means_no_other_metric(shell: Shell) -> None:
    goal = "Raise the conversion rate (visitor to trial) from 2% to 3% by June 2027"
    write("plan.txt", f"{goal}\n")
    done = shell("inspect", "--input-format", "lines", "plan.txt")
    assert json.loads(done.out.splitlines()[0])["metric"] == {
        "text": "conversion rate (visitor to trial)",
        "kpi": "conversion_rate",
    }


@pytest.mark.parametrize(
    ("sentence", "kpi"),
    [
        ("Trim the checkout from 7 screens to 4", None),
        ("Simplify registration to 6 fields", None),
        ("Streamline registrations from nine steps to five", None),
        ("Reduce our subscriptions from 6 tiers to 3", None),
        # A share of things is no rate of them.
        ("Get 40% of sign-ups from referrals", "signups"),
        ("Get 40% of clicks from phones", "clicks"),
        ("Keep unsubscribes below 0.3%", "unsubscribe_rate"),
        ("Only 4% of emails bounce", "bounce_rate"),
        # These count who goes through it, whatever they are called.
        ("Raise checkouts from 700 shoppers to 900", "checkouts_started"),
        ("Raise orders from 300 units to 400", "orders"),
        ("Raise registrations from 40 to 60, step by step", "signups"),
        ("Raise checkouts to 900, fields or no fields", "checkouts_started"),
    ],
)
def test_parts_of_a_process_are_no_number_of_those_who_go_through(
    shell: Shell, sentence: str, kpi: str | None
) -> None:
    write("plan.goals", f"{HEAD}goal CH-1: {sentence} by 30 June 2027\n")
    done = shell("inspect", "plan.goals")
    read = json.loads(done.out.splitlines()[-1])
    assert read["metric"]["kpi"] == kpi


LOSSES = (
    "Stop losing customers by 30 June 2027",
    "Stop losing 90 customers a month by 30 June 2027",
    "Lose fewer clients in Porto by 30 June 2027",
    "Lose fewer users: 3% instead of 7% by 30 June 2027",
    "Lose fewer followers: 40 a month instead of 90 by 30 June 2027",
    "Keep down the number of customers who cancel to 30 a month by 30 June 2027",
    "Prevent customers from quitting by 30 June 2027",
    "Reduce the loss of customers from 70 to 30 a month by 30 June 2027",
    "Halve the customers we lose from 70 to 35 by 30 June 2027",
)


@pytest.mark.parametrize("goal", LOSSES)
def test_of_those_who_are_lost_fewer_are_better(shell: Shell, goal: str) -> None:
    assert "wrong-direction" not in told(shell, f"goal A: {goal}\n")


def test_what_is_lost_is_only_who_leaves(shell: Shell) -> None:
    fewer = told(shell, "goal A: Reduce customers from 70 to 30 by 30 June 2027\n")
    assert "wrong-direction" in fewer
    wrong = told(
        shell, "goal A: Increase customers who leave from 30 to 70 by 30 June 2027\n"
    )
    assert wrong["wrong-direction"] == (
        "for customers lost lower is better, and this goal goes the other way"
    )


def test_that_losses_stop_is_no_number(shell: Shell) -> None:
    assert "missing-number" in told(shell, "goal A: Stop losing guests by May 2027\n")
    assert "missing-number" not in told(shell, "goal A: Stop vaping by May 2027\n")


@pytest.mark.parametrize(
    ("goal", "kpi"),
    [
        (
            "Convert 4% of the visitors of the landing page",
            "landing_page_conversion_rate",
        ),
        ("Convert 3% of our site visitors into enquiries", "conversion_rate"),
        ("Convert 30 site visitors into members", "unique_visitors"),
    ],
)
def test_a_share_that_is_converted_is_a_conversion_rate(
    shell: Shell, goal: str, kpi: str
) -> None:
    write("plan.goals", f"{goal} by 30 June 2027\n")
    done = shell("inspect", "--format", "json", "plan.goals")
    assert json.loads(done.out)["metric"]["kpi"] == kpi


@pytest.mark.parametrize(
    ("goal", "kpi"),
    [
        ("Get 2 in 5 visitors to give us their email address", "email_opt_in_rate"),
        ("Have 30% of subscribers open the harvest letter", "open_rate"),
        ("Get 1 in 20 readers of the bulletin to click a recipe", "click_through_rate"),
        ("Get 12% of site visitors to register", "visitor_to_signup_rate"),
        ("Get 15% of trial users to upgrade", "trial_to_paid_rate"),
        ("Get 60% of prospects to answer our letter", "reply_rate"),
        ("Keep 35% of users after 7 days", "retention_rate_day_7"),
        ("Get 20% of followers to pass on a recipe", None),
        ("Get 8 in 10 customers to pay in time", None),
        # A number of people is no share of them.
        ("Get 600 subscribers to open the harvest letter", None),
        ("Get 25% of readers to open an account", None),
    ],
)
def test_the_share_of_people_who_do_a_thing_has_its_own_name(
    shell: Shell, goal: str, kpi: str | None
) -> None:
    write("plan.goals", f"{goal} by 30 June 2027\n")
    done = shell("inspect", "--format", "json", "plan.goals")
    read = json.loads(done.out)["metric"]["kpi"]
    assert read == kpi or (kpi is None and read in (None, "email_subscribers"))
    assert "count-and-share-mixed" not in told(shell, f"goal A: {goal} by June 2027\n")


@pytest.mark.parametrize(
    ("goal", "kpi"),
    [
        ("Cut cancellations from 12% of lessons to 6%", "booking_cancellation_rate"),
        ("Cut cancellations from 12% of our subscriptions to 6%", "churn_rate_monthly"),
        ("Keep guests who cancel below 5%", "booking_cancellation_rate"),
    ],
)
def test_of_what_a_share_is_says_which(shell: Shell, goal: str, kpi: str) -> None:
    write("plan.goals", f"{goal} by 30 June 2027\n")
    done = shell("inspect", "--format", "json", "plan.goals")
    assert json.loads(done.out)["metric"]["kpi"] == kpi


@pytest.mark.parametrize(
    "goal",
    [
        "No negative reviews in March 2027",
        "Zero angry customers in March 2027",
        "Cut unqualified leads from 90 to 30 a month by 30 June 2027",
        "Have fewer than 4 failed orders a week until 30 June 2027",
    ],
)
def test_of_what_is_bad_fewer_are_better(shell: Shell, goal: str) -> None:
    found = told(shell, f"goal A: {goal}\n")
    assert found.keys().isdisjoint(
        {"target-of-nothing", "wrong-direction", "lowered-gain", "lonely-metric"}
    )


@pytest.mark.parametrize(
    ("goal", "help_text"),
    [
        (
            "Cut the bounce rate from 45% to 40% by 30 June 2027",
            "name the one you mean, or the channel, as in `channel: email`",
        ),
        (
            "Raise the engagement rate from 3% to 4% by 30 June 2027\n  channel: Threads",
            "name the one you mean",
        ),
        (
            "Raise the profit margin from 8% to 9% by 30 June 2027",
            "name the one you mean",
        ),
    ],
)
def test_a_channel_is_asked_for_only_where_it_would_decide(
    shell: Shell, goal: str, help_text: str
) -> None:
    write("plan.goals", f"{HEAD}goal A: {goal}\n")
    done = shell("check", "--profile", "strict", "--format", "json", "plan.goals")
    found = json.loads(done.out)["diagnostics"]
    asked = next(one for one in found if one["name"] == "ambiguous-metric")
    assert asked["help"] == help_text


@pytest.mark.parametrize(
    ("goal", "way"),
    [
        ("Move engagement from 9% to 4% by 30 June 2027", "higher"),
        ("Move from position 4 to position 8 in the league by 30 June 2027", "lower"),
    ],
)
def test_the_wrong_way_is_told_of_what_has_no_one_name(
    shell: Shell, goal: str, way: str
) -> None:
    assert told(shell, f"goal A: {goal}\n")["wrong-direction"] == (
        f"for this metric {way} is better, and this goal goes the other way"
    )
