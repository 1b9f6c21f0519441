// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/plain_text.h"

#include <algorithm>
#include <cstdint>

#include "base/code_point.h"
#include "base/text.h"

namespace picdesk::sheet {
namespace {

constexpr std::string_view little_endian_bom = "\xFF\xFE";
constexpr std::string_view big_endian_bom = "\xFE\xFF";

tl::unexpected<Error> not_text(const TextSource& source, int line, const std::string& what) {
  return fail(
      ErrorCode::invalid_argument,
      std::string(source.finding) + ": " + at_line(source.origin, line) + what,
      "save the file as UTF-8 (spreadsheets call it \"CSV UTF-8\"), or as UTF-16 with its mark");
}

class Utf16Reader {
 public:
  Utf16Reader(std::string_view bytes, bool big_endian) : bytes_(bytes), big_endian_(big_endian) {}

  bool done() const { return at_ + 2 > bytes_.size(); }
  // Negative: half a surrogate pair.
  std::int32_t next() {
    const std::int32_t high = unit();
    if (high < 0xD800 || high > 0xDFFF) return high;
    if (high > 0xDBFF || done()) return -1;
    const std::int32_t low = unit();
    if (low < 0xDC00 || low > 0xDFFF) return -1;
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  }

 private:
  std::int32_t unit() {
    const auto first = static_cast<unsigned char>(bytes_[at_]);
    const auto second = static_cast<unsigned char>(bytes_[at_ + 1]);
    at_ += 2;
    return big_endian_ ? first << 8 | second : second << 8 | first;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool big_endian_;
};

Result<void> convert(const TextSource& source, bool big_endian, PlainText& into) {
  const std::string_view bytes = source.bytes.substr(2);
  Utf16Reader reader(bytes, big_endian);
  into.storage.reserve(bytes.size());
  int line = 1;
  while (!reader.done()) {
    const std::int32_t point = reader.next();
    if (point < 0) return not_text(source, line, "half a surrogate pair: not UTF-16");
    if (point == 0) return not_text(source, line, "holds U+0000");
    line += point == '\n' ? 1 : 0;
    text::append_utf8(into.storage, point);
  }
  if (bytes.size() % 2 != 0) {
    return not_text(source, line, "UTF-16 text of an odd number of bytes: the file is cut off");
  }
  into.text = into.storage;
  return {};
}

// The first line that is not UTF-8.
Result<void> refuse_line(const TextSource& source, std::string_view text) {
  int number = 1;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!text::is_utf8(line)) {
      return not_text(source, number,
                      "not UTF-8: \"" + text::printable(line.substr(0, 120)) + "\"");
    }
    if (end == text.size()) return not_text(source, number, "not UTF-8");
    text.remove_prefix(end + 1);
    ++number;
  }
}

}  // namespace

std::string at_line(std::string_view origin, int line) {
  return text::printable(origin) + ":" + std::to_string(line) + ": ";
}

Result<void> read_plain_text(const TextSource& source, PlainText& into) {
  if (source.bytes.size() > source.max_bytes) {
    return fail(ErrorCode::too_large,
                text::printable(source.origin) + ": " + std::to_string(source.bytes.size()) +
                    " bytes; at most " + std::to_string(source.max_bytes >> 20) + " MiB are read",
                "is this the right file?");
  }
  if (source.bytes.starts_with(little_endian_bom)) return convert(source, false, into);
  if (source.bytes.starts_with(big_endian_bom)) return convert(source, true, into);
  std::string_view text = source.bytes;
  if (text.starts_with(text::kByteOrderMark)) text.remove_prefix(text::kByteOrderMark.size());
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(nul), '\n');
    return not_text(source, static_cast<int>(line), "holds NUL bytes: UTF-16 without its mark?");
  }
  if (!text::is_utf8(text)) return refuse_line(source, text);
  into.text = text;
  return {};
}

}  // namespace picdesk::sheet
