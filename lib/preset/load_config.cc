// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/config.h"
#include "picdesk/files.h"
#include "preset/project.h"

namespace picdesk {
namespace {

constexpr std::uint64_t kMaxBytes = 1u << 20;

}  // namespace

Result<DeskConfig> load_config(const std::string& folder) {
  const std::string path = preset::nearest_config(folder).string();
  if (path.empty()) return DeskConfig{};
  Result<files::Bytes> bytes = files::read(path, kMaxBytes);
  if (!bytes) return forward_error(bytes);
  return parse_config({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, path);
}

}  // namespace picdesk
