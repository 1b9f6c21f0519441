// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/reading/exif_numbers.h"

#include <string>

#include "base/text.h"
#include "metadata/exif/exif_tree.h"

namespace picdesk::metadata {
namespace {

constexpr std::uint32_t type_short = 3;
constexpr std::uint32_t type_long = 4;
constexpr std::uint32_t type_signed_short = 8;

// A number of that range as text, else nothing.
std::string number(const ExifTree& tree, const ExifEntry* entry, int least, int most) {
  if (entry == nullptr || entry->count != 1) return {};
  const bool is_short = entry->type == type_short || entry->type == type_signed_short;
  if (!is_short && entry->type != type_long) return {};
  if (entry->bytes.size() < (is_short ? 2u : 4u)) return {};
  std::int64_t value = 0;
  if (is_short) {
    value = tree.big_endian ? u16_big(entry->bytes, 0) : u16_little(entry->bytes, 0);
    if (entry->type == type_signed_short && value > 0x7FFF) value -= 0x10000;
  } else {
    value = tree.big_endian ? u32_big(entry->bytes, 0) : u32_little(entry->bytes, 0);
  }
  return value < least || value > most ? std::string{} : std::to_string(value);
}

// ImageUniqueID: 32 hexadecimal digits; anything else that can be embedded is kept too.
std::string unique_id(const ExifEntry* entry) {
  constexpr std::size_t longest = 64;  // bytes
  if (entry == nullptr) return {};
  std::string_view text = as_text(entry->bytes);
  text = text::trim(text.substr(0, text.find('\0')));
  const bool plain = text.size() <= longest && text::embeddable(text, "").has_value();
  return plain ? std::string(text) : std::string{};
}

}  // namespace

void read_exif_numbers(ByteView block, MetadataRecord& record) {
  const Result<ExifTree> tree = read_exif_tree(block);
  if (!tree) return;
  record.orientation = number(*tree, find(*tree, "IFD0", 0x0112), 1, 8);
  record.rating = number(*tree, find(*tree, "IFD0", 0x4746), -1, 5);
  record.guid = unique_id(find(*tree, "Exif", 0xA420));
}

}  // namespace picdesk::metadata
