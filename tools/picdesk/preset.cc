// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/preset.h"

#include <algorithm>
#include <string>
#include <vector>

#include "desk_rules.h"
#include "exit_code.h"
#include "json_documents.h"
#include "picdesk/files.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

constexpr std::uint64_t kMaxPresetBytes = 1u << 20;

bool is_path(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(".toml");
}

Result<std::string> preset_text(const std::string& name) {
  if (!is_path(name)) return shipped_preset_text(name);
  Result<files::Bytes> bytes = files::read(name, kMaxPresetBytes);
  if (!bytes) return forward_error(bytes);
  return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

int no_names(const char* subcommand, Console& console) {
  console.error({ErrorCode::invalid_argument, std::string(subcommand) + ": which preset?",
                 "see `picdesk preset list`"});
  return ExitCode::usage;
}

}  // namespace

int preset_list(Console& console) {
  const std::vector<std::string> names = shipped_presets();
  std::size_t width = 0;
  for (const std::string& name : names) width = std::max(width, name.size());
  int code = ExitCode::done;
  for (const std::string& name : names) {
    const Result<Preset> preset = load_known_preset(name);
    if (!preset) {
      console.error(preset.error());
      code = ExitCode::usage;
    } else if (console.json()) {
      console.product(preset_document(*preset));
    } else {
      console.say(name + std::string(width + 2 - name.size(), ' ') + preset->description);
    }
  }
  return code;
}

int preset_show(const std::vector<std::string>& names, Console& console) {
  if (names.empty()) return no_names("preset show", console);
  for (const std::string& name : names) {
    const Result<Preset> preset = load_known_preset(name);
    const Result<std::string> text = preset_text(name);
    if (!preset || !text) {
      console.error(!preset ? preset.error() : text.error());
      return ExitCode::usage;
    }
    console.product(console.json() ? preset_document(*preset) : *text);
  }
  return ExitCode::done;
}

int preset_validate(const std::vector<std::string>& names, Console& console) {
  if (names.empty()) return no_names("preset validate", console);
  int code = ExitCode::done;
  for (const std::string& name : names) {
    const Result<Preset> preset = load_known_preset(name);
    if (!preset) {
      code = ExitCode::usage;
      if (console.json()) {
        console.product(failure_document(name, preset.error()));
      } else {
        console.error(preset.error());
      }
    } else if (console.json()) {
      console.product(preset_document(*preset));
    } else {
      console.say(name + ": valid");
    }
  }
  return code;
}

}  // namespace picdesk::command
