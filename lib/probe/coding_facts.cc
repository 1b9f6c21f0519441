// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>
#include <vector>

#include "base/profile_description.h"
#include "base/srgb_profile.h"
#include "base/text.h"
#include "picdesk/coding.h"
#include "probe/bytes.h"
#include "probe/jpeg_quality.h"
#include "probe/vp8_quantiser.h"

namespace picdesk {
namespace {

using Profile = CodingFacts::Profile;

constexpr std::size_t kMostKeyword = 79;  // bytes; PNG (third edition), 11.3.2.3

// The keyword of an iCCP chunk, which stands before its compressed profile.
std::string png_profile_name(gate::ByteView file, std::size_t stream) {
  // A NUL and the method of compression lie between them.
  const std::size_t end = stream < 2 ? 0 : stream - 2;
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMostKeyword && gate::u8(file, begin - 1) >= ' ' &&
         gate::u8(file, begin - 1) < 0x7F) {
    --begin;
  }
  const std::string_view letters = gate::as_text(file.subspan(begin, end - begin));
  // The chunk's type, four letters, is right before the keyword.
  const std::size_t type = letters.rfind("iCCP");
  return std::string(type == std::string_view::npos ? letters : letters.substr(type + 4));
}

void read_profile(gate::ByteView file, const ProbeInfo& info, CodingFacts& facts) {
  std::vector<std::byte> profile;
  for (const MetadataBlock& block : info.metadata) {
    if (block.kind != MetadataBlock::Kind::icc || !gate::fits(file, block.offset, block.length)) {
      continue;
    }
    const auto offset = static_cast<std::size_t>(block.offset);
    if (block.compressed) {
      facts.profile_name = png_profile_name(file, offset);
      const bool srgb = text::fold(facts.profile_name).find("srgb") != std::string::npos;
      facts.profile = srgb ? Profile::srgb : Profile::unread;
      return;
    }
    const gate::ByteView part = file.subspan(offset, static_cast<std::size_t>(block.length));
    profile.insert(profile.end(), part.begin(), part.end());
  }
  if (profile.empty()) return;
  facts.profile = is_srgb_profile(profile) ? Profile::srgb : Profile::other;
  if (facts.profile == Profile::other) facts.profile_name = profile_description(profile);
}

}  // namespace

CodingFacts read_coding(std::span<const std::byte> file, const ProbeInfo& info) {
  CodingFacts facts;
  if (info.format == Format::webp && !info.lossless && info.frames == 1) {
    facts.quantiser = gate::webp_quantiser(file);
  }
  if (info.format == Format::jpeg) facts.jpeg_quality = gate::jpeg_quality(file);
  read_profile(file, info, facts);
  return facts;
}

}  // namespace picdesk
