// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/crop/crop_rules.h"

namespace picdesk::check {
namespace {

std::string describe(const Bars& bars) {
  std::string text;
  const auto add = [&text](int lines, const char* side) {
    if (lines == 0) return;
    text += (text.empty() ? "" : ", ") + std::to_string(lines) + " px " + side;
  };
  add(bars.left, "left");
  add(bars.top, "at the top");
  add(bars.right, "right");
  add(bars.bottom, "at the bottom");
  return text;
}

void check_bars(const CroppedPhoto& photo, const PictureFacts& facts, CropFindings& findings) {
  const Bars& bars = facts.bars;
  const int widest = std::max({bars.left, bars.top, bars.right, bars.bottom});
  if (widest == 0 || photo.bars_allowed) return;
  findings.add({.rule = "crop/bars",
                .severity = Severity::warning,
                .most = facts.bars_exact ? Severity::error : Severity::warning,
                .message = std::string(facts.bars_exact ? "bars that the master has not: "
                                                        : "there seem to be bars: ") +
                           describe(bars),
                .hint = "crop them off, or give the preset a colour for bars if they are meant",
                .measured = Measurement{double(widest), 0, "px"}});
}

void check_blocks(const PictureFacts& facts, const CropCheckLimits& limits,
                  CropFindings& findings) {
  if (!(facts.blockiness > limits.blocky)) return;
  findings.add({.rule = "image/blocky",
                .severity = Severity::info,
                .message = "steps on the 8-pixel grid of a JPEG are " +
                           decimal(facts.blockiness, 1) + " times as strong as beside it",
                .hint = "render from the master, not from a compressed copy",
                .measured = Measurement{facts.blockiness, limits.blocky, ""}});
}

void check_sharpness(double sharpness, const CropCheckLimits& limits, CropFindings& findings) {
  if (sharpness > limits.oversharp) {
    findings.add(
        {.rule = "image/oversharp",
         .severity = Severity::info,
         .message = "fine detail is " + decimal(sharpness, 2) + " times as strong as the master's",
         .hint = "sharpen less",
         .measured = Measurement{sharpness, limits.oversharp, ""}});
  }
  if (!(sharpness < limits.soft_warning)) return;
  const bool severe = sharpness < limits.soft_error;
  findings.add({.rule = "image/soft",
                .severity = severe ? Severity::error : Severity::warning,
                .message = "only " + percent(sharpness) + " of the master's fine detail is left",
                .hint = "render from the master in one step, without enlarging or blurring",
                .measured = Measurement{sharpness, severe ? limits.soft_error : limits.soft_warning,
                                        "share"}});
}

}  // namespace

void check_pixels(const CroppedPhoto& photo, const PictureFacts& facts,
                  const CropCheckLimits& limits, CropFindings& findings) {
  check_bars(photo, facts, findings);
  if (facts.sharpness) check_sharpness(*facts.sharpness, limits, findings);
  check_blocks(facts, limits, findings);
  if (facts.unconverted && *facts.unconverted > 0) {
    findings.add({.rule = "image/profile",
                  .severity = Severity::error,
                  .message = "the colours are those of the master's wide-gamut profile, and the "
                             "file does not say so: they look dull",
                  .hint = "convert the colours to sRGB",
                  .measured = Measurement{*facts.unconverted, 0, "Lab"}});
  }
}

}  // namespace picdesk::check
