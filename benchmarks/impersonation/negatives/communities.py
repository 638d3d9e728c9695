"""Communities around a practice: who speaks of it without being it."""

from collections.abc import Sequence
from random import Random
from typing import Final

from benchmarks.impersonation.drafts import Draft, Kind, Writer, likely, slug
from monitor.domain.watch import Practice

Texts = Sequence[str]


def _group(handles: Texts, names: Texts, bios: Texts, links: Texts = ()) -> Writer:
    """Return the writer that fills one of each of the templates."""

    def write(chance: Random, practice: Practice) -> Draft:
        filled = _Filling(chance, practice)
        found = (
            (filled.text(chance.choice(links)),)
            if links and likely(chance, 0.5)
            else ()
        )
        return Draft(
            handle=filled.text(chance.choice(handles)).replace(" ", ""),
            name=filled.text(chance.choice(names)),
            bio=filled.text(chance.choice(bios)),
            links=found,
        )

    return write


class _Filling:
    """What stands for the braces of one case's templates."""

    def __init__(self, chance: Random, practice: Practice) -> None:
        place = practice.locations[0]
        words = practice.name.split()
        letters = "".join(word[0] for word in words if word[0].isalnum())
        self._values = {
            "name": practice.name,
            "own": slug(practice.name)[:26],
            "abc": letters if len(letters) > 2 else slug(words[0]).title(),
            "first": " ".join(words[:2]) if len(words) > 3 else words[0],
            "city": place.city or "Town",
            "town": slug(place.city) or "town",
            "state": place.state,
            "person": chance.choice(_PEOPLE),
            "n": chance.randrange(2, 1999),
            "year": chance.randrange(1975, 2024),
        }

    def text(self, template: str) -> str:
        return template.format(**self._values)


_PEOPLE: Final = (
    "Dana Whitfield", "Marcus Oyelaran", "Jill S.", "tina b", "Roberto Cruz",
    "Anh Pham",
    "Sister Agnes", "Coach Dee", "Katie ☀️", "Devon Park", "Lorraine Muir", "Teddy K",
)  # fmt: skip

_FANS: Final = _group(
    ("{own}fans", "we_love_{own}", "{abc}fanclub", "{own}_appreciation"),
    ("{name} fans", "Fans of {name}", "{first} Fan Club", "We ❤️ {name}"),
    ("Fan page. Not affiliated with {name}.",
     "Appreciation page run by former patients.",
     "Unofficial! We just adore this place.",
     "Thankful families of {name}. Run by volunteers."),
)  # fmt: skip
_PARODY: Final = _group(
    ("not{own}", "fake{own}", "{own}parody", "{abc}_but_funny", "bad{own}"),
    ("Not {name}", "{name} (parody)", "Definitely {name}", "{first} Hospital Satire"),
    ("Parody account. Satire.", "Jokes only. Parody of {name}.", "Satire, obviously.",
     "The waiting room has been full since {year}. (not real)",
     "Spoof. Laughter is medicine"),
)  # fmt: skip
_UNION: Final = _group(
    ("{abc}nursesunited", "{own}union", "local{n}_{town}", "fair4{own}"),
    ("{name} Nurses United", "SEIU Local {n} - {name}", "{first} Workers' Union",
     "{abc} Staff for Safe Ratios"),
    ("Union of the nurses at {name}, local {n}.",
     "Bargaining for safe staffing in {city}.",
     "We are the 1,{n} workers who keep {name} running. #UnionStrong", "On strike!"),
)  # fmt: skip
_ALUMNI: Final = _group(
    ("{own}alumni", "{abc}_alum", "{abc}residency{year}", "{own}grads"),
    ("{name} Alumni", "{name} School of Nursing '{year} reunion", "Alumni of {first}"),
    ("Former residents of {name}.", "Class of {year} catching up.", "",
     "Graduates stay in touch."),
)  # fmt: skip
_EMPLOYEE: Final = _group(
    ("{town}nurse{n}", "rn.{abc}", "{abc}_er_life", "{town}scrubs", "nightshift{n}"),
    ("{person}", "{person} RN", "{person} | {abc}", "{person} @ {name}"),
    ("Nurse at {name}. Views are my own.", "ICU tech @ {name}, mom of three",
     "I work at {name}. Opinions mine, RT ≠ endorsement",
     "Pharmacist, {name}, {city}. 🐕",
     "Proud member of the {name} family since {year}"),
)  # fmt: skip
_FORMER: Final = _group(
    ("ex{abc}nurse", "retired_{town}_rn", "{town}{n}", "left{own}"),
    ("{person}", "{person} (retired)", "{person}, formerly {abc}"),
    ("Retired after 30 years at {name}.", "Ex-{name}. Now gardening.",
     "Used to run the lab at {name}; laid off {year}", "Former CFO, {name}"),
)  # fmt: skip
_NEWS: Final = _group(
    ("{town}healthnews", "{town}gazette", "{own}watch", "{town}newsnow"),
    ("{city} Health News", "The {city} Gazette", "{name} Watch", "{city} Headlines"),
    ("News about {name} and other hospitals.", "Local journalism for {city}, {state}.",
     "Covering {name} since {year}. Tips welcome.", "Breaking stories from {city}"),
    ("https://{town}gazette.example", "https://news.{town}.example"),
)  # fmt: skip
_PATIENTS: Final = _group(
    ("{own}moms", "{abc}survivors", "{town}cancersupport", "{own}families"),
    ("{name} Moms", "{name} Cancer Survivors", "{city} Patients' Circle",
     "NICU parents of {first}"),
    ("Support group of patients of {name}. We meet Tuesdays.",
     "Parents helping parents.",
     "Peer-run. We can't give medical advice.", "Kidney warriors of {city} 💪"),
)  # fmt: skip
_CHARITY: Final = _group(
    ("{own}foundation", "{own}auxiliary", "friendsof{own}", "{own}gala"),
    ("{name} Foundation", "{name} Auxiliary", "Friends of {name}",
     "{name} Volunteer Guild"),
    ("Raising funds for {name} since {year}.", "The gift shop ladies of {name}.",
     "501(c)(3) supporting {name}. Annual gala in May.", "Volunteers of {city}"),
    ("https://{own}foundation.example", "https://giving.{town}.example"),
)  # fmt: skip
_JOBS: Final = _group(
    ("{town}medjobs", "jobs_{town}", "{state}nursejobs", "{own}openings"),
    ("{city} Nursing Jobs", "{city} Hospital Jobs", "Jobs near {name}",
     "{state} Health Careers"),
    ("Openings at {name} and 40 others in {state}.", "We list, we don't hire.",
     "Automated feed of vacancies in {city}.", "Aggregator. Apply with the employer."),
    ("https://medjobs.example/{town}",),
)  # fmt: skip
_STUDENTS: Final = _group(
    ("{abc}residents", "{own}interns", "{abc}_im_residency", "{town}premeds"),
    ("{name} Residents", "{abc} EM Residency", "Interns of {first}", "{city} Pre-Meds"),
    ("Residents of {name}, run by the chiefs.",
     "Life of interns at {name}. Not the hospital.",
     "PGY-1 to 3. Views ours.", "Match {year}!"),
)  # fmt: skip
_CRITICS: Final = _group(
    ("{own}exposed", "{own}sucks", "boycott{abc}", "justicefor{n}at{abc}"),
    ("{name} Exposed", "Never Again {first}", "Truth about {name}",
     "Survivors of {name}"),
    ("They lost my mother's chart. Share your story.",
     "Documenting malpractice at {name}.",
     "Billing victims of {name} speak out.",
     "Save our maternity ward! Citizens of {city}"),
)  # fmt: skip


def _kind(name: str, write: Writer, *, held_out: bool = False) -> Kind:
    return Kind(
        name=name, write=write, held_out=held_out, group="community", by_handle=True
    )


COMMUNITIES: Final = (
    _kind("fans", _FANS),
    _kind("parody", _PARODY),
    _kind("union", _UNION, held_out=True),
    _kind("alumni", _ALUMNI),
    _kind("employee", _EMPLOYEE),
    _kind("former employee", _FORMER, held_out=True),
    _kind("news", _NEWS),
    _kind("patients", _PATIENTS),
    _kind("charity", _CHARITY, held_out=True),
    _kind("jobs listing", _JOBS),
    _kind("students", _STUDENTS, held_out=True),
    _kind("critics", _CRITICS),
)
