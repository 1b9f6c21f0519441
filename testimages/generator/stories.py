# SPDX-License-Identifier: GPL-3.0-or-later
"""The metadata that the test images carry. Nothing in it is about a real person or place."""

from . import metadata as m

CAPTION = "Volunteers plant seedlings on a burnt hillside above the village, May 4, 2024."
CREDIT = "Hillside Photo Agency"
SECRET = "SECRET-"  # every private value starts with it, so that one search finds any leak


def credited():
    """Caption, credit and rights in all three carriers, in agreement."""
    packet = m.xmp(
        m.lang_alt("dc:description", x_default=CAPTION, en=CAPTION,
                   fr="Des bénévoles plantent des jeunes arbres au-dessus du village, 4 mai 2024.")
        + m.lang_alt("Iptc4xmpCore:AltTextAccessibility",
                     x_default="Six people kneel on a black slope and plant small green trees.",
                     de="Sechs Menschen knien an einem schwarzen Hang und pflanzen Bäumchen.")
        + m.bag("dc:creator", "Ada Okonkwo", "Jonas Grün", kind="Seq")
        + m.bag("dc:subject", "forest", "fire", "volunteers")
        + m.lang_alt("dc:rights", x_default="© 2024 Hillside Photo Agency")
        + m.simple("photoshop:Credit", CREDIT)
        + m.simple("photoshop:Source", "Hillside Field Desk")
        + m.simple("photoshop:Headline", "Planting after the fire")
        + m.simple("photoshop:DateCreated", "2024-05-04T09:30:15+02:00")
        + m.simple("photoshop:City", "Altdorf") + m.simple("photoshop:Country", "Nowhereland")
        + m.simple("xmpRights:WebStatement", "https://photos.example/licence"))
    iim = m.iim([
        (2, 120, CAPTION), (2, 105, "Planting after the fire"), (2, 80, "Ada Okonkwo"),
        (2, 80, "Jonas Grün"), (2, 110, CREDIT), (2, 115, "Hillside Field Desk"),
        (2, 116, "© 2024 Hillside Photo Agency"), (2, 55, "20240504"), (2, 60, "093015+0200"),
        (2, 90, "Altdorf"), (2, 101, "Nowhereland"), (2, 25, "forest"), (2, 25, "fire"),
        (2, 25, "volunteers")])
    exif = m.exif({0x010E: m.text(CAPTION), 0x0112: m.short(1),
                   0x013B: m.text("Ada Okonkwo; Jonas Grün"),
                   0x8298: m.text("© 2024 Hillside Photo Agency")},
                  {0x9003: m.text("2024:05:04 09:30:15"), 0x9011: m.text("+02:00")})
    return exif, iim, packet


def conflicting():
    """The three carriers tell three stories."""
    packet = m.xmp(
        m.lang_alt("dc:description", x_default="Caption from XMP.")
        + m.bag("dc:creator", "Creator From XMP", kind="Seq")
        + m.lang_alt("dc:rights", x_default="Copyright from XMP")
        + m.simple("photoshop:Credit", "Credit from XMP")
        + m.simple("photoshop:DateCreated", "2024-01-01")
        + m.simple("photoshop:City", "City from XMP"))
    iim = m.iim([(2, 120, "Caption from IIM."), (2, 80, "Creator From IIM"),
                 (2, 116, "Copyright from IIM"), (2, 110, "Credit from IIM"),
                 (2, 115, "Source only in IIM"), (2, 55, "20240202"), (2, 90, "City from IIM")])
    exif = m.exif({0x010E: m.text("Caption from EXIF."), 0x013B: m.text("Creator From EXIF"),
                   0x8298: m.text("Copyright from EXIF")},
                  {0x9003: m.text("2024:03:03 12:00:00")})
    return exif, iim, packet


def latin1():
    """IIM alone, in Latin-1 and without a charset marker."""
    return None, m.iim([(2, 120, "Ein Café in Zürich während des Straßenfests."),
                        (2, 80, "Zoë Müller"), (2, 110, "Agentur Müßiggang")], utf8=False), None


def camera_junk():
    """What cameras write where a caption should be."""
    return m.exif({0x010E: m.text("OLYMPUS DIGITAL CAMERA         "), 0x010F: m.text("ACME"),
                   0x0110: m.text("Box 100"), 0x013B: m.text("    "), 0x8298: m.text(" ")},
                  {0x9003: m.text("0000:00:00 00:00:00")}), None, None


def secrets(thumbnail):
    """Credit that must stay, among everything that must never leave the building."""
    gps = {0x0000: m.byte(2, 3, 0, 0), 0x0001: m.text("N"),
           0x0002: m.rational((47, 1), (22, 1), (41, 1)), 0x0003: m.text("E"),
           0x0004: m.rational((8, 1), (32, 1), (23, 1)), 0x001D: m.text("2024:05:04"),
           0x001B: m.undefined(b"ASCII\0\0\0" + SECRET.encode() + b"GPS-METHOD")}
    exif_ifd = {0x9003: m.text("2024:05:04 09:30:15"), 0xA430: m.text(SECRET + "OWNER"),
                0xA431: m.text(SECRET + "BODY-SERIAL"), 0xA435: m.text(SECRET + "LENS-SERIAL"),
                0xA420: m.text(SECRET + "UNIQUE-IMAGE-ID"),
                0x927C: m.undefined(b"ACME\0" + SECRET.encode() + b"MAKERNOTE" * 40),
                0x9286: m.undefined(b"ASCII\0\0\0" + SECRET.encode() + b"USER-COMMENT")}
    ifd0 = {0x010E: m.text("A well in a courtyard."), 0x010F: m.text("ACME"),
            0x0110: m.text("Box 100"), 0x0112: m.short(1), 0x013B: m.text("Ada Okonkwo"),
            0x013C: m.text(SECRET + "HOST-COMPUTER"), 0x8298: m.text("© Hillside Photo Agency"),
            0xC62F: m.text(SECRET + "CAMERA-SERIAL")}
    exif = m.exif(ifd0, exif_ifd, gps, thumbnail=thumbnail, order=">")
    iim = m.iim([(2, 120, "A well in a courtyard."), (2, 80, "Ada Okonkwo"), (2, 110, CREDIT),
                 (2, 40, SECRET + "INSTRUCTIONS"), (2, 103, SECRET + "JOB-ID"),
                 (2, 118, SECRET + "CONTACT"), (2, 122, SECRET + "CAPTION-WRITER")])
    packet = m.xmp(
        m.lang_alt("dc:description", x_default="A well in a courtyard.")
        + m.bag("dc:creator", "Ada Okonkwo", kind="Seq")
        + m.simple("photoshop:Credit", CREDIT)
        + m.simple("photoshop:Instructions", SECRET + "INSTRUCTIONS")
        + m.simple("photoshop:TransmissionReference", SECRET + "JOB-ID")
        + m.simple("photoshop:CaptionWriter", SECRET + "CAPTION-WRITER")
        + m.simple("exif:GPSLatitude", "47,22.683333N")
        + m.simple("exif:GPSLongitude", "8,32.383333E")
        + m.simple("aux:SerialNumber", SECRET + "BODY-SERIAL")
        + m.simple("aux:OwnerName", SECRET + "OWNER")
        + m.simple("xmp:CreatorTool", SECRET + "TOOL")
        + m.simple("xmpMM:DocumentID", SECRET + "DOCUMENT-ID")
        + "<xmpMM:History><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
        + m.simple("stEvt:action", "saved") + m.simple("stEvt:instanceID", SECRET + "HISTORY")
        + "</rdf:li></rdf:Seq></xmpMM:History>")
    return exif, iim, packet
