// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk.manifest/1, see docs/manifest.md. It holds no times, hosts or absolute paths: every route
// to the same renditions gives the same bytes.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "picdesk/report.h"

namespace picdesk {
namespace {

using Json = nlohmann::ordered_json;

void add(Json& object, const char* member, const std::string& text) {
  if (!text.empty()) object[member] = text;
}

template <class Number>
void add(Json& object, const char* member, Number number, bool always) {
  if (always || number != 0) object[member] = number;
}

void add_crop(Json& object, const Rect& crop) {
  if (crop.empty()) return;
  object["crop"] = {
      {"x", crop.x0}, {"y", crop.y0}, {"width", crop.width()}, {"height", crop.height()}};
}

void add_placeholder(Json& object, const ManifestEntry& entry) {
  if (entry.dominant_colour.empty() && entry.thumbhash.empty()) return;
  Json placeholder = Json::object();
  add(placeholder, "dominant_colour", entry.dominant_colour);
  add(placeholder, "thumbhash", entry.thumbhash);
  object["placeholder"] = std::move(placeholder);
}

Json to_json(const Error& error) {
  Json object{{"code", name(error.code)}, {"message", error.message}};
  add(object, "hint", error.hint);
  return object;
}

Json to_json(const Finding& finding) {
  Json object{
      {"rule", finding.rule}, {"severity", name(finding.severity)}, {"message", finding.message}};
  add(object, "location", finding.location);
  add(object, "hint", finding.hint);
  if (const auto& measured = finding.measured) {
    object["measured"] = {{"value", measured->value}, {"limit", measured->limit}};
    add(object["measured"], "unit", measured->unit);
  }
  return object;
}

}  // namespace

std::string to_manifest_line(const ManifestEntry& entry) {
  const bool done = entry.status == "done";
  Json line{{"schema", "picdesk.manifest/1"}};
  add(line, "key", entry.key);
  add(line, "master", entry.master);
  add(line, "master_sha256", entry.master_sha256);
  add(line, "master_bytes", entry.master_bytes, done);
  add(line, "master_width", entry.master_size.width, done);
  add(line, "master_height", entry.master_size.height, done);
  add(line, "recipe", entry.recipe);
  add(line, "spec", entry.spec);
  if (!entry.output.empty() || entry.density != 1) line["density"] = entry.density;
  add(line, "output", entry.output);
  add(line, "width", entry.size.width, done);
  add(line, "height", entry.size.height, done);
  add_crop(line, entry.crop);
  add(line, "crop_reason", entry.crop_reason);
  add(line, "crop_level", entry.crop_level);
  add(line, "crop_confidence", entry.crop_confidence, false);
  add(line, "crop_basis", entry.crop_basis);
  add(line, "mime", entry.mime);
  add(line, "bytes", entry.bytes, done);
  add(line, "quality", entry.quality, done);
  add(line, "sha256", entry.sha256);
  add_placeholder(line, entry);
  line["status"] = entry.status;
  if (entry.error) line["error"] = to_json(*entry.error);
  if (!entry.findings.empty()) {
    Json& findings = line["findings"] = Json::array();
    for (const Finding& finding : entry.findings) findings.push_back(to_json(finding));
  }
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string to_manifest(std::vector<ManifestEntry> entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const ManifestEntry& a, const ManifestEntry& b) {
                     return std::tie(a.master, a.output) < std::tie(b.master, b.output);
                   });
  std::string text;
  for (const ManifestEntry& entry : entries) text += to_manifest_line(entry) + "\n";
  return text;
}

}  // namespace picdesk
