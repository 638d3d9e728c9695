"""Communities and other organisations of a third split: one run, nothing tuned on it.

Written before the detector's words beside a name were, and never run before those
were final. Each row is a handle around a name, a shown name and a bio.
"""

from collections.abc import Sequence
from typing import Final

from benchmarks.impersonation.drafts import Kind
from benchmarks.impersonation.negatives.rows import Row, writer_of

_GIVING: Final[Sequence[Row]] = (
    ("friendsof{}", "Friends of {name}", "We raise money for new beds. Since 1974."),
    ("{}radiothon", "{name} Radiothon", "48 hours on air for the kids. Next: March."),
    ("{}thriftshop", "Thrift Shop at {name}", "Run by neighbors. Tue to Sat, 10 to 4."),
    ("{}festivaloftrees", "Festival of Trees", "Every November, for {name}."),
    ("{}givingday", "{name} Giving Day", "24 hours of generosity, each spring."),
)
_LEARNERS: Final[Sequence[Row]] = (
    ("{}psychres", "{name} Psychiatry Residents", "Wellness, didactics, dog pictures."),
    ("{}pharmresidents", "{name} PharmRes", "PGY1 and PGY2. Views are our own."),
    ("{}surgeryres", "{name} Surgery Residents", "Life in the OR. Not medical advice."),
    ("{}medstudents", "Med students at {name}", "By MS3s for MS3s."),
    ("{}gme", "{name} GME", "Match Day countdown. Program updates by the fellows."),
    ("{}classof2026", "{name} Class of 2026", "Future RNs. 14 weeks to go!"),
)
_STAFF: Final[Sequence[Row]] = (
    ("{}nightshift", "{name} Night Shift", "7p to 7a. We run on coffee."),
    ("{}softball", "{name} Softball", "Hospital league champions 2019. Go team!"),
    ("{}retirees", "{name} Retirees", "Lunch on the first Tuesday. All welcome."),
    ("{}runningclub", "{name} Running Club", "Colleagues who run. 5.30 am. Why."),
    ("{}icunurses", "ICU nurses of {name}", "Tweets by three tired nurses."),
)
_LABOR: Final[Sequence[Row]] = (
    (
        "{}workersunited",
        "{name} Workers United",
        "Staff for safe staffing. Contract now!",
    ),
    ("organize{}", "Organize {name}", "Sign a card. An independent union drive."),
    ("{}strike", "{name} Strike HQ", "Picket times and donations. Day 12."),
    ("local687{}", "Local 687 at {name}", "Techs and aides of {city}. Union strong."),
)
_CRITICS: Final[Sequence[Row]] = (
    ("save{}", "Save {name}", "Residents of {city} against the closure."),
    ("shameon{}", "Shame on {name}", "They billed my mom twice. Tell your story here."),
    ("keep{}open", "Keep {name} Open", "Petition with 8,000 names. Join us."),
    ("{}accountability", "{name} Accountability", "We read the inspection reports."),
    ("{}lawsuit", "{name} lawsuit", "Former patients suing. Not affiliated with them."),
    ("no{}expansion", "No {name} Expansion", "Neighbors against the parking garage."),
)
_HUMOUR: Final[Sequence[Row]] = (
    ("overheardat{}", "Overheard at {name}", "Things heard by the elevators. Submit."),
    ("{}shitposting", "{name} shitposts", "memes only. not affiliated"),
    ("{}elevators", "The Elevators at {name}", "Still broken. A joke account."),
    ("squirrelsof{}", "Squirrels of {name}", "Fat squirrels of the east lawn."),
)
_FAMILIES: Final[Sequence[Row]] = (
    ("{}nicufamilies", "{name} NICU families", "Parents for parents."),
    ("bornat{}", "Born at {name}", "Were you? Share your baby picture."),
    ("{}transplantwarriors", "Transplant Warriors", "Kidney friends from {name}."),
    ("{}supportersclub", "{name} supporters", "We love our hospital in {city}."),
)
_PLACES: Final[Sequence[Row]] = (
    ("{}farmersmarket", "Farmers Market at {name}", "Thursdays on the front lawn."),
    ("{}florist", "{city} Florist by {name}", "Get-well bouquets, 200 feet away."),
    ("haunted{}", "Haunted {name}", "Ghost stories of the old wing."),
    ("{}archives", "{name} Archives", "Photographs from 1890 to 1970."),
    ("{}district", "{name} District", "The neighborhood association of {city}."),
    ("{}inn", "The Inn by {name}", "Hotel rooms for families of patients."),
)
_SCIENCE: Final[Sequence[Row]] = (
    ("{}biobank", "{name} Biobank", "Samples for science. A registered study."),
    ("{}journalclub", "{name} Journal Club", "A paper each Friday."),
    ("{}simlab", "{name} Sim Lab", "Manikins that cough."),
    ("{}grandrounds", "{name} Grand Rounds", "Talks, every Wednesday at noon."),
)
_OTHERS: Final[Sequence[Row]] = (
    ("{first}animalclinic", "{First} Animal Clinic", "Cats and dogs. Open Saturdays."),
    ("{first}chiropractic", "{First} Chiropractic", "Spines of {city} since 1999."),
    ("{first}highschool", "{First} High School", "Go Falcons!"),
    ("{first}creditunion", "{First} Credit Union", "Banking for members."),
    ("{first}seniorliving", "{First} Senior Living", "Apartments with a view."),
    ("{first}eyecare", "{First} Eye Care", "Glasses and exams. Walk in."),
)


def _kind(name: str, rows: Sequence[Row], group: str = "community") -> Kind:
    return Kind(
        name=name, write=writer_of(rows), held_out=True, by_handle=True, group=group
    )


KEPT_NEGATIVES: Final = (
    _kind("givers", _GIVING),
    _kind("learners", _LEARNERS),
    _kind("colleagues", _STAFF),
    _kind("labor", _LABOR),
    _kind("protests", _CRITICS),
    _kind("jokes", _HUMOUR),
    _kind("families", _FAMILIES),
    _kind("places around", _PLACES),
    _kind("science", _SCIENCE),
    _kind("others of a word", _OTHERS, "other organisation"),
)
"""Fifty patterns of innocent accounts around a name."""
