"""Whose a text is: what a mention has that speaks for a practice, or against it."""
