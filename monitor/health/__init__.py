"""Health over HTTP: alive, ready, and figures for Prometheus."""
