// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's configuration, picdesk.toml (found upwards from a folder), and metadata policies in
// TOML. Unknown keys are errors with line, column and a suggestion. Value types; re-entrant.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/article_config.h"
#include "picdesk/finding.h"
#include "picdesk/result.h"
#include "picdesk/rule_mention.h"
#include "picdesk/vision.h"

namespace picdesk {

// [[credit.agency]]: what one agency asks for. Patterns are ICU regular expressions.
struct AgencyRule {
  std::string name;                // an agency of [credit.aliases] or of the built-in ones
  std::string copyright;           // pattern of the copyright notice; empty: any
  bool web_statement = false;      // asks for an absolute web_statement
  bool data_mining = false;        // asks for a data_mining statement
  std::optional<int> expire_days;  // from date_created
};

// [credit] and [credit.policy].
struct CreditConfig {
  std::vector<std::string>
      forms;  // "[{name}]", "Photo by {name}/{agency}"; literals + {name}, {agency}
  std::vector<std::string> agencies;                        // when set, another agency is a finding
  std::vector<std::string> placeholders;                    // added to the built-in ones
  std::map<std::string, std::vector<std::string>> aliases;  // added to the built-in ones
  std::vector<std::string> required = {"credit", "copyright", "caption"};  // field keys
  std::string line;  // pattern with groups `who`, `agency`; empty: any credit line
  std::vector<std::string> forbidden_words;
  std::vector<std::string> embargo;  // patterns; a group `date` makes it expire
  std::vector<AgencyRule> agency;
};

// [metadata]: how files are read and written. Words are those of the command's options.
struct MetadataConfig {
  std::string read_policy = "xmp-first";
  std::vector<std::string> camera_junk;
  std::string iim_fallback = "windows-1252";
  std::string sync_exif = "always";
  std::string sync_iim = "present";
  bool sync_exif_date = false;
  std::string sidecar_naming;   // "", "stem" (photo.xmp) or "full" (photo.jpg.xmp)
  std::string c2pa = "report";  // or "refuse"
};

// [vision]: who looks for faces.
struct VisionConfig {
  std::string detector;  // "", "none", "dlib", "haar"; empty: the model, else what is built in
  std::optional<FaceModel> model;  // face_model = { kind, path, sha256, tiles }; its path is
                                   // relative to picdesk.toml
};

// [[suppress]]: findings that the desk has decided about.
struct Suppression {
  std::string rule;                // "meta/required" or "meta/*"
  std::vector<std::string> paths;  // globs relative to picdesk.toml; empty: all
  std::string reason;              // must be given
};

struct DeskConfig {
  std::string path;  // of the file; empty: defaults
  CreditConfig credit;
  MetadataConfig metadata;
  VisionConfig vision;
  ArticleConfig article;
  std::map<std::string, std::string> severity;  // rule id or "rule:kind" -> "error", "warning",
                                                // "info", "off"
  std::vector<Suppression> suppressions;
  std::vector<RuleMention> rule_mentions;
};

// Errors: invalid_argument "origin:line:column: ...".
Result<DeskConfig> parse_config(std::string_view toml, std::string_view origin);

// The nearest picdesk.toml at or above `folder`; defaults if there is none. Errors: as
// parse_config(), and those of reading.
Result<DeskConfig> load_config(const std::string& folder);

// A policy in TOML: name, keep, keep_extra, drop_credit, keep_faces, description. Field names are
// checked by whoever uses it (validate() of picdesk/metadata.h).
struct PolicySpec {
  std::string name;
  std::string description;
  std::vector<std::string> keep;
  std::vector<std::string> keep_extra;
  bool drop_credit = false;
  bool keep_faces = false;
};
Result<PolicySpec> parse_policy(std::string_view toml, std::string_view origin);

// By name among those that ship (keep-credit, protect-source, strip-all), by path if `name` holds a
// '/' or ends in ".toml", or policies/NAME.toml beside the nearest picdesk.toml upwards, which
// wins.
Result<PolicySpec> load_policy(const std::string& name);
std::vector<std::string> shipped_policies();

}  // namespace picdesk
