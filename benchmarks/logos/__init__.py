"""Logos, what impostors make of them, and how many are recognised."""
