// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/inputs.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace picdesk {
namespace {

using Parts = std::vector<std::string>;

Parts parts_of(const std::string& path) {
  Parts parts;
  for (const auto& part : std::filesystem::path(path).lexically_normal().relative_path()) {
    parts.push_back(part.string());
  }
  return parts;
}

// The last `count` folders and the name of a path.
std::string tail(const Parts& parts, std::size_t count) {
  std::string text;
  for (std::size_t i = parts.size() - std::min(count, parts.size()); i < parts.size(); ++i) {
    text += (text.empty() ? "" : "/") + parts[i];
  }
  return text;
}

// With as few folders in front as tell them apart.
void name_apart(const std::vector<BatchInput*>& twins) {
  std::size_t most = 0;
  std::vector<Parts> paths;
  for (const BatchInput* twin : twins) {
    paths.push_back(parts_of(twin->path));
    most = std::max(most, paths.back().size());
  }
  for (std::size_t count = parts_of(twins.front()->relative).size() + 1; count <= most; ++count) {
    std::set<std::string> names;
    for (const Parts& path : paths) names.insert(tail(path, count));
    if (names.size() < twins.size() && count < most) continue;
    for (std::size_t i = 0; i < twins.size(); ++i) twins[i]->relative = tail(paths[i], count);
    return;
  }
}

}  // namespace

std::vector<BatchInput> named_apart(std::vector<BatchInput> inputs) {
  std::map<std::string, std::vector<BatchInput*>> by_name;
  for (BatchInput& input : inputs) by_name[input.relative].push_back(&input);
  for (const auto& [name, twins] : by_name) {
    if (twins.size() > 1) name_apart(twins);
  }
  return inputs;
}

}  // namespace picdesk
