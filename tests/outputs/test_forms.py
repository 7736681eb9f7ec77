"""Each form is what its readers say it is: their schema, or a reader itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from cli.command import AS_OF, STRONG, WEAK, Shell, write
from jsonschema import Draft7Validator, Draft202012Validator

from smartlint.cli.outputs import FORMATS

SCHEMAS = Path(__file__).parent / "schemas"


def schema(name: str) -> Any:  # Any: a JSON value
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def output(shell: Shell, form: str, *paths: str, code: int = 1) -> str:
    outcome = shell("check", "--format", form, *(paths or (".",)))
    assert outcome.code == code, outcome.err
    return outcome.out


def parsed(shell: Shell, form: str, *paths: str, code: int = 1) -> Any:
    return json.loads(output(shell, form, *paths, code=code))


def test_sarif_fits_the_official_schema(plan: Shell) -> None:
    log = parsed(plan, "sarif")
    Draft202012Validator(schema("sarif-2.1.0.json")).validate(log)
    write("old.goals", STRONG.replace("Inc", "goal EM-1: Inc"))
    write("new.goals", STRONG.replace("Inc", "goal EM-1: Inc").replace("16,", "14,"))
    outcome = plan("diff", "old.goals", "new.goals", "--format", "sarif")
    Draft202012Validator(schema("sarif-2.1.0.json")).validate(json.loads(outcome.out))


def test_sarif_is_read_by_a_reader_of_it(plan: Shell) -> None:
    loader = pytest.importorskip("sarif.loader", reason="needs sarif-tools")
    plan("check", "plan.goals", "--output", "sarif=plan.sarif")
    records = loader.load_sarif_file("plan.sarif").get_records()
    assert {record["Code"] for record in records} >= {"R402", "T501"}
    assert {record["Location"] for record in records} == {"plan.goals"}


def test_sarif_tells_what_code_scanning_needs(plan: Shell) -> None:
    run = parsed(plan, "sarif", "plan.goals")["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert run["columnKind"] == "unicodeCodePoints"
    levels = [result["level"] for result in run["results"]]
    assert levels == sorted(levels, key=["error", "warning", "note"].index)
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert "## How to fix" in rule["help"]["markdown"]
        assert "# expect" not in rule["help"]["text"]
        assert len(rule["properties"]["tags"]) <= 10
        assert len(result["locations"]) == 1


def test_sarif_leaves_out_what_a_comment_allows(plan: Shell) -> None:
    run = parsed(plan, "sarif", "plan.goals")["runs"][0]
    assert run["properties"]["suppressed"] == 1
    assert "P801" not in {result["ruleId"] for result in run["results"]}
    assert "suppressions" not in json.dumps(run)


def test_sarif_says_that_a_file_was_not_checked(plan: Shell) -> None:
    Path("bad.goals").write_bytes(b"caf\xe9\n")
    invocation = parsed(plan, "sarif", code=2)["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "is no UTF-8 text" in str(invocation["toolExecutionNotifications"])


def test_sarif_keeps_to_the_upload_limit_and_says_so(
    plan: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("sarif", "check_sarif"):
        monkeypatch.setattr(f"smartlint.render.{module}.MOST_RESULTS", 3)
    monkeypatch.setattr("smartlint.render.sarif.most_serious.__defaults__", (3,))
    run = parsed(plan, "sarif", "plan.goals")["runs"][0]
    assert len(run["results"]) == 3
    assert run["results"][0]["level"] == "error"
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert notes[0]["message"]["text"].startswith("only the 3 most serious of")


def test_gitlab_has_the_keys_that_gitlab_asks_for(plan: Shell) -> None:
    Path("bad.goals").write_bytes(b"caf\xe9\n")
    report = parsed(plan, "gitlab", code=2)
    Draft202012Validator(schema("gitlab-code-quality.json")).validate(report)
    prints = [finding["fingerprint"] for finding in report]
    assert len(set(prints)) == len(prints)
    assert report[0]["severity"] == "blocker"


def test_rdjson_fits_the_form_of_reviewdog(plan: Shell) -> None:
    Path("bad.goals").write_bytes(b"caf\xe9\n")
    report = parsed(plan, "rdjson", code=2)
    Draft7Validator(schema("rdjson.json")).validate(report)


def test_rdjson_suggests_what_a_click_may_take(plan: Shell) -> None:
    report = parsed(plan, "rdjson")
    texts = [
        suggestion["text"]
        for finding in report["diagnostics"]
        for suggestion in finding.get("suggestions", ())
    ]
    assert texts == ["\n  with: Sales (asked)"]


def test_junit_fits_the_schema_of_jenkins(plan: Shell) -> None:
    etree = pytest.importorskip("lxml.etree", reason="needs lxml")
    Path("bad.goals").write_bytes(b"caf\xe9\n")
    root = etree.fromstring(output(plan, "junit", code=2).encode())
    # GitLab and CircleCI link to a test's file and line; that schema is older.
    for case in root.iter("testcase"):
        for key in {"file", "line"} & set(case.keys()):
            del case.attrib[key]
    etree.XMLSchema(etree.parse(SCHEMAS / "jenkins-junit.xsd")).assertValid(root)


def test_junit_is_read_by_a_reader_of_it(plan: Shell) -> None:
    junitparser = pytest.importorskip("junitparser", reason="needs junitparser")
    Path("bad.goals").write_bytes(b"caf\xe9\n")
    plan("check", ".", "--output", "junit=junit.xml")
    read = junitparser.JUnitXml.fromfile("junit.xml")
    suites = {suite.name: suite for suite in read}
    plan_suite = suites["plan.goals"]
    assert (plan_suite.tests, plan_suite.failures, read.errors) == (3, 2, 1)
    cases = {case.name: case.result for case in plan_suite}
    assert [bool(result) for result in cases.values()] == [True, False, True]
    assert read.tests == sum(1 for suite in read for _ in suite)


def test_junit_takes_mild_findings_for_words(plan: Shell) -> None:
    root = ET.fromstring(output(plan, "junit", "plan.goals"))
    case = root.findall(".//testcase")[1]
    assert [child.tag for child in case] == ["system-out"]


def test_checkstyle_lists_findings_by_file(plan: Shell) -> None:
    root = ET.fromstring(output(plan, "checkstyle"))
    assert (root.tag, root.get("version")) == ("checkstyle", "4.3")
    files = {file.get("name"): file for file in root}
    errors = files["plan.goals"].findall("error")
    places = [(int(e.get("line", 0)), int(e.get("column", 0))) for e in errors]
    assert places == sorted(places)
    codes = [e.get("source", "").split(".")[1] for e in errors]
    assert codes[:4] == ["M201", "T501", "S104", "R402"]
    written = parsed(plan, "json", "plan.goals")["diagnostics"]
    assert codes == [d["code"] for d in written]
    assert {e.get("severity") for e in errors} == {"error", "warning", "info"}


@pytest.mark.parametrize("form", FORMATS)
def test_the_day_stands_in_every_form_that_has_a_place_for_it(
    plan: Shell, form: str
) -> None:
    told = "2027-02-15" in output(plan, form, "plan.goals")
    assert told == (form not in ("gitlab", "rdjson"))


def test_json_lines_are_objects_and_end_with_the_summary(plan: Shell) -> None:
    whole = parsed(plan, "json")
    lines = [json.loads(line) for line in output(plan, "jsonl").splitlines()]
    *entries, summary = lines
    by_type: dict[str, list[Any]] = {"diagnostic": [], "goal": [], "problem": []}
    for entry in entries:
        by_type[entry.pop("type")].append(entry)
    assert by_type["diagnostic"] == whole["diagnostics"]
    assert by_type["goal"] == whole["goals"]
    assert summary == {
        "type": "summary", "version": 1, "as_of": "2027-02-15", **whole["summary"],
    }  # fmt: skip


def test_fingerprints_outlive_moved_lines_and_new_words(shell: Shell) -> None:
    goal = "goal A: Become the best\n  supports: NOWHERE\n"
    write("plan.goals", f"{AS_OF}{goal}")

    def prints(form: str) -> set[tuple[str, str]]:
        if form == "gitlab":
            return {(f["check_name"], f["fingerprint"]) for f in parsed(shell, form)}
        results = parsed(shell, form)["runs"][0]["results"]
        return {
            (r["ruleId"], r["partialFingerprints"]["goalAndRule/v1"]) for r in results
        }

    before = [prints("sarif"), prints("gitlab")]
    write(
        "plan.goals", f"{AS_OF}\n# moved\n\n{goal.replace('the best', 'the very best')}"
    )
    assert [prints("sarif"), prints("gitlab")] == before


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab"])
def test_paths_are_those_of_the_repository(
    shell: Shell, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(".git").mkdir()
    write("team/goals/plan.goals", f"{AS_OF}{WEAK}")
    monkeypatch.chdir("team")
    assert "team/goals/plan.goals" in output(shell, form, "goals")
    assert "team/goals/plan.goals" in output(shell, form, str(Path.cwd() / "goals"))


def test_several_forms_are_written_in_one_run(plan: Shell) -> None:
    wanted = [form for form in FORMATS if form != "text"]
    options = [f"--output={form}=out/{form}.txt" for form in wanted]
    Path("out").mkdir()
    outcome = plan("check", "plan.goals", *options)
    assert outcome.code == 1
    assert "Checked 3 goals in 1 file" in outcome.out
    for form in wanted:
        written = Path(f"out/{form}.txt").read_text(encoding="utf-8")
        assert written == output(plan, form, "plan.goals")


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (
            ("--output", "sarf=x.sarif"),
            "no output format 'sarf'; did you mean 'sarif'?",
        ),
        (("-o", "sarif"), "'sarif' is a form and names no file; write sarif=FILE"),
        (("-o", "a.txt", "-o", "b.txt"), "two files are to take the output"),
        (("-o", "json=a", "-o", "sarif=./a"), "./a: two outputs go to this file"),
        (("-o", "json=plan.goals"), "plan.goals: the output would take the place of"),
        (("-o", "json=no/such/x.json"), "no/such/x.json: cannot be written"),
    ],
)
def test_a_wrong_place_is_told_and_nothing_is_harmed(
    plan: Shell, options: tuple[str, ...], problem: str
) -> None:
    before = Path("plan.goals").read_bytes()
    outcome = plan("check", "plan.goals", *options)
    assert outcome.code == 2
    assert problem in outcome.err
    assert Path("plan.goals").read_bytes() == before


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_checked_is_told_in_every_form(shell: Shell, form: str) -> None:
    write("empty.goals", "# nothing yet\n")
    outcome = shell("check", "empty.goals", "--format", form)
    assert outcome.code == 2
    # People read standard error beside these.
    if form not in ("text", "overview", "concise"):
        assert "nothing was checked" in outcome.out
    assert "nothing was checked" in outcome.err
