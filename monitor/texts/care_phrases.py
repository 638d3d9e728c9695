"""What people in the United States say of practices, kind or harsh.

VADER's lexicon was made for chat and lacks most of it: "rushed", "collections", "took
the time", "find another dentist". Written by hand and checked on what heads learn from.
Words are as `monitor.texts.care_words` simplifies them; a slash parts those of which
any may stand in that place.
"""

from typing import Final

WORST: Final = """
about money/dollar/billing/profit, absurd, abusive, abysmal, after my money, appalled,
appalling, arrogance, arrogant, assembly line, atrocious, attorney, avoid, awful, bait
and switch, barbaric, barely looked/listened/spoke/touched/examined/glanced, be careful,
be warned, belittle, belittled, belittling, better before, beware, big disappointment,
billed/charged me twice, billed/charged twice, blew me off, blown off, blows me off,
board of, bogus, botch, botched, brushed me/my off, brushed off, brushes me/my/you off,
bs, bullied, bully, bullying, butcher, butchered, buyer beware, cannot trust, cant
trust, care about money, care less, careless, carelessness, cares about money, cash
cow/grab, catastrophe, cattle call, cause/caused/causing me pain/harm,
changing/switching doctors/dentists/practices/providers, chaos, chaotic, cheated,
clueless, collection agency, collections, complete mess, condescending, condescension,
conveyor belt, could give zero/0/no/negative, could have killed, crap, crappy, creepy,
criminal, criminals, crook, crooks, cruel, deceitful, deceptive, demeaning, deplorable,
didnt call back, didnt examine/touch/look, didnt need, didnt need any, didnt return my,
didnt/doesnt/wouldnt/wont/dont listen, disappointed, disappointing, disappointment,
disaster, disastrous, disgrace, disgraceful, disgusted, disgusting, dishonest, dismissed
my, dismissive, disorganization, disorganized, disrespect, disrespected, disrespectful,
dissatisfied, do better, doesnt call back, doesnt return my, doesnt/dont/didnt care,
done with this/place/my, dont call back, dont return my, dont trust, double
billed/charged/billing, dropped ball, drug seeker, extortion, falsified, feel
dismissed/ignored/judged/humiliated, feel rushed, feel
violated/stupid/belittled/unheard/pressured, felt
dismissed/ignored/judged/humiliated/violated, felt
stupid/belittled/unheard/pressured/rushed, file complaint, filed complaint, filing
complaint, filthy, find someone/somebody else, find/found/finding another
doctor/dentist/place, find/found/finding another practice/provider/office,
find/found/finding new doctor/dentist, find/found/finding new place/practice/provider,
forgot about me, forgot me, fraud, fraudulent, garbage, gave up, give zero/0, given up
on, go elsewhere, go somewhere/anywhere else, going downhill, going elsewhere, gone
downhill, gouging, greed, greedy, hard pass, heartless, hidden fee/fees/charges, high
pressure, horrendous, horrible, horribly, horrid, horror, hot mess, how dare,
humiliated, humiliating, hung up, hung/hangs/hang up on, idiot, idiots, ignored,
ignores, ignoring, in it for money, in tears, inappropriate, incompetence, incompetent,
inconsiderate, inept, inexcusable, infuriated, infuriating, inhumane, insensitive, jerk,
joke, kept me waiting, lack of, lacking, lacks, last straw, lawsuit, lazy, leaving this
practice, left in tears, left me waiting/sitting/there, left untreated, less than one,
let down, let me down, letdown, liar, liars, lied, lied about, lied to, lies, like
animal, like burden, like cattle, like child, like criminal, like dirt, like drug
addict/seeker, like garbage, like idiot, like inconvenience, like number, like trash,
look/looking elsewhere, looking for new/another/different, losers, lost
faith/trust/confidence, lost me as, lost patient/customer, lousy, made it/me/my/things
worse, made me wait, made to wait, made worse, mailbox full, malpractice, medical board,
mess up, messed up, mill, misdiagnose, misdiagnosed, misdiagnosis, misleading, misled,
money grab/hungry/machine/pit/grubbing, money hungry, moron, morons, nasty, negligence,
negligent, nerve damage, never again, never answer, never answered, never answers, never
be back, never call back/me, never called back/me, never calls back/me, never
examined/touched/looked, never going back, never heard back, never listened, never
listens, never never come/coming back, never picks/pick up, never return, never
return/returned/returns/returning my/calls/phone, never returning, never see/use/trust,
nickel and dime/dimed/diming, nickled and dimed, nightmare, no apology, no bedside, no
call back, no callback, no clue, no compassion, no concern, no empathy, no excuse, no
explanation, no follow up, no idea what he, no one answers/answered/called/calls/told,
no one knows/knew/cares/cared/returned, no refund, no respect, nobody
answers/answered/called/calls/told, nobody knows/knew/cares/cared/returned, not be back,
not be returning/going, not care, not go back, not going back, not listen, not
listening, not recommend, not recommended, not return my, not returning, not trust,
one/1 star, only care about, only cares about, outrageous, overbilled, overbilling,
overcharge, overcharged, overcharging, overrated, pathetic, patronizing, permanent
damage, permanently damaged, phone tag, pill mill, pointless, predatory, prey on,
preying, pushy, quack, quacks, racket, refuse to, refused me, refused to
refund/give/treat/see/help/fix/honor/call/listen, reported me to, revolving door,
ridiculous, rip me, rip/rips off, ripoff, ripped me off, ripped off,
rolled/rolling/rolls my eyes, rude, rudely, rudeness, rudest, ruin, ruined, run around,
run away, run from, runaround, sales pitch, save my time/money, save yourself, save
yourselves, scam, scammed, scammer, scammers, scams, screwed up, shady, shame on,
shameful, shitty, sketchy, sloppy, stay away, stay clear, steal, stealing, steer clear,
still hasnt, still havent, still no, still waiting, stole, stormed out, subpar, sucked,
sucks, surprise bill, switching as soon, switching to another, taking my
business/family, talked/talks/talk/talking down to, terrible, terrible bedside, thieves,
too busy to, trash, turned me away, tyrant, unacceptable, uncaring, unethical,
unfriendly, unhappy, unhelpful, unnecessary, unneeded, unorganized, unprofessional,
unprofessionalism, unresponsive, unsafe, unsanitary, unsatisfied, upsell, upselling,
upsold, used to be good/great/excellent/wonderful/nice/better/best, used to like, used
to love, useless, voicemail full, walked out, warn others/people/you/everyone, warning
to others, wasnt/isnt/arent listening, waste my time/money, waste of time/money, wasted
my time/money, went down hill, went downhill, went elsewhere, wish he could give, witch,
without examining/touching/looking, without explanation, wont be back, wont be
returning/going/coming, wont go back, wont refund, wont return my/calls, wont use/trust,
worse than before, worst, worthless, wouldnt/dont wish, wouldnt/dont/cant/cannot/wont
recommend, wrong dose/side/person/patient/code/doctor, wrong
medication/medicine/meds/tooth/prescription/diagnosis, yelled/yelling/screamed at, zero
bedside/compassion/empathy, zero/0/no/negative stars
"""

HARSH: Final = """
5 minutes with, abrupt, abruptly, absent, accused, acted as, acted like, acts like,
after my appointment, again and again, all in my head, almost died/killed, annoyed,
annoying, apparently, are you kidding, argued, arguing, argumentative, as if he,
attitude, bad, bad experience, bad reviews, barked, billed me for, billed my insurance
for, blame, blamed, blames, blaming, bleeding, bothered, bothering, bought out, broke
off, called several/multiple/many/three/four times, canceled my, canceled on,
cancellation fee, cancelled my, cancelled on, cant even, cant get, charged extra,
charged me for/extra, chewing gum, clearly/obviously in hurry, cold and, come out,
complain, complained, complaint, complaints, complications, confused, confusing,
constantly, could be better, could have been better, could have died, couldnt even,
couldnt get, crooked, curt, cut me off, cut off, dangerous, dated, demanded, denied,
deny, deposit, did not care/answer/return/know/seem, did not even, did not
listen/call/explain/help, didnt even, difficult to get/reach, dirty, disfigured,
distracted, does not listen/call/explain/help/care/answer/return, doesnt even,
doesnt/dont/couldnt explain/know/bother/seem, doesnt/dont/couldnt
send/refill/call/respond/apologize, doesnt/dont/couldnt tell/help/do/let/answer, dont
bother, dont even, double booked, ended up at, ended up in/having/going/paying/with,
error, errors, excruciating, excuse, excuses, expensive, extra charge, facility fee,
failed, fails, failure, fell out/off/apart, five minutes, forced, forcing, fourth time,
frustrated, frustrating, frustration, gave me wrong, glared, good luck, google,
gossiping, got another bill, got bill, grabbed, gross, had to redo, hard to get/reach,
hate, hated, heavy handed, hour late, hour later, hour wait, hours late, hours later,
hours wait, how he still, hurried, hurts worse, impersonal, impossible to, in and out of
room, in hurry, in my head, incorrect, incorrectly, indifferent, inefficient, infected,
insisted, insulted, insulting, interrupted, interrupts, irritated, issue with my, issues
with my, jabbed, kidding me, lack, late fee, laughed at, lawyer, lecture, lectured, left
message, left messages, left several/multiple/many/three/two messages, less than five/5,
long wait, lopsided, lose weight, lost my, lumpy, mediocre, messed, minute wait, minutes
late, minutes later, miscommunication, misplaced, mistake, mistakes, misunderstanding,
mixed up, mocked, months to get, more like one/zero/1/0, more pain, more than hour,
moved my appointment, multiple times, nearly died/killed, needs improvement, needs to
learn, needs to retire, negative reviews, never even, never
received/got/apologized/mentioned/informed/saw, never told/explained/asked/said/sent,
new management, new owners, new ownership, no help, no reply, no response, no show fee,
not enough, not even, not friendly, not good, not great, not happy, not helpful, not
impressed, not nice, not professional, not satisfied, not sure how, not worth, nothing
was done, nothing wrong, nowhere, offended, offensive, on hold, on my phone, out door,
out of network, outdated, outrageously, over and over, over hour, over two/2/three/3
hours, overbook, overbooked, overbooking, overbooks, overpriced, past my appointment,
pay out of, personal phone, poor, poorly, pressured, pressuring, pricey, problem with
my, problems with my, pushes, pushing, received bill, redo, redone, refusal, refused,
refuses, refusing, regret, regretted, relapsed, reopened, rescheduled me, rescheduled
my, ripped, robotic, rough, roughly, rushed, rushes, rushing, sadly, scarred, scolded,
screwed, second opinion and, sell me, sent me bill, several/multiple messages, shock,
shocked, shocking, short staffed, short with me, should be
ashamed/fired/closed/shut/retired, shoved, shrugged, sigh, sighed, smelled, smelly,
smirked, snapped, snippy, sold me, spent less than, still in pain, stressful, sue,
supposedly, surprised with, swollen, talked over me, third time, threatened,
threatening, three visits, time and again, time to retire, told me it was nothing, took
forever, tried to sell/push/charge/talk/convince, trying to sell, turned away, turnover,
two/2/three/3/five/5 minutes with me, two/2/three/3/four/4/five/5 hours, unable to,
unanswered, unapologetic, unbelievable, uncomfortable, understaffed, uneven,
unfortunately, unpaid, unprepared, unreal, unreturned, upset, upsetting, wait forever,
waited forever, waited four/2/3/4/nearly/almost/more/around/about, waited
hour/hours/over/45/forty/30/thirty/two/three, waiting for hour/hours/over/45/30, waiting
over/hours, waits forever, wasnt even, wasnt helpful/friendly/nice/happy, weeks to get,
went wrong, what mess, without asking, without consent, without even, without my
consent, without notice, without telling, without warning, worse, wouldnt even,
wouldnt/wont/didnt explain/know/bother/seem, wouldnt/wont/didnt
send/refill/call/respond/apologize, wouldnt/wont/didnt tell/help/do/let/answer,
wouldnt/wont/didnt/doesnt/dont/couldnt take/accept/see/give, wrong, yanked, youd think
"""

KIND: Final = """
accommodated, accommodating, adorable, affordable, all my questions, another
doctor/dentist/provider/surgeon/practice/clinic/office/hospital missed/overlooked,
answered my/all/every, answers my/all/every, any questions, apologized, appreciated,
appreciates, approachable, attention to detail, attentive, back to my, back to normal,
be back, beautiful, been coming here, been coming to, been going here, been going to,
been patient, been seeing, been with, believed me, bright, by name, called me back,
called me himself/herself, called me personally, called to check, called to see, calls
back, calls to check, calm, calming, cannot fault, cant complain, cant fault, cared,
cared for, careful, carefully, cares, caring, caught it, caught my,
check/checked/checking on me, checked in on, cheerful, clean, cleared up, comfort,
comfortable, comforting, coming back, confidence, confident, convenient, couldnt fault,
courteous, covered everything, cried happy, cried/crying tears of joy, cured, cute,
decent, dedicated, delicious, diagnosed me, didnt feel rushed, didnt hurt, didnt push,
didnt rush, didnt try to sell, diligent, doesnt hurt, doesnt push, doesnt rush, dont
feel rushed, dont hesitate, dont try to sell, down to earth, easy, efficient,
encouraged, encouraging, enjoy, enjoyed, entire family, every question, every step,
everyone here, everyone there, everyone was, experienced, explained, explained my,
explains, fair price/prices, family owned, favorite, feel better, feel great, feeling
better, feels better, felt better, figured out, first time in years/months, fit me in,
fixed, follow up call, followed up, for years, found cause, found problem, found
something, found what, friendliest, friendly, funny, gave me options, generous, gentle,
gentlest, genuine, get me in, get you in, gets me in, glad, go back, good, good care,
good hands, got me back, got me in, great, great care, happy, happy tears, healed,
healing, health care should be, healthcare should be, helpful, hilarious, honest,
honored, how medicine should, hug, hugged, humble, humor, ignore bad/negative, in and
out in, informative, intelligent, keep going, kind, kindest, kindness, laugh, laughed,
less pain, light hands, light touch, listened, listens, little wait, look forward,
looked forward, looking forward, looks natural, lovely, loving, lucky, minimal wait,
mistake/mistakes/error/errors another/other/others, mistake/mistakes/error/errors my
previous/last/old/former, modern, my family, my kids love, my whole family, natural,
never feel rushed, never felt rushed, never had problem/issue/bad, never had to wait,
never have to wait, never judged, never pushed, never pushy, never rushed, never rushes,
never wait, next day, nice, nicest, no complaints, no fault, no issues, no judgement, no
judgment, no longer hurts/hurt, no pain, no pressure, no problems, no surprises, no
upselling, no wait, no waiting, nonjudgmental, not bad, not hesitate, not judgmental,
not pushy, not rushed, nothing but good/praise/great/kind/positive, old fashioned, on
time, on top of, organized, other doctors/dentists/providers/practices
missed/overlooked/couldnt, pain free, patience, patient and, patient with me, patient
with my, peace of mind, personable, pleasant, pleased, polite, proactive, professional,
professionalism, progress, prompt, promptly, proved me wrong, punctual, quick,
reasonable, reasonably, reassured, reassuring, refunded, refuse/refused/refuses/refusing
to rush/judge/quit/settle/upsell, relaxed, relaxing, remembered, remembers, respect,
respected, respectful, returned my call, returns calls/my, right away, right diagnosis,
right in, run on time, runs on time, safe, same day, satisfied, short wait, sincere, six
stars, smart, smile, smiles, smiling, smooth, smoothly, soothing, spa, squeezed me in,
steady hands, step by step, still go, straight forward, straightforward, success,
successful, supportive, sweet, sweetest, sweetheart, takes care, talked me out of,
talked me through, tears of joy/happiness/relief/gratitude, tender, thanks, took care,
trust, trusted, understanding, up front, upbeat, upfront, waived, walked me through,
walking again, warm, warmth, welcome, welcomed, welcoming, well cared for, well run,
went great, went smoothly, went well, what difference, whole family, wise, wish he had
found, without pain, worked me in, works with people, worth, worth drive, worth wait,
zero complaints, zero wait
"""

BEST: Final = """
above and beyond, adore, adores, all doctors should, all doctors were, all time he
need/needed, amazed, amazing, amazingly, angel, angels, appreciate, at ease, awesome,
barely felt, best, best decision, best in town, best of best, beyond grateful, beyond
happy, beyond my expectations, blessed, blessing, blew me away, blown away, bravo,
breeze, brilliant, cancer free, cannot say enough, cannot thank, cant imagine going,
cant praise, cant say enough, cant thank, cant/cannot recommend me/my/this/it/these/dr
enough, cares about me, cares about my, cares about patients, changed everything,
changed my life, compassion, compassionate, competent, couldnt be happier, couldnt be
more pleased/happy, cream of crop, delighted, delightful, didnt feel thing, doctor of
year, dont feel thing, ecstatic, empathetic, empathy, every penny, exceeded
expectations, exceeded my expectations, excellence, excellent, exceptional,
exceptionally, expert, expertise, extra mile, extraordinary, fabulous, fantastic, feel
heard, felt heard, finally found, first class, first rate, five star service,
five/5/ten/10 star, five/5/ten/10 stars, flawless, fortunate, found my doctor/dentist,
game changer, gave me my life, gem, genius, genuinely cares/cared/care, god send,
godsend, gold standard, good as new, gracious, grateful, gratitude, hands down, happy he
found, happy to have found, hats off, held my hand, hero, heroes, highly recommend,
highly recommended, if every doctor, impeccable, impressed, in tears of
joy/happiness/relief/gratitude, incredible, incredibly, integrity, keep up, keeper,
knowledge, knowledgeable, kudos, life changer, life changing, life saver, lifesaver,
like family, like human, like person, look no further, love, love my, love this, loved,
loves, lucky to have, made all difference, made my day, made world of, magnificent,
makes/made/make me feel comfortable/heard/welcome he matter, makes/made/make me feel
safe/special/better/like he matter, marvelous, miracle, miracles, more doctors like, my
life back, never been happier, never go anywhere/somewhere, never leave, never see
anyone, never/didnt/wouldnt/doesnt/dont give/gave up on, night and day, no more pain,
not be disappointed, one in million, one of kind, out of my way, outstanding, overjoyed,
owe me my life, owe my life, pain is gone, painless, painlessly, part of family,
perfect, perfection, perfectly, phenomenal, recommend, recommend dr, recommend him,
recommend me, recommend this, recommended, referred friends, referred my friends,
refuse/refused/refuses/refusing to give up, remarkable, rock star, rocks, rockstar,
saved my life, saves lives, seamless, second to none, sense of humor, sent my friends,
sent my whole, shout out, skilled, skillful, spends time, spent hour, spent over, spent
time, splendid, spotless, state of art, stellar, strongly recommend, superb, take time,
takes me seriously, takes my time, takes time, taking time, talented, tell everyone,
terrific, thank god, thank you, thankful, thorough, thoroughly, thrilled, thrilled with,
told all my friends, told everyone, took me seriously, took my time, took time, top
doctor/doctors, top notch, top of my game, treasure, true professional, true
professionals, trust anyone else, trust me with, trust my, trustworthy, unbeaten,
unmatched, unparalleled, wish every doctor, wonderful, wonderfully, wont be
disappointed, world class, worth every, would recommend, wouldnt be here without,
wouldnt/wont/never go anywhere/somewhere else
"""
