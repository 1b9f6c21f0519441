// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_values.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "metadata/exif/exif_reader.h"
#include "metadata/exif/tiff_block.h"
#include "metadata/exif/tiff_bytes.h"

namespace picdesk::metadata {
namespace {

constexpr std::uint32_t tag_description = 0x010E;
constexpr std::uint32_t tag_orientation = 0x0112;
constexpr std::uint32_t tag_artist = 0x013B;
constexpr std::uint32_t tag_copyright = 0x8298;

void add_text(std::vector<ExifValue>& values, std::uint32_t tag,
              const std::optional<std::string>& text) {
  if (!text) return;
  ExifValue value{tag, tiff_ascii};
  if (!text->empty()) {
    value.bytes.emplace();
    append(*value.bytes, *text);
    append_u8(*value.bytes, 0);
    value.count = static_cast<std::uint32_t>(value.bytes->size());
  }
  values.push_back(std::move(value));
}

void add_orientation(std::vector<ExifValue>& values, std::optional<std::uint16_t> orientation,
                     bool big_endian) {
  if (!orientation) return;
  ExifValue value{tag_orientation, tiff_short, 1};
  if (*orientation != 0) {
    TiffBytes bytes(Bytes(2), big_endian);
    bytes.put_u16(0, *orientation);
    value.bytes = bytes.take();
  }
  values.push_back(std::move(value));
}

std::string_view without_end(std::string_view text) {
  while (text.ends_with('\0') || text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

void append_ifd(TiffBytes& out, const std::vector<ExifValue>& values) {
  std::size_t at = out.append_even(Bytes(2 + values.size() * ifd_entry_size + 4));
  out.put_u16(at, static_cast<std::uint32_t>(values.size()));
  at += 2;
  for (const ExifValue& value : values) {
    out.put_u16(at, value.tag);
    out.put_u16(at + 2, value.type);
    out.put_u32(at + 4, value.count);
    if (value.bytes->size() <= 4) {
      out.put(at + 8, *value.bytes);
    } else {
      out.put_u32(at + 8, static_cast<std::uint32_t>(out.append_even(*value.bytes)));
    }
    at += ifd_entry_size;
  }
}

}  // namespace

ExifValues exif_values(const ExifChanges& changes, bool big_endian) {
  ExifValues values;
  add_text(values.main, tag_description, changes.description);
  add_orientation(values.main, changes.orientation, big_endian);
  add_text(values.main, tag_artist, changes.artist);
  add_text(values.main, tag_copyright, changes.copyright);
  add_text(values.exif, 0x9003, changes.date_original);
  add_text(values.exif, 0x9011, changes.offset_original);
  add_text(values.exif, 0x9291, changes.sub_second_original);
  return values;
}

ExifValue exif_version() {
  ExifValue value{0x9000, tiff_undefined, 4, Bytes{}};
  append(*value.bytes, std::string_view("0232"));
  return value;
}

ExifValue exif_pointer(std::size_t offset, bool big_endian) {
  TiffBytes bytes(Bytes(4), big_endian);
  bytes.put_u32(0, static_cast<std::uint32_t>(offset));
  return {tag_exif_ifd, tiff_long, 1, bytes.take()};
}

bool reads_same(const ExifEntry& entry, const ExifValue& value) {
  if (!value.bytes || entry.type != value.type) return false;
  if (value.type != tiff_ascii) return std::ranges::equal(entry.bytes, *value.bytes);
  const std::string_view old_text = without_end(as_text(entry.bytes));
  const std::string_view new_text = without_end(as_text(*value.bytes));
  if (!text::is_utf8(old_text)) return false;
  if (entry.tag == tag_artist) return split_artist(old_text) == split_artist(new_text);
  if (entry.tag == tag_copyright) return join_copyright(old_text) == new_text;
  return old_text == new_text;
}

Bytes fresh_exif(const ExifValues& values) {
  const auto present = [](std::vector<ExifValue> all) {
    std::erase_if(all, [](const ExifValue& value) { return !value.bytes; });
    return all;
  };
  std::vector<ExifValue> main = present(values.main);
  std::vector<ExifValue> exif = present(values.exif);
  if (main.empty() && exif.empty()) return {};
  TiffBytes out(Bytes{}, false);
  out.append_even(as_byte_view(std::string_view("II*\0\x08\0\0\0", 8)));
  if (exif.empty()) {
    append_ifd(out, main);
    return out.take();
  }
  exif.insert(exif.begin(), exif_version());
  main.push_back(exif_pointer(0, false));
  append_ifd(out, main);
  const std::size_t pointer = tiff_header_size + 2 + main.size() * ifd_entry_size - 4;
  out.put_u32(pointer, static_cast<std::uint32_t>(out.size() + out.size() % 2));
  append_ifd(out, exif);
  return out.take();
}

}  // namespace picdesk::metadata
