// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as IIM datasets and as Photoshop resources: a record that can be embedded again, and
// resources that take a new IIM block and give it back.
#include "metadata/iim/iim.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "metadata/iim/photoshop_resources.h"
#include "metadata/rendition/encoders.h"

namespace {

void read_datasets(picdesk::metadata::ByteView bytes) {
  using namespace picdesk;
  std::vector<metadata::Dataset> datasets;
  (void)metadata::parse_datasets(bytes, datasets);
  MetadataRecord twin;
  twin.creators = {"M\xC3\xBCller"};
  std::vector<Finding> findings;
  const MetadataRecord record = metadata::record_from_iim(datasets, {&twin}, findings);
  const auto checked = metadata::embeddable(record);
  if (!checked) std::abort();
  const metadata::Bytes written = metadata::encode_iim(*checked);
  std::vector<metadata::Dataset> again;
  if (!metadata::parse_datasets(written, again)) std::abort();
}

void replace_resource(picdesk::metadata::ByteView bytes) {
  using namespace picdesk;
  const auto iim = metadata::as_byte_view("\x1C\x02\x05");
  const auto once = metadata::replace_iim(bytes, iim);
  if (!once) return;
  std::vector<metadata::Resource> resources;
  if (!metadata::parse_resources(*once, resources)) std::abort();
  const auto found = std::ranges::find(resources, metadata::iim_resource, &metadata::Resource::id);
  if (found == resources.end() || !std::ranges::equal(found->data, iim)) std::abort();
  const auto twice = metadata::replace_iim(*once, iim);
  if (!twice || *twice != *once) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto view = std::as_bytes(std::span(bytes, size));
  read_datasets(view);
  replace_resource(view);
  return 0;
}
