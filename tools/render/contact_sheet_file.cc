// SPDX-License-Identifier: GPL-3.0-or-later
#include "contact_sheet_file.h"

#include <filesystem>
#include <span>
#include <utility>

#include "picdesk/files.h"
#include "sheet_pictures.h"

namespace picdesk::command {

std::string folder_of(const std::string& file) {
  const std::string folder = std::filesystem::path(file).parent_path().string();
  return folder.empty() ? "." : folder;
}

Result<void> write_contact_sheet(const std::string& path, const std::string& title,
                                 const std::vector<SheetMaster>& masters) {
  Result<std::string> page =
      to_contact_sheet({title.empty() ? "Contact sheet" : title, sheet_summary(masters), masters});
  if (!page) return forward_error(page);
  return files::write(path, std::as_bytes(std::span(*page)));
}

Result<void> write_run_sheet(const std::string& path, const BatchReport& report,
                             const std::string& output_folder, VisionSession& vision) {
  std::vector<SheetSource> sources;
  for (const BatchItem& item : report.items) {
    SheetSource source;
    source.name = item.input.relative;
    source.findings = item.findings;
    source.output_folder = output_folder;
    source.master_path = item.input.path;
    if (item.error) source.error = item.error->message;
    for (const BatchOutput& output : item.outputs) source.entries.push_back(output.entry);
    sources.push_back(std::move(source));
  }
  return write_contact_sheet(path, "", gather(sources, {folder_of(path), vision}));
}

}  // namespace picdesk::command
