// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/srgb_profile.h"
#include "jpeg/jpeg.h"

namespace picdesk::jpeg {
namespace {

// The parts of the profile joined; more than one is a profile beyond 64 KiB.
std::vector<std::byte> join_profile(std::span<const std::byte> file, const ProbeInfo& info) {
  std::vector<std::byte> profile;
  for (const MetadataBlock& block : info.metadata) {
    if (block.kind != MetadataBlock::Kind::icc) continue;
    if (block.offset > file.size() || block.length > file.size() - block.offset) continue;
    const auto part = file.subspan(block.offset, block.length);
    profile.insert(profile.end(), part.begin(), part.end());
  }
  return profile;
}

}  // namespace

bool takes_fast_path(std::span<const std::byte> file, const ProbeInfo& info) {
  if (info.format != Format::jpeg || !info.ycbcr || info.bits != 8) return false;
  const std::vector<std::byte> profile = join_profile(file, info);
  return profile.empty() ? !info.adobe_rgb : is_srgb_profile(profile);
}

}  // namespace picdesk::jpeg
