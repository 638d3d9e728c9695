"""Numbers of medical records, health plans and accounts: words say what they are.

Source of the form of Medicare's numbers: CMS, Understanding the Medicare Beneficiary
Identifier (MBI) format. Bank accounts: ISO 13616 with its check digits.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.domain.phi import PhiKind
from monitor.texts.phi.labelled import JOINT, announced, values
from monitor.texts.phi.spans import Known, Span

_BY_WORDS: Final = (
    (
        PhiKind.RECORD_NUMBER,
        announced(
            rf"MRN{JOINT}?|MR{JOINT}|(?-i:FIN|CSN|HAR|UHID|"
            rf"EMPI){JOINT}?(?=[ :#]{{1,2}}\d{{4}})|"
            rf"NHS{JOINT}?|med(?:ical)?\.? rec(?:ord)?s?\.?{JOINT}?|"
            rf"(?:patient|pt|chart|encounter|record|health|hospital|hosp\.?|visit|"
            rf"registration|admission){JOINT}|"
            rf"patient(?=[ #:]{{1,2}}\d{{4}})(?! (?:19|20)\d\d\b)|"
            rf"(?:n[uú]mero|n[uú]m\.?|no\.?) de (?:expediente|historia|paciente)|"
            rf"historia cl[ií]nica{JOINT}?|expediente{JOINT}?|exp\.(?: cl[ií]nico)?"
        ),
    ),
    (
        PhiKind.MEMBER_ID,
        announced(
            rf"(?:member(?:ship)?|subscriber|policy|insurance|insurance policy|plan|"
            rf"health plan|beneficiary|medicare|medicaid|medi-cal|tricare|group|payer|"
            rf"health insurance claim|health plan beneficiary|"
            rf"MBI|HICN|aetna|cigna|humana|BCBS|blue cross|UHC|kaiser|anthem){JOINT}|"
            rf"MBI|HICN|(?-i:GRP|RxGRP|RXGRP|RxBIN|RXBIN)|(?:my|his|her) (?:policy|"
            rf"plan|insurance)(?= is|:)|"
            rf"(?:medicare|medicaid) card|"
            rf"(?:tarjeta|n[uú]mero) (?:de|del) (?:medicare|medicaid|p[oó]liza|seguro"
            rf"(?! social)(?: m[eé]dico)?|afiliaci[oó]n|miembro)|p[oó]liza{JOINT}?|"
            r"identificaci[oó]n de(?:l)? (?:miembro|afiliado|asegurado)"
        ),
    ),
    (
        PhiKind.ACCOUNT_NUMBER,
        announced(
            rf"(?:account|acct\.?|bank account|routing|invoice|bill|statement){JOINT}|"
            rf"acct\.?|bank account|account(?=[ :#]{{1,2}}\d{{5}})|"
            rf"n[uú]mero de cuenta(?: del? (?:la )?paciente)?"
        ),
    ),
)
_MEDICARE: Final = re.compile(
    r"(?<![\w-])[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[- ]?"
    r"[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[- ]?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\w-])",
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
        for found in values(pattern, text):
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
