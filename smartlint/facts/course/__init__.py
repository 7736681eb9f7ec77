"""How far a goal has come."""
