// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/text.h"
#include "metadata/record/fields.h"
#include "metadata/record/namespaces.h"
#include "metadata/scrub/trace.h"
#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_tree.h"

namespace picdesk::metadata {
namespace {

struct NamespaceClass {
  std::string_view uri;  // a prefix of it
  const char* what;
};
constexpr std::array kNamespaces{
    NamespaceClass{uri::media_management, "history"},
    NamespaceClass{uri::camera_raw, "history"},
    NamespaceClass{uri::photo_mechanic, "identity"},
    NamespaceClass{uri::gain_map, "depth"},
    NamespaceClass{uri::google_depth, "depth"},
    NamespaceClass{uri::google_container, "depth"},
    NamespaceClass{"http://ns.apple.com/HDRGainMap/", "depth"},
    NamespaceClass{"http://ns.apple.com/pixeldatainfo/", "depth"},
    NamespaceClass{uri::google_camera, "identity"},
    NamespaceClass{uri::mwg_regions, "face"},
    NamespaceClass{"http://ns.microsoft.com/photo/1.", "face"},
    NamespaceClass{"http://ns.acdsee.com/", "face"},
    NamespaceClass{"http://www.dji.com/", "gps"},
    NamespaceClass{"http://ns.google.com/photos/", "depth"},
};
constexpr std::array<std::string_view, 9> kSerials{
    "SerialNumber",       "LensSerialNumber", "OwnerName", "BodySerialNumber", "CameraOwnerName",
    "CameraSerialNumber", "CameraIdentifier", "LensID",    "ImageNumber"};
constexpr std::array<std::string_view, 4> kIdentity{"CreatorTool", "DocumentAncestors",
                                                    "ImageUniqueID", "DigImageGUID"};

bool holds(const auto& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// Of one node; a secret member makes a secret of a harmless structure.
const char* class_of(const XmpNode& node, const char* inherited) {
  if (node.name.starts_with("GPS") || node.name == "gpsAltitude") return "gps";
  if (holds(kSerials, node.name)) return "serial";
  if (holds(kIdentity, node.name)) return "identity";
  if (node.uri == uri::xmp && node.name == "Thumbnails") return "thumbnail";
  if (node.uri == uri::extension && node.name == "ImageRegion") return "face";
  for (const NamespaceClass& known : kNamespaces) {
    if (node.uri.starts_with(known.uri)) return known.what;
  }
  return inherited;
}

constexpr std::size_t kLongestName = 100;
constexpr std::size_t kLongestPath = 400;  // every value has its own, so that it must be short

std::string label(const XmpNode& node) {
  const std::string_view prefix = canonical_prefix(node.uri);
  const std::string name = text::truncate(node.name, kLongestName);
  if (!prefix.empty()) return std::string(prefix) + ":" + name;
  return "{" + text::truncate(node.uri, kLongestName) + "}" + name;
}

// Depth is bounded by the parser.
void trace_node(const XmpNode& node, const std::string& path, const char* what,
                const std::string& key, std::vector<Trace>& traces) {
  const auto leaf = [&](const std::string& where, const std::string& text) {
    const ByteView bytes = as_byte_view(text);
    traces.push_back({what, where, key, Bytes(bytes.begin(), bytes.end()), true});
  };
  if (!node.value.empty()) leaf(path, node.value);
  for (const XmpNode& qualifier : node.qualifiers) {
    if (qualifier.is(uri::xml, "lang")) continue;
    trace_node(qualifier, path + "?" + label(qualifier), class_of(qualifier, what), key, traces);
  }
  std::size_t index = 0;
  for (const XmpNode& child : node.children) {
    const std::string step =
        node.is_array() ? "[" + std::to_string(++index) + "]" : "/" + label(child);
    trace_node(child, text::truncate(path + step, kLongestPath),
               node.is_array() ? what : class_of(child, what), key, traces);
  }
}

}  // namespace

void trace_xmp(std::string_view packet, const char* place, std::vector<Trace>& traces) {
  if (is_blank(packet)) return;
  const Result<XmpDocument> document = parse_xmp(packet);
  const ByteView bytes = as_byte_view(packet);
  if (!document) {
    traces.push_back(
        {"unknown", std::string(place) + " packet", "", Bytes(bytes.begin(), bytes.end()), false});
    return;
  }
  for (const XmpNode& property : document->properties) {
    const Field* field = find_field(property.uri, property.name);
    const std::string key = field == nullptr ? std::string{} : std::string(field->name);
    const char* what = class_of(property, field == nullptr ? "unknown" : "field");
    trace_node(property, std::string(place) + " " + label(property), what, key, traces);
  }
  if (!document->about.empty()) {
    const ByteView about = as_byte_view(document->about);
    traces.push_back({"identity", std::string(place) + " rdf:about", "",
                      Bytes(about.begin(), about.end()), true});
  }
}

}  // namespace picdesk::metadata
