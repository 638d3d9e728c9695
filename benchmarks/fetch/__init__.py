"""Leads the guarded client inside by every way known, and watches the sockets."""
