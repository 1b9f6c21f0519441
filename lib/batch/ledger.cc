// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/ledger.h"

#include <set>
#include <utility>

#include "base/digest.h"
#include "base/text.h"

namespace picdesk {
namespace {

// No manifest or rendition is larger.
constexpr std::uint64_t kMaxManifestBytes = 1ull << 30;
constexpr std::uint64_t kMaxOutputBytes = 1ull << 30;

std::string reason_to_redo(const ManifestEntry& old, const ManifestEntry& planned) {
  if (old.status != "done") return "failed-before";
  if (old.master_sha256 != planned.master_sha256) return "master-changed";
  if (old.recipe != planned.recipe) return "recipe-changed";
  if (!(old.crop == planned.crop) || !(old.size == planned.size)) return "crop-changed";
  return "metadata-changed";
}

}  // namespace

Result<Ledger> Ledger::open(const files::OutputRoot& root, const std::string& manifest) {
  Ledger ledger;
  if (manifest.empty()) return ledger;
  Result<files::Bytes> file = root.read(manifest, kMaxManifestBytes);
  if (!file) {
    if (file.error().code == ErrorCode::not_found) return ledger;
    return forward_error(file);
  }
  const std::string_view text(reinterpret_cast<const char*>(file->data()), file->size());
  Result<std::vector<ManifestEntry>> entries = parse_manifest(text, root.path() + "/" + manifest);
  if (!entries) return forward_error(entries);
  for (ManifestEntry& entry : *entries) {
    if (entry.output.empty()) {
      ledger.failed_.push_back(std::move(entry));
    } else {
      std::string output = text::fold(entry.output);
      ledger.by_output_[std::move(output)] = std::move(entry);
    }
  }
  for (const auto& [output, entry] : ledger.by_output_) {
    if (entry.status == "done" && !entry.crop_basis.empty()) {
      ledger.by_basis_.emplace(entry.crop_basis, &entry);
    }
  }
  return ledger;
}

const ManifestEntry* Ledger::with_basis(const std::string& crop_basis) const {
  const auto found = by_basis_.find(crop_basis);
  return found == by_basis_.end() ? nullptr : found->second;
}

Result<Ledger::Verdict> Ledger::judge(const files::OutputRoot& root,
                                      const ManifestEntry& planned) const {
  using Action = Verdict::Action;
  Result<files::Bytes> there = root.read(planned.output, kMaxOutputBytes);
  if (!there) {
    if (there.error().code == ErrorCode::not_found) return Verdict{Action::make, "no-output"};
    return forward_error(there);
  }
  const auto found = by_output_.find(text::fold(planned.output));
  if (found == by_output_.end() || found->second.sha256.empty()) {
    return Verdict{Action::compare, "no-record"};
  }
  const ManifestEntry& old = found->second;
  if (digest::sha256_hex(*there) != old.sha256) return Verdict{Action::compare, "output-changed"};
  const bool other_master =
      old.master != planned.master && old.master_sha256 != planned.master_sha256;
  if (other_master) return Verdict{Action::compare, "made from " + old.master};
  if (old.key == planned.key && old.status == "done")
    return Verdict{Action::keep, "unchanged", &old};
  return Verdict{Action::replace, reason_to_redo(old, planned), &old};
}

std::string Ledger::merged(const std::vector<ManifestEntry>& made) const {
  std::map<std::string, ManifestEntry> outputs = by_output_;
  std::set<std::string> masters;
  std::vector<ManifestEntry> all;
  for (const ManifestEntry& entry : made) {
    masters.insert(entry.master);
    if (entry.output.empty()) {
      all.push_back(entry);
    } else {
      outputs[text::fold(entry.output)] = entry;
    }
  }
  for (const ManifestEntry& entry : failed_) {
    if (masters.count(entry.master) == 0) all.push_back(entry);
  }
  for (auto& [path, entry] : outputs) all.push_back(std::move(entry));
  return to_manifest(std::move(all));
}

}  // namespace picdesk
