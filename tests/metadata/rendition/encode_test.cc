// SPDX-License-Identifier: GPL-3.0-or-later
// encode_metadata(): what the blobs hold, the traps of text, and threads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

MetadataRecord with_caption(std::string text) {
  MetadataRecord record;
  record.caption.set("", std::move(text));
  return record;
}

struct TextCase {
  const char* name;
  std::string text;
};

class EmbeddableText : public ::testing::TestWithParam<TextCase> {};

// The same bytes back from three readers, in a field of each form.
TEST_P(EmbeddableText, ComesBackByteForByte) {
  const std::string& text = GetParam().text;
  MetadataRecord record = with_caption(text);
  record.credit = text;
  record.keywords = {text, "second"};
  record.licensors = {{text, "", "http://a/"}};
  const Bytes file = embedded("webp-lossy", record);
  EXPECT_EQ(read(file).record, record);
  const auto seen = exiftool(file, "webp");
  EXPECT_EQ(seen.at("XMP-dc:Description"), text);
  EXPECT_EQ(seen.at("XMP-photoshop:Credit"), text);
  EXPECT_EQ(seen.at("XMP-dc:Subject").at(0), text);
  EXPECT_EQ(seen.at("XMP-plus:Licensor").at(0).at("LicensorName"), text);
  EXPECT_EQ(seen.at("IFD0:ImageDescription"), text);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, EmbeddableText,
    ::testing::Values(TextCase{"looks_like_language_syntax", "lang=\"ar\" text"},
                      TextCase{"looks_like_type_syntax", "type=\"Seq\" text"},
                      TextCase{"markup", "<b>&amp; ]]> \"'"},
                      TextCase{"right_to_left", "قال \"نعم\" (2024) ثم ABC"},
                      TextCase{"beyond_the_bmp", "😀 𝒜"}, TextCase{"line_feed_and_tab", "a\n\tb"},
                      TextCase{"commas", "a, b; c, d"}, TextCase{"curly_braces", "{a}"}),
    [](const auto& test) { return test.param.name; });

class RefusedText : public ::testing::TestWithParam<TextCase> {};

TEST_P(RefusedText, IsMetadataInvalidInEveryField) {
  const std::string& text = GetParam().text;
  MetadataRecord list, structure, language;
  list.keywords = {"fine", text};
  structure.locations_shown = {{"a", "", "", "", text}};
  language.caption.set(text, "fine");
  for (const MetadataRecord& record : {with_caption(text), list, structure, language}) {
    const auto made = encode_metadata(record, {.iim = true});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::metadata_invalid);
    EXPECT_FALSE(made.error().hint.empty());
  }
  EXPECT_THAT(encode_metadata(list, {}).error().message, HasSubstr("keywords"));
}

INSTANTIATE_TEST_SUITE_P(Texts, RefusedText,
                         ::testing::Values(TextCase{"bad_utf8", "a\xC3(b"},
                                           TextCase{"overlong", "a\xC0\xAF"},
                                           TextCase{"surrogate", "a\xED\xA0\x80"},
                                           TextCase{"control_character", "a\x01"},
                                           TextCase{"nul", std::string("a\0b", 3)},
                                           TextCase{"noncharacter", "a\xEF\xBF\xBE"}),
                         [](const auto& test) { return test.param.name; });

TEST(Encode, BlankRecordGivesNoBlobs) {
  MetadataRecord blank = with_caption("  ");
  blank.keywords = {"", " "};
  blank.licensors = {{}};
  for (const MetadataRecord& record : {MetadataRecord{}, blank}) {
    const auto made = encode_metadata(record, {.iim = true});
    ASSERT_TRUE(made);
    EXPECT_TRUE(made->xmp.empty());
    EXPECT_TRUE(made->exif.empty());
    EXPECT_TRUE(made->iim.empty());
  }
}

TEST(Encode, PacketHasNoDatesPaddingOrForeignNames) {
  MetadataRecord record = with_caption("A");
  const std::string xmp = to_text(encode_metadata(record, {})->xmp);
  EXPECT_THAT(xmp,
              StartsWith("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"));
  EXPECT_THAT(xmp, ::testing::EndsWith("<?xpacket end=\"w\"?>"));
  EXPECT_THAT(xmp, HasSubstr("x:xmptk=\"picdesk "));
  for (const char* word : {"Exiv2", "XMP Core", "Date", "xmpMM", "   "}) {
    EXPECT_THAT(xmp, Not(HasSubstr(word)));
  }
}

TEST(Encode, TextIsStoredInNfc) {
  const auto made = encode_metadata(with_caption("Mu\xCC\x88ller"), {});
  EXPECT_THAT(to_text(made->xmp), HasSubstr("Müller"));
  EXPECT_THAT(to_text(made->exif), HasSubstr("Müller"));
}

TEST(Encode, ExifIsLittleEndianWithThreeTagsAtMost) {
  const auto made = encode_metadata(full_record(), {});
  EXPECT_THAT(to_text(made->exif), StartsWith(std::string_view("II*\0\x08\0\0\0\x03\0", 10)));
}

TEST(Encode, LongLanguageTagsStandBehindTheDefault) {
  MetadataRecord record;
  record.caption.set("", "Default");
  record.caption.set("zh-Hant-TW-x-private", "士兵");
  record.caption.set("en-US", "Soldiers");
  const MetadataRecord back = read(embedded("webp-lossy", record)).record;
  EXPECT_EQ(back.caption.entries().front().first, "x-default");
  EXPECT_EQ(back.caption.text("zh-Hant-TW-x-private"), "士兵");
  EXPECT_EQ(back.caption.text("en-us"), "Soldiers");
}

TEST(Encode, TooLargeIsRefused) {
  const auto made = encode_metadata(with_caption(std::string(2 << 20, 'a')), {});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::metadata_invalid);
}

TEST(Encode, EightThreadsGiveTheBytesOfOne) {
  MetadataRecord small = with_caption("Only a caption");
  const MetadataBlobs full_alone = *encode_metadata(full_record(), {.iim = true});
  const MetadataBlobs small_alone = *encode_metadata(small, {.iim = true});
  std::vector<int> wrong(8);
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t) {
      threads.emplace_back([&, t] {
        for (int i = 0; i < 1'000; ++i) {
          const bool full = (static_cast<int>(t) + i) % 8 == 0;
          const auto made = encode_metadata(full ? full_record() : small, {.iim = true});
          const MetadataBlobs& alone = full ? full_alone : small_alone;
          if (!made || made->xmp != alone.xmp || made->exif != alone.exif ||
              made->iim != alone.iim) {
            ++wrong[t];
          }
        }
      });
    }
  }
  EXPECT_EQ(wrong, std::vector<int>(8));
}

}  // namespace
}  // namespace picdesk::test
