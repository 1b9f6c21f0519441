// SPDX-License-Identifier: GPL-3.0-or-later
// The items of a HEIF or AVIF file (ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "picdesk/result.h"
#include "probe/boxes.h"

namespace picdesk::gate {

struct Extent {
  std::uint64_t offset = 0;  // in the file
  std::uint64_t length = 0;
};

struct HeifItem {
  std::uint32_t id = 0;
  std::string type;          // "Exif", "mime", "hvc1", ...
  std::string content_type;  // of mime
  std::string encoding;      // of mime: "deflate"; empty: as it is
  std::vector<Extent> extents;
  std::string trouble;  // why its bytes cannot be found; empty: they can
};

struct HeifMeta {
  std::vector<HeifItem> items;
  std::uint64_t width = 0;  // of the largest picture item, px
  std::uint64_t height = 0;
};

// `meta` is the opened meta box. Errors: corrupt_data, too_large (1,024 boxes, 4,096 items).
Result<HeifMeta> read_heif_meta(ByteView file, BoxReader& boxes, const Box& meta);

}  // namespace picdesk::gate
