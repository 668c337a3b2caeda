"""Reads IPTC photo metadata from XMP, IIM and EXIF, and writes the rights into the copy that the library keeps.

Only the fields that a newsroom prints are read, so positions, serial numbers and place names are dropped.
XMP takes precedence, then IIM, then EXIF (IPTC Photo Metadata User Guide, 'Synchronisation'). Runs in the
decoding child process.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable
from html import escape  # that of xml.sax would load http, mail and TLS into each process that reads a picture

from lxml import etree
from PIL import Image, ImageFile, IptcImagePlugin

Texts = dict[str, str]

LONGEST_TEXT = 5000
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = "http://purl.org/dc/elements/1.1/"
PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
XMP_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"

XMP_FIELDS = {
    f"{{{DC}}}description": "caption",
    f"{{{PHOTOSHOP}}}Headline": "headline",
    f"{{{DC}}}creator": "creator",
    f"{{{PHOTOSHOP}}}Credit": "credit",
    f"{{{PHOTOSHOP}}}Source": "source",
    f"{{{DC}}}rights": "copyright_notice",
    f"{{{XMP_RIGHTS}}}UsageTerms": "usage_terms",
    f"{{{IPTC_CORE}}}AltTextAccessibility": "alt",
    f"{{{PHOTOSHOP}}}DateCreated": "date_created",
    f"{{{DC}}}subject": "keywords",
}
# IIM record 2 data sets (IPTC IIM 4.2)
IIM_FIELDS = {
    120: "caption",
    105: "headline",
    80: "creator",
    110: "credit",
    115: "source",
    116: "copyright_notice",
    55: "date_created",
    25: "keywords",
}
# The escape sequences of ISO 2022 that data set 1:90 declares a character set with. What is declared as Latin-1 is
# Windows-1252 as everywhere else, and so is what is declared as nothing.
IIM_CHARACTER_SET = (1, 90)
IIM_CHARSETS = {
    **dict.fromkeys((b"\x1b%G", b"\x1b%/G", b"\x1b%/H", b"\x1b%/I"), "utf-8"),
    **{
        b"\x1b" + half + final: charset
        for final, charset in (
            *((b"B", "iso8859-2"), (b"C", "iso8859-3"), (b"D", "iso8859-4"), (b"L", "iso8859-5"), (b"G", "iso8859-6")),
            *((b"F", "iso8859-7"), (b"H", "iso8859-8"), (b"M", "iso8859-9"), (b"V", "iso8859-10")),
            *((b"T", "iso8859-11"), (b"Y", "iso8859-13"), (b"_", "iso8859-14"), (b"b", "iso8859-15")),
            (b"f", "iso8859-16"),
        )
        for half in (b"-", b".", b"/")
    },
}
EXIF_FIELDS = {270: "caption", 315: "creator", 33432: "copyright_notice"}
EXIF_DATE = 36867
# What cameras write into ImageDescription by default.
CAMERA_CAPTIONS = {"OLYMPUS DIGITAL CAMERA", "SONY DSC", "DIGITAL CAMERA", "DCIM", "KONICA MINOLTA DIGITAL CAMERA"}


def read_texts(picture: Image.Image) -> Texts:
    """Returns every field found, as plain text; none where metadata is missing or cannot be read."""
    found: Texts = {}
    for source in (_xmp, _iim, _exif):
        for name, value in _texts_or_none(source, picture).items():
            text = clean_text(value)
            if text:
                found.setdefault(name, text)
    return found


def _texts_or_none(source: Callable[[Image.Image], Texts], picture: Image.Image) -> Texts:
    try:
        return source(picture)
    except Exception:  # parsers of hostile metadata raise anything, and no picture is refused for it
        return {}


def _xmp(picture: Image.Image) -> Texts:
    packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    data = packet.encode() if isinstance(packet, str) else bytes(packet)
    if not data.strip(b"\0 \n") or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(data.strip(b"\0 \n"), parser)
    found: Texts = {}
    for description in root.iter(f"{{{RDF}}}Description"):
        for key, value in description.attrib.items():
            if str(key) in XMP_FIELDS:
                found.setdefault(XMP_FIELDS[str(key)], str(value))
        for element in description.iterchildren(*XMP_FIELDS):
            found.setdefault(XMP_FIELDS[str(element.tag)], _xmp_value(element))
    return found


def _xmp_value(element: etree._Element) -> str:
    """A plain value, the default language of alternatives, or the items of a list with commas."""
    items = element.findall(f"./*/{{{RDF}}}li")
    if element.find(f"{{{RDF}}}Alt") is not None:
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        items = [item for item in items if item.get(language) == "x-default"][:1] or items[:1]
    if items:
        return ", ".join("".join(map(str, item.itertext())).strip() for item in items)
    return "".join(map(str, element.itertext()))


def _iim(picture: Image.Image) -> Texts:
    datasets = IptcImagePlugin.getiptcinfo(picture) or {} if isinstance(picture, ImageFile.ImageFile) else {}
    declared = datasets.get(IIM_CHARACTER_SET)
    charset = IIM_CHARSETS.get((declared[0] if isinstance(declared, list) else declared or b"").strip(b"\0 "), "")
    found: Texts = {}
    for number, name in IIM_FIELDS.items():
        value = datasets.get((2, number))
        if value:
            parts = value if isinstance(value, list) else [value]
            found[name] = ", ".join(_decoded(part, charset) for part in parts)
    return found


def _exif(picture: Image.Image) -> Texts:
    exif = picture.getexif()
    found = {name: _exif_text(exif.get(tag)) for tag, name in EXIF_FIELDS.items()}
    found["date_created"] = _exif_text(exif.get_ifd(0x8769).get(EXIF_DATE))
    if found["caption"].strip().upper() in CAMERA_CAPTIONS:
        found["caption"] = ""
    return found


def _exif_text(value: object) -> str:
    """EXIF text should be ASCII, and often is UTF-8 or Windows-1252; Pillow hands its bytes out as Latin-1."""
    if isinstance(value, bytes):
        return _decoded(value)
    return _decoded(value.encode("latin-1", "replace")) if isinstance(value, str) else ""


def _decoded(value: bytes, charset: str = "") -> str:
    """By the character set declared; else as UTF-8, also where a length limit cut its last letter; else Windows-1252,
    which is what programs mean that say nothing. A byte that stands for nothing there becomes a replacement mark."""
    if charset not in ("", "utf-8"):
        return value.decode(charset, "replace")
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(value)
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")
    whole = len(text.encode()) == len(value)
    return text if whole or charset or not text.isascii() else value.decode("cp1252", "replace")


def clean_text(text: str) -> str:
    """Returns plain text in NFC, with single spaces, without control characters other than line ends, not too long."""
    kept = "".join(
        character
        for character in text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        if character == "\n" or unicodedata.category(character) not in {"Cc", "Cs", "Cn", "Co"}
    )
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", kept).split("\n"))
    return "\n".join(lines).strip()[:LONGEST_TEXT]


def rights_packet(texts: Texts) -> bytes:
    """Returns an XMP packet with creator, credit and copyright notice only, to be kept in every copy."""
    parts = []
    if creator := texts.get("creator"):
        parts.append(f"<dc:creator><rdf:Seq><rdf:li>{escape(creator[:255])}</rdf:li></rdf:Seq></dc:creator>")
    if notice := texts.get("copyright_notice"):
        parts.append(
            f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{escape(notice[:500])}</rdf:li></rdf:Alt></dc:rights>'
        )
    if credit := texts.get("credit"):
        parts.append(f"<photoshop:Credit>{escape(credit[:255])}</photoshop:Credit>")
    if not parts:
        return b""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF xmlns:rdf="{RDF}"><rdf:Description rdf:about="" xmlns:dc="{DC}" xmlns:photoshop="{PHOTOSHOP}">'
        f'{"".join(parts)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()
