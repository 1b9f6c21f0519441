// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/folder_names.h"

#include <algorithm>

#include "base/text.h"

namespace picdesk::site {
namespace {

constexpr std::size_t kMostFolders = 1024;  // kept; then all are forgotten

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string composed(std::string_view name) {
  return is_ascii(name) ? std::string(name) : text::nfc(name);
}

std::string folded(std::string_view name) {
  if (!is_ascii(name)) return text::fold(name);
  std::string lower(name);
  for (char& byte : lower) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::shared_ptr<FolderNames::Names> FolderNames::names_of(const std::string& folder) {
  std::shared_ptr<Names> names;
  {
    const std::lock_guard lock(mutex_);
    if (folders_.size() >= kMostFolders && !folders_.contains(folder)) folders_.clear();
    std::shared_ptr<Names>& kept = folders_[folder];
    if (kept == nullptr) kept = std::make_shared<Names>();
    names = kept;
  }
  std::call_once(names->listed, [&] {
    std::vector<std::string> all = root_.names(folder);
    std::ranges::sort(all);
    for (const std::string& name : all) {
      names->by_nfc.try_emplace(composed(name), name);
      names->by_fold.try_emplace(folded(name), name);
    }
  });
  return names;
}

NameMatch FolderNames::match(std::string_view path) {
  NameMatch match;
  while (!path.empty()) {
    const std::string part(path.substr(0, path.find('/')));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    const std::shared_ptr<Names> names = names_of(match.path);
    auto name = names->by_nfc.find(part);
    if (name == names->by_nfc.end()) {
      name = names->by_fold.find(folded(part));
      if (name == names->by_fold.end()) return {};
      match.by_case = true;
    }
    if (!match.path.empty()) match.path += '/';
    match.path += name->second;
  }
  match.found = true;
  return match;
}

}  // namespace picdesk::site
