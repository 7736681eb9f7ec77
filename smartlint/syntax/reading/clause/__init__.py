"""Verb, subject and object of a statement, and the nouns in them."""
