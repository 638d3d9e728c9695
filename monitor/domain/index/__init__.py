"""The index of a watchlist: whom an account may resemble, without asking everybody."""
