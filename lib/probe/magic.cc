// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/magic.h"

#include <array>
#include <optional>
#include <string>

#include "probe/refusal.h"
#include "probe/refused_formats.h"

namespace picdesk::gate {
namespace {

using namespace std::string_view_literals;

struct Magic {
  Format format;
  std::string_view bytes;
};

constexpr std::array kAccepted{
    Magic{Format::jpeg, "\xFF\xD8\xFF"sv},
    Magic{Format::png, "\x89PNG\r\n\x1A\n"sv},
    Magic{Format::tiff, "II\x2A\0"sv},
    Magic{Format::tiff, "MM\0\x2A"sv},
};

bool is_webp(ByteView file) {
  return starts_with(file, "RIFF") && file.size() >= 12 && starts_with(file.subspan(8), "WEBP");
}

// Too short for any format but the beginning of one of ours.
bool is_cut_signature(ByteView file) {
  const std::string_view text = as_text(file);
  for (const Magic& magic : kAccepted) {
    if (magic.bytes.starts_with(text)) return true;
  }
  return text.size() < 12 && ("RIFF"sv.starts_with(text) || text.starts_with("RIFF"));
}

std::string first_bytes(ByteView file) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (std::size_t i = 0; i < file.size() && i < 8; ++i) {
    text += i == 0 ? "" : " ";
    text += kDigits[u8(file, i) >> 4];
    text += kDigits[u8(file, i) & 15];
  }
  return text;
}

}  // namespace

Result<Format> accepted_format(ByteView file) {
  if (file.empty()) return corrupt("the file is empty");
  for (const Magic& magic : kAccepted) {
    if (starts_with(file, magic.bytes)) return magic.format;
  }
  if (is_webp(file)) return Format::webp;
  if (is_cut_signature(file)) {
    return corrupt("the file ends after " + count(file.size(), "byte"));
  }
  if (const std::optional<RefusedFormat> refused = refused_format(file)) {
    return unsupported("the file is " + std::string(refused->name) + ", which is not accepted",
                       std::string(refused->hint));
  }
  return unsupported("the file is in no known format: it starts with " + first_bytes(file),
                     export_hint());
}

}  // namespace picdesk::gate
