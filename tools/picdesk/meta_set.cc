// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_report.h"
#include "exit_code.h"
#include "metadata_run.h"
#include "record_edits.h"
#include "subcommands.h"

namespace picdesk::command {

int meta_set(const MetadataArguments& arguments, Console& console) {
  Result<RecordEdits> edits = read_record_edits(arguments);
  if (edits && edits->fields.empty() && edits->caption_template.empty() &&
      !arguments.fix_mojibake) {
    console.error({ErrorCode::invalid_argument, "nothing to set",
                   "give fields, such as --credit \"Agency Name\"; see --help"});
    return ExitCode::usage;
  }
  if (!edits) {
    console.error(edits.error());
    return ExitCode::usage;
  }
  const auto make = [&](const PhotoAsRead& photo, int sequence, std::vector<Finding>& findings) {
    return make_edit(*edits, photo.reading.record, photo.path, sequence, findings);
  };
  return edit_all(arguments, "meta set", make, console);
}

}  // namespace picdesk::command
