"""Changed and hostile payloads: what platforms might answer tomorrow."""
