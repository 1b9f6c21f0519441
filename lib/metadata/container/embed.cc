// SPDX-License-Identifier: GPL-3.0-or-later
// embed() is a splice that leaves no second block of any carrier.
#include <string>

#include "metadata/container/png_chunks.h"
#include "metadata/container/splice.h"
#include "metadata/container/walks.h"
#include "metadata/iim/photoshop_resources.h"
#include "picdesk/metadata.h"

namespace picdesk {
namespace metadata {
namespace {

using Kind = Part::Kind;

bool is_replaced(ByteView file, const Part& part) {
  if (part.kind == Kind::raw_profile) {
    const RawProfile profile = raw_profile_of(file, part);
    return profile != RawProfile::icc && profile != RawProfile::other;
  }
  return part.kind == Kind::exif || part.kind == Kind::xmp;
}

Result<Bytes> embed_blobs(ByteView file, const Layout& layout, const MetadataBlobs& blobs) {
  Splice wanted;
  wanted.exif = blobs.exif;
  wanted.xmp = blobs.xmp;
  wanted.remove = [file](const Part& part) { return is_replaced(file, part); };
  if (layout.format == Format::jpeg) {
    wanted.extended_xmp.emplace();  // it belongs to the packet that is replaced
    Result<Bytes> resources = replace_iim(joined(file, layout, Kind::photoshop), blobs.iim);
    if (!resources) return forward_error(resources);
    wanted.photoshop = std::move(*resources);
  }
  Result<Spliced> spliced = splice(file, layout, wanted);
  if (!spliced) return forward_error(spliced);
  return std::move(spliced->bytes);
}

}  // namespace
}  // namespace metadata

Result<std::vector<std::byte>> embed(std::span<const std::byte> encoded, Format format,
                                     const MetadataBlobs& blobs) {
  if (format != Format::jpeg && format != Format::png && format != Format::webp) {
    return fail(ErrorCode::invalid_argument,
                "metadata cannot be embedded in " + std::string(name(format)),
                "use jpeg, png or webp, or leave the metadata out");
  }
  // What stands behind the start of the scan is copied as it is.
  Result<metadata::Layout> layout = format == Format::jpeg
                                        ? metadata::walk_jpeg(encoded, metadata::JpegDepth::head)
                                        : metadata::read_layout(encoded, format);
  if (!layout) return forward_error(layout);
  return metadata::embed_blobs(encoded, *layout, blobs);
}

}  // namespace picdesk
