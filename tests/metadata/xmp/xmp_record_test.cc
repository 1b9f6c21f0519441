// SPDX-License-Identifier: GPL-3.0-or-later
// Every field as XMP, held against another program's reading and writing of the same structures.
#include "metadata/xmp/xmp_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/samples.h"
#include "metadata/xmp/xmp_parser.h"

namespace picdesk::metadata {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct Reading {
  MetadataRecord record;
  std::vector<Finding> findings;
};

Reading read_text(const std::string& attributes, const std::string& elements) {
  const auto document = parse_xmp(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
      "xmlns:ps='http://ns.adobe.com/photoshop/1.0/' "
      "xmlns:ext='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' "
      "xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:exif='http://ns.adobe.com/exif/1.0/' "
      "xmlns:tiff='http://ns.adobe.com/tiff/1.0/' "
      "xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/' " +
      attributes + ">" + elements + "</rdf:Description></rdf:RDF>");
  Reading reading;
  if (document) {
    reading.record = record_from_xmp(*document, reading.findings);
  } else {
    ADD_FAILURE() << document.error().message;
  }
  return reading;
}

TEST(XmpFields, HeadlineIsReadAsTextAndAsLanguages) {
  EXPECT_EQ(read_text("ps:Headline='A'", "").record.headline, "A");
  EXPECT_EQ(read_text("",
                      "<ps:Headline><rdf:Alt><rdf:li xml:lang='fr'>B</rdf:li><rdf:li "
                      "xml:lang='x-default'>A</rdf:li></rdf:Alt></ps:Headline>")
                .record.headline,
            "A");
}

TEST(XmpFields, LocationHasCoordinatesAndItsOlderIdentifier) {
  const MetadataRecord record =
      read_text("",
                "<ext:LocationCreated rdf:parseType='Resource'>"
                "<exif:GPSLatitude>36,20.4N</exif:GPSLatitude>"
                "<exif:GPSLongitude>43,7.8E</exif:GPSLongitude>"
                "<exif:GPSAltitude>223/1</exif:GPSAltitude>"
                "<xmp:Identifier><rdf:Bag><rdf:li>http://a</rdf:li></rdf:Bag></xmp:Identifier>"
                "</ext:LocationCreated>")
          .record;
  ASSERT_THAT(record.location_created, SizeIs(1));
  const Location& place = record.location_created.front();
  EXPECT_EQ(place.gps_latitude, "36,20.4N");
  EXPECT_EQ(place.gps_longitude, "43,7.8E");
  EXPECT_EQ(place.gps_altitude, "223/1");
  EXPECT_THAT(place.ids, ElementsAre("http://a"));
}

TEST(XmpFields, PresentIdentifierBeatsTheOlder) {
  const MetadataRecord record =
      read_text("",
                "<ext:LocationShown><rdf:Bag><rdf:li xmp:Identifier='http://old' "
                "ext:LocationId='http://new'/></rdf:Bag></ext:LocationShown>")
          .record;
  EXPECT_THAT(record.locations_shown.at(0).ids, ElementsAre("http://new"));
}

TEST(XmpFields, RatingAndOrientationAreTexts) {
  const MetadataRecord record = read_text("xmp:Rating='-1' tiff:Orientation='6'", "").record;
  EXPECT_EQ(record.rating, "-1");
  EXPECT_EQ(record.orientation, "6");
}

TEST(XmpFields, ImpossibleDateIsReportedAndUnset) {
  const Reading reading = read_text("ps:DateCreated='2024-02-30'", "");
  EXPECT_FALSE(reading.record.date_created);
  ASSERT_THAT(reading.findings, SizeIs(1));
  EXPECT_EQ(reading.findings[0].rule, "meta/date-impossible");
  EXPECT_THAT(reading.findings[0].message, HasSubstr("2024-02-30"));
}

struct TermCase {
  const char* name;
  const char* attribute;
  const char* hint;  // nullptr: known
};

class Terms : public ::testing::TestWithParam<TermCase> {};

TEST_P(Terms, UnknownOnesAreKeptAndReported) {
  const Reading reading = read_text(GetParam().attribute, "");
  EXPECT_NE(reading.record.digital_source_type + reading.record.data_mining, "");
  if (GetParam().hint == nullptr) {
    EXPECT_THAT(reading.findings, IsEmpty());
    return;
  }
  ASSERT_THAT(reading.findings, SizeIs(1));
  EXPECT_EQ(reading.findings[0].rule, "meta/vocab");
  EXPECT_THAT(reading.findings[0].hint, HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Values, Terms,
    ::testing::Values(
        TermCase{"source_type",
                 "ext:DigitalSourceType='http://cv.iptc.org/newscodes/digitalsourcetype/print'",
                 nullptr},
        TermCase{"mining", "plus:DataMining='http://ns.useplus.org/ldf/vocab/DMI-ALLOWED'",
                 nullptr},
        TermCase{"misspelt_source_type",
                 "ext:DigitalSourceType='http://cv.iptc.org/newscodes/digitalsourcetype/prnit'",
                 "\"print\""},
        TermCase{"bare_code", "ext:DigitalSourceType='digitalCapture'", "\"digitalCapture\""},
        TermCase{"mining_of_nobody", "plus:DataMining='http://example.org/terms'",
                 "term of the vocabulary"},
        TermCase{"bare_mining", "plus:DataMining='DMI-PROHIBITED'", "\"PROHIBITED\""}),
    [](const auto& test) { return test.param.name; });

// What another program writes into the structures.
TEST(XmpFields, StructuresOfAnotherWriterAreRead) {
  const MetadataRecord record =
      test::read_master(
          {"-XMP-iptcExt:LocationCreated={City=Mosul,Sublocation=Bridge,LocationName=Camp,"
           "LocationId=[http://a,http://b],GPSLatitude=36.34,GPSLongitude=43.13,GPSAltitude=223}",
           "-XMP-iptcExt:PersonInImageWDetails={PersonName=Ana,PersonId=http://p,"
           "PersonDescription=Reporter,PersonCharacteristic={CvId=http://cv,CvTermId=http://t,"
           "CvTermName=Rank,CvTermRefinedAbout=http://r}}",
           "-XMP-iptcExt:ImageRegion={RId=r1,Name=Door,RegionBoundary={RbShape=polygon,"
           "RbUnit=relative,RbVertices=[{RbX=0.1,RbY=0.2},{RbX=0.3,RbY=0.4}]},"
           "RCtype={Identifier=http://ty,Name=object},RRole={Identifier=http://ro}}",
           "-XMP-iptcExt:EventId=http://e", "-XMP-iptcExt:OrganisationInImageCode=code",
           "-XMP-plus:Licensor={LicensorName=Ag,LicensorEmail=a@b,LicensorTelephone1=1,"
           "LicensorTelephoneType1=Work,LicensorCity=Town}",
           "-XMP-xmp:Rating=3"},
          "png")
          .record;
  const Location& place = record.location_created.at(0);
  EXPECT_EQ(place.sublocation, "Bridge");
  EXPECT_EQ(place.name.text(), "Camp");
  EXPECT_THAT(place.ids, ElementsAre("http://a", "http://b"));
  EXPECT_EQ(place.gps_latitude, "36,20.4N");
  EXPECT_EQ(place.gps_longitude, "43,7.8E");
  const Person& person = record.persons_detailed.at(0);
  EXPECT_EQ(person.name.text(), "Ana");
  EXPECT_EQ(person.description.text(), "Reporter");
  EXPECT_THAT(person.ids, ElementsAre("http://p"));
  EXPECT_EQ(person.characteristics.at(0).vocabulary_id, "http://cv");
  EXPECT_EQ(person.characteristics.at(0).id, "http://t");
  EXPECT_EQ(person.characteristics.at(0).name.text(), "Rank");
  EXPECT_EQ(person.characteristics.at(0).refined_about, "http://r");
  const ImageRegion& region = record.regions.at(0);
  EXPECT_EQ(region.id, "r1");
  EXPECT_EQ(region.name.text(), "Door");
  EXPECT_EQ(region.boundary.shape, "polygon");
  EXPECT_EQ(region.boundary.vertices.at(1), std::make_pair(std::string("0.3"), std::string("0.4")));
  EXPECT_THAT(region.types.at(0).ids, ElementsAre("http://ty"));
  EXPECT_EQ(region.types.at(0).name.text(), "object");
  EXPECT_THAT(region.roles.at(0).ids, ElementsAre("http://ro"));
  EXPECT_THAT(record.event_ids, ElementsAre("http://e"));
  EXPECT_THAT(record.organisation_codes, ElementsAre("code"));
  const Licensor& licensor = record.licensors.at(0);
  EXPECT_EQ(licensor.email, "a@b");
  EXPECT_THAT(licensor.telephone1_type, HasSubstr("work"));
  EXPECT_EQ(licensor.city, "Town");
  EXPECT_EQ(record.rating, "3");
}

// What picdesk writes, as another program reads it.
TEST(XmpFields, AnotherReaderSeesEveryStructure) {
  const auto seen = test::exiftool(test::embedded("webp-lossy", test::full_record()), "webp");
  const auto place = seen.at("XMP-iptcExt:LocationCreated").at(0);
  EXPECT_EQ(place.at("City"), "Mosul");
  EXPECT_EQ(place.at("LocationName-ar"), "معسكر");
  EXPECT_EQ(place.at("LocationId").size(), 2u);
  EXPECT_NEAR(place.at("GPSLatitude").get<double>(), 36.34, 1e-6);
  EXPECT_NEAR(place.at("GPSLongitude").get<double>(), 43.13, 1e-6);
  EXPECT_EQ(place.at("GPSAltitude").get<double>(), 223);
  const auto person = seen.at("XMP-iptcExt:PersonInImageWDetails").at(0);
  EXPECT_EQ(person.at("PersonDescription-fr"), "Un soldat");
  EXPECT_EQ(person.at("PersonCharacteristic").at(0).at("CvTermName"), "Rank");
  const auto region = seen.at("XMP-iptcExt:ImageRegion").at(0);
  EXPECT_EQ(region.at("RId"), "r-1");
  EXPECT_EQ(region.at("RegionBoundary").at("RbVertices").at(1).at("RbY"), 0.4);
  EXPECT_EQ(region.at("RCtype").at(0).at("Identifier").at(0),
            "http://cv.iptc.org/newscodes/imageregiontype/object");
  EXPECT_EQ(region.at("RRole").at(0).at("Name"), "main subject area");
  const auto licensor = seen.at("XMP-plus:Licensor").at(0);
  EXPECT_EQ(licensor.at("LicensorEmail"), "desk@example.org");
  EXPECT_EQ(licensor.at("LicensorCountry"), "Country");
  EXPECT_EQ(seen.at("XMP-plus:ImageCreator").at(0).at("ImageCreatorID"), "IC-1");
  EXPECT_EQ(seen.at("XMP-iptcExt:DigitalImageGUID"), "urn:uuid:0-1-2");
  EXPECT_EQ(seen.at("XMP-xmp:Rating"), 4);
  EXPECT_EQ(seen.at("XMP-tiff:Orientation"), 1);
  EXPECT_EQ(seen.at("XMP-iptcExt:Contributor").at(0).at("Role").size(), 2u);
}

}  // namespace
}  // namespace picdesk::metadata
