"""Fakes for the clock, chance, connectors and channels; never for the store."""
