"""Whether something is done or not for all to see, left open, or never done."""
