// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/rendition_reader.h"

#include <algorithm>
#include <utility>

#include "preset/colour.h"
#include "preset/names.h"
#include "preset/path_reader.h"
#include "preset/size_rules.h"
#include "preset/words.h"

namespace picdesk::preset {
namespace {

constexpr std::size_t kMostRenditions = 64;
constexpr Range kQuality{1, 100};
constexpr Range kMethod{0, 6};
constexpr Range kAlphaQuality{0, 100};
constexpr Range kMaxBytes{1, std::int64_t{1} << 32};

class RenditionReader {
 public:
  RenditionReader(const TomlNode& node, Faults& faults)
      : table_(node, Section::rendition, faults), node_(node) {}

  RenditionSpec read(const std::string& preset_path) {
    read_name();
    read_sizes(table_, spec_);
    read_format();
    read_budget();
    if (const auto colour = read_colour("background")) spec_.background = *colour;
    read_crop();
    read_own_path(preset_path);
    return std::move(spec_);
  }

 private:
  void read_name() {
    if (!table_.has("name")) {
      return table_.absent("the [[rendition]] has no name", "for example name = \"hero\"");
    }
    if (const auto name = read_short_name(table_)) spec_.name = *name;
  }

  void read_format() {
    static const std::vector<std::string> formats{"webp", "jpeg", "avif"};
    constexpr Format kFormats[] = {Format::webp, Format::jpeg, Format::avif};
    if (const auto index = table_.choice("format", formats)) spec_.format = kFormats[*index];
    if (const auto quality = table_.integer("quality", kQuality)) {
      spec_.quality = static_cast<int>(*quality);
    }
    if (const auto method = table_.integer("method", kMethod)) {
      spec_.method = static_cast<int>(*method);
    }
    if (const auto quality = table_.integer("alpha_quality", kAlphaQuality)) {
      spec_.alpha_quality = static_cast<int>(*quality);
    }
    if (spec_.format == Format::webp) return;
    for (const std::string_view key : {"method", "alpha_quality"}) {
      if (const TomlNode* node = table_.find(key)) {
        table_.fault(*node,
                     std::string(key) + " has no effect on format = \"" +
                         std::string(name(spec_.format)) + "\"",
                     "it is WebP's; take it out");
      }
    }
  }

  void read_budget() {
    spec_.max_bytes = table_.bytes("max_bytes", kMaxBytes);
    const auto min_quality = table_.integer("min_quality", kQuality);
    spec_.min_quality =
        static_cast<int>(min_quality.value_or(std::min(spec_.min_quality, spec_.quality)));
    if (!min_quality) return;
    const TomlNode& node = *table_.find("min_quality");
    if (!table_.has("max_bytes")) {
      table_.fault(node, "min_quality without max_bytes",
                   "it bounds the search for max_bytes; set both or none");
    } else if (spec_.min_quality > spec_.quality) {
      table_.fault(node,
                   "min_quality (" + std::to_string(spec_.min_quality) + ") is above quality (" +
                       std::to_string(spec_.quality) + ")",
                   "the search goes from quality down to min_quality");
    }
  }

  std::optional<unsigned> read_colour(std::string_view key) {
    const auto text = table_.text(key);
    if (!text) return std::nullopt;
    const std::optional<unsigned> colour = parse_colour(*text);
    if (!colour) {
      table_.fault(*table_.find(key), std::string(key) + " is " + quoted(*text) + ", not a colour",
                   "write #rrggbb, for example #ffffff");
    }
    return colour;
  }

  // How a fill crop is placed.
  void read_crop() {
    static const std::vector<std::string> gravities{"auto", "centre"};
    static const std::vector<std::string> policies{"auto", "fail", "letterbox", "best"};
    if (const auto index = table_.choice("gravity", gravities)) {
      spec_.gravity = *index == 0 ? Gravity::automatic : Gravity::centre;
    }
    if (const auto index = table_.choice("on_conflict", policies)) {
      constexpr OnConflict kPolicies[] = {OnConflict::automatic, OnConflict::fail,
                                          OnConflict::letterbox, OnConflict::best};
      spec_.on_conflict = kPolicies[*index];
    }
    spec_.bars = read_colour("bars");
    if (spec_.on_conflict == OnConflict::letterbox && !table_.has("bars")) {
      table_.fault(*table_.find("on_conflict"), "on_conflict = \"letterbox\" without bars",
                   "give the bars a colour, for example bars = \"#ffffff\"");
    }
    if (spec_.fit != Fit::fit) return;
    for (const std::string_view key : {"gravity", "on_conflict", "bars"}) {
      if (const TomlNode* node = table_.find(key)) {
        table_.fault(*node, std::string(key) + " has no effect on fit = \"fit\"",
                     "the whole picture is shown; take it out");
      }
    }
  }

  void read_own_path(const std::string& preset_path) {
    spec_.path = read_path(table_);
    const std::string& path = spec_.path.empty() ? preset_path : spec_.path;
    const TomlNode* own = table_.find("path");
    if (path.empty()) {
      if (own != nullptr) return;  // the fault is noted
      return table_.absent("neither the preset nor this [[rendition]] has a path",
                           "set path, for example \"{name}-{width}x{height}.{ext}\"");
    }
    if (names_format(path, spec_.format)) return;
    table_.fault(own != nullptr ? *own : node_,
                 "path " + quoted(path) + " does not end with the extension of format = \"" +
                     std::string(name(spec_.format)) + "\"",
                 "end it with .{ext}");
  }

  TableReader table_;
  const TomlNode& node_;
  RenditionSpec spec_;
};

}  // namespace

std::vector<RenditionSpec> read_renditions(const TableReader& top, const std::string& preset_path,
                                           Faults& faults) {
  std::vector<RenditionSpec> specs;
  const TomlNode* node = top.find("rendition");
  if (node == nullptr) {
    top.absent("the preset has no [[rendition]]", "add one with name, width and height");
    return specs;
  }
  if (!top.expect("rendition", *node, TomlNode::Kind::array)) return specs;
  if (node->items.empty() || node->items.size() > kMostRenditions) {
    top.fault(*node, "the preset has " + std::to_string(node->items.size()) + " renditions",
              "1 to 64 are allowed");
    return specs;
  }
  for (const TomlNode& item : node->items) {
    if (!top.expect("each rendition", item, TomlNode::Kind::table)) continue;
    RenditionSpec spec = RenditionReader(item, faults).read(preset_path);
    const auto same_name = [&](const RenditionSpec& other) { return other.name == spec.name; };
    if (!spec.name.empty() && std::any_of(specs.begin(), specs.end(), same_name)) {
      const TableReader table(item, Section::rendition, faults);
      table.fault(*table.find("name"), "a second [[rendition]] is named " + quoted(spec.name),
                  "each name may be used once");
    }
    specs.push_back(std::move(spec));
  }
  return specs;
}

}  // namespace picdesk::preset
