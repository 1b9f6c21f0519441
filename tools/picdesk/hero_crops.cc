// SPDX-License-Identifier: GPL-3.0-or-later
#include "hero_crops.h"

#include <filesystem>

#include "inputs.h"
#include "picdesk/files.h"

namespace picdesk::command {

HeroCrops::HeroCrops(CropMatcher matcher, VisionChoice choice, std::string project)
    : matcher_(std::move(matcher)), vision_(std::move(choice)), project_(std::move(project)) {
  settings_.look.faces = vision_.choice().looks;
  checker_ = std::make_unique<CropChecker>(settings_, vision_, &matcher_);
}

Result<std::unique_ptr<HeroCrops>> HeroCrops::start(const HeroCropSettings& settings,
                                                    const DeskConfig& config) {
  std::vector<files::Found> masters;
  if (!settings.masters.empty()) {
    Result<std::vector<files::Found>> found = files::find_photographs(settings.masters);
    if (!found) return forward_error(found);
    masters = std::move(*found);
  }
  Result<CropMatcher> matcher =
      CropMatcher::make(std::move(masters), settings.renditions, settings.manifest);
  if (!matcher) return forward_error(matcher);
  Result<VisionChoice> choice = read_vision_choice("", config);
  if (!choice) return forward_error(choice);
  std::unique_ptr<HeroCrops> crops(
      new HeroCrops(std::move(*matcher), std::move(*choice), settings.project));
  if (Result<const VisionWorker*> worker = crops->vision_.worker(); !worker) {
    return forward_error(worker);
  }
  return crops;
}

std::vector<Finding> HeroCrops::check(const ImageFile& file) const {
  if (file.state != ImageFile::State::found || !file.info) return {};
  const std::filesystem::path path = std::filesystem::path(project_) / file.path;
  CropPair pair = matcher_.match({path.string(), file.path});
  Result<CheckedCrop> checked = checker_->check(std::move(pair));
  if (checked) return std::move(checked->findings);
  Finding failed{"crop/not-located", Severity::warning, checked.error().message, file.path,
                 checked.error().hint};
  return {std::move(failed)};
}

}  // namespace picdesk::command
