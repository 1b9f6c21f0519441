// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands of meta and sheet: what the command says about a photo, and what another reader
// finds in it.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace picdesk::test {

class MetadataCommand : public CommandTest {
 protected:
  // `picdesk WORDS... --json` that must exit with `code`; its lines.
  std::vector<nlohmann::json> documents(std::vector<std::string> words, int code = 0);
  // The `fields` of `meta show --json`.
  nlohmann::json shown(const std::string& file);
  // A tag as ExifTool reads it, lists joined by "; ".
  std::string tag(const std::string& file, const std::string& name);

  std::string path(const std::string& name) const { return folder_ / name; }
  std::vector<std::byte> bytes(const std::string& name) const { return read_file(path(name)); }
  std::string text(const std::string& name) const { return read_text(path(name)); }
};

}  // namespace picdesk::test
