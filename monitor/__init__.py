"""Wardwatch: watches what is said and claimed in a practice's name.

Data flows one way through four committed stages: *ingest* stores what a
connector brought together with its cursor, *enrich* fetches what records point
to, *judge* turns records into findings, cases and alerts, *deliver* sends the
outbox. Each stage reads rows that the stage before it committed, so that a
crash anywhere resumes at the last commit.
"""

import os

# ONNX Runtime tells Microsoft of every process that uses it, by an id that it keeps in
# the home directory, unless the environment says so before its import. Nothing of what
# is read here may leave this machine.
os.putenv("ORT_DISABLE_TELEMETRY", "1")
