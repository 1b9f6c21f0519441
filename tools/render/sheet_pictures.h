// SPDX-License-Identifier: GPL-3.0-or-later
// What a contact sheet shows, gathered from a manifest and the files it names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "picdesk/contact_sheet.h"
#include "picdesk/report.h"
#include "picdesk/result.h"
#include "vision_session.h"

namespace picdesk::command {

// One master's lines of a manifest, and where the files are.
struct SheetSource {
  std::string name;                    // of the master, as in the manifest
  std::vector<ManifestEntry> entries;  // its renditions; none: it failed
  std::string error;                   // why it failed
  std::vector<Finding> findings;       // of the master beside those of its entries
  std::string output_folder;           // that the outputs are relative to
  std::string master_path;             // empty: not at hand
};

struct GatherOptions {
  std::string sheet_folder = ".";  // links are relative to it
  VisionSession& vision;           // looks for faces in the masters
};

// Texts come from the metadata of the first rendition, pictures from the files; the master is read
// for its preview and its regions. A file that is gone or no picture is left out, with a finding
// report/missing beside it. In the order of `sources`.
std::vector<SheetMaster> gather(const std::vector<SheetSource>& sources,
                                const GatherOptions& options);

// A manifest is a file like any other: what it names must lie beneath its folder.
bool stays_beneath(const std::string& path);
// report/missing of a path that does not, and of a file that cannot be shown.
Finding outside(const std::string& path);
Finding missing(const std::string& path, const Error& error);

// "12 masters, 36 renditions, 2 errors, 1 warning".
std::string sheet_summary(const std::vector<SheetMaster>& masters);

}  // namespace picdesk::command
