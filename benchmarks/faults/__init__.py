"""Every fault of the simulated grounds against every connector that reads there."""
