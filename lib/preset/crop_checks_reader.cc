// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/crop_checks_reader.h"

#include <algorithm>
#include <utility>

#include "preset/severity_reader.h"
#include "preset/words.h"

namespace picdesk::preset {
namespace {

constexpr Range kQuantiser{0, 127};  // VP8's base quantiser index
constexpr Range kBits{0, 256};       // of a block mean hash

class CropChecksReader {
 public:
  CropChecksReader(const TomlNode& node, Faults& faults)
      : table_(node, Section::crop_checks, faults) {}

  CropCheckLimits read(std::vector<RuleMention>& mentions) {
    read_shares();
    read_measures();
    check_order();
    check_families();
    limits_.severity = read_severities(table_, mentions);
    return std::move(limits_);
  }

 private:
  void number(std::string_view key, double least, double most, double& to) {
    if (const auto value = table_.number(key, least, most)) to = *value;
  }

  void read_shares() {
    number("face_out", 0, 1, limits_.face_out);
    number("face_in", 0, 1, limits_.face_in);
    number("headroom_least", 0, 1, limits_.headroom_least);
    number("headroom_most", 0, 1, limits_.headroom_most);
    number("eye_line_least", 0, 1, limits_.eye_line_least);
    number("eye_line_most", 0, 1, limits_.eye_line_most);
    number("subject_warning", 0, 1, limits_.subject_warning);
    number("subject_error", 0, 1, limits_.subject_error);
  }

  void read_measures() {
    number("squeeze_warning", 0, 1, limits_.squeeze_warning);
    number("squeeze_error", 0, 1, limits_.squeeze_error);
    number("upscale_warning", 1, 100, limits_.upscale_warning);
    number("upscale_error", 1, 100, limits_.upscale_error);
    number("tilt", 0, 45, limits_.tilt);
    number("soft_warning", 0, 1, limits_.soft_warning);
    number("soft_error", 0, 1, limits_.soft_error);
    number("oversharp", 1, 100, limits_.oversharp);
    number("blocky", 1, 100, limits_.blocky);
    const auto whole = [&](std::string_view key, Range range, int& to) {
      if (const auto value = table_.integer(key, range)) to = static_cast<int>(*value);
    };
    whole("quantiser_warning", kQuantiser, limits_.quantiser_warning);
    whole("quantiser_error", kQuantiser, limits_.quantiser_error);
    whole("near_duplicate", kBits, limits_.near_duplicate);
  }

  // The milder of two limits must be met first.
  void in_order(std::string_view lower_key, double lower, std::string_view upper_key,
                double upper) {
    if (lower <= upper) return;
    const TomlNode* node = table_.find(lower_key);
    if (node == nullptr) node = table_.find(upper_key);
    if (node == nullptr) return;
    table_.fault(*node,
                 std::string(lower_key) + " (" + decimal(lower) + ") is above " +
                     std::string(upper_key) + " (" + decimal(upper) + ")",
                 "set both, the lower one first");
  }

  void check_order() {
    const CropCheckLimits& l = limits_;
    in_order("face_out", l.face_out, "face_in", l.face_in);
    in_order("headroom_least", l.headroom_least, "headroom_most", l.headroom_most);
    in_order("eye_line_least", l.eye_line_least, "eye_line_most", l.eye_line_most);
    in_order("subject_error", l.subject_error, "subject_warning", l.subject_warning);
    in_order("squeeze_warning", l.squeeze_warning, "squeeze_error", l.squeeze_error);
    in_order("upscale_warning", l.upscale_warning, "upscale_error", l.upscale_error);
    in_order("soft_error", l.soft_error, "soft_warning", l.soft_warning);
    in_order("quantiser_warning", l.quantiser_warning, "quantiser_error", l.quantiser_error);
  }

  // Which rules there are is known to the checks.
  void check_families() {
    static const std::vector<std::string> families{"crop/", "dup/", "image/"};
    for (const TomlEntry& entry : table_.table("severity").entries) {
      const auto begins = [&](const std::string& family) { return entry.key.starts_with(family); };
      if (std::ranges::any_of(families, begins)) continue;
      table_.fault(entry.value, quoted(entry.key) + " is no rule of a finished picture",
                   "they begin with crop/, dup/ or image/");
    }
  }

  TableReader table_;
  CropCheckLimits limits_;
};

}  // namespace

void read_crop_checks(const TableReader& top, Faults& faults, Preset& preset) {
  preset.crop_checks =
      CropChecksReader(top.table("crop_checks"), faults).read(preset.rule_mentions);
}

}  // namespace picdesk::preset
