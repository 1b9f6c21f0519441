// SPDX-License-Identifier: GPL-3.0-or-later
// A code file and, behind a NUL, a text that uses it: replaced, or an error; where codes are
// lenient, always replaced.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "picdesk/sheet.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace picdesk;
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const std::size_t end = std::min(input.find('\0'), size);
  const std::string_view text = input.substr(std::min(end + 1, size));
  CodeTable codes;
  const Result<void> added = codes.add(input.substr(0, end), "codes.txt", true);
  if (!added && text::printable(added.error().message) != added.error().message) std::abort();
  for (const auto& [code, replacements] : codes.codes()) {
    if (code.empty() || replacements.empty()) std::abort();
  }
  std::vector<Finding> findings;
  const auto strict = expand_codes(text, codes, {}, findings);
  if (!findings.empty()) std::abort();
  const auto lenient = expand_codes(text, codes, {"\\", true}, findings);
  if (!lenient) std::abort();
  if (strict && (*strict != *lenient || !findings.empty())) std::abort();
  if (!strict && findings.empty()) std::abort();
  return 0;
}
