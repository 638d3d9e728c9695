"""Hands what attackers write to everything that shows text, and reads it back."""
