// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_reader.h"

#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t max_entries = 4096;
constexpr std::uint32_t type_ascii = 2;
constexpr std::uint32_t type_long = 4;
constexpr std::uint32_t exif_ifd_tag = 0x8769;

tl::unexpected<Error> broken(const std::string& what) {
  return fail(ErrorCode::metadata_invalid, "EXIF: " + what,
              "the block is left out; other metadata is used");
}

class Block {
 public:
  Block(ByteView bytes, bool big_endian) : bytes_(bytes), big_(big_endian) {}

  std::size_t size() const { return bytes_.size(); }
  std::uint32_t u16(std::size_t at) const {
    return big_ ? u16_big(bytes_, at) : u16_little(bytes_, at);
  }
  std::uint32_t u32(std::size_t at) const {
    return big_ ? u32_big(bytes_, at) : u32_little(bytes_, at);
  }

  // The text of the entry at that position; empty if it has another type or lies outside.
  std::string text(std::size_t entry) const {
    const std::size_t count = u32(entry + 4);
    const std::size_t at = count <= 4 ? entry + 8 : u32(entry + 8);
    if (u16(entry + 2) != type_ascii || at > size() || count > size() - at) return {};
    std::string_view value = as_text(bytes_.subspan(at, count));
    while (value.ends_with('\0')) value.remove_suffix(1);
    return std::string(value);
  }

 private:
  ByteView bytes_;
  bool big_;
};

struct Wanted {
  std::uint32_t tag;
  std::string ExifTexts::*text;
};
constexpr Wanted in_main[] = {{0x010E, &ExifTexts::description},
                              {0x013B, &ExifTexts::artist},
                              {0x8298, &ExifTexts::copyright}};
constexpr Wanted in_exif[] = {{0x9003, &ExifTexts::date_original},
                              {0x9291, &ExifTexts::sub_second_original},
                              {0x9011, &ExifTexts::offset_original}};

// Reads one directory; the offset of the Exif directory goes to `exif_offset`.
Result<void> read_directory(const Block& block, std::size_t at, std::span<const Wanted> wanted,
                            ExifTexts& texts, std::size_t& exif_offset) {
  if (block.size() < 2 || at > block.size() - 2) {
    return broken("a directory at byte " + std::to_string(at) + " of " +
                  std::to_string(block.size()));
  }
  const std::size_t count = block.u16(at);
  if (count > max_entries || count * 12 > block.size() - at - 2) {
    return broken("a directory of " + std::to_string(count) + " entries");
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = at + 2 + i * 12;
    const std::uint32_t tag = block.u16(entry);
    if (tag == exif_ifd_tag && block.u16(entry + 2) == type_long)
      exif_offset = block.u32(entry + 8);
    for (const Wanted& want : wanted) {
      std::string& text = texts.*want.text;
      if (want.tag == tag && text.empty()) text = block.text(entry);
    }
  }
  return {};
}

}  // namespace

Result<ExifTexts> read_exif(ByteView bytes) {
  if (starts_with(bytes, std::string_view("Exif\0\0", 6))) bytes = bytes.subspan(6);
  const bool big = starts_with(bytes, std::string_view("MM\0*", 4));
  if (bytes.size() < 8 || (!big && !starts_with(bytes, std::string_view("II*\0", 4)))) {
    return broken("no TIFF header");
  }
  const Block block(bytes, big);
  ExifTexts texts;
  std::size_t exif_offset = 0;
  Result<void> read = read_directory(block, block.u32(4), in_main, texts, exif_offset);
  if (!read) return forward_error(read);
  if (exif_offset != 0) {
    std::size_t ignored = 0;
    // A broken inner directory costs its dates only.
    (void)read_directory(block, exif_offset, in_exif, texts, ignored);
  }
  return texts;
}

std::vector<std::string> split_artist(std::string_view artist) {
  std::vector<std::string> names(1);
  bool quoted = false;
  for (std::size_t i = 0; i < artist.size(); ++i) {
    const char c = artist[i];
    if (c == '"' && quoted && artist.substr(i + 1, 1) == "\"") {
      names.back() += artist[++i];  // a doubled quote is one
    } else if (c == '"' && (quoted || names.back().empty())) {
      quoted = !quoted;
    } else if (c == ';' && !quoted) {
      names.emplace_back();
    } else if (c != ' ' || quoted || !names.back().empty()) {
      names.back() += c;
    }
  }
  for (std::string& name : names) name.erase(name.find_last_not_of(' ') + 1);
  std::erase_if(names, [](const std::string& name) { return is_blank(std::string_view(name)); });
  return names;
}

std::string join_copyright(std::string_view copyright) {
  const std::size_t cut = copyright.find('\0');
  if (cut == std::string_view::npos) return std::string(copyright);
  const std::string_view photographer = copyright.substr(0, cut);
  std::string_view editor = copyright.substr(cut + 1);
  editor = editor.substr(0, editor.find('\0'));
  if (is_blank(editor)) return std::string(photographer);
  if (is_blank(photographer)) return std::string(editor);
  return std::string(photographer) + "; " + std::string(editor);
}

std::string join_artist(const std::vector<std::string>& creators) {
  std::string joined;
  for (const std::string& creator : creators) {
    if (!joined.empty()) joined += "; ";
    if (creator.find_first_of(";\"") == std::string::npos) {
      joined += creator;
      continue;
    }
    joined += '"';
    for (const char c : creator) joined.append(c == '"' ? 2 : 1, c);
    joined += '"';
  }
  return joined;
}

}  // namespace picdesk::metadata
