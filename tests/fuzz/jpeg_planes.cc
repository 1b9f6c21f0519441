// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes the gate lets through, decoded at a small scale.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "jpeg/jpeg.h"
#include "picdesk/probe.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto file = std::as_bytes(std::span(bytes, size));
  picdesk::Limits limits;
  limits.pixels = 1'000'000;
  const auto info = picdesk::probe(file, limits);
  if (!info || info->format != picdesk::Format::jpeg) return 0;
  (void)picdesk::jpeg::takes_fast_path(file, *info);
  const auto decoded = picdesk::jpeg::decode_planes(file, *info, 4);
  if (decoded && decoded->bitmap.size != info->stored) std::abort();
  return 0;
}
