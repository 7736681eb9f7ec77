"""How far goals have come, how far they should be, and what that makes of them.

Pure functions over values of the model: the day, the readings and the thresholds are
arguments. Nothing here reads text, files or a clock, or knows what a metric means.
"""
