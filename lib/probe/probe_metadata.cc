// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "picdesk/probe.h"
#include "probe/caps.h"
#include "probe/metadata_walkers.h"

namespace picdesk {
namespace gate {
namespace {

using namespace std::string_view_literals;

constexpr std::array kAvif{"avif"sv, "avis"sv};
constexpr std::array kHeif{"heic"sv, "heix"sv, "heim"sv, "heis"sv,
                           "hevc"sv, "hevx"sv, "mif1"sv, "msf1"sv};
// TIFF and its makers' variants: Panasonic, Olympus.
constexpr std::array kRaw{"II\x2A\0"sv, "MM\0\x2A"sv, "IIU\0"sv, "IIRO"sv, "IIRS"sv, "MMOR"sv};

// Major brand and the first compatible ones: "mif1" alone says too little.
std::optional<Format> brand_format(ByteView file) {
  const std::uint64_t box = std::min<std::uint64_t>(u32_big(file, 0), file.size());
  std::optional<Format> found;
  for (std::size_t at = 8; at + 4 <= std::min<std::uint64_t>(box, 8 + 4 * 16); at += 4) {
    if (at == 12) continue;  // the minor version
    const std::string_view brand = as_text(file).substr(at, 4);
    if (std::ranges::find(kAvif, brand) != kAvif.end()) return Format::avif;
    if (std::ranges::find(kHeif, brand) != kHeif.end()) found = Format::heif;
  }
  return found;
}

}  // namespace

std::optional<Format> metadata_format(ByteView file) {
  if (starts_with(file, "\xFF\x0A") || starts_with(file, "\0\0\0\x0CJXL "sv)) return Format::jxl;
  if (file.size() >= 16 && starts_with(file.subspan(4), "ftyp")) return brand_format(file);
  const bool raw =
      std::ranges::any_of(kRaw, [&](std::string_view magic) { return starts_with(file, magic); });
  return raw ? std::optional(Format::raw) : std::nullopt;
}

}  // namespace gate

namespace {

Result<ProbeInfo> walk(Format format, std::span<const std::byte> file) {
  if (format == Format::jxl) return gate::walk_jxl_metadata(file);
  if (format == Format::raw) return gate::walk_raw_metadata(file);
  return gate::walk_heif_metadata(file);
}

}  // namespace

Result<ProbeInfo> probe_metadata(std::span<const std::byte> file, const Limits& limits) {
  Result<ProbeInfo> picture = probe(file, limits);
  // A broken TIFF stays broken; one that is only not decoded may still be read.
  if (picture || picture.error().code != ErrorCode::unsupported_format) return picture;
  const std::optional<Format> format = gate::metadata_format(file);
  if (!format) return picture;
  Result<ProbeInfo> info = walk(*format, file);
  if (!info) return info;
  info->format = *format;
  if (Result<void> fine = gate::check_caps(*info, limits); !fine) return forward_error(fine);
  return info;
}

}  // namespace picdesk
