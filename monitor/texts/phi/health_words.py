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
    r"|thyroid|broken (?:jaw|finger|foot|toe|hand|collarbone|bone|arm|leg|wrist|"
    r"ankle|hip|nose|rib)s?"
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

SALUD: Final = (
    r"(?:citas?|consultas?|visitas?|cirug[ií]as?|operaci[oó]n(?:es)?|ex[aá]men(?:es)?"
    r"|an[aá]lisis|estudios?|resultados?|radiograf[ií]as?|resonancias?|ultrasonidos?"
    r"|mamograf[ií]as?|biopsias?|colonoscop[ií]as?|quimio(?:terapia)?|radiaci[oó]n"
    r"|di[aá]lisis|vacunas?|tratamientos?|terapias?|recetas?|medicinas?|medicamentos?"
    r"|insulina|pastillas|coronas?|muelas?|silla de ruedas|marcapasos|parto|embarazo"
    r"|c[aá]ncer|diabetes|lupus|hipertensi[oó]n|infartos?|asma|depresi[oó]n|ansiedad"
    r"|alzheimer|demencia|hernias?|fracturas?|tumor(?:es)?|gastritis|hepatitis"
    r"|neumon[ií]a|infecci[oó]n(?:es)?|alergias?|al[eé]rgic[ao]s?|dolor(?:es)?"
    r"|sangrado|convulsi[oó]n(?:es)?|embarazada|VIH|derrame|enfermedad(?:es)?)"
)
"""Health and care in Spanish."""

TERMS: Final = (
    r"(?:[a-z]{3,20}(?:ectomy|ectomies|itis|oplasty|oscopy|ostomy|osis|opathy|algia"
    r"|uria|cillin|mycin|oxetine|prazole|formin|zepam|zolam|codone|statin|sartan"
    r"|olol|tidine|gliptin|parin)"
    r"|(?:leuk|an|glyc|isch|hypox|sept|ur)a?emia|melanoma|carcinoma|lymphoma|glaucoma"
    r"|sarcoma|myeloma|lupus|parkinson's|alzheimer's|crohn's|chlamydia|syphilis"
    r"|gonorrh(?:o)?ea|tuberculosis|measles|mumps|scabies|sepsis|concussed|lisinopril"
    r"|amlodipine|warfarin|eliquis|adderall|xanax|alprazolam|prednisone|methadone"
    r"|suboxone|ozempic|narcan|overdose|detox|withdrawal|hospice|chest pain|ICU"
    r"|rhinoplasty|liposuction|pap|A1C|INR|troponin|biops(?:ied|y)|ultrasound|EKG|ECG"
    r"|allergic|jaundice|rubella|polio|malaria|typhoid|colitis|celiac|dyslexia|"
    r"stuttering"
    r"|palsy|strep|poisoning|bleeds?|strains?|tears?|PSA|DNR|tonsils?|appendix"
    r"|spin(?:e|al)|kidneys?|liver|lungs?|prostate|uterus|ovar(?:y|ies)|colon|bladder"
    r"|pancreas|sinus|wrist|ankle|elbow|ACL|meniscus|rotator cuff|cord injury|lexapro"
    r"|zoloft|prozac|seroquel|lithium|metformin|viagra|percocet|vicodin|fentanyl|IUI"
    r"|PrEP|echo|PET scan|colposcopy|miscarried|relapsed?|sober|feeding tube|"
    r"spina bifida|down syndrome|sickle cell|hemophilia|neuropathy|sobriety"
    r"|aneurysm|embolism|clots?|cysts?|polyps?|nodules?|lesions?|moles?|warts?"
    r"|hemorrhoids?|constipation|diarrh(?:o)?ea|nausea|vomiting|dizziness|palpitations"
    r"|STDs?|STIs?|abortion|pregnant|rehab|ostomy|prosthe(?:sis|tics?)|amputation"
    r"|hypertension|hypertensive|schizophreni\w|bipolar|OCD|PTSD|suicid\w{2,5}|IVF"
    r"|fibromyalgia|incontinence|erectile|menopause|(?:un)?conscious|coma|stool"
    r"|urine|blood (?:type|test|clot|sugar)|oxygen|walker|wheelchair|nebulizer|CPAP"
    r"|ventilator|pacemaker|breastfeeding|labou?r and delivery|maternity|NICU)"
)
"""Terms of medicine, most of them known by how they end."""

CLINICAL: Final = rf"(?:{CARE}|{CONDITION}|{REMEDY}|{TERMS})"
"""All of what is the matter with patients and done about it."""
