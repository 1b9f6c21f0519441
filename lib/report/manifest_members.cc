// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/manifest_members.h"

#include <algorithm>
#include <utility>

namespace picdesk::report {

Members::Members(const Json& object, std::string prefix)
    : object_(object), prefix_(std::move(prefix)) {
  if (!object_.is_object()) report("is no JSON object");
}

void Members::report(const std::string& problem) {
  if (problem_.empty()) problem_ = problem;
}

const Members::Json* Members::find(const char* member) {
  seen_.insert(member);
  if (!object_.is_object()) return nullptr;
  const auto found = object_.find(member);
  return found == object_.end() ? nullptr : &*found;
}

std::string Members::text(const char* member) {
  const Json* value = find(member);
  if (value == nullptr) return "";
  if (value->is_string() && !value->get_ref<const std::string&>().empty()) {
    return value->get<std::string>();
  }
  report("'" + prefix_ + member + "' is no text");
  return "";
}

std::string Members::required_text(const char* member) {
  require(member);
  return text(member);
}

std::string Members::hex64(const char* member) {
  std::string value = text(member);
  const bool hex = std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  if (!value.empty() && (value.size() != 64 || !hex)) {
    report("'" + prefix_ + member + "' is no SHA-256: '" + value + "'");
  }
  return value;
}

std::uint64_t Members::number(const char* member, std::uint64_t most) {
  const Json* value = find(member);
  if (value == nullptr) return 0;
  if (value->is_number_unsigned() && value->get<std::uint64_t>() <= most) {
    return value->get<std::uint64_t>();
  }
  report("'" + prefix_ + member + "' is no whole number from 0 to " + std::to_string(most));
  return 0;
}

int Members::integer(const char* member) {
  return static_cast<int>(number(member, std::numeric_limits<int>::max()));
}

const Members::Json* Members::object(const char* member) {
  const Json* value = find(member);
  if (value == nullptr || value->is_object()) return value;
  report("'" + prefix_ + member + "' is no object");
  return nullptr;
}

const Members::Json* Members::array(const char* member) {
  const Json* value = find(member);
  if (value == nullptr || value->is_array()) return value;
  report("'" + prefix_ + member + "' is no array");
  return nullptr;
}

void Members::require(const char* member) {
  if (find(member) == nullptr) report("'" + prefix_ + member + "' is missing");
}

std::string Members::problem() {
  if (!object_.is_object()) return problem_;
  for (const auto& [member, value] : object_.items()) {
    if (seen_.count(member) == 0) report("unknown member '" + prefix_ + member + "'");
  }
  return problem_;
}

}  // namespace picdesk::report
