"""What a reply tells of a third person: a child, a parent, somebody brought along.

"He" and "she" are staff where staff were named before, else whoever was cared for.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.health_words import CARERS, MONEY, RECORDS
from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.relationship_words import IN_CARE

_KIN: Final = (
    r"(?:sons?|daughters?|child|children|kids?|kiddos?|bab(?:y|ies)|newborn|infant|"
    r"boys?|"
    r"girls?|mothers?|mom|mama|mum|fathers?|dad|husband|wife|spouse|fianc[\w\u00e9]+|"
    r"grand\w+|parents?|sisters?|brothers?|siblings?|partner|little (?:one|guy|girl|"
    r"boy)s?|"
    r"aunt|uncle|cousin|niece|nephew|twins|triplets|toddlers?|teens?|teenagers?|"
    r"in-laws?|[a-z]+-in-law|family (?:was|were|had)|family members?(?= (?:was|were|"
    r"had)))"
)
_STAFF: Final = re.compile(
    rf"\b(?:Dr|{CARERS}|managers?|administrator|director|receptionist|assistant|team|"
    r"staff|supervisor|advocate|liaison|officer|owner|founder|coordinator|technician|"
    r"specialist|scheduler|nurse|doctor|physician|who|someone|person|"
    r"M[rs]s?\.? [A-Z]\w+|ask for [A-Z]\w+)",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(
    rf"\b(?:(?:he|she) (?:\w+ly |also |never |always |still )?(?:was|is|had|has|did|"
    rf"came|"
    r"left|needed|wanted|refused|asked|told|said|made|felt|got|went|took|fell|"
    r"[a-z]+ed)|"
    rf"(?:his|her) (?:[\w-]+ )?(?:{IN_CARE}|{RECORDS}|{MONEY}|{_KIN})|"
    r"(?:treat|treated|treating|saw|seen|see|seeing|examined|helped|admit|admitted|met|"
    r"diagnosed|tell|hug|hugs? (?:to|for)|gave|give|brought|bring|bringing|love|loved|"
    r"miss|missed|for|had|have|having) (?:him|her)(?= ?(?:[.!,?]|$|back|again|here|\
        in\b)))",
    re.IGNORECASE,
)
_CARED_FOR: Final = compile_phrases(rf"""
    your ([\w-]+ ){{0,2}}{_KIN}
    (he|she) (was|is|were|has been) (\w+ )?(discharged|admitted|seen|treated|examined)
    (both|all|each|one|two|three) (of )?(the|your) (\w+ )?{_KIN} (was|were|had|are|got)
    (the|this|that) (patient|baby|newborn|child|mother|father|family) (in question )?\
        (was|were|had|has|did|is|came|left|needed|refused|declined|asked|never|arrived)
    (love[ds]?|enjoy(ed|s)?|adore[ds]?|miss(ed|es)?|great|nice|fun|meet|meeting) ... \
        (the|those) (kids|girls|boys|twins|baby|little ones?|grand\w+)
    (bring|bringing|brought|see|seeing) (in )?(the|those) (kids|girls|boys|twins|baby)
    ((in|during|after|of) the|about the) (\w+ )?(patient|child|baby)'s
    tell ((?-i:[A-Z])\w+) (he|she|we|that|hi|hello|happy|congrat\w+|good|well|to)
    (he|she|him|her|they) (\w+ ){{0,2}}(so|such a|very|super) (brave|strong|patient|\
        good)
    (such|was) (an?|very|so|super) (brave|tough|good|sweet) (\w+ )?{_KIN}
""")


def about_others(text: str) -> Iterator[re.Match[str]]:
    """Yield what `text`, plain, tells of somebody who is neither reader nor staff."""
    staff = _STAFF.search(text)
    for found in _PRONOUN.finditer(text):
        if staff is None or staff.start() > found.start():
            yield found
    yield from _CARED_FOR.finditer(text)
