"""Whether a text speaks of one person and their health, whoever that is.

A number, an address or a page is patient information only beside such words: an
office has a telephone, too.
"""

from typing import Final

from monitor.texts.phi.phrases import compile_phrases
from monitor.texts.phi.spans import around

_KIN: Final = (
    r"(son|daughter|kid|child|baby|husband|wife|spouse|partner|mother|mom|mum|father|"
    r"dad|parents?|brother|sister|grand\w+|aunt|uncle|niece|nephew|friend|neighbou?r)"
)
_DESK: Final = (
    r"(advocates?|relations|services?|experience|care|portals?|safety|liaisons?|"
    r"rights|education|coordinators?|access|forms?|resources|stories|satisfaction|"
    r"appointments?|parking|entrance|volumes?|populations?|reviews?|comments?|days?|"
    r"hours|rooms?|outcomes?|famil(y|ies)|and|or|first|surveys?|information|records|"
    r"privacy|complaints?|feedback|data|with patients|enough)"
)

_ONE: Final = compile_phrases(
    r"""
    (?<!every )(?<!each )(?<!any )(?<!per )(?<!new )(?<!a )(?<!as )(?<!no )(?<!-)\
patient(?!-)('s)?(?! <desk>)
    pts?
    (Mr|Mrs|Ms|Miss)\b\.? \w+
    my _ (<clinical>|<records>)
    (my|his|her|their|the|mom|mother|dad|father)('s)? _ <clinical> (results?|report)
    (his|her) _ <clinical>
    (my|his|her) ([\w-]{1,20} )?<kin>
    (he|she) (is|was|has|had|needs?|takes?|came|fell|died) _ _ <clinical>
    (he|she) (was|got) (\w+ )?(seen|treated|admitted|discharged|diagnosed|operated on)
    I (am|was|have|had|need|take|ran out of) _ _ (<clinical>|<records>)
    I'(m|ve) _ _ (<clinical>|weeks|months)
    I (was|got) (\w+ )?(diagnosed|admitted|treated|discharged|operated on|seen)
    I'm (the|a|your) patient
    (he|she|they)('s| is| was|'re| are) (an?|our|my|one of our) ([\w-]{1,20} ){0,2}\
patients?
    (claimant|injured (worker|employee)|inpatient|workers'? comp(ensation)?)
    \d{1,3} ?(y/?o|year-old|yr old|[MF]) (male|female|man|woman|boy|girl)?
    (dx|hx|(?-i:tx|Tx)|rx|s/p|c/o|f/u|h/o)
    (el|la|su|mi|nuestr[ao]) (paciente|pacientito|pacientita|se[nñ]ora?)
    (Sra?|Srta|Don|Do[nñ]a)\b\.? \w+
    (mi|su) _ <salud>
    (mi|nuestr[ao]) (hij[ao]|espos[ao]|mam[aá]|pap[aá]|madre|padre|abuel[ao]|beb[eé])
    me (diagnosticaron|operaron|internaron|atendieron|recetaron)
""".replace("<desk>", _DESK).replace("<kin>", _KIN)
)
_REACH: Final = 240
"""Characters before and behind in which one person has to be spoken of: about two
sentences."""


def about_one(text: str, start: int, end: int) -> bool:
    """Return whether what is at `start` to `end` stands beside one person's health."""
    return _ONE.search(around(text, start, end, _REACH)) is not None
