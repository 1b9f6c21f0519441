// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as texts: which subcommand, which options. Values are checked where they are
// used (values.h). Reading it touches nothing but the environment.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "picdesk/result.h"

namespace picdesk::command {

struct ConsoleArguments {
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  std::string color = "auto";
};

struct InputArguments {
  std::vector<std::string> paths;  // files, folders, "@list"
  bool null_separated = false;     // a list on standard input
};

struct RenderArguments {
  InputArguments inputs;
  std::string preset = "article-hero";
  std::string output = "web";
  std::string manifest = "manifest.ndjson";
  std::string date, id, slug, focal, markup, language, jobs;
  std::string fail_on = "error";
  std::vector<std::string> crops, protect;
  std::string detector;
  std::vector<std::pair<std::string, std::string>> fields;  // option or "set", and text, in order
  bool force = false;
  bool dry_run = false;
  bool explain = false;
  std::string sheet, sheet_base;
  std::string report;  // a contact sheet, HTML
  std::vector<std::string> codes;
  std::string code_delimiter = "\\";
  std::string codes_mode = "strict";
  bool variables = false;
};

// crop plan and crop apply.
struct CropArguments {
  InputArguments inputs;
  std::vector<std::string> ratios;
  std::string focal, focal_form, crop;
  std::vector<std::string> protect;
  std::string detector;
  std::string output;  // of apply: a file, or a folder
  std::string width;   // of apply
  bool write_back = false;
  bool force = false;
  bool dry_run = false;
};

// crop check and crop locate.
struct CropCheckArguments {
  std::vector<std::string> paths;  // master, rendition; check: folders too
  std::string preset, manifest, focal, detector, jobs;
  std::vector<std::string> protect;
  std::string fail_on = "error";
};

// How embedded metadata is read and written: meta set, copy, scrub, check; sheet apply.
struct MetadataArguments {
  InputArguments inputs;
  std::vector<std::pair<std::string, std::string>> fields;  // option or "set", and text, in order
  std::vector<std::string> clear;
  std::string caption_template;    // a TOML file
  std::vector<std::string> codes;  // code tables
  std::string code_delimiter = "\\";
  std::string codes_mode = "strict";
  bool variables = false;
  std::string language = "en";  // of month names
  // Empty: as picdesk.toml says.
  std::string read_policy, iim_charset, sync_exif, sync_iim, c2pa, sidecar_naming;
  bool sync_exif_date = false;
  bool fix_mojibake = false;
  bool dry_run = false;
  bool allow_hardlinks = false;
  bool keep_mtime = false;
  bool strict = false;
  bool no_backup = false;
  bool no_sync = false;
  std::string isolation = "process";
  std::string jobs;
  std::string output;  // of meta scrub: a folder
  std::string proof;   // of meta scrub: a file
  std::string policy;  // of meta scrub and check
  std::vector<std::string> keep_extra;
  bool drop_credit = false;
  bool keep_faces = false;
  std::string from;  // of meta copy: a file or folder
  bool from_trailer = false;
  std::vector<std::string> field_names;  // of meta copy and sheet export
  bool explain = false;                  // of meta show
  std::string now;                       // of meta check
  bool delivered = false;
  std::string fail_on = "error";
};

struct SheetArguments {
  std::string sheet;   // the file to read or write
  std::string root;    // folder of the photos
  std::string base;    // the base beside a sheet
  bool write = false;  // else a dry run
  bool all_or_nothing = false;
  bool force = false;  // export over a sheet that is there
};

struct ReportArguments {
  std::vector<std::string> manifests;
  std::string format = "html";
  std::string output, masters, title, detector;
  std::string fail_on = "never";
};

// check.
struct CheckArguments {
  std::vector<std::string> paths;  // articles, folders; "-": standard input
  std::string stdin_name;          // what standard input is called
  std::string format = "text";
  std::string output;  // a file for the report
  // Empty: as picdesk.toml says.
  std::string site_root, profile, language, fail_on, baseline;
  std::string now;
  std::string manifest;  // of `render`: crop checks of the heroes
  std::string masters;   // folder of the manifest's masters
  std::string jobs;
  bool exit_zero = false;
  bool fix = false;
  bool unsafe_fixes = false;
  bool diff = false;
  bool update_baseline = false;
  bool prune_baseline = false;
};

struct UndoArguments {
  std::vector<std::string> words;  // ID, or files and folders
  std::string folder = ".";
  bool list = false;
  bool prune = false;
  std::string older_than = "30";  // days
};

struct Arguments {
  std::string subcommand;  // "render", "crop plan", ...
  ConsoleArguments console;
  RenderArguments render;
  CropArguments crop;
  CropCheckArguments crop_check;
  MetadataArguments metadata;
  SheetArguments sheet;
  UndoArguments undo;
  ReportArguments report;
  CheckArguments check;
  std::vector<std::string> names;  // of presets, rules
  std::string text;                // to print instead of doing anything: help, version
};

// Errors: invalid_argument with "did you mean".
Result<Arguments> parse_arguments(const std::vector<std::string>& words);

}  // namespace picdesk::command
