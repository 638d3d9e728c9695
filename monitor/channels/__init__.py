"""Channels: one module a way to tell people; see README.md."""
