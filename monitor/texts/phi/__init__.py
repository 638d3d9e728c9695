"""Patient information in texts: where it is and of which kind, never what it says."""
