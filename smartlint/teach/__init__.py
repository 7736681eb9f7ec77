"""Teaching with the rules that lint: coach, lessons, exercises, grading.

Values in, values out: what is asked, planted or graded is always told by the engine,
never by a script of its own. Dialogue, files, the clock and chance are the leaf's.
"""
