// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "picdesk/report.h"

namespace picdesk {
namespace {

using Json = nlohmann::ordered_json;

// Strict reading of one JSON object's members: the first thing that is wrong is remembered, and a
// member nobody asked for is wrong too.
class Members {
 public:
  // `prefix` stands before member names in problems: "error.".
  Members(const Json& object, std::string prefix);

  std::string text(const char* member);  // empty if absent
  std::string required_text(const char* member);
  std::string hex64(const char* member);  // 64 lower-case hex digits, or absent
  // Absent: 0.
  std::uint64_t number(const char* member,
                       std::uint64_t most = std::numeric_limits<std::uint64_t>::max());
  int integer(const char* member);
  double real(const char* member);         // absent: 0
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

Members::Members(const Json& object, std::string prefix)
    : object_(object), prefix_(std::move(prefix)) {
  if (!object_.is_object()) report("is no JSON object");
}

void Members::report(const std::string& problem) {
  if (problem_.empty()) problem_ = problem;
}

const Json* Members::find(const char* member) {
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

double Members::real(const char* member) {
  const Json* value = find(member);
  if (value == nullptr) return 0;
  if (value->is_number()) return value->get<double>();
  report("'" + prefix_ + member + "' is no number");
  return 0;
}

const Json* Members::object(const char* member) {
  const Json* value = find(member);
  if (value == nullptr || value->is_object()) return value;
  report("'" + prefix_ + member + "' is no object");
  return nullptr;
}

const Json* Members::array(const char* member) {
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

constexpr int kCodes = static_cast<int>(ErrorCode::internal) + 1;

std::optional<ErrorCode> error_code(const std::string& text) {
  for (int i = 0; i < kCodes; ++i) {
    if (name(static_cast<ErrorCode>(i)) == text) return static_cast<ErrorCode>(i);
  }
  return std::nullopt;
}

Rect read_crop(const Json& object, Members& line) {
  Members members(object, "crop.");
  for (const char* member : {"x", "y", "width", "height"}) members.require(member);
  constexpr std::uint64_t kMost = 1u << 30;  // sums stay within int
  const int x = static_cast<int>(members.number("x", kMost));
  const int y = static_cast<int>(members.number("y", kMost));
  const int width = static_cast<int>(members.number("width", kMost - 1));
  const int height = static_cast<int>(members.number("height", kMost - 1));
  if (width < 1 || height < 1) members.report("'crop' is empty");
  line.report(members.problem());
  return {x, y, x + width, y + height};
}

Error read_error(const Json& object, Members& line) {
  Members members(object, "error.");
  const std::string code = members.required_text("code");
  const std::optional<ErrorCode> known = error_code(code);
  if (!known) members.report("'error.code' is none: '" + code + "'");
  Error error{known.value_or(ErrorCode::internal), members.required_text("message"),
              members.text("hint")};
  line.report(members.problem());
  return error;
}

Measurement read_measurement(const Json& object, Members& line) {
  Members members(object, "measured.");
  for (const char* member : {"value", "limit"}) members.require(member);
  Measurement measured{members.real("value"), members.real("limit"), members.text("unit")};
  line.report(members.problem());
  return measured;
}

Finding read_finding(const Json& object, Members& line) {
  Members members(object, "findings.");
  Finding finding;
  finding.rule = members.required_text("rule");
  const std::string level = members.required_text("severity");
  const std::optional<Severity> known = parse_severity(level);
  if (!known) members.report("'findings.severity' is none: '" + level + "'");
  finding.severity = known.value_or(Severity::warning);
  finding.message = members.required_text("message");
  finding.location = members.text("location");
  finding.hint = members.text("hint");
  if (const Json* measured = members.object("measured")) {
    finding.measured = read_measurement(*measured, members);
  }
  line.report(members.problem());
  return finding;
}

void read_placeholder(const Json& object, ManifestEntry& entry, Members& line) {
  Members members(object, "placeholder.");
  entry.dominant_colour = members.text("dominant_colour");
  entry.thumbhash = members.text("thumbhash");
  line.report(members.problem());
}

void read_outcome(Members& line, ManifestEntry& entry) {
  entry.status = line.required_text("status");
  if (const Json* error = line.object("error")) entry.error = read_error(*error, line);
  if (const Json* findings = line.array("findings")) {
    for (const Json& finding : *findings) entry.findings.push_back(read_finding(finding, line));
  }
  if (entry.status != "done" && entry.status != "failed") {
    line.report("'status' is neither done nor failed: '" + entry.status + "'");
  }
  if (entry.status == "failed") return line.require("error");
  constexpr std::array kOfDone{"key",           "master_sha256", "master_bytes", "master_width",
                               "master_height", "recipe",        "spec",         "density",
                               "output",        "width",         "height",       "crop",
                               "mime",          "bytes",         "quality",      "sha256"};
  for (const char* member : kOfDone) line.require(member);
}

// Fills `entry`; the result is what is wrong with the line, or empty.
std::string read_line(const Json& object, ManifestEntry& entry) {
  Members line(object, "");
  const std::string schema = line.required_text("schema");
  if (schema != "picdesk.manifest/1")
    line.report("'schema' is '" + schema + "', not picdesk.manifest/1");
  entry.key = line.hex64("key");
  entry.master = line.required_text("master");
  entry.master_sha256 = line.hex64("master_sha256");
  entry.master_bytes = line.number("master_bytes");
  entry.master_size = {line.integer("master_width"), line.integer("master_height")};
  entry.recipe = line.hex64("recipe");
  entry.spec = line.text("spec");
  entry.density = line.integer("density");
  entry.output = line.text("output");
  if (entry.density == 0 && entry.output.empty()) entry.density = 1;
  if (entry.density < 1) line.report("'density' is less than 1");
  entry.size = {line.integer("width"), line.integer("height")};
  if (const Json* crop = line.object("crop")) entry.crop = read_crop(*crop, line);
  entry.crop_reason = line.text("crop_reason");
  entry.crop_level = line.text("crop_level");
  entry.crop_confidence = line.real("crop_confidence");
  if (!(entry.crop_confidence >= 0 && entry.crop_confidence <= 1)) {
    line.report("'crop_confidence' is not from 0 to 1");
  }
  entry.crop_basis = line.hex64("crop_basis");
  entry.mime = line.text("mime");
  entry.bytes = line.number("bytes");
  entry.quality = line.integer("quality");
  entry.sha256 = line.hex64("sha256");
  if (const Json* placeholder = line.object("placeholder")) {
    read_placeholder(*placeholder, entry, line);
  }
  read_outcome(line, entry);
  return line.problem();
}

tl::unexpected<Error> bad_line(std::string_view origin, std::size_t number,
                               const std::string& problem) {
  return fail(ErrorCode::corrupt_data,
              std::string(origin) + ":" + std::to_string(number) + ": " + problem,
              "it is no manifest of this version of picdesk; move it away, or restore it");
}

}  // namespace

Result<std::vector<ManifestEntry>> parse_manifest(std::string_view text, std::string_view origin) {
  std::vector<ManifestEntry> entries;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return bad_line(origin, number, "the last line is cut off");
    const Json object = Json::parse(text.substr(0, end), nullptr, false);
    if (object.is_discarded()) return bad_line(origin, number, "not JSON");
    ManifestEntry entry;
    const std::string problem = read_line(object, entry);
    if (!problem.empty()) return bad_line(origin, number, problem);
    entries.push_back(std::move(entry));
    text.remove_prefix(end + 1);
  }
  return entries;
}

}  // namespace picdesk
