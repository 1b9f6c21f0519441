// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "base/read_root.h"
#include "base/text.h"
#include "picdesk/site.h"
#include "site/describe_file.h"
#include "site/folder_names.h"
#include "site/site_folders.h"

namespace picdesk {
namespace {

using files::ReadRoot;
using site::UrlPlace;
using FileState = ImageFile::State;

// Of files that are kept in mind; then all are forgotten. A file with metadata takes some 10 KiB.
constexpr std::size_t kMostFiles = 4096;

std::string joined(const std::string& folder, const std::string& path) {
  return folder.empty() || path.empty() ? folder + path : folder + '/' + path;
}

// One folder of the site. Missing: nothing is in it.
struct Folder {
  std::string path;  // relative to the project
  std::unique_ptr<ReadRoot> root;
  std::unique_ptr<site::FolderNames> names;
};

// What is known of one file; filled under its own lock, so that others wait for it alone.
struct Known {
  std::mutex mutex;
  std::optional<ImageFile> file;
  bool with_metadata = false;
};

}  // namespace

struct SiteFiles::State {
  State(const ArticleConfig& config, const ReadOptions& options)
      : folders(config), reading(options) {}

  ImageFile find(std::string_view url, bool with_metadata, std::string_view article);
  std::shared_ptr<Known> known(const UrlPlace& place);
  ImageFile look(const UrlPlace& place, bool with_metadata) const;

  site::SiteFolders folders;
  ReadOptions reading;
  std::vector<Folder> opened;
  std::mutex mutex;
  std::unordered_map<std::string, std::shared_ptr<Known>> files;
};

std::shared_ptr<Known> SiteFiles::State::known(const UrlPlace& place) {
  const std::string key = std::to_string(place.folder) + '/' + place.path;
  const std::lock_guard lock(mutex);
  if (files.size() >= kMostFiles && !files.contains(key)) files.clear();
  std::shared_ptr<Known>& kept = files[key];
  if (kept == nullptr) kept = std::make_shared<Known>();
  return kept;
}

ImageFile SiteFiles::State::look(const UrlPlace& place, bool with_metadata) const {
  const Folder& folder = opened[place.folder];
  ImageFile file;
  file.state = FileState::missing;
  file.path = joined(folder.path, place.path);
  if (folder.root == nullptr) return file;
  const std::uint64_t most = Limits{}.file_bytes;
  ReadRoot::Outcome outcome = folder.root->read(place.path, most);
  if (outcome.state == ReadRoot::Outcome::State::missing) {
    const site::NameMatch match = folder.names->match(place.path);
    if (match.found && match.by_case) file.near_match = joined(folder.path, match.path);
    if (match.found && !match.by_case && match.path != place.path) {
      file.path = joined(folder.path, match.path);
      outcome = folder.root->read(match.path, most);
    }
  }
  switch (outcome.state) {
    case ReadRoot::Outcome::State::missing:
      break;
    case ReadRoot::Outcome::State::outside:
      file.state = FileState::outside_root;
      break;
    case ReadRoot::Outcome::State::refused:
      file.state = FileState::unreadable;
      file.problem = outcome.problem;
      break;
    case ReadRoot::Outcome::State::read:
      file.state = FileState::found;
      site::describe_file(outcome.bytes, with_metadata ? &reading : nullptr, file);
      break;
  }
  return file;
}

ImageFile SiteFiles::State::find(std::string_view url, bool with_metadata,
                                 std::string_view article) {
  const UrlPlace place = folders.place(url, article);
  if (place.state != FileState::found) {
    ImageFile file;
    file.state = place.state;
    return file;
  }
  const std::shared_ptr<Known> file = known(place);
  const std::lock_guard lock(file->mutex);
  if (!file->file || (with_metadata && !file->with_metadata)) {
    file->file = look(place, with_metadata);
    file->with_metadata = with_metadata;
  }
  return *file->file;
}

Result<SiteFiles> SiteFiles::open(const std::string& project, const ArticleConfig& config,
                                  const ReadOptions& reading) {
  auto state = std::make_unique<State>(config, reading);
  for (const std::string& path : state->folders.paths()) {
    const bool absolute = path.starts_with('/');
    Result<ReadRoot> root = ReadRoot::open(absolute ? path : joined(project, path));
    if (!root && path.empty()) return forward_error(root);
    Folder folder{path, nullptr, nullptr};
    if (root) {
      folder.root = std::make_unique<ReadRoot>(std::move(*root));
      folder.names = std::make_unique<site::FolderNames>(*folder.root);
    }
    state->opened.push_back(std::move(folder));
  }
  return SiteFiles(std::move(state));
}

SiteFiles::SiteFiles(std::unique_ptr<State> state) : state_(std::move(state)) {}
SiteFiles::SiteFiles(SiteFiles&&) noexcept = default;
SiteFiles& SiteFiles::operator=(SiteFiles&&) noexcept = default;
SiteFiles::~SiteFiles() = default;

ImageFiles SiteFiles::find(const std::vector<std::string>& urls,
                           const std::vector<std::string>& with_metadata,
                           std::string_view article) const {
  ImageFiles found;
  for (const std::string& url : urls) {
    const bool embedded = std::ranges::binary_search(with_metadata, url);
    found.emplace(url, state_->find(url, embedded, article));
  }
  return found;
}

}  // namespace picdesk
