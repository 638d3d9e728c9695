"""Names of people: how they are written, and how many bear them."""
