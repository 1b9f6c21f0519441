// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/describe_file.h"

#include "picdesk/probe.h"
#include "site/image_magic.h"

namespace picdesk::site {
namespace {

// Pictures that picdesk does not decode, but browsers do.
bool is_foreign(std::string_view magic) {
  return magic == "gif" || magic == "svg" || magic == "bmp" || magic == "avif" || magic == "heif" ||
         magic == "jxl";
}

// Pages may show moving pictures and large ones: only what is broken matters.
Limits limits_of_pages() {
  Limits limits;
  limits.first_frame = true;
  return limits;
}

}  // namespace

void describe_file(std::span<const std::byte> bytes, const ReadOptions* metadata, ImageFile& file) {
  file.bytes = bytes.size();
  file.magic = image_magic(bytes);
  const Limits limits = limits_of_pages();
  Result<ProbeInfo> info =
      is_foreign(file.magic) ? probe_metadata(bytes, limits) : probe(bytes, limits);
  if (!info) {
    file.problem = info.error().message;
    const bool broken = info.error().code == ErrorCode::corrupt_data || file.magic.empty();
    file.damaged = broken && !is_foreign(file.magic);
    return;
  }
  // Of containers that were only walked for metadata the size may be unknown.
  if (info->stored.width <= 0 || info->stored.height <= 0) return;
  if (metadata != nullptr) file.metadata = read_metadata(bytes, *info, *metadata);
  file.info = std::move(*info);
}

}  // namespace picdesk::site
