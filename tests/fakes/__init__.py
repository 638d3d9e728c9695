"""Fakes for the clock, chance, connectors, channels and models; never for the store."""
