"""All goals of a run together: one graph, and what follows from it.

Pure values and functions over the model: nothing here reads a catalogue, a file or a
clock. What a metric means and which day it is are handed in.
"""
