"""Turns of phrase that say more than their words: "zero stars", "worth the wait".

Neither the head nor VADER's lexicon knows them. What is denied right before doesn't
count ("they never waste my time"). Weights were set by hand, so that one decides where
little else is said; checked on reviews of our own that are trained on.
"""

import re
from functools import lru_cache
from typing import Final

from monitor.domain.text.wording import Wording

MOST: Final = 5.0
"""Log-odds that a text's idioms have at most, whichever way."""

_HARSH: Final = -2.5
_SARCASM: Final = -4.5
"""Thanks for a wrong come in kind words, which must be outweighed."""
_KIND: Final = 2.5

_PLACE: Final = (
    r"(?:doctors?|dr|dentists?|clinics?|hospitals?|practices?|places?|offices?|service"
    r"|experiences?|staff|care|nurses?)"
)
_FARCE: Final = (
    r"(?:jokes?|nightmares?|disasters?|circus|rip ?off|shit ?show|train ?wreck|disgrace"
    r"|clown show|dumpster fire|(?:hot )?mess)"
)
_STARS: Final = Wording(
    r"\b(?:zero|0|no|negative|minus(?: \w+)?) stars?\b|^(?:1|one|half an?) stars?\b"
    r"|\b(?:giv(?:e|ing)|gave|deserves?|rat(?:e|ing)|only)(?: \w+){0,3}"
    r" (?:1|one|half an?|zero|0) stars?\b"
)
_WASTE: Final = Wording(
    r"\b(?:an? |what a |complete |total )waste of\b|^waste of\b"
    r"|^(?:please )?(?:dont|do not) (?:even )?(?:waste|bother|go (?:here|there|to this)"
    r"|come here)\b|\bcould(?:nt| not) (?:be|have been) (?:more|any) (?:disappointed"
    r"|upset|rude|unhelpful|unprofessional)\b"
    r"|\bwast(?:es?|ed|ing) (?:my|our|everyones|peoples) (?:time|money|day|morning"
    r"|afternoon)\b"
)
_BETTER: Final = Wording(
    r"\b(?:had|got|gotten|get|gets|receive[sd]?|find|found|seen) (?:\w+ )?better\b"
    r"(?: \w+){0,4} (?:at|from|in|by) (?:an? |the |my )?(?:dogs? |cats? )?(?:vets?\b"
    r"|veterinar\w+|gas station|jail|prison|dmv|drive ?thru|zoo|barn|garage"
    r"|fast food)|\bbetter (?:care|service|treatment|off) (?:elsewhere|somewhere else"
    r"|anywhere else)\b|^(?:go|look|try) (?:elsewhere|somewhere else|anywhere else)\b"
    r"|\b(?:going|taking (?:my|our) \w+) (?:elsewhere|somewhere else)\b"
)
_DECLINE: Final = Wording(r"\b(?:gone|went|going|goes) (?:\w+ )?down ?hill\b")
_ONCE: Final = Wording(
    r"\bused to be (?:\w+ )?(?:great|good|excellent|wonderful|amazing|nice|the best)\b"
    r"|\bused to (?:love|like)\b"
)
_CLOSE_IT: Final = Wording(
    r"\b(?:how|why) (?:\w+ ){1,4}still (?:open|in business|licensed|practicing"
    r"|allowed|employed)\b|\bshut (?:it|them|this \w+|the \w+) down\b"
    r"|\b(?:should|needs? to|must|ought to) be (?:shut|closed) down\b"
    r"|\blose (?:his|her|their) licen[sc]e\b"
)
_FARCICAL: Final = Wording(
    r"\b(?:is|are|was|were|been|what|its|theyre)(?: (?:just|such|an?|the|one|big|huge"
    rf"|total|complete|absolute|absolutely|real|utter|pure|like))* {_FARCE}\b"
    rf"|\b(?:total|complete|absolute|utter) {_FARCE}\b"
)
_AVOID: Final = Wording(
    r"^(?:please )?avoid(?: (?:this|these|them|him|her|it|here|like|at all)\b|\W*$)"
    r"|\bavoid (?:(?:this|that|these) (?:\w+ )?|at all |like the )"
    rf"(?:costs?|plague|{_PLACE})\b"
    r"|\bstay (?:far |well )?away (?:from (?:this|that|these|here|them|him|her|dr)\b"
    r"|\W*$)|^stay (?:far |well )?away\W*$|^run (?:away|the other way|far)\b"
)
_WORST: Final = Wording(rf"\bworst (?:\w+ )?{_PLACE}\b|\b(?:is|are) the worst\W*$")
_NEVER: Final = Wording(
    r"\bnever again\W*$|\b(?:wont|will not|not going to|never) be back\b"
    r"|\b(?:never|not|wont(?: be)?) (?:be )?(?:going|coming|returning"
    r"|go|come) (?:back|here again|there again)\b"
    r"|\b(?:will|would) never (?:\w+ )?return\b"
)
_SCORN: Final = Wording(
    r"\broll(?:ed|ing|s) (?:her|his|their) eyes\b|\b(?:laughed|yelled|screamed|snapped)"
    r" (?:at|in) (?:me|my|us)\b|\bnot worth (?:it|the|your|a)\b"
    r"|\bcould(?: \w+)?nt care less\b|\bhung up on (?:me|us|my)\b"
)
_THANKS: Final = Wording(
    r"\bthank(?:s| you)\b(?: \w+){0,6}? for (?:nothing|losing|ignoring|wasting|ruining"
    r"|forgetting|messing|overcharging|cancell?ing|hanging up|keeping (?:me|us) waiting"
    r"|making (?:me|us) wait|(?:not|never) (?:calling|answering|telling|listening"
    r"|showing|sending)|the (?:runaround|wrong|surprise bill))\b"
)
_WORTH: Final = Wording(
    r"\bworth (?:it|(?:the|every) (?:\w+ )?(?:wait|drive|trip|money|penny|mile|minute"
    r"|cent))\b(?! ?\?)"
)
_NO_COMPLAINT: Final = Wording(
    r"\b(?:cant|cannot|can not) (?:complain|praise (?:\w+ ){1,3}enough|say enough"
    r"|recommend (?:\w+ ){1,3}enough|thank (?:\w+ ){1,3}enough)\b"
    r"|\b(?:no|zero|not a single|not one|never a) complaints?\b"
    r"|\bwouldnt (?:change a thing|go (?:anywhere|to anyone) else|trust anyone else)\b"
    r"|\bcould(?:nt| not) (?:be|have been) (?:happier|better|kinder|nicer|more"
    r" (?:pleased|helpful|pleasant|caring|patient|kind|satisfied))\b"
    r"|\bcould(?:nt| not) (?:have )?ask(?:ed)? for\b"
    r"|\bnothing but (?:praise|good|great|kind|positive|wonderful)\b"
)
_RELIEF: Final = Wording(
    r"\b(?:killed|cured|fixed|healed|knocked out|got rid of|took away) (?:my|his|her)"
    r" (?:\w+ ){0,3}(?:pain|aches?|migraines?|headaches?)\b"
    r"|\bstops? at nothing(?: to (?:help|find|get (?:you|me|us)|make)\b|\W*$)"
)

_IDIOMS: Final = (
    *(
        (pattern, _HARSH)
        for pattern in (
            _STARS, _WASTE, _BETTER, _DECLINE, _ONCE, _CLOSE_IT, _FARCICAL, _AVOID,
            _WORST, _NEVER, _SCORN,
        )
    ),
    (_THANKS, _SARCASM),
    (_WORTH, _KIND),
    (_NO_COMPLAINT, _KIND),
    (_RELIEF, _KIND),
)  # fmt: skip

_DENIAL: Final = re.compile(
    r"\b(?:not|never|no|without|nobody|hardly|neither|cannot|\w{2,6}nt)\b[^,;:]*$"
)
_BEFORE: Final = 30
"""Characters in which a denial may stand: some five words."""


# Both labels of sentiment ask it of the same text, one after the other.
@lru_cache(maxsize=4)
def idiomatic(sentences: tuple[str, ...]) -> float:
    """Return how kind (above 0) or harsh the idioms of `sentences` are, in log-odds.

    Args:
        sentences: In plain letters without apostrophes.
    """
    found = sum(
        weight
        for pattern, weight in _IDIOMS
        if any(_says(pattern, sentence) for sentence in sentences)
    )
    return max(-MOST, min(MOST, found))


def _says(idiom: Wording, sentence: str) -> bool:
    return any(
        not _DENIAL.search(sentence, max(0, hit.start() - _BEFORE), hit.start())
        for hit in idiom.finditer(sentence)
    )
