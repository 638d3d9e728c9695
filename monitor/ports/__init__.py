"""Ports: what the pipeline asks of the outside, as protocols without logic."""
