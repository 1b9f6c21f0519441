// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/iim.h"
#include "metadata/rendition/encoders.h"
#include "picdesk/metadata.h"

namespace picdesk {

Result<MetadataBlobs> encode_metadata(const MetadataRecord& record, const EmbedOptions& options) {
  const Result<MetadataRecord> checked = metadata::embeddable(record);
  if (!checked) return tl::unexpected<Error>(checked.error());
  const std::string xmp = metadata::encode_xmp(*checked);
  metadata::Bytes exif = metadata::encode_exif(*checked);
  constexpr std::size_t largest = 1u << 20;  // what a reader of packets accepts
  if (xmp.size() > largest || exif.size() > largest) {
    return fail(ErrorCode::metadata_invalid,
                "the metadata takes " + std::to_string(xmp.size()) + " bytes as XMP; at most " +
                    std::to_string(largest) + " are embedded",
                "shorten the longest texts");
  }
  MetadataBlobs blobs;
  blobs.exif = std::move(exif);
  metadata::append(blobs.xmp, xmp);
  if (options.iim) blobs.iim = metadata::encode_iim(*checked);
  return blobs;
}

}  // namespace picdesk
