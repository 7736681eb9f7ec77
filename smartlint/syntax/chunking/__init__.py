"""Cuts a sentence into words, signs, amounts and times with their values."""
