// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/layout.h"
#include "metadata/iim/iim.h"
#include "picdesk/metadata_edit.h"

namespace picdesk {

std::optional<MetadataRecord> read_trailer_iim(std::span<const std::byte> file,
                                               const ProbeInfo& info, const ReadOptions& options) {
  const Result<metadata::Layout> layout = metadata::read_layout(file, info.format);
  if (!layout) return std::nullopt;
  for (const metadata::Trailer& trailer : metadata::read_trailers(file, *layout)) {
    if (trailer.iim.empty()) continue;
    std::vector<metadata::Dataset> datasets;
    if (!metadata::parse_datasets(trailer.iim, datasets) && datasets.empty()) continue;
    std::vector<Finding> ignored;  // whoever copies it reads it again
    return metadata::record_from_iim(datasets, {}, ignored,
                                     {options.iim_charset, options.iim_fallback});
  }
  return std::nullopt;
}

}  // namespace picdesk
