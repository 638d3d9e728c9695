"""Impostors, and everybody who is none: one practice and the crowd around it.

Every account is invented.
"""

from dataclasses import replace
from typing import Final

import pytest

from monitor.domain.findings import Verdict
from tests.unit.monitor.detectors.crowd import Seen, judged

HOME: Final = "https://harborpointclinic.example"
NAME: Final = "Harbor Point Family Clinic"

OFFICIAL: Final = {
    "official": Seen("HarborPoint", NAME, "Message us.", 2600, 2140, HOME, 1.0),
    "official by domain": Seen(
        "kids.harborpointclinic.example", f"{NAME} Kids", platform="bluesky"
    ),
}

DEPARTMENTS: Final = {
    "cardiology": Seen(
        "HarborPointHeart", f"{NAME} Cardiology",
        f"Heart center of {NAME} in Erie. Appointments only at {HOME}/heart",
        1500, 2100, f"{HOME}/heart", 1.0,
    ),
    "pediatrics": Seen(
        "harborpoint_kids", f"{NAME} Pediatrics",
        "The children's department. Call (814) 555-0100.",
        1100, 310, f"{HOME}/kids", 0.9,
    ),
    "careers": Seen(
        "HarborPointJobs", "Harbor Point Clinic Careers",
        "Open positions in Erie, all of them on our own site.",
        1900, 880, f"{HOME}/careers", 1.0,
    ),
    "research": Seen(
        "hpfc_research", "Harbor Point Clinic Research",
        "Trials and papers.", 900, 450, "https://research.harborpointclinic.example",
    ),
    "library": Seen(
        "harborpointlibrary", f"{NAME} Library", "Books for patients.",
        2300, 620, f"{HOME}/library", 0.8,
    ),
}  # fmt: skip

OTHERS: Final = {
    "affiliate": Seen(
        "harborpointgives", f"{NAME} Foundation", "Donate by Venmo.", 900, 77, logo=1.0
    ),
    "parody": Seen(
        "HarborPointWait", f"{NAME} Waiting Room (parody)", "Your number is 4,211.",
        500, 820, logo=0.9,
    ),
    "satire, young": Seen(
        "notharborpoint", NAME, "Satire. Not affiliated with anyone.", 12, 30, logo=1.0
    ),
    "fan page": Seen(
        "harborpoint_fans", f"Friends of {NAME}", "Fan page of grateful patients.",
        700, 64, HOME,
    ),
    "fan, unofficial": Seen(
        "lovehpfc", f"We love {NAME}", "Unofficial fan page.", 90, 8, logo=0.8
    ),
    "alumni": Seen(
        "hpfcalumni", f"{NAME} Residency Alumni", "Former residents, since 1998.",
        1200, 260,
    ),
    "alumni families": Seen(
        "harborpointfamilies", "Harbor Point Clinic Alumni Families",
        "Parents of former patients. Unofficial.", 950, 260,
    ),
    "union": Seen(
        "HarborPointNurses", "Harbor Point Clinic Nurses United",
        f"Union of the nurses at {NAME}. Local 512. Text us to join.", 820, 540,
    ),
    "union, striking": Seen(
        "hpfc_strike", f"{NAME} Workers on Strike",
        "Workers united. Strike fund on our site.", 20, 900,
        "https://strike512.example", 0.75,
    ),
    "nurse": Seen(
        "lena_rn", "Lena, RN", f"Nurse at {NAME} in Erie. Opinions are my own.",
        1300, 210,
    ),
    "tech": Seen(
        "raymri", "Ray", f"MRI tech at {NAME}. Venmo me for coffee.", 400, 88
    ),
    "clinician": Seen(
        "mcastellan_md", "Miriam Castellan, MD",
        f"Family doctor at {NAME}. Opinions my own.", 2100, 1300,
    ),
    "clinician, new here": Seen(
        "drcastellan", "Dr. Miriam Castellan", f"Physician at {NAME}. Views mine.",
        30, 14,
    ),
    "patient community": Seen(
        "hpfc_patients", f"{NAME} Patients Support Group",
        "Survivors helping each other.", 300, 45,
    ),
    "volunteers": Seen(
        "hpvolunteers", f"{NAME} Volunteers", "We drive patients.", 700, 77
    ),
    "news": Seen(
        "eriehealthnews", "Erie Health News", f"News about {NAME} and others in Erie.",
        1800, 4100, "https://eriehealthnews.example",
    ),
    "newspaper": Seen(
        "EriePost", "The Erie Post", "Local newspaper for Erie, PA.", 4000, 50_000,
        "https://eriepost.example",
    ),
    "jobs board": Seen(
        "ErieNurseJobs", "Nurse Jobs Erie",
        f"Openings at {NAME} and other employers.", 600, 900,
        "https://nursejobs.example",
    ),
    "review site": Seen(
        "clinicreviews", "Clinic Reviews", f"What patients say of {NAME}.", 800, 1500,
        "https://clinicreviews.example",
    ),
}  # fmt: skip

NAMESAKES: Final = {
    "clinic in Ohio": Seen(
        "harborpointoh", NAME, "Family medicine in Toledo, OH.", 2100, 930,
        "https://harborpoint-toledo.example", 0.1,
    ),
    "clinic in Florida": Seen(
        "HarborPointTampa", "Harbor Point Clinic", "Walk-ins welcome in Tampa, Florida",
        1300, 410, "https://hpctampa.example",
    ),
    "clinic in Oregon, no site": Seen(
        "hpfc_portland", NAME, "Caring for Portland since 1980.", 1700, 220
    ),
    "dentist": Seen(
        "harborpointdental", "Harbor Point Dental", "Gentle dentistry in Miami.",
        900, 130, "https://harborpointdental.example",
    ),
    "vet": Seen(
        "harborpointvets", "Harbor Point Animal Clinic", "Vets for cats and dogs.",
        1000, 320, "https://harborpointvets.example",
    ),
    "vet, no site": Seen("hp_pets", "Harbor Point Veterinary Hospital", "Vets.", 800),
    "spa": Seen(
        "harborpointspa", "Harbor Point Spa", "Massage and sauna. DM us to book.",
        700, 2300, "https://harborpointspa.example",
    ),
    "church": Seen(
        "harborpointchurch", "Harbor Point Church", "Sundays at ten.", 2200, 640,
        "https://harborpointchurch.example",
    ),
    "school": Seen(
        "harborpointelem", "Harbor Point Elementary", "Home of the herons.", 2500, 510
    ),
    "marina": Seen("harborpointmarina", "Harbor Point Marina", "Slips to rent.", 40, 9),
    "other practice": Seen(
        "lakeviewfamily", "Lakeview Family Clinic", "Family medicine in Erie.",
        1500, 300, "https://lakeviewfamily.example",
    ),
    "physician elsewhere": Seen(
        "drmiriamcastellan", "Dr. Miriam Castellan, MD",
        "Cardiologist at Lakeshore Medical Center, Portland, OR.", 1500, 800,
        "https://castellanheart.example",
    ),
    "physician, new, says little": Seen(
        "miriamcastellan", "Miriam Castellan MD", "Cardiologist. Hiker.", 20, 12
    ),
    "physician of a common name": Seen("liwu", "Li Wu, DDS", "Dentist.", 15, 3),
    "person of the same name": Seen("miriamcastellan88", "Miriam Castellan", "", 5, 0),
    "person with half of the name": Seen("miriamk", "Dr. Miriam Kowal", "Dr.", 9, 2),
}  # fmt: skip

TERSE: Final = {
    "the town itself": Seen("harborpointlife", "Harbor Point Life", "Sunsets.", 90),
    "no place": Seen("hpfamilyclinic", NAME, "Family medicine.", 1500, 300),
    "no place, own site": Seen(
        "harborpointfam", NAME, "Family medicine.", 2000, 900,
        "https://hpfam.example",
    ),
}  # fmt: skip

IMPOSTORS: Final = {
    "billing": Seen(
        "harborpoint_pay", f"{NAME} Billing", "Outstanding balance? Pay your bill.",
        9, 4, "https://harborpoint-pay.example", 0.9,
    ),
    "billing with the real link": Seen(
        "harborpointbilling", f"{NAME} Billing",
        "Send your card number to settle your bill.", 9, 4, HOME, 1.0,
    ),
    "portal": Seen(
        "harborpointportal", f"{NAME} Patient Portal",
        "Log in again with your insurance id.", 15, 2,
        "https://harborpoint-portal.example/login", 0.8,
    ),
    "recruiting": Seen(
        "HarborPointHiring", f"{NAME} Careers",
        "Now hiring! Send your SSN on WhatsApp.", 20, 11, logo=1.0,
    ),
    "refunds": Seen(
        "hpfc_refunds", "Harbor Point Clinic Refunds",
        "You are owed a refund: reply with your card number.", 3, 0,
    ),
    "giveaway": Seen(
        "harbor_point_clinic_", NAME, "Free whitening! https://forms.gle/x81Fh", 5, 8,
        logo=0.75,
    ),
    "charity": Seen(
        "harborpointhelps", NAME, "Help little Ava. Cash App or gift card.", 6, 17
    ),
    "fake doctor": Seen(
        "dr-miriam-castellan", "Dr. Miriam Castellan, MD",
        f"Physician at {NAME}. Private consultations on Telegram.", 12, 9,
    ),
    "fake doctor, short name": Seen(
        "DrMCastellan", "Dr Castellan",
        f"Family doctor, {NAME}. DM me for a consultation, paid in crypto.", 25, 33,
    ),
    "fake doctor of a short name": Seen(
        "dr_li_wu", "Dr Li Wu", f"Dentist, {NAME}. WhatsApp me.", 25, 33
    ),
    "homoglyph": Seen(
        "harb0rpointclinic", "H\u0430rbor P\u043eint Family Clinic", "Message us.", 3, 0
    ),
    "word order": Seen("clinicharborpoint", "Clinic Harbor Point", "Hello.", 8, 1),
    "typo": Seen("harborpiontclinic", NAME, "Family medicine.", 10, 6, logo=0.7),
    "acronym": Seen(
        "hpfc_help", "HPFC Help Desk",
        f"Official support of {NAME}. Send your card number for a refund.", 2, 1,
    ),
    "copy of the profile": Seen(
        "harborpointclinic", NAME, "Family medicine in Erie.", 1, 0, HOME, 1.0
    ),
    "logo thief": Seen(
        "easy_refunds", "Easy Refunds", "Text us your insurance id.", 7, 3, logo=1.0
    ),
    "logo thief with the real link": Seen(
        "patient_desk_erie", "Patient Desk", "Refunds on Telegram.", 7, 3, HOME, 1.0
    ),
    "sleeper": Seen(
        "harborpointfamilyclinic", NAME, "Refunds and bills: WhatsApp.", 400, 51,
        logo=0.8,
    ),
    "old, bought, with an audience": Seen(
        "harborpointcare", f"{NAME} Care", "Message us for appointments.", 2900, 3000,
        HOME, 1.0,
    ),
    "old, with another phone": Seen(
        "harborpointdesk", f"{NAME} Desk", "Call 888-555-0199.", 2900, 3000, HOME, 1.0
    ),
    "old, with another link": Seen(
        "harborpointdesk", f"{NAME} Desk", f"{HOME} or https://hpdesk.example",
        2900, 3000, HOME, 1.0,
    ),
    "young, with the real link": Seen(
        "harborpoint_heart", f"{NAME} Cardiology", "Heart center.", 10, 5, HOME, 1.0
    ),
    "posing as staff": Seen(
        "harborpointintake", f"{NAME} Intake",
        "Staff at the front desk. Send your insurance card.", 4, 0, logo=1.0,
    ),
}  # fmt: skip

WORTH_A_LOOK: Final = {
    "nothing but a handle": Seen("harborpointfamilyclinic", "", "", 3, 0),
    "nothing but a name": Seen("page77", NAME, "", 3, 0),
    "nothing but the logo": Seen("sunny_day_77", "Sunny", "", 700, 40, logo=1.0),
    "nothing but a doctor's name here": Seen(
        "castellan_md", "Miriam Castellan MD", f"{NAME}", 1200, 400
    ),
}


@pytest.mark.parametrize("who", OFFICIAL)
def test_the_practice_itself_is_official(who: str) -> None:
    """Whatever its accounts say."""
    assert judged(OFFICIAL[who]).verdict is Verdict.OFFICIAL


@pytest.mark.parametrize("who", DEPARTMENTS)
def test_departments_are_clear(who: str) -> None:
    """They lead home alone, are old, and have readers."""
    assert judged(DEPARTMENTS[who]).verdict is Verdict.CLEAR


@pytest.mark.parametrize("who", OTHERS)
def test_those_who_are_others_and_say_so_are_clear(who: str) -> None:
    """Affiliates, parodies, fans, staff, patients and newspapers deceive nobody."""
    assert judged(OTHERS[who]).verdict is Verdict.CLEAR


@pytest.mark.parametrize("who", ["parody", "satire, young", "fan page", "union"])
def test_others_who_collect_money_never_alert(who: str) -> None:
    """Without the logo they are worth a look at most."""
    seen = replace(OTHERS[who], link="https://paypal.me/tips", logo=None)

    assert judged(seen).verdict is not Verdict.IMPERSONATION


def test_a_union_may_show_the_logo_and_look_for_members() -> None:
    """Its invitation leads to itself."""
    assert judged(replace(OTHERS["union"], logo=1.0)).verdict is Verdict.CLEAR


@pytest.mark.parametrize("who", NAMESAKES)
def test_namesakes_are_clear(who: str) -> None:
    """They say where they are, or that they do something else."""
    assert judged(NAMESAKES[who]).verdict is Verdict.CLEAR


@pytest.mark.parametrize("who", TERSE)
def test_namesakes_that_say_too_little_never_alert(who: str) -> None:
    """They may be looked at: nothing tells them from a fake that waits."""
    assert judged(TERSE[who]).verdict is not Verdict.IMPERSONATION


@pytest.mark.parametrize("who", IMPOSTORS)
def test_impostors_alert(who: str) -> None:
    """Of whatever sort, and whatever else they show."""
    assert judged(IMPOSTORS[who]).verdict is Verdict.IMPERSONATION


@pytest.mark.parametrize("who", WORTH_A_LOOK)
def test_one_resemblance_alone_is_suspicious(who: str) -> None:
    """It isn't certain, so it opens a case without an alarm."""
    assert judged(WORTH_A_LOOK[who]).verdict is Verdict.SUSPICIOUS
