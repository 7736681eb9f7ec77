"""What only goes with a goal: why, by what means, with whom."""
