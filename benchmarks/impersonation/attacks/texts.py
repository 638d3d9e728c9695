"""What fakes write and where they lead; plain ones copy what the practice writes."""

from random import Random
from typing import Final

from benchmarks.impersonation.drafts import slug
from monitor.domain.watch import Practice

_OWN: Final = (
    "Caring for {city} since {year}.",
    "Your health, our mission.",
    "{name} is a {beds}-bed facility serving {city} and the surrounding area.",
    "{city}, {state}",
    "Compassionate care, close to home.",
    "Exceptional people. Exceptional care. {name}, {city}.",
    "We are {name}. Follow us for health tips, events and community news.",
    "Nonprofit provider in {city}, {state} • Emergency care 24/7",
    "Welcome to {name}!",
    "Providing quality healthcare to our community for over {age} years.",
    "{street}, {city} {state}",
    "Call {phone} to make an appointment.",
)
_LURES: Final = (
    "Official account of {name}. DM us your insurance ID to settle your bill.",
    "{name} patient support. Message us on WhatsApp {fake} for appointments.",
    "Verify your patient portal login to keep access to your records.",
    "Outstanding balance? Pay today with Cash App or Zelle and save 20%.",
    "Claim your refund from {name}: send name, date of birth and card number.",
    "Billing help line {fake}. Have your Medicare card ready.",
    "We are hiring! Nurses & clerks in {city}, from home, $45/h. Telegram @{slug}jobs",
    "Free health grants for patients of {name}. Inbox to apply.",
    "Appointments, refills and test results. Text {fake}.",
    "This is the only real page of {name}. Beware of fakes! Inbox us for help.",
    "Help a child at {name} get surgery ❤️ donations via PayPal below",
    "COVID and flu shots, no waiting. Register with SSN through the link 👇",
    "Weight loss injections approved by {name}, order by DM",
    "24/7 customer care of {name}. We reply in minutes. Drop your phone number.",
    "Need your medical records? Fill in the form in our profile.",
    "{name} crypto investment for staff and patients - guaranteed returns",
    "Prescription pick-up {city}: contact us on Signal",
    "New account!! old one got hacked. Follow {name} here, DM for questions",
    "Estimado paciente, envíe su número de seguro por mensaje para su cita.",
    "customer service : {fake} | email {slug}@gmail.com",
)
_PLAIN: Final = (
    "",
    "",
    "👋",
    "health",
    "Follow for updates",
    "DMs open",
    "Just here",
    "🏥",
)


def own_text(chance: Random, practice: Practice) -> str:
    """Return what the practice might write of itself."""
    return _filled(chance, practice, chance.choice(_OWN))


def lure(chance: Random, practice: Practice) -> str:
    """Return what asks readers for something."""
    return _filled(chance, practice, chance.choice(_LURES))


def any_text(chance: Random, practice: Practice) -> str:
    """Return a bio as fakes have: none, a copied one, a lure, or next to nothing."""
    shape = chance.choice(
        ("none", "none", "own", "own", "own", "lure", "lure", "both", "plain")
    )
    match shape:
        case "own":
            return own_text(chance, practice)
        case "lure":
            return lure(chance, practice)
        case "both":
            return f"{own_text(chance, practice)} {lure(chance, practice)}"
        case "plain":
            return chance.choice(_PLAIN)
        case _:
            return ""


def any_links(chance: Random, practice: Practice) -> tuple[str, ...]:
    """Return the links of a fake: mostly none; else where it leads its readers."""
    own, number = slug(practice.name)[:30], chance.randrange(10**6, 10**7)
    word = chance.choice(("care", "pay", "portal", "billing", "online", "refund", "my"))
    links = (
        f"https://{own}-{word}.example", f"http://{own}{word}.example/login",
        f"https://{word}-{own}.example", f"https://www.{own}.example.net",
        f"https://wa.me/1{number}", f"https://t.me/{own}{word}",
        f"https://forms.gle/{number:x}", f"https://docs.google.com/forms/d/{number:x}",
        f"https://bit.ly/{number:x}", f"https://tinyurl.com/{own[:8]}{word}",
        f"https://cash.app/${own}", f"https://paypal.me/{own}",
        f"https://linktr.ee/{own}", f"https://drive.google.com/file/d/{number:x}",
        f"https://gofundme.com/f/{own}-{word}", f"https://dropbox.com/s/{number:x}",
        f"https://{practice.domains[0]}", f"https://www.{practice.domains[0]}/",
        f"https://{chance.choice(('dealz', 'vitalife', 'quickmeds'))}.example",
    )  # fmt: skip
    return tuple(chance.sample(links, chance.choice((0, 0, 0, 0, 1, 1, 1, 2))))


def _filled(chance: Random, practice: Practice, template: str) -> str:
    place = practice.locations[0]
    text = template.format(
        name=practice.name, city=place.city or "town", state=place.state,
        street=place.street, phone=place.phone or practice.domains[0],
        year=chance.randrange(1890, 2005), age=chance.randrange(20, 120),
        beds=chance.randrange(20, 600), slug=slug(practice.name)[:20],
        fake=f"({chance.randrange(201, 989)}) 555-01{chance.randrange(100):02}",
    )  # fmt: skip
    return text.strip(" ,")
