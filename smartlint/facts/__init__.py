"""What is known of a goal, from what it says and from the goals around it."""
