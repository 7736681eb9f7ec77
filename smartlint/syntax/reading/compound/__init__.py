"""How many outcomes a statement names."""
