// SPDX-License-Identifier: GPL-3.0-or-later
// What earlier runs made beneath the output root, from the manifest: decides for each output
// whether it is to be made, and whether a file that is there may be replaced.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/files.h"
#include "picdesk/report.h"
#include "picdesk/result.h"

namespace picdesk {

class Ledger {
 public:
  // Reads the manifest if there is one. Errors: corrupt_data, io, permission.
  static Result<Ledger> open(const files::OutputRoot& root, const std::string& manifest);

  struct Verdict {
    enum class Action {
      make,     // nothing is there
      replace,  // our own file, to be made anew
      keep,     // our own file, unchanged
      compare,  // a file of unknown origin: fine if its bytes are what we would write
    };
    Action action = Action::make;
    std::string reason;  // no-output, unchanged, master-changed, ..., output-changed, no-record
    const ManifestEntry* entry = nullptr;
  };
  // `planned` holds key, master, digests, recipe, crop, size and output.
  Result<Verdict> judge(const files::OutputRoot& root, const ManifestEntry& planned) const;

  // A finished rendition whose crop was chosen from this basis; null: there is none.
  const ManifestEntry* with_basis(const std::string& crop_basis) const;

  // Whether there was no manifest, or an empty one.
  bool empty() const { return by_output_.empty() && failed_.empty(); }

  // Replaces what the old manifest says of these masters' outputs and gives the new file.
  std::string merged(const std::vector<ManifestEntry>& made) const;

 private:
  std::map<std::string, ManifestEntry> by_output_;        // by folded output path
  std::map<std::string, const ManifestEntry*> by_basis_;  // of by_output_
  std::vector<ManifestEntry> failed_;                     // masters that failed
};

}  // namespace picdesk
