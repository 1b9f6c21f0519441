// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_cut.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <optional>

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

struct Target {
  std::string folder;
  std::string name;
  Format format = Format::webp;
};

Target target_for(const CropArguments& arguments, const PlannedCrop& crop, bool single) {
  const std::filesystem::path output(arguments.output);
  const std::optional<Format> format = format_of(output);
  if (single && format) {
    const std::string folder = output.parent_path().string();
    return {folder.empty() ? "." : folder, output.filename().string(), *format};
  }
  const std::string stem = std::filesystem::path(crop.master).stem().string();
  return {output.string(), stem + "-" + std::to_string(crop.ratio.width) + "x" +
                               std::to_string(crop.ratio.height) + ".webp"};
}

// Braces of a file name are no fields.
bool is_literal(const std::string& name) { return name.find_first_of("{}") == std::string::npos; }

Preset preset_for(const Target& target, const Rect& crop, std::optional<int> width) {
  RenditionSpec spec;
  spec.name = "crop";
  spec.format = target.format;
  spec.path = target.name;
  const int wide = std::min({width.value_or(kWidest), crop.width(), kWidest});
  spec.width = wide;
  spec.height =
      std::max(1, static_cast<int>(std::lround(double(crop.height()) * wide / crop.width())));
  Preset preset;
  preset.name = "crop-apply";
  preset.path = target.name;
  preset.renditions.push_back(std::move(spec));
  return preset;
}

Result<void> outcome_of(const BatchReport& report, const Target& target, Console& console) {
  for (const BatchItem& item : report.items) {
    if (item.error) return tl::unexpected<Error>(*item.error);
    for (const BatchOutput& output : item.outputs) {
      if (output.entry.error) return tl::unexpected<Error>(*output.entry.error);
      const bool planned = output.state == BatchOutput::State::planned;
      console.say((planned ? "would write " : "wrote ") + target.folder + "/" +
                  output.entry.output + "  " + std::to_string(output.entry.size.width) + "x" +
                  std::to_string(output.entry.size.height));
    }
  }
  return {};
}

}  // namespace

Result<void> check_width(const std::string& text) {
  if (text.empty() || width_of(text)) return {};
  return fail(ErrorCode::invalid_argument, "--width: '" + text + "' is no valid value",
              "give a number of pixels from 1 to " + std::to_string(kWidest));
}

Result<void> cut_crops(const CropArguments& arguments, const BatchInput& input,
                       const PlannedPhoto& planned, bool single, Console& console) {
  for (const PlannedCrop& crop : planned.crops) {
    const Target target = target_for(arguments, crop, single);
    if (!is_literal(target.name)) {
      return fail(ErrorCode::invalid_argument, target.name + ": a crop cannot be called that",
                  "leave out braces");
    }
    BatchRequest request;
    request.inputs = {input};
    request.preset = preset_for(target, crop.choice.plan.rect, width_of(arguments.width));
    request.output_directory = target.folder;
    request.manifest.clear();
    request.placement.crops = {{"crop", crop.choice.plan.rect}};
    request.force = arguments.force;
    request.dry_run = arguments.dry_run;
    Result<BatchReport> report = run_batch(request);
    if (!report) return forward_error(report);
    if (Result<void> done = outcome_of(*report, target, console); !done) return done;
  }
  return {};
}

}  // namespace picdesk::command
