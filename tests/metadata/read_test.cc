// SPDX-License-Identifier: GPL-3.0-or-later
// read_metadata() on masters that exiftool fabricated: what each carrier gives, who wins, what is
// reported.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/samples.h"
#include "support/process.h"

namespace picdesk::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> rules(const MetadataReading& reading) {
  std::vector<std::string> all;
  for (const Finding& finding : reading.findings) all.push_back(finding.rule);
  return all;
}

MetadataReading master(std::vector<std::string> arguments, const std::string& kind = "jpeg") {
  return read(exiftool_write(picture(kind), extension_of(kind), std::move(arguments)));
}

TEST(ReadMaster, XmpWinsOverIimOverExif) {
  const MetadataReading reading =
      master({"-EXIF:ImageDescription=From EXIF", "-EXIF:Artist=EXIF One; EXIF Two",
              "-EXIF:Copyright=EXIF rights", "-IPTC:Caption-Abstract=From IIM",
              "-IPTC:By-line=IIM One", "-XMP-dc:Description=From XMP"});
  EXPECT_EQ(reading.record.caption.text(), "From XMP");
  EXPECT_THAT(reading.record.creators, ElementsAre("IIM One"));
  EXPECT_EQ(reading.record.copyright.text(), "EXIF rights");
  EXPECT_EQ(reading.carriers.at("caption"), Carrier::xmp);
  EXPECT_EQ(reading.carriers.at("creators"), Carrier::iim);
  EXPECT_EQ(reading.carriers.at("copyright"), Carrier::exif);
  EXPECT_EQ(reading.carriers.size(), 3u);
  EXPECT_TRUE(reading.has_iim);
  EXPECT_THAT(rules(reading), ElementsAre("meta/carrier-conflict", "meta/carrier-conflict",
                                          "meta/carrier-conflict"));
}

TEST(ReadMaster, EqualValuesAreNoConflict) {
  const MetadataReading reading =
      master({"-EXIF:ImageDescription=Same text", "-IPTC:Caption-Abstract=Same text ",
              "-XMP-dc:Description=Same text", "-EXIF:DateTimeOriginal=2024:10:03 14:05:09",
              "-XMP-photoshop:DateCreated=2024-10-03"});
  EXPECT_EQ(reading.record.caption.text(), "Same text");
  EXPECT_EQ(to_iso(*reading.record.date_created), "2024-10-03");
  EXPECT_THAT(rules(reading), IsEmpty());
}

TEST(ReadMaster, BlankXmpGivesWay) {
  const MetadataReading reading =
      master({"-XMP-dc:Description=  ", "-IPTC:Caption-Abstract=From IIM"});
  EXPECT_EQ(reading.record.caption.text(), "From IIM");
}

TEST(ReadMaster, IimCutFromALongerExifTextGivesWay) {
  const std::string text = "Soldiers stand round a tunnel entrance near Mosul";
  const MetadataReading reading =
      master({"-EXIF:Artist=A Photographer With A Very Long Name Indeed",
              "-IPTC:By-line=A Photographer With A Very Long", "-EXIF:ImageDescription=" + text,
              "-IPTC:Caption-Abstract=Something else"});
  EXPECT_THAT(reading.record.creators, ElementsAre("A Photographer With A Very Long Name Indeed"));
  EXPECT_EQ(reading.record.caption.text(), "Something else");
  EXPECT_EQ(reading.carriers.at("creators"), Carrier::exif);
}

class CameraJunk : public ::testing::TestWithParam<const char*> {};

TEST_P(CameraJunk, IsNotACaption) {
  const MetadataReading reading =
      master({"-EXIF:ImageDescription=" + std::string(GetParam()), "-EXIF:Copyright=Kept"});
  EXPECT_TRUE(reading.record.caption.empty());
  EXPECT_EQ(reading.record.copyright.text(), "Kept");
  EXPECT_THAT(rules(reading), ElementsAre("meta/placeholder"));
}

INSTANTIATE_TEST_SUITE_P(Texts, CameraJunk,
                         ::testing::Values("OLYMPUS DIGITAL CAMERA         ",
                                           "Samsung Digital Camera", "SONY DSC", "DCIM\\100MEDIA",
                                           "default", "Exif_JPEG_PICTURE",
                                           "KODAK Digital Still Camera"));

TEST(ReadMaster, TextThatOnlyContainsJunkIsACaption) {
  EXPECT_EQ(master({"-EXIF:ImageDescription=By default, soldiers"}).record.caption.text(),
            "By default, soldiers");
}

TEST(ReadMaster, EveryFieldThatExiftoolCanWrite) {
  const MetadataReading reading = master(
      {"-XMP-dc:Description=C",
       "-XMP-dc:Description-fr=Cf",
       "-XMP-dc:Description-ar=جنود",
       "-XMP-iptcCore:AltTextAccessibility=Alt",
       "-XMP-iptcCore:ExtDescrAccessibility=Ext",
       "-XMP-photoshop:Headline=H",
       "-XMP-dc:Title=T",
       "-XMP-dc:Creator=One",
       "-XMP-dc:Creator=Two",
       "-XMP-photoshop:AuthorsPosition=Staff",
       "-XMP-photoshop:Credit=Cr",
       "-XMP-photoshop:Source=S",
       "-XMP-dc:Rights=R",
       "-XMP-xmpRights:UsageTerms=U",
       "-XMP-xmpRights:WebStatement=http://w/",
       "-XMP-plus:Licensor=[{LicensorName=A,LicensorID=1,LicensorURL=http://a/,"
       "LicensorEmail=x@example.org},{LicensorName=B}]",
       "-XMP-plus:CopyrightOwner={CopyrightOwnerName=O,CopyrightOwnerID=2}",
       "-XMP-plus:ImageCreator={ImageCreatorName=I}",
       "-XMP-plus:ImageSupplier={ImageSupplierName=P,ImageSupplierID=3}",
       "-XMP-plus:ImageSupplierImageID=007",
       "-XMP-photoshop:Instructions=In",
       "-XMP-photoshop:TransmissionReference=0042",
       "-XMP-photoshop:CaptionWriter=kd",
       "-XMP-dc:Subject=k1",
       "-XMP-dc:Subject=k2, k3",
       "-XMP-iptcExt:PersonInImage=P1",
       "-XMP-iptcExt:OrganisationInImageName=Org",
       "-XMP-iptcExt:Event=E",
       "-XMP-photoshop:DateCreated=2024:10",
       "-XMP-iptcCore:Location=L",
       "-XMP-photoshop:City=Ci",
       "-XMP-photoshop:State=St",
       "-XMP-photoshop:Country=Co",
       "-XMP-iptcCore:CountryCode=IRQ",
       "-XMP-iptcExt:LocationShown=[{City=Mosul,ProvinceState=N,CountryName=Iraq,CountryCode=IRQ,"
       "WorldRegion=Asia,GPSLatitude=36.3}]",
       "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/"
       "digitalCapture",
       "-XMP-plus:OtherConstraints=OC"});
  MetadataRecord expected;
  expected.caption.set("", "C");
  expected.caption.set("ar", "جنود");
  expected.caption.set("fr", "Cf");
  expected.alt.set("", "Alt");
  expected.extended_description.set("", "Ext");
  expected.headline = "H";
  expected.title.set("", "T");
  expected.creators = {"One", "Two"};
  expected.creator_title = "Staff";
  expected.credit = "Cr";
  expected.source = "S";
  expected.copyright.set("", "R");
  expected.usage_terms.set("", "U");
  expected.web_statement = "http://w/";
  expected.licensors = {{"A", "1", "http://a/"}, {"B", "", ""}};
  expected.copyright_owners = {{"O", "2"}};
  expected.image_creators = {{"I", ""}};
  expected.image_suppliers = {{"P", "3"}};
  expected.supplier_image_id = "007";
  expected.instructions = "In";
  expected.job_id = "0042";
  expected.caption_writer = "kd";
  expected.keywords = {"k1", "k2, k3"};
  expected.persons = {"P1"};
  expected.organisations = {"Org"};
  expected.event.set("", "E");
  expected.date_created = *parse_iso_date("2024-10");
  expected.sublocation = "L";
  expected.city = "Ci";
  expected.state = "St";
  expected.country = "Co";
  expected.country_code = "IRQ";
  expected.locations_shown = {{"Mosul", "N", "Iraq", "IRQ", "Asia"}};
  expected.digital_source_type = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
  expected.other_constraints.set("", "OC");
  for (const std::string& field : metadata_fields()) {
    EXPECT_EQ(*metadata_values(reading.record, field), *metadata_values(expected, field)) << field;
  }
  EXPECT_THAT(rules(reading), IsEmpty());
}

struct CharsetCase {
  const char* name;
  const char* charset;  // exiftool's name for the IIM encoding
  std::vector<std::string> more;
  const char* rule;
};

class IimCharset : public ::testing::TestWithParam<CharsetCase> {};

TEST_P(IimCharset, AccentsSurvive) {
  std::vector<std::string> arguments = {"-charset", "iptc=" + std::string(GetParam().charset),
                                        "-IPTC:Caption-Abstract=Déjà vu à Orléans, été",
                                        "-IPTC:By-line=Müller"};
  arguments.insert(arguments.end(), GetParam().more.begin(), GetParam().more.end());
  const MetadataReading reading = master(arguments);
  EXPECT_EQ(reading.record.caption.text(), "Déjà vu à Orléans, été");
  EXPECT_THAT(reading.record.creators, ElementsAre("Müller"));
  EXPECT_THAT(rules(reading), ElementsAre(GetParam().rule));
}

INSTANTIATE_TEST_SUITE_P(
    Masters, IimCharset,
    ::testing::Values(CharsetCase{"latin", "Latin", {}, "meta/charset-repaired"},
                      CharsetCase{"mac_roman", "MacRoman", {}, "meta/charset-repaired"},
                      CharsetCase{"latin_with_twin",
                                  "Latin",
                                  {"-XMP-dc:Creator=Müller"},
                                  "meta/charset-repaired"},
                      CharsetCase{"mac_roman_with_twin",
                                  "MacRoman",
                                  {"-XMP-dc:Creator=Müller"},
                                  "meta/charset-repaired"}),
    [](const auto& test) { return test.param.name; });

TEST(ReadMaster, StaleDigestIsReported) {
  const Bytes file =
      exiftool_write(picture("jpeg"), "jpg",
                     {"-IPTC:Headline=Old", "-IPTCDigest=00112233445566778899aabbccddeeff"});
  EXPECT_THAT(rules(read(file)), ElementsAre("meta/digest-stale"));
  const Bytes fresh = exiftool_write(file, "jpg", {"-IPTCDigest=new"});
  EXPECT_THAT(rules(read(fresh)), IsEmpty());
}

TEST(ReadMaster, ExifCopyrightOfPhotographerAndEditor) {
  EXPECT_EQ(master({"-EXIF:Copyright=Photographer\nEditor"}).record.copyright.text(),
            "Photographer; Editor");
}

TEST(ReadMaster, ExifDateWithOffset) {
  const MetadataReading reading =
      master({"-EXIF:DateTimeOriginal=2024:10:03 14:05:09", "-EXIF:SubSecTimeOriginal=46",
              "-EXIF:OffsetTimeOriginal=+02:00"});
  EXPECT_EQ(to_iso(*reading.record.date_created), "2024-10-03T14:05:09.46+02:00");
  EXPECT_EQ(reading.carriers.at("date_created"), Carrier::exif);
}

TEST(ReadMaster, ZeroExifDateIsAbsent) {
  const MetadataReading reading = master({"-EXIF:DateTimeOriginal#=0000:00:00 00:00:00"});
  EXPECT_FALSE(reading.record.date_created);
  EXPECT_THAT(rules(reading), IsEmpty());
}

TEST(ReadMaster, BigEndianExif) {
  EXPECT_EQ(master({"-ExifByteOrder=MM", "-EXIF:Artist=One"}).record.creators.at(0), "One");
}

TEST(ReadMaster, PngPlainAndCompressedXmp) {
  const std::vector<std::string> values = {"-XMP-dc:Description=" + std::string(500, 'a') + "é",
                                           "-EXIF:Artist=One"};
  std::vector<std::string> compressed = values;
  compressed.insert(compressed.begin(), "-z");
  for (const auto& arguments : {values, compressed}) {
    const MetadataReading reading = master(arguments, "png");
    EXPECT_EQ(reading.record.caption.text(), std::string(500, 'a') + "é");
    EXPECT_THAT(reading.record.creators, ElementsAre("One"));
  }
}

TEST(ReadMaster, TiffInBothByteOrders) {
  for (const char* order : {"II", "MM"}) {
    const TempDir dir;
    const std::string path = dir / "a.tif";
    write_file(dir / "in.jpg", picture("jpeg"));
    ASSERT_EQ(run({"vips", "tiffsave", dir / "in.jpg", path}).exit_code, 0);
    const Bytes file =
        exiftool_write(read_file(path), "tif",
                       {"-ExifByteOrder=" + std::string(order), "-EXIF:ImageDescription=From EXIF",
                        "-IPTC:Credit=From IIM", "-XMP-photoshop:Headline=From XMP",
                        "-EXIF:DateTimeOriginal=2024:10:03 14:05:09"});
    const MetadataReading reading = read(file);
    EXPECT_EQ(reading.record.caption.text(), "From EXIF");
    EXPECT_EQ(reading.record.credit, "From IIM");
    EXPECT_EQ(reading.record.headline, "From XMP");
    EXPECT_EQ(to_iso(*reading.record.date_created), "2024-10-03T14:05:09");
    EXPECT_TRUE(reading.has_iim);
  }
}

TEST(ReadMaster, ExtendedXmpIsMerged) {
  const std::string large(100'000, 'x');
  Bytes file = exiftool_write(picture("jpeg"), "jpg",
                              {"-XMP-photoshop:Credit=Agency", "-XMP-dc:Description=Caption",
                               "-XMP-iptcCore:ExtDescrAccessibility=" + large});
  ASSERT_THAT(to_text(file), HasSubstr("http://ns.adobe.com/xmp/extension/"));
  const MetadataReading reading = read(file);
  EXPECT_EQ(reading.record.extended_description.text().size(), large.size());
  EXPECT_EQ(reading.record.credit, "Agency");
  EXPECT_THAT(rules(reading), IsEmpty());

  const std::size_t inside = to_text(file).find("xxxx");
  file[inside] = std::byte{'y'};
  const MetadataReading broken = read(file);
  EXPECT_THAT(rules(broken), ElementsAre("meta/xmp-extended-corrupt"));
}

Bytes with_xmp(const std::string& packet) {
  return *embed(picture("webp-lossy"), Format::webp, {{}, to_bytes(packet), {}});
}

TEST(ReadMaster, HostilePacketCostsOnlyItselfAndLeavesNoTrace) {
  const Bytes clean = embedded("webp-lossy", full_record());
  const auto before = encode_metadata(full_record(), {});
  for (const std::string& packet :
       {std::string("<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>"), std::string("not xml"),
        std::string("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                    "<rdf:Description xmlns:photoshop='http://example.org/' "
                    "photoshop:Credit='Spoofed'/></rdf:RDF>")}) {
    const MetadataReading hostile = read(with_xmp(packet));
    EXPECT_EQ(hostile.record, MetadataRecord{});
    EXPECT_EQ(hostile.findings.size(), 1u);
    EXPECT_EQ(read(clean).record, full_record());
  }
  EXPECT_EQ(encode_metadata(full_record(), {})->xmp, before->xmp);
}

TEST(ReadMaster, BrokenBlocksAreFindings) {
  MetadataBlobs blobs;
  blobs.exif = to_bytes("II*");
  blobs.iim = to_bytes("\x1C\x02\x78");
  const MetadataReading reading = read(*embed(picture("jpeg"), Format::jpeg, blobs));
  EXPECT_THAT(rules(reading), ElementsAre("meta/exif-unreadable", "meta/iim-unreadable"));
}

TEST(ReadMaster, BlocksOutsideTheFileAreIgnored) {
  ProbeInfo info;
  info.metadata = {{MetadataBlock::Kind::xmp, 1u << 30, 50, false},
                   {MetadataBlock::Kind::exif, 2, ~0ull, false},
                   {MetadataBlock::Kind::photoshop, 0, 3, false}};
  const MetadataReading reading = read_metadata(to_bytes("abc"), info);
  EXPECT_EQ(reading.record, MetadataRecord{});
}

// --- Renditions: nothing of a master but what the policy lists ---

TEST(Rendition, CarriesNothingPrivate) {
  const std::vector<std::string> secrets = {
      "SECRETSERIAL", "SECRETOWNER",   "SECRETLENS",     "SECRETNOTE",
      "SECRETUSER",   "SECRETHISTORY", "SECRETDOCUMENT", "SECRETSOFTWARE",
      "SECRETHOST",   "SECRETKEYWORD", "SECRETCONTACT",  "SECRETMAIL",
      "SECRETPLACE",  "SECRETCOMMENT", "SECRETGUID",     "36.34"};
  const Bytes master_file = exiftool_write(
      picture("jpeg"), "jpg",
      {"-EXIF:SerialNumber=SECRETSERIAL",
       "-EXIF:OwnerName=SECRETOWNER",
       "-EXIF:LensSerialNumber=SECRETLENS",
       "-EXIF:UserComment=SECRETNOTE",
       "-EXIF:XPComment=SECRETUSER",
       "-EXIF:Software=SECRETSOFTWARE",
       "-EXIF:HostComputer=SECRETHOST",
       "-EXIF:GPSLatitude=36.34",
       "-EXIF:GPSLatitudeRef=N",
       "-EXIF:GPSLongitude=43.13",
       "-EXIF:GPSLongitudeRef=E",
       "-XMP-xmpMM:History=[{Action=saved,SoftwareAgent=SECRETHISTORY}]",
       "-XMP-xmpMM:DocumentID=SECRETDOCUMENT",
       "-XMP-aux:SerialNumber=SECRETSERIAL",
       "-XMP-exif:GPSLatitude=36.34",
       "-XMP-dc:Subject=SECRETKEYWORD",
       "-XMP-iptcCore:CreatorWorkEmail=SECRETCONTACT",
       "-XMP-iptcExt:DigImageGUID=SECRETGUID",
       "-XMP-plus:Licensor={LicensorName=Agency,LicensorEmail=SECRETMAIL}",
       "-XMP-iptcExt:LocationShown={City=Mosul,Sublocation=SECRETPLACE,GPSLatitude=36.34}",
       "-XMP-iptcExt:LocationCreated={City=SECRETPLACE}",
       "-Comment=SECRETCOMMENT",
       "-XMP-photoshop:Credit=Agency Name",
       "-XMP-dc:Rights=© Agency"});
  const MetadataRecord kept = filter(read(master_file).record, {});
  EXPECT_EQ(kept.credit, "Agency Name");
  const auto blobs = encode_metadata(kept, {.iim = true});
  ASSERT_TRUE(blobs);
  std::string all;
  for (const Bytes* blob : {&blobs->xmp, &blobs->exif, &blobs->iim}) all += to_text(*blob);
  EXPECT_THAT(all, HasSubstr("Agency Name"));
  EXPECT_THAT(all, HasSubstr("Mosul"));
  for (const std::string& secret : secrets) EXPECT_THAT(all, Not(HasSubstr(secret)));

  const auto seen = exiftool(*embed(picture("webp-lossy"), Format::webp, *blobs), "webp");
  for (const auto& [key, value] : seen.items()) {
    for (const char* word : {"GPS", "Serial", "MakerNote", "Thumbnail", "History", "xmpMM", "Owner",
                             "ExifIFD", "Software"}) {
      if (key == "XMP-plus:CopyrightOwner") continue;
      EXPECT_THAT(key, Not(HasSubstr(word))) << value;
    }
  }
}

}  // namespace
}  // namespace picdesk::test
