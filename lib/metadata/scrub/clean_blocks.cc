// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/clean_blocks.h"

#include <algorithm>

#include "base/digest.h"
#include "metadata/exif/exif_patch.h"
#include "metadata/exif/exif_values.h"
#include "metadata/exif/tiff_block.h"
#include "metadata/iim/resource_editor.h"
#include "metadata/rendition/encoders.h"
#include "metadata/scrub/trace.h"

namespace picdesk::metadata {
namespace {

constexpr std::uint32_t tag_color_space = 0xA001;
constexpr std::uint32_t tag_interoperability = 0xA005;

Bytes short_value(std::uint32_t value) {
  return {static_cast<std::byte>(value & 0xFF), static_cast<std::byte>(value >> 8)};
}

// DCF option file: "R03" in the Interoperability IFD is AdobeRGB.
Bytes interoperability_ifd() {
  Bytes ifd;
  const auto entry = [&](std::uint32_t tag, std::uint32_t type, std::string_view value) {
    append(ifd, short_value(tag));
    append(ifd, short_value(type));
    append_u32_little(ifd, 4);
    append(ifd, value);
  };
  append(ifd, short_value(2));
  entry(1, tiff_ascii, std::string_view("R03\0", 4));
  entry(2, tiff_undefined, "0100");
  append_u32_little(ifd, 0);
  return ifd;
}

// The colour statement needs an offset that is known only when the rest has its size.
Bytes with_adobe_rgb(ExifValues values) {
  const auto block = [&](std::size_t offset) {
    ExifValues all = values;
    all.exif.push_back({tag_color_space, tiff_short, 1, short_value(0xFFFF)});
    Bytes pointer;
    append_u32_little(pointer, static_cast<std::uint32_t>(offset));
    all.exif.push_back({tag_interoperability, tiff_long, 1, std::move(pointer)});
    return fresh_exif(all);
  };
  std::size_t size = block(0).size();
  size += size % 2;
  Bytes bytes = block(size);
  bytes.resize(size);
  append(bytes, interoperability_ifd());
  return bytes;
}

Bytes exif_of(const ProbeInfo& info, bool has_profile, const MetadataRecord& kept) {
  ExifChanges changes = exif_changes(kept, {"caption", "creators", "copyright"}, false);
  for (std::optional<std::string>* change :
       {&changes.description, &changes.artist, &changes.copyright}) {
    if (*change && (*change)->empty()) change->reset();
  }
  if (info.orientation != Orientation::normal) {
    changes.orientation = static_cast<std::uint16_t>(info.orientation);
  }
  const ExifValues values = exif_values(changes, false);
  return info.adobe_rgb && !has_profile ? with_adobe_rgb(values) : fresh_exif(values);
}

}  // namespace

Result<CleanBlocks> clean_blocks(const ProbeInfo& info, const Layout& layout,
                                 const MetadataReading& reading, const MetadataRecord& kept) {
  Result<MetadataRecord> checked = embeddable(kept);
  if (!checked) return forward_error(checked);
  const bool iim = reading.has_iim && layout.format == Format::jpeg;
  Result<MetadataBlobs> blobs = encode_metadata(*checked, {iim});
  if (!blobs) return forward_error(blobs);
  CleanBlocks blocks;
  blocks.exif = exif_of(info, layout.first(Part::Kind::icc) != nullptr, *checked);
  blocks.xmp = std::move(blobs->xmp);
  if (!blobs->iim.empty()) {
    Result<Bytes> resources = set_iim({}, blobs->iim, digest::md5(blobs->iim));
    if (!resources) return forward_error(resources);
    blocks.photoshop = std::move(*resources);
  }
  return blocks;
}

Result<Bytes> without_tails(ByteView file, Format format) {
  Result<Layout> layout = read_layout(file, format);
  if (!layout) return forward_error(layout);
  Bytes out;
  out.reserve(file.size());
  for (const Part& part : layout->parts) {
    const bool fixed = part.kind == Part::Kind::jfif || part.kind == Part::Kind::adobe;
    const std::size_t kept = fixed_content(part.kind);
    if (!fixed || part.payload_length <= kept) {
      append(out, file.subspan(part.offset, part.length));
      continue;
    }
    append(out, file.subspan(part.offset, part.payload - part.offset + kept));
    const std::size_t length = out.size() - (part.kind == Part::Kind::jfif ? 16 : 14);
    out[length] = std::byte{0};
    out[length + 1] = static_cast<std::byte>(out.size() - length);
    if (part.kind == Part::Kind::jfif) out[out.size() - 2] = out[out.size() - 1] = std::byte{0};
  }
  return out;
}

}  // namespace picdesk::metadata
