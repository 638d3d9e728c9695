"""What frauds bait their readers with, in plain sentences: prizes, trouble, coins.

Weaker than a demand: most add up with others before a text is taken for a fraud.
Each pattern is linear in the sentence's length.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from monitor.domain.text.wording import Wording


@dataclass(frozen=True, slots=True)
class Lure:
    """A bait.

    Attributes:
        name: Of its signal.
        wording: What tells it.
        weight: Log-odds that it adds.
        why: A sentence for people.
    """

    name: str
    wording: Wording
    weight: float
    why: str


_RECOVERY: Final = Wording(
    r"\b(?:recover\w*|retriev\w+|get back|reclaim)\b.{0,60}\b(?:crypto\w*|funds?"
    r"|assets?|bitcoin|money|wallet|account)\b|\brecovery (?:service|support|expert"
    r"|agent|specialist|assistance|guidance|help)s?\b"
    r"|\b(?:affected|victims?|scammed|lost (?:funds|money|crypto))\b.{0,60}\b(?:dm"
    r"|inbox|message me|contact us|reach out)\b"
)
_LOGIN: Final = Wording(
    r"\b(?:log ?in|sign ?in|log ?on)\b.{0,40}\b(?:password|credentials|passcode|pin)\b"
    r"|\blog ?in with your (?:bank|e-?mail)\b"
)
_COIN: Final = (
    r"(?:btc|bitcoin|eth|ethereum|sol|solana|usdt|xrp|bnb|nfts?|crypto|tokens?)"
)
_COINS: Final = Wording(
    r"\b(?:airdrops?|connect (?:your )?wallet|seed phrase|wallet address|private key"
    r"|presale|crypto ?giveaway)\b|\b(?:claim|get) (?:your |ur )?\$?\w+ (?:tokens?"
    r"|rewards?)\b"
    rf"|\b(?:free|nft) mint\b|\bmint (?:is )?(?:now|live|one)\b|\b{_COIN} free\b"
    rf"|\bfree {_COIN}\b|\b(?:whitelist|wl|allowlist) (?:spots?|giveaway|alert|is)\b"
    rf"|\b(?:drop|comment) (?:your|ur) (?:[$]?\w+ ){{0,2}}?(?:wallet|address)"
    rf"|\bgiv(?:e|ing) ?away\b.{{0,40}}\b{_COIN}\b|\b{_COIN}\b.{{0,20}}\bgive ?away\b"
    r"|\$[\d,.]+k? give ?away\b"
    r"|\bdeploy\b.{0,80}\b(?:tokens?|ticker|coin)\b"
)
_PROFIT: Final = Wording(
    r"\bguaranteed (?:returns?|profits?|income)\b|\bpassive income\b"
    r"|\b(?:vip|signals?|trading) (?:group|members?|channel|room)\b.{0,60}\b(?:dm|join"
    r"|message|details)\b|\b(?:dm|message|inbox) me to (?:join|start|earn|invest)\b"
    r"|\bearn (?:up to )?[$\u00a3]?\d[\d,.]*k? (?:a|per|every|in) (?:day|week|hour)\b"
    r"|\b(?:double|triple|10x) your (?:money|investment|deposit|crypto|bitcoin)\b"
)
_WINDFALL: Final = Wording(
    r"\b(?:million|milion|crores?|lakhs?)\b.{0,60}\b(?:transfer|donat\w+|charity|claim"
    r"|won|beneficiary|inherit\w+)\b|\b(?:beneficiary|inheritance|next of kin)\b"
    r".{0,60}\b(?:fund|fee|transfer|million|claim|pay)\b"
    r"|\b(?:relief|hardship|hhs|government|stimulus) (?:grant|fund|payout|check)s?\b"
    r".{0,80}\b(?:claim|inbox|dm|repay\w*|agent|apply|eligible)\b"
)
_THEM: Final = r"(?:him|her|them|dr[.]? \w+|mrs?[.]? \w+|doctor \w+)"
_VOUCHED: Final = Wording(
    r"(?:^|[,;:!] ?|\b(?:please|kindly|just|can(?: also)?|should|now|today|and|or) )"
    r"(?:(?:contact|message|text|dm|inbox|write|add|e-?mail|reach)(?: to)?"
    rf" {_THEM}"
    rf"|reach out to {_THEM}|hit {_THEM} up)"
)
"""Sends readers to a third person: "hit him up"."""
_HEALER: Final = (
    r"(?:healers?|herbalists?|spell ?casters?|herbal (?:doctor|medicine|remed(?:y|ies)"
    r"|herbs?|cure|mixture|products?)|native doctor)"
)
_INCURABLE: Final = (
    r"(?:hiv|aids|herpes|hsv|hpv|cancer|diabetes|hepatitis|lupus|copd|parkinsons|als"
    r"|infertility|fibroids)"
)
_HEALS: Final = r"(?:cur(?:es?|ed|ing)|heal(?:s|ed)|got rid of|(?:tested|now) negative)"
_SUM: Final = r"(?:[$\u00a3\u20ac]\d[\d.,]*k?|\d{3,}|\d+k)"
"""Visits and minutes are counted by less."""
_WONDER: Final = Wording(
    rf"\b{_HEALER}\b.{{0,80}}\b{_HEALS}\b|\b{_HEALS}\b.{{0,80}}\b{_HEALER}\b"
    rf"|\b{_INCURABLE}\b.{{0,40}}\b(?:gone|cured|healed|vanished|disappeared"
    r"|negative)\b.{0,60}\b(?:herb\w*|roots?|spells?|tea)\b"
    r"|\b(?:recover(?:ed|y|s)?|got|get|retriev\w+)\b.{0,40}\b(?:lost|stolen)\b.{0,40}"
    r"\b(?:money|funds?|bitcoin|crypto|savings)\b"
    r"|\b(?:recover(?:ed|s)?|retriev\w+)\b.{0,40}\bhacked\b.{0,20}\baccounts?\b"
    r"|\b(?:recover(?:ed|y|s)?|got|get|retriev\w+)\b.{0,40}\b(?:money|funds?|bitcoin"
    r"|crypto|savings)\b.{0,20}\bfrom (?:the|a|an|those|my) (?:\w+ )?(?:scam\w*"
    r"|thie(?:f|ves)|fraud\w*|brokers?|hackers?)\b"
    r"|\b(?:hackers?|recovery|forex|crypto|bitcoin) (?:\w+ )?(?:expert|agent|specialist"
    r"|trader|trading|investment)s?\b"
    rf"|\bi (?:now )?(?:make|earn|made|earned) (?:\w+ ){{0,2}}?{_SUM}"
    r"(?: \w+){0,2}? (?:a|per|every|each) (?:week|day|month)\b"
    rf"|\b(?:turned|invested) (?:only |just |my )?{_SUM}"
)
"""What the third person is said to have done."""

_PAPER: Final = (
    r"(?:(?:covid |vaccin\w+ |immuni[sz]ation |shot )(?:cards?|certificates?|passports?"
    r"|records?)|(?:negative |covid |pcr |lab |drug ){1,3}tests?(?: results?"
    r"| certificates?)?"
    r"|(?:doctors?|sick|medical|absence) (?:notes?|certificates?|excuses?)|nursing"
    r" (?:licen[sc]es?|diplomas?|degrees?))"
)
_REVIEWS: Final = Wording(
    r"\b(?:buy|sell(?:ing)?|order|boost|get)(?: [\w&]+){0,5}? (?:followers|(?:google"
    r"|star|positive|yelp|trustpilot) reviews?)\b(?=.{0,80}(?:\b(?:dm|inbox|cheap"
    r"|whats ?app|telegram)\b|\d+ for [$]?\d))"
)
_FEE: Final = Wording(
    r"\bpay (?:only |just |the |an? )*(?:small )?[$\u00a3\u20ac]?\d[\d.,]*(?: \w+)?"
    r" (?:shipping|re-?delivery|delivery|customs|handling|processing|release)\b"
    r"|\bpay (?:only |just |the |an? )*(?:small )?(?:shipping|re-?delivery|customs"
    r"|handling|processing|release) (?:fee|cost)s?\b"
)
_ERRAND: Final = Wording(
    r"\b(?:buy|purchase|pick up|get|need)(?: \w+){0,5}? (?:gift|apple|amazon|steam"
    r"|itunes"
    r"|google play) ?cards?\b.{0,80}\b(?:send|text|e-?mail|scratch|share)(?: \w+){0,4}?"
    r" (?:codes?|numbers?|pictures?|photos?|pins?)\b"
)
_BEFALLEN: Final = Wording(
    r"\b(?:told|asked|made|tricked|lost|scam\w*|fraud\w*|victim|wanted|tried|says"
    r"|ask(?:s|ing)|tells?)\b"
)
_PAPERS: Final = Wording(
    rf"\b(?:buy|sell(?:ing)?|(?:for )?sale|order|legit|real|fake|registered)"
    rf"(?: [\w&]+){{0,4}}? {_PAPER}(?=.{{0,80}}\b(?:dm|inbox|for price|prices?|telegram"
    r"|whats ?app|message|registered|database|no (?:shot|jab|exam|visit)|without)\b)"
    rf"|\b{_PAPER}(?:[,:]? [\w&$]+){{0,6}}?,? (?:without|no) (?:an? |any "
    rf"|the )?(?:exams?"
    r"|visits?|shots?|jabs?|vaccines?|tests?|school)\b(?=.{0,80}\b(?:dm|inbox|prices?"
    r"|telegram|whats ?app)\b)"
)

ON_A_SENTENCE: Final = (
    Lure("offers_recovery", _RECOVERY, 4.5, "It offers to bring lost money back."),
    Lure("wants_login", _LOGIN, 3.5, "It wants a login with its password."),
    Lure("coins", _COINS, 4.5, "It lures with tokens or coins."),
    Lure("windfall", _WINDFALL, 4.5, "It promises money from a fund or an estate."),
    Lure("profit", _PROFIT, 3.5, "It promises profits."),
    Lure("sells_papers", _PAPERS, 5.0, "It sells certificates."),
    Lure("sells_reviews", _REVIEWS, 4.5, "It sells followers or reviews."),
    Lure("fee_first", _FEE, 2.0, "It wants a fee before anything is sent."),
)
"""Count in sentences that reach out to the reader."""

_PRIZE: Final = Wording(
    r"\b(?:you|u|ur|youve|have|mobile|number|winner|family)\b.{0,40}\b(?:won|winner"
    r"|win|awarded|selected|chosen|entitled)\b|\b(?:prize|award|voucher|jackpot"
    r"|lottery|sweepstake|bonus|reward|giveaway|cash ?back|guaranteed)\b.{0,60}\b"
    r"(?:claim\w*|call|text|won|collect\w*|redeem\w*)\b"
    r"|\b(?:claim|collect) (?:your|ur|the|yr|it)\b"
    r"|\bw[o0]n an?\b.{0,20}\b(?:cash|prize|ipod|iphone|holiday|guaranteed)"
    r"|\blucky day\b|\bwin an? (?:iphone|ipad|car|tv|laptop|\w+ voucher)\b"
    r"|\b(?:important|urgent|new) (?:customer service |voice)?(?:message|announcement"
    r"|mail)(?: waiting)?\b.{0,40}\bcall\b|\bcall\b.{0,40}\burgent message\b"
    r"|\bfree (?:gift|phone|mobile|camera|iphone|msgs?|texts?|entry|money|crypto"
    r"|(?:\w+ )?minutes|ringtones?)\b|\bcongrat(?:s|ulations)\b.{0,80}\b(?:call|claim"
    r"|text|reply|click)\b"
)
_ACCOUNT: Final = Wording(
    r"\b(?:accounts?|card|profile|page|password|mailbox|payment|access|service|coverage"
    r"|benefits?"
    r"|insurance|prescription|package|parcel|delivery|kyc|hsa|portal)\b.{0,40}\b"
    r"(?:suspend\w*|lock\w*|limited|block(?:ed)?|deactivat\w+|expire[sd]?|on hold"
    r"|restricted|terminat\w+|declined|laps\w+|could not be delivered|clos(?:ed|ure)"
    r"|delet(?:ed|ion)|disabled|unpublished)\b|\bmissed (?:\w+ )?(?:parcel|package"
    r"|delivery)\b"
    r"|\b(?:verify|confirm|update|validate|re-?activate|unlock)\b.{0,30}\b(?:account"
    r"|identity|billing|payment|details|information|card)\b|\b(?:unusual|strange"
    r"|suspicious) (?:activity|sign|log ?in)\b"
    r"|\btax refund\b|\brefund of\b|\byou (?:have )?overpaid\b"
    r"|\b(?:you have|your) an? ?(?:outstanding|overdue|unpaid|past[ -]due)\b"
    r"|\byour (?:outstanding|overdue|unpaid|past[ -]due)\b|\bunpaid balance\b"
)
_URGENCY: Final = Wording(
    r"\b(?:urgent(?:ly)?|immediately|act (?:now|fast)|final (?:notice|attempt|warning)"
    r"|within (?:24|48|12) h\w*|expires? (?:today|soon|in)|last chance|hurry|asap"
    r"|limited (?:time|spots|slots)|do not (?:ignore|delay)"
    r"|now or (?:it|you|your)|(?:to )?avoid (?:\w+ )?(?:legal|collections?|suspension"
    r"|penalt\w+|late fees?))\b"
)
LINK: Final = Wording(
    r"https?://|\bwww\.|\blinks? in (?:my |our |the )?(?:bio|comments?|profile)\b"
    r"|(?<![\w-])[\w-]{1,63}\.(?:com|net|co|org|info|xyz|cc|lol|me|ly|do|fun|io|uk|app"
    r"|top|site|online|shop|example)/\w|(?<![\w-])[\w-]{1,63}\.(?:xyz|top|lol|fun"
    r"|icu)\b"
)
ADDRESS: Final = Wording(
    r"(?<![\w.-])(?:https?://\S{1,200}|(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}/[^\s]{1,200})"
)
"""Its words tell no story: "my-results"."""
_PREMIUM: Final = Wording(
    r"\b(?:call|text|txt|reply|dial|ring|send|contact)\b.{0,30}\b\d{5,}\b"
    r"|\bp(?:er)? ?min\b"
    r"|\b\d+p(?:pm| per)\b|\b18\+"
)
_COSTLY: Final = Wording(
    r"(?<!\d)0(?:9\d|8[47]\d|70)\d{6,8}(?!\d)|\b(?:150|50|25|10)p(?:pm|/| per|\b)"
    r"|\bpo ?box ?\w|\bt ?(?:s|&) ?(?:and |& ?)?c ?s\b"
)
"""UK numbers that the caller pays for. Source: Ofcom, national numbering plan."""
_STRANGER: Final = Wording(
    r"\bsecret admirer\b|\bfanc(?:y|ies) you\b|\bdating service\b|\bwanna chat\b"
    r"|\b(?:horny|xxx|lonely)\b|\b(?:we|someone|our) (?:\w+ )?(?:tried|attempted) to"
    r" (?:contact|call|reach|make an?|deliver)\b|\byour (?:reply|response) to our\b"
    r"|\bdear (?:\w+ )?(?:customer|winner|user|voucher holder|account holder|subscriber"
    r"|member|beneficiary)\b|\bbeen (?:\w+ )?(?:selected|chosen|awarded) (?:to|for"
    r"|as)\b"
)

ON_THE_WHOLE: Final = (
    Lure("prize", _PRIZE, 3.2, "It promises a prize or something free."),
    Lure("account_trouble", _ACCOUNT, 2.5, "It says that an account needs attention."),
    Lure("urgency", _URGENCY, 0.8, "It urges."),
    Lure("link", LINK, 0.8, "It leads to a link."),
    Lure("premium_number", _PREMIUM, 2.0, "It wants a number called or texted."),
    Lure("costly_number", _COSTLY, 1.5, "It names a number that callers pay for."),
    Lure("stranger", _STRANGER, 1.5, "It comes from a stranger who knows its reader."),
)
"""Count wherever they stand, but in warnings."""


def sends_shopping(sentence: str) -> bool:
    """Return whether `sentence` wants cards bought and their codes sent."""
    return bool(_ERRAND.search(sentence)) and not _BEFALLEN.search(sentence)


def vouches(sentences: Iterable[str]) -> bool:
    """Return whether `sentences` praise a healer or a hacker and send readers there."""
    said = tuple(sentences)
    return any(map(_VOUCHED.search, said)) and any(map(_WONDER.search, said))


def in_trouble(sentence: str) -> bool:
    """Return whether `sentence` says that an account needs attention."""
    return bool(_ACCOUNT.search(sentence))
