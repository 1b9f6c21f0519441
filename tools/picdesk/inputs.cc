// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"

#include <cstdio>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "picdesk/files.h"

namespace picdesk::command {
namespace {

constexpr std::size_t kMaxListBytes = 64u << 20;

// Items between separators; empty ones are left out.
std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    std::string_view item = text.substr(0, end);
    if (separator == '\n' && !item.empty() && item.back() == '\r') item.remove_suffix(1);
    if (!item.empty()) items.emplace_back(item);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return items;
}

Result<std::vector<std::string>> read_standard_input() {
  std::string text;
  char buffer[65536];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, stdin)) {
    text.append(buffer, count);
    if (text.size() > kMaxListBytes) {
      return fail(ErrorCode::too_large, "standard input: the list of paths exceeds 64 MiB",
                  "give it in parts");
    }
  }
  if (std::ferror(stdin) != 0) {
    return fail(ErrorCode::io, "standard input cannot be read", "give paths separated by NUL");
  }
  return split(text, '\0');
}

Result<std::vector<std::string>> read_list(const std::string& path) {
  Result<files::Bytes> bytes = files::read(path, kMaxListBytes);
  if (!bytes) return forward_error(bytes);
  return split({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, '\n');
}

Result<std::vector<std::string>> all_paths(const InputArguments& arguments) {
  std::vector<std::string> paths;
  const auto append = [&](const std::vector<std::string>& more) {
    paths.insert(paths.end(), more.begin(), more.end());
  };
  for (const std::string& path : arguments.paths) {
    if (path.size() < 2 || path.front() != '@') {
      paths.push_back(path);
      continue;
    }
    Result<std::vector<std::string>> list = read_list(path.substr(1));
    if (!list) return list;
    append(*list);
  }
  if (arguments.null_separated) {
    Result<std::vector<std::string>> list = read_standard_input();
    if (!list) return list;
    append(*list);
  }
  return paths;
}

std::string identity(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::absolute(path, ignored).lexically_normal().string();
}

}  // namespace

Result<Inputs> collect_inputs(const InputArguments& arguments) {
  Result<std::vector<std::string>> paths = all_paths(arguments);
  if (!paths) return forward_error(paths);
  if (paths->empty()) {
    return fail(ErrorCode::invalid_argument, "no photographs are named",
                "name files or folders; see --help");
  }
  Inputs inputs;
  std::set<std::string> seen;
  for (const std::string& path : *paths) {
    Result<std::vector<files::Found>> found = files::find_photographs(path);
    if (!found) {
      inputs.missing.emplace_back(path, found.error());
      continue;
    }
    if (found->empty()) {
      inputs.missing.emplace_back(
          path, Error{ErrorCode::not_found, path + ": no photographs in this folder",
                      "it should hold .jpg, .jpeg, .png, .webp, .tif or .tiff files"});
    }
    for (files::Found& input : *found) {
      if (seen.insert(identity(input.path)).second) inputs.found.push_back(std::move(input));
    }
  }
  return inputs;
}

}  // namespace picdesk::command
