// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every file of the given folders through a fuzz target, for compilers without libFuzzer.
// Fails if a folder is missing or has no file: a corpus that went astray must not pass unseen.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

namespace fs = std::filesystem;

// Every regular file beneath the folder, sorted, so that a failing run fails alike each time.
std::vector<std::string> files_of(const std::string& folder, std::error_code& error) {
  std::vector<std::string> paths;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->is_regular_file()) paths.push_back(entry->path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// The name is printed first: when the target aborts, it is the last line of the log.
bool replay(const std::string& path) {
  std::printf("%s\n", path.c_str());
  std::fflush(stdout);
  std::ifstream in(path, std::ios::binary);
  if (!in) return false;
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  // A copy of exactly that size lets AddressSanitizer see a read behind the end.
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  return true;
}

bool replay_folder(const std::string& folder) {
  std::error_code error;
  const std::vector<std::string> paths = files_of(folder, error);
  if (error || paths.empty()) {
    std::fprintf(stderr, "%s: %s\n", folder.c_str(), error ? error.message().c_str() : "no seeds");
    return false;
  }
  return std::all_of(paths.begin(), paths.end(), replay);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s FOLDER...\n", argv[0]);
    return 2;
  }
  return std::all_of(argv + 1, argv + argc, replay_folder) ? 0 : 1;
}
