// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_cut.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <optional>
#include <utility>

namespace picdesk::command {
namespace {

constexpr int kWidest = 16'383;  // px, WebP

std::optional<int> width_of(const std::string& text) {
  int width = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return width >= 1 && width <= kWidest ? std::optional(width) : std::nullopt;
}

// By the extension; nothing: a folder is meant.
std::optional<Format> format_of(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (extension == ".webp") return Format::webp;
  if (extension == ".jpg" || extension == ".jpeg") return Format::jpeg;
  if (extension == ".avif") return Format::avif;
  return {};
}

// Whether `-o` names the file itself.
std::optional<Format> named_format(const CropArguments& arguments, bool single) {
  return single ? format_of(arguments.output) : std::nullopt;
}

std::string folder_for(const CropArguments& arguments, bool single) {
  if (!named_format(arguments, single)) return arguments.output;
  const std::string folder = std::filesystem::path(arguments.output).parent_path().string();
  return folder.empty() ? "." : folder;
}

// "16x9".
std::string shape_of(AspectRatio ratio) {
  return std::to_string(ratio.width) + "x" + std::to_string(ratio.height);
}

RenditionSpec spec_for(const CropArguments& arguments, const PlannedCrop& crop, bool single) {
  const std::optional<Format> named = named_format(arguments, single);
  RenditionSpec spec;
  spec.name = shape_of(crop.ratio);
  spec.format = named.value_or(Format::webp);
  spec.path = named
                  ? std::filesystem::path(arguments.output).filename().string()
                  : std::filesystem::path(crop.master).stem().string() + "-" + spec.name + ".webp";
  const Rect& rect = crop.choice.plan.rect;
  const int wide = std::min({width_of(arguments.width).value_or(kWidest), rect.width(), kWidest});
  spec.width = wide;
  spec.height =
      std::max(1, static_cast<int>(std::lround(double(rect.height()) * wide / rect.width())));
  return spec;
}

const char* verb_of(BatchOutput::State state) {
  switch (state) {
    case BatchOutput::State::planned:
      return "would write ";
    case BatchOutput::State::unchanged:
      return "unchanged ";
    case BatchOutput::State::written:
    case BatchOutput::State::failed:
      break;
  }
  return "wrote ";
}

}  // namespace

Result<void> check_width(const std::string& text) {
  if (text.empty() || width_of(text)) return {};
  return fail(ErrorCode::invalid_argument, "--width: '" + text + "' is no valid value",
              "give a number of pixels from 1 to " + std::to_string(kWidest));
}

Result<Preset> CropCutter::preset_for(const PlannedPhoto& planned, bool single) const {
  Preset preset;
  preset.name = "crop-apply";
  for (const PlannedCrop& crop : planned.crops) {
    RenditionSpec spec = spec_for(arguments_, crop, single);
    // Braces of a file name are no fields.
    if (spec.path.find_first_of("{}") != std::string::npos) {
      return fail(ErrorCode::invalid_argument, spec.path + ": a crop cannot be called that",
                  "leave out braces");
    }
    preset.renditions.push_back(std::move(spec));
  }
  return preset;
}

Result<void> CropCutter::claim(const std::string& path, const Preset& preset) {
  for (const RenditionSpec& spec : preset.renditions) {
    const auto claimed = claimed_.find(collision_key(spec.path));
    if (claimed == claimed_.end()) continue;
    return fail(ErrorCode::conflict,
                path + ": its crop " + spec.path + " is also that of " + claimed->second,
                "give the photos different names, or write their crops to different folders");
  }
  for (const RenditionSpec& spec : preset.renditions) {
    claimed_.emplace(collision_key(spec.path), path);
  }
  return {};
}

// What became of every crop, and the first error.
Result<void> CropCutter::tell(const BatchItem& item, const std::string& folder) const {
  if (item.error) return tl::unexpected<Error>(*item.error);
  Result<void> all;
  for (const BatchOutput& output : item.outputs) {
    const ManifestEntry& entry = output.entry;
    if (entry.error) {
      if (all) all = tl::unexpected<Error>(*entry.error);
      continue;
    }
    console_.say(verb_of(output.state) + folder + "/" + entry.output + "  " +
                 std::to_string(entry.size.width) + "x" + std::to_string(entry.size.height));
  }
  return all;
}

Result<void> CropCutter::cut(const BatchInput& input, const PlannedPhoto& planned, bool single) {
  Result<Preset> preset = preset_for(planned, single);
  if (!preset) return forward_error(preset);
  if (Result<void> claimed = claim(input.path, *preset); !claimed) return claimed;
  BatchRequest request;
  request.inputs = {input};
  request.preset = std::move(*preset);
  request.output_directory = folder_for(arguments_, single);
  request.manifest.clear();
  for (const PlannedCrop& crop : planned.crops) {
    request.placement.crops.emplace_back(shape_of(crop.ratio), crop.choice.plan.rect);
  }
  request.force = arguments_.force;
  request.dry_run = arguments_.dry_run;
  Result<BatchReport> report = run_batch(request);
  if (!report) return forward_error(report);
  return tell(report->items.front(), request.output_directory);
}

}  // namespace picdesk::command
