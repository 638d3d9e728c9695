"""Accounts that have the practice's name and a word beside it that tells who they are.

What hospitals' houses, trainees, patients and towns call themselves; and words that
nobody could list.
"""

from collections.abc import Sequence
from typing import Final

from benchmarks.impersonation.drafts import Kind
from benchmarks.impersonation.negatives.rows import Row, writer_of

_HOUSE: Final[Sequence[Row]] = (
    ("{}auxiliary", "{name} Auxiliary", "Pink coats since 1951. We run the gift cart."),
    ("{}guild", "{name} Guild", "A guild of 120 members in {city}."),
    ("{}gala", "{name} Gala", "An evening in black tie for the new wing. May 12."),
    ("{}5k", "{name} 5K", "Run or walk with us in {city}."),
    ("{}golfclassic", "{name} Golf Classic", "Eighteen holes for pediatric beds."),
    ("{}library", "{name} Library", "Medical librarians. Ask us for articles."),
    ("{}chapel", "{name} Chapel", "Services on Sundays at nine."),
    ("{}cafe", "{name} Cafe", "Menu of the day. Soup!"),
    ("{}giftshop", "{name} Gift Shop", "Balloons and cards, ground floor."),
    ("{}parking", "{name} Parking", "Is the garage full? We tell."),
    ("{}police", "{name} Police", "Campus safety. In emergencies call 911."),
    ("{}museum", "{name} Museum", "Iron lungs and other treasures."),
    ("{}greenhouse", "{name} Greenhouse", "Tomatoes grown by the kitchen's team."),
)
_TRAINEES: Final[Sequence[Row]] = (
    ("{}residency", "{name} Residency", "Internal medicine, class of 2027."),
    ("{}emresidents", "{name} EM Residents", "We intubate and bake."),
    ("{}imresidency", "{name} IM Residency", "Noon conference and memes."),
    ("{}fellowship", "{name} Cardiology Fellowship", "Six fellows, one cath lab."),
    ("{}grads", "{name} Grads", "Our school of nursing, 1968 to 1999."),
    ("{}research", "{name} Research", "New papers of our investigators."),
    ("{}trials", "{name} Trials", "Open studies, by the research office."),
    ("{}ems", "{name} EMS", "Volunteer ambulance crew of {city}."),
)
_VOICES: Final[Sequence[Row]] = (
    ("patientsagainst{}", "Patients Against {name}", "Our bills, our stories."),
    ("truthabout{}", "Truth About {name}", "What they don't print."),
    ("justiceforannaat{}", "Justice for Anna", "She waited nine hours at {name}."),
    ("boycott{}", "Boycott {name}", "Until the nurses have a contract."),
    ("not{}", "Not {name}", "a joke, obviously"),
    ("{}problems", "{name} Problems", "You know you work at {name} when"),
    ("{}confessions", "{name} Confessions", "Send yours, we post it unsigned."),
    ("local1199{}", "1199 at {name}", "Members of the union at {name}."),
    ("{}moms", "{name} Moms", "For moms whose babies were there."),
    ("{}survivors", "{name} Survivors", "Stroke survivors who meet on Mondays."),
    ("left{}", "Left {name}", "I quit after nine years. Ask me why."),
    ("fairpayat{}", "Fair pay at {name}", "Workers for a living wage."),
)
_ODD: Final[Sequence[Row]] = (
    ("{}quilters", "{name} Quilters", "Blankets for newborns."),
    ("{}pingpong", "{name} Ping Pong", "Basement, Thursdays."),
    ("{}bells", "{name} Bells", "We ring in the season."),
    ("{}lanterns", "Lanterns for {name}", "A walk at dusk through {city}."),
    ("{}tulips", "{name} Tulips", "The flower beds by gate two."),
    ("{}cribbage", "{name} Cribbage", "Fifteen two, fifteen four."),
    ("{}tigers", "{name} Tigers", "Youth league sponsored by the hospital."),
    ("{}sunrise", "{name} Sunrise", "A picture from the roof each morning."),
    ("{}bakesale", "{name} Bake Sale", "Cookies for a cause."),
    ("lostat{}", "Lost at {name}", "Corridors, and how to leave them."),
    ("{}puppies", "{name} Puppies", "Therapy dogs in training."),
    ("{}hammers", "{name} Hammers", "Pictures of the building site."),
)


def _kind(name: str, rows: Sequence[Row]) -> Kind:
    return Kind(name=name, write=writer_of(rows), by_handle=True, group="community")


BESIDE: Final = (
    _kind("house of the hospital", _HOUSE),
    _kind("trainees", _TRAINEES),
    _kind("voices", _VOICES),
    _kind("odd words", _ODD),
)
