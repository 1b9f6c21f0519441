// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that went wrong in EXIF are refused before a file is replaced.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/editing/editing.h"
#include "metadata/exif/exif_block.h"
#include "metadata/exif/exif_patches.h"

namespace picdesk::test {
namespace {

using metadata::ByteView;
using ::testing::HasSubstr;

const Settings settings{{"caption", "A new caption, longer than the old one"},
                        {"creators", "Ana Müller"}};

struct Edited {
  Bytes before;
  EditResult result;
  MetadataEdit edit;

  std::string refusal() const {
    const Result<void> verified = verify_edit(before, result, probed(before), edit, {});
    return verified ? "" : verified.error().message;
  }
  std::size_t exif_at() const { return to_text(result.bytes).find(std::string("Exif\0\0", 6)) + 6; }
};

Edited edited_exif(const Bytes& block) {
  Edited out{jpeg_with_exif(block), {}, {}};
  out.edit = edit_of(out.before, settings);
  Result<EditResult> result = edit_metadata(out.before, probed(out.before), out.edit, {});
  if (!result) throw std::runtime_error(result.error().message);
  out.result = std::move(*result);
  return out;
}

class VerifyOrders : public ::testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(Bytes, VerifyOrders, ::testing::Bool(), [](const auto& test) {
  return test.param ? "big_endian" : "little_endian";
});

TEST_P(VerifyOrders, EveryDamagedByteOfTheOldBlockIsRefused) {
  const Bytes block = camera_block(GetParam(), std::string("Before\0", 7));
  Edited done = edited_exif(block);
  ASSERT_EQ(done.refusal(), "");
  const auto tree = metadata::read_exif_tree(block);
  ASSERT_TRUE(tree);
  const metadata::ExifIfd& dead = tree->ifds.front();  // its table was copied to the end
  const metadata::ExifEntry* old = metadata::find(*tree, "IFD0", 0x010E);
  ASSERT_NE(old, nullptr);
  for (std::size_t at = 0; at < block.size(); ++at) {
    if (at >= dead.offset && at < dead.offset + 2 + dead.entries * 12 + 4) continue;
    if (at >= old->value && at < old->value + old->bytes.size()) continue;
    done.result.bytes[done.exif_at() + at] ^= std::byte{1};
    EXPECT_THAT(done.refusal(), HasSubstr("meta/verify")) << at;
    done.result.bytes[done.exif_at() + at] ^= std::byte{1};
  }
}

// A note of Canon's says that its text lies where the description does: no entry that our walker
// knows changes, so that only exiv2, which takes the note apart, can tell.
TEST_P(VerifyOrders, AMakerNoteWithAValueInTheOldCaptionIsNotBroken) {
  ExifBlock block(GetParam());
  const std::string caption("A caption of the camera\0", 24);
  const std::size_t main = block.ifd(
      {{0x010E, 2, caption}, {0x010F, 2, std::string("Canon\0", 6)}, {0x8769, 4, block.u32(1), 1}});
  const std::size_t caption_at = main + 2 + 3 * 12 + 4;
  const std::string note = block.u16(2) + block.u16(0x0006) + block.u16(2) + block.u32(8) +
                           block.u32(caption_at) + block.u16(0x0008) + block.u16(4) + block.u32(1) +
                           block.u32(7) + block.u32(0);
  block.put_u32(main + 2 + 2 * 12 + 8, block.ifd({{0x9000, 7, "0232"}, {0x927C, 7, note}}));
  EXPECT_THAT(edited_exif(block.block()).refusal(), HasSubstr("exiv2 reads another EXIF tag"));
}

}  // namespace
}  // namespace picdesk::test
