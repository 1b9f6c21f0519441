// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/splice_checks.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <stdexcept>

namespace picdesk::test {

using metadata::Part;

metadata::Layout layout_of(const Bytes& file, Format format) {
  Result<metadata::Layout> layout = metadata::read_layout(file, format);
  if (!layout) throw std::runtime_error(layout.error().message);
  return *layout;
}

void expect_cover(const metadata::Layout& layout, std::size_t file_size) {
  std::size_t end = 0;
  for (const Part& part : layout.parts) {
    EXPECT_EQ(part.offset, end) << part.label;
    EXPECT_GE(part.payload, part.offset) << part.label;
    EXPECT_GT(part.length, 0U) << part.label;
    EXPECT_LE(part.payload + part.payload_length, part.offset + part.length) << part.label;
    end = part.offset + part.length;
  }
  EXPECT_EQ(end, file_size);
}

void expect_plan_exact(const Bytes& before, const metadata::Spliced& spliced, Format format) {
  std::size_t old_at = 0;
  std::size_t new_at = 0;
  const auto expect_same_up_to = [&](std::size_t old_end, std::size_t new_end) {
    ASSERT_GE(old_end, old_at);
    ASSERT_GE(new_end, new_at);
    ASSERT_LE(old_end, before.size());
    ASSERT_LE(new_end, spliced.bytes.size());
    ASSERT_EQ(old_end - old_at, new_end - new_at);
    const auto same = std::equal(before.begin() + static_cast<std::ptrdiff_t>(old_at),
                                 before.begin() + static_cast<std::ptrdiff_t>(old_end),
                                 spliced.bytes.begin() + static_cast<std::ptrdiff_t>(new_at));
    EXPECT_TRUE(same) << "bytes " << old_at << " to " << old_end << " are not verbatim";
  };
  for (const PlannedPart& piece : spliced.plan) {
    EXPECT_FALSE(piece.kind.empty());
    expect_same_up_to(piece.old_offset, piece.new_offset);
    old_at = piece.old_offset + piece.old_length;
    new_at = piece.new_offset + piece.new_length;
  }
  expect_same_up_to(before.size(), spliced.bytes.size());
  const metadata::Layout after = layout_of(spliced.bytes, format);
  expect_cover(after, spliced.bytes.size());
  EXPECT_EQ(metadata::image_hash(spliced.bytes, after),
            metadata::image_hash(before, layout_of(before, format)));
}

metadata::Spliced spliced(const Bytes& file, Format format, const metadata::Splice& wanted) {
  Result<metadata::Spliced> made = metadata::splice(file, layout_of(file, format), wanted);
  if (!made) throw std::runtime_error(made.error().message);
  expect_plan_exact(file, *made, format);
  return *made;
}

std::string payload_of(const Bytes& file, const Part& part) {
  return to_text(std::span(file).subspan(part.payload, part.payload_length));
}

std::string payload_of(const Bytes& file, Format format, Part::Kind kind) {
  const metadata::Layout layout = layout_of(file, format);
  const Part* part = layout.first(kind);
  return part == nullptr ? "none" : payload_of(file, *part);
}

std::vector<std::string> kinds_of(const Bytes& file, Format format) {
  std::vector<std::string> names;
  for (const Part& part : layout_of(file, format).parts) {
    if (part.kind == Part::Kind::coding || part.kind == Part::Kind::image) continue;
    names.emplace_back(name(part.kind));
  }
  return names;
}

std::string jpeg_segment(int marker, const std::string& content) {
  Bytes out;
  metadata::append_u16_big(out, 0xFF00U | static_cast<std::uint32_t>(marker));
  metadata::append_u16_big(out, static_cast<std::uint32_t>(content.size() + 2));
  return to_text(out) + content;
}

Bytes behind_soi(const Bytes& file, const std::string& segment) {
  return to_bytes(to_text(file).insert(2, segment));
}

std::string webp_chunk(const std::string& fourcc, const std::string& content) {
  Bytes size;
  metadata::append_u32_little(size, static_cast<std::uint32_t>(content.size()));
  return fourcc + to_text(size) + content + std::string(content.size() % 2, '\0');
}

std::string chunk_of_png(const std::string& type, const std::string& content) {
  Bytes size;
  metadata::append_u32_big(size, static_cast<std::uint32_t>(content.size()));
  const std::string body = type + content;
  Bytes sum;
  metadata::append_u32_big(sum, static_cast<std::uint32_t>(crc32_z(
                                    0, reinterpret_cast<const Bytef*>(body.data()), body.size())));
  return to_text(size) + body + to_text(sum);
}

Bytes with_webp_chunk(const Bytes& file, const std::string& chunk, std::size_t offset) {
  const std::size_t end = metadata::u32_little(file, 4) + std::size_t{8};
  std::string text = to_text(file);
  text.insert(offset == 0 ? end : offset, chunk);
  Bytes size;
  metadata::append_u32_little(size, static_cast<std::uint32_t>(end - 8 + chunk.size()));
  return to_bytes(text.replace(4, 4, to_text(size)));
}

Bytes with_png_chunk(const Bytes& file, const std::string& chunk) {
  return to_bytes(to_text(file).insert(33, chunk));
}

}  // namespace picdesk::test
