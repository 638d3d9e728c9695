"""Headers of mails, folded and encoded so that every program reads them alike."""

from email.header import Header
from email.policy import EmailPolicy
from typing import Final


class _Folding(EmailPolicy):
    """The policy of `email` with the older folding.

    Its own splits a subject before its first word, and writes encoded words over
    the 75 characters of RFC 2047, section 2, and long ids in pieces.
    """

    def fold(self, name: str, value: str) -> str:
        """Return the header as it is sent."""
        text = str(value)
        if " " in text:
            header = Header(text, header_name=name)
            text = header.encode(linesep=self.linesep)
        return f"{name}: {text}{self.linesep}"

    def fold_binary(self, name: str, value: str) -> bytes:
        """Return the header as it is sent."""
        return self.fold(name, value).encode("ascii")


FOLDED: Final = _Folding(linesep="\r\n")
"""Source: RFC 5322, section 2.2.3; RFC 2047, section 2."""
