// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as texts: which subcommand, which options. Values are checked where they are
// used (values.h). Reading it touches nothing but the environment.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "picdesk/result.h"

namespace picdesk::command {

struct ConsoleArguments {
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  std::string color = "auto";
};

struct InputArguments {
  std::vector<std::string> paths;  // files, folders, "@list"
  bool null_separated = false;     // a list on standard input
};

struct RenderArguments {
  InputArguments inputs;
  std::string preset = "article-hero";
  std::string output = "web";
  std::string manifest = "manifest.ndjson";
  std::string date, id, slug, focal, markup, language, jobs;
  std::string fail_on = "error";
  std::vector<std::string> crops;
  std::vector<std::pair<std::string, std::string>> fields;  // option or "set", and text, in order
  bool force = false;
  bool dry_run = false;
  bool explain = false;
};

struct CropPlanArguments {
  InputArguments inputs;
  std::vector<std::string> ratios;
  std::string focal, crop;
};

struct Arguments {
  std::string subcommand;  // "render", "crop plan", ...
  ConsoleArguments console;
  RenderArguments render;
  CropPlanArguments crop_plan;
  InputArguments inputs;           // of meta show
  std::vector<std::string> names;  // of presets
  std::string text;                // to print instead of doing anything: help, version
};

// Errors: invalid_argument with "did you mean".
Result<Arguments> parse_arguments(const std::vector<std::string>& words);

}  // namespace picdesk::command
