// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim_samples.h"

#include <gtest/gtest.h>

#include "metadata/oracles.h"

namespace picdesk::test {
namespace {

std::vector<metadata::Dataset> parsed(const Bytes& bytes) {
  std::vector<metadata::Dataset> datasets;
  EXPECT_TRUE(metadata::parse_datasets(bytes, datasets));
  return datasets;
}

}  // namespace

std::string dataset(int record, int number, const std::string& text) {
  std::string out = {'\x1C', static_cast<char>(record), static_cast<char>(number)};
  out += static_cast<char>(text.size() >> 8);
  out += static_cast<char>(text.size() & 0xFF);
  return out + text;
}

std::string extended_dataset(int record, int number, const std::string& text) {
  std::string out = {'\x1C', static_cast<char>(record), static_cast<char>(number), '\x80', '\x04'};
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(text.size() >> shift & 0xFF);
  return out + text;
}

std::string utf8_mark() { return dataset(1, 90, "\x1B%G"); }
std::string version_4() { return dataset(2, 0, std::string("\x00\x04", 2)); }

IimReading read_block(const std::string& block, const MetadataRecord& twin,
                      const metadata::CharsetOptions& options) {
  const Bytes bytes = to_bytes(block);
  std::vector<Finding> findings;
  IimReading read{metadata::record_from_iim(parsed(bytes), {&twin}, findings, options), {}};
  for (const Finding& finding : findings) read.rules.push_back(finding.rule);
  return read;
}

metadata::CharsetVerdict charset_of(const std::string& block, const MetadataRecord& twin,
                                    const metadata::CharsetOptions& options) {
  const Bytes bytes = to_bytes(block);
  return metadata::detect_charset(parsed(bytes), {&twin}, options);
}

Result<metadata::IimEdit> edit_block(const std::string& block, std::vector<std::string> fields,
                                     const MetadataRecord& values,
                                     const metadata::CharsetOptions& options) {
  const Bytes bytes = to_bytes(block);
  std::vector<metadata::Dataset> datasets;
  (void)metadata::parse_datasets(bytes, datasets);  // the edit refuses what is broken
  std::vector<const metadata::Field*> found;
  for (const std::string& field : fields) found.push_back(metadata::find_field(field));
  return metadata::edit_iim(bytes, metadata::detect_charset(datasets, {}, options), found, values);
}

std::vector<std::string> rules(const metadata::IimEdit& edit) {
  std::vector<std::string> names;
  for (const Finding& finding : edit.findings) names.push_back(finding.rule);
  return names;
}

std::map<std::string, std::string> exiftool_iim(const std::string& block) {
  MetadataBlobs blobs;
  blobs.iim = to_bytes(block);
  std::map<std::string, std::string> values;
  const auto seen = exiftool(embed(picture("jpeg"), Format::jpeg, blobs).value(), "jpg");
  for (const auto& [tag, value] : seen.items()) {
    values[tag] = value.is_string() ? value.get<std::string>() : value.dump();
  }
  return values;
}

}  // namespace picdesk::test
