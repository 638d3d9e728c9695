"""Tests of believing senders: what the receiving server found, and nothing else."""

from collections.abc import Sequence

import pytest

from connectors.imap.stamps import Verdict, judged, sender_of
from connectors.kit.mail import mail_of

ID = "mx.riverside.example"
FROM = "From: Yelp <no-reply@biz.yelp.com>\n"


def verdict(*stamps: str, sender: str = FROM) -> Verdict:
    """Return what is found of a mail with `stamps`, the topmost first."""
    headers = "".join(f"Authentication-Results: {stamp}\n" for stamp in stamps)
    return judged(mail_of(f"{headers}{sender}\nx".encode()), ID)


@pytest.mark.parametrize(
    "results",
    [
        "dmarc=pass header.from=biz.yelp.com",
        "DMARC=PASS (p=REJECT sp=REJECT) header.from=BIZ.yelp.com",
        "spf=none; dkim=fail; dmarc=pass header.from=biz.yelp.com",
        "dkim=pass header.d=biz.yelp.com",
        "dkim=pass (2048-bit key; unprotected) header.d=yelp.com header.s=s1",
        "dkim=pass header.i=@yelp.com header.s=s1",
        "dkim=fail header.d=yelp.com; dkim=pass header.d=yelp.com",
        "dkim=pass header.d=list.example; dkim/1=pass header.d=yelp.com",
        "dmarc=none header.from=biz.yelp.com; dkim=pass header.d=yelp.com",
        "dmarc=temperror; dkim=pass\n\theader.d=yelp.com",
        'dkim=pass reason="good (ha" header.d=yelp.com',
    ],
)
def test_a_verified_sender_is_genuine(results: str) -> None:
    """By DMARC, or by a signature of the domain in From or above it."""
    assert verdict(f"{ID}; {results}") is Verdict.GENUINE
    assert verdict(f"{ID.upper()} 1 ; {results}") is Verdict.GENUINE


@pytest.mark.parametrize(
    "results",
    [
        "none",
        "",
        "spf=pass smtp.mailfrom=yelp.com",
        "dmarc=fail header.from=biz.yelp.com",
        "dmarc=pass header.from=evil.example",
        "dmarc=pass",
        "dmarc=fail header.from=biz.yelp.com; dkim=pass header.d=yelp.com",
        "dmarc=pass header.from=biz.yelp.com; dmarc=fail header.from=biz.yelp.com",
        "dkim=pass header.d=evil.example",
        "dkim=pass header.d=notyelp.com",
        "dkim=pass header.d=mail.biz.yelp.com",
        "dkim=pass header.d=com",
        "dkim=pass",
        "dkim=neutral header.d=yelp.com",
        "dkim=pass header.d=evil.example header.d=yelp.com",
        "spf=fail (dkim=pass header.d=yelp.com)",
        "spf=fail (a (b) ; dkim=pass header.d=yelp.com)",
        'spf=fail smtp.mailfrom="; dkim=pass header.d=yelp.com; "@evil.example',
        'spf=fail smtp.mailfrom="\\"; dkim=pass header.d=yelp.com; "@evil.example',
        "spf=fail (never closed; dkim=pass header.d=yelp.com",
        "x-dkim=pass header.d=yelp.com",
    ],
)
def test_anything_less_is_forged(results: str) -> None:
    """Other domains, other checks, and what a sender may have written himself."""
    assert verdict(f"{ID}; {results}") is Verdict.FORGED


def test_only_the_topmost_stamp_counts() -> None:
    """Below it may be what the sender put into his own mail."""
    good = f"{ID}; dmarc=pass header.from=biz.yelp.com"
    assert verdict(f"{ID}; dmarc=fail", good) is Verdict.FORGED
    assert verdict(good, f"{ID}; dmarc=fail") is Verdict.GENUINE


RECEIVED = "Received: from out.yelp.com by mx.riverside.example; x\n"
SPF = f"{ID}; spf=pass smtp.mailfrom=yelp.com"
DKIM = f"{ID}; dkim=pass header.d=yelp.com"
DMARC = f"{ID}; dmarc=pass header.from=biz.yelp.com"


def received(*stamps: str, below: Sequence[str] = ()) -> Verdict:
    """Return what is found of a mail with `stamps` above and below its Received."""
    under = "".join(f"Authentication-Results: {stamp}\n" for stamp in below)
    return verdict(*stamps, sender=f"{RECEIVED}{under}{FROM}")


@pytest.mark.parametrize(
    "stamps",
    [
        [SPF, DKIM, DMARC],
        [DMARC, SPF, DKIM],
        [SPF, DKIM],
        [SPF, f"{DKIM}\nDKIM-Filter: OpenDKIM Filter v2.11.0 {ID}"],
        [f"{ID}; dkim=fail header.d=yelp.com", DMARC],
        [f"{ID}; dmarc=none header.from=biz.yelp.com", DKIM],
        ["mx.evil.example; dmarc=fail", SPF, DMARC],
    ],
)
def test_every_filter_may_have_a_stamp(stamps: Sequence[str]) -> None:
    """Those above the first Received are all the server's own."""
    assert received(*stamps) is Verdict.GENUINE


@pytest.mark.parametrize(
    ("stamps", "below"),
    [
        ([SPF], [DKIM, DMARC]),
        ([f"{ID}; none"], [DMARC]),
        ([SPF, "mx.evil.example; none", DMARC], []),
        ([f"{ID}; dmarc=fail header.from=biz.yelp.com", DKIM], []),
        ([DMARC, f"{ID}; dmarc=fail header.from=biz.yelp.com"], []),
        ([], [SPF, DKIM, DMARC]),
        ([], [f"{ID}; dmarc=fail header.from=biz.yelp.com", DMARC]),
    ],
)
def test_what_a_sender_may_have_put_below_does_not_help(
    stamps: Sequence[str], below: Sequence[str]
) -> None:
    """Neither below the first Received nor below somebody else's stamp."""
    assert received(*stamps, below=below) is Verdict.FORGED


def test_a_server_may_stamp_below_its_received() -> None:
    """As Gmail does; it has one stamp."""
    assert received(below=[DMARC]) is Verdict.GENUINE
    assert received(below=[DMARC, f"{ID}; dmarc=fail"]) is Verdict.GENUINE


def test_stamps_of_others_do_not_count() -> None:
    """Neither above nor below that of the server."""
    evil = "mx.evil.example; dmarc=pass header.from=biz.yelp.com"
    assert verdict() is Verdict.UNSTAMPED
    assert verdict(evil) is Verdict.UNSTAMPED
    assert verdict(f"x{ID}; {evil}", f'"{ID}"; {evil}') is Verdict.UNSTAMPED
    assert verdict(evil, f"{ID}; dmarc=fail") is Verdict.FORGED


@pytest.mark.parametrize(
    "sender",
    [
        "",
        "From: \n",
        f"{FROM}{FROM}",
        f"{FROM}from: evil@evil.example\n",
        "From: no-reply@biz.yelp.com, evil@evil.example\n",
        "From: no-reply@localhost\n",
        "From: no-reply\n",
    ],
)
def test_one_sender_is_needed(sender: str) -> None:
    """Mail programs disagree on which of several they show."""
    stamp = f"{ID}; dmarc=pass header.from=biz.yelp.com; dkim=pass header.d=yelp.com"
    assert sender_of(mail_of(f"{sender}\n".encode())) == ""
    assert verdict(stamp, sender=sender) is Verdict.FORGED


@pytest.mark.parametrize(
    "stamp",
    [f"{ID}; " + "(" * 100_000, f"{ID}; " + "dkim=pass;" * 50_000, "\xff" * 100_000],
)
def test_long_stamps_are_read_in_time(stamp: str) -> None:
    """And lead nowhere."""
    assert verdict(stamp) is not Verdict.GENUINE
