// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo_file.h"

#include <utility>

#include "exit_code.h"
#include "json_documents.h"
#include "picdesk/probe.h"

namespace picdesk::command {

namespace {

using Gate = Result<ProbeInfo> (*)(std::span<const std::byte> file, const Limits& limits);

Result<PhotoFile> open_through(const std::string& path, Gate gate) {
  const Limits limits;
  Result<files::Bytes> bytes = files::read(path, limits.file_bytes);
  if (!bytes) return forward_error(bytes);
  Result<ProbeInfo> info = gate(*bytes, limits);
  if (!info) {
    return tl::unexpected<Error>(with_path(path, info.error()));
  }
  return PhotoFile{std::move(*bytes), std::move(*info)};
}

}  // namespace

Result<PhotoFile> open_photo(const std::string& path) { return open_through(path, probe); }

Result<PhotoFile> open_for_metadata(const std::string& path) {
  return open_through(path, probe_metadata);
}

Error with_path(const std::string& path, Error error) {
  if (error.message.find(path) == std::string::npos) error.message = path + ": " + error.message;
  return error;
}

Result<std::string> read_text(const std::string& path) {
  constexpr std::uint64_t kMost = 256u << 20;
  Result<files::Bytes> bytes = files::read(path, kMost);
  if (!bytes) return forward_error(bytes);
  return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

void Tally::failed(const std::string& path, const Error& error) {
  ++failed_;
  if (console_.json()) return console_.product(failure_document(path, error));
  console_.error(error);
}

void Tally::add_missing(const Inputs& inputs) {
  for (const auto& [path, error] : inputs.missing) failed(path, error);
}

int Tally::exit_code() const {
  if (failed_ == 0) return ExitCode::done;
  return done_ == 0 ? ExitCode::nothing_done : ExitCode::some_failed;
}

}  // namespace picdesk::command
