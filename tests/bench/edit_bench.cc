// SPDX-License-Identifier: GPL-3.0-or-later
// Wall and CPU time of replacing a master of 5 MB: written in place as other tools do, and by
// edit_master() in its ways. Usage: edit_bench [FOLDER (of temporary files)] [ROUNDS (101)]
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "picdesk/master_edit.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

constexpr std::size_t kSize = 5'000'000;
using Bytes = std::vector<std::byte>;

double milliseconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

bool write_in_place(const std::string& path, const Bytes& bytes, bool sync) {
  const int file = open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
  bool good = write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  if (sync) good = fsync(file) == 0 && good;
  return close(file) == 0 && good;
}

void measure(const char* title, int rounds, const std::function<bool(int)>& once) {
  std::vector<double> wall;
  double cpu = 0;
  bool good = once(-1);
  for (int round = 0; round < rounds; ++round) {
    const double wall_start = milliseconds(CLOCK_MONOTONIC);
    const double cpu_start = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
    good = once(round) && good;
    cpu += milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu_start;
    wall.push_back(milliseconds(CLOCK_MONOTONIC) - wall_start);
  }
  std::sort(wall.begin(), wall.end());
  std::printf("%-44s p50 %7.2f ms  p99 %7.2f ms  CPU %6.2f ms%s\n", title, wall[wall.size() / 2],
              wall[wall.size() * 99 / 100], cpu / rounds, good ? "" : "  FAILED");
}

void measure_edits(const char* title, int rounds, const std::string& parent,
                   const MasterEditOptions& options) {
  const TempDir folder(parent);
  const std::string path = folder / "a.jpg";
  write_file(path, std::string(kSize, '\0'));
  measure(title, rounds, [&](int round) {
    const Transform transform = [&](std::span<const std::byte> old) -> Result<NewBytes> {
      NewBytes result{.changed = true, .bytes = {old.begin(), old.end()}};
      result.bytes[1000] = static_cast<std::byte>(round);
      result.bytes[1001] = static_cast<std::byte>((round + 2) / 256 + 1);
      return result;
    };
    const Result<MasterEditResult> edited = edit_master(path, transform, options);
    return edited && edited->changed;
  });
}

void run(const std::string& parent, int rounds) {
  const TempDir folder(parent);
  const std::string path = folder / "a.jpg";
  const Bytes bytes(kSize, std::byte{7});
  write_file(path, bytes);
  measure("in place", rounds, [&](int) { return write_in_place(path, bytes, false); });
  measure("in place, fsync", rounds, [&](int) { return write_in_place(path, bytes, true); });
  MasterEditOptions options;
  options.backup = false;
  options.durable = false;
  measure_edits("edit_master, no backup, not durable", rounds, parent, options);
  options.durable = true;
  measure_edits("edit_master, no backup, durable", rounds, parent, options);
  options.backup = true;
  options.durable = false;
  measure_edits("edit_master, backup and journal, not durable", rounds, parent, options);
  options.durable = true;
  measure_edits("edit_master, backup and journal, durable", rounds, parent, options);
}

}  // namespace
}  // namespace picdesk::test

int main(int argc, char** argv) {
  picdesk::test::run(argc > 1 ? argv[1] : "/tmp", argc > 2 ? std::stoi(argv[2]) : 101);
  return 0;
}
