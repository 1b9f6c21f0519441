// SPDX-License-Identifier: GPL-3.0-or-later
// Order of chunks: VP8X, ICCP, image, EXIF, XMP, unknown ones (RFC 9649, 2.7).
#include <algorithm>
#include <array>

#include "metadata/container/changes.h"
#include "metadata/container/riff_chunks.h"
#include "metadata/container/walks.h"

namespace picdesk::metadata {
namespace {

using Kind = Part::Kind;

bool will_have(const Changes& changes, Kind kind, const std::optional<Bytes>& payload) {
  return payload ? !payload->empty() : changes.first(kind).has_value();
}

// The flags of what there will be; the profile's only if it is edited or removed.
std::uint32_t flags_after(const Changes& changes, const Splice& wanted, std::uint32_t before) {
  std::uint32_t flags = before & ~(webp_flag::exif | webp_flag::xmp);
  if (will_have(changes, Kind::exif, wanted.exif)) flags |= webp_flag::exif;
  if (will_have(changes, Kind::xmp, wanted.xmp)) flags |= webp_flag::xmp;
  const bool had_icc = changes.layout().first(Kind::icc) != nullptr;
  const bool has_icc = will_have(changes, Kind::icc, wanted.icc);
  if (has_icc && (wanted.icc || had_icc)) flags |= webp_flag::icc;
  if (!has_icc && (wanted.icc || had_icc)) flags &= ~webp_flag::icc;
  return flags;
}

// A file of one image chunk gets its header chunk with the first metadata.
Result<void> insert_header(Changes& changes, const Splice& wanted) {
  const auto adds = [](const std::optional<Bytes>& payload) {
    return payload && !payload->empty();
  };
  if (!adds(wanted.exif) && !adds(wanted.xmp) && !adds(wanted.icc)) return {};
  const Part& image = changes.layout().parts[1];
  const std::string_view fourcc = as_text(changes.file().subspan(image.offset, 4));
  Result<Bytes> header =
      make_extended_header(fourcc, changes.file().subspan(image.payload, image.payload_length),
                           flags_after(changes, wanted, 0));
  if (!header) return forward_error(header);
  changes.insert(1, Kind::vp8x, std::move(*header));
  return {};
}

std::size_t behind_image(const Layout& layout) {
  std::size_t place = layout.parts.size();
  while (place > 1 && layout.parts[place - 1].kind != Kind::image) --place;
  return place;
}

Result<void> set_carriers(Changes& changes, const Splice& wanted) {
  const std::size_t behind = behind_image(changes.layout());
  if (wanted.icc) {
    const std::size_t place = changes.layout().first(Kind::vp8x) != nullptr ? 2 : 1;
    Bytes chunk = riff_chunk("ICCP", *wanted.icc);
    const std::optional<std::size_t> found = changes.first(Kind::icc);
    for (std::size_t i = found ? *found + 1 : 0; i < changes.layout().parts.size(); ++i) {
      if (changes.layout().parts[i].kind == Kind::icc) changes.remove(i);  // only the first counts
    }
    if (Result<void> set = changes.set(Kind::icc, *wanted.icc, std::move(chunk), place); !set) {
      return set;
    }
  }
  if (wanted.exif) {
    Result<void> set =
        changes.set(Kind::exif, *wanted.exif, riff_chunk("EXIF", *wanted.exif), behind);
    if (!set) return set;
  }
  if (wanted.xmp) {
    const std::optional<std::size_t> exif = changes.first(Kind::exif);
    const std::size_t place = exif ? std::max(behind, *exif + 1) : behind;
    return changes.set(Kind::xmp, *wanted.xmp, riff_chunk("XMP ", *wanted.xmp), place);
  }
  return {};
}

// The size in the RIFF header and the flags in VP8X follow.
Result<void> patch_headers(Changes& changes, const Splice& wanted) {
  const Layout& layout = changes.layout();
  const Part& last = layout.parts.back();
  const std::size_t end = last.kind == Kind::trailer ? last.offset : changes.file().size();
  // What the trailer has in the new file is what moved behind its start.
  std::size_t new_end = changes.bytes().size();
  if (last.kind == Kind::trailer && changes.stays(layout.parts.size() - 1)) {
    new_end -= changes.file().size() - end;
  }
  if (new_end - 8 > UINT32_MAX - 1) {
    return fail(ErrorCode::metadata_invalid, "the WebP file would have more than 4 GiB",
                "use less metadata");
  }
  Bytes size;
  size.reserve(4);
  append_u32_little(size, static_cast<std::uint32_t>(new_end - 8));
  changes.patch("riff-size", 4, size);
  if (const Part* header = layout.first(Kind::vp8x)) {
    const std::uint32_t before = byte_at(changes.file(), header->payload);
    const std::array flags{static_cast<std::byte>(flags_after(changes, wanted, before))};
    changes.patch("vp8x", header->payload, flags);
  }
  return {};
}

}  // namespace

Result<Spliced> splice_webp(ByteView file, const Layout& layout, const Splice& wanted) {
  Changes changes(file, layout, wanted);
  if (layout.first(Kind::vp8x) == nullptr) {
    if (Result<void> inserted = insert_header(changes, wanted); !inserted) {
      return forward_error(inserted);
    }
  }
  if (Result<void> set = set_carriers(changes, wanted); !set) return forward_error(set);
  changes.carry_out();
  if (Result<void> patched = patch_headers(changes, wanted); !patched) {
    return forward_error(patched);
  }
  return changes.take();
}

}  // namespace picdesk::metadata
