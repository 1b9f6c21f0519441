// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh folder with one master, and edits of it.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "edit/master_edit.h"
#include "picdesk/master_edit.h"
#include "support/temp_dir.h"

namespace picdesk {

inline std::vector<std::byte> bytes_of(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
  return {bytes.begin(), bytes.end()};
}

// A transform that gives these bytes, whatever there was.
inline Transform becomes(std::string text) {
  return [text = std::move(text)](std::span<const std::byte>) -> Result<NewBytes> {
    return NewBytes{.changed = true, .bytes = bytes_of(text)};
  };
}

// A transform that adds at the end.
inline Transform grows_by(std::string text) {
  return [text = std::move(text)](std::span<const std::byte> old) -> Result<NewBytes> {
    NewBytes result{.changed = true, .bytes = {old.begin(), old.end()}};
    const std::vector<std::byte> more = bytes_of(text);
    result.bytes.insert(result.bytes.end(), more.begin(), more.end());
    return result;
  };
}

class FolderWithMaster {
 public:
  explicit FolderWithMaster(const std::string& text = "old bytes") : FolderWithMaster(text, {}) {}
  FolderWithMaster(const std::string& text, const std::string& parent)
      : dir_(parent.empty() ? std::filesystem::temp_directory_path().string() : parent) {
    test::write_file(path(), text);
  }
  std::string path() const { return dir_ / "a.jpg"; }
  std::string folder() const { return dir_.path(); }
  std::string text() const { return test::read_text(path()); }
  std::string operator/(std::string_view name) const { return dir_ / name; }
  std::string backup_of(std::string_view text) const {
    return dir_ / (".picdesk/backup/" + digest::sha256_hex(text));
  }
  // Names of temporary files and run locks, wherever they are.
  std::vector<std::string> traces() const {
    std::vector<std::string> result = dir_.files();
    std::erase_if(result, [](const std::string& name) {
      return !name.ends_with(".tmp") && !name.starts_with(".picdesk/run/");
    });
    return result;
  }
  std::string state_of(std::string_view id) const {
    const std::vector<JournalEntry> journal = read_journal(folder()).value();
    for (const JournalEntry& entry : journal) {
      if (entry.id == id) return entry.state;
    }
    return "no entry";
  }

 private:
  test::TempDir dir_;
};

// Without syncs: most tests are of what a process sees.
inline MasterEditOptions quick() {
  MasterEditOptions options;
  options.durable = false;
  return options;
}

inline bool has_rule(const std::vector<Finding>& findings, std::string_view rule) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

}  // namespace picdesk
