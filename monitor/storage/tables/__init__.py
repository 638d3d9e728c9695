"""The schema as the code sees it; `migrations/` is how a database gets there."""

from monitor.storage.tables import content, crowds, operations, work
from monitor.storage.tables.columns import metadata

__all__ = ["content", "crowds", "metadata", "operations", "work"]
