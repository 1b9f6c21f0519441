// SPDX-License-Identifier: GPL-3.0-or-later
// The first line is a template, the rest the values: no path that comes out leaves its folder.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "picdesk/preset.h"

namespace {

void check(const std::string& path) {
  using namespace picdesk;
  if (path.empty() || path.size() > 1024 || !text::is_utf8(path)) std::abort();
  if (text::nfc(path) != path || text::printable(path) != path) std::abort();
  if (path.find_first_of("<>:\"|?*\\%") != std::string::npos) std::abort();
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    if (part.empty() || part.size() > 255 || part.front() == '.' || part.front() == '-' ||
        part.back() == '.' || part.back() == ' ') {
      std::abort();
    }
    begin = end + 1;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace picdesk;
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::string value(input.substr(std::min(line + 1, input.size())));
  const NameParts parts = split_name(value);
  if (!parts.slug.empty() && !text::is_slug(parts.slug)) std::abort();

  PathFields fields{parts.id, value, value, "0123abcd", value, value, "webp", 600, 384, {}};
  fields.date = *parse_iso_date("2025-04-01");
  const Result<std::string> path = expand_path(input.substr(0, line), fields);
  if (path) {
    check(*path);
  } else if (path.error().code != ErrorCode::invalid_argument || path.error().hint.empty()) {
    std::abort();
  }
  return 0;
}
