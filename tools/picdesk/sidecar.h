// SPDX-License-Identifier: GPL-3.0-or-later
// Where a photo's XMP sidecar is, or would be.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk::command {

struct Sidecar {
  std::string path;               // empty: there is none
  std::vector<Finding> findings;  // meta/sidecar-two
};
// photo.nef.xmp, else photo.xmp.
Sidecar find_sidecar(const std::string& photo);

// What the photo says together with its sidecar, if it has one.
Result<MetadataReading> read_with_sidecar(const std::string& path, std::span<const std::byte> bytes,
                                          const ProbeInfo& info, ReadOptions options);

// The one that is there, else where a new one goes: by `naming` ("stem": photo.xmp, "full":
// photo.nef.xmp); "": photo.xmp, unless another picture has that stem: conflict
// "meta/sidecar-ambiguous".
Result<std::string> sidecar_to_write(const std::string& photo, const std::string& naming);

}  // namespace picdesk::command
