// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/layer_table.h"

#include <fnmatch.h>
#include <toml++/toml.h>

#include <algorithm>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace picdesk::test {
namespace {

std::vector<std::string> texts(const toml::table& table, std::string_view key) {
  const toml::array* array = table[key].as_array();
  if (array == nullptr) throw std::runtime_error("layers.toml: missing " + std::string(key));
  std::vector<std::string> result;
  for (const auto& entry : *array) result.push_back(entry.value<std::string>().value());
  return result;
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string owner_of_header(const LayerTable& table, const std::string& header) {
  for (const auto& [name, module] : table.modules) {
    if (contains(module.headers, header)) return name;
  }
  return {};
}

// C++ standard headers have neither a folder nor an ending.
bool is_standard(const std::string& target) {
  return target.find_first_of("/.") == std::string::npos;
}

std::string objection_to_module(const LayerTable& table, const std::string& from,
                                const std::string& target) {
  const std::string folder = target.substr(0, target.find('/'));
  const bool is_public = folder == "picdesk";
  const std::string to = is_public ? owner_of_header(table, target.substr(8)) : folder;
  if (from == to && !to.empty() && !(from == "command" && !is_public)) return {};
  if (to.empty() || !table.modules.contains(to)) return "no module owns it";
  const Module& module = table.modules.at(from);
  if (!contains(module.uses, to)) return from + " may not use " + to;
  if (module.public_only && !is_public) return from + " may use public headers only";
  return {};
}

std::string objection_to_library(const LayerTable& table, const std::string& file,
                                 const std::string& target) {
  for (const Fence& fence : table.fences) {
    const bool named =
        std::any_of(fence.prefixes.begin(), fence.prefixes.end(),
                    [&](const std::string& prefix) { return target.starts_with(prefix); });
    if (!named) continue;
    const bool allowed = std::any_of(
        fence.files.begin(), fence.files.end(),
        [&](const std::string& pattern) { return fnmatch(pattern.c_str(), file.c_str(), 0) == 0; });
    return allowed ? "" : fence.library + " is fenced: it may not be included here";
  }
  return "no fence names this library";
}

}  // namespace

LayerTable read_layer_table(const std::string& path) {
  const toml::table root = toml::parse_file(path);
  LayerTable result;
  for (const auto& [key, node] : *root["module"].as_table()) {
    const toml::table& entry = *node.as_table();
    Module module;
    module.folder = entry["folder"].value_or("lib/" + std::string(key.str()));
    module.layer = entry["layer"].value<int>().value();
    module.headers = texts(entry, "headers");
    module.uses = texts(entry, "uses");
    module.public_only = entry["public_only"].value_or(false);
    result.modules.emplace(key.str(), std::move(module));
  }
  for (const auto& node : *root["fence"].as_array()) {
    const toml::table& entry = *node.as_table();
    result.fences.push_back({entry["library"].value<std::string>().value(),
                             texts(entry, "prefixes"), texts(entry, "files")});
  }
  return result;
}

std::vector<Include> includes_of(const std::string& source_text) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> result;
  std::istringstream lines(source_text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    std::smatch match;
    if (std::regex_search(line, match, pattern)) {
      result.push_back({number, match[1] == "\"", match[2]});
    }
  }
  return result;
}

std::string module_of(const LayerTable& table, const std::string& file) {
  const std::string public_folder = "lib/include/picdesk/";
  if (file.starts_with(public_folder)) {
    return owner_of_header(table, file.substr(public_folder.size()));
  }
  for (const auto& [name, module] : table.modules) {
    if (file.starts_with(module.folder + "/")) return name;
  }
  return {};
}

std::string objection(const LayerTable& table, const std::string& file, const Include& include) {
  const std::string from = module_of(table, file);
  if (from.empty()) return "the file belongs to no module of the table";
  if (!include.quoted) {
    return is_standard(include.target) ? "" : objection_to_library(table, file, include.target);
  }
  if (include.target.find('/') == std::string::npos) {
    // The command's own headers lie in one folder each.
    const bool is_command = from == "command" || from == "render_command";
    return is_command ? "" : "name the module: \"" + from + "/" + include.target + "\"";
  }
  return objection_to_module(table, from, include.target);
}

}  // namespace picdesk::test
