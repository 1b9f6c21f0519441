// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/metadata_command.h"

namespace picdesk::test {

std::vector<nlohmann::json> MetadataCommand::documents(std::vector<std::string> words, int code) {
  words.push_back("--json");
  const ProcessResult result = picdesk(std::move(words));
  EXPECT_EQ(result.exit_code, code) << result.out << result.err;
  return lines(result.out);
}

nlohmann::json MetadataCommand::shown(const std::string& file) {
  const std::vector<nlohmann::json> all = documents({"meta", "show", file});
  return all.empty() ? nlohmann::json() : all[0]["fields"];
}

std::string MetadataCommand::tag(const std::string& file, const std::string& name) {
  std::string text =
      run({"exiftool", "-s3", "-sep", "; ", "-charset", "iptc=latin1", "-" + name, path(file)}).out;
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace picdesk::test
