"""What connectors share: the session that keeps responses, and error mapping."""
