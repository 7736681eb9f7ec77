"""Little phrases around amounts, and events that stand for a day."""
