"""Tests for monitor.domain.text.pattern_syntax."""

import pytest

from monitor.domain.text.pattern_syntax import (
    Char,
    Choice,
    Edge,
    Letters,
    Node,
    Repeat,
    UnknownSyntax,
    read_pattern,
)

_ANY = Char()
_NOTHING = Choice(branches=((),))


def _sign(among: str) -> Char:
    """Return one of characters that are no letters."""
    return Char(among=frozenset(among), ends_words=True)


@pytest.mark.parametrize(
    ("pattern", "nodes"),
    [
        ("Cat_9", (Letters("cat_9"),)),
        ("cats?", (Letters("cat"), Repeat(Letters("s"), 0, 1))),
        (r"\bx$", (Edge(), Letters("x"), Edge())),
        ("(?=x)(?!y)(?<=x)(?<!y)", (_NOTHING,) * 4),
        (r"(?<!\w)x(?![\w'])", (Edge(), Letters("x"), Edge())),
        (r"(?!\w+)(?![^\w])", (_NOTHING,) * 2),
        ("(?-i:x)", (Choice(((Letters("x"),),)),)),
        ("(?:a|b)", (Choice(((Letters("a"),), (Letters("b"),))),)),
        ("(?P<n>a)", (Choice(((Letters("a"),),)),)),
        ("x{2}?", (Repeat(Letters("x"), 2, 2),)),
        ("x{2,}", (Repeat(Letters("x"), 2, 1000),)),
        ("x{,3}", (Repeat(Letters("x"), 0, 3),)),
        ("x{,}", (Repeat(Letters("x"), 0, 1000),)),
        ("x{}", (Letters("x"), _sign("{"), _sign("}"))),
        ("x+", (Repeat(Letters("x"), 1, 1000),)),
        (r"[^x]", (_ANY,)),
        (r"[\w-]", (_ANY,)),
        (r"[a-z0-9]", (_ANY,)),
        (r"[a-c]", (Char(among=frozenset("abc")),)),
        (r"\d", (Char(is_digit=True),)),
        (r"[0-9]", (Char(is_digit=True),)),
        (r"[\s,]", (Char(ends_words=True),)),
        (r"[]-]", (_sign("]-"),)),
        (r"\.", (_sign("."),)),
        ("\\u2019", (_sign("\u2019"),)),
        (r"\n", (_sign("\n"),)),
    ],
)
def test_a_pattern_is_read(pattern: str, nodes: tuple[Node, ...]) -> None:
    """As `re` would."""
    assert read_pattern(pattern).branches == (nodes,)


@pytest.mark.parametrize("pattern", ["(?i)a", r"(a)\1", r"a\B", "(?(1)a|b)", "(?#a)b"])
def test_what_is_unknown_is_not_read(pattern: str) -> None:
    """Rather than taken for something else."""
    with pytest.raises(UnknownSyntax):
        read_pattern(pattern)
