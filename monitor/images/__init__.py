"""Decoding and reading pictures that attackers made, where they can do no harm."""

from monitor.images.decoder import build_picture_decoder
from monitor.images.reader import ChildReader

__all__ = ["ChildReader", "build_picture_decoder"]
