"""Numbers of medical records, health plans and accounts: words say what they are.

Source of the form of Medicare's numbers: CMS, Understanding the Medicare Beneficiary
Identifier (MBI) format. Bank accounts: ISO 13616 with its check digits.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.spans import Known, Span

_JOINT: Final = r"(?:\s{0,2}(?:number|num|nos?\b\.?|id\b|code|#))"
_LINK: Final = r"[\s:#=(]{0,4}(?:(?:is|was|es|of)\b[\s:#]{1,3})?"
_VALUE: Final = (
    r"(?P<value>(?=[A-Z]{0,4}[-.]?(?:\d[-.]?){4})"
    r"[A-Z0-9](?:[A-Z0-9]|[-.](?=\w)){3,19})"
)


def _said(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words}){_LINK}{_VALUE}\b", re.IGNORECASE | re.ASCII)


_BY_WORDS: Final = (
    (
        PhiKind.RECORD_NUMBER,
        _said(
            rf"MRN{_JOINT}?|medical records?{_JOINT}|"
            rf"(?:patient|chart|encounter|record|case|claim|health){_JOINT}|"
            r"historia cl[ií]nica(?: n[uú]mero)?|expediente(?: n[uú]mero)?"
        ),
    ),
    (
        PhiKind.MEMBER_ID,
        _said(
            rf"(?:member(?:ship)?|subscriber|policy|insurance|insurance policy|plan|"
            rf"beneficiary|medicare|medicaid|group|prescription|rx|MBI){_JOINT}|"
            r"MBI|(?:medicare|medicaid) card|p[oó]liza(?: n[uú]mero)?"
        ),
    ),
    (
        PhiKind.ACCOUNT_NUMBER,
        _said(rf"(?:account|acct\.?|bank account|routing|invoice|bill){_JOINT}"),
    ),
)
_MEDICARE: Final = re.compile(
    r"(?<![\w-])[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?"
    r"[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\w-])",
    re.ASCII,
)
_IBAN: Final = re.compile(
    r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)",
    re.IGNORECASE | re.ASCII,
)


def record_numbers(text: str, known: Known) -> Iterator[Span]:
    """Yield the numbers of records, members and accounts that words announce.

    Medicare's numbers and IBANs are known by their form.
    """
    del known
    for kind, pattern in _BY_WORDS:
        for found in pattern.finditer(text):
            yield Span(kind=kind, start=found.start("value"), end=found.end("value"))
    for found in _MEDICARE.finditer(text):
        yield Span(kind=PhiKind.MEMBER_ID, start=found.start(), end=found.end())
    for found in _IBAN.finditer(text):
        if _is_iban(found[0].replace(" ", "")):
            yield Span(
                kind=PhiKind.ACCOUNT_NUMBER, start=found.start(), end=found.end()
            )


def _is_iban(compact: str) -> bool:
    moved = compact[4:] + compact[:4]
    return int("".join(str(int(char, 36)) for char in moved)) % 97 == 1
