// SPDX-License-Identifier: GPL-3.0-or-later
// Presets: named TOML files that say which renditions a master becomes, what metadata they carry
// and where they go. Reading is pure; loading touches the file system. Value types.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/date.h"
#include "picdesk/geometry.h"
#include "picdesk/master.h"
#include "picdesk/result.h"
#include "picdesk/rule_mention.h"

namespace picdesk {

enum class Fit {
  fill,  // cover width x height, crop what is left over
  fit,   // the whole picture inside width x height (either may be absent)
};

// What to do when protected regions do not all fit in a crop.
enum class OnConflict {
  automatic,  // letterbox where the preset has a colour for bars, else fail
  fail,       // no rendition
  letterbox,  // the smallest part that holds them all, with bars
  best,       // keep the heaviest whole, the others out where possible
};
std::string_view name(OnConflict policy);  // "auto", "fail", "letterbox", "best"

// How a fill crop is placed where nobody says: from what the picture shows, or in the middle.
enum class Gravity { automatic, centre };
std::string_view name(Gravity gravity);  // "auto", "centre"

// One output, or one output per width and density. Sizes in px.
struct RenditionSpec {
  std::string name;  // unique in the preset: [a-z0-9-]+
  Fit fit = Fit::fill;
  std::optional<int> width;  // fill: both are set; fit: at least one
  std::optional<int> height;
  std::optional<AspectRatio> ratio;        // fill with `widths`: the ratio of every rung
  std::vector<int> widths;                 // a ladder; instead of width, ascending, unique
  std::vector<int> densities{1};           // 1x, 2x, ...: multiplies width and height
  Format format = Format::webp;            // webp, jpeg or avif
  int quality = 80;                        // of the format's own scale
  int method = 4;                          // WebP 0..6
  int alpha_quality = 100;                 // WebP 0..100
  std::optional<std::uint64_t> max_bytes;  // budget of the finished file, metadata included
  int min_quality = 30;  // the budget search goes no lower; too_large if that does not fit
  unsigned background = 0xFFFFFF;  // sRGB under transparent pixels where the format has no alpha
  std::string path;                // template; empty: the preset's
  Gravity gravity = Gravity::automatic;            // of a fill crop
  OnConflict on_conflict = OnConflict::automatic;  // of a fill crop
  std::optional<unsigned> bars;  // sRGB of bars around a picture that is shown whole; absent: none
};

// [crop_checks]: limits of the checks that hold a finished rendition against its master
// (docs/crop-checks.md). Shares are 0..1.
struct CropCheckLimits {
  double face_out = 0.03;        // a face less than this inside counts as out ...
  double face_in = 0.97;         // ... more than this as whole
  double headroom_least = 0.04;  // of the crop's height, above the head of one main face
  double headroom_most = 0.25;
  double eye_line_least = 0.25;
  double eye_line_most = 0.50;
  double subject_warning = 0.95;  // share of a subject region inside
  double subject_error = 0.60;
  double squeeze_warning = 0.006;
  double squeeze_error = 0.02;
  double upscale_warning = 1.01;  // output px per master px
  double upscale_error = 1.5;
  double tilt = 0.3;           // degrees
  double soft_warning = 0.90;  // fine detail against the master's
  double soft_error = 0.60;
  double oversharp = 1.5;
  int quantiser_warning = 59;  // of lossy WebP, 0..127
  int quantiser_error = 78;
  double blocky = 1.5;
  int near_duplicate = 26;                      // differing bits of 256
  std::map<std::string, std::string> severity;  // rule -> "error", "warning", "info", "off"
};

// What the article's markup shows.
struct MarkupSpec {
  std::string show;              // the spec whose renditions make the srcset
  std::string fallback;          // the spec of the <img> for old browsers; may be empty
  std::string sizes = "100vw";   // the `sizes` attribute
  bool hero = false;             // fetchpriority="high", never lazy
  std::string url_prefix = "/";  // put before the output path
};

struct PresetMetadata {
  std::string policy = "keep-credit";  // keep-credit | protect-source | strip-all
  std::vector<std::string> keep_extra;
};

struct Preset {
  std::string origin;  // as parse_preset() was told; empty: made otherwise
  std::string name;
  std::string description;
  std::string path;  // template, see expand_path()
  std::vector<RenditionSpec> renditions;
  PresetMetadata metadata;
  MarkupSpec markup;
  CropCheckLimits crop_checks;
  std::vector<RuleMention> rule_mentions;  // of crop_checks.severity
  Limits limits;
};

// Reads a preset. `origin` names it in errors: "origin:line:column: ...". Unknown keys are errors
// with a suggestion; whether the rules of [crop_checks.severity] exist is for validate_rules() of
// picdesk/rules.h. Errors: invalid_argument.
Result<Preset> parse_preset(std::string_view toml, std::string_view origin);

// By name among the presets that ship with picdesk, or by path if `name` holds a '/' or ends in
// ".toml". A file presets/NAME.toml beside the nearest picdesk.toml upwards wins over a shipped
// one. Errors: not_found with "did you mean", invalid_argument; a file that cannot be read:
// permission, io, too_large (more than 1 MiB).
Result<Preset> load_preset(const std::string& name);

// Names of the shipped presets, sorted, and the TOML text of one.
std::vector<std::string> shipped_presets();
Result<std::string> shipped_preset_text(std::string_view name);

// What decides a rendition beside its size and crop, as key=value lines in a fixed order: equal
// text, size and crop mean equal renditions. Part of the rendition key; a change renders anew.
std::string canonical_recipe(const RenditionSpec& spec);

// Values for the fields of a path template.
struct PathFields {
  std::string id;  // digits
  std::string slug;
  std::string name;  // the master's stem
  std::string hash8;
  std::string preset;
  std::string spec;
  std::string ext;  // without dot
  int width = 0;
  int height = 0;
  std::optional<PartialDate> date;  // {yyyy} {mm} {dd} need the day
};

// Whether every {field} is known and the literal parts are safe. Errors: invalid_argument with the
// 1-based column in the template.
Result<void> validate_path_template(std::string_view path_template);

// Fields of the template that need a value: {"slug", "yyyy", ...}.
std::vector<std::string> template_fields(std::string_view path_template);

// Fills the template: a relative path in NFC with '/', without "." or "..", each component <= 255
// bytes, at most 1,024 bytes in all. Values are made safe before insertion; a value that cannot be
// is invalid_argument.
Result<std::string> expand_path(std::string_view path_template, const PathFields& fields);

// Id and slug from a master's stem: "49785-iraq-isis-tunnel" -> {"49785", "iraq-isis-tunnel"}; a
// stem of slug form that follows no number gives a slug alone unless it is a camera's name
// (IMG_1234, DSC00012, ...); a plain number gives an id alone. A rendition's ending, "-600_384", is
// left out. An id is 1 to 10 digits without a leading zero.
struct NameParts {
  std::string id;
  std::string slug;
};
NameParts split_name(std::string_view stem);

}  // namespace picdesk
