// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/xmp_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/record/fields.h"
#include "metadata/xmp/xmp_record.h"

namespace picdesk::metadata {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

constexpr const char* namespaces =
    " xmlns:dc='http://purl.org/dc/elements/1.1/'"
    " xmlns:ps='http://ns.adobe.com/photoshop/1.0/'"
    " xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/'"
    " xmlns:foo='http://example.org/foo/'";

// A packet with the given attributes and elements in one Description.
std::string packet(const std::string& attributes, const std::string& elements) {
  return std::string(
             "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf="
             "'http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
             "rdf:about=''") +
         namespaces + " " + attributes + ">" + elements +
         "</rdf:Description></rdf:RDF></x:xmpmeta>";
}

MetadataRecord record_of(const std::string& attributes, const std::string& elements) {
  const auto document = parse_xmp(packet(attributes, elements));
  if (!document) {
    ADD_FAILURE() << document.error().message;
    return {};
  }
  std::vector<Finding> findings;
  MetadataRecord record = record_from_xmp(*document, findings);
  EXPECT_THAT(findings, IsEmpty());
  return record;
}

struct CreditForm {
  const char* name;
  const char* attributes;
  const char* elements;
};

class SimpleForms : public ::testing::TestWithParam<CreditForm> {};

TEST_P(SimpleForms, ReadAlike) {
  EXPECT_EQ(record_of(GetParam().attributes, GetParam().elements).credit, "Agency & Name");
}

INSTANTIATE_TEST_SUITE_P(
    Forms, SimpleForms,
    ::testing::Values(
        CreditForm{"attribute", "ps:Credit='Agency &amp; Name'", ""},
        CreditForm{"element", "", "<ps:Credit>Agency &amp; Name</ps:Credit>"},
        CreditForm{"other_prefix", "",
                   "<q:Credit xmlns:q='http://ns.adobe.com/photoshop/1.0/'>Agency &#38; "
                   "Name</q:Credit>"},
        CreditForm{"cdata", "", "<ps:Credit><![CDATA[Agency & Name]]></ps:Credit>"},
        CreditForm{"value_with_qualifier", "",
                   "<ps:Credit rdf:parseType='Resource'><rdf:value>Agency &amp; Name</rdf:value>"
                   "<foo:q>1</foo:q></ps:Credit>"},
        CreditForm{"value_attribute", "", "<ps:Credit rdf:value='Agency &amp; Name' foo:q='1'/>"},
        CreditForm{"value_in_description", "",
                   "<ps:Credit><rdf:Description><rdf:value>Agency &amp; Name</rdf:value>"
                   "</rdf:Description></ps:Credit>"},
        CreditForm{"resource", "", "<ps:Credit rdf:resource='Agency &amp; Name'/>"},
        CreditForm{"alternatives", "",
                   "<ps:Credit><rdf:Alt><rdf:li xml:lang='fr'>x</rdf:li><rdf:li "
                   "xml:lang='x-default'>Agency &amp; Name</rdf:li></rdf:Alt></ps:Credit>"}),
    [](const auto& test) { return test.param.name; });

struct LicensorForm {
  const char* name;
  const char* item;
};

class StructureForms : public ::testing::TestWithParam<LicensorForm> {};

TEST_P(StructureForms, ReadAlike) {
  const std::string array =
      std::string("<plus:Licensor><rdf:Seq>") + GetParam().item + "</rdf:Seq></plus:Licensor>";
  EXPECT_THAT(record_of("", array).licensors, ElementsAre(Licensor{"A", "", "http://a/"}));
}

INSTANTIATE_TEST_SUITE_P(
    Forms, StructureForms,
    ::testing::Values(
        LicensorForm{"attributes", "<rdf:li plus:LicensorName='A' plus:LicensorURL='http://a/'/>"},
        LicensorForm{"parse_type",
                     "<rdf:li rdf:parseType='Resource'><plus:LicensorName>A</plus:LicensorName>"
                     "<plus:LicensorURL>http://a/</plus:LicensorURL></rdf:li>"},
        LicensorForm{"description",
                     "<rdf:li><rdf:Description plus:LicensorName='A'><plus:LicensorURL "
                     "rdf:resource='http://a/'/></rdf:Description></rdf:li>"},
        LicensorForm{"typed_node",
                     "<rdf:li><foo:Type plus:LicensorName='A' plus:LicensorURL='http://a/'/>"
                     "</rdf:li>"}),
    [](const auto& test) { return test.param.name; });

TEST(XmpRecord, LanguagesKeepTheirOrderWithTheDefaultFirst) {
  const MetadataRecord record =
      record_of("",
                "<dc:description><rdf:Alt><rdf:li xml:lang='en'>One</rdf:li>"
                "<rdf:li xml:lang='x-default'>Default</rdf:li><rdf:li xml:lang='ar'>واحد</rdf:li>"
                "<rdf:li xml:lang='EN'>Again</rdf:li></rdf:Alt></dc:description>");
  EXPECT_THAT(record.caption.entries(),
              ElementsAre(Pair("x-default", "Default"), Pair("en", "One"), Pair("ar", "واحد")));
}

TEST(XmpRecord, BlankIsAbsent) {
  const MetadataRecord record = record_of("ps:Credit='  ' ps:City=''",
                                          "<dc:subject><rdf:Bag><rdf:li> </rdf:li>"
                                          "</rdf:Bag></dc:subject>");
  EXPECT_EQ(record, MetadataRecord{});
}

TEST(XmpTree, KeepsOrderUnknownNamespacesAndQualifiers) {
  const auto document = parse_xmp(
      packet("foo:a='1'", "<foo:b xml:lang='fr'>2</foo:b><ps:Credit/><foo:a>again</foo:a>"));
  ASSERT_TRUE(document);
  std::vector<std::string> names;
  for (const XmpNode& node : document->properties) names.push_back(node.name + "=" + node.value);
  EXPECT_THAT(names, ElementsAre("a=1", "b=2", "Credit=", "a=again"));
  EXPECT_EQ(language(document->properties[1]), "fr");
}

TEST(XmpTree, ReportsSpoofedPrefixesAndReadsByNamespace) {
  const auto document =
      parse_xmp(packet("xmlns:photoshop='http://example.org/other/' photoshop:Credit='Wrong'", ""));
  ASSERT_TRUE(document);
  EXPECT_THAT(document->spoofed_prefixes, ElementsAre("photoshop=http://example.org/other/"));
  std::vector<Finding> findings;
  EXPECT_EQ(record_from_xmp(*document, findings).credit, "");
}

TEST(XmpTree, TakesARootOfRdfAndPaddingAround) {
  const std::string rdf =
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
      "xmlns:ps='http://ns.adobe.com/photoshop/1.0/' ps:Credit='A'/></rdf:RDF>";
  for (const std::string& text :
       {rdf, "\n  <?xpacket begin='\xEF\xBB\xBF' id='x'?>" + rdf + "<?xpacket end='w'?>  ",
        rdf + std::string(40, '\0'), "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?>" + rdf}) {
    const auto document = parse_xmp(text);
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->properties.size(), 1u);
  }
}

std::string repeated(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

std::string many_namespaces(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    all += " xmlns:n" + n + "='http://example.org/" + n + "'";
  }
  return all;
}

std::string utf16(const std::string& ascii) {
  std::string wide = "\xFF\xFE";
  for (const char c : ascii) wide += std::string{c, '\0'};
  return wide;
}

struct Hostile {
  const char* name;
  std::string packet;
  const char* said;
};

class HostileXmp : public ::testing::TestWithParam<Hostile> {};

TEST_P(HostileXmp, IsRefusedByName) {
  const auto document = parse_xmp(GetParam().packet);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(document.error().message, HasSubstr(GetParam().said));
  EXPECT_FALSE(document.error().hint.empty());
  EXPECT_TRUE(parse_xmp(packet("ps:Credit='A'", ""))) << "the next packet reads as ever";
}

INSTANTIATE_TEST_SUITE_P(
    Packets, HostileXmp,
    ::testing::Values(
        Hostile{"empty", "", "empty"}, Hostile{"blank", std::string(9, '\0'), "empty"},
        Hostile{"billion_laughs",
                "<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>",
                "DOCTYPE"},
        Hostile{"external_entity", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "DOCTYPE"},
        Hostile{"deep", repeated("<a>", 200'000), "deeper than 64"},
        Hostile{"many_elements", "<a>" + repeated("<b/>", 20'000) + "</a>", "more than 20000"},
        Hostile{"many_attributes", "<a>" + repeated("<b c='' d='' e='' f=''/>", 5'000) + "</a>",
                "more than 20000"},
        Hostile{"many_namespaces", packet(many_namespaces(10'000), ""), "more than 256"},
        Hostile{"utf_16", utf16(packet("", "")), ""},
        Hostile{"latin_1", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "iso-8859-1"},
        Hostile{"bad_utf_8", packet("ps:Credit='\xC3('", ""), ""},
        Hostile{"control_character", packet("ps:Credit='&#1;'", ""), ""},
        Hostile{"unknown_entity", packet("ps:Credit='&eacute;'", ""), ""},
        Hostile{"unbound_prefix", packet("zz:Credit='a'", ""), ""},
        Hostile{"cut", packet("ps:Credit='a'", "").substr(0, 300), ""},
        Hostile{"too_large", packet("ps:Credit='" + std::string(1 << 20, 'a') + "'", ""),
                "at most 1048576"},
        Hostile{"no_rdf", "<svg/>", "rdf:RDF"}),
    [](const auto& test) { return test.param.name; });

TEST(XmpGate, EveryTruncationIsRefused) {
  const std::string whole = packet("ps:Credit='a'",
                                   "<dc:subject><rdf:Bag><rdf:li>b</rdf:li>"
                                   "</rdf:Bag></dc:subject>");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(parse_xmp(whole.substr(0, size))) << size;
  }
}

}  // namespace
}  // namespace picdesk::metadata
