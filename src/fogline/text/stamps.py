"""The hour that opens a post of a live report: "16:40 GMT", "9.05 a.m."."""

_NAMES = (
    "GMT UTC BST IST CET CEST EET EEST WET WEST MSK TRT EST EDT CST CDT MST MDT PST PDT ET CT PT AST"
    " ADT AKST HST BRT ART CAT EAT WAT SAST PKT NPT ICT WIB HKT SGT PHT KST JST AEST AEDT ACST AWST NZST NZDT"
)
ZONES = frozenset(_NAMES.split())
_ZONE = "|".join(sorted(ZONES))
HOUR = rf"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?(?:\s?\((?-i:{_ZONE})\)|\s?(?-i:{_ZONE})\b)?"
