// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line asks of a record: options, templates, codes, variables.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "arguments.h"
#include "picdesk/metadata_edit.h"
#include "picdesk/result.h"
#include "picdesk/sheet.h"

namespace picdesk::command {

struct RecordEdits {
  std::vector<std::pair<std::string, std::string>> fields;  // path and value, in order
  std::vector<TemplateField> caption_template;
  CodeTable codes;
  CodeOptions code_options;
  bool variables = false;  // in the values of `fields`
  PartialDate today;
  std::string language;
};

// Errors: invalid_argument (a field, template or table that is none), those of reading files.
Result<RecordEdits> read_record_edits(const MetadataArguments& arguments);

// Codes and how they are written. Shared with render and sheets.
struct CodeArguments {
  const std::vector<std::string>& files;
  const std::string& delimiter;
  const std::string& mode;
};
Result<CodeTable> read_codes(const CodeArguments& arguments, CodeOptions& options);

PartialDate today();

// The edit of one photo; `sequence` counts from 1.
Result<MetadataEdit> make_edit(const RecordEdits& edits, const MetadataRecord& record,
                               const std::string& path, int sequence,
                               std::vector<Finding>& findings);

// Adds a name once.
void add_field(std::vector<std::string>& fields, const std::string& name);

}  // namespace picdesk::command
