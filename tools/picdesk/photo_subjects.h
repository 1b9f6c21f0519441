// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about the subjects of a photo on disk.
#pragma once

#include <string>
#include <vector>

#include "photo_file.h"
#include "picdesk/photo_regions.h"
#include "vision_session.h"

namespace picdesk::command {

// The packet of the photo's sidecar; empty: there is none.
Result<std::vector<std::byte>> read_sidecar(const std::string& photo);

// Regions of the metadata (sidecar included) and, unless the choice is that nobody looks, what the
// picture shows. Errors: those of the sidecar and of looking; they name the path.
Result<PhotoRegions> read_subjects(const std::string& path, const PhotoFile& photo,
                                   VisionSession& vision);

}  // namespace picdesk::command
