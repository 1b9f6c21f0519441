// SPDX-License-Identifier: GPL-3.0-or-later
// Every field as exiftool writes it into XMP.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::IsEmpty;

TEST(ReadMaster, EveryFieldThatExiftoolCanWrite) {
  const MetadataReading reading = read_master(
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
  Licensor licensor;
  licensor.name = "A";
  licensor.id = "1";
  licensor.url = "http://a/";
  licensor.email = "x@example.org";
  Licensor second;
  second.name = "B";
  expected.licensors = {licensor, second};
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
  expected.locations_shown[0].gps_latitude = "36,18.0N";
  expected.digital_source_type = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
  expected.other_constraints.set("", "OC");
  for (const std::string& field : metadata_fields()) {
    EXPECT_EQ(*metadata_values(reading.record, field), *metadata_values(expected, field)) << field;
  }
  EXPECT_THAT(rules(reading), IsEmpty());
}

}  // namespace
}  // namespace picdesk::test
