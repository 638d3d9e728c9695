"""Words that are put around a name without changing whose name it is.

They are taken off before names are compared, and tell what an account poses as.
Source: role words of the impersonation cases in FTC and IC3 notices and the words
that social networks' support accounts use; checked with benchmarks/impersonation.
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
    NEUTRAL = "neutral"


_AFFIX_WORDS: Final = {
    Affix.DESK: (
        "admissions", "apply", "appointment", "appointments", "appt", "appts",
        "authorization", "bill", "billing", "billpay", "bookappt", "booking",
        "bookings", "booknow", "bookonline", "career", "careers", "claims",
        "collections", "compensation", "covid", "debt", "eligibility", "enroll",
        "enrollment", "giveaway", "giveaways", "hiring", "hr", "insurance", "intake",
        "interview", "invoice", "invoices", "login", "myaccount", "mybill", "mychart",
        "mypay", "onboarding", "patientportal", "pay", "paybill", "payment", "payments",
        "paymybill", "payroll", "portal", "preauth", "records", "recruiter",
        "recruiters", "recruiting", "recruitment", "referral", "referrals", "refill",
        "refills", "refund", "refunds", "register", "registration", "reimbursement",
        "rewards", "rx", "schedule", "scheduler", "scheduling", "settlement", "signin",
        "signup", "stimulus", "talent", "telehealth", "telemed", "televisit", "vaccine",
        "vaccines", "vax", "virtual", "wallet",
    ),
    Affix.JOBS: ("job", "jobs", "openings", "vacancies"),
    Affix.SUPPORT: (
        "agent", "alert", "alerts", "assist", "assistance", "assistant", "callcenter",
        "chat", "clientcare", "concierge", "contact", "contactus", "custcare",
        "customer", "customercare", "customerservice", "customersupport", "desk",
        "directline", "frontdesk", "help", "helpcenter", "helpdesk", "helpline",
        "hotline", "inbox", "info", "inquiries", "livechat", "memberservices",
        "nurseline", "operator", "patient", "patientcare", "patienthelp", "patients",
        "patientservices", "patientsupport", "reception", "receptionist", "reply",
        "representative", "respond", "restore", "secure", "security", "support",
        "textline", "unlock", "update", "updates", "validate", "verification",
        "verifications", "verify",
    ),
    Affix.CLAIM: (
        "actual", "authentic", "genuine", "legit", "offical", "official", "officially",
        "officiel", "oficial", "original", "real", "realofficial", "theofficial",
        "thereal", "therealofficial", "trueofficial", "verified", "verifiedaccount",
    ),
    Affix.COMMUNITY: (
        "alum", "alumni", "alums", "appreciation", "auxiliary", "awareness", "bad",
        "boycott", "classof", "confessions", "coworkers", "definitelynot", "employee",
        "employees", "exemployees", "exposed", "exstaff", "fake", "families", "fan",
        "fanclub", "fandom", "fanpage", "fans", "fansite", "former", "friends", "funny",
        "gossip", "grads", "graduates", "hate", "hates", "herald", "history", "humor",
        "ilove", "interns", "jokes", "journalist", "justice", "local", "love", "lovers",
        "meme", "memes", "moms", "neighbors", "news", "newsletter", "not",
        "notofficial", "nurses", "nursesunited", "onstrike", "parents", "parodies",
        "parody", "podcast", "problems", "reporter", "residency", "residents",
        "retirees", "reunion", "rumors", "satire", "satirical",
        "scrubs", "spoof", "staff", "strike", "students", "sucks", "supporters",
        "survivors", "tribune", "tribute", "uncensored", "union", "unions",
        "unofficial", "volunteers", "watch", "watchdog", "welove", "whistleblower",
        "whistleblowers", "workers", "worst",
    ),
    Affix.NEUTRAL: (
        "account", "accounts", "acct", "app", "backup", "biz", "bluesky", "book",
        "bsky", "channel", "com", "dotcom", "ehr", "facebook", "fb", "feed", "global",
        "handle", "homepage", "hq", "ig", "insta", "instagram", "live", "mail",
        "mastodon", "net", "online", "org", "page", "pages", "profile", "reddit",
        "site", "social", "team", "threads", "tiktok", "tv", "tw", "tweets", "twitter",
        "us", "usa", "videos", "web", "website", "welcome", "www", "youtube", "yt",
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
