// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "metadata/container/layout.h"
#include "picdesk/metadata_edit.h"

namespace picdesk {

std::string image_hash(std::span<const std::byte> file, Format format) {
  const Result<metadata::Layout> layout = metadata::read_layout(file, format);
  return layout ? metadata::image_hash(file, *layout) : digest::sha256_hex(file);
}

}  // namespace picdesk
