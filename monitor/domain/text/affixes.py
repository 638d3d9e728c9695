"""Words that are put around a name without changing whose name it is.

They are taken off before names are compared, and tell what an account poses as.
Source: role words of the impersonation cases in FTC and IC3 notices, the words that
social networks' support accounts use, and what hospitals' charities, trainees, unions
and critics call themselves; checked with benchmarks/impersonation.
"""

from enum import StrEnum
from typing import Final

from monitor.domain.text.folding import skeleton


class Affix(StrEnum):
    """What a word around a name says."""

    DESK = "desk"
    JOBS = "jobs"
    SUPPORT = "support"
    CLAIM = "claim"
    COMMUNITY = "community"
    """Of staff, trainees, patients, critics or newspapers."""
    HOUSE = "house"
    """Of what belongs to a hospital and speaks for itself: a foundation, a chapel."""
    NEUTRAL = "neutral"


_AFFIX_WORDS: Final = {
    Affix.DESK: (
        "accounting", "accountspayable", "admissions", "airdrop", "apply",
        "appointment", "appointments", "appt", "appts", "authorization", "autopay",
        "benefits", "bill", "billing", "billpay", "bonus", "bookappt", "booking",
        "bookings", "booknow", "bookonline", "career", "careers", "cashapp", "cashier",
        "certificate", "certificates", "charges", "chart", "checkin", "cita", "citas",
        "claim", "claims", "coin", "coins", "collections", "compensation", "consult",
        "consultation", "consultations", "copay", "coupon", "coupons", "covid",
        "crypto", "deals", "debt", "deposit", "deposits", "discount", "discounts",
        "documents", "donate", "donation", "donations", "econsult", "eform", "eforms",
        "eligibility", "empleos", "employment", "enroll", "enrollment", "estimate",
        "estimates", "facturacion", "facturas", "finance", "financial", "financialaid",
        "financials", "financialservices", "financing", "form", "forms", "giveaway",
        "giveaways", "glp1", "grants", "hiring", "hiringmanager", "hiringteam", "hr",
        "hrdept", "hrteam", "humanresources", "immunizations", "insurance", "intake",
        "interview", "interviews", "intranet", "invoice", "invoices", "kidney",
        "kidneys", "labresults", "loan", "loans", "login", "lottery", "medicaid",
        "medicalrecords", "medicare", "medrecords", "mounjaro", "myaccount", "mybill",
        "mychart", "mycharts", "mydoctor", "mypay", "newpatient", "newpatients",
        "onboarding", "onlinedoctor", "onlinepay", "organs", "ozempic", "pago", "pagos",
        "passwordreset", "patientportal", "patientrecords", "pay", "payable", "paybill",
        "payment", "paymentplan", "paymentplans", "payments", "paymybill", "paypal",
        "payroll", "portal", "preauth", "prescription", "prescriptions", "prize",
        "prizes", "promo", "quiz", "rebate", "rebates", "recall", "receivable",
        "records", "recruit", "recruiter", "recruiters", "recruiting", "recruitment",
        "referral", "referrals", "refill", "refills", "refund", "refunds", "register",
        "registration", "reimbursement", "relief", "remotejobs", "remotework",
        "reservation", "reservations", "reset", "rewards", "rx", "sale", "sales",
        "schedule", "scheduler", "scheduling", "screening", "semaglutide", "settlement",
        "shipping", "signin", "signup", "staffing", "statement", "statements",
        "stimulus", "survey", "sweepstakes", "talent", "talentacquisition",
        "telehealth", "telemed", "televisit", "testing", "testresults", "token",
        "tokens", "tracking", "vaccination", "vaccinations", "vaccine", "vaccines",
        "vax", "venmo", "virtual", "voucher", "vouchers", "waitlist", "wallet",
        "webmail", "wegovy", "winner", "winners", "workfromhome", "zelle",
    ),
    Affix.JOBS: (
        "job", "jobs", "openings", "vacancies",
    ),
    Affix.SUPPORT: (
        "admin", "administrator", "agent", "agents", "alert", "alerts", "answers",
        "ask", "askus", "assist", "assistance", "assistant", "atencion",
        "atencionalcliente", "ayuda", "callcenter", "careline", "careteam", "ceo",
        "cfo", "chat", "clientcare", "concierge", "contact", "contactus", "coo",
        "coordinator", "coordinators", "custcare", "customer", "customercare",
        "customerservice", "customerservices", "customersupport", "desk", "directline",
        "director", "dms", "feedback", "frontdesk", "help", "helpcenter", "helpdesk",
        "helper", "helpline", "hotline", "inbox", "info", "inquiries", "livechat",
        "management", "manager", "memberservices", "messenger", "nurseline", "operator",
        "paciente", "pacientes", "patient", "patientcare", "patienthelp",
        "patientrelations", "patients", "patientservices", "patientsupport",
        "president", "reception", "receptionist", "reply", "representative",
        "representatives", "reps", "respond", "restore", "secure", "security",
        "servicioalcliente", "servicioalpaciente", "soporte", "support", "supportteam",
        "telegram", "textline", "textus", "unlock", "update", "updates", "validate",
        "verification", "verifications", "verify", "whatsapp",
    ),
    Affix.CLAIM: (
        "actual", "authentic", "genuine", "legit", "ofc", "ofcl", "offical", "official",
        "officially", "officiel", "oficial", "original", "real", "realofficial",
        "theofficial", "thereal", "therealofficial", "trueofficial", "verified",
        "verifiedaccount",
    ),
    Affix.COMMUNITY: (
        "abandoned", "accountability", "afscme", "against", "alum", "alumni", "alums",
        "appreciation", "awareness", "bad", "blog", "blogger", "bookclub", "bowling",
        "boycott", "caregivers", "chiefresidents", "choir", "chorus", "chronicle",
        "citizens", "citizensfor", "classof", "closure", "cohort", "colleagues",
        "complaint", "complaints", "confession", "confessions", "corruption",
        "coworker", "coworkers", "cursed", "dads", "dayshift", "definitelynot",
        "deserves", "employee", "employees", "emresidency", "emresidents", "emts",
        "exemployees", "exposed", "exstaff", "fairness", "fairpay", "fairwages", "fake",
        "families", "fan", "fanclub", "fandom", "fanpage", "fans", "fansite", "fellows",
        "fellowship", "fellowships", "fightfor", "fmresidency", "forgotten", "former",
        "friends", "funny", "gazette", "ghosts", "gme", "gossip", "grads", "graduates",
        "haha", "hate", "haters", "hates", "haunted", "herald", "history", "humor",
        "humour", "hygienists", "ilove", "imresidency", "imresidents", "insider",
        "interns", "internship", "jokes", "journalist", "justice", "lawsuit",
        "lawsuits", "leaks", "local", "love", "lovers", "malpractice", "mamas",
        "medics", "medschool", "medstudent", "medstudents", "meme", "memes", "memories",
        "moms", "mums", "negligence", "neighborhood", "neighbors", "neighbours", "news",
        "newsletter", "nightnurses", "nightshift", "nostalgia", "not", "notofficial",
        "nurse", "nurses", "nursesunited", "nursingschool", "nursingstudents", "nysna",
        "onstrike", "organize", "organizing", "overheard", "parents", "parodies",
        "parody", "pedsresidency", "petition", "pgy", "picket", "podcast", "preceptors",
        "preemies", "problems", "protest", "protests", "rant", "rants", "reform",
        "remembering", "reporter", "reporters", "residency", "resident", "residents",
        "retirees", "reunion", "rns", "rumors", "runclub", "runners", "runningclub",
        "satire", "satirical", "save", "scandal", "schoolofnursing", "scrubs", "seiu",
        "shame", "shameon", "shitposting", "shitposts", "solidarity", "spoof", "staff",
        "standwith", "stories", "strike", "students", "sucks", "supporters",
        "surgeryresidency", "survivors", "taxpayers", "teamsters", "throwback",
        "tribune", "tribute", "truth", "truths", "uncensored", "unfair", "union",
        "unions", "unite", "unofficial", "urbex", "vibes", "victims", "vintage",
        "warriors", "watch", "watchdog", "welove", "whistleblower", "whistleblowers",
        "workers", "workersunited", "worst",
    ),
    Affix.HOUSE: (
        "5k", "ambulance", "archive", "archives", "auction", "auxilians", "auxiliary",
        "bakesale", "bazaar", "biobank", "cafeteria", "candystripers", "carnival",
        "chapel", "chaplain", "chaplaincy", "chaplains", "charitable", "charities",
        "charity", "childlife", "classic", "clinicaltrials", "coffeeshop", "conference",
        "donor", "donors", "education", "ems", "endowment", "farmersmarket", "festival",
        "foundation", "fundraiser", "fundraisers", "fundraising", "funrun", "gala",
        "galas", "giftshop", "giftstore", "giving", "givingday", "golfclassic",
        "golfouting", "golftournament", "grandrounds", "greenhouse", "guild", "guilds",
        "halfmarathon", "helicopter", "historical", "innovation", "invitational",
        "journalclub", "laboratories", "leadership", "librarian", "librarians",
        "library", "lifeflight", "marathon", "museum", "paramedics", "parking",
        "philanthropy", "publicsafety", "radiothon", "raffle", "research",
        "researchers", "shuttle", "simlab", "simulation", "spiritualcare", "studies",
        "symposium", "telethon", "thriftshop", "thriftstore", "tournament", "trials",
        "trustees", "turkeytrot", "valet", "volunteer", "volunteers", "walkathon",
    ),
    Affix.NEUTRAL: (
        "1st", "2nd", "account", "accounts", "acct", "alt", "america", "app", "backup",
        "biz", "bluesky", "book", "bsky", "channel", "com", "digital", "direct",
        "dotcom", "ehr", "espanol", "facebook", "fb", "feed", "global", "handle",
        "hello", "homepage", "hq", "hub", "ig", "insta", "instagram", "international",
        "intl", "live", "mail", "mastodon", "mobile", "net", "now", "online", "org",
        "page", "pages", "plus", "profile", "reddit", "results", "site", "social",
        "team", "threads", "tiktok", "today", "tv", "tw", "tweets", "twitter", "us",
        "usa", "videos", "web", "website", "welcome", "worldwide", "www", "youtube",
        "yt",
    ),
}  # fmt: skip

AFFIXES: Final = {
    skeleton(word): affix for affix, words in _AFFIX_WORDS.items() for word in words
}
"""Skeletons of affix words to what they say."""

AFFIX_WORDS: Final = {
    skeleton(word): word for words in _AFFIX_WORDS.values() for word in words
}
"""The same skeletons to the words as people read them."""
