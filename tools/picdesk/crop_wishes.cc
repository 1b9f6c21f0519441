// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_wishes.h"

#include <algorithm>
#include <utility>

#include "values.h"

namespace picdesk::command {
namespace {

Result<void> read_ratios(const CropArguments& arguments, CropWishes& wishes) {
  for (const std::string& text : arguments.ratios) {
    Result<AspectRatio> ratio = parse_ratio(text);
    if (!ratio) return forward_error(ratio);
    if (std::ranges::find(wishes.ratios, *ratio) == wishes.ratios.end()) {
      wishes.ratios.push_back(*ratio);
    }
  }
  return {};
}

// "payload:{...}": the form's name, then its text.
Result<void> read_form(const CropArguments& arguments, CropWishes& wishes) {
  const std::string& text = arguments.focal_form;
  if (text.empty()) return {};
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) {
    return fail(ErrorCode::invalid_argument, "--focal-form: '" + text + "' names no form",
                "give FORM:TEXT, such as drupal:50,30");
  }
  Result<FocalForm> form = parse_focal_form(text.substr(0, colon));
  if (!form) {
    return fail(ErrorCode::invalid_argument, "--focal-form: " + form.error().message,
                form.error().hint);
  }
  if (!arguments.focal.empty()) {
    return fail(ErrorCode::invalid_argument, "--focal and --focal-form both give a point",
                "give one of them");
  }
  wishes.form = *form;
  wishes.form_text = text.substr(colon + 1);
  return {};
}

}  // namespace

Result<std::vector<SubjectRegion>> read_protected(const std::vector<std::string>& texts) {
  std::vector<SubjectRegion> regions;
  for (const std::string& text : texts) {
    Result<Rect> rect = parse_rectangle("--protect", text);
    if (!rect) return forward_error(rect);
    SubjectRegion& region = regions.emplace_back();
    region.box = Box::of(*rect);
    region.is_protected = true;
  }
  return regions;
}

Result<CropWishes> read_crop_wishes(const CropArguments& arguments) {
  CropWishes wishes;
  for (const auto read : {read_ratios, read_form}) {
    if (Result<void> done = read(arguments, wishes); !done) return forward_error(done);
  }
  Result<std::optional<FocalPoint>> focal = parse_focal(arguments.focal);
  if (!focal) return forward_error(focal);
  wishes.focal_point = *focal;
  if (!arguments.crop.empty()) {
    Result<Rect> crop = parse_crop(arguments.crop);
    if (!crop) return forward_error(crop);
    wishes.crop = *crop;
  }
  Result<std::vector<SubjectRegion>> regions = read_protected(arguments.protect);
  if (!regions) return forward_error(regions);
  wishes.regions = std::move(*regions);
  return wishes;
}

Result<CropRequest> request_for(const CropWishes& wishes, AspectRatio ratio, Size size,
                                Subjects& subjects) {
  subjects.regions.insert(subjects.regions.begin(), wishes.regions.begin(), wishes.regions.end());
  CropRequest request{size, ratio, wishes.crop, wishes.focal_point};
  if (wishes.form) {
    Result<FocalImport> imported = import_focal(*wishes.form, wishes.form_text, size, ratio);
    if (!imported) return forward_error(imported);
    if (imported->focal_point) {
      subjects.focal_point = imported->focal_point;
      subjects.focal_source = RegionSource::cms;
    }
    if (imported->crop) subjects.crops.insert(subjects.crops.begin(), *imported->crop);
    if (imported->region) subjects.regions.push_back(*imported->region);
  }
  request.subjects = &subjects;
  return request;
}

}  // namespace picdesk::command
