"""Reads a sentence: its words, the parts they play, and what they say together."""
