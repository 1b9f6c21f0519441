// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_pairs.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>

#include "parallel.h"
#include "photo_file.h"
#include "picdesk/files.h"
#include "picdesk/preset.h"

namespace picdesk::command {
namespace {

namespace stdfs = std::filesystem;

constexpr std::size_t most_candidates = 5;

std::string stem_of(const std::string& path) { return stdfs::path(path).stem().string(); }

// Without the size at its end.
std::string base_name(const std::string& stem) {
  return size_in_name(stem) ? stem.substr(0, stem.rfind('-')) : stem;
}

Result<std::string> digest_of(const std::string& path) {
  Result<files::Bytes> bytes = files::read(path, Limits{}.file_bytes);
  if (!bytes) return forward_error(bytes);
  return files::sha256(*bytes);
}

bool is_there(const std::string& path) {
  std::error_code ignored;
  return stdfs::is_regular_file(path, ignored);
}

std::optional<int> pixels(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && value > 0 ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<Size> size_in_name(const std::string& stem) {
  const std::size_t dash = stem.rfind('-');
  if (dash == std::string::npos || dash == 0) return {};
  const std::string_view size = std::string_view(stem).substr(dash + 1);
  const std::size_t middle = size.find('_');
  if (middle == std::string_view::npos) return {};
  const std::optional<int> width = pixels(size.substr(0, middle));
  const std::optional<int> height = pixels(size.substr(middle + 1));
  if (!width || !height) return {};
  return Size{*width, *height};
}

Result<CropMatcher> CropMatcher::make(std::vector<files::Found> masters,
                                      const std::string& renditions, const std::string& manifest) {
  CropMatcher matcher;
  matcher.masters_ = std::move(masters);
  std::string path = manifest;
  if (path.empty()) {
    path = (stdfs::path(renditions) / "manifest.ndjson").string();
    if (!is_there(path)) return matcher;
  }
  Result<std::string> text = read_text(path);
  if (!text) return forward_error(text);
  Result<std::vector<ManifestEntry>> entries = parse_manifest(*text, path);
  if (!entries) return forward_error(entries);
  matcher.entries_ = std::move(*entries);
  matcher.manifest_folder_ = stdfs::path(path).parent_path().string();
  for (const files::Found& master : matcher.masters_) {
    Result<std::string> digest = digest_of(master.path);
    if (digest) matcher.digests_.emplace(std::move(*digest), master.path);
  }
  return matcher;
}

// By its path, else by its bytes: it may have been moved.
const ManifestEntry* CropMatcher::entry_of(const files::Found& rendition,
                                           const std::string& sha256) const {
  const std::string relative =
      stdfs::path(rendition.path)
          .lexically_proximate(manifest_folder_.empty() ? "." : manifest_folder_)
          .generic_string();
  const ManifestEntry* same_bytes = nullptr;
  for (const ManifestEntry& entry : entries_) {
    if (entry.output.empty()) continue;
    if (entry.output == relative) return &entry;
    if (entry.sha256 == sha256) same_bytes = &entry;
  }
  return same_bytes;
}

std::string CropMatcher::by_manifest(const ManifestEntry& entry) const {
  const auto same = digests_.find(entry.master_sha256);
  if (same != digests_.end()) return same->second;
  for (const files::Found& master : masters_) {
    if (master.relative == entry.master) return master.path;
  }
  return {};
}

// The same id, else the same name or slug.
std::string CropMatcher::by_name(const files::Found& rendition) const {
  const std::string name = base_name(stem_of(rendition.path));
  const NameParts parts = split_name(name);
  const files::Found* found = nullptr;
  for (const files::Found& master : masters_) {
    const std::string other = base_name(stem_of(master.path));
    if (other == name) return master.path;
    const NameParts its = split_name(other);
    const bool same_id = !parts.id.empty() && its.id == parts.id;
    const bool same_slug = !parts.slug.empty() && its.slug == parts.slug;
    if (found == nullptr && (same_id || (parts.id.empty() && same_slug))) found = &master;
  }
  return found != nullptr ? found->path : std::string();
}

CropPair CropMatcher::match(const files::Found& rendition) const {
  CropPair pair;
  pair.rendition = rendition;
  if (!entries_.empty()) {
    const Result<std::string> digest = digest_of(rendition.path);
    const ManifestEntry* entry = entry_of(rendition, digest ? *digest : std::string());
    if (entry != nullptr) {
      pair.entry = *entry;
      pair.master = by_manifest(*entry);
      pair.matched_by = "manifest";
    }
  }
  if (pair.master.empty()) {
    pair.master = by_name(rendition);
    pair.matched_by = pair.master.empty() ? "" : "name";
  }
  return pair;
}

void CropMatcher::hash_masters(VisionSession& vision, int jobs) {
  Result<const VisionWorker*> worker = vision.worker();
  if (!worker) return;
  std::vector<std::string> hashes(masters_.size());
  parallel(masters_.size(), jobs, [&](std::size_t i) {
    const Result<files::Bytes> bytes = files::read(masters_[i].path, Limits{}.file_bytes);
    if (!bytes) return;
    Result<PictureAnalysis> seen = (*worker)->analyse(*bytes, {false, false, true});
    if (seen) hashes[i] = std::move(seen->hash);
  });
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    if (!hashes[i].empty()) hashes_.emplace_back(std::move(hashes[i]), masters_[i].path);
  }
}

std::vector<std::string> CropMatcher::similar(const std::string& hash) const {
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [other, path] : hashes_) {
    const int distance = hash_distance(hash, other);
    if (distance >= 0) ranked.emplace_back(distance, path);
  }
  std::ranges::sort(ranked);
  if (ranked.size() > most_candidates) ranked.resize(most_candidates);
  std::vector<std::string> paths;
  for (auto& [distance, path] : ranked) paths.push_back(std::move(path));
  return paths;
}

}  // namespace picdesk::command
