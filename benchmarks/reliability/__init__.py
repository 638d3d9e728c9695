"""Faults and attacks: what was tried, how often, and what was lost."""
