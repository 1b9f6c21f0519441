// SPDX-License-Identifier: GPL-3.0-or-later
// TIFF 6.0. Its first page is the picture.
#include <algorithm>
#include <optional>
#include <string>

#include "probe/exif_facts.h"
#include "probe/refusal.h"
#include "probe/refused_formats.h"
#include "probe/tiff_blocks.h"
#include "probe/tiff_image.h"
#include "probe/tiff_tree.h"
#include "probe/walkers.h"

namespace picdesk::gate {
namespace {

constexpr std::uint32_t kWidth = 0x0100;
constexpr std::uint32_t kSubImages = 0x014A;
constexpr std::uint32_t kDngVersion = 0xC612;

// Raw files of many makers are TIFF files whose first page is only a preview.
Result<void> check_no_raw(const TiffReader& reader, const std::vector<TiffDirectory>& pages) {
  const TiffDirectory& first = pages.front();
  const auto raw = [](const std::string& what) {
    return unsupported("the file is " + what + ", which is not accepted", std::string(raw_hint()));
  };
  const ByteView file = reader.block();
  if (file.size() > 10 && starts_with(file.subspan(8), "CR\x02")) {
    return raw("a Canon raw file (CR2)");
  }
  if (reader.find(first, kDngVersion)) return raw("a DNG raw file");
  const bool has_size = reader.find(first, kWidth).has_value();
  if (has_size && !is_by_picture(reader, first)) return {};
  if (reader.find(first, kSubImages)) return raw("a camera raw file");
  if (!has_size) return {};  // the picture's walker says what is missing
  const bool alone = std::ranges::all_of(
      pages, [&](const TiffDirectory& page) { return is_by_picture(reader, page); });
  if (alone) return {};
  return unsupported("the first page of the TIFF is a thumbnail or mask of another page",
                     "export the picture itself as the first page");
}

std::uint64_t frames(const TiffReader& reader, const std::vector<TiffDirectory>& pages) {
  const auto pictures = std::ranges::count_if(
      pages, [&](const TiffDirectory& page) { return !is_by_picture(reader, page); });
  return std::max<std::uint64_t>(1, static_cast<std::uint64_t>(pictures));
}

}  // namespace

Result<ProbeInfo> walk_tiff(ByteView file, const Limits& limits) {
  const std::optional<TiffReader> reader = TiffReader::open(file);
  if (!reader) return corrupt("the TIFF ends after " + count(file.size(), "byte"));
  Result<std::vector<TiffDirectory>> pages = read_pages(*reader);
  if (!pages) return forward_error(pages);
  if (Result<void> fine = check_no_raw(*reader, *pages); !fine) return forward_error(fine);
  ProbeInfo info;
  if (Result<void> fine = read_tiff_image(*reader, pages->front(), limits, info); !fine) {
    return forward_error(fine);
  }
  info.frames = frames(*reader, *pages);
  add_tiff_blocks(*reader, pages->front(), info);
  read_exif_facts(file, info);
  return info;
}

}  // namespace picdesk::gate
