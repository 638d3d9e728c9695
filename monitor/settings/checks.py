"""Checks of single values, each returning the value in its normal form.

What does not pass raises `ValueError` with "cause; hint".
"""

import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from monitor.domain.digests import parse_digest
from monitor.ports.encoder_choice import EncoderName, parse_encoder
from monitor.settings.durations import parse_duration
from monitor.settings.problems import closest, quoted

ID_PATTERN: Final = r"^[a-z0-9][a-z0-9_-]{0,63}$"
DIGEST_PATTERN: Final = (
    "^ *([Dd]aily|[Ww]eekly +[A-Za-z]{3,9}) +[0-9]{1,2}:[0-9]{2} +[A-Za-z0-9_+/-]+ *$"
)
_NAME: Final = r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"
_LABEL: Final = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_PHONE: Final = re.compile(
    r"\+?[0-9 ().\-/]+?(?: *(?:x|ext\.?) *[0-9]{1,6})?", re.IGNORECASE
)
_ENDPOINT: Final = re.compile(r"(?:\[[0-9a-f:.]+\]|[a-z0-9.-]+):([0-9]{1,5})")
_MAX_PORT: Final = 65535
# ITU-T E.164 allows 15 digits; no national number has fewer than 7 with its area.
_MIN_DIGITS, _MAX_DIGITS = 7, 15


def check_text(text: str) -> str:
    """Return `text` if it is one line without control characters.

    Raises:
        ValueError: It is not.
    """
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise ValueError("a control character or a second line; write one line")
    return text


def check_id(text: str) -> str:
    """Return `text` if it is an id.

    Raises:
        ValueError: It is none.
    """
    if not re.fullmatch(ID_PATTERN, text):
        raise ValueError("not an id; use a-z, 0-9, - and _, at most 64 of them")
    return text


def check_name(text: str) -> str:
    """Return `text` if it can name a connector or channel.

    Raises:
        ValueError: It cannot.
    """
    if not re.fullmatch(_NAME, text):
        raise ValueError("not a plain name; use letters, digits, -, _ and .")
    return text


def check_domain(text: str) -> str:
    """Return the domain in lower-case ASCII (IDNA 2008 with UTS 46 mapping).

    Raises:
        ValueError: It is no domain, or more than one.
    """
    if "/" in text or ":" in text or "@" in text:
        raise ValueError(
            "more than a domain; write the name alone, like clinic.example"
        )
    name = text.lower().rstrip(".")
    if not name.isascii():
        name = _idna(name)
    labels = name.split(".")
    if not labels[1:] or not all(map(_LABEL.fullmatch, labels)):
        raise ValueError("not a domain; write it like clinic.example")
    return name


def _idna(name: str) -> str:
    # Its tables take longer to load than everything else here together.
    import idna  # noqa: PLC0415 - slow to load, seldom needed

    try:
        return idna.encode(name, uts46=True).decode()
    except idna.IDNAError as error:
        raise ValueError("not a domain; write it like clinic.example") from error


def check_phone(text: str) -> str:
    """Return `text` if it can be a telephone number.

    Raises:
        ValueError: It cannot.
    """
    main = re.split(r"x|ext", text, maxsplit=1, flags=re.IGNORECASE)[0]
    digits = sum(character.isdigit() for character in main)
    if not _PHONE.fullmatch(text) or not _MIN_DIGITS <= digits <= _MAX_DIGITS:
        raise ValueError("not a telephone number; write it like +1 512 555 0100")
    return text


def check_npi(text: str) -> str:
    """Return `text` if its check digit is right.

    Source: CMS, "Requirements for National Provider Identifier (NPI) and NPI
    Check Digit": Luhn over the prefix 80840 and the ten digits.

    Raises:
        ValueError: It is not ten digits, or its check digit is wrong.
    """
    if not re.fullmatch(r"[0-9]{10}", text):
        raise ValueError("not an NPI; write its ten digits in quotes")
    digits = [int(digit) for digit in reversed("80840" + text)]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    if (sum(digits[::2]) + sum(doubled)) % 10:
        raise ValueError(
            "not an NPI: its check digit is wrong; look for a typing error"
        )
    return text


def check_time_zone(text: str) -> str:
    """Return `text` if it names a zone of the IANA database.

    Raises:
        ValueError: It names none.
    """
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError) as error:
        close = closest(text, available_timezones())
        hint = f'did you mean "{close}"?' if close else "write it like America/Chicago"
        raise ValueError(f"unknown time zone {quoted(text)}; {hint}") from error
    return text


def check_digest(text: str) -> str:
    """Return the digest in its normal form, e.g. daily 08:00 America/Chicago.

    Raises:
        ValueError: It is none, or there is no such time zone.
    """
    try:
        digest = parse_digest(text)
    except ValueError as error:
        hint = 'write "daily 08:00 America/Chicago" or "weekly mon 08:00 UTC"'
        raise ValueError(f"{error}; {hint}") from error
    check_time_zone(digest.zone)
    return str(digest)


def check_day(written: object) -> date:
    """Return the day that `written` names, like 2026-11-22.

    Raises:
        ValueError: It is none.
    """
    try:
        return date.fromisoformat(str(written))
    except ValueError as error:
        raise ValueError("not a day; write it like 2026-11-22") from error


def check_handle(text: str) -> str:
    """Return the handle without a leading "@".

    Raises:
        ValueError: It is no handle.
    """
    handle = text.removeprefix("@")
    if not handle or "/" in handle or any(map(str.isspace, handle)):
        raise ValueError("not a handle; write the name alone, without the address")
    return handle


def check_endpoint(text: str) -> str:
    """Return `host:port` in lower case.

    Raises:
        ValueError: It is no host and port.
    """
    found = _ENDPOINT.fullmatch(text.lower())
    if not found or not 0 < int(found[1]) <= _MAX_PORT:
        raise ValueError("not host:port; write it like 127.0.0.1:8081")
    return text.lower()


def check_encoder(text: str) -> str:
    """Return `text` if it names an encoder or a model.

    Raises:
        ValueError: It names neither.
    """
    try:
        parse_encoder(text, Path())
    except ValueError as error:
        if near := closest(text, EncoderName):
            raise ValueError(f"no encoder; did you mean {quoted(near)}?") from error
        raise
    return text


def check_duration(text: str) -> str:
    """Return `text` if it is a duration.

    Raises:
        ValueError: It is none.
    """
    parse_duration(text)
    return text
