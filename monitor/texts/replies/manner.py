"""The manner of a reply: threats, offers, arguments, attacks.

Source of what is refused: FTC, 16 CFR 465 (suppressing and buying reviews); the
Consumer Review Fairness Act of 2016; guidance of the American Medical Association and
the American Dental Association on answering reviews. Wording is matched in English.
"""

import re
from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.relationship_frame import CONDITIONAL, sentence_around
from monitor.texts.phi.spans import before
from monitor.texts.replies.problem import Hit, Rule

_PHRASES: Final = (
    ("public_discussion", compile_phrases(r"""
        (reply|respond|comment|post|answer|write back) ... (here|below|publicly|in \
            public)
        (reply|respond|comment|post) (\w+ )?with (your|the|a) \w+
        (let us know|tell us|share|leave|provide|describe|explain|give us) ... (here|\
            below)
        (let us know|tell us|share|provide|describe|give us) ... (in the comments|in a \
            reply)
        (discuss|talk about|address|explain|go over|go into) ... (here|publicly|in \
            public)
        (what|which) (day|date|time|doctor|provider|nurse|location|procedure) _ you
        when (were|was|did) you (\w+ )?(seen|come|visit|in|here|treated)
        (tell|remind) us (who|when|which|what) \w+
        (confirm|post|share|send us) your (\w+ )?(name|number|date of birth|dob|phone|\
            birthday)
    """)),
    ("legal_threat", compile_phrases(r"""
        (our|my|the) (\w+ )?(attorneys?|lawyers?|legal (team|counsel|department))
        (defam\w+|libel\w*|slander\w*|lawsuits?|cease and desist|legal action|suing)
        (will|may|could|going to|can) sue
        (see you in|take you to) court
        (hold|held) you (\w+ )?(liable|responsible|accountable)
        legal (consequences|steps|recourse|remedies)
    """)),
    ("retaliation", compile_phrases(r"""
        (not|no longer|never|aren't|isn't) (be )?(be )?(welcome|welcomed) (here|back|\
            at|in)
        (not|no longer|never|won't) (be )?(see|seeing|treat|treating|accept|serve|\
            serving) you
        find (yourself )?(another|a new|a different) \w+
        (go|take your \w+) (somewhere else|elsewhere)
        (report|reporting|reported) you
        (call|calling|tell|telling|contact|contacting|notify|inform) your (employer|\
            boss|work)
        we know (exactly )?who you are
        you (will|'ll) regret
        (security|police|guards?|trespass\w*) ... you
        your other (reviews|posts|comments)
        (ban|banned|banning|blacklist\w*|blocked) you
        you (are|have been|were) (\w+ )?(banned|barred|blacklisted)
    """)),
    ("compensation", compile_phrases(r"""
        gift ?(cards?|certificates?)
        (refund|refunded|discount|discounts|voucher|vouchers|coupon|rebate)
        \d+ ?% off
        free (\w+ )?(visit|cleaning|exam|check-?up|consultation|whitening|treatment|\
        session)
    free (\w+ )?(appointment|follow-?up|x-?rays?|gift|product|service|month|care)
        complimentary
        (compensate|compensation|reimburse|waive|waiving|waived)
        (make it|make this) worth your
        (credit|money) (back|to your|on your|toward)
    """)),
    ("review_change", compile_phrases(r"""
        (remov|delet|chang|edit|updat|revis|reconsider|amend|retract|withdraw|\
            correct)(e|es|ed|ing)? (this|your|the|that|it to) (\w+ )?(review|rating|\
            comments?|stars?|score|post|page|words)
        (remov|delet|chang|edit|updat|revis|reconsider|amend|retract|withdraw|\
            correct)(e|ing)? your \w+ (review|rating)
        (take|taking|took) (this|your|the|that|it) (\w+ )?(down|back)
        (take|taking) down (this|your|the|that)
        (give|giving|leave|leaving|rais\w+|bump\w*|upgrad\w+) (us |it |this )?(a |to \
            )?(better|higher|five|5|new)
        (five|5|4|four)[- ]stars? (if|instead|once|after|rating)
    """)),
    ("dispute", compile_phrases(r"""
        (that|this|it|which)('s| is| was|'re) (\w+ )?(not true|untrue|false|a lie|not \
            what happened|inaccurate|not accurate|incorrect)
        (never|didn't|did not) happen(ed)?
        you(r|'re| are| were)? (\w+ )?(wrong|mistaken|confused|lying|misremember\w*|\
            exaggerat\w+)
        (what|as) (really|actually) happened
        (if you had|if you'd|had you) (\w+ )?(taken|listened|followed|come|told)
        (the truth is|in reality|in actual fact|set the record straight|the real story)
        (your|this|these|the) (\w+ )?(allegations?|accusations?|claims?) (is|are|was|\
            were)
        (false|untrue|inaccurate|misleading|baseless|fabricated) (\w+ )?(review|\
            claims?|statements?|allegations?|accusations?)
        you (left out|failed to mention|forgot to mention|neglected to|conveniently|\
            omitted)
    """)),
    ("aggressive", compile_phrases(r"""
        (liars?|lying|you lied|your lies|shame on you|ridiculous|pathetic|idiots?|\
            idiotic)
        (stupid|morons?|crazy|delusional|unhinged|insane|trolls?|trolling|bitter|\
            ungrateful)
        (fake|bogus|phony|malicious|vindictive|dishonest|hateful) (\w+ )?(review|\
            reviewer|person|account|patient)
        (get a life|grow up(?= ?[.!]| already)|get over it|give me a break|give us a \
            break|nonsense|\
            garbage)
        your own (fault|choices|mistake|doing)
        (whin(e|ing|er)|crybaby|drama queen|temper tantrum|tantrum)
        you('re| are| were| have been|'ve been)? (\w+ ){0,2}(rude|abusive|\
            disrespectful|belligerent|hostile|entitled|obnoxious|nasty|aggressive|\
            disruptive|out of line|impossible|demanding|yelling|screaming|swearing)
        your (\w+ )?(rude|rudeness|abusive|abuse|attitude|behaviou?r|tantrum|outburst|\
            language|tone)
        people like you
        (rude|hateful|mean|cruel|nasty|vile|ugly|petty) ... (thing|words?|way) to \
            (write|say|post|act|behave)
        how dare you
        (jerk|loser|scum|psycho|Karen)
    """)),
)  # fmt: skip
_POLICY: Final = compile_phrases(r"""
    (polic(y|ies)|terms|rules|law|on request|written request|eligib\w+|qualif\w+)
    (anyone|everyone|everybody|all patients|every patient|insurers?|insurance compan\w+)
""")
_OFFERED: Final = compile_phrases(r"""
    (you|your|yours)
    (we|I)('d|'ll| will| would| can| could| have|'ve) \w+
    (happy|glad|like|willing) to
""")
_DENIED: Final = compile_phrases(r"""
    (not|cannot|can't|unable|won't|don't|do not|never|rather than|instead of|without|\
        prefer)
    (prevent|prevents|keep|keeps|prohibit|prohibits|from)
""")
_UNLESS: Final = {
    "public_discussion": _DENIED,
    "review_change": _DENIED,
    "dispute": CONDITIONAL,
}
"""What before a phrase makes it harmless, by kind."""


UNPROFESSIONAL: Final = frozenset({"aggressive", "legal_threat", "retaliation"})
"""Kinds that are no tone for anything a practice publishes."""


def manner(text: str) -> Iterator[Hit]:
    """Yield what a reply must not do, whomever it answers.

    "We cannot discuss it here" is no discussion.
    """
    for kind, pattern in _PHRASES:
        for found in pattern.finditer(text):
            if not _is_harmless(kind, text, found):
                yield Hit(
                    rule=Rule.MANNER, kind=kind, start=found.start(), end=found.end()
                )


def _is_harmless(kind: str, text: str, found: re.Match[str]) -> bool:
    if kind == "compensation":
        told = sentence_around(text, found.start(), found.end())
        return _POLICY.search(told) is not None and _OFFERED.search(told) is None
    unless = _UNLESS.get(kind)
    return unless is not None and bool(unless.search(before(text, found.start())))
