"""Decoding pictures that attackers made, in a process that can do no harm."""

from monitor.images.decoder import build_picture_decoder

__all__ = ["build_picture_decoder"]
