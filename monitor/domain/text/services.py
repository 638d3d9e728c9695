"""Services that profiles link to, by their hosts.

Source: the services' own documentation of their addresses; which of them fakes use
is told by the FTC's and IC3's notices on imposters.
"""

from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final


class Service(StrEnum):
    """What a service is, in words that complete "it links to …"."""

    MESSENGER = "a messenger"
    FORM = "a form builder"
    FILES = "a file share"
    PAYMENT = "a payment"
    SHORTENER = "a shortener"
    LINK_PAGE = "a page of links"
    NETWORK = "a network or directory"


_HOSTS: Final = {
    Service.MESSENGER: (
        "wa.me", "whatsapp.com", "wa.link", "walink.co", "t.me", "telegram.me",
        "telegram.org", "telegram.dog", "m.me", "messenger.com", "signal.me",
        "signal.group", "line.me", "lin.ee", "viber.com", "wechat.com", "weixin.qq.com",
        "discord.gg", "discord.com", "kik.me", "skype.com", "zangi.com", "snapchat.com",
        "imo.im", "zalo.me", "kakao.com", "threema.id", "wickr.com", "tawk.to",
    ),
    Service.FORM: (
        "forms.gle", "docs.google.com", "forms.google.com", "forms.office.com",
        "forms.office365.com", "forms.microsoft.com", "forms.cloud.microsoft",
        "jotform.com", "typeform.com", "surveymonkey.com", "formstack.com",
        "airtable.com", "cognitoforms.com", "wufoo.com", "paperform.co", "tally.so",
        "formsite.com", "123formbuilder.com", "forms.zoho.com", "zohopublic.com",
        "formspree.io", "fillout.com", "youform.io", "formcrafts.com", "zfrmz.com",
        "qualtrics.com", "surveysparrow.com", "smartsurvey.co.uk", "formaloo.com",
        "emailmeform.com", "formfacade.com", "opnform.com", "feathery.io",
        "heyform.net", "surveyplanet.com", "questionpro.com", "forms.app", "visme.co",
        "formbold.com", "form.run", "getform.io",
    ),
    Service.FILES: (
        "drive.google.com", "dropbox.com", "db.tt", "wetransfer.com", "we.tl",
        "mega.nz", "mega.io", "mediafire.com", "onedrive.live.com", "1drv.ms",
        "sharepoint.com", "box.com", "sendspace.com", "4shared.com", "zippyshare.com",
        "gofile.io", "pcloud.com", "pcloud.link", "file.io", "sendgb.com", "send.cm",
        "transfernow.net", "smash.com", "fromsmash.com", "hightail.com", "scribd.com",
        "anonfiles.com", "workupload.com", "terabox.com", "icedrive.net",
        "krakenfiles.com", "uploadfiles.io", "ufile.io", "filemail.com",
        "swisstransfer.com", "pixeldrain.com",
    ),
    Service.PAYMENT: (
        "paypal.me", "paypal.com", "cash.app", "cash.me", "venmo.com", "zellepay.com",
        "zelle.com", "buy.stripe.com", "checkout.stripe.com", "donate.stripe.com",
        "gofundme.com", "gofund.me", "givesendgo.com", "ko-fi.com", "buymeacoffee.com",
        "patreon.com", "donorbox.org", "fundly.com", "checkout.square.site",
        "square.link", "squareup.com", "wise.com", "revolut.me", "revolut.com",
        "remitly.com", "westernunion.com", "moneygram.com", "coinbase.com",
        "commerce.coinbase.com", "binance.com", "bitpay.com", "nowpayments.io",
        "blockchain.com", "crypto.com", "paystack.com", "paystack.shop",
        "flutterwave.com", "razorpay.me", "rzp.io", "payhip.com", "gumroad.com",
        "throne.com", "skrill.com", "payoneer.com", "xoom.com", "strike.me",
    ),
    Service.SHORTENER: (
        "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "v.gd", "buff.ly",
        "cutt.ly", "rebrand.ly", "shorturl.at", "rb.gy", "tiny.cc", "t.ly", "bl.ink",
        "short.io", "s.id", "soo.gd", "clck.ru", "shorte.st", "adf.ly", "u.to", "x.gd",
        "lnkd.in", "dlvr.it", "trib.al", "qr.ae", "mcaf.ee", "tny.im", "bitly.com",
        "tinylink.in", "urlz.fr", "cli.re", "da.gd", "kutt.it", "qrco.de", "me-qr.com",
        "shorturl.com", "shorturl.gg", "surl.li", "n9.cl", "hyperurl.co", "snip.ly",
        "2.gp", "bit.do", "rotf.lol", "tr.ee", "urlgeni.us", "linkd.in", "gg.gg",
    ),
    Service.LINK_PAGE: (
        "linktr.ee", "beacons.ai", "beacons.page", "bio.link", "linkin.bio", "lnk.bio",
        "campsite.bio", "taplink.cc", "solo.to", "allmylinks.com", "about.me", "hoo.be",
        "milkshake.app", "msha.ke", "bio.site", "linkpop.com", "stan.store",
        "contactin.bio", "flowcode.com", "flow.page", "heylink.me", "komi.io",
        "linkbio.co", "snipfeed.co", "tap.bio", "withkoji.com", "many.link",
        "znap.link", "later.com", "instabio.cc", "linktree.com", "direct.me",
    ),
    Service.NETWORK: (
        "facebook.com", "fb.com", "fb.me", "instagram.com", "twitter.com", "x.com",
        "youtube.com", "youtu.be", "tiktok.com", "linkedin.com", "bsky.app",
        "threads.net", "threads.com", "mastodon.social", "reddit.com", "pinterest.com",
        "google.com", "g.page", "g.co", "goo.gle", "maps.app.goo.gl", "yelp.com",
        "apple.com", "spotify.com", "medium.com", "substack.com", "nextdoor.com",
        "tumblr.com", "vimeo.com", "twitch.tv", "eventbrite.com", "amazon.com",
        "healthgrades.com", "zocdoc.com", "webmd.com", "vitals.com", "doximity.com",
        "indeed.com", "glassdoor.com", "wikipedia.org", "change.org", "meetup.com",
        "actionnetwork.org",
    ),
}  # fmt: skip

RISKY: Final = frozenset(
    {Service.MESSENGER, Service.FORM, Service.FILES, Service.PAYMENT}
)
"""What severity's table calls a harm."""

_NOT_TELLING: Final = frozenset({*Service} - {Service.SHORTENER})
"""Services whose names say nothing of who links to them."""

_SERVICES: Final = MappingProxyType(
    {host: service for service, hosts in _HOSTS.items() for host in hosts}
)

_BUILDERS: Final = frozenset({
    "wixsite.com", "weebly.com", "blogspot.com", "wordpress.com", "godaddysites.com",
    "square.site", "webflow.io", "squarespace.com", "github.io", "gitlab.io",
    "netlify.app", "vercel.app", "web.app", "firebaseapp.com", "pages.dev",
    "workers.dev", "herokuapp.com", "onrender.com", "myshopify.com", "webnode.com",
    "strikingly.com", "jimdosite.com", "yolasite.com", "ueniweb.com", "business.site",
    "carrd.co", "glitch.me", "replit.app", "surge.sh", "000webhostapp.com",
    "site123.me", "mystrikingly.com", "framer.website", "notion.site", "canva.site",
    "my.canva.site", "gitbook.io", "webador.com", "durable.co", "azurewebsites.net",
})  # fmt: skip
"""Hosts under which anyone can have a site of any name."""


_MOST_LABELS: Final = 4

_HOSTS_READ: Final = 512
"""Hosts that are remembered read, each some hundred bytes."""


# An account's few hosts are asked for by signals of several kinds.
@lru_cache(_HOSTS_READ)
def service_of(host: str) -> Service | None:
    """Return what service `host` is or is under, or None."""
    return next((_SERVICES[h] for h in _parents(host) if h in _SERVICES), None)


def risky_service(host: str) -> Service | None:
    """Return what service `host` is if fakes lead their victims there, or None."""
    service = service_of(host)
    return service if service in RISKY else None


def site_name(host: str) -> str:
    """Return the part of `host` that its owner chose, or an empty string."""
    return "" if service_of(host) in _NOT_TELLING else chosen_part(host)


def chosen_part(host: str) -> str:
    """Return the part of `host` that its owner chose, its labels parted by spaces."""
    builder = next((h for h in _parents(host) if h in _BUILDERS), None)
    if builder:
        return host.removesuffix(builder).replace(".", " ").strip()
    return " ".join(host.split(".")[:-1])


def _parents(host: str) -> tuple[str, ...]:
    """Return what `host` is or is under, the longest first, down to two labels.

    No service's host has more labels than `_MOST_LABELS`; hostile ones have thousands.
    """
    labels = host.rsplit(".", _MOST_LABELS)[-_MOST_LABELS:]
    return tuple(".".join(labels[at:]) for at in range(max(1, len(labels) - 1)))
