"""The platform simulator: real wire formats, served on loopback."""
