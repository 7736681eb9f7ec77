"""Which of several statements in a text is the goal, and where it begins."""
