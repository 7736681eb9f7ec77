"""Facts about a goal that the rules' function reads by itself, without a call.

Most facts are a field or two of the goal. Calling a function for one takes five times as
long as reading it where it is asked for, and every sentence is asked for forty. Each
expression says what the fact's own function says, which tests hold; a fact that is not
here is called, so leaving one out costs time only.

What several expressions begin with is a part, read once: each is written over the
subject and the parts in front of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from smartlint.facts.flaws import flaws_of
from smartlint.facts.numbers.human_pace import BODY_LENGTHS, PACED, PACED_THINGS
from smartlint.facts.numbers.lost_numbers import may_be_broken
from smartlint.facts.numbers.stated_scales import may_state_scale
from smartlint.facts.subjects import JUDGED_KINDS
from smartlint.facts.words.pastimes import PASTIMES
from smartlint.facts.words.placeholders import may_hold_blank
from smartlint.model.quantity import UnitKind
from smartlint.named_tuple import NamedTuple


class InLine(NamedTuple):
    """Something read by an expression.

    Attributes:
        code: The expression.
        needs: The parts that stand in it.
    """

    code: str
    needs: tuple[str, ...] = ()


def _over(code: str, *needs: str) -> InLine:
    return InLine(code, needs)


def _asked_if(fact: str, condition: str, *needs: str, absent: str = "None") -> InLine:
    """Return a fact whose function is called only where it can have an answer."""
    return InLine(f"r_{fact}(subject) if {condition} else {absent}", needs)


def _of_amount(name: str) -> dict[str, InLine]:
    """Return the facts of an amount, which are unknown where there is none."""
    fields = {"value": "value", "unit": "unit.code", "unit_kind": "unit.kind"}
    return {
        f"{name}_{fact}": _over(f"{name}.{field} if {name} else None", name)
        for fact, field in fields.items()
    }


def _of_kpi(**fields: str) -> dict[str, InLine]:
    return {
        fact: _over(f"kpi.{field} if kpi else None", "kpi")
        for fact, field in fields.items()
    }


NAMES = {
    "RANK": UnitKind.RANK,
    "flaws_of": flaws_of,
    "JUDGED_KINDS": JUDGED_KINDS,
    "PACED": PACED,
    "PACED_THINGS": PACED_THINGS,
    "PASTIMES": PASTIMES,
    "BODY_LENGTHS": BODY_LENGTHS,
    "may_be_broken": may_be_broken,
    "may_hold_blank": may_hold_blank,
    "may_state_scale": may_state_scale,
}
"""What the expressions name besides parts, fields and the facts' functions."""

PARTS: Mapping[str, InLine] = {
    "goal": _over("subject.goal"),
    "text": _over("goal.sentence.text", "goal"),
    "reading": _over("goal.reading", "goal"),
    "verb": _over("reading and reading.verb", "reading"),
    "change": _over("reading and reading.change", "reading"),
    # What the sentence says goes before what clauses say, but for the metric.
    "target": _over("reading and reading.target or goal.target", "goal", "reading"),
    "baseline": _over(
        "reading and reading.baseline or goal.baseline", "goal", "reading"
    ),
    "measured": _over(
        "goal.clauses.metric or reading and reading.metric", "goal", "reading"
    ),
    "deadline": _over(
        "reading and reading.deadline or goal.deadline", "goal", "reading"
    ),
    "last_day": _over("subject.deadline_date"),
    "may_be_blank": _over("may_hold_blank(goal.sentence.text)", "goal"),
    "flaws": _over("flaws_of(subject)"),
    "meaning": _over("subject.meaning"),
    "kpi": _over("meaning and meaning.kpi", "meaning"),
    "evidence": _over("subject.evidence"),
    "clues": _over("evidence.clues", "evidence"),
    "first_day": _over("subject.start_date"),
    "anchor": _over("first_day or subject.place.own_as_of", "first_day"),
    "aim": _over(
        "goal.clauses.why or (reading and reading.purpose)", "goal", "reading"
    ),
}

FACTS: Mapping[str, InLine] = {
    # the sentence
    "sentence": _over("text", "text"),
    "word_count": _over("len(text.split())", "text"),
    "is_question": _over("text.rstrip().endswith('?')", "text"),
    "is_english": _over("reading is None or reading.is_english", "reading"),
    "is_goal": _over("reading is not None and reading.is_goal", "reading"),
    "is_judged": _over(
        "reading is not None and reading.is_english and goal.kind in JUDGED_KINDS",
        "goal",
        "reading",
    ),
    "placeholders": _asked_if(
        "placeholders",
        "goal.lines or may_be_blank",
        "goal",
        "may_be_blank",
        absent="()",
    ),
    "has_amount_blank": _asked_if(
        "has_amount_blank", "may_be_blank", "may_be_blank", absent="False"
    ),
    "has_day_blank": _asked_if(
        "has_day_blank", "may_be_blank", "may_be_blank", absent="False"
    ),
    "is_pastime": _asked_if(
        "is_pastime", "verb and verb.lemma in PASTIMES", "verb", absent="False"
    ),
    "is_beyond_a_person": _asked_if(
        "is_beyond_a_person",
        "verb and verb.lemma in PACED"
        " or measured and measured.text.casefold().endswith(PACED_THINGS)",
        "verb",
        "measured",
        absent="False",
    ),
    "is_growing_taller": _asked_if(
        "is_growing_taller",
        "measured and measured.text in BODY_LENGTHS",
        "measured",
        absent="False",
    ),
    "is_limit": _asked_if("is_limit", "target", "target", absent="False"),
    "direction": _over("reading and reading.direction", "reading"),
    "verb": _over("verb and verb.text", "verb"),
    "verb_lemma": _over("verb and verb.lemma", "verb"),
    "verb_class": _over("verb and verb.verb_class", "verb"),
    "slipped_verb": _over("verb and verb.is_slip and verb.text or None", "verb"),
    "slipped_from": _asked_if(
        "slipped_from", "measured and measured.text[-5:] == ' form'", "measured"
    ),
    "is_own_work": _asked_if(
        "is_own_work", "verb and verb.verb_class == 'activity'", "verb", absent="False"
    ),
    "metric": _over("measured and measured.text", "measured"),
    "purpose": _over("aim.text if aim else None", "aim"),
    "same_as": _asked_if(
        "same_as", "subject.place.portfolio.repeated(goal) is not None", "goal"
    ),
    "beneficiary": _over(
        "reading.beneficiary.text if reading and reading.beneficiary else None",
        "reading",
    ),
    "specific_flaw": _over("flaws.specific", "flaws"),
    "measurable_flaw": _over("flaws.measurable", "flaws"),
    "time_flaw": _over("flaws.time", "flaws"),
    # amounts
    **_of_amount("target"),
    **_of_amount("baseline"),
    "is_count_with_share": _asked_if(
        "is_count_with_share",
        "baseline and target",
        "baseline",
        "target",
        absent="False",
    ),
    "target_high": _over("target and target.upper", "target"),
    "stated_scale_top": _asked_if(
        "stated_scale_top",
        "target and may_state_scale(goal.sentence.text)",
        "target",
        "goal",
    ),
    "lost_number": _asked_if(
        "lost_number", "goal.lines or may_be_broken(goal.sentence.text)", "goal"
    ),
    "change_value": _over("change and change.quantity.value", "change"),
    "change_text": _over("change and change.quantity.text", "change"),
    "change_kind": _over("change and change.kind.value", "change"),
    "word_before_change": _asked_if("word_before_change", "change", "change"),
    "implied_target": _asked_if(
        "implied_target", "change and baseline", "change", "baseline"
    ),
    "points_target": _asked_if(
        "points_target", "change and baseline", "change", "baseline"
    ),
    "stated_change": _asked_if(
        "stated_change",
        "baseline and target and (change or '%' in goal.sentence.text)",
        "baseline",
        "target",
        "change",
        "goal",
    ),
    "second_value": _asked_if(
        "second_value",
        "(target or change) and (' or ' in text or '-' in text or '–' in text"
        " or text.count(' to ') > 1 or text.count(' by ') > 1"
        " or (', ' in text and (text.count(' in ') > 1 or text.count(':') > 1)))",
        "target",
        "change",
        "text",
    ),
    "pointed_numbers": _asked_if(
        "pointed_numbers", "goal.lines or '.' in text[:-1]", "goal", "text", absent="()"
    ),
    "inner_fact": _asked_if("inner_fact", "':' in goal.sentence.text", "goal"),
    "inner_head": _asked_if("inner_head", "':' in goal.sentence.text", "goal"),
    "inner_facts": _asked_if(
        "inner_facts", "':' in goal.sentence.text", "goal", absent="()"
    ),
    # time
    "deadline": _over("deadline and deadline.text", "deadline"),
    "deadline_date": _over("last_day", "last_day"),
    "start_date": _over("first_day", "first_day"),
    "days_left": _over(
        "(last_day - subject.place.as_of).days if last_day else None", "last_day"
    ),
    "untold_day": _asked_if(
        "untold_day", "deadline and last_day is None", "deadline", "last_day"
    ),
    "split_year": _asked_if(
        "split_year", "deadline and last_day is None", "deadline", "last_day"
    ),
    "years_left": _over(
        "last_day.year - subject.place.as_of.year if last_day"
        " else r_years_left(subject) if deadline else None",
        "last_day",
        "deadline",
    ),
    "days_to_run": _over(
        "(last_day - anchor).days if last_day and anchor else None",
        "last_day",
        "anchor",
    ),
    "is_deadline_ambiguous": _asked_if(
        "is_deadline_ambiguous",
        "deadline and last_day is None",
        "deadline",
        "last_day",
        absent="False",
    ),
    "deadline_readings": _asked_if(
        "deadline_readings",
        "deadline and last_day is None",
        "deadline",
        "last_day",
    ),
    "is_deadline_floating": _asked_if(
        "is_deadline_floating",
        "deadline and last_day is None",
        "deadline",
        "last_day",
        absent="False",
    ),
    "second_deadline": _asked_if(
        "second_deadline",
        "deadline and (' or ' in text or '/' in text or ', ' in text"
        " or text.count('by ') > 1 or ' and ' in text)",
        "deadline",
        "text",
    ),
    "impossible_day": _asked_if(
        "impossible_day",
        "'31' in goal.sentence.text or '30' in goal.sentence.text"
        " or (deadline and deadline.when.flaw)",
        "goal",
        "deadline",
    ),
    "unknown_month": _asked_if(
        "unknown_month", "deadline and deadline.when.flaw", "deadline"
    ),
    "unknown_feast": _asked_if(
        "unknown_feast", "deadline and deadline.when.feast", "deadline"
    ),
    # the KPI, and what speaks for and against the target
    **_of_kpi(
        kpi="id",
        kpi_status="status",
        kpi_lag_days="lag_days",
        kpi_unit_kind="unit.kind",
        kpi_implausible_below="implausible_below",
    ),
    "kpi_better": _over(
        "kpi.better if kpi"
        " else r_kpi_better(subject)"
        " if (meaning and meaning.candidates) or (target and target.unit.kind is RANK)"
        " else None",
        "kpi",
        "meaning",
        "target",
    ),
    "kpi_candidates": _asked_if(
        "kpi_candidates", "meaning and meaning.candidates", "meaning", absent="()"
    ),
    "misspelt_kpi": _over("meaning and meaning.misspelt", "meaning"),
    "narrowing_words": _over("meaning.resolution.extra if meaning else ()", "meaning"),
    "fitting_kpis": _over("meaning.fitting if meaning else ()", "meaning"),
    "has_unit_clash": _asked_if("has_unit_clash", "kpi", "kpi", absent="False"),
    "low_value": _asked_if("low_value", "kpi and kpi.not_below", "kpi"),
    "benchmark_age_years": _asked_if(
        "benchmark_age_years", "evidence.benchmark is not None", "evidence"
    ),
    "impossible_target": _asked_if("impossible_target", "clues", "clues"),
    "beyond_benchmark": _asked_if("beyond_benchmark", "clues", "clues"),
}
