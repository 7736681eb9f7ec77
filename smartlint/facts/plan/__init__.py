"""A goal's place among the others, how it is run, and what all goals come to."""
