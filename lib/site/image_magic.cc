// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/image_magic.h"

#include <algorithm>
#include <array>

namespace picdesk::site {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::string_view name;
};
constexpr auto kSignatures = std::to_array<Signature>({
    {"\xFF\xD8\xFF"sv, "jpeg"sv},
    {"\x89PNG\r\n\x1A\n"sv, "png"sv},
    {"GIF87a"sv, "gif"sv},
    {"GIF89a"sv, "gif"sv},
    {"II*\0"sv, "tiff"sv},
    {"MM\0*"sv, "tiff"sv},
    {"\xFF\x0A"sv, "jxl"sv},
    {"\0\0\0\x0CJXL \r\n\x87\n"sv, "jxl"sv},
    {"BM"sv, "bmp"sv},
});

constexpr std::size_t kSvgBytes = 1024;  // a prolog, a doctype and comments may be in front

// ISO/IEC 14496-12: the major brand of "ftyp", and the compatible ones behind it.
std::string_view of_brands(std::string_view file) {
  if (file.size() < 16 || file.substr(4, 4) != "ftyp") return {};
  const std::string_view brands = file.substr(8, 64);
  const std::string_view major = brands.substr(0, 4);
  if (major == "avif" || major == "avis") return "avif";
  for (const std::string_view brand : {"heic"sv, "heix"sv, "hevc"sv, "heim"sv, "heis"sv}) {
    if (major == brand) return "heif";
  }
  if (major != "mif1" && major != "msf1") return {};
  return brands.find("avif") != std::string_view::npos ? "avif" : "heif";
}

bool is_svg(std::string_view file) {
  file = file.substr(0, kSvgBytes);
  if (file.starts_with("\xEF\xBB\xBF")) file.remove_prefix(3);
  const std::size_t begin = file.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && file[begin] == '<' &&
         file.find("<svg") != std::string_view::npos;
}

}  // namespace

std::string_view image_magic(std::span<const std::byte> bytes) {
  const std::string_view file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (file.starts_with("RIFF") && file.size() >= 12 && file.substr(8, 4) == "WEBP") return "webp";
  const auto found = std::ranges::find_if(
      kSignatures, [&](const Signature& signature) { return file.starts_with(signature.bytes); });
  if (found != kSignatures.end()) return found->name;
  if (const std::string_view name = of_brands(file); !name.empty()) return name;
  return is_svg(file) ? "svg" : "";
}

}  // namespace picdesk::site
