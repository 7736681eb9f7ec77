"""Whether a target can be reached, by what is at hand, and what it costs."""
