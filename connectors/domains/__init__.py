"""Domains that could be taken for a practice's own."""
