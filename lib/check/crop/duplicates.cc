// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <utility>

#include "base/picture_hash.h"
#include "check/crop/crop_findings.h"
#include "picdesk/check_crop.h"

namespace picdesk {
namespace {

struct Hashed {
  const HashedPhoto* photo;
  PictureHash hash;
};

// What is like a picture among those before it.
struct Likes {
  const HashedPhoto* nearest = nullptr;
  int bits = 0;
  std::size_t others = 0;  // beside the nearest
};

Likes likes_of(const Hashed& one, const std::vector<Hashed>& before, int limit) {
  Likes likes;
  for (const Hashed& other : before) {
    const bool one_master = !one.photo->master.empty() && one.photo->master == other.photo->master;
    const int bits = distance(one.hash, other.hash);
    if (bits > limit || one_master) continue;
    likes.others += likes.nearest != nullptr;
    if (likes.nearest != nullptr && bits >= likes.bits) continue;
    likes.nearest = other.photo;
    likes.bits = bits;
  }
  return likes;
}

std::optional<Finding> near(const Likes& likes, const CropCheckLimits& limits) {
  check::CropFindings findings(limits);
  const std::string more =
      likes.others == 0 ? "" : " and " + std::to_string(likes.others) + " more";
  findings.add(
      {.rule = "dup/near",
       .severity = Severity::info,
       .message = "shows the same picture as " + likes.nearest->path + more + " (" +
                  std::to_string(likes.bits) + " of 256 bits differ)",
       .hint = "look whether both are meant to be used",
       .measured = Measurement{double(likes.bits), double(limits.near_duplicate), "bits"}});
  std::vector<Finding> all = findings.take();
  if (all.empty()) return std::nullopt;
  all.front().location = likes.nearest->path;
  return std::move(all.front());
}

}  // namespace

std::vector<std::pair<std::string, Finding>> check_duplicates(
    const std::vector<HashedPhoto>& photos, const CropCheckLimits& limits) {
  std::vector<std::pair<std::string, Finding>> all;
  std::vector<Hashed> before;
  for (const HashedPhoto& photo : photos) {
    const std::optional<PictureHash> hash = read_hash(photo.hash);
    if (!hash) continue;
    const Hashed one{&photo, *hash};
    const Likes likes = likes_of(one, before, limits.near_duplicate);
    before.push_back(one);
    if (likes.nearest == nullptr) continue;
    if (auto finding = near(likes, limits)) all.emplace_back(photo.path, std::move(*finding));
  }
  return all;
}

}  // namespace picdesk
