"""What the user has set: profiles, chosen rules, thresholds, and where each is from."""
