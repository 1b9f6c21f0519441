// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/batch.h"

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>

#include "batch/collisions.h"
#include "batch/inputs.h"
#include "batch/item_markup.h"
#include "batch/item_run.h"

namespace picdesk {
namespace {

// What can be checked before any master is read.
Result<void> check(const BatchRequest& request) {
  if (request.inputs.empty()) {
    return fail(ErrorCode::invalid_argument, "no photographs to render",
                "name files or folders that hold JPEG, PNG, WebP or TIFF files");
  }
  Result<void> policy =
      validate(MetadataPolicy{request.preset.metadata.policy, request.preset.metadata.keep_extra});
  if (!policy) return policy;
  MetadataRecord scratch;
  for (const auto& [field, value] : request.fields) {
    Result<void> set = set_metadata_field(scratch, field, value);
    if (!set) return set;
  }
  return {};
}

int thread_count(const BatchRequest& request) {
  if (request.threads > 0) return request.threads;
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

// The manifest names masters by their relative path: no absolute path of this machine gets in.
Error without_directory(Error error, const BatchInput& input) {
  const std::size_t at = error.message.find(input.path);
  if (at != std::string::npos) error.message.replace(at, input.path.size(), input.relative);
  return error;
}

std::vector<ManifestEntry> entries_of(const BatchItem& item) {
  std::vector<ManifestEntry> entries;
  for (const BatchOutput& output : item.outputs) {
    ManifestEntry entry = output.entry;
    if (entry.error) entry.error = without_directory(std::move(*entry.error), item.input);
    entry.findings.clear();
    for (const Finding& finding : item.findings) {
      if (finding.location == entry.spec) entry.findings.push_back(finding);
    }
    entries.push_back(std::move(entry));
  }
  if (entries.empty() && item.error) {
    ManifestEntry entry;
    entry.master = item.input.relative;
    entry.master_sha256 = item.sha256;
    entry.master_size = item.size;
    entry.status = "failed";
    entry.error = without_directory(*item.error, item.input);
    entries.push_back(std::move(entry));
  }
  return entries;
}

void count(BatchReport& report) {
  for (const BatchItem& item : report.items) {
    bool failed = item.error.has_value();
    for (const BatchOutput& output : item.outputs) {
      report.written += output.state == BatchOutput::State::written;
      report.unchanged += output.state == BatchOutput::State::unchanged;
      failed = failed || output.state == BatchOutput::State::failed;
      if (output.state == BatchOutput::State::written) report.bytes_written += output.entry.bytes;
    }
    report.failed_items += failed;
  }
}

class BatchRun {
 public:
  BatchRun(const BatchContext& context, const BatchProgress& progress, std::stop_token stop)
      : context_(context), progress_(progress), stop_(std::move(stop)) {}

  Result<BatchReport> run() {
    const BatchRequest& request = context_.request;
    runs_.resize(request.inputs.size());
    context_.pool.for_each(
        runs_.size(), [&](std::size_t i) { runs_[i] = plan_item(context_, request.inputs[i]); },
        stop_);
    fail_collisions(request, runs_);
    context_.pool.for_each(
        runs_.size(), [&](std::size_t i) { finish(i); }, stop_);
    BatchReport report;
    report.cancelled = stop_.stop_requested();
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      mark_cancelled(i);
      report.items.push_back(std::move(runs_[i].item));
    }
    count(report);
    write_manifest(report);
    return report;
  }

 private:
  void finish(std::size_t index) {
    ItemRun& run = runs_[index];
    if (!run.item.error) render_item(context_, run, stop_);
    add_markup(context_.request, run);
    const std::scoped_lock lock(mutex_);
    ++done_;
    if (progress_) progress_(run.item, done_, runs_.size());
  }

  // A master that was never started says so.
  void mark_cancelled(std::size_t index) {
    BatchItem& item = runs_[index].item;
    if (!item.input.path.empty() && !stop_.stop_requested()) return;
    item.input = context_.request.inputs[index];
    const bool untouched = std::all_of(
        item.outputs.begin(), item.outputs.end(),
        [](const BatchOutput& output) { return output.state == BatchOutput::State::planned; });
    if (untouched && !item.error && !context_.request.dry_run) {
      item.error = Error{ErrorCode::cancelled, item.input.path + ": stopped before it was begun",
                         "run the same command again"};
      item.outputs.clear();
    }
  }

  void write_manifest(BatchReport& report) {
    const BatchRequest& request = context_.request;
    if (request.dry_run || request.manifest.empty()) return;
    if (report.written + report.unchanged == 0 && context_.ledger.empty()) return;
    std::vector<ManifestEntry> made;
    for (const BatchItem& item : report.items) {
      if (item.error && item.error->code == ErrorCode::cancelled) continue;
      for (ManifestEntry& entry : entries_of(item)) made.push_back(std::move(entry));
    }
    const std::string text = context_.ledger.merged(made);
    Result<void> written =
        context_.root.write(request.manifest, std::as_bytes(std::span(text.data(), text.size())),
                            files::Existing::replace);
    if (written) {
      report.manifest_path = context_.root.path() + "/" + request.manifest;
    } else {
      report.manifest_error = std::move(written.error());
    }
  }

  const BatchContext& context_;
  const BatchProgress& progress_;
  std::stop_token stop_;
  std::vector<ItemRun> runs_;
  std::mutex mutex_;
  std::size_t done_ = 0;
};

}  // namespace

std::string_view name(BatchOutput::State state) {
  switch (state) {
    case BatchOutput::State::planned:
      return "planned";
    case BatchOutput::State::written:
      return "written";
    case BatchOutput::State::unchanged:
      return "unchanged";
    case BatchOutput::State::failed:
      return "failed";
  }
  return "";
}

Result<BatchReport> run_batch(const BatchRequest& asked, const BatchProgress& progress,
                              std::stop_token stop) {
  Result<void> valid = check(asked);
  if (!valid) return forward_error(valid);
  BatchRequest request = asked;
  request.inputs = named_apart(std::move(request.inputs));
  Result<files::OutputRoot> root = files::OutputRoot::open(request.output_directory);
  if (!root) return forward_error(root);
  Result<Ledger> ledger = Ledger::open(*root, request.manifest);
  if (!ledger) return forward_error(ledger);
  RenderPool pool(thread_count(request));
  const BatchContext context{request, *root, *ledger, pool, engine_fingerprint()};
  return BatchRun(context, progress, std::move(stop)).run();
}

}  // namespace picdesk
