"""Encoders: embedding models behind `monitor.ports.encoder`."""
