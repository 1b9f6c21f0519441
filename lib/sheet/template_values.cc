// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/template_values.h"

#include <algorithm>

#include "base/date_format.h"
#include "base/text.h"
#include "sheet/record_paths.h"

namespace picdesk::sheet {
namespace {

constexpr std::string_view default_separator = ", ";
constexpr std::size_t widest_sequence = 9;
constexpr std::string_view date_field = "date_created";

const std::vector<std::string>& fact_names() {
  static const std::vector<std::string> names = {"file", "stem", "ext", "folder", "seq", "today"};
  return names;
}

tl::unexpected<Error> wrong(std::string_view id, const std::string& what, std::string hint) {
  return fail(ErrorCode::invalid_argument, std::string(id) + ": " + what, std::move(hint));
}

std::string shown(std::string_view name) {
  return "{" + text::printable(text::truncate(name, 80)) + "}";
}

Result<std::string> date_value(const std::optional<PartialDate>& date, const Variable& variable,
                               std::string_view language) {
  if (!date || date->year == 0) return std::string{};
  if (!variable.has_format) return to_iso(*date);
  Result<std::string> text = format_date(*date, variable.format, language);
  if (text) return text;
  const std::string_view id =
      text.error().code == ErrorCode::not_found ? "tpl/date-part" : "tpl/syntax";
  return wrong(id, shown(variable.name) + ": " + text.error().message, text.error().hint);
}

Result<std::string> sequence_value(const Variable& variable, int sequence) {
  std::string digits = std::to_string(sequence);
  if (!variable.has_format) return digits;
  const std::size_t width = variable.format.size();
  if (width == 0 || width > widest_sequence ||
      variable.format.find_first_not_of('0') != std::string_view::npos) {
    return wrong("tpl/syntax", "{seq:" + text::printable(text::truncate(variable.format, 80)) + "}",
                 "write one 0 for each digit: {seq:000}");
  }
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

// A name that begins with a dot has no extension.
std::size_t extension_begin(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? file.size() : dot;
}

Result<std::string> fact_value(const Variable& variable, const TemplateFacts& facts) {
  const std::string_view name = variable.name;
  const std::string_view file = facts.file;
  const std::size_t dot = extension_begin(file);
  if (name == "file") return facts.file;
  if (name == "stem") return std::string(file.substr(0, dot));
  if (name == "ext") return std::string(file.substr(std::min(dot + 1, file.size())));
  if (name == "folder") return facts.folder;
  if (name == "seq") return sequence_value(variable, facts.sequence);
  return date_value(facts.today, variable, facts.language);
}

std::string joined(const std::vector<std::pair<std::string, std::string>>& values,
                   std::string_view separator) {
  std::string text;
  for (const auto& [language, value] : values) {
    if (!text.empty()) text += separator;
    text += value;
    if (!language.empty()) break;  // of several languages the first, which is x-default
  }
  return text;
}

tl::unexpected<Error> unknown(std::string_view name) {
  std::vector<std::string> known = metadata_fields();
  known.insert(known.end(), fact_names().begin(), fact_names().end());
  const std::string near = text::nearest(name, known);
  return wrong("tpl/unknown",
               shown(name) + " is neither a field nor file, stem, ext, folder, seq, today",
               near.empty() ? "braces that mean themselves are written twice: {{ }}"
                            : "did you mean {" + near + "}?");
}

Result<std::string> field_value(const Variable& variable, const MetadataRecord& record) {
  const std::string path = canonical_path(variable.name);
  const Result<std::string> field = field_of_path(path);
  if (!field) return unknown(variable.name);
  if (path != *field) {
    const Result<Texts> texts = texts_of(record, *field);
    return std::string(texts ? text_at(*texts, path) : std::string_view{});
  }
  auto values = metadata_values(record, *field);
  if (!values) return forward_error(values);
  return joined(*values, variable.has_separator ? variable.separator : default_separator);
}

}  // namespace

Variable parse_variable(std::string_view inside) {
  Variable variable;
  if (const std::size_t at = inside.find('?'); at != std::string_view::npos) {
    variable.may_be_empty = true;
    variable.fallback = inside.substr(at + 1);
    inside = inside.substr(0, at);
  }
  const std::size_t end = inside.find_first_of(":|");
  variable.name = inside.substr(0, end);
  if (end == std::string_view::npos) return variable;
  variable.has_format = inside[end] == ':';
  variable.has_separator = inside[end] == '|';
  (variable.has_format ? variable.format : variable.separator) = inside.substr(end + 1);
  return variable;
}

Result<std::string> variable_value(const Variable& variable, const MetadataRecord& record,
                                   const TemplateFacts& facts) {
  const bool is_fact = std::ranges::count(fact_names(), variable.name) > 0;
  const bool takes_format =
      variable.name == "seq" || variable.name == "today" || variable.name == date_field;
  if ((variable.has_format && !takes_format) || (variable.has_separator && is_fact)) {
    // Names are checked first: {cation|, } is a wrong name before it is a wrong separator.
    if (!is_fact && !field_of_path(canonical_path(variable.name))) return unknown(variable.name);
    return wrong(
        "tpl/syntax",
        shown(variable.name) + " takes no " + (variable.has_format ? "format" : "separator"),
        "formats belong to seq, today and date_created, separators to lists");
  }
  if (is_fact) return fact_value(variable, facts);
  if (variable.name == date_field) return date_value(record.date_created, variable, facts.language);
  return field_value(variable, record);
}

}  // namespace picdesk::sheet
