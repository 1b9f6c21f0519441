// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/changes.h"
#include "metadata/container/png_chunks.h"

namespace picdesk::metadata {
namespace {

using Kind = Part::Kind;

// A profile's twin of an edited carrier would be stale. IIM has no chunk of its own: it may hold
// what nothing else does, and stays.
bool is_stale(RawProfile profile, const Splice& wanted) {
  switch (profile) {
    case RawProfile::exif:
      return wanted.exif.has_value();
    case RawProfile::xmp:
      return wanted.xmp.has_value();
    case RawProfile::icc:
      return wanted.icc.has_value();
    case RawProfile::iim:
    case RawProfile::other:
      break;
  }
  return false;
}

void remove_stale(Changes& changes, const Splice& wanted) {
  const std::vector<Part>& parts = changes.layout().parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].kind == Kind::raw_profile &&
        is_stale(raw_profile_of(changes.file(), parts[i]), wanted)) {
      changes.remove(i);
    }
  }
}

// iCCP comes before PLTE, and sRGB must not stand beside it.
Result<void> set_icc(Changes& changes, ByteView profile) {
  const std::vector<Part>& parts = changes.layout().parts;
  Result<Bytes> chunk = png_icc_chunk(profile);
  if (!chunk) return forward_error(chunk);
  const std::optional<std::size_t> found = changes.first(Kind::icc);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool repeated = parts[i].kind == Kind::icc && found && i > *found;
    if (repeated || (!profile.empty() && parts[i].label.starts_with("sRGB@"))) changes.remove(i);
  }
  return changes.set(Kind::icc, profile, std::move(*chunk), 2);
}

std::size_t before_image(const Layout& layout) {
  std::size_t place = 1;
  while (!layout.parts[place].label.starts_with("IDAT@")) ++place;  // the layout has one
  return place;
}

Result<void> set_carriers(Changes& changes, const Splice& wanted) {
  const std::size_t place = before_image(changes.layout());
  if (wanted.icc) {
    if (Result<void> set = set_icc(changes, *wanted.icc); !set) return set;
  }
  if (wanted.exif) {
    Result<void> set = changes.set(Kind::exif, *wanted.exif, png_exif_chunk(*wanted.exif), place);
    if (!set) return set;
  }
  if (wanted.xmp) return changes.set(Kind::xmp, *wanted.xmp, png_xmp_chunk(*wanted.xmp), place);
  return {};
}

}  // namespace

Result<Spliced> splice_png(ByteView file, const Layout& layout, const Splice& wanted) {
  Changes changes(file, layout, wanted);
  remove_stale(changes, wanted);
  if (Result<void> set = set_carriers(changes, wanted); !set) return forward_error(set);
  changes.carry_out();
  return changes.take();
}

}  // namespace picdesk::metadata
