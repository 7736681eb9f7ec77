"""Whether a goal is specific and measurable, by all that was found."""
