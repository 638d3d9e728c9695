"""Text folding: what attackers write, in the form that matching compares."""
