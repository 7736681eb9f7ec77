"""What a word may be: its forms, classes, groups, and what it makes a sentence be asked."""
