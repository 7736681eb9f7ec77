"""What other tools call the parts of a goal, and how their ids become ours."""

from __future__ import annotations

import re
from functools import cache

from smartlint.exchange.entry import GOAL_KINDS
from smartlint.exchange.goal_table import (
    COMMENTS,
    FACT_COLUMNS,
    FILE,
    GOAL,
    ID,
    KIND,
    OTHER,
    TAGS,
)
from smartlint.syntax.vocabulary import FACT_BY_KEY

UNIT = "unit"
CLIENT = "client"
"""Whose goals they are, in the sheets of an agency: a tag that picks them out."""
MEASURABLE = "measurable"
"""How much a goal asks for, as a field of the SMART worksheet says it."""

# A name that is right for one tool and wrong for another is in no list: "current" and
# "progress" are readings without a date, "start" of a number may be its first value.
_NAMES: dict[str, tuple[str, ...]] = {
    GOAL: (
        "goal", "goals", "objective", "key result", "key results", "sentence",
        "statement", "title", "name", "description", "text", "goal statement",
        "objective name", "goal name", "kr", "result description", "what", "summary",
        "specific",
    ),
    MEASURABLE: ("measurable",),
    ID: ("id", "key", "ref", "reference", "number", "no", "nr", "#", "code", "goal id"),
    KIND: ("kind", "type", "level", "goal type", "issue type"),
    TAGS: ("tags", "tag", "labels", "label", "category"),
    UNIT: ("unit", "units", "unit of measure", "metric unit"),
    CLIENT: ("client", "client name", "customer", "kunde", "mandant"),
    COMMENTS: (COMMENTS,),
    OTHER: (OTHER,),
    FILE: (FILE,),
    "baseline": ("baseline value", "start value", "starting value", "initial value",
                 "current value", "from value", "initial"),
    "target": ("target value", "goal value", "end value", "to value", "target number"),
    "deadline": ("due", "due date", "end date", "end", "target date", "finish",
                 "deadline date", "due by", "until", "by when", "when", "time bound",
                 "timebound", "timely"),
    "start": ("start date", "begin", "begins", "started"),
    "metric": ("kpi name", "measure", "indicator", "measured by", "metric name"),
    "kpi": ("is kpi",),
    "channel": ("channels",),
    "audience": ("segment", "target group", "target audience"),
    "stage": ("funnel stage",),
    "supports": ("parent", "parent goal", "parent id", "parent objective", "aligned to",
                 "aligns with", "contributes to", "supports objective"),
    "depends_on": ("dependencies", "depends", "blocked by", "dependency"),
    "why": ("reason", "purpose", "rationale", "motivation", "relevant", "relevance"),
    "note": ("notes", "remark", "remarks", "comment"),
    "constraint": ("constraints", "limits"),
    "owner": ("responsible", "assignee", "assigned to", "who", "lead", "dri",
              "accountable", "owner name", "goal owner"),
    "with": ("partners", "stakeholders", "collaborators", "contributors"),
    "team": ("department", "teams", "group"),
    "people": ("headcount", "fte"),
    "source": ("data source",),
    "review": ("cadence", "review cycle", "check-in frequency", "frequency"),
    "milestone": ("milestones",),
    "changed": ("changes",),
}  # fmt: skip

# Headings in German. "Ziel" is the goal where a column says "Zielwert" or "Soll" besides,
# and where its cells are numbers the value aimed for, as any "goal" is.
_GERMAN: dict[str, tuple[str, ...]] = {
    GOAL: ("ziel", "ziele", "zielsetzung", "zielbeschreibung", "schlüsselergebnis",
           "titel", "bezeichnung", "beschreibung"),
    ID: ("nr.", "nummer", "kennung", "kürzel", "schlüssel"),
    KIND: ("art", "typ", "zieltyp"),
    TAGS: ("schlagworte", "schlagwörter", "kategorie"),
    UNIT: ("einheit", "maßeinheit"),
    "baseline": ("ausgangswert", "startwert", "anfangswert", "ist", "istwert",
                 "aktueller wert", "heute"),
    "target": ("zielwert", "soll", "sollwert", "endwert"),
    "deadline": ("frist", "fällig", "fällig am", "fälligkeit", "termin", "enddatum",
                 "zieldatum", "ende", "bis"),
    "start": ("beginn", "anfang", "startdatum"),
    "metric": ("kennzahl", "messgröße", "metrik", "indikator"),
    "channel": ("kanal", "kanäle"),
    "audience": ("zielgruppe",),
    "supports": ("oberziel", "übergeordnetes ziel", "zahlt ein auf"),
    "depends_on": ("abhängig von", "abhängigkeit", "abhängigkeiten"),
    "why": ("warum", "grund", "begründung", "zweck"),
    "note": ("notiz", "notizen", "bemerkung", "bemerkungen", "anmerkung",
             "anmerkungen", "kommentar", "bem.", "anm."),
    "owner": ("verantwortlich", "verantwortliche", "verantwortlicher", "zuständig",
              "wer", "verantw.", "verantwortl.", "zust."),
    "with": ("beteiligte", "beteiligt"),
    "team": ("abteilung", "bereich"),
    "cost": ("kosten",),
    "source": ("quelle", "datenquelle"),
    "review": ("turnus", "überprüfung"),
    "milestone": ("meilenstein", "meilensteine"),
}  # fmt: skip

_KINDS = {
    "key result": "goal", "kr": "goal", "target": "goal", "smart goal": "goal",
    "o": "objective", "task": "initiative", "activity": "initiative",
    "action": "initiative", "project": "initiative", "kpi": "metric",
}  # fmt: skip

_ANSWERS = frozenset({"", "yes", "no", "y", "n", "true", "false", "x", "0", "1"})


def role_of(name: str) -> str | None:
    """Return which part of a goal a column or key names; None for none we know.

    It is a fact's name or one of the titles of :mod:`goal_table`.
    """
    return _roles().get(_normal(name))


def role_of_value(role: str | None, value: str) -> str | None:
    """Return what a value is, whose name is that of ``kpi:``.

    That says yes or no here, while elsewhere "KPI: subscribers" names the metric.
    """
    is_name = role == "kpi" and value.strip().casefold() not in _ANSWERS
    return "metric" if is_name else role


def kind_of(word: str) -> str | None:
    """Return which head a word such as "Key Result" stands for; None for none."""
    name = _normal(word)
    return name if name in GOAL_KINDS else _KINDS.get(name)


def as_id(text: str) -> str:
    """Return an id of the language that resembles a text; empty for an empty text."""
    kept = re.sub(r"[^0-9A-Za-z_]+", "-", text.strip()).strip("-_")
    if not kept:
        return ""
    return kept if kept[0].isalpha() else f"G{kept}"


@cache
def _roles() -> dict[str, str]:
    roles = {key: found.name for key, found in FACT_BY_KEY.items()}
    roles |= {_normal(title): name for name, title in FACT_COLUMNS.items()}
    for role, names in (*_NAMES.items(), *_GERMAN.items()):
        roles |= dict.fromkeys(map(_normal, names), role)
    return roles


def _normal(name: str) -> str:
    split = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)  # dueDate
    return re.sub(r"[\s_\-/:*]+", " ", split).strip().casefold()
