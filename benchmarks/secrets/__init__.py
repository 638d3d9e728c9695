"""Made-up secrets in every field, and the search for them in every output."""
