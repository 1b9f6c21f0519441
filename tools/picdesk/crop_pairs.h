// SPDX-License-Identifier: GPL-3.0-or-later
// Which master a rendition is of: by the manifest, by its name, by its look.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "picdesk/files.h"
#include "picdesk/report.h"
#include "picdesk/result.h"
#include "vision_session.h"

namespace picdesk::command {

// A rendition and what is known of it before it is looked at.
struct CropPair {
  files::Found rendition;
  std::string master;                  // path; empty: none was found
  std::string matched_by;              // "given", "manifest", "name", "picture"
  std::optional<ManifestEntry> entry;  // of the manifest
};

// Thread-safe after make().
class CropMatcher {
 public:
  // `manifest`: empty: manifest.ndjson in `renditions`, if it is there. Errors: those of reading
  // it.
  static Result<CropMatcher> make(std::vector<files::Found> masters, const std::string& renditions,
                                  const std::string& manifest);

  // Without a look at the pictures.
  CropPair match(const files::Found& rendition) const;
  // For a rendition that match() found no master for: the ones that look most like it, nearest
  // first. `hash`: its block mean hash.
  std::vector<std::string> similar(const std::string& hash) const;
  // Hashes all masters; one that cannot be read looks like nothing.
  void hash_masters(VisionSession& vision, int jobs);

 private:
  const ManifestEntry* entry_of(const files::Found& rendition, const std::string& sha256) const;
  std::string by_manifest(const ManifestEntry& entry) const;
  std::string by_name(const files::Found& rendition) const;

  std::vector<files::Found> masters_;
  std::string manifest_folder_;
  std::vector<ManifestEntry> entries_;
  std::map<std::string, std::string> digests_;               // SHA-256 of a master: its path
  std::vector<std::pair<std::string, std::string>> hashes_;  // of a master: its path
};

// "-600_384" at the end of a stem, as picdesk names renditions.
std::optional<Size> size_in_name(const std::string& stem);

}  // namespace picdesk::command
