// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "support/paths.h"

namespace picdesk::test {

const char* const kAsNobody =
    geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";

bool can_drop_root() {
  return run({"sh", "-c", std::string(kAsNobody) + picdesk_command() + " --version"}).exit_code ==
         0;
}

ProcessResult CommandTest::picdesk(std::vector<std::string> words,
                                   const std::vector<std::string>& environment) {
  words.insert(words.begin(), picdesk_command());
  return run(words, environment, folder_.path());
}

ProcessResult CommandTest::shell(const std::string& script) {
  return run({"sh", "-c", script}, {"picdesk=" + picdesk_command()}, folder_.path());
}

void CommandTest::isolate_command() {
  std::filesystem::create_directories(folder_ / "alone");
  for (const char* program : {"picdesk", "picdesk-render"}) {
    std::filesystem::copy_file(std::filesystem::path(picdesk_command()).replace_filename(program),
                               folder_ / (std::string("alone/") + program));
  }
  const std::string picture = test_image("jpeg/scene.jpg");
  const std::string locate = "./alone/picdesk crop locate " + picture + " " + picture;
  // One that is installed would be found; this one is found first, and does not start.
  if (shell(locate).exit_code == 0) {
    write_file(folder_ / "alone/picdesk-vision-worker", std::string_view("no program"));
  }
  const ProcessResult located = shell(locate);
  EXPECT_NE(located.exit_code, 0);
  EXPECT_NE(located.err.find("picdesk-vision-worker"), std::string::npos) << located.err;
}

void CommandTest::copy(const std::string& image, const std::string& name) {
  const std::filesystem::path to = folder_ / name;
  std::filesystem::create_directories(to.parent_path());
  std::filesystem::copy_file(test_image(image), to);
}

std::vector<std::string> CommandTest::files(const std::string& prefix) const {
  std::vector<std::string> all = folder_.files();
  std::erase_if(all, [&](const std::string& path) { return !path.starts_with(prefix); });
  return all;
}

std::vector<nlohmann::json> CommandTest::lines(const std::string& text) {
  std::vector<nlohmann::json> documents;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    documents.push_back(nlohmann::json::parse(line));
  }
  return documents;
}

}  // namespace picdesk::test
