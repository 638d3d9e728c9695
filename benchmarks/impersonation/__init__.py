"""The benchmark of accounts that pretend to be a practice, see `__main__`."""
