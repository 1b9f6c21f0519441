// SPDX-License-Identifier: GPL-3.0-or-later
// Many masters with one preset: planned whole, checked for collisions, then rendered and written.
// One bad master never stops the others. run_batch() is called from one thread at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "picdesk/files.h"
#include "picdesk/finding.h"
#include "picdesk/metadata.h"
#include "picdesk/plan.h"
#include "picdesk/preset.h"
#include "picdesk/report.h"
#include "picdesk/result.h"
#include "picdesk/vision.h"

namespace picdesk {

// A master to render: where it is, and the name it goes by in the manifest.
using BatchInput = files::Found;

// A master whose texts are being put together: its bytes, and the record as read.
struct MasterTexts {
  const BatchInput& input;
  std::span<const std::byte> bytes;
  const ProbeInfo& info;
  MetadataRecord& record;          // to change
  std::vector<Finding>& findings;  // to add to
};
// What a caption sheet says of a master. An error fails the master. Called from any thread.
using EditTexts = std::function<Result<void>(const MasterTexts& texts)>;

// What a master shows, for crops that nobody chose; as a rule a VisionWorker's analyse(). Called
// from any thread, once a master at most. An error fails the master.
using AnalyseMaster = std::function<Result<PictureAnalysis>(std::span<const std::byte> master,
                                                            const ProbeInfo& info)>;

// The XMP packet of the sidecar beside a master; empty: none.
using ReadSidecar = std::function<Result<std::vector<std::byte>>(const std::string& path)>;

struct BatchRequest {
  std::vector<BatchInput> inputs;
  Preset preset;
  std::string output_directory = "web";
  std::string manifest = "manifest.ndjson";  // beneath the output directory; empty: none
  Placement placement;                       // for every master
  std::vector<std::pair<std::string, std::string>> fields;  // metadata overrides, in order
  EditTexts edit_texts;                                     // before them; empty: the master's own
  ReadSidecar read_sidecar;         // for regions; empty: sidecars are not looked at
  AnalyseMaster analyse;            // empty: crops come from placement and metadata alone
  std::string analysis_name;        // detector and model hash: crops of the same analysis are kept
  std::string id;                   // empty: from the file name, else from the digest
  std::string slug;                 // empty: from the file name, else from the headline
  std::optional<PartialDate> date;  // for the path; else embedded, else the file's time
  std::optional<MarkupFormat> markup;
  std::string language = "en";  // of the markup
  bool force = false;           // overwrite files that picdesk did not make
  bool dry_run = false;         // plan and check only; writes nothing
  int threads = 0;              // 0: one a core
};

// What happened to one output.
struct BatchOutput {
  enum class State { planned, written, unchanged, failed };
  ManifestEntry entry;
  State state = State::planned;
  std::string reason;  // why it is (not) redone: "no-output", "master-changed", "unchanged", ...
};
std::string_view name(BatchOutput::State state);

// One master. `error` set: nothing of it was made. Otherwise single outputs may have failed.
struct BatchItem {
  BatchInput input;
  std::string sha256;
  Size size;  // upright, px
  std::vector<BatchOutput> outputs;
  std::vector<OmittedRendition> omitted;
  std::vector<Finding> findings;
  std::optional<Error> error;
  std::string markup;  // if asked for
};

struct BatchReport {
  std::vector<BatchItem> items;  // in input order
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t failed_items = 0;  // masters with any error
  std::uint64_t bytes_written = 0;
  std::string manifest_path;            // as written; empty: none
  std::optional<Error> manifest_error;  // the renditions are made but could not be recorded
  bool cancelled = false;
};

// Called whenever a master is finished, from any thread, one call at a time.
using BatchProgress = std::function<void(const BatchItem& item, std::size_t done, std::size_t all)>;

// Paths of outputs that give the same text collide on some file system: NFC, case-folded.
std::string collision_key(std::string_view path);

// Masters whose outputs would share a path (compared in NFC and case-folded) all fail with conflict
// before anything is written. A file that is already there is replaced only if the manifest says
// that picdesk made it from this master and it was not changed since, or with `force`; if its bytes
// are what would be written, it counts as unchanged.
// Errors of the call: invalid_argument (no inputs, bad override), corrupt_data (a manifest that is
// none), io and permission (reading the output directory). Errors of a master are in its item.
// The manifest is written last; a run that makes nothing leaves no new manifest.
Result<BatchReport> run_batch(const BatchRequest& request, const BatchProgress& progress = {},
                              std::stop_token stop = {});

}  // namespace picdesk
