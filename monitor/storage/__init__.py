"""The store: the only place that speaks SQL, on SQLite and on PostgreSQL."""
