"""A goal's numbers: what they state, whether they can be so, and what they contradict."""
