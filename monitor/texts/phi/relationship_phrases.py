"""What confirms that somebody is a patient, in phrases.

Source: resolution agreements of the Office for Civil Rights on replies to reviews
(Elite Dental Associates 2019, New Vision Dental 2022): naming patients, their visits,
treatment, insurance and costs. Wording is matched in English.
"""

from enum import StrEnum
from typing import Final

from monitor.texts.phi.phrases import compile_phrases


class Confirms(StrEnum):
    """What is confirmed."""

    VISIT = "visit"
    TREATMENT = "treatment"
    RECORDS = "records"
    BILLING = "billing"
    STAFF = "staff"
    PATIENT = "patient"
    DENIAL = "denial"
    THIRD_PERSON = "third_person"
    READER = "reader"
    EVENT = "event"


_NOT_IF: Final = "(?<!if )(?<!whether )(?<!when )"
_OWN: Final = (
    r"your (?!concern|feedback|question|review|comment|experience|thought|word|story|"
    r"privacy|frustration|rating|opinion)(?:(?!about\b|with\b|for\b|of\b|and\b|on\b|"
    r"to\b|"
    r"or\b|in\b|at\b|from\b|regarding\b|over\b|after\b|that\b|is\b|was\b|are\b|were\b|"
    r"concern|feedback|experience|review|comment|question)[\w':-]+ ){0,2}?"
)

TOLD_ONE: Final = (
    (Confirms.VISIT, compile_phrases(rf"""
    when you _ (came|come|visited|saw|checked|arrived|left|stayed|signed|walked)
    when you _ (stopped|called|scheduled|booked|presented|sat|were (seen|here|in))
    since you _ (came|visited|were|saw|left|started)
    (last|first|next|each|every) time you _ (came|visit|visited|were|are|come|saw)
    {_NOT_IF}you _ (missed|cancell?ed|rescheduled|no-?showed) (your|the|an?|two|three)
    {_NOT_IF}you _ (missed|cancell?ed|rescheduled) (several|\w+ appointments?)
    {_NOT_IF}you _ (not|n't|didn't|never|failed to) (show|come in|arrive|attend)
    {_NOT_IF}you (had |have |'ve )?(\w+ )?(arrived|visited|waited|checked (in|out))
    {_NOT_IF}you (had |have )?(\w+ )?came (in|to|by|back|here)
    {_NOT_IF}you (had|have) to wait
    {_NOT_IF}you (walked out|stormed out|left (before|without|our|the|early))
    {_NOT_IF}you were ([\w-]+ ){{0,3}}(late|early|on time|here|in our|kept waiting)
    {_NOT_IF}you were (\w+ )?(scheduled|rescheduled|double-booked|squeezed in)
    (seeing|see|welcome|welcoming|have|having) you (again|back|next|in our|at your)
    (seeing|see|welcome|welcoming|have|having) you (at our|in the|in for|for your)
    (seeing|see) you (on <weekday>|tomorrow|soon)
    (thanks|thank you|appreciate) ... (for|you) (\w+ )?(coming|visiting|stopping)
    (thanks|thank you|appreciate) ... (for|you) (\w+ )?(being seen|waiting)
    <sorry> ... (the|your|such a|a|this|that) ([\w-]+ )?wait(s|ing| times?)?
    <sorry> ... (the|your|a|this|that) ([\w-]+ )?delays? (?!in )
    your (time|day|morning|afternoon|evening|week) (with|at) (us|our)
    """)),
    (Confirms.TREATMENT, compile_phrases(rf"""
    <we> (\w+ )?(treated|examined|diagnosed|operated on|prescribed|saw) your?
    <we> (\w+ )?(evaluated|numbed|vaccinated|x-rayed|assessed|cared for) your?
    who (\w+ )?(treated|examined|operated on|saw|diagnosed|delivered|cared for) your?
    <we> (\w+ )?(mailed|e-?mailed|sent|faxed|shared|called in) (the|your) _ <clinical>
    <we> (\w+ )?(mailed|e-?mailed|sent|faxed|shared|gave out) (the|your) _ <records>
    <we> (\w+ )?(tested|sedated|referred|performed|removed|repaired|fixed) your?
    {_NOT_IF}you (had |have |'ve )?(were|was|been) _ (seen|treated|admitted|diagnosed)
    {_NOT_IF}you (had |have |'ve )?(were|was|been) _ (discharged|prescribed|examined)
    {_NOT_IF}you (had |have |'ve )?(were|was|been) _ (operated|given|referred|advised)
    {_NOT_IF}you (had |have |'ve )?(were|was|been) _ (sedated|vaccinated)
    you (\w+ )?(declined|refused|consented|agreed|signed|requested) ... <clinical>
    you (\w+ )?(declined|refused|consented|agreed|signed|requested) ... <records>
    you (\w+ )?(asked for|opted|chose|received|required|underwent) ... <clinical>
    {_NOT_IF}you (needed|got|had) ([\w-]+ ){{0,3}}<clinical>
    <sorry> ... (the|your|that|this|an?) ([\w-]+ ){{0,2}}<clinical>
    (<glad>|hope|hoping|wish) ... (your |the )([\w-]+ ){{0,2}}<clinical>
    (<glad>|hope|hoping|wish) ... (feel(ing)? better|pain-?free|recover\w*|heal\w*)
    (<glad>|hope|hoping|wish) ... (doing (well|better|great)|(good|great) care of you)
    (hope|hoping|hopefully|wish) ... <clinical> (is|are|has|have|gets?|goes|went)
    (hope|hoping|hopefully|wish) ... <clinical> (feels?|helps?|works?|fits?|\w+ed)
    (hope|hoping|wish|tell) _ (little|young|big|old) (guy|one|man|girl|boy|lady|fella)
    (hope|hoping|wish|tell|hug) ... (he|she|him|her|grand(pa|ma|dad|mother|father))
    <glad> (that )?(we|our \w+|Dr\.? \w+|s?he) (could|were able to|was able to) \w+
    (pleasure|privilege|honou?r|joy|opportunity|chance) (of |to )?\w+ (for )?you
    (treating|seeing|caring for|taking care of|care for|treat) you
    (letting|allowing) us (to )?(\w+ )?(care|treat|help|serve|see|take)
    (get well|speedy recovery|feel better) ?(soon)?
    congrat(ulation)?s (to you |again )?on (the|your|being|becoming|finishing) \w+
    you (\w+ )?(failed|passed|skipped|violated|completed|finished) (the|your|our|a)
    (he|she|they) (\w+ )?(was|were|had) ... (came in|came to|arrived|was seen|was here)
    (treat|treated|treating|saw|examined|helped|admit|admitted|diagnosed) (him|her)
    the ([\w-]+ )?<clinical> (we|you|that we|that you|that Dr|Dr) \w+
    """)),
    (Confirms.RECORDS, compile_phrases(r"""
    (our|the|your) (\w+ )?<kept> (\w+ )?(shows?|says?|indicates?|reflects?|confirms?)
    (the|our) (\w+ )?(<records>|forms?|notes?|footage|recording|video) ([a-z]+ly |\
        also )?\
        (shows?|lists?|says?|indicates?|reflects?|states|documents|carries|carry|\
            contains?)
    (per|as (noted|documented|recorded|written) in|based on) (the|our|your) (\w+ )?\
        (<records>|notes?|logs?|forms?)
    (our|the|your) (\w+ )?(system|cameras?|footage|documentation) (\w+ )?(shows?|says?)
    (looked|looking|look) _ (at|up|into|through|over) your _ (<records>|<money>|notes)
    (looked|looking|look) _ (up )?your (\w+ )?(<records>|<money>|notes)
    (review|pull|check|audit|read)(ed|ing)? (up )?<whose> _ (<records>|<money>|notes)
    (reviewed|pulled|checked|audited|read) (up )?the (\w+ )?(charts?|records?|notes)
    according to (our|the|your) (\w+ )?(records?|notes|charts?|files?|logs?|system)
    (no|any) (record|file|chart|history) of (you|your|any|anyone|a patient|treating)
    """)),
    (Confirms.BILLING, compile_phrases(rf"""
    <we> (\w+ )?(billed|charged|invoiced|refunded|credited|reimbursed) (you|your|the|it)
    <we> (\w+ )?(waived|collected|wrote off|adjusted) (your|the|that)
    {_NOT_IF}you (still |currently )?(owe|owed|paid|haven't paid|refused to pay)
    {_NOT_IF}you were (\w+ )?(billed|charged|quoted|invoiced|refunded)
    your (\w+ )?(claim|insurance|insurer|deductible|plan|carrier|balance|card) <did>
    the (claim|deductible|co-?pay|balance|bill|charge|fee|amount) (was|has|you|for the)
    the (claim|deductible|co-?pay|balance|bill|charge|fee|amount) is (yours|what|\
        because)
    (submitted|sent|filed|billed|resubmitted|ran) ... your (\w+ )?(insurance|claim|plan)
    """)),
    (Confirms.STAFF, compile_phrases(r"""
    <we> _ (told|informed|explained to|spoke (to|with)|called|texted|offered|gave) your?
    <we> _ (reminded|warned|advised|remembers?|recalls?|met|met with|showed) your?
    <we> _ (notified|recommended|asked|enjoyed|enjoys|loves?|loved|scheduled) your?
    <we> _ (instructed|emailed|mailed|contacted|sent|helped|left) your?
    <we> _ (discussed|explained|recommended|offered) ... (with|to) you
    (as|like) (we|I|Dr\.? \w+|our \w+) (\w+ )?(explained|told|discussed|advised|agreed)
    (as|being) (your|her|his) (\w+ )?<carer>
    you (saw|met with|met|spoke (to|with)|were seen by|told|asked) (Dr|our|the|my|me|us)
    you (are|were|felt|feel) (\w+ )?(upset|unhappy|angry|mad) (that|when|because) <we>
    you (yelled|screamed|swore|cursed) at (Dr|our|the|my|me|us|a)
    you (called|threatened|insulted|berated|were rude to) (Dr|our|my|me|us)
    """)),
    (Confirms.PATIENT, compile_phrases(r"""
    (being|remain|become|becoming|remaining) (such )?(an?|our|my) <sort>(patient|client)
    (you|you've) (are|were|been|have been) (\w+ )?(an?|our|my) <sort>(patient|client)
    (you|you've) (are|were|been|have been) one of our <sort>patients
    you as (a|our|an) ([\w-]+ )?(patient|client)
    as (a|our|an) ([\w-]+ )?patient( of ours| here)?,? (you|your|we)
    (?<!or is )(not|never|no longer) (been |actually )?(a|our) (\w+ )?patient
    (isn't|aren't|wasn't) (been |actually )?(a|our) (\w+ )?patient
    (patients?|clients?|people|those),? (like you|(such as )?yourself|yourself included)
    (like|including) (you|yourself),? (our|who|as a) <sort>(patients?|clients?)
    (dismiss(ed|ing)?|discharg(ed|ing)|terminat(ed|ing)) you
    """)),
)  # fmt: skip
"""What is said to one person."""

TOLD_ANYBODY: Final = (
    (Confirms.VISIT, compile_phrases(rf"{_OWN}(<care>|wait)")),
    (Confirms.TREATMENT, compile_phrases(
        rf"{_OWN}(<clinical>(?! of (our|my|the) (staff|team))|care|care plan)"
    )),
    (Confirms.RECORDS, compile_phrases(rf"{_OWN}<records>")),
    (Confirms.BILLING, compile_phrases(rf"{_OWN}<money>")),
    (Confirms.STAFF, compile_phrases(rf"{_OWN}<carer>")),
    (Confirms.PATIENT, compile_phrases(r"""
    (choosing|chose|chosen|trusting|trusted|entrusting|selecting) (us|our|Dr)
    (thank you|thanks|grateful|appreciate) ... (choosing|trusting|entrusting) (?!to)\w+
    (thank you|thanks|grateful|appreciate) ... your (\w+ )?(loyalty|business|patronage)
    (thank you|thanks|grateful|appreciate) ... your (\w+ )?(trust|continued)
    your (son|daughter|child|children|kids?|baby|newborn|mother|mom|father|dad|husband)
    your (wife|spouse|grand\w+|parents?|sister|brother|partner|little one)
    (part|members?) of (our|the) (\w+ )?family
    (have|had|having) you (as|back)
    """)),
)  # fmt: skip
"""What is said to everybody too, in posts and invitations."""
