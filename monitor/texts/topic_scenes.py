"""Scenes that tell what a text about a practice speaks of, in plain letters.

People tell what happened and often name no manner and no care: "the nurse shouted at
me", "the room was freezing". A scene is a person, a thing or a part of the body with
what it did, what it was like or what became of it; neither alone names the topic. Each
pattern is linear in the text's length: what may stand between is counted.
"""

from collections.abc import Mapping
from typing import Final

from monitor.domain.text.wording import Wording
from monitor.domain.topics import Topic

_AT_WORK: Final = (
    r"(?:nurses?|doctors?|dr\.? \w+|surgeons?|dentists?|hygienists?|orthodontists?"
    r"|secretar(?:y|ies)|clerks?|assistants?|midwi(?:fe|ves)|porters?|therapists?"
    r"|technicians?|phlebotomists?|guards?|pharmacists?|consultants?|specialists?"
    r"|aides?|paramedics?|physicians?|psychiatrists?|counsel(?:l)?ors?|opticians?"
    r"|(?:lad(?:y|ies)|wom[ae]n|m[ae]n|girls?|guys?|persons?|people) (?:at|in|behind"
    r"|on|up)"
    r" (?:the )?(?:\w+ )?(?:desk|counter|reception|window|phone|door|office))"
)
_HARSH: Final = (
    r"(?:shout(?:s|ed|ing)?|yell(?:s|ed|ing)?|bark(?:s|ed|ing)?|snarl(?:s|ed|ing)?"
    r"|growl(?:s|ed|ing)?|scream(?:s|ed|ing)?|snap(?:s|ped|ping)?|holler(?:s|ed|ing)?"
    r"|glar(?:es|ed|ing)|scowl(?:s|ed|ing)?|sneer(?:s|ed|ing)?|sw(?:ore|ears|earing)"
    r"|curs(?:es|ed|ing)|laugh(?:s|ed|ing)?|hiss(?:es|ed|ing)?|grumbl(?:es|ed|ing)"
    r"|huff(?:s|ed|ing)?|tutt?(?:s|ed|ing)|star(?:es|ed|ing))"
)
_HEARTLESS: Final = (
    r"(?:ignor(?:es|ed|ing)|lectur(?:es|ed|ing)|bull(?:ies|ied|ying)|argu(?:es|ed|ing)"
    r"|threaten(?:s|ed|ing)?|blam(?:es|ed|ing)|sham(?:es|ed|ing)|chatt(?:ed|ing)"
    r"|walked (?:off|away)|slammed|grabbed|shoved|pushed|dismiss(?:es|ed))"
)
_KIND: Final = (
    r"(?:jok(?:es|ed|ing)|reassur(?:es|ed|ing)|comfort(?:s|ed|ing)|sang|cheer(?:s|ed)"
    r"|calm(?:s|ed)|sat (?:down )?(?:with|beside|by)|stay(?:s|ed) (?:late|with|beside)"
    r"|crouched|knelt|wiped|stroked|greet(?:s|ed|ing)|welcom(?:es|ed)|encourag(?:es|ed)"
    r"|remember(?:s|ed) (?:me|us|my|our|every)|(?:made|makes) (?:me|us) laugh)"
)
_PATIENT: Final = (
    r"(?:me|us|you|him|her|them|my|our|his|an?|every\w+|people|patients?|the (?:man"
    r"|woman"
    r"|patient|lady|kid|child|girl|boy)|each other)"
)
_BODY: Final = (
    r"(?:knees?|hips?|backs?|shoulders?|neck|ankles?|foot|feet|toes?|legs?|arms?"
    r"|wrists?"
    r"|elbows?|hands?|fingers?|thumb|eyes?|sight|vision|ears?|hearing|nose|jaw|tooth"
    r"|teeth|gums?|throat|tongue|face|skin|chest|heart|lungs?|liver|kidneys?|stomach"
    r"|belly|bowels?|bladder|breasts?|spine|nerves?|muscles?|tendons?|ligaments?|veins?"
    r"|scalp|smile|bite|wounds?|scars?|incisions?|stitches|cough|rash|fever|migraines?"
    r"|headaches?|infections?|tumou?rs?|cancer|lumps?|fractures?|breaks?|clots?|hernia)"
)
_WHOSE: Final = (
    r"(?:my|our|his|her|their|the|a|an|another)"
    r"(?: (?:sons?|daughters?|moth|mothers?|moms?|mums?|dads?|fathers?|husbands?|wifes?"
    r"|kids?|childs?|left|right|lower|upper|bad|big|small|whole|broken|new|front"
    r"|back)){0,2}"
)
_PLACE: Final = (
    r"(?:rooms?|ward|office|lobby|clinic|waiting area|corridors?|hall(?:way)?s?|place"
    r"|hospital|practice|entrance|cubicles?|floors?|carpets?|chairs?|seats?|ceilings?"
    r"|walls?|sinks?|taps?|doors?|windows?|beds?|sheets?|curtains?|blinds|gowns?"
    r"|tables?"
    r"|lights?|lifts?|elevators?|stairs|heating|showers?|furniture|sofas?|counters?)"
)
_WORN: Final = (
    r"(?:freezing|icy|boiling|sweltering|stifling|stuffy|cramped|tiny|dim|damp|wet"
    r"|sticky|stained|torn|broken|blocked|clogged|worn|shabby|run ?down|dated|outdated"
    r"|ancient|mouldy|moldy|dusty|grimy|grubby|crowded|loud|chilly"
    r"|bright|modern|spotless|tidy|airy|spacious|cosy|cozy|immaculate|renovated"
    r"|peeling|flickering|leaking|disgusting|gross|bloody|smelly|smelt|stank|stinks?"
    r"|reek(?:s|ed|ing))"
)
_TIME: Final = r"(?:minutes?|hours?|days?|weeks?|months?|years?)"
_COUNT: Final = (
    r"(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|ninety|several|many|half an)"
)
_CLOCK: Final = (
    r"(?:\d+|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|half|morning|breakfast|lunch)"
)
_BE: Final = r"(?:is|are|was|were|been|felt|feels|looked|looks|had|has|got|gets)"

TOPIC_SCENES: Final[Mapping[Topic, Wording]] = {
    Topic.ACCESS: Wording(
        r"\b(?:(?:sat|stood|sitting|standing) (?:(?:there|here|around|in (?:the|a|that"
        rf"|their) \w+(?: \w+)?) )?(?:for (?:\w+ )?{_COUNT} {_TIME}|(?:from|since|until"
        rf"|till) (?:\w+ )?{_CLOCK})"
        r"|(?:nobody|no one|never|nor|not|dont|doesnt) (?:\w+ )?(?:picks?|picked) up"
        r"|(?:not|never) (?:\w+ )?been seen|waiting lists?"
        rf"|{_COUNT} {_TIME} (?:for|until|till|before) (?:an?|my|the|any)(?: \w+)?"
        r" (?:slot|visit|scan|call|spot|date|answer)"
        r"|(?:see|saw|seen|take|took|fit) (?:me|us|him|her|my \w+) (?:\w+ )?(?:until"
        r"|till"
        r"|the (?:same|next) day|within|right away|straight away|at once)"
        r"|calls? (?:ends?|goes|went|go) (?:\w+ )?(?:in|to|into|unanswered)"
        r"|rang (?:and|for|out)|(?:next|first|earliest) (?:available|opening|slot|date)"
        r"|no (?:slots?|openings?|spots?)|lost my (?:slot|spot|place)|mailbox"
        r"|(?:got|get|gets|had|worked|works?) (?:me|us|him|her|my \w+) (?:right )?in"
        r" (?:first|the (?:same|next)|within|over|by|on|for|that|right|today|tomorrow)"
        rf"|in and out in|seen (?:with)?in {_COUNT}|left (?:\w+ )?(?:messages?"
        r"|voicemails?)"
        r"|open (?:late|after work|(?:on )?(?:saturdays|sundays|weekends|evenings)))\b"
    ),
    Topic.STAFF: Wording(
        rf"\b(?:{_AT_WORK} (?:\w+ ){{0,3}}(?:{_HARSH}|{_HEARTLESS}|{_KIND})"
        rf"|(?:she|he|they|who) (?:\w+ ){{0,2}}{_HARSH} at {_PATIENT}"
        rf"|(?:she|he|they|who) (?:\w+ )?(?:{_HEARTLESS}|{_KIND}) (?:me|us|him|my)"
        r"|slammed the (?:\w+ )?(?:window|phone|door|form|file|receiver)"
        r"|(?:was|were|got|being|felt|been) (?:treated|spoken to|talked to|made to"
        r" feel)"
        r" (?:\w+ )?(?:like|as|so|with)|(?:a|the) (?:sour|dirty|nasty|filthy|cold) look"
        r"|grumpy|surly|brusque|curt|grouchy|cranky|snooty|patroni[sz]ing"
        r"|sarcas\w+|hostile|bossy|unkind|uncaring|heartless|thoughtful|considerate"
        r"|(?:never|didnt|not|without|nobody) (?:even )?(?:look(?:ed|ing)? (?:up|at"
        r" (?:me"
        r"|us|him|her))|introduc\w+|(?:learn|say|said|know|knew)(?:ed|ing)? (?:my name"
        r"|hello|good \w+|sorry|please))|eye contact|(?:crack|tell|told|mak)\w* (?:an?"
        r" )?"
        r"(?:good )?jokes?|always (?:make|makes|made) (?:me|us|you) (?:laugh|smile)"
        r"|look(?:s|ed|ing) at (?:his|her|their|the) (?:watch|clock|phone|nails)"
        r"|tactful|tactless|(?:an|such an) angel|(?:a|an absolute|such a) sweetheart)\b"
    ),
    Topic.COMMUNICATION: Wording(
        r"\b(?:(?:nobody|no one|they|he|she|staff|doctors?|never|not|couldnt|wouldnt"
        r"|cant)"
        r" (?:\w+ ){0,2}(?:say|said|tell|told|explain|knew|know) (?:me |us |him |her )?"
        r"(?:what|why|how|when|whether|anything|a thing|nothing)"
        r"|without (?:knowing|telling|saying|asking|a word)"
        r"|no (?:idea|clue) (?:what|why|how|when|whether|who)"
        r"|(?:kept|left|leaves?) (?:\w+ ){0,2}in the dark|jargon|plain (?:english"
        r"|words)"
        r"|(?:so|until|till) (?:that )?(?:i|we|he|she|they) (?:\w+ )?underst(?:ood|and)"
        r"|found out (?:from|by|only|later)|different (?:story|answer|thing)s?"
        r"|something (?:else|different) (?:each|every) time"
        r"|(?:told|tell|tells|giv(?:es|en)|gave) (?:me|us) (?:\w+ )?(?:something|one"
        r" thing"
        r"|what|why|how|the (?:truth|odds|facts|options)|straight)|without answers"
        r"|(?:draws?|drew) (?:me |us |him |her |it )?(?:an? )?(?:pictures?|diagrams?)"
        r"|reads? (?:the|my|any) (?:notes?|chart|messages?|file)|get a word in|mumbl\w+"
        r"|(?:beg|begged|chase|chased) (?:\w+ ){0,2}for (?:my|the|any) (?:\w+"
        r" )?(?:results?"
        r"|answers?)|(?:calls?|called|rings?|rang) (?:me |us )?(?:herself |himself"
        r" )?with"
        r" (?:\w+ )?results|asked (?:\w+ ){0,3}(?:twice|again|times))\b"
    ),
    Topic.CLINICAL: Wording(
        r"\b(?:(?:botch|butcher|wreck|ruin|crack|damag|injur|perforat|bruis|mangl|sav"
        r"|fix"
        r"|heal|cur|remov|replac|repair|reset|straighten|numb|miss|overlook|nick|catch"
        rf"|caught|lost)(?:es|ed|ing|e|s)? (?:\w+ )?{_WHOSE} {_BODY}"
        rf"|{_WHOSE} {_BODY} (?:\w+ ){{0,4}}(?:worse|better|numb|swollen|infected"
        r"|crooked"
        r"|again|hurts?|hurting|aches?|bleed\w*|bled|blocked|stiff|straight|works?"
        r"|moving"
        r"|healing|open|gone|green|burst|turned|fell|disappeared|cleared)"
        rf"|{_AT_WORK} (?:\w+ )?(?:broke|cut|burn(?:ed|t)|hurt|scratched) {_WHOSE}"
        rf" {_BODY}"
        r"|(?:botch|butcher)(?:ed|ing) (?:my|his|her|our)"
        r"|sav(?:ed|es) (?:my|his|her|our|their) (?:\w+ )?(?:life|lives)"
        r"|(?:cant|cannot|could|can|couldnt|unable to|not|never|able to) (?:\w+ ){0,2}"
        r"(?:walk|bend|feel|move|lift|chew|swallow|straighten|use|close"
        rf"|hear|see|breathe|sleep|speak) (?:{_WHOSE}"
        rf" )?(?:{_BODY}|again|properly|anymore|without)"
        r"|walk(?:s|ed|ing)? with a (?:stick|cane|limp)"
        r"|stitch(?:es|ed)|sutures?|incision|injections?|an(?:a)?esthetics?"
        r"|an(?:a)?esthesia"
        r"|numbing|numbed|operated|drill(?:ed|ing)|(?:found|hit|missed) (?:\w+ )?"
        r"(?:vein|tumou?r|fracture|lump)|(?:wrong|right|same|new) (?:tablets?|pills?"
        r"|drops"
        r"|cream|dose|diagnosis)|physio\w*|gauze|(?:felt|feel) nothing|painless\w*"
        r"|cured|relapsed?|complications?|amputat\w+)\b"
    ),
    Topic.BILLING: Wording(
        r"\b(?:(?:ask|want|demand|owe|sue)(?:s|d|ed|ing)? (?:\w+ ){0,3}(?:hundred"
        r"|thousand"
        r"|bucks|deposit)|deposits?|full price|half price|on my card|my wallet)\b"
    ),
    Topic.FACILITIES: Wording(
        rf"\b(?:{_PLACE} (?:\w+ ){{0,2}}{_BE} (?:\w+ ){{0,3}}(?:{_WORN}|old|cold|hot"
        r"|dark)"
        rf"|{_PLACE} (?:smel(?:ls?|t|led)|stank|stinks?|reek(?:s|ed))"
        rf"|(?:{_WORN}|comfy|comfortable|uncomfortable) (?:\w+ )?{_PLACE}"
        r"|(?:freezing|boiling|stifling|stuffy|sweltering|chilly) in (?:there|here)"
        r"|(?:carpets?|ceilings?|sinks?|floors?|walls?) (?:\w+ )?(?:had|has|have|with)"
        r"|(?:blood|hair|dust|dirt|stains?|urine|trash|gum|mud|water) (?:\w+ )?(?:on"
        r"|all"
        r" over|under|in) (?:the|my) (?:\w+ )?(?:floors?|walls?|chairs?|seats?|sheets?"
        r"|bed|table|carpet|sink|gown|vents?|windows?)"
        r"|mice|rats|cockroach\w*|mildew|stench|potholes?|no (?:lift|ramp|elevator|soap"
        r"|heating|windows?|seats?|chairs?|signs?)|spotless\w*|squalid|vending machine"
        r"|play (?:area|corner)|free coffee|fish tank|cafeteria|canteen|lounge)\b"
    ),
}  # fmt: skip
"""Only what may be told as a scene; other topics have words alone."""
