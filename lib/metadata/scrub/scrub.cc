// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/scrub.h"

#include <algorithm>

#include "metadata/container/layout.h"
#include "metadata/container/splice.h"
#include "metadata/rendition/policy.h"
#include "metadata/scrub/clean_blocks.h"
#include "metadata/scrub/proof.h"

namespace picdesk {
namespace metadata {
namespace {

using Kind = Part::Kind;

// Parts that stay whatever they say: the picture and what it needs to look right.
bool stays(const Part& part) {
  switch (part.kind) {
    case Kind::icc:
    case Kind::adobe:
    case Kind::jfif:
    case Kind::exif:
    case Kind::xmp:
    case Kind::photoshop:
      return true;
    default:
      return false;
  }
}

Result<Bytes> spliced(ByteView file, const Layout& layout, CleanBlocks blocks) {
  Splice wanted;
  wanted.exif = std::move(blocks.exif);
  wanted.xmp = std::move(blocks.xmp);
  if (layout.format == Format::jpeg) {
    wanted.extended_xmp = std::vector<Bytes>{};
    wanted.photoshop = std::move(blocks.photoshop);
  }
  wanted.remove = [&](const Part& part) {
    // Of several blocks of a carrier the splice writes the first one.
    const Part* first = layout.first(part.kind);
    return !stays(part) || ((part.kind == Kind::exif || part.kind == Kind::xmp) && &part != first);
  };
  Result<Spliced> done = splice(file, layout, wanted);
  if (!done) return forward_error(done);
  return without_tails(done->bytes, layout.format);
}

}  // namespace
}  // namespace metadata

Result<ScrubResult> scrub(std::span<const std::byte> file, const ProbeInfo& info,
                          const MetadataPolicy& policy, const ReadOptions& options) {
  if (info.format != Format::jpeg && info.format != Format::webp && info.format != Format::png) {
    return fail(ErrorCode::unsupported_format,
                std::string(name(info.format)) + " files are not scrubbed",
                "render them: renditions carry only what their policy keeps");
  }
  if (Result<void> valid = validate(policy); !valid) return forward_error(valid);
  if (!policy.drop_credit && metadata::drops_credit(policy)) {
    return fail(ErrorCode::metadata_invalid,
                "the policy " + policy.name + " keeps neither credit nor copyright",
                "removing them can be unlawful: set drop_credit if you may");
  }
  Result<metadata::Layout> layout = metadata::read_layout(file, info.format);
  if (!layout) return forward_error(layout);
  const MetadataReading reading = read_metadata(file, info, options);
  Result<metadata::CleanBlocks> blocks =
      metadata::clean_blocks(info, *layout, reading, filter(reading.record, policy));
  if (!blocks) return forward_error(blocks);
  Result<metadata::Bytes> bytes = metadata::spliced(file, *layout, std::move(*blocks));
  if (!bytes) return forward_error(bytes);

  ScrubResult result;
  Result<ScrubProof> proof = metadata::prove(file, *bytes, info.format, policy);
  if (!proof) return forward_error(proof);
  result.proof = std::move(*proof);
  if (!result.proof.pass) {
    return fail(ErrorCode::internal, "meta/scrub: " + result.proof.failure,
                "the file was not delivered; please report it");
  }
  result.changed = !std::ranges::equal(*bytes, file);
  if (result.changed) result.bytes = std::move(*bytes);
  return result;
}

}  // namespace picdesk
