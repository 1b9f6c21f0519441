// SPDX-License-Identifier: GPL-3.0-or-later
// meta copy: from one photo, from a folder, from behind the end of the file.
#include <gmock/gmock.h>

#include "cli/metadata_command.h"

namespace picdesk::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class MetaCopy : public MetadataCommand {};

TEST_F(MetaCopy, CopiesAllThatTheSourceHas) {
  copy("jpeg/credited.jpg", "from.jpg");
  copy("png/plain.png", "a.png");
  copy("webp/lossy.webp", "b.webp");
  ASSERT_EQ(picdesk({"meta", "copy", "--from", "from.jpg", "a.png", "b.webp"}).exit_code, 0);
  json wanted = shown("from.jpg");
  wanted.erase("orientation");
  for (const char* file : {"a.png", "b.webp"}) {
    json got = shown(file);
    got.erase("orientation");
    EXPECT_EQ(got, wanted) << file;
  }
}

TEST_F(MetaCopy, FieldsNamedAreAllThatIsCopied) {
  copy("jpeg/credited.jpg", "from.jpg");
  copy("jpeg/conflict.jpg", "a.jpg");
  ASSERT_EQ(picdesk({"meta", "copy", "--from", "from.jpg", "a.jpg", "--field", "creators",
                     "--field", "country"})
                .exit_code,
            0);
  json fields = shown("a.jpg");
  EXPECT_EQ(fields["creators"], (json{"Ada Okonkwo", "Jonas Grün"}));
  EXPECT_EQ(fields["country"], "Nowhereland");
  EXPECT_EQ(fields["credit"], "Credit from XMP");
}

TEST_F(MetaCopy, AFieldThatTheSourceLacksIsLeftAlone) {
  copy("jpeg/plain.jpg", "from.jpg");
  copy("jpeg/credited.jpg", "a.jpg");
  const auto before = bytes("a.jpg");
  ASSERT_EQ(picdesk({"meta", "copy", "--from", "from.jpg", "a.jpg", "--field", "credit"}).exit_code,
            0);
  EXPECT_EQ(bytes("a.jpg"), before);
}

TEST_F(MetaCopy, OfAFolderThePhotoOfTheSameNameThenStem) {
  copy("jpeg/credited.jpg", "from/a.jpg");
  copy("png/credited.png", "from/b.png");
  copy("png/plain.png", "from/a.png");
  copy("jpeg/plain.jpg", "to/a.jpg");
  copy("webp/lossy.webp", "to/b.webp");
  copy("jpeg/plain.jpg", "to/c.jpg");
  const auto result = picdesk({"meta", "copy", "--from", "from", "to", "--field", "credit"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, HasSubstr("c.jpg"));
  EXPECT_EQ(shown("to/a.jpg")["credit"], "Hillside Photo Agency");
  EXPECT_EQ(shown("to/b.webp")["credit"], "Hillside Photo Agency");
}

TEST_F(MetaCopy, SidecarsAreReadAndWritten) {
  copy("tiff/plain.tif", "from.tif");
  copy("tiff/plain.tif", "to.tif");
  ASSERT_EQ(picdesk({"meta", "set", "from.tif", "--credit", "Agency"}).exit_code, 0);
  ASSERT_EQ(picdesk({"meta", "copy", "--from", "from.tif", "to.tif"}).exit_code, 0);
  EXPECT_EQ(tag("to.xmp", "XMP-photoshop:Credit"), "Agency");
}

// FotoStation's: the IIM, its type, its size with the ten bytes that end the file.
TEST_F(MetaCopy, FromTheTrailer) {
  copy("jpeg/plain.jpg", "a.jpg");
  copy("jpeg/plain.jpg", "b.jpg");
  const std::string iim = std::string(
                              "\x1C\x02\x6E\x00\x06"
                              "Agency",
                              11) +
                          std::string(
                              "\x1C\x02\x78\x00\x05"
                              "Words",
                              10);
  const std::string end("\x00\x01\x00\x00\x00\x1F\xA1\xB2\xC3\xD4", 10);
  ASSERT_EQ(iim.size() + end.size(), 0x1Fu);
  write_file(folder_ / "a.jpg", text("a.jpg") + iim + end);
  EXPECT_FALSE(shown("a.jpg").contains("credit"));
  const auto result = picdesk({"meta", "copy", "--from-trailer", "a.jpg", "b.jpg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, HasSubstr("b.jpg: no IIM behind the end of the image"));
  EXPECT_EQ(shown("a.jpg")["credit"], "Agency");
  EXPECT_EQ(shown("a.jpg")["caption"]["x-default"], "Words");
}

TEST_F(MetaCopy, UsageErrors) {
  copy("jpeg/plain.jpg", "a.jpg");
  EXPECT_EQ(picdesk({"meta", "copy", "a.jpg"}).exit_code, 2);
  EXPECT_EQ(picdesk({"meta", "copy", "--from", "a.jpg", "--from-trailer", "a.jpg"}).exit_code, 2);
  const auto field = picdesk({"meta", "copy", "--from", "a.jpg", "a.jpg", "--field", "creditt"});
  EXPECT_EQ(field.exit_code, 2);
  EXPECT_THAT(field.err, HasSubstr("did you mean \"credit\"?"));
  const auto gone = picdesk({"meta", "copy", "--from", "gone.jpg", "a.jpg"});
  EXPECT_EQ(gone.exit_code, 4);
  EXPECT_THAT(gone.err, HasSubstr("gone.jpg"));
}

}  // namespace
}  // namespace picdesk::test
