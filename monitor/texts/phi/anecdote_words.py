"""Words of which stories about one patient are made."""

from typing import Final

from monitor.texts.phi.phrases import compile_phrases

_AGE: Final = r"\d{1,2}[- ]?(?:years?|yrs?|weeks?|months?|days?)[- ]?olds?"
_SOMEBODY: Final = (
    r"(?:<person>|child|newborn|twins|triplets|bride|groom|husband|wife|widow(?:er)?|"
    r"tourist|visitor|stranger|student|motorcyclist|driver|cyclist|biker|passenger|"
    r"runner|athlete|player|quarterback|gymnast|swimmer|retiree|inmate|prisoner|"
    r"soldier|"
    r"vet|drunk|gal|dude|fella|chap|teacher|firefighter|pastor|priest|judge|mayor|"
    r"lawyer|attorney|realtor|farmer|rancher|welder|roofer|carpenter|plumber|"
    r"electrician|mechanic|trucker|butcher|baker|waitress|waiter|bartender|cashier|cop|"
    r"officer|deputy|sheriff|politician|council(?:man|woman)|senator|celebrity|actor|"
    r"actress|singer|reporter|anchor|journalist|coach|principal|professor|mailman|"
    r"librarian|accountant|banker|hairdresser|barber|landlord|contractor|worker|owner|"
    r"influencer|dancer|musician|pilot|nun|rabbi|imam|chef|cook|nanny|janitor|guard|"
    r"sisters?|brothers?|family|nurse from|agent|consultant|"
    r"(?!(?:num|win|sum|let|pa|wa|mat|can|cen|of|or|din|mem|part|remin|disor|ne|ev|af|"
    r"un|fe|fly|pos|lead|cov|po|pap|chap|char|rea|lat|quar|off|bet|carr|prov|care|doc|"
    r"fac|moni|err|col|fl|gen|help|numb|paper|newslett|answ|show|tow|pow|short|long)"
    r"(?:er|or)\b)[a-z]{3,12}(?:er|man|woman|ist))(?!s)"
)
_LAY: Final = r"(?:guy|lady|dude|kid|man|woman|girl|boy|gentleman|couple|gal|mom|dad)"
_SEEKER: Final = r"(?:drug seeker|frequent flyer|addict|drunk|no-?show|walk-?in)"
_DESK: Final = (
    r"(?: (?:advocates?|relations|services?|experience|care|portals?|safety|liaisons?|"
    r"rights|education|coordinators?|access|forms?|resources|stories|satisfaction|"
    r"appointments?|parking|entrance|rooms?|famil\w+|surveys?|information|records|"
    r"privacy|feedback|data|population|volume|outcomes?|and family))"
)
_US: Final = r"(?:I|we|our (?:\w+ )?(?:team|surgeons?|crew|nurses|staff|volunteers))"


def _phrases(block: str) -> str:
    for name, pattern in (
        ("somebody", _SOMEBODY),
        ("age", _AGE),
        ("lay", _LAY),
        ("seeker", _SEEKER),
        ("desk", _DESK),
        ("us", _US),
        ("few", r"(?:[\w'.-]{1,20} ){0,3}?"),
        ("some", r"(?:[\w'.-]{1,20} ){0,4}?"),
    ):
        block = block.replace(f"<{name}>", pattern)
    return block


ONE_PATIENT: Final = compile_phrases(
    _phrases(r"""
    (?<!as )(?<!for )(a|an|the|this|that|my|our|another|some) <few>patient(?!<desk>)
    (one of|another of) (my|our) <few>patients
    (last|first|next) patient of the (day|night|shift)
    (two|three|four|several) (of (our|my) )?<few>(patients|kids|siblings|sisters|\
    brothers|teens|teenagers|students|girls|boys|men|women)
    patient: ?"?
    (a|an|the|this|that|our) <few>(preemie|neonate|newborn)
    patient in (bed|room|bay|rm|chair) \w+
    (a|an|this|that|our|my|the|some|another) <few><age>
    \d{2},? ?(yo|y/o)
    (a|an|the|this|that|our|some|another) <few><lay> (who|that|with|from|in|on|at|I)
    (a|an|the|this|that|our|some) <few><lay> (came|comes|showed|shows|walked|walks|\
    was|is)
    (a|an|the|this|that|our|some) <few><lay> (just|arrived|told|asked|tried|came|drove)
    <lay> (shows|comes|came|walks|walked|rolls|rolled|showed|calls|called|swallowed)
    <lay> (with|in) (an?|the|his|her|our)
    <lay> (brought|brings|carried|rushed|who fell|who threw)
    (elderly|older|younger|middle-aged|homeless|pregnant|drunk|intoxicated) <lay>
    (elderly|older|young|middle-aged) (man|woman|lady|gentleman) (from|with|who|in)
    (a|an|the|this|that|our|my|same|for the) <few><seeker>
    my (\d{1,2}|noon|morning|two|three|nine|ten) (o'clock|am|pm)
    our (\d{1,2}|noon|morning|two|three|nine|ten) ?(o'clock|am|pm)
    this little (guy|one|girl|man|lady|fella|fighter|nugget)
    (today|tonight|yesterday|last night|this morning)'s (trauma|code|save|delivery)
    someone in (the|our|my) (waiting room|lobby|chair)
    (guess|you'll never guess|you won't believe) (who|what)
    (un|una|nuestr[ao]|este|esta|mi) <few>(paciente|pacientit[oa])
    (un|una|al|a un|a una) <few>(se[nñ]ora?|beb[eé]|ni[nñ][ao]|joven|mam[aá])
    (un|una) [\w ]{1,40} de \d{1,3} a[nñ]os
    (un|una) (hombre|mujer|se[nñ]ora?|muchach[ao]|ni[nñ][ao]|joven) <few>(que|con|de)
""")
)
"""One patient who is not named."""

SOMEBODY: Final = compile_phrases(
    _phrases(r"""
    (a|an|one|this|that|the|some|another|local) <few><somebody>
    (someone|somebody) from (the|our|a)
    (he|she) (came|comes|drove|walked|arrived|was brought|was rushed|told|asked|showed)
    (un|una|el|la) <few>(se[nñ]ora?|ni[nñ][ao]|joven|beb[eé]|maestr[ao]|bomber[ao])
""")
)
"""One person who may be a patient."""

ENCOUNTER: Final = compile_phrases(
    _phrases(r"""
    (came|comes|walk(ed|s)|rushed|wheeled|carried|drove|limped|rolled) (straight |\
    right )?\
(in|into|to (us|see us|our|my)|from|himself|herself|back|by)
    finally came
    (was|came|is|were) in for
    brought (him|her|them) in
    brought (in )?(his|her|their) \w+
    (bit|kicked|hit|punched|slapped|threw|spit|puked|peed|proposed) (\w+ ){0,3}(at|\
    on|to|the|my|our|me|us)
    (kept|keeps) \w{2,20}ing
    (took care of|cared for) (an?|the|one|this)
    (treated|admitted|discharged|intubated|stitched|sedated|coded) (an?|one|this|the)
    (was|were|been|got|is) <few>(brought|flown|carried|rushed|wheeled|admitted|\
    discharged)
    (was|were|been|got|is) <few>(treated|intubated|transferred|airlifted|pronounced)
    (was|were|been|got) <few>(referred|shot|stabbed|bitten|hit|born|found|diagnosed|\
    saved)
    (was|were|is|are) (back |here |still |now )*(in|on|at) our
    (arrived|arrives|presented|presents|showed up|shows up|turned up|no-showed|\
    collapsed)
    <us> (just |also |had to |finally )?(saw|see|treated|delivered|met|tell|told|lost)
    <us> (just |also |finally )?(discharged|intubated|admitted|reattached|removed|saved)
    <us> (just |also |finally )?(revived|operated|shocked|held|had|did|performed|gave)
    <us> (just |also |finally )?(diagnosed|coded|stitched|pulled|cut|set|examined|cried)
    <us> (just |also |finally )?(said goodbye|sat with|talked to|spoke with|cared for)
    <us> (just |also )?(got (punched|bitten|hit|spit|yelled|screamed)|spent|pronounced)
    (told|tells|asked|asks|thanked|screamed at|yelled at|lied to|called|hit on) (me|us)
    asked me
    (telling|tell|told|holding|watching) (a|an|the|his|her|one) \w+
    (didn't make it|made it through|spent the night)
    (thanked|hugged|threatened|bit|kicked|hit|cursed at|proposed to) (me|our|us)
    (are|is) out of
    (fire|fired|dismiss|dismissed|confront|restrain) (a|an|our|this)
    just (asked|told|screamed|yelled|took|discharged|delivered|got|had|spent|no-showed)
    (treated|saw|delivered|pronounced|intubated|had|met|lost) (a|an|this|the|our|\
    another)
    (going|went|sent|walked|goes) (home|out)
    (is|was|are|were) (doing|recovering|healing|fighting|walking|breathing|resting)
    (came|comes|drove|walked) (straight|all the way|\w+ hours)
    (had|has) surgery
    (tested|tests) positive
    (attempted|overdosed|swallowed|crashed|collapsed|fell|died|passed away|gave birth)
    (is|was|are) back
    (has|had|having) (the )?(worst|craziest|biggest|longest|best|no)
    keeps? \w{2,20}ing
    (claims?|claimed|insists?|insisted|swears|swore|refuse[sd]|demanded|threatened|lied)
    (found out|turned out|broke down|ended up|tried to get|bled|coded|flatlined)
    on (the )?phone with
    in (the|our|my) (waiting room|exam room|chair|ER|ED|trauma bay|lobby)
    (lleg[oó]|vino|ingres[oó]|trajeron|atend[ií]\w*|entr[oó]|oper[aó]\w*|vimos|\
    muri[oó]|dij(e|imos)|naci[oó]|despedimos|perdimos|salvamos)
""")
)
"""What happened between that person and who tells it."""

WHEN: Final = compile_phrases(r"""
    (yesterday|today|tonight|this (morning|afternoon|evening|week|weekend|month|shift))
    last (night|week|weekend|month|<weekday>|shift)
    (just|finally|earlier|right now|again)
    <weekday>
    (an?|one|two|three|four|five|ten|a few|\d+) (hours?|years?|days|weeks|nights|\
    months|hours) ago
    \d{1,2} ?(am|pm)
    at (noon|midnight|dawn|\d{1,2}(:\d\d)? ?(am|pm)|\d{1,2} in the morning)
    (on|in|at) (christmas|halloween|thanksgiving|easter|new year's)
    in (january|february|march|april|june|july|august|september|october|november|\
    december)
    (third|fourth|second|fifth|first|last) (time|patient|case)
    (crazy|busy|long|wild|rough|hard|tough|sad) (shift|night|day|week)
    (ayer|hoy|anoche|esta (ma[nñ]ana|semana|tarde|noche)|el (lunes|martes|viernes))
""")
"""When it was: not long ago, once."""

CLUE: Final = compile_phrases(
    _phrases(r"""
    <age>
    \d{2},? ?(roofer|yo|y/o|M|F)
    in (his|her) (\w+ )?\d0'?s
    (he|she)('s| is| was| turned) \d{1,3}
    works (at|for|in) (the|a|our) \w+
    (maybe|about|around|only|just|age|aged|,) \d{1,2}
    from (?-i:[A-Z])[\w.]+
    from (our|the|a) <few>(town|farm|school|college|jail|prison|shelter|nursing home)
    (at|attends|goes to|teaches at|works at|behind|near|next to|\
    on) (the )?(?-i:[A-Z])\w+
    (owns|own|runs|run|sells|drives for|works|teaches|coaches|plays for) _ \w+
    (local|retired|famous|well-known|homeless|beloved|former|favou?rite|\
    certain) [\w-]{1,20}
    (is|she's|he's|was|,) (a|an|our|the) <few><somebody>
    (his|her|whose) (wife|husband|mother|father|dad|mom|son|daughter|kids|boss|coach)
    (his|her|own) (wedding|job|affair|ex\b|church|farm|truck|restaurant|business|ex-\w+)
    parents (run|own|are|work)
    <somebody>'s (wife|husband|son|daughter|hand|foot|leg|arm|thumb)
    (weighs|pounds|lbs|tattoos?|wheelchair|of (two|three|four|five|six|\d))
    (the only one|only (he|she)|everybody knows)
    a[nñ]os
    de (?-i:[A-Z])\w+
""")
)
"""What tells others who it was: age, work, place, kin."""

HARM: Final = compile_phrases(r"""
    <health>
    (swallowed|stuck|stung|bitten|bite|shot|stabbed|burn(s|ed)?|drown(ed|ing)|\
    crash(ed)?)
    (leukemia|pulse|overdosed?|drunk|addict(ion)?|code blue|SIDS|PE|c-section|ringworm)
    (nail|bead|fork|screw|cockroach|battery|fish ?hook|bug|ring|coin|needle|\
    bulb) _ _ \w+
    (in|up|on|off) (his|her|their) (eye|ear|nose|foot|hand|leg|arm|head|neck|mouth|back)
    (lost|losing|broke|reattached|amputated|severed|shattered|frozen|broken) _ \w+
    (born|birth|delivered|baby|weeks|labou?r|twins|triplets|pregnant|miscarried|\
    children)
    (died|dies|dying|death|last breath|pronounced|passed away|killed|collapsed|saved)
    (pills|script|hemorrhoids|lice|teeth|bathed|smell(s|ed)?|toes|coughing up|yellow)
    (ICU|CCU|NICU|ambulance|alcohol|lymphoma|tumor|fire|poisoning|didn't make it|ER|\
    ED|waiting room|paramedics|bay \d|bed \d|call button|trauma)
    (rattlesnake|snake|shark|dog bite|rationing|restraining order|meth|cocaine|heroin)
    (hurts|numb(ness)?|rash|bleeding|fainted|choking|attempted|self-harm|abused?|raped)
    (no-show(ed)?|screamed|yelled|punched|asked me out|lied|drug seeker|shots)
""")
"""What was the matter, or what the person did there."""

NOBODY: Final = compile_phrases(r"""
    if (you|your|a|an|the|somebody|someone|anyone|it|left|they|we)
    when (a|an|your|you|they)
    (imagine(?! my)|suppose|for example|e\.g|what (would|should)|did you know|have you)
    (you|they|we|it|patients?|child|[\w-]{1,20}(er|or|man|ient|son)) (may|might|can|\
    should|\
    must)
    each (patient|person|of|year|day|month|one|week|and)
    (every|any|anyone|anybody|many|most|often|usually|always|rarely|average|\
    typical)
    ((?<!of my )(?<!of our )(?<!two )(?<!three )(?<!four )(patients|men|women|kids)|\
    people|adults|seniors|some of you)
    (one|two|three|\d+) (in|out of) (two|three|four|five|six|seven|eight|nine|ten|\d+)
    (free|join us|register|sign up|book|talks?|webinar|learn|quiz|tips?|recipes|ask us)
    (award|raised|donates?|volunteers?|welcomed?|hir(ed|ing)|joins?|joined|opened|\
    won(?!'))
    (hosted|celebrate[sd]?|parade|posters?|pizza|cake|support group|drill)
    (our new|meet|medical student|assistant|intern|cardiologist|Dr|RN)
    (si|imagine|cuando (un|una)|muchos|muchas|todo|toda|cada|personas|pacientes)
""")
"""What makes a sentence one about everybody, about staff, or an invitation."""
