"""What a goal file says, as values: nothing is invented, absence is None."""
