"""Which way a goal goes: more, less, kept, reached, delivered."""
