// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_reader.h"

#include <algorithm>
#include <span>

#include "metadata/exif/coded_text.h"
#include "metadata/exif/tiff_block.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

constexpr std::uint32_t tag_user_comment = 0x9286;
constexpr std::uint32_t tag_exif_ifd = 0x8769;
constexpr std::uint32_t tag_gps_ifd = 0x8825;

tl::unexpected<Error> broken(const std::string& what) {
  return fail(ErrorCode::metadata_invalid, "EXIF: " + what,
              "the block is left out; other metadata is used");
}

struct Wanted {
  std::uint32_t tag;
  std::string ExifTexts::*text;
};
constexpr Wanted texts_in_main[] = {{0x010E, &ExifTexts::description},
                                    {0x013B, &ExifTexts::artist},
                                    {0x8298, &ExifTexts::copyright}};
constexpr Wanted texts_in_exif[] = {{0x9003, &ExifTexts::date_original},
                                    {0x9291, &ExifTexts::sub_second_original},
                                    {0x9011, &ExifTexts::offset_original},
                                    {0xA420, &ExifTexts::unique_id}};
constexpr Wanted xp_texts[] = {{0x9C9B, &ExifTexts::xp_title},
                               {0x9C9C, &ExifTexts::xp_comment},
                               {0x9C9D, &ExifTexts::xp_author},
                               {0x9C9E, &ExifTexts::xp_keywords},
                               {0x9C9F, &ExifTexts::xp_subject}};

std::string without_end(std::string_view value) {
  while (value.ends_with('\0')) value.remove_suffix(1);
  return std::string(value);
}

// One directory of the block.
class Directory {
 public:
  Directory(const TiffBlock& block, std::size_t at) : block_(block), at_(at) {}

  Result<void> open() {
    if (!block_.contains(at_, 2)) {
      return broken("a directory at byte " + std::to_string(at_) + " of " +
                    std::to_string(block_.size()));
    }
    count_ = block_.u16(at_);
    if (count_ > max_ifd_entries || !block_.contains(at_ + 2, count_ * ifd_entry_size)) {
      return broken("a directory of " + std::to_string(count_) + " entries");
    }
    return {};
  }

  // Texts of that type; the first that is not empty counts.
  template <class Decode>
  void read(std::span<const Wanted> wanted, std::uint32_t type, ExifTexts& texts,
            const Decode& decode) const {
    for (std::size_t i = 0; i < count_; ++i) {
      const std::size_t entry = entry_at(i);
      const auto want = std::ranges::find(wanted, block_.u16(entry), &Wanted::tag);
      if (want == wanted.end() || !(texts.*want->text).empty()) continue;
      if (block_.u16(entry + 2) == type) texts.*want->text = decode(value(entry));
    }
  }

  // The first SHORT, LONG, SLONG or IFD of that tag; 0 without.
  std::uint32_t number(std::uint32_t tag) const {
    for (std::size_t i = 0; i < count_; ++i) {
      const std::size_t entry = entry_at(i);
      if (block_.u16(entry) != tag || block_.u32(entry + 4) != 1) continue;
      if (block_.u16(entry + 2) == tiff_short) return block_.u16(entry + 8);
      constexpr std::uint32_t tiff_signed_long = 9;  // of some writers
      constexpr std::uint32_t tiff_directory = 13;   // TIFF technical note 1
      const std::uint32_t type = block_.u16(entry + 2);
      const bool wide = type == tiff_long || type == tiff_signed_long || type == tiff_directory;
      if (wide) return block_.u32(entry + 8);
    }
    return 0;
  }

  std::string user_comment() const {
    ExifTexts texts;
    constexpr Wanted wanted[] = {{tag_user_comment, &ExifTexts::user_comment}};
    read(wanted, tiff_undefined, texts, [](std::string_view bytes) { return std::string(bytes); });
    return decode_user_comment(texts.user_comment, block_.big_endian());
  }

 private:
  std::size_t entry_at(std::size_t index) const { return at_ + 2 + index * ifd_entry_size; }

  // Of bytes; empty if it lies outside the block.
  std::string_view value(std::size_t entry) const {
    const std::size_t count = block_.u32(entry + 4);
    const std::size_t at = count <= 4 ? entry + 8 : block_.u32(entry + 8);
    if (!block_.contains(at, count)) return {};
    return as_text(block_.bytes().subspan(at, count));
  }

  const TiffBlock& block_;
  std::size_t at_;
  std::size_t count_ = 0;
};

}  // namespace

Result<ExifTexts> read_exif(ByteView bytes) {
  const std::optional<TiffBlock> block = TiffBlock::open(bytes);
  if (!block) return broken("no TIFF header");
  Directory main(*block, block->u32(4));
  if (Result<void> opened = main.open(); !opened) return forward_error(opened);
  ExifTexts texts;
  main.read(texts_in_main, tiff_ascii, texts, without_end);
  main.read(xp_texts, tiff_byte, texts,
            [](std::string_view value) { return utf16_to_utf8(value, false); });
  texts.orientation = main.number(0x0112);
  texts.rating = main.number(0x4746);
  texts.has_gps = main.number(tag_gps_ifd) != 0;
  const std::size_t exif_at = main.number(tag_exif_ifd);
  if (exif_at == 0) return texts;
  Directory exif(*block, exif_at);
  if (!exif.open()) return texts;  // a broken inner directory costs its own tags only
  exif.read(texts_in_exif, tiff_ascii, texts, without_end);
  texts.user_comment = exif.user_comment();
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
