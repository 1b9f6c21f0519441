// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "metadata/container/multi_picture.h"
#include "metadata/editing/verify_parts.h"

namespace picdesk::metadata {
namespace {

// Parts that an edit may replace, or that count what others hold.
bool may_change(Part::Kind kind) {
  switch (kind) {
    case Part::Kind::exif:
    case Part::Kind::xmp:
    case Part::Kind::extended_xmp:
    case Part::Kind::photoshop:
    case Part::Kind::raw_profile:
    case Part::Kind::multi_picture:
    case Part::Kind::vp8x:
    case Part::Kind::header:
      return true;
    default:
      return false;
  }
}

std::vector<const Part*> fixed_parts(const Layout& layout) {
  std::vector<const Part*> parts;
  for (const Part& part : layout.parts) {
    if (!may_change(part.kind)) parts.push_back(&part);
  }
  return parts;
}

ByteView whole(ByteView file, const Part& part) { return file.subspan(part.offset, part.length); }

std::string verify_fixed(const FileParts& before, const FileParts& after) {
  const std::vector<const Part*> then = fixed_parts(before.layout);
  const std::vector<const Part*> now = fixed_parts(after.layout);
  if (then.size() != now.size()) {
    return std::to_string(then.size()) + " parts became " + std::to_string(now.size());
  }
  for (std::size_t i = 0; i < then.size(); ++i) {
    if (then[i]->kind != now[i]->kind ||
        !same_bytes(whole(before.file, *then[i]), whole(after.file, *now[i]))) {
      return std::string(name(then[i]->kind)) + " " + then[i]->label + " changed";
    }
  }
  return {};
}

// Everything between planned parts is the same, byte for byte.
std::string verify_plan(const FileParts& before, const FileParts& after,
                        const std::vector<PlannedPart>& plan) {
  std::size_t then = 0;
  std::size_t now = 0;
  const auto same_to = [&](std::size_t old_end, std::size_t new_end) {
    if (old_end < then || new_end < now || old_end - then != new_end - now) return false;
    if (old_end > before.file.size() || new_end > after.file.size()) return false;
    return same_bytes(before.file.subspan(then, old_end - then),
                      after.file.subspan(now, new_end - now));
  };
  for (const PlannedPart& part : plan) {
    if (!same_to(part.old_offset, part.new_offset)) {
      return "bytes before the " + part.kind + " at " + std::to_string(part.old_offset) +
             " changed";
    }
    then = part.old_offset + part.old_length;
    now = part.new_offset + part.new_length;
  }
  return same_to(before.file.size(), after.file.size()) ? "" : "bytes after the last edit changed";
}

bool is_picture(ByteView file, std::uint64_t position) {
  return position + 2 <= file.size() && starts_with(file.subspan(position), "\xFF\xD8");
}

// Every picture of a multi-picture index that was there before is where the new index says.
bool pictures_in_place(const FileParts& before, const FileParts& after) {
  const Part* old_part = before.layout.first(Part::Kind::multi_picture);
  const Part* new_part = after.layout.first(Part::Kind::multi_picture);
  if (old_part == nullptr || new_part == nullptr) return old_part == new_part;
  const Result<PictureIndex> then = read_picture_index(before.file, *old_part);
  const Result<PictureIndex> now = read_picture_index(after.file, *new_part);
  if (!then) return true;  // an index that nobody can follow stays as it is
  if (!now || then->entries.size() != now->entries.size()) return false;
  for (std::size_t i = 0; i < then->entries.size(); ++i) {
    if (is_picture(before.file, then->position(then->entries[i])) &&
        !is_picture(after.file, now->position(now->entries[i]))) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string verify_container(const FileParts& before, const FileParts& after,
                             const std::vector<PlannedPart>& plan) {
  std::string wrong = verify_plan(before, after, plan);
  if (wrong.empty()) wrong = verify_fixed(before, after);
  if (wrong.empty() && !pictures_in_place(before, after)) {
    wrong = "a picture of the multi-picture table is not where it says";
  }
  return wrong;
}

}  // namespace picdesk::metadata
