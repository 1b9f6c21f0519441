// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "exit_code.h"
#include "explain_text.h"
#include "inputs.h"
#include "json_documents.h"
#include "metadata_settings.h"
#include "photo_file.h"
#include "picdesk/metadata.h"
#include "sidecar.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

constexpr std::size_t kNameWidth = 22;
constexpr std::size_t kCarrierWidth = 8;

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size() + 1), ' ');
  return text;
}

// Lines of a value stand below each other.
std::string indented(const std::string& text, std::size_t width) {
  std::string lines;
  for (const char c : text) {
    lines += c;
    if (c == '\n') lines += std::string(width, ' ');
  }
  return lines;
}

void print_field(const ShownMetadata& shown, const std::string& field, Console& console) {
  const auto values = metadata_values(shown.reading.record, field);
  if (!values) return;
  const auto found = shown.reading.carriers.find(field);
  const std::string carrier(found == shown.reading.carriers.end() ? "" : name(found->second));
  for (const auto& [language, text] : *values) {
    const std::string label = language.empty() ? field : field + "[" + language + "]";
    const std::string start = "  " + padded(label, kNameWidth) + padded(carrier, kCarrierWidth);
    console.say(start + indented(text, start.size()));
  }
}

std::string title(const ShownMetadata& shown) {
  std::string line = shown.path + ": " + std::string(name(shown.format));
  if (shown.size.width == 0) return line;
  return line + ", " + std::to_string(shown.size.width) + "x" + std::to_string(shown.size.height);
}

void print(const ShownMetadata& shown, bool explain, Console& console) {
  console.say(title(shown));
  if (explain) {
    console.say(reading_line(shown.reading));
    for (const FieldReading& field : shown.reading.fields) {
      for (const std::string& line : explain_lines(field)) console.say(line);
    }
  } else {
    for (const std::string& field : metadata_fields()) print_field(shown, field, console);
  }
  for (const Finding& finding : shown.reading.findings) console.finding(shown.path, finding);
}

// The photo with its sidecar, if it has one.
Result<ShownMetadata> read_photo(const std::string& path, const ReadOptions& options) {
  const Result<PhotoFile> photo = open_for_metadata(path);
  if (!photo) return tl::unexpected<Error>(photo.error());
  Result<MetadataReading> reading = read_with_sidecar(path, photo->bytes, photo->info, options);
  if (!reading) return forward_error(reading);
  return ShownMetadata{path, photo->info.format, photo->info.upright(), std::move(*reading)};
}

void show(const ShownMetadata& shown, bool explain, Console& console) {
  if (!console.json()) return print(shown, explain, console);
  console.product(metadata_document(shown));
  if (explain) console.product(to_conflicts_json(shown.reading, shown.path) + "\n");
}

}  // namespace

int meta_show(const MetadataArguments& arguments, Console& console) {
  const Result<MetadataSettings> settings = make_settings(arguments);
  Result<Inputs> inputs =
      settings ? collect_inputs(arguments.inputs) : tl::unexpected<Error>(settings.error());
  if (!inputs) {
    console.error(inputs.error());
    return ExitCode::usage;
  }
  Tally tally(console);
  for (const files::Found& input : inputs->found) {
    const Result<ShownMetadata> shown = read_photo(input.path, settings->edit.read);
    if (shown) {
      show(*shown, arguments.explain, console);
      tally.done();
    } else {
      tally.failed(input.path, shown.error());
    }
  }
  tally.add_missing(*inputs);
  return tally.exit_code();
}

}  // namespace picdesk::command
