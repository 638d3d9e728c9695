"""Words that tell of somebody's health beside their name: how charts and people speak.

Wider than `health_words`, whose words have to tell something without any name, too.
"""

import re
from typing import Final

from monitor.texts.phi.health_words import CARE, CONDITION, REMEDY, SALUD, TERMS

_SHORTHAND: Final = (
    r"(?:(?-i:AKA|ALS|BKA|BP|BPH|CABG|CAD|CHF|CKD|COPD|CVA|DKA|DM2?|DVT|ECMO|EF|ESRD|"
    r"GERD|"
    r"GI|HCV|HGB|Hgb|HPV|HTN|IBS|INR|LVAD|MI|MRSA|MS|NSTEMI|OD|PCOS|PE|PNA|RA|RSV|SI|"
    r"SLE|STEMI|SOB|TB|TBI|THA|TIA|TKA|TKR|TMJ|UDS|UTI|VRE|WBC)"
    r"|dx|hx|(?-i:tx|Tx)|rx|sx|c/o|s/p|h/o|f/u|post-?op|pre-?op|c\.? ?diff|lap chole|"
    r"vanco?|"
    r"abx|mets|chemo|detoxing|vitals|cultures|bloods|troponins?|creatinine|potassium|"
    r"sodium|sats|hemoglobin|glucose|viral load|blood sugars?|units of blood|wt|EKG)"
)
_ILL: Final = (
    r"(?:ill(?:ness)?|sick|hurt|unwell|injured|disabled|paraly[sz]ed|blind|deaf|"
    r"bleed\w*|"
    r"vomit\w*|seizing|chok\w+|faint\w*|collaps\w+|swollen|infected|contagious|"
    r"terminal|stage (?:[1-4]|I{1,3}V?|four|three|two|one)|cancer-?free|in remission|"
    r"tumou?r|"
    r"wounds?|burn(?:s|ed)|incisions?|sutures?|staples|limp|ache\w*|cramps?|"
    r"contractions?|"
    r"hiv|aids|std|sti|uti|tb|positive for|tested|detected|withdrawal|addict(?:ed|"
    r"ion)?|"
    r"alcoholic|alcoholism|drunk|drinking again|using again|clean for|high on|"
    r"unresponsive|unconscious|overdos\w+|in labor|"
    r"manic|psychotic|psychosis|psych|suicidal|delusional|paranoid|anorexi[ac]|"
    r"bulimi[ac]|eating disorder|mental health|counsel(?:l)?ing|panic attacks?|stress|"
    r"schizo\w*|autis\w*|adhd|dementia|bipolar)"
)
LIMB: Final = (
    r"(?:back|neck|head|legs?|arms?|foot|feet|toes?|fingers?|hands?|eyes?|ears?|nose|"
    r"thumb|skull|face|bones?|knees?|hips?|wrist|ankle)"
)
_BODY: Final = (
    r"(?:cleft (?:lip|palate)|chest|bowels?|rectal|vaginal|penis|testic\w+|womb|cervix|"
    r"breasts?|ribs?|jaw|cervical|tubes tied|new smile|smile makeover|heartbeat|"
    rf"(?:broken?|fractured?|injured?|hurts?|lost|tore|torn|set|swollen|sore|bad|"
    rf"burned|cut|infected) (?:[\w-]{{1,12}} ){{0,2}}{LIMB}|"
    rf"{LIMB} (?:pain|injury|surgery|hurts?|wound|ulcer|fracture)|"
    r"\d+ ?lbs?\b(?:,? \d+ ?oz)?|blood (?:pressure|sugar|work|clots?|cultures?|count))"
)
_DONE: Final = (
    r"(?:lipo|gastric|bariatric|sleeve surgery|pounds|hip replacement|vasectomy|"
    r"abortion|tummy tuck|facelift|nose job|boob job|implants?|"
    r"circumcision|transfusions?|amputat\w+|transplant\w*|intubat\w*|ventilat\w+|"
    r"trach|stents?|bypass|angio\w*|dialysis|hospice|rehab|detox|"
    r"icu|nicu|picu|er|ward|stretcher|gurney|bedside|ivf|infusions?|iv|i\.v\.|"
    r"swab|smear|sample|specimen|sperm|semen|urine|stool|x-?rays?|"
    r"prescri\w+|medic(?:ation|ine)s?|pills?|insulin|methadone|suboxone|narcan|"
    r"[a-z]{3,14}(?:azole|azepam|azolam|cillin|cycline|dronate|floxacin|gabalin|ine|"
    r"mab|micin|mycin|olol|oxetine|parin|pril|profen|sartan|setron|statin|tinib|"
    r"triptan|vir) \d+ ?mg|\d+ ?(?:mg|mcg|mL|units)\b"
    r"|antidepressants?|antibiotics?|opioids?|oxycodone|lexapro|clonazepam|"
    r"bedpan|foley|wheelchair|walker|crutches|cane|oxygen|o2|hearing aids?|prosthe\w+|"
    r"admitted|readmitted|discharged|hospitali[sz](?:ed|ation)|diagnos\w+|symptoms?|"
    r"treated|resuscitated|coded|sedated|bathed|ventilator|prognosis|surgeries|"
    r"[a-z]{0,12}(?:carcinoma|blastoma|glioma|adenoma)s?|"
    r"oncolog\w+|cardiolog\w+|neurolog\w+|nephrolog\w+|urolog\w+|ob-?gyn|obstetric\w*|"
    r"gyn(?:ecolog\w+)?|dermatolog\w+|psychiatr\w+|orthoped\w+|gastroenterolog\w+|"
    r"pediatric\w*|endocrinolog\w+|an(?:a)?esthesia|inpatient|outpatient|prenatal|"
    r"weeks pregnant|weeks along|due date|miscarr\w+|stillb\w+|newborn|born|birth)"
)

_DRUG: Final = (
    r"(?:humira|stelara|enbrel|remicade|keytruda|wegovy|mounjaro|trulicity|xarelto|"
    r"lipitor|crestor|synthroid|norco|oxycontin|tramadol|gabapentin|ritalin|vyvanse|"
    r"valtrex|truvada|descovy|biktarvy|depo|plan b|accutane|tamoxifen|methotrexate|"
    r"keppra|depakote|lamictal|abilify|wellbutrin|celexa|effexor|cymbalta|klonopin|"
    r"ativan|valium|ambien|trazodone|lasix|plavix|coumadin|albuterol|hormones|"
    r"[a-z]{3,12}(?:azole|pril|olol|sartan|statin|mab|tinib|cillin|mycin|floxacin|"
    r"azepam|azolam|oxetine|gliptin|gliflozin|glutide|triptan|setron|codone|morphone|"
    r"barbital|cycline|gabalin|dronate|parin))"
)
_HURT: Final = (
    r"(?:swallowed|ingested|stung|bitten|stabbed|gunshot|car (?:crash|accident|wreck)|"
    r"ambulance|paramedics|ems|911|heart (?:rate|monitor|surgery|problems?|condition)|"
    r"[a-z]{2,14}(?:therapy|plegia|rrh(?:o)?ea|megaly|phobia)|meningitis|sober|"
    r"(?:the |your |our |an? )?(?:std|sti|hiv|methadone|abortion|fertility|pain|burn|"
    r"psych)"
    r" (?:clinic|unit|ward|floor|center))"
)

HEALTH: Final = (
    rf"(?:{CARE}|{CONDITION}|{REMEDY}|{TERMS}|{SALUD}|{_SHORTHAND}|{_ILL}|{_BODY}|"
    rf"{_DRUG}|{_HURT}|"
    rf"{_DONE})"
)
"""All of them, and those of `health_words`; for patterns that ignore case."""

HEALTH_TOLD: Final = re.compile(rf"(?<!\w){HEALTH}(?!\w)", re.IGNORECASE)
"""One of them."""
