// SPDX-License-Identifier: GPL-3.0-or-later
// Strict reading of one JSON object's members: the first thing that is wrong is remembered, and a
// member nobody asked for is wrong too.
#pragma once

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace picdesk::report {

class Members {
 public:
  using Json = nlohmann::ordered_json;

  // `prefix` stands before member names in problems: "error.".
  Members(const Json& object, std::string prefix);

  std::string text(const char* member);  // empty if absent
  std::string required_text(const char* member);
  std::string hex64(const char* member);  // 64 lower-case hex digits, or absent
  // Absent: 0.
  std::uint64_t number(const char* member,
                       std::uint64_t most = std::numeric_limits<std::uint64_t>::max());
  int integer(const char* member);
  const Json* object(const char* member);  // null if absent
  const Json* array(const char* member);

  void report(const std::string& problem);  // kept if it is the first
  void require(const char* member);
  // The first problem, unknown members included; empty if there is none.
  std::string problem();

 private:
  const Json* find(const char* member);

  const Json& object_;
  std::string prefix_;
  std::set<std::string> seen_;
  std::string problem_;
};

}  // namespace picdesk::report
