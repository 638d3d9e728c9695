"""What may stand where a value of JSON is expected, as it would be written.

Shapes from the undefined cases of nst/JSONTestSuite (`i_*`): numbers that are no
double, lone surrogates, bytes that are no UTF-8, nesting without end.
"""

from typing import Final

ODD: Final = (
    b"null",
    b"true",
    b'""',
    b'"odd"',
    b"0",
    b"-1",
    b"0.5",
    b"[]",
    b"{}",
    b'["odd"]',
    b'{"odd":"odd"}',
    b"1e999",
    b"-1e999",
    b"1e-999",
    b"9" * 40,
    b"9" * 5_000,
    b"1" + b"0" * 1_000_000,
    b"NaN",
    b"Infinity",
    b'"\\u0000"',
    b'"\\ud800"',
    b'"\\udfff\\ud800"',
    b'"\xff\xfe"',
    b'"\xed\xa0\x80"',
    b'"\x00\x1b\x7f"',
    b'"' + b"x" * 1_000_000 + b'"',
    b'"' + "\u202e\u0300".encode() * 10_000 + b'"',
    b"[" * 3_000 + b"]" * 3_000,
    b'{"a":' * 3_000 + b"0" + b"}" * 3_000,
    b'"9999-12-31T23:59:59.999999Z"',
    b'"0001-01-01T00:00:00+23:59"',
    b'"javascript:alert(1)"',
    b'"http://[::1"',
    b"odd",
)
"""Whatever stands there, brackets and quotes match, so that only one value is odd."""
