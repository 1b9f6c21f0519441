// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_checker.h"

#include <utility>

#include "crop_expected.h"
#include "photo_file.h"
#include "photo_subjects.h"
#include "picdesk/coding.h"
#include "picdesk/photo_regions.h"

namespace picdesk::command {

struct CropChecker::Photo {
  CropPair pair;
  PhotoFile file;  // the rendition
  CheckedCrop checked;
};

namespace {

bool allows_bars(const std::optional<Preset>& preset) {
  if (!preset) return false;
  for (const RenditionSpec& spec : preset->renditions) {
    if (spec.bars) return true;
  }
  return false;
}

}  // namespace

// What the master's metadata, the command line and the detector say of its subjects.
Result<void> CropChecker::compare(const VisionWorker& worker, Photo& photo) const {
  const std::string& path = photo.pair.master;
  Result<PhotoFile> master = open_photo(path);
  if (!master) return forward_error(master);
  Result<std::vector<std::byte>> sidecar = read_sidecar(path);
  if (!sidecar) return forward_error(sidecar);
  Result<Comparison> compared = worker.compare(master->bytes, photo.file.bytes, settings_.look);
  if (!compared)
    return tl::unexpected<Error>(with_path(photo.pair.rendition.path, compared.error()));

  CroppedPhoto& cropped = photo.checked.photo;
  cropped.master = path;
  cropped.master_size = master->info.upright();
  PhotoRegions known =
      read_photo_regions(master->bytes, master->info, *sidecar, compared->master.subjects.regions);
  cropped.subjects = std::move(known.subjects);
  add_seen(cropped.subjects, compared->master.subjects);
  cropped.subjects.regions.insert(cropped.subjects.regions.end(), settings_.regions.begin(),
                                  settings_.regions.end());
  if (settings_.focal_point) {
    cropped.subjects.focal_point = settings_.focal_point;
    cropped.subjects.focal_source = RegionSource::user;
  }
  cropped.comparison = std::move(*compared);
  return {};
}

// Whether the rendition comes from that master, by all that is seen.
Result<bool> CropChecker::try_master(const VisionWorker& worker, const std::string& master,
                                     Photo& photo) const {
  photo.pair.master = master;
  Result<void> compared = compare(worker, photo);
  if (!compared) return forward_error(compared);
  if (photo.checked.photo.comparison->located.verdict == Located::Verdict::found) return true;
  photo.checked.photo.comparison.reset();
  photo.checked.photo.master.clear();
  photo.checked.photo.subjects = {};
  return false;
}

Result<void> CropChecker::look_alone(const VisionWorker& worker, Photo& photo) const {
  Result<PictureAlone> alone = worker.look(photo.file.bytes, settings_.look);
  if (!alone) return tl::unexpected<Error>(with_path(photo.pair.rendition.path, alone.error()));
  if (matcher_ != nullptr) {
    for (const std::string& master : matcher_->similar(alone->facts.hash)) {
      Result<bool> found = try_master(worker, master, photo);
      if (!found) continue;  // a master that cannot be read is none of this rendition's
      if (*found) {
        photo.pair.matched_by = "picture";
        return {};
      }
    }
    photo.pair.master.clear();
  }
  photo.checked.photo.alone = std::move(*alone);
  return {};
}

Result<CheckedCrop> CropChecker::check(CropPair pair) const {
  Result<PhotoFile> file = open_photo(pair.rendition.path);
  if (!file) return forward_error(file);
  Result<const VisionWorker*> worker = vision_.worker();
  if (!worker) return forward_error(worker);
  Photo photo{std::move(pair), std::move(*file), {}};
  CroppedPhoto& cropped = photo.checked.photo;
  cropped.rendition = photo.pair.rendition.path;
  cropped.info = photo.file.info;
  cropped.coding = read_coding(photo.file.bytes, photo.file.info);
  if (photo.pair.entry && !photo.pair.entry->crop.empty()) cropped.planned = photo.pair.entry->crop;
  cropped.bars_allowed = allows_bars(settings_.preset);
  Result<void> seen =
      photo.pair.master.empty() ? look_alone(**worker, photo) : compare(**worker, photo);
  if (!seen) return forward_error(seen);
  cropped.expected = expected_sizes(photo.pair, settings_.preset, cropped.info.upright());
  photo.checked.matched_by = photo.pair.master.empty() ? "" : photo.pair.matched_by;
  photo.checked.findings = check_crop(cropped, settings_.limits);
  return std::move(photo.checked);
}

}  // namespace picdesk::command
