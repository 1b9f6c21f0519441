// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "exit_code.h"
#include "inputs.h"
#include "json_documents.h"
#include "photo_file.h"
#include "picdesk/metadata.h"
#include "subcommands.h"

namespace picdesk::command {
namespace {

constexpr std::size_t kNameWidth = 22;

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
    const std::string start = "  " + padded(label, kNameWidth) + padded(carrier, 5);
    console.say(start + indented(text, start.size()));
  }
}

void print(const ShownMetadata& shown, Console& console) {
  console.say(shown.path + ": " + std::string(name(shown.format)) + ", " +
              std::to_string(shown.size.width) + "x" + std::to_string(shown.size.height));
  for (const std::string& field : metadata_fields()) print_field(shown, field, console);
  for (const Finding& finding : shown.reading.findings) console.finding(shown.path, finding);
}

}  // namespace

int meta_show(const InputArguments& arguments, Console& console) {
  Result<Inputs> inputs = collect_inputs(arguments);
  if (!inputs) {
    console.error(inputs.error());
    return ExitCode::usage;
  }
  Tally tally(console);
  for (const BatchInput& input : inputs->found) {
    const Result<PhotoFile> photo = open_photo(input.path);
    if (!photo) {
      tally.failed(input.path, photo.error());
      continue;
    }
    const ShownMetadata shown{input.path, photo->info.format, photo->info.upright(),
                              read_metadata(photo->bytes, photo->info)};
    if (console.json()) {
      console.product(metadata_document(shown));
    } else {
      print(shown, console);
    }
    tally.done();
  }
  tally.add_missing(*inputs);
  return tally.exit_code();
}

}  // namespace picdesk::command
