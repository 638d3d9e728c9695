"""What attackers write into names, reasons and places, made anew from a seed."""

import string
from collections.abc import Iterator, Mapping
from random import Random
from typing import Final

_HOST: Final = "evil.example"
_HIDDEN: Final = (
    *range(0x20),
    *range(0x7F, 0xA1),
    *(0xAD, 0x61C, 0x180E, 0x2028, 0x2029, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *(0xD800, 0xDFFF, 0xE0001, *range(0xE0020, 0xE0080)),
)

FAMILIES: Final[Mapping[str, tuple[str, ...]]] = {
    "mentions": (
        *("@everyone", "@here", "@channel", "@all", "@room", "\uff20everyone"),
        *("<!channel>", "<!here|here>", "<!everyone>", "<!subteam^S1|team>"),
        *("<@U012AB3CD>", "<@!123456789>", "<@&123456789>", "<#C012AB3CD|general>"),
        *("<at>Everyone</at>", '<at id="0">x</at>', "&lt;!channel&gt;"),
    ),
    "links": (
        *(f"https://{_HOST}/a", f"HTTP://{_HOST}", f"hxxps://{_HOST}", f"//{_HOST}/"),
        *(f"ftp://{_HOST}", f"file://{_HOST}/x", f"slack://{_HOST}", f"tel://{_HOST}"),
        *(_HOST, f"www.{_HOST}", f"{_HOST}/login?next=a.b", f"eve@{_HOST}"),
        *(
            f"mailto:eve@{_HOST}",
            "xn--80ak6aa92e.com",
            "\u043f\u0440\u0438.\u0440\u0444",
        ),
        *("evil\u3002example", "evil\uff0eexample", "evil\uff61example"),
        *(f"\\\\{_HOST}\\share", f"<https://{_HOST}|click>", f"<https://{_HOST}>"),
        *(f"[click](https://{_HOST})", f"[click]({_HOST})", f"[a]: https://{_HOST}"),
        *(f"![x](https://{_HOST}/p.png)", f"[[https://{_HOST}]]", f"<//{_HOST}>"),
        *(f"<a href='https://{_HOST}'>x</a>", f"<img src=//{_HOST}/p>"),
    ),
    "markup": (
        *("<script>alert(1)</script>", "<svg/onload=alert(1)>", "</div><b>x</b>"),
        *("&lt;b&gt;", "&amp;lt;!here&amp;gt;", "&#60;!here&#62;", "<!-- -->", "]]>"),
        *("**b** _i_ ~s~ `c`", "```\ncode", "# head", "> quote", "||hidden||"),
    ),
    "templates": (
        *("{{DATE(2026-01-01T00:00:00Z,SHORT)}}", "{{TIME(2026-01-01T00:00:00Z)}}"),
        *("{{{{DATE(2026-01-01T00:00:00Z)}}}}", "{{7*7}}", "${7*7}", "#{7*7}"),
        *("{% include 'x' %}", "{0.__class__}", "%(x)s %s %n", "$(id)", "`id`"),
    ),
    "lines": (
        *(
            f"a{end}{start}"
            for end in ("\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
            for start in ("Bcc: eve@evil.example", "Subject: x", '{"event": "x"}')
        ),
        *("a\n\nbody", "a\r\n.\r\nMAIL FROM:<x>", "a\n--x--", "=?utf-8?B?CkI6?="),
    ),
    "escapes": (
        *("\x1b[2J\x1b[31m", "\x1b]0;title\x07", "\x1b]52;c;aWQ=\x07", "\x9b31m"),
        *(f"\x1b]8;;https://{_HOST}\x07x\x1b]8;;\x07", "\x9d0;t\x9c", "\x1bP+q\x1b\\"),
        *("\x08\x08\x08ok", "\x1bc", "\x1b[6n", "\x00", "\x7f", "\x0e\x0f"),
    ),
    "hidden": tuple(f"a{chr(code)}b" for code in _HIDDEN),
}
"""By family, payloads as they are; `drawn` mixes them."""


def payloads() -> Iterator[str]:
    """Yield every payload as it is."""
    for family in FAMILIES.values():
        yield from family


def drawn(count: int, seed: int) -> Iterator[str]:
    """Yield `count` mixtures of payloads with words, other cases and long tails."""
    rng, known = Random(seed), list(payloads())
    for _ in range(count):
        parts = rng.sample(known, rng.randint(1, 4))
        glue = rng.choice(("", " ", "|", "\t", rng.choice(string.punctuation)))
        text = glue.join([*parts, "x" * rng.choice((0, 0, 0, 300, 5000))])
        yield rng.choice((text, text.upper(), text[::-1], f"{rng.random()}{text}"))
