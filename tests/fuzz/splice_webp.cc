// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "fuzz/splice_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto file = std::as_bytes(std::span(bytes, size));
  picdesk::check_splices(file, picdesk::Format::webp);
  // A simple file keeps the header chunk that the first embed gives it.
  const bool extended =
      size > 16 && std::string_view(reinterpret_cast<const char*>(bytes) + 12, 4) == "VP8X";
  picdesk::check_embed(file, picdesk::Format::webp, extended);
  return 0;
}
