// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that a spreadsheet or an editor saved, as UTF-8 text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "picdesk/result.h"

namespace picdesk::sheet {

// `text` looks into the given bytes, or into `storage` where they had to be converted.
struct PlainText {
  PlainText() = default;
  PlainText(const PlainText&) = delete;
  PlainText& operator=(const PlainText&) = delete;

  std::string storage;
  std::string_view text;  // without BOM
};

// UTF-8 with or without BOM, or UTF-16 with BOM. Errors: too_large above `max_bytes`,
// invalid_argument "ID: ORIGIN:LINE: ..." for text in another encoding.
struct TextSource {
  std::string_view bytes;
  std::string_view origin;
  std::string_view finding;  // of the error, e.g. "codes/encoding"
  std::size_t max_bytes = 0;
};
Result<void> read_plain_text(const TextSource& source, PlainText& into);

// "ORIGIN:LINE: "
std::string at_line(std::string_view origin, int line);

}  // namespace picdesk::sheet
