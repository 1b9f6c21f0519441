// SPDX-License-Identifier: GPL-3.0-or-later
// Six fields into every container; an independent reader reads them back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/editing/editing.h"
#include "metadata/oracles.h"

namespace picdesk::test {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

class ContainerTest : public ::testing::TestWithParam<std::string> {};

TEST_P(ContainerTest, SixFieldsAreReadBackByExiftool) {
  const std::string kind = GetParam();
  const Bytes file = after(picture(kind), six_fields());
  const nlohmann::json tags = exiftool(file, extension_of(kind));
  EXPECT_EQ(tags.value("XMP-dc:Description", ""), six_fields()[0].second);
  EXPECT_EQ(tags.value("XMP-photoshop:Headline", ""), "Tunnel found");
  EXPECT_EQ(tags["XMP-dc:Creator"], (nlohmann::json{"Zoë Müller", "أحمد علي"}));
  EXPECT_EQ(tags.value("XMP-photoshop:Credit", ""), "Agence Élan");
  EXPECT_EQ(tags.value("XMP-dc:Rights", ""), "© 2024 Agence Élan");
  EXPECT_EQ(tags["XMP-dc:Subject"], (nlohmann::json{"tunnel", "soldiers"}));
  EXPECT_EQ(tags.value("IFD0:ImageDescription", ""), six_fields()[0].second);
  EXPECT_EQ(tags.value("IFD0:Artist", ""), "Zoë Müller; أحمد علي");
  EXPECT_EQ(tags.value("IFD0:Copyright", ""), "© 2024 Agence Élan");
}

TEST_P(ContainerTest, PixelsAreIdentical) {
  const std::string kind = GetParam();
  const Bytes& before = picture(kind);
  const Bytes file = after(before, six_fields());
  EXPECT_EQ(decoded(before, extension_of(kind)), decoded(file, extension_of(kind)));
  EXPECT_EQ(image_hash(before, format_of(kind)), image_hash(file, format_of(kind)));
}

TEST_P(ContainerTest, ASecondIdenticalEditChangesNoByte) {
  const Bytes file = after(picture(GetParam()), six_fields());
  EXPECT_FALSE(edited(file, six_fields()).changed);
}

TEST_P(ContainerTest, ClearingEveryFieldLeavesNoText) {
  const std::string kind = GetParam();
  Settings clear = six_fields();
  for (auto& [path, text] : clear) text.clear();
  const Bytes file = after(after(picture(kind), six_fields()), clear);
  const std::string text = to_text(file);
  for (const char* word : {"Tunnel", "tunnel", "Agence", "Zo\xC3\xAB"}) {
    EXPECT_EQ(text.find(word), std::string::npos) << word;
  }
  EXPECT_TRUE(read(file).record == MetadataRecord{});
}

TEST_P(ContainerTest, ReportsWhatChangedInEachCarrier) {
  const EditResult result = edited(picture(GetParam()), {{"credit", "AFP"}, {"caption", "A"}});
  ASSERT_EQ(result.changes.size(), 3U);
  EXPECT_EQ(result.changes[0].field, "credit");
  EXPECT_EQ(result.changes[0].carrier, Carrier::xmp);
  EXPECT_EQ(result.changes[0].new_text, "AFP");
  EXPECT_EQ(result.changes[1].field, "caption");
  EXPECT_EQ(result.changes[2].carrier, Carrier::exif);
}

INSTANTIATE_TEST_SUITE_P(Edit, ContainerTest, ::testing::ValuesIn(picture_kinds()),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(EditTest, FormatsThatAreNotWrittenAskForTheirSidecar) {
  ProbeInfo info;
  info.format = Format::tiff;
  const Result<EditResult> result = edit_metadata({}, info, {});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::unsupported_format);
  EXPECT_THAT(result.error().hint, HasSubstr("sidecar"));
}

TEST(EditTest, UnknownAndRepeatedFieldsAreRefused) {
  const Bytes& file = picture("jpeg");
  MetadataEdit unknown{{}, {"captoin"}};
  EXPECT_THAT(edit_metadata(file, probed(file), unknown).error().hint, HasSubstr("caption"));
  MetadataEdit twice{{}, {"credit", "credit"}};
  EXPECT_THAT(edit_metadata(file, probed(file), twice).error().message, HasSubstr("twice"));
}

// Text that no reader could trust: refused, whatever the carrier.
class BadTextTest : public ::testing::TestWithParam<std::pair<const char*, std::string>> {};

TEST_P(BadTextTest, IsRefused) {
  const Bytes& file = picture("jpeg");
  MetadataEdit edit;
  edit.values.credit = GetParam().second;
  edit.fields = {"credit"};
  const Result<EditResult> result = edit_metadata(file, probed(file), edit);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(result.error().message, HasSubstr("meta/text-invalid"));
}

INSTANTIATE_TEST_SUITE_P(Edit, BadTextTest,
                         ::testing::Values(std::pair{"bad_utf8", std::string("a\xFF")},
                                           std::pair{"overlong", std::string("a\xC0\xAF")},
                                           std::pair{"surrogate", std::string("\xED\xA0\x80")},
                                           std::pair{"beyond_unicode",
                                                     std::string("\xF5\x80\x80\x80")},
                                           std::pair{"control", std::string("a\x01")},
                                           std::pair{"nul", std::string("a\0b", 3)},
                                           std::pair{"fffe", std::string("\xEF\xBF\xBE")}),
                         [](const auto& test) { return test.param.first; });

}  // namespace
}  // namespace picdesk::test
