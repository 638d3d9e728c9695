"""What names that could be taken for a practice's domain are made of."""

from typing import Final

WORDS: Final = (
    "portal", "billing", "pay", "mychart", "patient", "patients", "login",
    "appointments", "payments", "billpay", "myhealth", "secure", "support", "careers",
    "jobs", "clinic", "health", "medical", "doctors", "online", "my", "hr", "refund",
    "records", "rx", "www",
)  # fmt: skip
"""What fakes of healthcare sites put before or after a name. Source: the role words
of FTC and IC3 notices on fake portals and job offers, as in `domain.text.affixes`."""

TLDS: Final = (
    "com", "org", "net", "health", "care", "clinic", "co", "us", "info", "online",
    "site", "xyz", "app", "help", "support", "top", "shop", "live", "biz", "doctor",
)  # fmt: skip
"""Where fakes are registered: what patients expect, and what is cheap. Source for
the cheap ones: the top-level domains that Spamhaus' statistics name most often."""
