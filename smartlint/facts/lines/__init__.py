"""One line beneath a goal, held against the goal and the lines around it."""
