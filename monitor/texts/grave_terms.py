"""The terms of a sentence by which heads tell what is grave.

Words, pairs of them, and the same with the kind of person, place or thing in the place
of its name: "told my landlord" and "told my boss" share a term, and what was learned
of one holds for the other. Words are small, kinds are capitals. What follows a denial,
how the sentence begins, and whether it asks or is kind are terms, too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

_NAMES: Final[Mapping[str, str]] = {
    "KIN": "aunt babies baby boyfriend boy brother child children cousin dad daughter"
    " family father girl girlfriend grandfather grandma grandmother grandpa husband"
    " infant kid kids mom mother mum nana nephew newborn niece parents partner sister"
    " son toddler twin twins uncle wife",
    "OUTSIDER": "anybody anyone boss church coworker coworkers employer everybody"
    " everyone ex facebook friend friends instagram landlord manager neighbor neighbors"
    " neighbour neighbours roommate school snapchat somebody someone stranger"
    " strangers teacher tiktok town whatsapp",
    "STAFF": "aide anesthesiologist anesthetist assistant chiropractor clerk clinic"
    " consultant counselor dentist dentists doctor doctors dr employee er facility gp"
    " hospital hygienist midwife midwives nurse nurses office orderly orthodontist"
    " paramedic paramedics pharmacist pharmacy physician practice psychiatrist"
    " psychologist radiologist receptionist specialist staff surgeon surgeons tech"
    " technician therapist they ward",
    "GROUP": "accent african arab arabs asian asians autistic bisexual black blind"
    " brown chinese color colour deaf disabled disability elderly ethnicity fat female"
    " foreign foreigner foreigners gay gender gypsies headscarf hijab hindu hispanic"
    " hispanics hiv homeless immigrant immigrants indian indigenous islam jew jewish"
    " jews latina latino latinos latinx lesbian medicaid mexican mexicans muslim"
    " muslims native obese polish pronouns queer race refugee refugees religion roma"
    " skin trans transgender turban wheelchair woman women",
    "BODY": "ankle arm arms artery back bladder bowel brain breast breasts cheek colon"
    " ear ears elbow eye eyes face finger fingers foot gum gums hand hands heart hip"
    " intestine jaw kidney kidneys knee leg legs lip liver lung lungs neck nerve nerves"
    " nose ovary rib ribs shoulder skull spine stomach teeth testicle throat toe tongue"
    " tooth uterus wrist",
    "RECORD": "appointments bill chart charts data details diagnosis file files history"
    " info information letter medications notes phone photo photos picture pictures"
    " record records results scan scans video voicemail xray xrays",
    "AUTHORITY": "attorney attorneys authorities barrister board cms commission"
    " commissioner coroner council counsel court cqc dea department detectives fbi fda"
    " gmc hhs inspector inspectors judge lawyer lawyers licensing medicare ombudsman"
    " osha police prosecutor regulator regulators sheriff solicitor solicitors",
    "HARM": "bled bleeding broke broken burn burned burnt burns cancer collapsed coma"
    " cracked damage damaged fractured infected infection paralysed paralyzed"
    " perforated punctured ruptured scarred scars seizure seizures sepsis septic"
    " severed shattered stroke tumor unconscious",
    "DEATH": "alive dead death die died dies dying funeral kill killed killing kills"
    " lives living overdose overdosed suicidal suicide",
    "DRUG": "antibiotic antibiotics chemo dose drug drugs injection insulin medication"
    " medicine medicines meds morphine opioids pill pills prescription sedative shot"
    " tablets vaccine vial",
}
_KINDNESS: Final = frozenset((
    "amazing", "angel", "appreciate", "appreciated", "awesome", "best", "better",
    "brilliant", "calm", "calmed", "calmly", "careful", "carefully", "comfortable",
    "cured", "excellent", "fine", "fixed", "free", "friendly", "fun", "funny", "gentle",
    "gladly", "gold", "good", "great", "happy", "healed", "helped", "helps", "hero",
    "impressed", "kind", "love", "loved", "lovely", "loves", "nice", "patient",
    "patiently", "perfect", "perfectly", "pleased", "proud", "recommend",
    "recommended", "respected", "respects", "safe", "saved", "saves", "smile",
    "smiled", "super", "sweet", "thank", "thankful", "thanks", "thoughtful", "welcome",
    "welcomed", "well", "wise", "wonderful",
))  # fmt: skip
_DENIALS: Final = frozenset((
    "cant", "didnt", "doesnt", "dont", "isnt", "never", "no", "nobody", "none", "not",
    "nothing", "wasnt", "werent", "without", "wont",
))  # fmt: skip
_REACH: Final = 4
"""Words that a denial reaches over."""
_KIND: Final = {word: kind for kind, words in _NAMES.items() for word in words.split()}
_WORD: Final = re.compile(r"[a-z]+")


def grave_terms(plain: str) -> frozenset[str]:
    """Return the terms of a sentence in plain letters without apostrophes."""
    words = _WORD.findall(plain)
    kinds = [_KIND.get(word, word) for word in words]
    return frozenset(
        (
            *words,
            *kinds,
            *map(" ".join, pairwise(words)),
            *map(" ".join, pairwise(kinds)),
            *map(" _ ".join, zip(kinds, kinds[2:], strict=False)),
            *_denied(words, kinds),
            *_manner(plain, words),
        )
    )


def _denied(words: Sequence[str], kinds: Sequence[str]) -> Iterator[str]:
    """Yield what stands after a denial."""
    for at, word in enumerate(words):
        if word in _DENIALS:
            yield from (f"NOT {kind}" for kind in kinds[at + 1 : at + 1 + _REACH])


def _manner(plain: str, words: Sequence[str]) -> Iterator[str]:
    """Yield how the sentence is said."""
    yield from (f"FIRST {word}" for word in words[:1])
    if "?" in plain:
        yield "ASKS"
    if not _KINDNESS.isdisjoint(words):
        yield "KIND"
