"""Checks of single values."""

from collections.abc import Callable
from datetime import date

import pytest

from monitor.settings.checks import (
    check_day,
    check_digest,
    check_domain,
    check_duration,
    check_endpoint,
    check_handle,
    check_id,
    check_name,
    check_npi,
    check_phone,
    check_text,
    check_time_zone,
)

Check = Callable[[str], str]


@pytest.mark.parametrize(
    ("check", "written", "normal"),
    [
        (check_text, "川崎医院 \U0001f3e5", "川崎医院 \U0001f3e5"),
        (check_id, "river-2_b", "river-2_b"),
        (check_name, "SOC.east-1", "SOC.east-1"),
        (check_domain, "River.Example.", "river.example"),
        (check_domain, "münchen.example", "xn--mnchen-3ya.example"),
        (check_domain, "xn--mnchen-3ya.example", "xn--mnchen-3ya.example"),
        (check_phone, "+1 512 555 0100", "+1 512 555 0100"),
        (check_phone, "(512) 555-0100 ext. 12", "(512) 555-0100 ext. 12"),
        (check_npi, "1234567893", "1234567893"),
        (check_time_zone, "America/Chicago", "America/Chicago"),
        (check_handle, "@riversidefam", "riversidefam"),
        (check_handle, "name@instance.example", "name@instance.example"),
        (check_endpoint, "LocalHost:8081", "localhost:8081"),
        (check_endpoint, "[::1]:443", "[::1]:443"),
        (check_duration, "24h", "24h"),
    ],
)
def test_a_good_value_gets_its_normal_form(
    check: Check, written: str, normal: str
) -> None:
    """What is meant the same becomes the same."""
    assert check(written) == normal


@pytest.mark.parametrize(
    ("check", "written"),
    [
        (check_text, "two\nlines"),
        (check_text, "a\x07"),
        (check_id, ""),
        (check_id, "River"),
        (check_id, "-river"),
        (check_id, "a" * 65),
        (check_id, "river\n"),
        (check_name, "two words"),
        (check_name, "../x"),
        (check_domain, ""),
        (check_domain, "river"),
        (check_domain, "*.river.example"),
        (check_domain, "-river.example"),
        (check_domain, "river..example"),
        (check_domain, "a_b.example"),
        (check_domain, f"{'a' * 64}.example"),
        (check_domain, "info@river.example"),
        (check_domain, "river.example:443"),
        (check_domain, "☃\u0378.example"),
        (check_phone, "call us"),
        (check_phone, "555"),
        (check_phone, "1234567890123456"),
        (check_phone, "x12"),
        (check_npi, "1234567890"),
        (check_npi, "123456789"),
        (check_npi, "١٢٣٤٥٦٧٨٩٣"),
        (check_time_zone, "Chicago/America"),
        (check_digest, "daily 08:00 Chicago/America"),
        (check_digest, "daily 25:00 UTC"),
        (check_digest, "often"),
        (check_time_zone, "../../etc/passwd"),
        (check_time_zone, "America"),
        (check_time_zone, ""),
        (check_handle, "@"),
        (check_handle, "https://x.com/river"),
        (check_handle, "two words"),
        (check_endpoint, "localhost"),
        (check_endpoint, "localhost:0"),
        (check_endpoint, "localhost:65536"),
        (check_endpoint, "http://localhost:80"),
        (check_duration, "5"),
    ],
)
def test_a_bad_value_is_refused_with_a_hint(check: Check, written: str) -> None:
    """The message says what is wrong and, after a semicolon, what to write."""
    with pytest.raises(ValueError, match=r"[a-z].*; [a-z]"):
        check(written)


def test_a_day_is_a_date() -> None:
    """Written as in ISO 8601."""
    assert check_day("2026-11-22") == date(2026, 11, 22)


@pytest.mark.parametrize("written", ["today", "22.11.2026", "2026-02-30", 7, None])
def test_what_is_no_day_is_refused(written: object) -> None:
    """With how to write it."""
    with pytest.raises(ValueError, match="write it like 2026-11-22"):
        check_day(written)
