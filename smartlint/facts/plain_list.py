"""What facts tell of every sentence in a run over plain lists.

No line stands beneath such a sentence and no block names it, so all that only lines and
links could tell is settled before any sentence is read: rules that ask for it are
never tried. What the words of a sentence can decide has no place here.
"""

from __future__ import annotations

from collections.abc import Mapping

Settled = Mapping[str, bool | int | str | tuple[()] | None]

_NOTHING = (
    # clauses
    "target_in_sentence", "target_in_clause", "baseline_in_sentence",
    "baseline_in_clause", "deadline_in_sentence", "deadline_in_clause",
    "first_milestone_days", "late_milestone", "owner", "owner_goals",
    "owner_goal_rank", "id", "budget", "budget_value", "cost_beyond_budget", "inner_fact", "inner_head", "impact", "effort", "review_days", "review_rhythm",
    "days_since_check_in", "result_status", "result_reason", "changed_target",
    "campaign", "team",
    # the table of `source:`, and what is held against it or a budget
    "beyond_history", "beyond_forecast", "beyond_budget", "history_problem",
    "latest_text", "latest_age_days", "history_at_baseline", "history_baseline_date",
    "baseline_age_days", "needed_change", "best_change", "trend_end", "plan_problem",
    "column_problem", "formula_problem", "lone_problem", "order_problem", "price_problem", "latest_value", "latest_date",
    "table_value", "table_date",
    # links
    "dead_end", "circle", "waiting_circle", "skipped_to", "shortcut_to",
    "shortcut_past", "earlier_parent", "earlier_parent_date", "changed_parent",
    "parent_change_date", "last_look_date", "opposing_owner", "counted_by", "equal_aim",
    "unknown_campaign", "nearest_campaign", "missed_campaign", "campaign_aim", "reckoned_children",
    "unreckoned_children", "reckoned_goals", "sum_shortfall", "sum_total",
    "sum_asked", "sum_steps", "product_shortfall", "product_total", "product_asked",
    "product_steps", "level_shortfall", "level_reached", "level_asked", "level_steps",
    "level_formula", "missing_parts", "leak", "leak_counts", "implied_cost", "implied_cost_steps",
    "allowed_cost", "cost_goal",
    # check-ins and other dated lines
    "status_contradiction", "value_doubt", "twin_value", "original_target", "original_amount",
    "original_progress",
    "first_value_before_change", "lowered_days_before_end",
    "days_campaign_ran_before_baseline", "initiative_effect", "initiative_reason",
    "result_denied_by", "misses_in_a_row",
    # special blocks
    "version_count", "journey_stage_count", "rising_stage", "unknown_perspective",
    "nearest_perspective", "unknown_stage", "nearest_stage",
    "step_count", "unmeasured_trigger", "impossible_threshold", "missing_step", "due_action",
    "due_reason", "loose_decision", "loose_decision_flaw", "loose_decision_hint", "impossible_engagement",
    "undecided_change", "partner_verdict",
    "partner_reason", "other_attribution", "outcome_days_ahead",
)  # fmt: skip
_NO_WORDS = (
    "partners", "unconfirmed_partners", "supports", "clauses", "inner_facts", "tags", "opposed_by",
    "campaign_aims", "departments", "departments_without_lead",
    "channels_without_goal", "channels_without_benchmark", "combined_channels", "stages_without_goal", "trigger_metrics",
)  # fmt: skip
_NO = (
    "is_planned", "has_source", "has_score_off_scale", "is_trend_enough", "is_orphan", "is_top",
    "names_direction", "run_has_direction", "is_kpi", "has_stop_rule",
    "has_conversion", "has_session_date", "has_outcome",
)  # fmt: skip
_NONE_COUNTED = (
    "child_count", "milestone_count", "check_in_count", "leading_beneath",
    "lagging_beneath", "kpis_beneath", "measured_beneath", "experiment_count", "drip_count",
)  # fmt: skip


def settled_in_lists() -> Settled:
    """Return the facts about a goal that are the same for every listed sentence."""
    return {
        "kind": "sentence",
        "is_open": True,
        **dict.fromkeys(_NOTHING, None),
        **dict.fromkeys(_NO_WORDS, ()),
        **dict.fromkeys(_NO, False),
        **dict.fromkeys(_NONE_COUNTED, 0),
    }
