"""What drafts of posts must not tell: patients' stories, promises of cure.

Source: HHS, HIPAA Privacy Rule, 45 CFR 164.508 (marketing needs authorization); FTC,
Health Products Compliance Guidance (2022). Wording is matched in English.
"""

from collections.abc import Iterator
from typing import Final

from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.replies.problem import Hit, Rule

_PERMITTED: Final = compile_phrases(r"""
    (with|by|has|have|gave|given) ... (permission|consent|authori[sz]ation)
    (permission|consent|authori[sz]ation) (given|granted|on file|obtained|received)
    (gave|given) us (\w+ )?(permission|consent)
    authori[sz]ed us in writing
    signed (a|an|the|our|her|his|their) (\w+ )?(release|authori[sz]ation|consent)
""")
_NOT_PERMITTED: Final = compile_phrases(r"""
    (not|never|no|nobody|without|lacks?|refused?|declined?|withdrew|revoked|\
        waiting for|(has|have|had|did|does)n['\u2019]?t) ... \
        (permission|consent|release|authori[sz]ation)
""")
_STORIES: Final = (
    (
        "patient_story",
        compile_phrases(r"""
        (one of our|our|a|this|that|my|another) (\w+ )?patients? (who|was|came|had|\
            said|told|with|from|is|has)
        an? \d{1,3}[- ]year[- ]old
        \d{1,3}[- ]?(years?|months?|weeks?|days?|yr|y/?)[- /]?o(ld)? _ <person>
        (a|an|one|this|that|the|our) <sort><person> (came|walked|arrived|beat|survived|\
            lost|had|was) (?!born\b)\w+
        <person> (in|from) (room|bay|bed|suite|unit) \w+
        (room|bay|bed|suite|unit) \d+ ... (<person>|patient)
        (say (hi|hello)|congrat\w*|well done|way to go|shout-?out|cheers|kudos|\
            hats off|proud of|bravo|high five|applause) ... (his|her|their) \
            <sort>(<clinical>|bypass|remission|sobriety|wheelchair|walker|crutches|\
            sugar|weight)
        (rang|rings|ringing) the bell
        (born|arrived) ... \d+ ?(lbs?|pounds?|oz|ounces|grams)
        \d+ ?(lbs?|pounds?|oz|ounces|grams) ... (born|arrived)
        (days?|weeks?|months?|years?) (sober|clean|smoke-free|cancer-free|\
            seizure-free|in remission)
        (an?|one|this|that|the|our) <sort><person> ... (his|her) <sort>(<clinical>|\
            bypass)
        \d+ (pounds|lbs|kilos|months?|years?) (lighter|cancer-free|seizure-free|\
            smoke-free|pain-free|after|since) (his|her|\w+ing)
        (came|walked|limped|rushed|rolled|hobbled) (in|into|out|through) ... \
            (with|after|for) ((an?|his|her) )?<sort>\
            (<clinical>|broken \w+|bleeding \w+)
        (lost|saved|broke|tore|sprained|fractured|burned|cut) (an?|his|her) ([\w-]+ )?\
            (toe|finger|hand|foot|leg|arm|eye|ear|ankle|wrist|hip|knee|tooth|ACL|life)
        (patient|success|recovery|smile) (story|stories|spotlight|testimonial|journey)
        (today|yesterday|this morning|last night|this week|last week) (we|our|I|Dr) _ \
            (saw|treated|had|admitted|delivered|operated|performed)
        (we|I|Dr\.? \w+) (saw|treated|had|admitted|delivered) (a|an|one|this) (\w+ \
            ){0,2}(patient|man|woman|boy|girl|mom|baby|child|teen\w*)
    """),
    ),
    (
        "pictured",
        compile_phrases(r"""
        (pictured|photos?|pics?|pictures?|snaps?|selfies?|videos?|reels?) (of|with) \
            ... (patients?|<person>|families|family|kids|children|moms|dads)
        (pictured|swipe|in (this|the) (photo|picture|pic|video)) ... (patients?|\
            <person>|family|kids)
        (our|this|that) <sort>patient ... (smil(es|ing)|pos(es|ing)|show(s|ing) off)
    """),
    ),
    (
        "before_after",
        compile_phrases(r"""
        before ?(and|&|/|-|to) ?after
        (transformation|results?) (photo|photos|picture|pictures|pic|pics)
    """),
    ),
)
_CLAIMS: Final = compile_phrases(r"""
    (cures?|cured|curing) (?!rates?\b)\w+
    guarantee[ds]? (\w+ )?(results?|cure|success|weight|relief|recovery|outcome)
    100 ?%? ?(percent )?(effective|safe|success|cure|guaranteed|pain-?free)
    (miracle|miraculous) (\w+ )?(cure|treatment|drug|therapy|results?)
    (no|zero|without) (side effects|risks?)
    (completely|totally|absolutely) (safe|painless|risk-?free)
    (replaces?|instead of|no need for) (\w+ )?(chemo\w*|insulin|vaccines?|vaccination|\
        surgery)
    (reverses?|eliminates?|melts?) (\w+ )?(diabetes|cancer|autism|dementia|arthritis|\
        fat)
""")


def posts(text: str) -> Iterator[Hit]:
    """Yield what a post must not tell; stories may be told with permission."""
    if not is_permitted(text):
        for kind, pattern in _STORIES:
            for found in pattern.finditer(text):
                yield _hit(kind, found.start(), found.end())
    for found in _CLAIMS.finditer(text):
        yield _hit("health_claim", found.start(), found.end())


def is_permitted(text: str) -> bool:
    """Return whether `text` says that the patient allowed it."""
    if _NOT_PERMITTED.search(text):
        return False
    return _PERMITTED.search(text) is not None


def _hit(kind: str, start: int, end: int) -> Hit:
    return Hit(rule=Rule.POST, kind=kind, start=start, end=end)
