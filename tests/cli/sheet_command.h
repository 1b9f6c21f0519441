// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of photos and its caption sheet; edits of cells stand for the spreadsheet.
#pragma once

#include <string>
#include <vector>

#include "cli/metadata_command.h"

namespace picdesk::test {

class SheetCommand : public MetadataCommand {
 protected:
  // in/a.jpg (credited), in/b.jpg (plain), in/deep/c.tif (plain).
  SheetCommand();

  // s.csv of `in` with these columns.
  void export_sheet(const std::vector<std::string>& fields = {"caption", "credit"});
  // Replaces one text of s.csv, which must be there.
  void edit(const std::string& old_text, const std::string& new_text);
  // A sheet without hashes.
  void own_sheet(const std::string& text) { write_file(folder_ / "s.csv", text); }

  ProcessResult apply(std::vector<std::string> options = {});
  std::vector<nlohmann::json> apply_documents(std::vector<std::string> options, int code = 0);
};

}  // namespace picdesk::test
