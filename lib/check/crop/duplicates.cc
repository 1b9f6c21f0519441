// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/crop/crop_findings.h"
#include "picdesk/check_crop.h"

namespace picdesk {

std::vector<std::pair<std::string, Finding>> check_duplicates(
    const std::vector<HashedPhoto>& photos, const CropCheckLimits& limits) {
  std::vector<std::pair<std::string, Finding>> all;
  for (std::size_t i = 0; i < photos.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const HashedPhoto& photo = photos[i];
      const HashedPhoto& earlier = photos[j];
      if (!photo.master.empty() && photo.master == earlier.master) continue;
      const int distance = hash_distance(photo.hash, earlier.hash);
      if (distance < 0 || distance > limits.near_duplicate) continue;
      check::CropFindings findings(limits);
      findings.add(
          {.rule = "dup/near",
           .severity = Severity::info,
           .message = "shows the same picture as " + earlier.path + " (" +
                      std::to_string(distance) + " of 256 bits differ)",
           .hint = "look whether both are meant to be used",
           .measured = Measurement{double(distance), double(limits.near_duplicate), "bits"}});
      for (Finding& finding : findings.take()) {
        finding.location = earlier.path;
        all.emplace_back(photo.path, std::move(finding));
      }
    }
  }
  return all;
}

}  // namespace picdesk
