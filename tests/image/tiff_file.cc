// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/tiff_file.h"

namespace picdesk::test {
namespace {

using Bytes = std::vector<std::byte>;

void put16(Bytes& out, unsigned value) {
  out.push_back(static_cast<std::byte>(value & 0xFF));
  out.push_back(static_cast<std::byte>((value >> 8) & 0xFF));
}

void put32(Bytes& out, std::size_t value) {
  put16(out, static_cast<unsigned>(value & 0xFFFF));
  put16(out, static_cast<unsigned>((value >> 16) & 0xFFFF));
}

struct Entry {
  unsigned tag;
  unsigned type;  // 3 SHORT, 4 LONG, 7 UNDEFINED
  std::size_t count;
  std::size_t value;
};

Bytes sample_bytes(const TiffFile& tiff) {
  Bytes out;
  for (const unsigned value : tiff.values) {
    if (tiff.bits == 16) {
      put16(out, value);
    } else {
      out.push_back(static_cast<std::byte>(value));
    }
  }
  return out;
}

}  // namespace

// Little endian: header, samples, profile, BitsPerSample, then the only directory.
std::vector<std::byte> tiff_bytes(const TiffFile& tiff) {
  Bytes body = sample_bytes(tiff);
  const std::size_t strip = body.size();
  body.insert(body.end(), tiff.profile.begin(), tiff.profile.end());
  if (body.size() % 2 != 0) body.push_back(std::byte{});
  const std::size_t depths = 8 + body.size();
  for (int i = 0; i < tiff.samples; ++i) put16(body, static_cast<unsigned>(tiff.bits));
  const auto samples = static_cast<std::size_t>(tiff.samples);
  const auto bits = static_cast<std::size_t>(tiff.bits);
  std::vector<Entry> entries = {{256, 4, 1, static_cast<std::size_t>(tiff.size.width)},
                                {257, 4, 1, static_cast<std::size_t>(tiff.size.height)},
                                {258, 3, samples,
                                 samples == 1   ? bits
                                 : samples == 2 ? bits << 16 | bits
                                                : depths},
                                {259, 3, 1, 1},
                                {262, 3, 1, static_cast<std::size_t>(tiff.photometric)},
                                {273, 4, 1, 8},
                                {277, 3, 1, samples},
                                {278, 4, 1, static_cast<std::size_t>(tiff.size.height)},
                                {279, 4, 1, strip}};
  if (tiff.extra_sample >= 0) {
    entries.push_back({338, 3, 1, static_cast<std::size_t>(tiff.extra_sample)});
  }
  if (!tiff.profile.empty()) entries.push_back({34675, 7, tiff.profile.size(), 8 + strip});
  Bytes file = {std::byte{'I'}, std::byte{'I'}, std::byte{42}, std::byte{0}};
  put32(file, 8 + body.size());
  file.insert(file.end(), body.begin(), body.end());
  put16(file, static_cast<unsigned>(entries.size()));
  for (const Entry& entry : entries) {
    put16(file, entry.tag);
    put16(file, entry.type);
    put32(file, entry.count);
    put32(file, entry.value);
  }
  put32(file, 0);
  return file;
}

ProbeInfo tiff_info(const TiffFile& tiff) {
  ProbeInfo info;
  info.format = Format::tiff;
  info.stored = tiff.size;
  info.bits = tiff.bits;
  info.components = tiff.samples;
  info.alpha = tiff.extra_sample > 0;
  if (!tiff.profile.empty()) {
    info.metadata.push_back({MetadataBlock::Kind::icc, 0, tiff.profile.size(), false});
  }
  return info;
}

}  // namespace picdesk::test
