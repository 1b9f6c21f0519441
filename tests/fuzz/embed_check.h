// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for embed() whatever the file.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <span>
#include <string_view>
#include <vector>

#include "picdesk/metadata.h"

namespace picdesk {

inline std::vector<std::byte> fuzz_blob(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

// A second embed changes nothing; `verbatim`: what is left after removal is what the file had
// besides its metadata.
inline void check_embed(std::span<const std::byte> file, Format format, bool verbatim) {
  const MetadataBlobs blobs{fuzz_blob("II*"), fuzz_blob("<x/>"), fuzz_blob("\x1C\x02\x05")};
  const auto once = embed(file, format, blobs);
  if (!once) {
    if (once.error().message.empty() || once.error().hint.empty()) std::abort();
    return;
  }
  const auto twice = embed(*once, format, blobs);
  if (!twice || *twice != *once) std::abort();
  const auto bare = embed(file, format, {});
  const auto removed = embed(*once, format, {});
  if (!bare || !removed) std::abort();
  if (verbatim && *bare != *removed) std::abort();
}

}  // namespace picdesk
