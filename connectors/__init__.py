"""Connectors: one module a platform; see README.md for how to add one."""
