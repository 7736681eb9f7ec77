"""Rule pages become rules, and rules become findings."""
