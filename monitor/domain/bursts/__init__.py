"""Bursts: more texts than usual, their baseline, their cause, and copied texts."""
