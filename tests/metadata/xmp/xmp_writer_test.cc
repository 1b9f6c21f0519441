// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/xmp_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/record/fields.h"
#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_text.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::metadata {
namespace {

using test::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* namespaces =
    " xmlns:dc='http://purl.org/dc/elements/1.1/'"
    " xmlns:ps='http://ns.adobe.com/photoshop/1.0/'"
    " xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/'"
    " xmlns:foo='http://example.org/foo/'";

std::string packet(const std::string& attributes, const std::string& elements) {
  return std::string(
             "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf="
             "'http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
             "rdf:about='uuid:1'") +
         namespaces + " " + attributes + ">" + elements +
         "</rdf:Description></rdf:RDF></x:xmpmeta>";
}

struct Form {
  const char* name;
  const char* attributes;
  const char* elements;
};

class EveryForm : public ::testing::TestWithParam<Form> {
 protected:
  void SetUp() override {
    const auto parsed = parse_xmp(packet(GetParam().attributes, GetParam().elements));
    ASSERT_TRUE(parsed) << parsed.error().message;
    tree_ = *parsed;
  }
  XmpDocument tree_;
};

TEST_P(EveryForm, ReadsBackTheSame) {
  const std::string written = write_xmp(tree_);
  const auto again = parse_xmp(written);
  ASSERT_TRUE(again) << again.error().message << "\n" << written;
  EXPECT_EQ(text_of(*again), text_of(tree_)) << written;
  EXPECT_EQ(write_xmp(*again), written);
}

TEST_P(EveryForm, IsWellFormed) {
  const test::TempDir folder;
  const std::string path = folder / "a.xmp";
  test::write_file(path, write_xmp(tree_));
  const auto lint = test::run({"xmllint", "--noout", path});
  EXPECT_EQ(lint.exit_code, 0) << lint.err;
  EXPECT_EQ(lint.err, "");
}

INSTANTIATE_TEST_SUITE_P(
    Trees, EveryForm,
    ::testing::Values(
        Form{"no_properties", "", ""}, Form{"attributes_only", "ps:Credit='A' ps:City='B'", ""},
        Form{"order_of_attributes_and_elements", "ps:Credit='A'",
             "<dc:subject><rdf:Bag><rdf:li>1</rdf:li></rdf:Bag></dc:subject><ps:City>B</ps:City>"},
        Form{"repeated_property", "ps:Credit='A'", "<ps:Credit>B</ps:Credit>"},
        Form{"escapes", "ps:Credit='&amp;&lt;&gt;&quot;&apos;&#9;&#10;&#13;x'",
             "<ps:City>]]&gt; &amp;&lt;\"'&#9;&#10;&#13;x</ps:City>"},
        Form{"spaces", "ps:Credit='  a  b  '", "<foo:empty/><ps:City> a  b </ps:City>"},
        Form{"empty_values", "ps:Credit=''",
             "<dc:title><rdf:Alt/></dc:title><dc:subject><rdf:Bag><rdf:li/></rdf:Bag></dc:subject>"
             "<foo:s rdf:parseType='Resource'/>"},
        Form{"languages", "",
             "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>a</rdf:li><rdf:li xml:lang='ar'>"
             "\xD8\xB9\xD9\x84\xD9\x8A</rdf:li><rdf:li>none</rdf:li></rdf:Alt></dc:title>"},
        Form{"resource", "", "<plus:DataMining rdf:resource='http://a/?b&amp;c=\"d\"'/>"},
        Form{"qualified_text", "", "<ps:City rdf:value='x' foo:q='1' foo:r='2'/>"},
        Form{"qualified_with_language_first", "",
             "<ps:City xml:lang='fr' rdf:value='x' foo:q='1'/>"},
        Form{"qualified_with_language_inside", "",
             "<ps:City rdf:parseType='Resource'><rdf:value xml:lang='fr'>x</rdf:value>"
             "<foo:q>1</foo:q></ps:City>"},
        Form{"two_languages", "",
             "<ps:City xml:lang='de' rdf:parseType='Resource'><rdf:value xml:lang='fr'>x"
             "</rdf:value></ps:City>"},
        Form{"qualified_qualifier", "",
             "<ps:City rdf:parseType='Resource'><rdf:value>x</rdf:value>"
             "<foo:q rdf:value='1' foo:r='2'/></ps:City>"},
        Form{"qualified_array", "",
             "<foo:a rdf:parseType='Resource'><rdf:value><rdf:Seq><rdf:li>1</rdf:li></rdf:Seq>"
             "</rdf:value><foo:q>1</foo:q></foo:a>"},
        Form{"qualified_item", "",
             "<dc:subject><rdf:Bag><rdf:li rdf:value='x' foo:q='1'/></rdf:Bag></dc:subject>"},
        Form{"qualified_resource", "",
             "<foo:a rdf:parseType='Resource'><rdf:value rdf:resource='u:1'/><foo:q>1</foo:q>"
             "</foo:a>"},
        Form{"typed_node", "", "<foo:a><foo:T><foo:m>1</foo:m></foo:T></foo:a>"},
        Form{"structure_of_attributes", "", "<foo:s foo:a='1' foo:b='2'/>"},
        Form{"structure_of_both", "",
             "<foo:s><rdf:Description foo:a='1'><foo:b rdf:resource='u:2'/></rdf:Description>"
             "</foo:s>"},
        Form{"structure_of_elements", "",
             "<foo:s rdf:parseType='Resource'><foo:b rdf:resource='u:2'/><foo:a>1</foo:a></foo:s>"},
        Form{"structure_with_language", "", "<foo:s xml:lang='fr' foo:a='1'/>"},
        Form{"nested_arrays", "",
             "<foo:a><rdf:Seq><rdf:li><rdf:Bag><rdf:li foo:x='1'/></rdf:Bag></rdf:li></rdf:Seq>"
             "</foo:a>"},
        Form{"no_namespace", "",
             "<plain>1</plain><foo:s><rdf:Description><p>2</p>"
             "</rdf:Description></foo:s>"},
        Form{"rdf_names", "rdf:type='t'", "<rdf:value>1</rdf:value><rdf:resource>2</rdf:resource>"},
        Form{"prefixes_of_others", "xmlns:ns1='http://b/' xmlns:dc2='http://b/?x&amp;y='",
             "<ns1:a>1</ns1:a><dc2:b>2</dc2:b><ns1:c>3</ns1:c>"}),
    [](const auto& test) { return test.param.name; });

XmpNode text_node(std::string_view uri, std::string name, std::string value) {
  return {std::string(uri), std::move(name), XmpForm::text, std::move(value), {}, {}};
}

TEST(XmpWriter, WritesOnePacket) {
  XmpDocument document{"uuid:1", {text_node(uri::dc, "format", "image/jpeg")}, {}, {}};
  XmpNode subject{std::string(uri::dc), "subject", XmpForm::bag, {}, {}, {}};
  subject.children.push_back(text_node(uri::rdf, "li", "a & b"));
  document.properties.push_back(subject);
  std::string written = write_xmp(document);
  const std::size_t version = written.find("picdesk ") + 8;
  written.replace(version, written.find('"', version) - version, "1");
  EXPECT_EQ(written,
            "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" x:xmptk=\"picdesk 1\">"
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            "<rdf:Description rdf:about=\"uuid:1\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            " dc:format=\"image/jpeg\">\n<dc:subject><rdf:Bag><rdf:li>a &amp; b</rdf:li></rdf:Bag>"
            "</dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
}

TEST(XmpWriter, GivesStandardPrefixesToTheirUrisOnly) {
  const auto parsed = parse_xmp(
      packet("xmlns:photoshop='http://other/' photoshop:Credit='x'", "<ps:Credit>y</ps:Credit>"));
  ASSERT_TRUE(parsed);
  const std::string written = write_xmp(*parsed);
  EXPECT_THAT(written, HasSubstr("xmlns:ns1=\"http://other/\""));
  EXPECT_THAT(written, HasSubstr("ns1:Credit=\"x\""));
  EXPECT_THAT(written, HasSubstr("xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\""));
  EXPECT_THAT(written, HasSubstr("photoshop:Credit=\"y\""));
  EXPECT_THAT(written, Not(HasSubstr("xmlns:photoshop=\"http://other/\"")));
}

TEST(XmpWriter, OtherReadersSeeTheValues) {
  const auto parsed = parse_xmp(
      packet("ps:Credit='A &amp; \"B\"'",
             "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>C &lt;1&gt;</rdf:li>"
             "<rdf:li xml:lang='fr'>\xC3\xA9t\xC3\xA9</rdf:li></rdf:Alt></dc:description>"
             "<dc:creator><rdf:Seq><rdf:li>D</rdf:li><rdf:li>E, F</rdf:li></rdf:Seq></dc:creator>"
             "<plus:Licensor><rdf:Seq><rdf:li plus:LicensorURL='https://a/?b&amp;c'/></rdf:Seq>"
             "</plus:Licensor>"));
  ASSERT_TRUE(parsed);
  const test::TempDir folder;
  const std::string path = folder / "a.xmp";
  test::write_file(path, write_xmp(*parsed));
  const auto exiftool = test::run({"exiftool", "-s", "-sep", "|", "-XMP:all", path});
  EXPECT_THAT(exiftool.out, HasSubstr(": A & \"B\"\n"));
  EXPECT_THAT(exiftool.out, HasSubstr(": C <1>\n"));
  EXPECT_THAT(exiftool.out, HasSubstr(": \xC3\xA9t\xC3\xA9\n"));
  EXPECT_THAT(exiftool.out, HasSubstr(": D|E, F\n"));
  EXPECT_THAT(exiftool.out, HasSubstr(": https://a/?b&c\n"));
  const auto exiv2 = test::run({"exiv2", "-PXkv", path});
  EXPECT_EQ(exiv2.exit_code, 0) << exiv2.err;
  EXPECT_THAT(exiv2.out, HasSubstr("A & \"B\""));
  EXPECT_THAT(exiv2.out, HasSubstr("lang=\"fr\" \xC3\xA9t\xC3\xA9"));
  EXPECT_THAT(exiv2.out, HasSubstr("D, E, F"));
  EXPECT_THAT(exiv2.out, HasSubstr("https://a/?b&c"));
}

}  // namespace
}  // namespace picdesk::metadata
