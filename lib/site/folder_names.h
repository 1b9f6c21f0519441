// SPDX-License-Identifier: GPL-3.0-or-later
// Names on the disk against names in URLs: equal after NFC (macOS writes NFD), or in all but case.
// Thread-safe; a folder is listed once.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/read_root.h"

namespace picdesk::site {

struct NameMatch {
  bool found = false;
  bool by_case = false;  // some part of the path differs in case
  std::string path;      // as it is on the disk
};

class FolderNames {
 public:
  explicit FolderNames(const files::ReadRoot& root) : root_(root) {}

  // `path`: relative, without dots, in NFC.
  NameMatch match(std::string_view path);

 private:
  struct Names {
    std::once_flag listed;
    std::unordered_map<std::string, std::string> by_nfc;
    std::unordered_map<std::string, std::string> by_fold;  // the first in order of bytes
  };
  std::shared_ptr<Names> names_of(const std::string& folder);

  const files::ReadRoot& root_;
  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<Names>> folders_;
};

}  // namespace picdesk::site
