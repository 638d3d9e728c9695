"""What a server's refusals mean for the caller.

Messages name the step and the response code, never what the server says.
"""

import imaplib
import re
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import Final

import httpcore

from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    Unreachable,
    WardwatchError,
)


class Step(StrEnum):
    """What was asked for."""

    CONNECT = "connecting"
    LOGIN = "login"
    EXAMINE = "opening the folder"
    SEARCH = "searching"
    FETCH = "fetching"


# RFC 5530; THROTTLED is Google's, LIMIT that of RFC 9738.
_CODES: Final[Mapping[str, tuple[type[WardwatchError], str]]] = {
    "AUTHENTICATIONFAILED": (AuthRejected, "check `username` and `password`"),
    "AUTHORIZATIONFAILED": (AuthRejected, "the login may not use this mailbox"),
    "EXPIRED": (AuthRejected, "the password has expired"),
    "PRIVACYREQUIRED": (AccessNotGranted, "use imaps:// or imap+starttls://"),
    "CONTACTADMIN": (AccessNotGranted, "ask the server's administrator"),
    "NOPERM": (AccessNotGranted, "the login may not read it"),
    "NONEXISTENT": (Gone, "there is no such folder: correct `folder`"),
    "CANNOT": (BadQuery, "it never works there"),
    "INUSE": (Unavailable, "somebody else has it open"),
    "LIMIT": (RateLimited, "asked to slow down"),
    "OVERQUOTA": (RateLimited, "asked to slow down"),
    "THROTTLED": (RateLimited, "asked to slow down"),
    "UNAVAILABLE": (Unavailable, "a part of the server is down"),
    "SERVERBUG": (Unavailable, "the server has a fault"),
    "CORRUPTION": (Unavailable, "the server has a fault"),
}
_WITHOUT_CODE: Final[Mapping[Step, tuple[type[WardwatchError], str]]] = {
    Step.CONNECT: (Unavailable, "the server does not want to talk now"),
    Step.LOGIN: (AuthRejected, "check `username` and `password`"),
    Step.EXAMINE: (Gone, "there is no such folder: correct `folder`"),
    Step.SEARCH: (Unavailable, "no usable answer"),
    Step.FETCH: (Unavailable, "no usable answer"),
}
_CODE: Final = re.compile(r"\[([A-Z-]{2,30})[\] ]")


def refusal(step: Step, said: str) -> WardwatchError:
    """Return what it means that the server says NO to `step`.

    Args:
        step: What was asked for.
        said: The server's words, of which only a known code is told.
    """
    found = _CODE.search(said[:500])
    code = found[1] if found and found[1] in _CODES else ""
    error, hint = _CODES.get(code) or _WITHOUT_CODE[step]
    told = f" ({code})" if code else ""
    return error(f"mailbox: {step}{told}: {hint}")


@contextmanager
def translated(step: Step) -> Iterator[None]:
    """Turn what imaplib and sockets raise into our errors.

    Raises:
        Unreachable: No connection could be made.
        Unavailable: No answer, or none that can be used.
        WardwatchError: What a refusal means.
    """
    try:
        yield
    except imaplib.IMAP4.abort:
        # Without causes: they hold what the server said.
        raise Unavailable(f"mailbox: {step}: no usable answer") from None
    except imaplib.IMAP4.error as error:
        told = refusal(step, str(error))
        raise told from None
    except (httpcore.TimeoutException, TimeoutError):
        raise Unavailable(f"mailbox: {step}: no answer in time") from None
    except ssl.SSLCertVerificationError:
        hint = "the server's certificate is not trusted"
        raise Unreachable(f"mailbox: {step}: {hint}") from None
    except OSError:
        if step is Step.CONNECT:
            raise Unreachable(f"mailbox: {step}: no connection") from None
        raise Unavailable(f"mailbox: {step}: the connection broke") from None
    except ValueError:
        # imaplib reads some answers as ASCII and as numbers without looking.
        raise Unavailable(f"mailbox: {step}: no usable answer") from None
