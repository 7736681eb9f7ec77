"""By when a goal is to be reached."""
