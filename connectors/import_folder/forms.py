"""Forms of the raw items of a folder: what to parse, and what is known to be bad."""

from enum import StrEnum


class Form(StrEnum):
    """Form of a raw item."""

    ROW = "row"
    """A JSON object: a line of JSONL, or a CSV row by its header."""
    MAIL = "mail"
    """An RFC 5322 message, cut to the size of an item."""
    OVERSIZED = "oversized"
    """The beginning of a line that is too long."""
    UNDECODABLE = "undecodable"
    """CSV that is not UTF-8."""
    RAGGED = "ragged"
    """A line of CSV that does not fit its header, or whose quotes do not match."""
    HEADER = "header"
    """The first line of a CSV file without usable columns; its rows are not read."""
    UNREADABLE = "unreadable"
    """A file that could not be opened; without bytes."""
