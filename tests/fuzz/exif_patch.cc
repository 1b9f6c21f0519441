// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an EXIF block to be edited: a block that reads back with every other tag as it was,
// or a typed error. The first two bytes choose the edit.
#include "metadata/exif/exif_patch.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "metadata/exif/exif_reader.h"
#include "metadata/exif/exif_tree.h"

namespace {

using namespace picdesk;
using namespace picdesk::metadata;

ExifChanges chosen(std::uint8_t which, std::uint8_t length) {
  const std::string text = std::string(length, 'x');
  ExifChanges changes;
  if ((which & 1) != 0) changes.description = text;
  if ((which & 2) != 0) changes.artist = text;
  if ((which & 4) != 0) changes.copyright = text;
  if ((which & 8) != 0) changes.date_original = text;
  if ((which & 16) != 0) changes.sub_second_original = text;
  if ((which & 32) != 0) changes.offset_original = text;
  if ((which & 64) != 0) changes.orientation = length % 9;
  return changes;
}

const std::vector<std::pair<std::string, std::uint32_t>> edited = {
    {"IFD0", 0x010E}, {"IFD0", 0x0112}, {"IFD0", 0x013B}, {"IFD0", 0x8298},
    {"Exif", 0x9000}, {"Exif", 0x9003}, {"Exif", 0x9011}, {"Exif", 0x9291}};

std::string trimmed(const std::string& text) {
  return text.substr(0, text.find_last_not_of(std::string_view("\0 ", 2)) + 1);
}

void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 2) return 0;
  const ExifChanges changes = chosen(bytes[0], bytes[1]);
  const ByteView block = std::as_bytes(std::span(bytes, size)).subspan(2);
  const auto tree = read_exif_tree(block);
  const auto out = patch_exif(block, changes, 1u << 20);
  if (!out) {
    check(!out.error().message.empty() && !out.error().hint.empty());
    return 0;
  }
  if (block.empty() || changes.empty()) return 0;
  check(tree.has_value());
  const auto after = read_exif_tree(*out);
  check(after && after->broken.empty());
  check(other_entries(*after, edited) == other_entries(*tree, edited));
  const auto again = patch_exif(*out, changes, 1u << 21);
  check(again && *again == *out);
  const auto texts = read_exif(*out);
  check(texts.has_value());
  check(!changes.description || trimmed(texts->description) == *changes.description);
  return 0;
}
