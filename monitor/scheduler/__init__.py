"""The scheduler: when each stage runs. Truth is in the database."""
