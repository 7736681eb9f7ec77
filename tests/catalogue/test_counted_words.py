"""What a goal's number counts, where its metric's words hold more than that."""

from __future__ import annotations

from datetime import date

import pytest
from plans import files, knowledge

from smartlint.facts.subjects import PortfolioSubject

# A goal, and the KPI that its number is of; None for one that no pack knows.
GOALS = {
    "Have 300 reviews with an average of 4.7 stars by June 2027": "customer_reviews",
    "Get 900 ratings with 4.5 stars or more by June 2027": "customer_reviews",
    "Reach an average rating of 4.7 stars by June 2027": "average_review_rating",
    "Reply to reviews within 12 hours by June 2027": None,
    "Answer leads within 3 hours by June 2027": "lead_response_time",
    "Win 300 leads within 3 months": "leads_generated",
    "Cut the uninstall rate within 7 days of install from 30% to 20% in 2027": None,
    "Cut the uninstall rate from 30% to 20% within 7 days": "uninstall_rate_day_30",
    "Install-to-signup conversion from 50% to 60% by June 2027": None,
    "Get 12 articles in the regional press by June 2027": None,
    "Open evening, 5 May 2027: 300 visitors": "event_visitors",
    "Increase visitors to the castle from 8,000 to 9,000 in 2027": "venue_visitors",
}


@pytest.mark.parametrize("goal", GOALS)
def test_a_number_is_of_what_it_counts(goal: str) -> None:
    run = PortfolioSubject.of(files(f"{goal}\n"), date(2027, 1, 4), 1, knowledge())
    meaning = run.files[0].subjects[0].meaning
    kpi = meaning.kpi if meaning is not None else None
    assert (kpi.id if kpi is not None else None) == GOALS[goal]
