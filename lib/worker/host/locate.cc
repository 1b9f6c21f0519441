// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/host/locate.h"

#include <unistd.h>

#include <filesystem>
#include <vector>

#include "picdesk/worker.h"

namespace picdesk {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> places(const std::string& program) {
  std::vector<fs::path> all;
  std::error_code failed;
  const fs::path self = fs::read_symlink("/proc/self/exe", failed);
  if (!failed) {
    const fs::path folder = self.parent_path();
    all.push_back(folder / program);
    all.push_back(folder.parent_path() / "libexec/picdesk" / program);
  }
  all.push_back(fs::path(PICDESK_LIBEXEC) / program);
  return all;
}

Result<std::string> first_file(const std::vector<fs::path>& places, const std::string& what,
                               const std::string& hint) {
  std::string tried;
  for (const fs::path& place : places) {
    std::error_code failed;
    if (fs::is_regular_file(place, failed)) return place.string();
    tried += (tried.empty() ? "" : ", ") + place.string();
  }
  return fail(ErrorCode::not_found, "there is no " + what + " at " + tried, hint);
}

}  // namespace

namespace worker {

Result<std::string> locate_program(const std::string& wanted, const Role& role) {
  return first_file(wanted.empty() ? places(role.program) : std::vector<fs::path>{wanted},
                    role.noun + " worker",
                    "install picdesk completely, or name the program " + role.program);
}

}  // namespace worker

Result<std::string> locate_program(const std::string& name) {
  return first_file(places(name), "program " + name, "install picdesk completely");
}

}  // namespace picdesk
