// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sheet_command.h"

namespace picdesk::test {

SheetCommand::SheetCommand() {
  copy("jpeg/credited.jpg", "in/a.jpg");
  copy("jpeg/plain.jpg", "in/b.jpg");
  copy("tiff/plain.tif", "in/deep/c.tif");
}

void SheetCommand::export_sheet(const std::vector<std::string>& fields) {
  std::vector<std::string> words = {"sheet", "export", "in", "-o",
                                    "s.csv", "--root", "in", "--force"};
  for (const std::string& field : fields) words.insert(words.end(), {"--field", field});
  const ProcessResult result = picdesk(words);
  ASSERT_EQ(result.exit_code, 0) << result.err;
}

void SheetCommand::edit(const std::string& old_text, const std::string& new_text) {
  std::string sheet = text("s.csv");
  const std::size_t at = sheet.find(old_text);
  ASSERT_NE(at, std::string::npos) << old_text << " is not in\n" << sheet;
  write_file(folder_ / "s.csv", sheet.replace(at, old_text.size(), new_text));
}

ProcessResult SheetCommand::apply(std::vector<std::string> options) {
  options.insert(options.begin(), {"sheet", "apply", "s.csv", "--root", "in"});
  return picdesk(options);
}

std::vector<nlohmann::json> SheetCommand::apply_documents(std::vector<std::string> options,
                                                          int code) {
  options.insert(options.begin(), {"sheet", "apply", "s.csv", "--root", "in"});
  return documents(options, code);
}

}  // namespace picdesk::test
