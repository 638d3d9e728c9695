"""Figures about quality and speed, each printed by a command; see README.md."""
