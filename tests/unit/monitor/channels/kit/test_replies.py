"""What a mail server's reply means."""

import smtplib

import pytest

from monitor.channels.kit.replies import meaning
from monitor.domain.errors import AuthRejected, BadQuery, Unavailable

SAID = b"canary"


@pytest.mark.parametrize(
    ("error", "meant"),
    [
        (smtplib.SMTPConnectError(421, SAID), Unavailable),
        (smtplib.SMTPConnectError(554, SAID), BadQuery),
        (smtplib.SMTPConnectError(-1, SAID), Unavailable),
        (smtplib.SMTPHeloError(501, SAID), BadQuery),
        (smtplib.SMTPAuthenticationError(535, SAID), AuthRejected),
        (smtplib.SMTPAuthenticationError(454, SAID), Unavailable),
        (smtplib.SMTPAuthenticationError(550, SAID), AuthRejected),
        (smtplib.SMTPSenderRefused(530, SAID, "canary"), AuthRejected),
        (smtplib.SMTPSenderRefused(553, SAID, "canary"), BadQuery),
        (smtplib.SMTPSenderRefused(451, SAID, "canary"), Unavailable),
        (smtplib.SMTPDataError(452, SAID), Unavailable),
        (smtplib.SMTPDataError(552, SAID), BadQuery),
        (smtplib.SMTPServerDisconnected("canary"), Unavailable),
        (smtplib.SMTPNotSupportedError("canary"), BadQuery),
        (smtplib.SMTPException("canary"), BadQuery),
    ],
)
def test_a_reply_says_what_to_do(
    error: smtplib.SMTPException, meant: type[Exception]
) -> None:
    """And nothing of what the server said is repeated."""
    told = meaning(error)

    assert type(told) is meant
    assert "canary" not in repr(told)
