// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "metadata/container/changes.h"
#include "metadata/container/jpeg_segments.h"
#include "metadata/container/multi_picture.h"

namespace picdesk::metadata {
namespace {

using Kind = Part::Kind;

// Where new segments go: Exif behind SOI and APP0, XMP behind Exif, APP13 behind the last XMP, the
// profile behind that. A place is the index of the part that follows.
class Places {
 public:
  explicit Places(const Changes& changes) : changes_(changes) {
    const std::vector<Part>& parts = changes.layout().parts;
    while (start_ < parts.size() && parts[start_].label.starts_with("APP0@")) ++start_;
    while (scan_ < parts.size() && parts[scan_].kind != Kind::image) ++scan_;
  }
  std::size_t exif() const { return start_; }
  std::size_t xmp() const { return behind(changes_.first(Kind::exif), start_); }
  std::size_t extended_xmp() const { return behind(changes_.first(Kind::xmp), xmp()); }
  std::size_t photoshop() const {
    const std::size_t place = extended_xmp();
    return std::max(place, behind(changes_.last(Kind::extended_xmp), place));
  }
  std::size_t icc() const { return behind(changes_.last(Kind::photoshop), photoshop()); }

 private:
  // A block may stand between two scans; nothing new goes there.
  std::size_t behind(std::optional<std::size_t> index, std::size_t otherwise) const {
    return index ? std::min(*index + 1, scan_) : otherwise;
  }
  const Changes& changes_;
  std::size_t start_ = 1;
  std::size_t scan_ = 0;  // index of the first scan
};

// Whether the parts of the kind say what is wanted, however the block is cut.
bool says(const Changes& changes, Kind kind, ByteView block, ByteView segments) {
  if (kind != Kind::extended_xmp) {
    return std::ranges::equal(joined(changes.file(), changes.layout(), kind), block);
  }
  Bytes whole;
  for (const Part* part : changes.layout().all(kind)) {
    append(whole, changes.file().subspan(part->offset, part->length));
  }
  return std::ranges::equal(whole, segments);
}

// Replaces all parts of the kind, which make up one block, by a run of segments. A block that is
// the same stays as it was cut.
void set_block(Changes& changes, Kind kind, ByteView block, Bytes segments, std::size_t place) {
  const std::optional<std::size_t> found = changes.first(kind);
  if (found && !block.empty() && says(changes, kind, block, segments)) return;
  for (std::size_t i = found ? *found + 1 : 0; i < changes.layout().parts.size(); ++i) {
    if (changes.layout().parts[i].kind == kind) changes.remove(i);
  }
  if (segments.empty() && found) changes.remove(*found);
  if (segments.empty()) return;
  if (found) {
    changes.replace(*found, std::move(segments));
  } else {
    changes.insert(place, kind, std::move(segments));
  }
}

Result<void> set_xmp(Changes& changes, const Splice& wanted, const Places& places) {
  if (wanted.xmp) {
    Result<Bytes> segment = xmp_segment(*wanted.xmp);
    if (!segment) return forward_error(segment);
    Result<void> set = changes.set(Kind::xmp, *wanted.xmp, std::move(*segment), places.xmp());
    if (!set) return set;
  }
  if (wanted.extended_xmp) {
    Result<Bytes> segments = extended_xmp_segments(*wanted.extended_xmp);
    if (!segments) return forward_error(segments);
    Bytes content;
    for (const Bytes& payload : *wanted.extended_xmp) append(content, payload);
    set_block(changes, Kind::extended_xmp, content, std::move(*segments), places.extended_xmp());
  }
  return {};
}

Result<void> set_carriers(Changes& changes, const Splice& wanted) {
  const Places places(changes);
  if (wanted.exif) {
    Result<Bytes> segment = exif_segment(*wanted.exif);
    if (!segment) return forward_error(segment);
    Result<void> set = changes.set(Kind::exif, *wanted.exif, std::move(*segment), places.exif());
    if (!set) return set;
  }
  if (Result<void> set = set_xmp(changes, wanted, places); !set) return set;
  if (wanted.photoshop) {
    set_block(changes, Kind::photoshop, *wanted.photoshop, photoshop_segments(*wanted.photoshop),
              places.photoshop());
  }
  if (wanted.icc) {
    Result<Bytes> segments = icc_segments(*wanted.icc);
    if (!segments) return forward_error(segments);
    set_block(changes, Kind::icc, *wanted.icc, std::move(*segments), places.icc());
  }
  return {};
}

}  // namespace

Result<Spliced> splice_jpeg(ByteView file, const Layout& layout, const Splice& wanted) {
  Changes changes(file, layout, wanted);
  if (Result<void> set = set_carriers(changes, wanted); !set) return forward_error(set);
  changes.carry_out();
  move_multi_pictures(changes);
  return changes.take();
}

}  // namespace picdesk::metadata
