"""What detectors share; no detector itself."""
