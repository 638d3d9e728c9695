"""What channels share: posting over HTTP, reading answers, taming text."""
