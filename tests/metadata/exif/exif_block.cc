// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_block.h"

#include "metadata/samples.h"

namespace picdesk::test {

using metadata::append;
using metadata::ByteView;

void ExifBlock::header() {
  append(block_, big_ ? std::string_view("MM\0*", 4) : std::string_view("II*\0", 4));
  append(block_, u32(8));
}

std::string ExifBlock::u16(std::uint32_t value) const {
  const char low = static_cast<char>(value & 0xFF);
  const char high = static_cast<char>(value >> 8 & 0xFF);
  return big_ ? std::string{high, low} : std::string{low, high};
}

std::string ExifBlock::u32(std::size_t value) const {
  const std::string low = u16(static_cast<std::uint32_t>(value & 0xFFFF));
  const std::string high = u16(static_cast<std::uint32_t>(value >> 16 & 0xFFFF));
  return big_ ? high + low : low + high;
}

void ExifBlock::put_u32(std::size_t at, std::size_t value) {
  const std::string bytes = u32(value);
  for (std::size_t i = 0; i < 4; ++i) block_[at + i] = static_cast<std::byte>(bytes[i]);
}

std::size_t ExifBlock::bytes(const std::string& value) {
  if (block_.size() % 2 != 0) append(block_, std::string_view("\0", 1));
  const std::size_t at = block_.size();
  append(block_, value);
  return at;
}

std::size_t ExifBlock::ifd(const std::vector<Entry>& entries, std::size_t next) {
  const std::size_t at = bytes(std::string(2 + entries.size() * 12 + 4, '\0'));
  std::string table = u16(static_cast<std::uint32_t>(entries.size()));
  for (const Entry& entry : entries) {
    const std::size_t count = entry.count != 0 ? entry.count : entry.value.size();
    table += u16(entry.tag) + u16(entry.type) + u32(count);
    if (entry.at >= 0) {
      table += u32(static_cast<std::size_t>(entry.at));
    } else if (entry.value.size() <= 4) {
      table += entry.value + std::string(4 - entry.value.size(), '\0');
    } else {
      table += u32(bytes(entry.value));
    }
  }
  table += u32(next);
  for (std::size_t i = 0; i < table.size(); ++i) block_[at + i] = static_cast<std::byte>(table[i]);
  return at;
}

metadata::Bytes camera_block(bool big_endian, const std::string& description) {
  constexpr std::size_t pending = 0x11223344;
  ExifBlock block(big_endian);
  std::vector<ExifBlock::Entry> main;
  if (!description.empty()) main.push_back({0x010E, 2, description});
  main.push_back({0x010F, 2, std::string("Maker\0", 6)});
  main.push_back({0x0110, 2, std::string("Model 1\0", 8)});
  main.push_back({0x0112, 3, block.u16(6), 1});
  main.push_back({0x014A, 4, block.u32(pending), 1});
  main.push_back({0x8769, 4, block.u32(pending), 1});
  main.push_back({0x8825, 4, block.u32(pending), 1});
  const std::size_t ifd0 = block.ifd(main, pending);
  const auto value_field = [&](std::size_t index) { return ifd0 + 2 + index * 12 + 8; };
  const std::size_t shift = description.empty() ? 0 : 1;

  const std::size_t maker_note_value = block.size() + block.size() % 2;
  // Its own directory: one text that the note points to by an offset into the block.
  const std::string note = std::string("MAKER\0\0\0", 8) + block.u16(1) + block.u16(1) +
                           block.u16(2) + block.u32(12) + block.u32(maker_note_value + 24) +
                           block.u32(0).substr(0, 2) + "maker's text";
  block.bytes(note);
  const std::size_t interop = block.ifd({{0x0001, 2, std::string("R98\0", 4)}});
  block.put_u32(value_field(4 + shift),
                block.ifd({{0x9000, 7, "0230"},
                           {0x9003, 2, std::string("2024:10:03 14:05:09\0", 20)},
                           {0x927C,
                            7,
                            {},
                            static_cast<std::uint32_t>(note.size()),
                            static_cast<int>(maker_note_value)},
                           {0xA005, 4, block.u32(interop), 1}}));
  block.put_u32(value_field(5 + shift), block.ifd({{0x0000, 1, std::string("\2\3\0\0", 4)}}));
  block.put_u32(value_field(3 + shift), block.ifd({{0x0100, 4, block.u32(7), 1}}));
  const std::string thumbnail = "\xFF\xD8 a small picture \xFF\xD9";
  const std::size_t thumbnail_at = block.bytes(thumbnail);
  const std::size_t ifd1 = block.ifd({{0x0103, 3, block.u16(6), 1},
                                      {0x0201, 4, block.u32(thumbnail_at), 1},
                                      {0x0202, 4, block.u32(thumbnail.size()), 1}});
  block.put_u32(ifd0 + 2 + main.size() * 12, ifd1);
  return block.block();
}

metadata::Bytes jpeg_with_exif(const metadata::Bytes& block) {
  metadata::Bytes out;
  append(out, std::string_view("\xFF\xD8\xFF\xE1"));
  metadata::append_u16_big(out, static_cast<std::uint32_t>(block.size() + 8));
  append(out, std::string_view("Exif\0\0", 6));
  append(out, ByteView(block));
  append(out, ByteView(picture("jpeg")).subspan(2));
  return out;
}

}  // namespace picdesk::test
