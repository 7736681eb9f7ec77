"""Whether a text states a goal at all."""
