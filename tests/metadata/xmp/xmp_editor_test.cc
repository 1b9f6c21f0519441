// SPDX-License-Identifier: GPL-3.0-or-later
// Fields set in a tree: what the record does not know stays, what already says the same is not
// touched.
#include "metadata/xmp/xmp_editor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/samples.h"
#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_record.h"

namespace picdesk::metadata {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* namespaces =
    " xmlns:dc='http://purl.org/dc/elements/1.1/'"
    " xmlns:ps='http://ns.adobe.com/photoshop/1.0/'"
    " xmlns:ext='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'"
    " xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
    " xmlns:exif='http://ns.adobe.com/exif/1.0/'"
    " xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/'"
    " xmlns:foo='http://example.org/foo/'";

XmpDocument document_of(const std::string& attributes, const std::string& elements) {
  auto parsed = parse_xmp(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
      "rdf:about='urn:x'" +
      std::string(namespaces) + " " + attributes + ">" + elements + "</rdf:Description></rdf:RDF>");
  if (!parsed) throw std::runtime_error(parsed.error().message);
  return *parsed;
}

MetadataRecord record_of(const XmpDocument& document) {
  std::vector<Finding> findings;
  return record_from_xmp(document, findings);
}

bool set(XmpDocument& document, const char* field, const MetadataRecord& record) {
  return set_field(document, *find_field(field), record);
}

std::vector<std::string> names(const std::vector<XmpNode>& nodes) {
  std::vector<std::string> all;
  for (const XmpNode& node : nodes) all.push_back(node.name);
  return all;
}

// One field, its old form, and an edit of the record that was read. After it the tree must be the
// expected one.
struct EditCase {
  const char* name;
  const char* field;
  const char* attributes;
  const char* elements;
  const char* path;
  const char* value;
  const char* expected_attributes;
  const char* expected_elements;
};

class Edit : public ::testing::TestWithParam<EditCase> {};

TEST_P(Edit, GivesTheExpectedTreeOnce) {
  XmpDocument document = document_of(GetParam().attributes, GetParam().elements);
  MetadataRecord record = record_of(document);
  ASSERT_TRUE(set_metadata_field(record, GetParam().path, GetParam().value));
  EXPECT_TRUE(set(document, GetParam().field, record));
  EXPECT_TRUE(same_but(
      document, document_of(GetParam().expected_attributes, GetParam().expected_elements), {}));
  EXPECT_EQ(record_of(document), record);
  EXPECT_FALSE(set(document, GetParam().field, record)) << "the second time";
}

INSTANTIATE_TEST_SUITE_P(
    Fields, Edit,
    ::testing::Values(
        EditCase{"text", "credit", "ps:Credit='A' ps:City='B'", "", "credit", "C",
                 "ps:Credit='C' ps:City='B'", ""},
        EditCase{"uri_stays_a_uri", "data_mining", "", "<plus:DataMining rdf:resource='http://a'/>",
                 "data_mining", "http://b", "", "<plus:DataMining rdf:resource='http://b'/>"},
        EditCase{"text_keeps_qualifiers", "credit", "",
                 "<ps:Credit rdf:parseType='Resource'><rdf:value>A</rdf:value><foo:q>1</foo:q>"
                 "</ps:Credit>",
                 "credit", "B", "",
                 "<ps:Credit rdf:parseType='Resource'><rdf:value>B</rdf:value><foo:q>1</foo:q>"
                 "</ps:Credit>"},
        EditCase{"new_property_comes_last", "credit", "foo:a='1'", "<foo:b>2</foo:b>", "credit",
                 "C", "foo:a='1'", "<foo:b>2</foo:b><ps:Credit>C</ps:Credit>"},
        EditCase{"headline_in_one_language_becomes_text", "headline", "",
                 "<ps:Headline><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li></rdf:Alt>"
                 "</ps:Headline>",
                 "headline", "B", "ps:Headline='B'", ""},
        EditCase{"headline_in_two_languages_keeps_the_other", "headline", "",
                 "<ps:Headline><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li><rdf:li "
                 "xml:lang='en'>A</rdf:li><rdf:li xml:lang='fr'>Un</rdf:li></rdf:Alt>"
                 "</ps:Headline>",
                 "headline", "B", "",
                 "<ps:Headline><rdf:Alt><rdf:li xml:lang='x-default'>B</rdf:li><rdf:li "
                 "xml:lang='en'>B</rdf:li><rdf:li xml:lang='fr'>Un</rdf:li></rdf:Alt>"
                 "</ps:Headline>"},
        EditCase{"one_language", "caption", "",
                 "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li><rdf:li "
                 "xml:lang='EN-us'>A</rdf:li><rdf:li xml:lang='ar'>أ</rdf:li></rdf:Alt>"
                 "</dc:description>",
                 "caption[en-US]", "B", "",
                 "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>B</rdf:li><rdf:li "
                 "xml:lang='EN-us'>B</rdf:li><rdf:li xml:lang='ar'>أ</rdf:li></rdf:Alt>"
                 "</dc:description>"},
        EditCase{"new_language_comes_last", "caption", "",
                 "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li><rdf:li "
                 "xml:lang='ar'>أ</rdf:li></rdf:Alt></dc:description>",
                 "caption[fr]", "Un", "",
                 "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li><rdf:li "
                 "xml:lang='ar'>أ</rdf:li><rdf:li xml:lang='fr'>Un</rdf:li></rdf:Alt>"
                 "</dc:description>"},
        EditCase{"language_taken_out", "caption", "",
                 "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li><rdf:li "
                 "xml:lang='ar'>أ</rdf:li></rdf:Alt></dc:description>",
                 "caption[ar]", "", "",
                 "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li></rdf:Alt>"
                 "</dc:description>"},
        EditCase{"plain_text_becomes_languages", "copyright", "",
                 "<dc:rights xml:lang='en'>A</dc:rights>", "copyright", "B", "",
                 "<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>B</rdf:li></rdf:Alt>"
                 "</dc:rights>"},
        EditCase{"list_keeps_qualifiers_of_items", "creators", "",
                 "<dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li xml:lang='fr'>B</rdf:li><rdf:li>C"
                 "</rdf:li></rdf:Seq></dc:creator>",
                 "creators", "B; C; D", "",
                 "<dc:creator><rdf:Seq><rdf:li xml:lang='fr'>B</rdf:li><rdf:li>C</rdf:li><rdf:li>D"
                 "</rdf:li></rdf:Seq></dc:creator>"},
        EditCase{"creator_of_one_text_becomes_a_list", "creators", "dc:creator='A'", "", "creators",
                 "A; B", "",
                 "<dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq>"
                 "</dc:creator>"},
        EditCase{"creators_in_a_bag_get_their_order", "creators", "",
                 "<dc:creator><rdf:Bag><rdf:li>A</rdf:li></rdf:Bag></dc:creator>", "creators",
                 "B; A", "",
                 "<dc:creator><rdf:Seq><rdf:li>B</rdf:li><rdf:li>A</rdf:li></rdf:Seq>"
                 "</dc:creator>"},
        EditCase{"unknown_members_stay", "licensors", "",
                 "<plus:Licensor><rdf:Seq><rdf:li rdf:parseType='Resource'><foo:x>1</foo:x>"
                 "<plus:LicensorName>A</plus:LicensorName><plus:LicensorFax>2</plus:LicensorFax>"
                 "</rdf:li></rdf:Seq></plus:Licensor>",
                 "licensors[1].url", "http://a/", "",
                 "<plus:Licensor><rdf:Seq><rdf:li rdf:parseType='Resource'><foo:x>1</foo:x>"
                 "<plus:LicensorName>A</plus:LicensorName><plus:LicensorFax>2</plus:LicensorFax>"
                 "<plus:LicensorURL>http://a/</plus:LicensorURL></rdf:li></rdf:Seq>"
                 "</plus:Licensor>"},
        EditCase{"entry_taken_out_takes_its_unknown_members_along", "licensors", "",
                 "<plus:Licensor><rdf:Seq><rdf:li plus:LicensorName='A' foo:x='1'/><rdf:li "
                 "plus:LicensorName='B' foo:x='2'/></rdf:Seq></plus:Licensor>",
                 "licensors[1]", "", "",
                 "<plus:Licensor><rdf:Seq><rdf:li plus:LicensorName='B' foo:x='2'/></rdf:Seq>"
                 "</plus:Licensor>"},
        EditCase{"entries_that_cannot_be_read_stay", "licensors", "",
                 "<plus:Licensor><rdf:Seq><rdf:li foo:x='1'/><rdf:li plus:LicensorName='A'/>"
                 "</rdf:Seq></plus:Licensor>",
                 "licensors[1].name", "B", "",
                 "<plus:Licensor><rdf:Seq><rdf:li foo:x='1'/><rdf:li plus:LicensorName='B'/>"
                 "</rdf:Seq></plus:Licensor>"},
        EditCase{"party_members_are_named_after_the_property", "copyright_owners", "", "",
                 "copyright_owners[1].id", "7", "",
                 "<plus:CopyrightOwner><rdf:Seq><rdf:li plus:CopyrightOwnerID='7'/></rdf:Seq>"
                 "</plus:CopyrightOwner>"},
        EditCase{"location_with_coordinates", "location_created", "",
                 "<ext:LocationCreated><rdf:Bag><rdf:li ext:City='A' exif:GPSLatitude='1,2.3N' "
                 "exif:GPSDestBearing='4/1'/></rdf:Bag></ext:LocationCreated>",
                 "location_created.gps_latitude", "", "",
                 "<ext:LocationCreated><rdf:Bag><rdf:li ext:City='A' exif:GPSDestBearing='4/1'/>"
                 "</rdf:Bag></ext:LocationCreated>"},
        EditCase{"older_identifier_is_edited_in_its_place", "locations_shown", "",
                 "<ext:LocationShown><rdf:Bag><rdf:li rdf:parseType='Resource'><xmp:Identifier>"
                 "<rdf:Bag><rdf:li>http://a</rdf:li></rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag>"
                 "</ext:LocationShown>",
                 "locations_shown[1].ids", "http://b", "",
                 "<ext:LocationShown><rdf:Bag><rdf:li rdf:parseType='Resource'><xmp:Identifier>"
                 "<rdf:Bag><rdf:li>http://b</rdf:li></rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag>"
                 "</ext:LocationShown>"},
        EditCase{"nested_structure", "regions", "",
                 "<ext:ImageRegion><rdf:Bag><rdf:li rdf:parseType='Resource'><ext:RegionBoundary "
                 "ext:rbX='0.1' foo:y='2'/><dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq>"
                 "</dc:creator></rdf:li></rdf:Bag></ext:ImageRegion>",
                 "regions[1].boundary.x", "0.2", "",
                 "<ext:ImageRegion><rdf:Bag><rdf:li rdf:parseType='Resource'><ext:RegionBoundary "
                 "ext:rbX='0.2' foo:y='2'/><dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq>"
                 "</dc:creator></rdf:li></rdf:Bag></ext:ImageRegion>"},
        EditCase{"language_inside_a_structure", "persons_detailed", "",
                 "<ext:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType='Resource'>"
                 "<ext:PersonName><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li></rdf:Alt>"
                 "</ext:PersonName></rdf:li></rdf:Bag></ext:PersonInImageWDetails>",
                 "persons_detailed[1].name[ar]", "أ", "",
                 "<ext:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType='Resource'>"
                 "<ext:PersonName><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li><rdf:li "
                 "xml:lang='ar'>أ</rdf:li></rdf:Alt></ext:PersonName></rdf:li></rdf:Bag>"
                 "</ext:PersonInImageWDetails>"},
        EditCase{"repeated_property_goes", "credit", "ps:Credit='A'", "<ps:Credit>B</ps:Credit>",
                 "credit", "C", "ps:Credit='C'", ""},
        EditCase{"impossible_date_is_replaced", "date_created", "ps:DateCreated='2024-02-31'", "",
                 "date_created", "2024-02", "ps:DateCreated='2024-02'", ""},
        EditCase{"cleared", "keywords", "foo:a='1'",
                 "<dc:subject><rdf:Bag><rdf:li>A</rdf:li></rdf:Bag></dc:subject>", "keywords", "",
                 "foo:a='1'", ""}),
    [](const auto& test) { return test.param.name; });

// Forms that say what the record says are left as they are.
struct SameCase {
  const char* name;
  const char* field;
  const char* attributes;
  const char* elements;
};

class Untouched : public ::testing::TestWithParam<SameCase> {};

TEST_P(Untouched, WhateverItsForm) {
  XmpDocument document = document_of(GetParam().attributes, GetParam().elements);
  const XmpDocument before = document;
  const MetadataRecord record = record_of(document);
  ASSERT_FALSE(metadata_values(record, GetParam().field)->empty());
  EXPECT_FALSE(set(document, GetParam().field, record));
  EXPECT_TRUE(same_but(document, before, {}));
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Untouched,
    ::testing::Values(
        SameCase{"headline_as_languages", "headline", "",
                 "<ps:Headline><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li></rdf:Alt>"
                 "</ps:Headline>"},
        SameCase{"caption_as_text", "caption", "dc:description='A'", ""},
        SameCase{"creator_as_text", "creators", "dc:creator='A'", ""},
        SameCase{"only_a_language", "caption", "",
                 "<dc:description><rdf:Alt><rdf:li xml:lang='fr'>A</rdf:li></rdf:Alt>"
                 "</dc:description>"},
        SameCase{"date_with_another_zero_offset", "date_created",
                 "ps:DateCreated='2024-10-03T14:05:09+00:00'", ""},
        SameCase{"blank_items", "keywords", "",
                 "<dc:subject><rdf:Seq><rdf:li/><rdf:li>A</rdf:li><rdf:li> </rdf:li></rdf:Seq>"
                 "</dc:subject>"},
        SameCase{"structure_outside_an_array", "locations_shown", "",
                 "<ext:LocationShown ext:City='A' foo:x='1'/>"}),
    [](const auto& test) { return test.param.name; });

TEST(SetField, OrderOfPropertiesAndMembersStays) {
  XmpDocument document =
      document_of("", "<ps:City>A</ps:City><ps:Credit>B</ps:Credit><ps:Source>C</ps:Source>");
  MetadataRecord record;
  record.credit = "New";
  ASSERT_TRUE(set(document, "credit", record));
  EXPECT_THAT(names(document.properties), ElementsAre("City", "Credit", "Source"));
}

TEST(SetField, BlankOfAnAbsentPropertyChangesNothing) {
  XmpDocument document = document_of("foo:a='1'", "");
  for (const Field& field : field_table()) {
    EXPECT_FALSE(set_field(document, field, MetadataRecord{})) << field.name;
  }
  EXPECT_EQ(document.properties.size(), 1u);
}

TEST(SetField, EveryFieldComesBackFromAFreshTree) {
  XmpDocument document;
  for (const Field& field : field_table()) {
    EXPECT_TRUE(set_field(document, field, test::full_record())) << field.name;
    EXPECT_FALSE(set_field(document, field, test::full_record())) << field.name;
  }
  EXPECT_EQ(document.properties.size(), field_table().size());
  std::vector<Finding> findings;
  EXPECT_EQ(record_from_xmp(document, findings), test::full_record());
  EXPECT_THAT(findings, IsEmpty());
}

TEST(SetField, EveryFieldCanBeTakenOutOfAFullTree) {
  XmpDocument document;
  for (const Field& field : field_table()) set_field(document, field, test::full_record());
  for (const Field& field : field_table()) EXPECT_TRUE(set_field(document, field, {}));
  EXPECT_THAT(document.properties, IsEmpty());
}

TEST(SetField, LongListsTakeNoQuadraticTime) {
  MetadataRecord record;
  for (int i = 0; i < 10'000; ++i) record.keywords.push_back("k" + std::to_string(i));
  XmpDocument document;
  set(document, "keywords", record);
  std::ranges::reverse(record.keywords);
  EXPECT_TRUE(set(document, "keywords", record));
  EXPECT_EQ(record_of(document).keywords, record.keywords);
}

TEST(SetField, LanguagesBeyondWhatTheRecordTellsStay) {
  std::string items;
  for (int i = 0; i < 9'000; ++i) {
    items += "<rdf:li xml:lang='aa-x" + std::to_string(10'000 + i) + "'>t</rdf:li>";
  }
  XmpDocument document =
      document_of("", "<dc:description><rdf:Alt>" + items + "</rdf:Alt></dc:description>");
  MetadataRecord record = record_of(document);
  EXPECT_LT(record.caption.entries().size(), 1'000u);
  ASSERT_TRUE(set_metadata_field(record, "caption[aa-x10001]", "new"));
  ASSERT_TRUE(set(document, "caption", record));
  EXPECT_EQ(document.properties.front().children.size(), 9'001u);  // and x-default
}

TEST(RemoveProperty, TakesAllOfThatNameAndSaysSo) {
  XmpDocument document = document_of("foo:a='1' ps:Credit='A'", "<ps:Credit>B</ps:Credit>");
  EXPECT_TRUE(remove_property(document, uri::photoshop, "Credit"));
  EXPECT_FALSE(remove_property(document, uri::photoshop, "Credit"));
  EXPECT_FALSE(remove_property(document, uri::dc, "a"));
  EXPECT_THAT(names(document.properties), ElementsAre("a"));
}

TEST(SetExistingText, ChangesOnlyWhatIsThere) {
  XmpDocument document = document_of("xmp:MetadataDate='2024'", "");
  EXPECT_TRUE(set_existing_text(document, uri::xmp, "MetadataDate", "2025"));
  EXPECT_FALSE(set_existing_text(document, uri::xmp, "MetadataDate", "2025"));
  EXPECT_FALSE(set_existing_text(document, uri::photoshop, "LegacyIPTCDigest", "A"));
  EXPECT_EQ(document.properties.size(), 1u);
  EXPECT_EQ(document.properties.front().value, "2025");
}

struct TreePair {
  const char* name;
  const char* a;
  const char* b;
  bool same;
};

class SameBut : public ::testing::TestWithParam<TreePair> {};

TEST_P(SameBut, ComparesWhatTheTreesSay) {
  const XmpDocument a = document_of("", GetParam().a);
  const XmpDocument b = document_of("", GetParam().b);
  EXPECT_EQ(same_but(a, b, {find_field("credit")}), GetParam().same);
  EXPECT_EQ(same_but(b, a, {find_field("credit")}), GetParam().same);
}

INSTANTIATE_TEST_SUITE_P(
    Trees, SameBut,
    ::testing::Values(
        TreePair{"order_of_properties", "<foo:a>1</foo:a><foo:b>2</foo:b>",
                 "<foo:b>2</foo:b><foo:a>1</foo:a>", true},
        TreePair{"left_out_field", "<ps:Credit>1</ps:Credit>", "", true},
        TreePair{"another_field", "<ps:Source>1</ps:Source>", "", false},
        TreePair{"value", "<foo:a>1</foo:a>", "<foo:a>2</foo:a>", false},
        TreePair{"empty_value_counts", "<foo:a/>", "", false},
        TreePair{"repetition_counts", "<foo:a>1</foo:a><foo:a>1</foo:a>", "<foo:a>1</foo:a>",
                 false},
        TreePair{"namespace", "<foo:City>1</foo:City>", "<ps:City>1</ps:City>", false},
        TreePair{"qualifier", "<foo:a xml:lang='fr'>1</foo:a>", "<foo:a>1</foo:a>", false},
        TreePair{"order_of_members", "<foo:a foo:x='1' foo:y='2'/>", "<foo:a foo:y='2' foo:x='1'/>",
                 true},
        TreePair{"order_of_a_bag",
                 "<foo:a><rdf:Bag><rdf:li>1</rdf:li><rdf:li>2</rdf:li></rdf:Bag>"
                 "</foo:a>",
                 "<foo:a><rdf:Bag><rdf:li>2</rdf:li><rdf:li>1</rdf:li></rdf:Bag></foo:a>", true},
        TreePair{"order_of_a_seq",
                 "<foo:a><rdf:Seq><rdf:li>1</rdf:li><rdf:li>2</rdf:li></rdf:Seq>"
                 "</foo:a>",
                 "<foo:a><rdf:Seq><rdf:li>2</rdf:li><rdf:li>1</rdf:li></rdf:Seq></foo:a>", false},
        TreePair{"kind_of_array", "<foo:a><rdf:Seq><rdf:li>1</rdf:li></rdf:Seq></foo:a>",
                 "<foo:a><rdf:Bag><rdf:li>1</rdf:li></rdf:Bag></foo:a>", false},
        TreePair{"text_is_no_uri", "<foo:a rdf:resource='1'/>", "<foo:a>1</foo:a>", false},
        TreePair{"attribute_is_element", "<foo:a foo:x='1'/>",
                 "<foo:a rdf:parseType='Resource'><foo:x>1</foo:x></foo:a>", true}),
    [](const auto& test) { return test.param.name; });

TEST(SameBut, AboutCounts) {
  XmpDocument a = document_of("", "");
  XmpDocument b = a;
  b.about = "urn:y";
  EXPECT_FALSE(same_but(a, b, {}));
}

}  // namespace
}  // namespace picdesk::metadata
