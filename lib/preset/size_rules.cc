// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/size_rules.h"

#include <algorithm>
#include <charconv>

#include "preset/words.h"

namespace picdesk::preset {
namespace {

constexpr Range kLength{1, 16'383};  // px; the longest side of a WebP
constexpr Range kDensity{1, 4};
constexpr std::size_t kMostWidths = 32;
constexpr std::size_t kMostDensities = 4;

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1) return std::nullopt;
  return value;
}

std::optional<AspectRatio> parse_ratio(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::optional<int> width = whole_number(text.substr(0, colon));
  const std::optional<int> height = whole_number(text.substr(colon + 1));
  if (!width || !height || *width > kLength.most || *height > kLength.most) return std::nullopt;
  Result<AspectRatio> ratio = AspectRatio::make(*width, *height);
  if (!ratio) return std::nullopt;
  return *ratio;
}

class SizeReader {
 public:
  SizeReader(const TableReader& table, RenditionSpec& spec) : table_(table), spec_(spec) {}

  void read() {
    static const std::vector<std::string> fits{"fill", "fit"};
    if (const auto fit = table_.choice("fit", fits)) spec_.fit = *fit == 0 ? Fit::fill : Fit::fit;
    spec_.width = length("width");
    spec_.height = length("height");
    if (auto widths = table_.ascending("widths", kLength, kMostWidths)) spec_.widths = *widths;
    if (auto densities = table_.ascending("densities", kDensity, kMostDensities)) {
      spec_.densities = *densities;
    }
    read_ratio();
    if (table_.has("widths")) {
      check_ladder();
    } else {
      check_single();
    }
    check_largest();
  }

 private:
  std::optional<int> length(std::string_view key) {
    const auto value = table_.integer(key, kLength);
    if (!value) return std::nullopt;
    return static_cast<int>(*value);
  }

  void read_ratio() {
    const auto text = table_.text("ratio");
    if (!text) return;
    spec_.ratio = parse_ratio(*text);
    if (!spec_.ratio) {
      refuse("ratio", "ratio is " + quoted(*text) + ", not two whole numbers with a colon",
             "for example ratio = \"16:9\"");
    }
  }

  void refuse(std::string_view key, const std::string& message, std::string_view hint) {
    table_.fault(*table_.find(key), message, hint);
  }

  void check_ladder() {
    const bool fill = spec_.fit == Fit::fill;
    if (table_.has("width")) {
      refuse("width", "width and widths cannot both be set", "widths is a ladder; take width out");
    }
    if (fill && table_.has("height")) {
      refuse("height", "height beside widths with fit = \"fill\"", "set ratio instead of height");
    }
    if (fill && !table_.has("ratio")) {
      table_.absent("widths with fit = \"fill\" need a ratio",
                    "set ratio = \"16:9\", or fit = \"fit\" for the whole picture");
    }
    if (!fill) check_no_ratio();
  }

  void check_single() {
    if (spec_.fit == Fit::fill) {
      if (!table_.has("width") || !table_.has("height")) {
        table_.absent("fit = \"fill\" (the default) needs width and height",
                      "set both, or widths and ratio, or fit = \"fit\" for the whole picture");
      }
      if (table_.has("ratio")) {
        refuse("ratio", "ratio without widths",
               "with fit = \"fill\", width and height are the ratio; take it out");
      }
      return;
    }
    if (!table_.has("width") && !table_.has("height")) {
      table_.absent("fit = \"fit\" needs width, height or widths", "set one of them");
    }
    check_no_ratio();
  }

  void check_no_ratio() {
    if (!table_.has("ratio")) return;
    refuse("ratio", "ratio with fit = \"fit\"",
           "the whole picture keeps its own ratio; take it out, or set fit = \"fill\"");
  }

  // The largest file, at the highest density.
  void check_largest() {
    const std::int64_t density = spec_.densities.back();
    const std::int64_t width = spec_.widths.empty() ? spec_.width.value_or(0) : spec_.widths.back();
    std::int64_t height = spec_.height.value_or(0);
    if (!spec_.widths.empty() && spec_.ratio) {
      height = width * spec_.ratio->height / spec_.ratio->width;
    }
    const std::int64_t largest = std::max(width, height) * density;
    if (largest <= kLength.most) return;
    const bool dense = std::max(width, height) <= kLength.most;
    refuse(dense ? "densities" : "ratio",
           "the largest file would be " + std::to_string(largest) + " px long",
           "the longest side may have 16383 px");
  }

  const TableReader& table_;
  RenditionSpec& spec_;
};

}  // namespace

void read_sizes(const TableReader& table, RenditionSpec& spec) { SizeReader(table, spec).read(); }

}  // namespace picdesk::preset
