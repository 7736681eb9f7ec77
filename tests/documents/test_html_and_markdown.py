"""The page, as HTML and as Markdown, whatever stands in the goals."""

from __future__ import annotations

from pathlib import Path

import pytest
from adoption.repo import git
from cli.command import Shell, write
from documents.pages import ATTACKS, PLAN, Seen, attacked_plan, report
from markdown_it import MarkdownIt

from smartlint.engine.knowledge import PackKnowledge
from smartlint.facts.subjects import GoalSubject
from smartlint.render.document.markdown_text import escaped
from smartlint.review.goal_building import goal_review
from smartlint.review.goal_review import GoalReview
from smartlint.review.material import Index, Material


def test_the_review_tells_in_the_order_of_presenting(shell: Shell) -> None:
    allowed = "# smartlint: allow missing-review because it is watched daily"
    told = f"goal Z: Reach 500 members by 30 June 2027\n  {allowed}\n"
    text = report(shell, PLAN + told, "--format", "md")
    order = [
        "What the goals are for",
        "Agenda",
        "Overview by area",
        "Business objectives and the goals beneath",
        "The plan as a tree",
        "What changed, and why",
        "Which tactics work",
        "Who leads and who helps",
        "Findings set aside, with reasons",
        "Minutes",
        "Each goal",
    ]
    places = [text.index(f"</a>{title}") for title in order]
    assert places == sorted(places)


def test_the_sentence_is_marked_up_by_part(shell: Shell) -> None:
    text = report(shell, PLAN, "--format", "md")
    assert (
        "**Increase** <sub>verb</sub> **email subscribers** <sub>metric</sub> from "
        "**12,000** <sub>baseline</sub> to **16,000** <sub>target</sub> "
        "**by 30 June 2027** <sub>deadline</sub>"
    ) in text


def test_what_weighs_how_much_stands_out_in_markdown(shell: Shell) -> None:
    text = report(shell, PLAN, "--format", "md")
    assert "\n**Warning:** " in text
    assert "(T501 missing-deadline)\n" in text
    assert "It names no date or period. (T501) |" in text


def test_a_target_changed_after_values_came_in_is_marked(shell: Shell) -> None:
    text = report(shell, PLAN, "--format", "md")
    assert (
        "- 10 March 2027: target 17,000 → 16,000, because consent rules changed "
        "(market). **Not predetermined**: values had come in when the target was "
        "changed."
    ) in text


def test_what_is_asked_and_not_confirmed_is_on_the_agenda(shell: Shell) -> None:
    text = report(shell, PLAN, "--format", "md")
    assert "### Unconfirmed" in text
    assert "Has Finance agreed?" in text
    assert "### Misaligned" in text


def test_what_is_furthest_off_is_dealt_with_first(shell: Shell) -> None:
    goal = "goal {}: Grow {} from 100 to 200 by 30 June 2027\n  start: 2027-01-01\n"
    plan = (
        "as of 2027-04-01\n\n"
        f"{goal.format('A-1', 'fans')}  2027-03-31: 142; at risk; next: ask readers\n"
        f"{goal.format('A-2', 'members')}  2027-03-31: 103; next: ask members\n"
    )
    agenda = report(shell, plan, "--format", "md").partition("### Off pace")[2]
    assert 0 < agenda.index("A-2") < agenda.index("A-1")
    page = report(shell, plan, "--format", "md", "--kind", "summary")
    decisions = page.partition("needs a decision")[2]
    assert 0 < decisions.index("Grow members") < decisions.index("Grow fans")


def test_progress_stands_against_pace_with_the_gap_and_its_data(shell: Shell) -> None:
    text = report(shell, PLAN, "--format", "md")
    assert (
        "By today 66% is due: 40 points behind. Newest value 13,050 of "
        "30 April 2027: a check-in."
    ) in text


@pytest.mark.parametrize(
    ("goal", "status", "done"),
    [
        ("Cut returns from 10% to 6% by 30 June 2027", "At risk", "25% done"),
        ("Keep returns below 10% through 30 June 2027", "On track", "It was kept in"),
        ("Keep returns above 8% through 30 June 2027", "On track", "It was kept in"),
    ],
)
def test_every_direction_has_its_progress(
    shell: Shell, goal: str, status: str, done: str
) -> None:
    lines = f"  start: 2027-04-01\n  review: monthly\n  2027-04-30: 9%; {status}\n"
    text = report(shell, f"as of 2027-05-03\ngoal A: {goal}\n{lines}")
    assert f"**{status}.**" in text
    assert done in text


def test_a_goal_off_its_pace_has_advice_with_its_rule(shell: Shell) -> None:
    text = report(shell, PLAN, "--format", "md")
    assert "Ask whether “ask at checkout” is enough" in text
    assert "change the target in the open with a `changed` line. (rule P821)" in text
    without = PLAN.replace("; next: ask at checkout", "")
    assert "Write down the next step" in report(shell, without)


def test_a_goal_nobody_looked_at_for_two_periods_is_neglected(shell: Shell) -> None:
    lines = "  review: weekly\n  2027-04-01: 300\n"
    goal = f"goal A: Increase members from 200 to 500 by 30 June 2027\n{lines}"
    text = report(shell, f"as of 2027-05-03\n{goal}")
    assert "Neglected goals" in text
    assert "Neglected goals" not in report(shell, PLAN)


def test_no_words_of_a_goal_act_as_html(shell: Shell) -> None:
    harmless = Seen(report(shell, PLAN, "--format", "html"))
    attacked = Seen(report(shell, attacked_plan(), "--format", "html"))
    assert set(attacked.tags) <= set(harmless.tags) | {"pre", "code"}
    assert attacked.tags.count("h1") == 1
    assert attacked.tags.count("article") == len(ATTACKS)
    assert not [name for name, _ in attacked.attributes if name.startswith("on")]
    for attack in ATTACKS:
        assert attack in attacked.text
    addresses = [v for name, v in attacked.attributes if name in ("href", "src")]
    assert [a for a in addresses if not (a or "").startswith("#")] == []


def test_no_words_of_a_goal_act_as_markdown(shell: Shell) -> None:
    markup = report(shell, attacked_plan(), "--format", "md")
    reader = MarkdownIt("gfm-like", {"linkify": False})
    seen = Seen(reader.render(markup))
    assert {"script", "img", "svg", "s"} & set(seen.tags) == set()
    addresses = [v for name, v in seen.attributes if name in ("href", "src")]
    assert [a for a in addresses if not (a or "").startswith("#")] == []
    assert seen.tags.count("h1") == 1
    assert "Increase a | b | c from 10 to 20 by 30 June 2027" in seen.text


@pytest.mark.parametrize("attack", ATTACKS)
def test_escaped_markdown_shows_the_words_themselves(attack: str) -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(escaped(attack))
    shown = Seen(html).text.replace("\u2060", "")
    assert shown.strip() == attack


def test_html_needs_nothing_from_anywhere(shell: Shell) -> None:
    seen = Seen(report(shell, PLAN, "--format", "html"))
    assert {"script", "link", "iframe", "img"} & set(seen.tags) == set()
    addresses = [v for name, v in seen.attributes if name in ("href", "src")]
    assert {(address or "")[:1] for address in addresses} == {"#"}


def test_every_link_within_the_page_leads_somewhere(shell: Shell) -> None:
    seen = Seen(report(shell, PLAN, "--format", "html"))
    ids = [value for name, value in seen.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    links = {(value or "")[1:] for name, value in seen.attributes if name == "href"}
    assert links - set(ids) == set()


def test_a_brief_review_names_every_goal_and_has_no_dead_link(shell: Shell) -> None:
    whole = report(shell, PLAN, "--format", "html")
    brief = report(shell, PLAN, "--format", "html", "--brief")
    assert 'id="goals"' in whole
    assert 'id="goals"' not in brief
    assert "This is the brief review." in brief
    seen = Seen(brief)
    ids = {value for name, value in seen.attributes if name == "id"}
    links = {(value or "")[1:] for name, value in seen.attributes if name == "href"}
    assert links - ids == set()
    for line in PLAN.splitlines():
        if line.startswith("goal "):
            name, _, sentence = line.removeprefix("goal ").partition(": ")
            assert f"{name}: {sentence.split('   #')[0]}" in brief


def test_only_a_review_can_be_brief(shell: Shell) -> None:
    write("plan.goals", PLAN)
    outcome = shell("report", "plan.goals", "--kind", "summary", "--brief")
    assert outcome.code == 2
    assert "a summary has no such pages" in outcome.err


@pytest.mark.no_cover  # other tests of documents take the same lines
def test_the_same_goals_give_the_same_bytes(shell: Shell) -> None:
    for form in ("html", "md"):
        first = report(shell, PLAN, "--format", form)
        assert report(shell, PLAN, "--format", form) == first


def test_the_name_of_the_file_says_which_form(shell: Shell) -> None:
    write("plan.goals", PLAN)
    assert shell("report", "plan.goals", "-o", "out.html").code == 0
    assert Path("out.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    done = shell("report", "plan.goals", "-o", "out.txt")
    assert done.code == 2
    assert "the name does not say which form" in done.err


def test_one_block_can_be_changed_and_all_forms_follow(shell: Shell) -> None:
    write(
        "ours/review.html",
        '{% extends "smartlint/review.html" %}\n'
        "{% block agenda %}<section><h2>First of all</h2>"
        "<p>{{ review.agenda | length }} points for {{ review.goals[1].id }}.</p>"
        "</section>{% endblock %}\n",
    )
    text = report(shell, PLAN, "--templates", "ours", "--format", "md")
    assert "## First of all\n\n3 points for EM-1." in text
    assert "Has Finance agreed?" not in text
    page = report(shell, PLAN, "--templates", "ours", "--format", "html")
    assert "<h2>First of all</h2>" in page
    assert "Overview by area" in page


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        ("{{ review.nothing }}", "the template fails: the Review has no 'nothing'"),
        ("{% endfor %}", "unknown tag 'endfor'"),
        ("{{ review.__class__.__mro__ }}", "unsafe"),
        ('{% include "gone.html" %}', "no template is called 'gone.html'"),
    ],
)
def test_a_template_that_fails_is_named(shell: Shell, block: str, problem: str) -> None:
    head = '{% extends "smartlint/review.html" %}\n{% block agenda %}'
    write("ours/review.html", f"{head}{block}{{% endblock %}}")
    write("plan.goals", PLAN)
    done = shell("report", "plan.goals", "--templates", "ours")
    assert done.code == 2
    assert problem in done.err


def test_a_file_that_cannot_be_read_is_listed_and_stops_nothing(shell: Shell) -> None:
    write("plan.goals", PLAN)
    Path("broken.goals").write_bytes(b"\xff\xfeg")
    done = shell("report", ".")
    assert done.code == 2
    assert "**broken.goals**: is written in UTF-16" in done.out
    assert "EM-1" in done.out


def test_a_goal_that_breaks_is_listed_and_stops_nothing(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(subject: GoalSubject, material: Material, index: Index) -> GoalReview:
        if subject.goal.key == "EM-1":
            raise ZeroDivisionError("planted")
        return goal_review(subject, material, index)

    monkeypatch.setattr("smartlint.review.blocks.goal_review", breaks)
    text = report(shell, PLAN)
    assert (
        "- **EM-1 (plan.goals, line 9)**: a bug in smartlint: ZeroDivisionError: "
        "planted"
    ) in text
    assert "BIZ-1" in text


def test_a_forecast_that_breaks_is_listed_and_stops_nothing(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(PackKnowledge, "forecast", breaks)
    write("t.csv", "date,subscribers\n2027-01-31,12500\n2027-02-28,12700\n")
    text = report(
        shell, PLAN.replace("  channel:", "  source: t.csv#subscribers\n  channel:")
    )
    assert "a bug in smartlint: ZeroDivisionError: planted" in text


def test_a_suppressed_finding_is_listed_with_its_reason(shell: Shell) -> None:
    allowed = "# smartlint: allow missing-review because it is watched daily"
    goal = f"goal A-1: Reach 500 members by 30 June 2027\n  {allowed}\n"
    text = report(shell, f"as of 2027-05-03\n{goal}")
    assert "| A-1 |" in text
    assert "it is watched daily" in text
    assert "| By |" not in text


def test_git_tells_who_left_a_finding_alone(shell: Shell) -> None:
    allowed = "# smartlint: allow missing-review because it is watched daily"
    goal = f"goal A-1: Reach 500 members by 30 June 2027\n  {allowed}\n"
    text = f"as of 2027-05-03\n{goal}"
    write("plan.goals", text)
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "goals")
    assert "| it is watched daily | always | Dana Ruiz |" in report(shell, text)


def test_a_review_that_lies_beside_its_goals_is_not_read_as_goals(
    shell: Shell,
) -> None:
    write("plan.goals", PLAN)
    for _ in range(2):
        assert shell("report", ".", "-o", "review.md").code == 0
    again = Path("review.md").read_bytes()
    assert shell("report", "plan.goals", "-o", "other.md").code == 0
    other = Path("other.md").read_bytes().replace(b"other-pictures", b"review-pictures")
    assert other == again


def test_goals_of_one_name_have_anchors_of_their_own(shell: Shell) -> None:
    line = "goal A: Reach 500 members by 30 June 2027\n"
    for name in ("a", "b"):
        write(f"{name}.goals", f"as of 2027-05-03\n{line}{line}goal A-2: Reach 9 x\n")
    done = shell("report", ".", "--format", "html")
    ids = [value for name, value in Seen(done.out).attributes if name == "id"]
    assert len(ids) == len(set(ids))


def test_past_values_that_cannot_be_read_are_listed(shell: Shell) -> None:
    text = "as of 2027-05-03\ngoal A: Raise visits from 5 to 9 by 30 June 2027\n"
    told = report(shell, f"{text}  source: gone.csv#visits\n")
    part = told[told.index("What this review leaves out") :]
    assert "**A**: The past values cannot be used: there is no file “gone.csv”" in part


def test_a_folder_without_goals_is_the_users_side(shell: Shell) -> None:
    write("empty.goals", "as of 2027-05-03\n")
    done = shell("report", "empty.goals")
    assert (done.code, done.out) == (2, "")
    assert "nothing was reported" in done.err


def test_of_a_missing_file_nothing_is_said_but_that(shell: Shell) -> None:
    done = shell("report", "none.goals")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "smartlint: none.goals: there is no such file or folder; to begin one: "
        "smartlint new none.goals\n"
    )


def test_that_forecasts_need_an_extra_is_said_once(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [f"2026-{month:02}-28,{1000 + 20 * month}" for month in range(1, 13)]
    write(
        "visits.csv",
        "\n".join(["date,visits,readers", *[f"{r},{r[11:]}" for r in rows]]),
    )
    text = "as of 2027-01-04\n" + "".join(
        f"goal {name}: Raise {name} from 1,240 to 1,600 by 30 June 2027\n"
        f"  source: visits.csv#{name}\n"
        for name in ("visits", "readers")
    )
    assert "pip install" not in report(shell, text)
    monkeypatch.setattr("smartlint.forecast.answers.has_libraries", lambda: False)
    done = shell("report", "plan.goals")
    assert done.out.count("the best so far in as much time") >= 2
    assert done.out.count("**forecasts**: none was made for this page") == 1
    assert (done.out.count("pip install"), done.err.count("pip install")) == (0, 1)
    for kind in ("summary", "scorecard"):  # which draw no forecast
        done = shell("report", "plan.goals", "--kind", kind)
        assert "forecast" not in done.out + done.err
