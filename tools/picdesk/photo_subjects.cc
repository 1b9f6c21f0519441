// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo_subjects.h"

#include <utility>

#include "sidecar.h"

namespace picdesk::command {

Result<std::vector<std::byte>> read_sidecar(const std::string& photo) {
  const Sidecar sidecar = find_sidecar(photo);
  if (sidecar.path.empty()) return std::vector<std::byte>();
  return files::read(sidecar.path, Limits{}.text_bytes);
}

Result<PhotoRegions> read_subjects(const std::string& path, const PhotoFile& photo,
                                   VisionSession& vision) {
  Result<std::vector<std::byte>> sidecar = read_sidecar(path);
  if (!sidecar) return forward_error(sidecar);
  if (!vision.choice().looks) return read_photo_regions(photo.bytes, photo.info, *sidecar);
  Result<PictureAnalysis> seen = vision.analyse(photo.bytes);
  if (!seen) return tl::unexpected<Error>(with_path(path, seen.error()));
  PhotoRegions known =
      read_photo_regions(photo.bytes, photo.info, *sidecar, seen->subjects.regions);
  add_seen(known.subjects, seen->subjects);
  for (Finding& finding : seen->findings) known.findings.push_back(std::move(finding));
  return known;
}

}  // namespace picdesk::command
