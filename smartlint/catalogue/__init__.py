"""What is known about metrics: KPIs, benchmarks and a team's own history.

Everything here is data of the packs, read by plain code; nothing is guessed.
"""
