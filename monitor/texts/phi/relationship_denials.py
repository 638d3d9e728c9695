"""Denials: telling that somebody is no patient tells what a practice must not tell.

Who denies some can be asked about the others. "We cannot say who is a patient" tells
nothing, and is left out by its frame.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.phrases import compile_phrases

_WHO: Final = (
    r"(?:you|he|she|they|this (?:reviewer|person|individual|name|user|account|man|"
    r"woman|"
    r"gentleman|poster|author)|the (?:reviewer|person|poster|author|writer)|"
    r"(?:no one|nobody|anyone|anybody|a patient|any patient|a person|somebody|someone) "
    r"(?:with|by|under|of|named|matching|called|whose) \w+)"
)
_NOT: Final = (
    r"(?:not|never|no longer|isn't|aren't|wasn't|weren't|hasn't|haven't|didn't|don't|"
    r"doesn't|cannot have|can't have|couldn't have)"
)
_DENIED: Final = compile_phrases(rf"""
    {_WHO} (\w+ ){{0,2}}{_NOT} ([\w-]+ ){{0,4}}(patients?|clients?|seen|treated|\
        examined|\
        under our care|in our (care|system|records|books|database)|here|met|set foot|\
        registered|received|visited|come|came|been to|stepped|had an appointment|on our)
    (no one|nobody|none of us|no (\w+ )?(patient|person|reviewer|client)) ... (by|\
        with|under|of) \
        (this|that|your|the) (\w+ )?(name|initials|description|account|username|handle)
    (nobody|no one|none of (us|our \w+)) (\w+ ){{0,2}}(has|have|had|ever|knows?|met|\
        saw|seen|\
        treated|recogni[sz]es?) ... (you|this person|this reviewer|this name|them)
    (we|I|we've|I've) (have )?{_NOT} (\w+ )?(known|met|seen|treated|examined|had|\
        heard of|\
        provided|cared for|employed|worked with|encountered|operated on|served) ... \
            (you|\
        this (person|reviewer|individual|name)|(him|her|them)\b)
    (we|I) (do not|don't|did not|didn't|cannot|can't|could not|couldn't|can) (\w+ \
        )?(know|\
        have|see|find|recogni[sz]e|locate|recall|remember|identify|match) ... \
            (you\b(?! \w+ \
        (frustrat|upset))|your name|(patient|person|record|file|chart|appointment|\
            visit|\
        one|evidence|booking|history) (by|under|with|for|of|that|matching|named|in))
    (no|any) (evidence|indication|trace|proof|sign|history|recollection|record|account|\
        appointment|booking|chart|file) (of|that|for|under|matching|with) (you|this|\
            that|your|\
        anyone|anybody|any|a patient|the|ever|having)
    (searched|checked|combed|looked (through|in|at)|scoured|went through|consulted) \
        (our|the|all|every) (\w+ ){{0,3}}(database|(?<!phone )systems?|records?|files|\
            schedules?|\
        registers?|books?|logs?|roster|lists?|charts?)
    (by|under|with|of) (that|this|your) (\w+ )?name
    (confus(ed|ing)|mistak(en|ing)|mix(ed|ing)) (us|our \w+|me) (up )?(with|for)
    {_NOT} (\w+ )?(an?|one of our|our|my|actual|real) ([\w-]+ )?(patients?|clients?)\b
    (was|were|is|are) never (\w+ )?(an?|our|my) ([\w-]+ )?(patient|client)
    (never|not) (\w+ )?(been )?(under|in) our care
    (non-?patient|not even a patient|wasn't even a patient|wrong (patient|person))
    (not|never|don't|do not|didn't|did not) (know|meet|met|known) you
""")


def denials(text: str) -> Iterator[re.Match[str]]:
    """Yield where `text`, plain, tells that somebody is no patient."""
    yield from _DENIED.finditer(text)
