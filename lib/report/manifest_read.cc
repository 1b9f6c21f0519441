// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "picdesk/report.h"
#include "report/manifest_members.h"

namespace picdesk {
namespace {

using Json = nlohmann::ordered_json;
using report::Members;

constexpr int kCodes = static_cast<int>(ErrorCode::internal) + 1;

std::optional<ErrorCode> error_code(const std::string& text) {
  for (int i = 0; i < kCodes; ++i) {
    if (name(static_cast<ErrorCode>(i)) == text) return static_cast<ErrorCode>(i);
  }
  return std::nullopt;
}

std::optional<Severity> severity(const std::string& text) {
  for (const Severity known : {Severity::info, Severity::warning, Severity::error}) {
    if (name(known) == text) return known;
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

Finding read_finding(const Json& object, Members& line) {
  Members members(object, "findings.");
  Finding finding;
  finding.rule = members.required_text("rule");
  const std::string level = members.required_text("severity");
  const std::optional<Severity> known = severity(level);
  if (!known) members.report("'findings.severity' is none: '" + level + "'");
  finding.severity = known.value_or(Severity::warning);
  finding.message = members.required_text("message");
  finding.location = members.text("location");
  finding.hint = members.text("hint");
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
