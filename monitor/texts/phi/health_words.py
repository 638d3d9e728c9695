"""Words of health and care, as parts of patterns; singular and plural."""

from typing import Final

CARE: Final = (
    r"(?:visits?|appointments?|appts?|stay|admission|treatments?|procedures?"
    r"|surger(?:y|ies)|operations?|exam(?:ination)?s?|check-?ups?|cleanings?|tests?"
    r"|(?:test )?results?|labs?|lab work|blood ?work|scans?|MRIs?|CT|x-?rays?"
    r"|ultrasounds?|mammograms?|imaging|biops(?:y|ies)|colonoscop(?:y|ies)|sessions?"
    r"|therapy|consult(?:ation)?s?|follow-?ups?|discharge|vaccin(?:e|ation)s?|shots?"
    r"|injections?|infusions?|chemo(?:therapy)?|A1C|screenings?|drug (?:screens?"
    r"|tests?)|levels|progress|radiation|dialysis|transplant|rehab)"
)
"""What is done to patients, and when."""

CONDITION: Final = (
    r"(?:diagnos[ei]s|conditions?|symptoms?|pain|discomfort|injur(?:y|ies)"
    r"|infections?|illness(?:es)?|diseases?|pregnancy|cancers?|tumou?rs?|diabetes"
    r"|asthma|allerg(?:y|ies)|depression|anxiety|addiction|ADHD|autism|HIV|herpes"
    r"|hepatitis|migraines?|seizures?|strokes?|heart (?:attack|disease|failure)"
    r"|blood pressure|concussion|fractures?|rash|eczema|acne|fever|flu|covid"
    r"|miscarriage|arthritis|hernia|kidney stones?|insomnia|complications?"
    r"|side effects?|weight loss|recovery|healing|misdiagnosis|sciatica|relapse"
    r"|sprains?|shingles|frostbite|bruis(?:es|ing)|pneumonia|bronchitis|vertigo"
    r"|appendicitis|an(?:a)?emia|gout|ulcers?|(?:sleep )?apnea|epilepsy|psoriasis"
    r"|thyroid|broken (?:bone|arm|leg|wrist|ankle|hip|nose|rib)s?"
    r"|dementia|cavit(?:y|ies)|abscess|swelling|bleeding|numbness|scars?)"
)
"""What patients have."""

REMEDY: Final = (
    r"(?:prescriptions?|medications?|meds|refills?|referrals?|antibiotics?|opioids?"
    r"|insulin|steroids?|inhaler|dos(?:e|age)s?|crowns?|implants?|fillings?"
    r"|root canals?|dentures?|braces|extractions?|veneers?|fluoride|stitches|cast"
    r"|knee|hip|shoulder|tooth|teeth|molars?|gums?|gallbladder|stomach|cholesterol"
    r"|botox|fillers?|IUD|ultrasound|epidural|c-section|catheter|stent|hearing aids?"
    r"|lenses|glasses|cataracts?)"
)
"""What patients get, and where."""

RECORDS: Final = (
    r"(?:charts?|(?:medical |dental |patient )?records?|files?|(?:medical "
    r"|health )?history|paperwork|intake forms?|consent forms?|portal messages?"
    r"|MyChart)"
)
"""What is kept of patients."""

MONEY: Final = (
    r"(?:bills?|billing|balance|invoices?|co-?pays?|co-?payments?|deductible"
    r"|(?:health |dental )?insurance(?: plan| company| carrier| card| claim)?"
    r"|insurer|coverage|payments?|refund|payment plan|out-of-pocket|no-show fee"
    r"|cancellation fee|accounts?(?! of\b))"
)
"""What patients owe, and who pays."""

CARERS: Final = (
    r"(?:doctors?|dentists?|physicians?|surgeons?|nurses?|hygienists?|therapists?"
    r"|providers?|care team|pediatricians?|dermatologists?|orthodontists?"
    r"|counselors?|psychiatrists?|midwife|obstetrician|oncologists?|cardiologists?"
    r"|PCP)"
)
"""Who cares for patients."""

CLINICAL: Final = rf"(?:{CARE}|{CONDITION}|{REMEDY})"
"""All of what is the matter with patients and done about it."""
