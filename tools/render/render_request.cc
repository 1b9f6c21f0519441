// SPDX-License-Identifier: GPL-3.0-or-later
#include "render_request.h"

#include <algorithm>
#include <string>
#include <vector>

#include "crop_wishes.h"
#include "desk_rules.h"
#include "picdesk/text.h"
#include "render_sheet.h"
#include "values.h"

namespace picdesk::command {
namespace {

Result<void> add_crops(const RenderArguments& arguments, BatchRequest& request) {
  std::vector<std::string> specs;
  for (const RenditionSpec& spec : request.preset.renditions) specs.push_back(spec.name);
  for (const std::string& text : arguments.crops) {
    Result<std::pair<std::string, Rect>> crop = parse_spec_crop(text);
    if (!crop) return forward_error(crop);
    const std::string& spec = crop->first;
    if (!spec.empty() && std::find(specs.begin(), specs.end(), spec) == specs.end()) {
      const std::string nearest = text::nearest(spec, specs);
      return fail(ErrorCode::invalid_argument,
                  "--crop: preset " + request.preset.name + " has no rendition '" + spec + "'",
                  nearest.empty() ? "see `picdesk preset show " + request.preset.name + "`"
                                  : "did you mean " + nearest + "?");
    }
    request.placement.crops.push_back(*crop);
  }
  return {};
}

Result<void> add_placement(const RenderArguments& arguments, BatchRequest& request) {
  Result<std::optional<FocalPoint>> focal = parse_focal(arguments.focal);
  if (!focal) return forward_error(focal);
  request.placement.focal_point = *focal;
  Result<std::vector<SubjectRegion>> regions = read_protected(arguments.protect);
  if (!regions) return forward_error(regions);
  request.placement.regions = std::move(*regions);
  return add_crops(arguments, request);
}

Result<void> add_identity(const RenderArguments& arguments, BatchRequest& request) {
  Result<void> id = check_id(arguments.id);
  if (!id) return id;
  Result<std::optional<PartialDate>> date = parse_day(arguments.date);
  if (!date) return forward_error(date);
  request.id = arguments.id;
  request.slug = arguments.slug;
  request.date = *date;
  return {};
}

Result<void> add_fields(const RenderArguments& arguments, BatchRequest& request) {
  for (const auto& [option, text] : arguments.fields) {
    Result<std::pair<std::string, std::string>> field = parse_field(option, text);
    if (!field) return forward_error(field);
    request.fields.push_back(*field);
  }
  return {};
}

Result<void> add_markup(const RenderArguments& arguments, BatchRequest& request) {
  request.language = arguments.language;
  if (arguments.markup.empty()) return {};
  Result<MarkupFormat> format = parse_markup_format(arguments.markup);
  if (!format) return forward_error(format);
  request.markup = *format;
  return {};
}

}  // namespace

Result<BatchRequest> make_request(const RenderArguments& arguments) {
  BatchRequest request;
  Result<int> jobs = parse_jobs(arguments.jobs);
  if (!jobs) return forward_error(jobs);
  Result<Preset> preset = load_known_preset(arguments.preset);
  if (!preset) return forward_error(preset);
  request.preset = std::move(*preset);
  for (const auto add : {add_placement, add_identity, add_fields, add_markup}) {
    Result<void> added = add(arguments, request);
    if (!added) return forward_error(added);
  }
  Result<EditTexts> texts = sheet_texts(arguments);
  if (!texts) return forward_error(texts);
  request.edit_texts = std::move(*texts);
  request.output_directory = arguments.output;
  request.manifest = arguments.manifest;
  request.force = arguments.force;
  request.dry_run = arguments.dry_run;
  request.threads = *jobs;
  return request;
}

Result<void> check_identity(const RenderArguments& arguments, std::size_t masters) {
  if (arguments.id.empty() || masters <= 1) return {};
  return fail(
      ErrorCode::invalid_argument,
      "--id: '" + arguments.id + "' names one master, and there are " + std::to_string(masters),
      "render them one by one, or let their file names begin with their ids");
}

}  // namespace picdesk::command
