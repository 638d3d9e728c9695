"""Words that are put around a name without changing whose name it is.

They are taken off before names are compared, and tell what an account poses as.
Source: role words of the impersonation cases in FTC and IC3 notices and the words
that social networks' support accounts use; checked with benchmarks/impersonation.py.
"""

from enum import StrEnum
from typing import Final

from monitor.domain.text.folding import skeleton


class Affix(StrEnum):
    """What a word around a name says."""

    DESK = "desk"
    SUPPORT = "support"
    CLAIM = "claim"
    COMMUNITY = "community"
    NEUTRAL = "neutral"


_AFFIX_WORDS: Final = {
    Affix.DESK: (
        "admissions", "appointment", "appointments", "appt", "appts", "bill",
        "billing", "billpay", "booking", "bookings", "career", "careers", "claims",
        "hiring", "hr", "insurance", "invoice", "job", "jobs", "login", "mychart",
        "pay", "payment", "payments", "portal", "recruiter", "recruiting",
        "recruitment", "records", "refund", "refunds", "scheduling", "signin",
        "talent",
    ),
    Affix.SUPPORT: (
        "alert", "alerts", "assist", "assistance", "chat", "concierge", "contact",
        "customer", "customercare", "desk", "help", "helpdesk", "helpline", "hotline",
        "info", "inquiries", "patient", "patients", "patientcare", "secure",
        "security", "support", "team", "update", "updates", "verify",
    ),
    Affix.CLAIM: (
        "authentic", "genuine", "official", "officiel", "real",
        "verified",
    ),
    Affix.COMMUNITY: (
        "alum", "alumni", "auxiliary", "employees", "exposed", "fan", "fanclub",
        "fanpage", "fans", "former", "friends", "interns", "local", "memes", "news",
        "nurses", "parody", "residents", "satire", "staff", "students", "survivors",
        "union", "unofficial", "volunteers", "watch", "workers",
    ),
    Affix.NEUTRAL: (
        "account", "acct", "app", "backup", "biz", "bsky", "com", "ehr", "fb",
        "facebook", "global", "hq", "ig", "insta", "instagram", "mail", "net",
        "online", "org", "page", "site", "social", "tiktok", "tv", "tweets",
        "twitter", "us", "usa", "web", "website", "welcome", "www", "youtube", "yt",
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
