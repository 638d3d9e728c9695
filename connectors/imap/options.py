"""What the configuration says of a mailbox."""

import re
from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import AfterValidator, Field, SecretStr

from connectors.imap.profiles import PROFILES
from connectors.imap.server import ServerUrl
from monitor.ports.options import OwnedOptions

# What IMAP lets stand without quotes (RFC 9051, `astring`), in which imaplib writes
# it; every address does.
_USERNAME: Final = re.compile(r"[!#$&'+\-./0-9:;<=>?@A-Z\[\]^_`a-z|~]{1,200}")
_HOST: Final = r"(?:[a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}"
_AUTHSERV_ID: Final = re.compile(_HOST, re.IGNORECASE)
_SENDER: Final = re.compile(rf"(?:[a-z0-9.!#$&'*+/=?^_`|~-]{{1,64}}@)?{_HOST}")


def check_username(name: str) -> str:
    """Return `name` if it can be sent.

    Raises:
        ValueError: It has characters that no address has.
    """
    if not _USERNAME.fullmatch(name):
        raise ValueError("must be of letters, digits and what addresses have")
    return name


def check_line(text: str) -> str:
    """Return `text` if it can be sent within quotation marks.

    Raises:
        ValueError: It is empty, not ASCII, or not one line. It is not quoted.
    """
    if not (text and text.isascii() and text.isprintable()):
        raise ValueError("must be one line of ASCII")
    return text


def check_password(password: SecretStr) -> SecretStr:
    """Return `password` if it can be sent.

    Raises:
        ValueError: It cannot.
    """
    check_line(password.get_secret_value())
    return password


def check_authserv_id(text: str) -> str:
    """Return the id in lower case.

    Raises:
        ValueError: It is no name of a server.
    """
    if not _AUTHSERV_ID.fullmatch(text):
        raise ValueError(
            "must be the first word of the server's Authentication-Results, "
            "e.g. mx.riverside.example"
        )
    return text.lower()


def check_senders(
    senders: Mapping[str, tuple[str, ...]],
) -> Mapping[str, tuple[str, ...]]:
    """Return `senders` if each site is known, and has addresses or domains.

    Raises:
        ValueError: One is not.
    """
    if not senders.keys() <= PROFILES.keys():
        raise ValueError(f"must be of {', '.join(PROFILES)}")
    for written in senders.values():
        if not written or not all(map(_SENDER.fullmatch, written)):
            raise ValueError("must be lists of addresses or domains in small letters")
    return senders


class ImapOptions(OwnedOptions):
    """What the configuration says of a mailbox."""

    base_url: ServerUrl
    """The server: imaps://HOST, imap+starttls://HOST, or imap:// to this machine."""

    username: Annotated[str, AfterValidator(check_username)]
    """User of the mailbox."""

    password: Annotated[SecretStr, AfterValidator(check_password)]
    """Its password, or an app password where the service has those."""

    authserv_id: Annotated[str, AfterValidator(check_authserv_id)]
    """Name with which the receiving server marks what it verified."""

    folder: Annotated[str, AfterValidator(check_line), Field(max_length=200)] = "INBOX"
    """Folder to read, as the server writes it."""

    senders: Annotated[
        Mapping[str, tuple[str, ...]], AfterValidator(check_senders)
    ] = {}
    """Addresses or domains in place of the known ones, by site."""

    def senders_of(self, site: str) -> tuple[str, ...]:
        """Return from whom notifications of `site` are."""
        return self.senders.get(site) or PROFILES[site].senders
