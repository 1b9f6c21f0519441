// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "picdesk/preset.h"
#include "preset/path_template.h"
#include "preset/path_values.h"
#include "preset/words.h"

namespace picdesk {
namespace {

constexpr std::size_t kLongestComponent = 255;  // bytes, as ext4, APFS and NTFS have it
constexpr std::size_t kLongestPath = 1024;      // bytes

tl::unexpected<Error> refuse(std::string_view path, const std::string& problem, std::string hint) {
  return fail(ErrorCode::invalid_argument,
              "path " + text::printable(preset::quoted(path)) + " " + problem, std::move(hint));
}

// Windows gives these stems to devices, in any case and with any extension.
bool is_device(std::string_view component) {
  std::string_view stem = component.substr(0, component.find('.'));
  stem = stem.substr(0, stem.find_last_not_of(' ') + 1);
  std::string lower(stem);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  if (lower == "con" || lower == "prn" || lower == "aux" || lower == "nul") return true;
  const bool port = lower.starts_with("com") || lower.starts_with("lpt");
  return port && lower.size() == 4 && lower[3] >= '1' && lower[3] <= '9';
}

// Template and values were each checked alone; together they can still be too long or a device's
// name. The other rules are held once more, as this is the last gate before a file is named.
Result<void> check_component(std::string_view path, std::string_view component) {
  if (component.empty() || component.front() == '.' || component.front() == '-') {
    return refuse(path, "has an empty part, or one that begins with '.' or '-'",
                  "change the path template or the name");
  }
  if (component.back() == '.' || component.back() == ' ') {
    return refuse(path, "has a part that ends with a point or a space",
                  "change the path template or the name");
  }
  if (component.size() > kLongestComponent) {
    return refuse(path, "has a part of " + std::to_string(component.size()) + " bytes; at most 255",
                  "give a shorter slug or name");
  }
  if (is_device(component)) {
    return refuse(path,
                  "has the part \"" + std::string(component) + "\", a device's name on Windows",
                  "rename the master, or change the path template");
  }
  return {};
}

Result<void> check_path(std::string_view path) {
  if (path.size() > kLongestPath) {
    return refuse(path, "has " + std::to_string(path.size()) + " bytes; at most 1,024",
                  "give a shorter slug or name");
  }
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    Result<void> component = check_component(path, path.substr(begin, end - begin));
    if (!component) return component;
    begin = end + 1;
  }
  return {};
}

}  // namespace

Result<std::string> expand_path(std::string_view path_template, const PathFields& fields) {
  Result<void> valid = validate_path_template(path_template);
  if (!valid) return forward_error(valid);
  std::string path;
  for (const preset::TemplatePart& part : preset::parse_path_template(path_template).parts) {
    if (!part.field) {
      path += part.text;
      continue;
    }
    Result<std::string> value = preset::path_value(part.text, fields);
    if (!value) return value;
    path += *value;
  }
  path = text::nfc(path);
  Result<void> safe = check_path(path);
  if (!safe) return forward_error(safe);
  return path;
}

}  // namespace picdesk
