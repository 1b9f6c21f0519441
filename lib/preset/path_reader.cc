// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/path_reader.h"

#include "preset/path_template.h"
#include "preset/words.h"

namespace picdesk::preset {

std::string read_path(const TableReader& table) {
  const std::optional<std::string> path = table.text("path");
  if (!path) return {};
  const std::optional<TemplateFault> fault = parse_path_template(*path).fault;
  if (!fault) return *path;
  TomlNode place = *table.find("path");
  std::string message = "path: " + fault->message;
  if (place.verbatim) {
    place.at.column += fault->column;  // the opening quote makes up for counting from 1
  } else {
    message += ", at character " + std::to_string(fault->column) + " of the template";
  }
  table.fault(place, message, fault->hint);
  return *path;
}

bool names_format(const std::string& path_template, Format format) {
  return path_template.ends_with(".{ext}") ||
         path_template.ends_with("." + std::string(file_extension(format))) ||
         (format == Format::jpeg && path_template.ends_with(".jpeg"));
}

}  // namespace picdesk::preset
