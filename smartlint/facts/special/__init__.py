"""Journeys, experiments, drips, sessions and partners, and goals beside them."""
