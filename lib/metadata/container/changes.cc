// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/changes.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace picdesk::metadata {
namespace {

using Kind = Part::Kind;

// What scrubbing may not touch.
bool is_fixed(Kind kind) {
  return kind == Kind::image || kind == Kind::coding || kind == Kind::header || kind == Kind::end ||
         kind == Kind::vp8x;
}

// Whether all parts of the kind are replaced together, or the first of them is.
bool replaces_all(const Splice& wanted, Kind kind) {
  return (kind == Kind::photoshop && wanted.photoshop) || (kind == Kind::icc && wanted.icc) ||
         (kind == Kind::extended_xmp && wanted.extended_xmp);
}
bool replaces_first(const Splice& wanted, Kind kind) {
  return (kind == Kind::exif && wanted.exif) || (kind == Kind::xmp && wanted.xmp);
}

// Bytes that are no segment, behind the start of a JPEG's first scan. Without the segment in front
// of them a decoder would take them for coded data.
bool is_stray_behind_scan(const Layout& layout, std::size_t index) {
  if (layout.format != Format::jpeg || index >= layout.parts.size()) return false;
  const Part& part = layout.parts[index];
  const Part* scan = layout.first(Kind::image);
  return part.kind == Kind::other && part.label.starts_with("none@") && scan != nullptr &&
         scan->offset < part.offset;
}

}  // namespace

Changes::Changes(ByteView file, const Layout& layout, const Splice& wanted)
    : file_(file), layout_(layout), gone_(layout.parts.size()) {
  changes_.reserve(8);
  if (!wanted.remove) return;
  for (std::size_t i = 0; i < layout.parts.size(); ++i) {
    const Part& part = layout.parts[i];
    if (is_fixed(part.kind) || replaces_all(wanted, part.kind)) continue;
    if (replaces_first(wanted, part.kind) && first(part.kind) == i) continue;
    if (wanted.remove(part)) remove(i);
  }
}

void Changes::insert(std::size_t index, Kind kind, Bytes fresh) {
  changes_.push_back({index, false, kind, std::move(fresh)});
}

void Changes::replace(std::size_t index, Bytes fresh) {
  const Part& part = layout_.parts[index];
  if (std::ranges::equal(file_.subspan(part.offset, part.length), fresh)) return;
  changes_.push_back({index, true, part.kind, std::move(fresh)});
}

void Changes::remove(std::size_t index) {
  if (gone_[index]) return;
  gone_[index] = true;
  changes_.push_back({index, true, layout_.parts[index].kind, {}});
  if (is_stray_behind_scan(layout_, index + 1)) remove(index + 1);
}

void Changes::remove_all(Kind kind) {
  for (std::size_t i = 0; i < layout_.parts.size(); ++i) {
    if (layout_.parts[i].kind == kind) remove(i);
  }
}

std::optional<std::size_t> Changes::first(Kind kind) const {
  for (std::size_t i = 0; i < layout_.parts.size(); ++i) {
    if (layout_.parts[i].kind == kind && stays(i)) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> Changes::last(Kind kind) const {
  for (std::size_t i = layout_.parts.size(); i-- > 0;) {
    if (layout_.parts[i].kind == kind && stays(i)) return i;
  }
  return std::nullopt;
}

Result<void> Changes::set(Kind kind, ByteView payload, Bytes fresh, std::size_t place) {
  if (payload.empty()) {
    remove_all(kind);
    return {};
  }
  const std::optional<std::size_t> found = first(kind);
  if (!found) {
    insert(place, kind, std::move(fresh));
    return {};
  }
  const Part& read = layout_.parts[*found];
  for (std::size_t i = *found + 1; i < layout_.parts.size(); ++i) {
    const Part& other = layout_.parts[i];
    if (other.kind != kind || !stays(i)) continue;
    if (!std::ranges::equal(file_.subspan(read.payload, read.payload_length),
                            file_.subspan(other.payload, other.payload_length))) {
      return fail(ErrorCode::metadata_invalid,
                  "meta/duplicate-chunk: " + other.label + " says something else than " +
                      read.label + ", which is the one that is read",
                  "remove one of the two with the program that wrote them");
    }
    remove(i);
  }
  replace(*found, std::move(fresh));
  return {};
}

void Changes::note(std::size_t old_offset, std::size_t old_length, const Change& change) {
  spliced_.plan.push_back({std::string(name(change.kind)), old_offset, old_length,
                           spliced_.bytes.size(), change.fresh.size()});
  append(spliced_.bytes, change.fresh);
}

void Changes::carry_out() {
  const auto before = [](const Change& a, const Change& b) {
    return a.index != b.index ? a.index < b.index : a.replaces < b.replaces;
  };
  // stable_sort() allocates, and most edits come in order.
  if (!std::ranges::is_sorted(changes_, before)) std::ranges::stable_sort(changes_, before);
  spliced_.plan.reserve(changes_.size());
  std::size_t size = file_.size();
  for (const Change& change : changes_) size += change.fresh.size();
  spliced_.bytes.reserve(size);
  std::size_t copied = 0;  // of the old file
  for (const Change& change : changes_) {
    const bool behind = change.index == layout_.parts.size();
    const std::size_t offset = behind ? file_.size() : layout_.parts[change.index].offset;
    append(spliced_.bytes, file_.subspan(copied, offset - copied));
    const std::size_t length = change.replaces ? layout_.parts[change.index].length : 0;
    note(offset, length, change);
    copied = offset + length;
  }
  append(spliced_.bytes, file_.subspan(copied));
}

std::optional<std::size_t> Changes::moved(std::size_t old_position) const {
  const auto behind =
      std::ranges::upper_bound(spliced_.plan, old_position, {}, &PlannedPart::old_offset);
  if (behind == spliced_.plan.begin()) return old_position;
  const PlannedPart& change = *std::prev(behind);
  if (old_position < change.old_offset + change.old_length) return std::nullopt;
  return old_position - change.old_offset - change.old_length + change.new_offset +
         change.new_length;
}

void Changes::patch(std::string_view kind, std::size_t old_position, ByteView fresh) {
  const std::optional<std::size_t> position = moved(old_position);
  if (!position || std::ranges::equal(file_.subspan(old_position, fresh.size()), fresh)) return;
  std::ranges::copy(fresh, spliced_.bytes.begin() + static_cast<std::ptrdiff_t>(*position));
  if (patches_.empty()) patches_.reserve(4);
  patches_.push_back({std::string(kind), old_position, fresh.size(), *position, fresh.size()});
}

Spliced Changes::take() {
  if (patches_.empty()) return std::move(spliced_);
  std::vector<PlannedPart> plan;
  plan.reserve(spliced_.plan.size() + patches_.size());
  std::ranges::merge(
      std::make_move_iterator(spliced_.plan.begin()), std::make_move_iterator(spliced_.plan.end()),
      std::make_move_iterator(patches_.begin()), std::make_move_iterator(patches_.end()),
      std::back_inserter(plan), {}, &PlannedPart::new_offset, &PlannedPart::new_offset);
  spliced_.plan = std::move(plan);
  return std::move(spliced_);
}

}  // namespace picdesk::metadata
