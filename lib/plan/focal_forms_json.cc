// SPDX-License-Identifier: GPL-3.0-or-later
// Payload's and Sanity's JSON objects.
#include <cmath>
#include <nlohmann/json.hpp>

#include "plan/focal_forms_text.h"

namespace picdesk::plan {
namespace {

using Json = nlohmann::json;

constexpr const char* kPayload =
    R"({"focalX": 30, "focalY": 70} in percent, or {"crop": {"x", "y", "width", "height", "unit"}})";
constexpr const char* kSanity =
    R"({"hotspot": {"x", "y", "width", "height"}, "crop": {"top", "bottom", "left", "right"}})";

// The object; no exception, whatever the text.
std::optional<Json> parse_object(std::string_view text) {
  Json value = Json::parse(text, nullptr, false);
  return value.is_object() ? std::optional(std::move(value)) : std::nullopt;
}

// The member, if it is a number in [low, high].
std::optional<double> number(const Json& object, const char* key, double low, double high) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number()) return std::nullopt;
  const double value = found->get<double>();
  return value >= low && value <= high ? std::optional(value) : std::nullopt;
}

// A member that is there, but null as content stores write "not set", counts as absent.
bool has(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && !found->is_null();
}

std::optional<Box> payload_crop(const Json& crop, Size image) {
  if (!crop.is_object()) return std::nullopt;
  const auto unit = crop.find("unit");
  const bool percent = unit == crop.end() || *unit == "%";
  if (!percent && *unit != "px") return std::nullopt;
  const auto edge = [&](const char* key, int side) {
    const auto value = number(crop, key, 0, percent ? 100 : side);
    return value && percent ? std::optional(*value / 100 * side) : value;
  };
  const auto x = edge("x", image.width);
  const auto y = edge("y", image.height);
  const auto width = edge("width", image.width);
  const auto height = edge("height", image.height);
  if (!x || !y || !width || !height) return std::nullopt;
  const double left = std::floor(*x);
  const double top = std::floor(*y);
  return Box{left, top, left + std::round(*width), top + std::round(*height)};
}

// Shares that are cut off at each edge, in the whole pixels of Sanity's image URLs.
std::optional<Box> sanity_crop(const Json& crop, Size image) {
  if (!crop.is_object()) return std::nullopt;
  const auto left = number(crop, "left", 0, 1);
  const auto right = number(crop, "right", 0, 1);
  const auto top = number(crop, "top", 0, 1);
  const auto bottom = number(crop, "bottom", 0, 1);
  if (!left || !right || !top || !bottom) return std::nullopt;
  const double x = std::round(*left * image.width);
  const double y = std::round(*top * image.height);
  return Box{x, y, x + std::round(image.width - *right * image.width - x),
             y + std::round(image.height - *bottom * image.height - y)};
}

// Adds the point and its region; false: it is none.
bool add_hotspot(const Json& hotspot, Size image, FocalImport& to) {
  if (!hotspot.is_object()) return false;
  const auto x = number(hotspot, "x", 0, 1);
  const auto y = number(hotspot, "y", 0, 1);
  if (!x || !y) return false;
  to.focal_point = FocalPoint{*x, *y};
  const auto width = number(hotspot, "width", 0, 1);
  const auto height = number(hotspot, "height", 0, 1);
  if (!width || !height) return true;
  const Box box{(*x - *width / 2) * image.width, (*y - *height / 2) * image.height,
                (*x + *width / 2) * image.width, (*y + *height / 2) * image.height};
  SubjectRegion region;
  region.box = intersection(box, Box::of(Rect::whole(image)));
  region.source = RegionSource::cms;
  if (!region.box.empty()) to.region = region;
  return true;
}

}  // namespace

Imported import_payload(std::string_view text, Size image) {
  const auto object = parse_object(text);
  if (!object) return bad_form(FocalForm::payload, text, kPayload);
  FocalImport found;
  if (has(*object, "focalX") || has(*object, "focalY")) {
    const auto x = number(*object, "focalX", 0, 100);
    const auto y = number(*object, "focalY", 0, 100);
    if (!x || !y) return bad_form(FocalForm::payload, text, kPayload);
    found.focal_point = FocalPoint{*x / 100, *y / 100};
  }
  if (has(*object, "crop")) {
    const auto box = payload_crop(object->at("crop"), image);
    found.crop = box ? cms_crop(*box, image) : std::nullopt;
    if (!found.crop) return bad_form(FocalForm::payload, text, kPayload);
  }
  if (!found.focal_point && !found.crop) return bad_form(FocalForm::payload, text, kPayload);
  return found;
}

Imported import_sanity(std::string_view text, Size image) {
  const auto object = parse_object(text);
  if (!object) return bad_form(FocalForm::sanity, text, kSanity);
  FocalImport found;
  if (has(*object, "hotspot") && !add_hotspot(object->at("hotspot"), image, found)) {
    return bad_form(FocalForm::sanity, text, kSanity);
  }
  if (has(*object, "crop")) {
    const auto box = sanity_crop(object->at("crop"), image);
    found.crop = box ? cms_crop(*box, image) : std::nullopt;
    if (!found.crop) return bad_form(FocalForm::sanity, text, kSanity);
  }
  if (!found.focal_point && !found.crop) return bad_form(FocalForm::sanity, text, kSanity);
  return found;
}

}  // namespace picdesk::plan
