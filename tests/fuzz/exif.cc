// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an EXIF block: texts from inside it and a record that can be embedded, or a typed
// error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "metadata/exif/exif_reader.h"
#include "metadata/reading/carriers.h"
#include "metadata/rendition/encoders.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace picdesk;
  const auto view = std::as_bytes(std::span(bytes, size));
  const auto texts = metadata::read_exif(view);
  if (texts && texts->description.size() > size) std::abort();

  ProbeInfo info;
  info.metadata = {{MetadataBlock::Kind::exif, 0, size, false}};
  std::vector<Finding> findings;
  const MetadataRecord record = metadata::read_exif_record({view, info}, findings);
  if (!metadata::embeddable(record)) std::abort();
  if (metadata::split_artist(metadata::join_artist(record.creators)) != record.creators) {
    std::abort();
  }
  return 0;
}
