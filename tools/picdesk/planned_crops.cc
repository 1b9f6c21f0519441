// SPDX-License-Identifier: GPL-3.0-or-later
#include "planned_crops.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "photo_subjects.h"

namespace picdesk::command {
namespace {

// A ratio that --crop does not have is placed within it, which needs nobody to look either.
Result<PhotoRegions> subjects_of(const std::string& path, const PhotoFile& photo,
                                 const CropWishes& wishes, VisionSession& vision) {
  if (!wishes.crop) return read_subjects(path, photo, vision);
  Result<std::vector<std::byte>> sidecar = read_sidecar(path);
  if (!sidecar) return forward_error(sidecar);
  return read_photo_regions(photo.bytes, photo.info, *sidecar);
}

void show(const PlannedCrop& crop, Console& console) {
  if (console.json()) return console.product(crop_document(crop));
  console.say(crop_line(crop));
  if (console.verbose()) {
    for (const std::string& line : crop_details(crop)) console.say("  " + line);
  }
  for (const Finding& finding : crop.choice.findings) console.finding(crop.master, finding);
}

}  // namespace

Result<PlannedPhoto> plan_photo_crops(const std::string& path, const CropWishes& wishes,
                                      VisionSession& vision) {
  Result<PhotoFile> photo = open_photo(path);
  if (!photo) return forward_error(photo);
  Result<PhotoRegions> known = subjects_of(path, *photo, wishes, vision);
  if (!known) return forward_error(known);
  PlannedPhoto planned;
  planned.findings = std::move(known->findings);
  const Size size = photo->info.upright();
  for (const AspectRatio& ratio : wishes.ratios) {
    Subjects subjects = known->subjects;
    Result<CropRequest> request = request_for(wishes, ratio, size, subjects);
    if (!request) return tl::unexpected<Error>(with_path(path, request.error()));
    Result<CropChoice> choice = plan_crop(*request);
    if (!choice) return tl::unexpected<Error>(with_path(path, choice.error()));
    planned.crops.push_back({path, size, ratio, std::move(*choice)});
  }
  planned.photo = std::move(*photo);
  if (std::optional<Finding> absence = vision.tell_absence()) {
    planned.findings.push_back(std::move(*absence));
  }
  return planned;
}

void show(PlannedPhoto& photo, Console& console) {
  if (photo.crops.empty()) return;
  std::vector<Finding>& first = photo.crops.front().choice.findings;
  first.insert(first.begin(), std::make_move_iterator(photo.findings.begin()),
               std::make_move_iterator(photo.findings.end()));
  photo.findings.clear();
  for (const PlannedCrop& crop : photo.crops) show(crop, console);
}

}  // namespace picdesk::command
