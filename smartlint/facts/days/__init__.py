"""A goal's days: when it starts and ends, and over which time its values count."""
