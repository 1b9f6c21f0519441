// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk.baseline/1: {"schema": ..., "entries": [one object a line]}.
#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "findings/entries.h"
#include "picdesk/baseline.h"

namespace picdesk {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "picdesk.baseline/1";
constexpr std::uint64_t kMostCount = 1'000'000;  // of one entry, or of several that are alike
constexpr const char* kHint =
    "write it anew with --update-baseline, or restore it from version control";

tl::unexpected<Error> refuse(std::string_view origin, const std::string& what) {
  return fail(ErrorCode::corrupt_data, std::string(origin) + ": " + what, kHint);
}

// "line:column" of a byte.
std::string place(std::string_view json, std::size_t byte) {
  const Position at = LineIndex(json).at(byte);
  return std::to_string(at.line) + ':' + std::to_string(at.column);
}

std::string text_of(const Json& object, const char* key) {
  const auto member = object.find(key);
  return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

bool is_fingerprint(std::string_view text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Empty: the entry is sound and added.
std::string add(const Json& object, findings::EntryCounts& counts) {
  if (!object.is_object()) return "is no object";
  const BaselineEntry entry{
      text_of(object, "fingerprint"), text_of(object, "rule"), text_of(object, "path"), 1, {}};
  if (!is_fingerprint(entry.fingerprint)) return "has no fingerprint of 32 hexadecimal digits";
  if (entry.rule.empty()) return "names no rule";
  if (entry.path.empty()) return "names no path";
  std::uint64_t count = 1;
  if (const auto member = object.find("count"); member != object.end()) {
    if (!member->is_number_unsigned()) return "has a count that is no number";
    count = member->get<std::uint64_t>();
  }
  std::uint64_t& all = counts[findings::key_of(entry)];
  if (count > kMostCount - all) return "counts more than 1,000,000 findings";
  all += count;
  return {};
}

// Where each fingerprint first stands: the line of its entry, as write_baseline() lays them out.
void place_entries(std::string_view json, Baseline& baseline) {
  std::map<std::string_view, Span> lines;
  for (std::size_t begin = 0; begin < json.size();) {
    const std::size_t end = std::min(json.find('\n', begin), json.size());
    const std::string_view line = json.substr(begin, end - begin);
    constexpr std::string_view key = "\"fingerprint\":";
    for (std::size_t at = line.find(key); at != std::string_view::npos;
         at = line.find(key, at + 1)) {
      const std::size_t quote = line.find('"', at + key.size());
      if (quote == std::string_view::npos) break;
      lines.emplace(line.substr(quote + 1, 32), Span{begin, end});
    }
    begin = end + 1;
  }
  for (BaselineEntry& entry : baseline.entries) {
    const auto line = lines.find(entry.fingerprint);
    if (line != lines.end()) entry.where = line->second;
  }
}

}  // namespace

Baseline findings::baseline_of(const EntryCounts& counts) {
  Baseline baseline;
  for (const auto& [key, count] : counts) {
    const auto& [path, rule, fingerprint] = key;
    if (count > 0) baseline.entries.push_back({fingerprint, rule, path, count, {}});
  }
  return baseline;
}

Result<Baseline> parse_baseline(std::string_view json, std::string_view origin) {
  const std::string shown = text::printable(origin);
  Json document;
  try {
    document = Json::parse(json);
  } catch (const Json::parse_error& error) {
    const std::size_t byte = error.byte > 0 ? error.byte - 1 : 0;
    return refuse(shown + ':' + place(json, byte), "no JSON");
  } catch (const Json::exception&) {
    return refuse(shown, "no JSON that can be read");
  }
  if (!document.is_object() || text_of(document, "schema") != kSchema) {
    return refuse(shown, std::string("no baseline of schema ") + kSchema);
  }
  const auto entries = document.find("entries");
  if (entries == document.end() || !entries->is_array()) return refuse(shown, "has no entries");
  findings::EntryCounts counts;
  for (std::size_t i = 0; i < entries->size(); ++i) {
    const std::string wrong = add((*entries)[i], counts);
    if (!wrong.empty()) return refuse(shown, "entry " + std::to_string(i + 1) + ' ' + wrong);
  }
  Baseline baseline = findings::baseline_of(counts);
  place_entries(json, baseline);
  return baseline;
}

std::string write_baseline(const Baseline& baseline) {
  findings::EntryCounts counts;
  for (const BaselineEntry& entry : baseline.entries) {
    counts[findings::key_of(entry)] += entry.count;
  }
  std::string out = std::string("{\"schema\": \"") + kSchema + "\", \"entries\": [";
  const char* separator = "\n";
  for (const BaselineEntry& entry : findings::baseline_of(counts).entries) {
    const Json object{{"fingerprint", entry.fingerprint},
                      {"rule", entry.rule},
                      {"path", entry.path},
                      {"count", entry.count}};
    out += separator + object.dump(-1, ' ', false, Json::error_handler_t::replace);
    separator = ",\n";
  }
  return out + "\n]}\n";
}

}  // namespace picdesk
