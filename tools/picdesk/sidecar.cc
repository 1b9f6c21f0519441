// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidecar.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>

#include "picdesk/files.h"

namespace picdesk::command {
namespace {

namespace stdfs = std::filesystem;

bool is_file(const stdfs::path& path) {
  std::error_code ignored;
  return stdfs::is_regular_file(path, ignored);
}

stdfs::path full_name(const stdfs::path& photo) { return stdfs::path(photo) += ".xmp"; }
stdfs::path stem_name(const stdfs::path& photo) {
  return stdfs::path(photo).replace_extension(".xmp");
}

bool is_picture(const stdfs::path& name) {
  static const std::array kExtensions{".jpg",  ".jpeg", ".png", ".webp", ".tif", ".tiff", ".heic",
                                      ".heif", ".avif", ".jxl", ".dng",  ".nef", ".cr2",  ".cr3",
                                      ".arw",  ".pef",  ".orf", ".rw2",  ".raf", ".psd",  ".gif"};
  std::string extension = name.extension().native();
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::ranges::find(kExtensions, extension) != kExtensions.end();
}

// Another picture of that stem; its name, or empty.
std::string stem_twin(const stdfs::path& photo) {
  std::error_code error;
  const stdfs::path folder = photo.has_parent_path() ? photo.parent_path() : stdfs::path(".");
  std::vector<std::string> twins;
  for (stdfs::directory_iterator entry(folder, error);
       !error && entry != stdfs::directory_iterator(); entry.increment(error)) {
    const stdfs::path name = entry->path().filename();
    if (name == photo.filename() || name.stem() != photo.stem() || !is_picture(name)) {
      continue;
    }
    if (is_file(entry->path())) twins.push_back(name.native());
  }
  return twins.empty() ? std::string{} : *std::ranges::min_element(twins);
}

}  // namespace

Sidecar find_sidecar(const std::string& photo) {
  const stdfs::path full = full_name(photo);
  const stdfs::path stem = stem_name(photo);
  if (!is_file(full)) return {is_file(stem) ? stem.native() : std::string{}, {}};
  Sidecar found{full.native(), {}};
  if (is_file(stem)) {
    found.findings.push_back({"meta/sidecar-two", Severity::warning,
                              "there are two sidecars; " + full.filename().native() + " was read",
                              stem.native(), "keep one of them"});
  }
  return found;
}

Result<MetadataReading> read_with_sidecar(const std::string& path, std::span<const std::byte> bytes,
                                          const ProbeInfo& info, ReadOptions options) {
  const Sidecar sidecar = find_sidecar(path);
  files::Bytes packet;
  if (!sidecar.path.empty()) {
    Result<files::Bytes> read = files::read(sidecar.path, Limits{}.text_bytes);
    if (!read) return forward_error(read);
    packet = std::move(*read);
    options.sidecar = packet;
  }
  MetadataReading reading = read_metadata(bytes, info, options);
  std::ranges::copy(sidecar.findings, std::back_inserter(reading.findings));
  return reading;
}

Result<std::string> sidecar_to_write(const std::string& photo, const std::string& naming) {
  if (const Sidecar found = find_sidecar(photo); !found.path.empty()) return found.path;
  if (naming == "full") return full_name(photo).native();
  const std::string twin = naming.empty() ? stem_twin(photo) : std::string{};
  if (twin.empty()) return stem_name(photo).native();
  return fail(ErrorCode::conflict,
              photo + ": meta/sidecar-ambiguous: " + twin + " has the same stem, so that " +
                  stem_name(photo).filename().native() + " would belong to both",
              "give --sidecar-naming=full or --sidecar-naming=stem");
}

}  // namespace picdesk::command
