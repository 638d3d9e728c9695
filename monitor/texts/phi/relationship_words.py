"""Words of care that replies use, beyond those that name a person's health.

A reply speaks to one person, so that everyday words ("the frames", "your retainer")
tell of care there which would tell nothing elsewhere.
"""

from typing import Final

from monitor.texts.phi.health_words import CLINICAL

_DONE: Final = (
    r"physicals?|wellness (?:visits?|exams?)|IVs?|swabs?|cultures?|wounds?|incisions?"
    r"|sutures?|E[KC]G|vitals?|weigh-ins?|urine|pathology|reports?|anesthesia|sedation"
    r"|numbing|epidurals?|\w+(?:ectomy|ostomy|plasty|oscopy|otomy|ogram)|LASIK|peels?"
    r"|lasers?|whitening|adjustments?|massages?|films|impressions|deep cleaning|scaling"
    r"|bonding|pellets|IVF|transfer|evaluations?|assessments?|interventions?|triage"
    r"|deliver(?:y|ies)|births?|prior authori[sz]ation|refills?|measurements?|fittings?"
    r"|treatment plan|care plan|aftercare|instructions"
)
_HAD: Final = (
    r"moles?|lumps?|tears?|headaches?|nausea|dizziness|tremors?|panic attacks?|hives"
    r"|warts?|bunions?|ingrown \w+|burns?|memory loss|hormone levels?|hormones?|virus"
    r"|sobriety|remission|detox|backs?|spines?|ankles?|wrists?|elbows?|hands?|foot|feet"
    r"|neck|jaw|bite|skin|vision|hearing|sugar|weight|cycle|cravings|sinus(?:es)?|"
    r"veins?"
    r"|kidneys?|liver|lungs?|hearts?|reflux|bladder|nerves?|blood"
)
_GIVEN: Final = (
    r"retainers?|aligners?|splints?|slings?|crutches|orthotics|frames?|contacts?"
    r"|night ?guards?|mouth ?guards?|bridges?|pills?|tablets?|creams?|ointments?|drops"
    r"|EpiPens?|boosters?|hearing devices?|CPAP|monitors?|opioids?|narcotics|oxycodone"
    r"|Adderall|Xanax|Ozempic|metformin|statins?|narcan|methadone|suboxone"
)
IN_CARE: Final = rf"(?:{CLINICAL}|{_DONE}|{_HAD}|{_GIVEN})"
"""What is the matter with patients, and what is done about it, in everyday words."""

STATE: Final = (
    r"(?:healed|healing|normal|benign|in remission|pain-?free|cancer-?free|smoke-?free"
    r"|cavity-?free|seizure-?free|sober|cleared? up|sleeping|walking|running|hiking"
    r"|dancing|eating|breathing|chewing|bending|on the mend|back on your feet"
    r"|feet again|recover(?:y|ed|ing)|relief|relieved|healthy|home safe\w*|turned out"
    r"|settl(?:es?|ed|ing) (?:down|in)|subsid\w+|go(?:es|ne)? away|weight|pounds|"
    r"stronger"
    r"|expecting|pregnan\w+|newborn|twins|triplets|little one|baby|babies"
    r"|(?:feel|feels|feeling|felt|doing|sleep|sleeps|hear|see) (?:so |much |a lot "
    r")*better"
    r"|able to (?:walk|run|sleep|eat|hear|see|work|chew|move|play|lift)"
    r"|(?:came|comes?) back (?:\w+ )?(?:clear|clean|negative|fine|good|normal))"
)
"""How somebody is, after care."""
