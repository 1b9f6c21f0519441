// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_edits.h"

#include <algorithm>
#include <ctime>
#include <filesystem>

#include "photo_file.h"
#include "picdesk/caption_template.h"
#include "picdesk/files.h"
#include "values.h"

namespace picdesk::command {
namespace {

Result<TemplateMode> parse_mode(const std::string& word) {
  Result<std::size_t> mode =
      choice("mode", word, {"set", "if-empty", "append", "prepend", "clear"});
  if (!mode) return forward_error(mode);
  return static_cast<TemplateMode>(*mode);
}

Result<void> read_template(const std::string& path, RecordEdits& edits) {
  if (path.empty()) return {};
  Result<std::string> text = read_text(path);
  if (!text) return forward_error(text);
  Result<std::vector<TemplateFieldSpec>> specs = parse_template(*text, path);
  if (!specs) return forward_error(specs);
  for (const TemplateFieldSpec& spec : *specs) {
    Result<TemplateMode> mode = parse_mode(spec.mode);
    if (!mode) return forward_error(mode);
    if (Result<std::string> known = field_of_path(spec.path); !known) return forward_error(known);
    edits.caption_template.push_back({spec.path, *mode, spec.text});
  }
  return {};
}

Result<void> read_fields(const MetadataArguments& arguments, RecordEdits& edits) {
  for (const auto& [option, text] : arguments.fields) {
    Result<std::pair<std::string, std::string>> field = parse_field(option, text);
    if (!field) return forward_error(field);
    if (Result<std::string> known = field_of_path(field->first); !known)
      return forward_error(known);
    edits.fields.push_back(*field);
  }
  for (const std::string& path : arguments.clear) {
    if (Result<std::string> known = field_of_path(path); !known) return forward_error(known);
    edits.fields.emplace_back(path, "");
  }
  return {};
}

TemplateFacts facts_of(const RecordEdits& edits, const std::string& path, int sequence) {
  const std::filesystem::path file(path);
  std::error_code ignored;
  const std::filesystem::path folder = std::filesystem::absolute(file, ignored).parent_path();
  return {file.filename().native(), folder.filename().native(), sequence, edits.today,
          edits.language};
}

Result<std::string> expanded(const RecordEdits& edits, const std::string& text,
                             const MetadataRecord& record, const TemplateFacts& facts,
                             std::vector<Finding>& findings) {
  std::string now = text;
  if (!edits.codes.empty()) {
    Result<std::string> coded = expand_codes(now, edits.codes, edits.code_options, findings);
    if (!coded) return coded;
    now = std::move(*coded);
  }
  if (!edits.variables) return now;
  return expand_template(now, record, facts);
}

}  // namespace

PartialDate today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  PartialDate date;
  date.year = local.tm_year + 1900;
  date.month = local.tm_mon + 1;
  date.day = local.tm_mday;
  return date;
}

void add_field(std::vector<std::string>& fields, const std::string& name) {
  if (std::ranges::find(fields, name) == fields.end()) fields.push_back(name);
}

Result<CodeTable> read_codes(const CodeArguments& arguments, CodeOptions& options) {
  CodeTable table;
  Result<std::size_t> mode = choice("--codes-mode", arguments.mode, {"strict", "lenient"});
  if (!mode) return forward_error(mode);
  options.lenient = *mode == 1;
  options.delimiter = arguments.delimiter;
  for (const std::string& path : arguments.files) {
    Result<std::string> text = read_text(path);
    if (!text) return forward_error(text);
    if (Result<void> added = table.add(*text, path); !added) return forward_error(added);
  }
  std::vector<Finding> none;
  if (Result<std::string> fits = expand_codes("", table, options, none); !fits) {
    return forward_error(fits);  // the delimiter
  }
  return table;
}

Result<RecordEdits> read_record_edits(const MetadataArguments& arguments) {
  RecordEdits edits;
  Result<CodeTable> codes = read_codes(
      {arguments.codes, arguments.code_delimiter, arguments.codes_mode}, edits.code_options);
  if (!codes) return forward_error(codes);
  edits.codes = std::move(*codes);
  if (Result<void> read = read_fields(arguments, edits); !read) return forward_error(read);
  if (Result<void> read = read_template(arguments.caption_template, edits); !read) {
    return forward_error(read);
  }
  edits.variables = arguments.variables;
  edits.today = today();
  edits.language = arguments.language;
  return edits;
}

Result<MetadataEdit> make_edit(const RecordEdits& edits, const MetadataRecord& record,
                               const std::string& path, int sequence,
                               std::vector<Finding>& findings) {
  MetadataEdit edit{record, {}};
  const TemplateFacts facts = facts_of(edits, path, sequence);
  Result<std::vector<std::string>> changed = apply_template(
      edits.caption_template, edits.codes, edits.code_options, facts, edit.values, findings);
  if (!changed) return forward_error(changed);
  edit.fields = std::move(*changed);
  for (const auto& [field, text] : edits.fields) {
    Result<std::string> value = expanded(edits, text, record, facts, findings);
    if (!value) return forward_error(value);
    if (Result<void> set = set_metadata_field(edit.values, field, *value); !set) {
      return forward_error(set);
    }
    Result<std::string> name = field_of_path(field);
    if (!name) return forward_error(name);
    add_field(edit.fields, *name);
  }
  return edit;
}

}  // namespace picdesk::command
