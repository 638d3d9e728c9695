"""What a mail server's reply means for delivery.

Source: RFC 5321, section 4.2.1: 4xx is temporary, 5xx is for good; RFC 4954,
section 6, for replies to a login.
"""

import smtplib
from typing import Final

from monitor.domain.errors import (
    AuthRejected,
    BadQuery,
    Unavailable,
    WardwatchError,
)

_FOR_GOOD: Final = 500
_LOGIN: Final = frozenset({530, 534, 535, 538})


def meaning(error: smtplib.SMTPException) -> WardwatchError:
    """Return what `error` means, without a word of the server's.

    A server may repeat what it was sent, a password for instance.
    """
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return Unavailable("the mail server ended the connection")
    if not isinstance(error, smtplib.SMTPResponseException):
        # SMTPNotSupportedError, or no way to log in that both know.
        return BadQuery("the mail server does not offer the STARTTLS or login asked")
    said = f"the mail server answered {error.smtp_code}"
    if error.smtp_code < _FOR_GOOD:
        return Unavailable(said)
    rejected = isinstance(error, smtplib.SMTPAuthenticationError)
    if rejected or error.smtp_code in _LOGIN:
        return AuthRejected(f"{said}: check user and password")
    if isinstance(error, smtplib.SMTPSenderRefused):
        return BadQuery(f"{said}: may it send as the sender?")
    return BadQuery(f"{said}: does it relay for this machine?")
