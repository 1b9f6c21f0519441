// SPDX-License-Identifier: GPL-3.0-or-later
// embed() in every container, read back by exiftool and exiv2.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

class EmbedKind : public ::testing::TestWithParam<std::string> {
 protected:
  std::string extension() const { return extension_of(GetParam()); }
};

TEST_P(EmbedKind, ExiftoolReadsEveryField) {
  const MetadataRecord record = full_record();
  const json seen = exiftool(embedded(GetParam(), record, true), extension());
  const auto text = [&](const char* key) { return seen.value(key, json()); };
  EXPECT_EQ(text("XMP-dc:Description"), record.caption.text());
  EXPECT_EQ(text("XMP-dc:Description-fr"), *record.caption.text("fr"));
  EXPECT_EQ(text("XMP-dc:Description-ar"), *record.caption.text("ar"));
  EXPECT_EQ(text("XMP-iptcCore:AltTextAccessibility"), record.alt.text());
  EXPECT_EQ(text("XMP-iptcCore:AltTextAccessibility-ar"), *record.alt.text("ar"));
  EXPECT_EQ(text("XMP-iptcCore:ExtDescrAccessibility"), record.extended_description.text());
  EXPECT_EQ(text("XMP-photoshop:Headline"), record.headline);
  EXPECT_EQ(text("XMP-dc:Title"), record.title.text());
  EXPECT_EQ(text("XMP-dc:Creator"), json(record.creators));
  EXPECT_EQ(text("XMP-photoshop:AuthorsPosition"), record.creator_title);
  EXPECT_EQ(text("XMP-photoshop:Credit"), record.credit);
  EXPECT_EQ(text("XMP-photoshop:Source"), record.source);
  EXPECT_EQ(text("XMP-dc:Rights"), record.copyright.text());
  EXPECT_EQ(text("XMP-xmpRights:UsageTerms"), record.usage_terms.text());
  EXPECT_EQ(text("XMP-xmpRights:WebStatement"), record.web_statement);
  const json licensors = text("XMP-plus:Licensor");
  EXPECT_EQ(licensors.at(0).at("LicensorName"), "Agency Name");
  EXPECT_EQ(licensors.at(0).at("LicensorID"), "L-1");
  EXPECT_EQ(licensors.at(0).at("LicensorURL"), "https://example.org/buy?id=1&x=2");
  EXPECT_EQ(licensors.at(1),
            json({{"LicensorName", "Second Agency"}, {"LicensorURL", "https://example.net/"}}));
  EXPECT_EQ(text("XMP-plus:CopyrightOwner"),
            json({{{"CopyrightOwnerName", "Agency Name"}, {"CopyrightOwnerID", "CO-7"}}}));
  EXPECT_EQ(text("XMP-plus:ImageCreator"),
            json({{{"ImageCreatorName", "Ana Müller"}, {"ImageCreatorID", "IC-1"}},
                  {{"ImageCreatorName", "O'Neil"}}}));
  EXPECT_EQ(text("XMP-plus:ImageSupplier"),
            json({{{"ImageSupplierName", "Agency Name"}, {"ImageSupplierID", "IS-1"}}}));
  EXPECT_EQ(text("XMP-plus:ImageSupplierImageID"), json::parse("\"0049785\""));
  EXPECT_EQ(text("XMP-photoshop:Instructions"), record.instructions);
  EXPECT_EQ(text("XMP-photoshop:CaptionWriter"), record.caption_writer);
  EXPECT_EQ(text("XMP-dc:Subject"), json(record.keywords));
  EXPECT_EQ(text("XMP-iptcExt:PersonInImage"), json(record.persons));
  EXPECT_EQ(text("XMP-iptcExt:OrganisationInImageName"), json(record.organisations));
  EXPECT_EQ(text("XMP-iptcExt:Event-fr"), *record.event.text("fr"));
  EXPECT_EQ(text("XMP-photoshop:DateCreated"), "2024:10:03 14:05:09.46+02:00");
  EXPECT_EQ(text("XMP-iptcCore:Location"), record.sublocation);
  EXPECT_EQ(text("XMP-photoshop:City"), record.city);
  EXPECT_EQ(text("XMP-photoshop:State"), record.state);
  EXPECT_EQ(text("XMP-photoshop:Country"), record.country);
  EXPECT_EQ(text("XMP-iptcCore:CountryCode"), record.country_code);
  EXPECT_EQ(text("XMP-iptcExt:LocationShown"), json({{{"City", "Mosul"},
                                                      {"ProvinceState", "Ninewa"},
                                                      {"CountryName", "Iraq"},
                                                      {"CountryCode", "IRQ"},
                                                      {"WorldRegion", "Asia"}},
                                                     {{"City", "Erbil"}}}));
  EXPECT_EQ(text("XMP-iptcExt:DigitalSourceType"), record.digital_source_type);
  EXPECT_EQ(text("XMP-plus:OtherConstraints"), record.other_constraints.text());
  EXPECT_EQ(text("IFD0:ImageDescription"), record.caption.text());
  EXPECT_EQ(text("IFD0:Artist"), "Ana Müller; \"O'Neil; Photos \"\"Ltd\"\"\"");
  EXPECT_EQ(text("IFD0:Copyright"), record.copyright.text());
  EXPECT_FALSE(seen.contains("ExifTool:Warning")) << seen.dump(1);
  EXPECT_EQ(seen.contains("IPTC:Caption-Abstract"), GetParam() == "jpeg");
}

TEST_P(EmbedKind, Exiv2ReadsTheSame) {
  const std::string seen = exiv2_keys(embedded(GetParam(), full_record(), true), extension());
  EXPECT_THAT(seen, HasSubstr("Agency Name"));
  EXPECT_THAT(seen, HasSubstr("Xmp.iptc.AltTextAccessibility"));
  EXPECT_THAT(seen, HasSubstr("جنود عند نفق"));
  EXPECT_THAT(seen, HasSubstr("Exif.Image.Copyright"));
}

TEST_P(EmbedKind, PicdeskReadsTheSameRecord) {
  const MetadataReading reading = read(embedded(GetParam(), full_record(), true));
  EXPECT_EQ(reading.record, full_record());
  EXPECT_EQ(reading.has_iim, GetParam() == "jpeg");
  for (const Finding& finding : reading.findings) ADD_FAILURE() << finding.message;
}

TEST_P(EmbedKind, PixelsStayTheSame) {
  EXPECT_EQ(decoded(embedded(GetParam(), full_record(), true), extension()),
            decoded(picture(GetParam()), extension()));
}

TEST_P(EmbedKind, SecondEmbedChangesNothing) {
  const auto blobs = encode_metadata(full_record(), {.iim = true});
  ASSERT_TRUE(blobs);
  const auto once = embed(picture(GetParam()), format_of(GetParam()), *blobs);
  ASSERT_TRUE(once);
  const auto twice = embed(*once, format_of(GetParam()), *blobs);
  ASSERT_TRUE(twice);
  EXPECT_EQ(*twice, *once);
}

TEST_P(EmbedKind, EmptyBlobsRemoveWhatWasThere) {
  const Bytes with = embedded(GetParam(), full_record(), true);
  const auto without = embed(with, format_of(GetParam()), {});
  ASSERT_TRUE(without);
  const json seen = exiftool(*without, extension());
  for (const auto& [key, value] : seen.items()) {
    EXPECT_THAT(key, Not(HasSubstr("XMP"))) << value;
    EXPECT_THAT(key, Not(HasSubstr("IFD0"))) << value;
    EXPECT_THAT(key, Not(HasSubstr("IPTC"))) << value;
  }
  EXPECT_EQ(decoded(*without, extension()), decoded(picture(GetParam()), extension()));
}

TEST_P(EmbedKind, EveryTruncationIsRefusedOrHarmless) {
  const Bytes file = embedded(GetParam(), full_record(), true);
  const auto blobs = encode_metadata(full_record(), {});
  ASSERT_TRUE(blobs);
  for (std::size_t size = 0; size < file.size(); size += 1 + size / 64) {
    const auto cut = embed(std::span(file).first(size), format_of(GetParam()), *blobs);
    if (cut) continue;
    EXPECT_EQ(cut.error().code, ErrorCode::corrupt_data) << size;
    EXPECT_FALSE(cut.error().message.empty());
    EXPECT_FALSE(cut.error().hint.empty());
  }
}

std::string kind_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name;
  for (const char c : info.param) name += c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Kinds, EmbedKind, ::testing::ValuesIn(picture_kinds()), kind_name);

TEST(Embed, RefusesFormatsWithoutMetadata) {
  for (const Format format : {Format::tiff, Format::avif}) {
    const auto made = embed({}, format, {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::invalid_argument);
  }
}

}  // namespace
}  // namespace picdesk::test
