// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/oracles.h"

#include <stdexcept>

#include "metadata/samples.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

// `command` with the file's path last.
ProcessResult run_on(std::vector<std::string> command, std::span<const std::byte> file,
                     std::string_view extension) {
  const TempDir dir;
  const std::string path = dir / ("file." + std::string(extension));
  write_file(path, file);
  command.push_back(path);
  return run(command);
}

}  // namespace

nlohmann::json exiftool(std::span<const std::byte> file, std::string_view extension) {
  const ProcessResult done =
      run_on({"exiftool", "-a", "-u", "-G1", "-struct", "-j", "-charset", "iptc=UTF8", "-n"}, file,
             extension);
  if (done.exit_code != 0) throw std::runtime_error("exiftool: " + done.err + done.out);
  return nlohmann::json::parse(done.out).at(0);
}

std::vector<std::byte> exiftool_write(std::span<const std::byte> file, std::string_view extension,
                                      std::vector<std::string> arguments) {
  const TempDir dir;
  const std::string path = dir / ("file." + std::string(extension));
  write_file(path, file);
  arguments.insert(arguments.begin(), {"exiftool", "-q", "-m", "-overwrite_original"});
  arguments.push_back(path);
  const ProcessResult done = run(arguments);
  if (done.exit_code != 0) throw std::runtime_error("exiftool: " + done.err);
  return read_file(path);
}

MetadataReading read_master(std::vector<std::string> arguments, const std::string& kind) {
  return read(exiftool_write(picture(kind), extension_of(kind), std::move(arguments)));
}

std::string exiv2_keys(std::span<const std::byte> file, std::string_view extension) {
  const ProcessResult done = run_on({"exiv2", "-q", "-Pkv", "pr"}, file, extension);
  if (done.exit_code != 0) throw std::runtime_error("exiv2: " + done.err);
  return done.out;
}

std::string checked_by(std::vector<std::string> command, std::span<const std::byte> file,
                       std::string_view extension) {
  const ProcessResult done = run_on(std::move(command), file, extension);
  return std::to_string(done.exit_code) + "\n" + done.out + done.err;
}

std::string decoded(std::span<const std::byte> file, std::string_view extension) {
  const TempDir dir;
  const std::string path = dir / ("file." + std::string(extension));
  const std::string out = dir / (extension == "webp" ? "out.pam" : "out.raw");
  write_file(path, file);
  const ProcessResult done = extension == "webp" ? run({"dwebp", "-quiet", path, "-pam", "-o", out})
                                                 : run({"vips", "rawsave", path, out});
  if (done.exit_code != 0) throw std::runtime_error("decoder: " + done.err);
  return read_text(out);
}

}  // namespace picdesk::test
