// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim_samples.h"

#include <gtest/gtest.h>

namespace picdesk::test {

std::string dataset(int record, int number, const std::string& text) {
  std::string out = {'\x1C', static_cast<char>(record), static_cast<char>(number)};
  out += static_cast<char>(text.size() >> 8);
  out += static_cast<char>(text.size() & 0xFF);
  return out + text;
}

IimReading read_block(const std::string& block, const MetadataRecord& twin) {
  std::vector<metadata::Dataset> datasets;
  const Bytes bytes = to_bytes(block);
  EXPECT_TRUE(metadata::parse_datasets(bytes, datasets));
  std::vector<Finding> findings;
  IimReading read{metadata::record_from_iim(datasets, {&twin}, findings), {}};
  for (const Finding& finding : findings) read.rules.push_back(finding.rule);
  return read;
}

}  // namespace picdesk::test
