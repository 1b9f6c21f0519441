// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "fuzz/splice_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto file = std::as_bytes(std::span(bytes, size));
  picdesk::check_splices(file, picdesk::Format::jpeg);
  picdesk::check_embed(file, picdesk::Format::jpeg, true);
  return 0;
}
