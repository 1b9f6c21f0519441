// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/host/locate.h"

#include <unistd.h>

#include <filesystem>
#include <vector>

namespace picdesk::worker {
namespace {

std::vector<std::filesystem::path> places(const std::string& wanted, const std::string& program) {
  if (!wanted.empty()) return {wanted};
  std::vector<std::filesystem::path> all;
  std::error_code failed;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (!failed) {
    const std::filesystem::path folder = self.parent_path();
    all.push_back(folder / program);
    all.push_back(folder.parent_path() / "libexec/picdesk" / program);
  }
  all.push_back(std::filesystem::path(PICDESK_LIBEXEC) / program);
  return all;
}

}  // namespace

Result<std::string> locate_program(const std::string& wanted, const Role& role) {
  std::string tried;
  for (const std::filesystem::path& place : places(wanted, role.program)) {
    std::error_code failed;
    if (std::filesystem::is_regular_file(place, failed)) return place.string();
    tried += (tried.empty() ? "" : ", ") + place.string();
  }
  return fail(ErrorCode::not_found, "there is no " + role.noun + " worker at " + tried,
              "install picdesk completely, or name the program " + role.program);
}

}  // namespace picdesk::worker
