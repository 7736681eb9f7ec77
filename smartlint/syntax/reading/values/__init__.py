"""Today's value, target and change, and limits on them."""
