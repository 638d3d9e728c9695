"""Detectors: one pure module each; see README.md."""
