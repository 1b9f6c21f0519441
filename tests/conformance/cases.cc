// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/cases.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace picdesk::conformance {
namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
  return parts;
}

// Rows of fields that tabs part; lines that begin with # are comments.
std::vector<std::vector<std::string>> read_rows(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() != '#') rows.push_back(split(line, '\t'));
  }
  return rows;
}

std::string text_of(const nlohmann::json& row, const char* key) {
  const auto found = row.find(key);
  return found != row.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::vector<Case> read_cases(const std::string& path) {
  std::vector<Case> cases;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const auto row = nlohmann::json::parse(line);
    Case of;
    of.id = text_of(row, "id");
    of.suite = text_of(row, "suite");
    of.rule = text_of(row, "rule");
    of.format = text_of(row, "format");
    of.snippet = text_of(row, "snippet");
    of.expected = text_of(row, "expected");
    of.decidable = text_of(row, "decidable");
    of.message = text_of(row, "message");
    cases.push_back(std::move(of));
  }
  return cases;
}

std::map<std::string, Counterpart> read_counterparts(const std::string& path) {
  std::map<std::string, Counterpart> counterparts;
  for (const auto& row : read_rows(path)) {
    if (row.size() < 3 || row[1] == "-") continue;
    Counterpart of;
    of.rules = split(row[1], ',');
    if (row[2] != "*") of.kinds = split(row[2], ',');
    counterparts[row[0]] = std::move(of);
  }
  return counterparts;
}

std::map<std::string, std::string> read_reasons(const std::string& path) {
  std::map<std::string, std::string> reasons;
  for (const auto& row : read_rows(path)) {
    if (row.size() > 1) reasons[row[0]] = row[1];
  }
  return reasons;
}

}  // namespace picdesk::conformance
