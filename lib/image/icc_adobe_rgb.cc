// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string_view>

#include "image/icc_profile.h"

namespace picdesk::image {
namespace {

using Bytes = std::vector<std::byte>;

void put16(Bytes& out, unsigned value) {
  out.push_back(static_cast<std::byte>((value >> 8) & 0xFF));
  out.push_back(static_cast<std::byte>(value & 0xFF));
}

void put32(Bytes& out, std::uint32_t value) {
  put16(out, value >> 16);
  put16(out, value & 0xFFFF);
}

void put_text(Bytes& out, std::string_view text) {
  for (const char c : text) out.push_back(static_cast<std::byte>(c));
}

void put_zeros(Bytes& out, std::size_t count) { out.resize(out.size() + count); }

Bytes xyz(double x, double y, double z) {
  Bytes out;
  put_text(out, "XYZ ");
  put_zeros(out, 4);
  for (const double value : {x, y, z}) {
    put32(out, static_cast<std::uint32_t>(std::lround(value * 65536)));
  }
  return out;
}

// Gamma 563/256 = 2.19921875, exact in u8Fixed8Number.
Bytes gamma_curve() {
  Bytes out;
  put_text(out, "curv");
  put_zeros(out, 4);
  put32(out, 1);
  put16(out, 563);
  put_zeros(out, 2);
  return out;
}

Bytes description(std::string_view text) {
  Bytes out;
  put_text(out, "desc");
  put_zeros(out, 4);
  put32(out, static_cast<std::uint32_t>(text.size() + 1));
  put_text(out, text);
  put_zeros(out, 1 + 4 + 4 + 2 + 1 + 67);  // end of text; no Unicode part, no Macintosh part
  put_zeros(out, (4 - out.size() % 4) % 4);
  return out;
}

Bytes copyright(std::string_view text) {
  Bytes out;
  put_text(out, "text");
  put_zeros(out, 4);
  put_text(out, text);
  put_zeros(out, 1);
  put_zeros(out, (4 - out.size() % 4) % 4);
  return out;
}

// Header of ICC.1:2001-04, section 6.1: an RGB display profile, version 2.1, PCS XYZ under D50.
void put_header(Bytes& out, std::uint32_t size) {
  put32(out, size);
  put_zeros(out, 4);
  put32(out, 0x02100000);
  put_text(out, "mntrRGB XYZ ");
  put_zeros(out, 12);  // no date
  put_text(out, "acsp");
  put_zeros(out, 28);  // platform, flags, device, intent
  put32(out, 0xF6D6);
  put32(out, 0x10000);
  put32(out, 0xD32D);
  put_zeros(out, 48);
}

}  // namespace

std::vector<std::byte> adobe_rgb_profile() {
  struct Tag {
    std::string_view signature;
    Bytes element;
  };
  // Primaries adapted from D65 to D50 with the Bradford matrix.
  const Tag tags[] = {{"desc", description("Adobe RGB (1998) compatible")},
                      {"cprt", copyright("No copyright, use freely")},
                      {"wtpt", xyz(0.95045, 1.0, 1.08905)},
                      {"rXYZ", xyz(0.60974, 0.31111, 0.01947)},
                      {"gXYZ", xyz(0.20528, 0.62567, 0.06087)},
                      {"bXYZ", xyz(0.14919, 0.06322, 0.74457)},
                      {"rTRC", gamma_curve()},
                      {"gTRC", gamma_curve()},
                      {"bTRC", gamma_curve()}};
  const std::size_t table = 128 + 4 + 12 * std::size(tags);
  Bytes directory;
  Bytes elements;
  put32(directory, static_cast<std::uint32_t>(std::size(tags)));
  for (const Tag& tag : tags) {
    put_text(directory, tag.signature);
    put32(directory, static_cast<std::uint32_t>(table + elements.size()));
    put32(directory, static_cast<std::uint32_t>(tag.element.size()));
    elements.insert(elements.end(), tag.element.begin(), tag.element.end());
  }
  Bytes profile;
  put_header(profile, static_cast<std::uint32_t>(table + elements.size()));
  profile.insert(profile.end(), directory.begin(), directory.end());
  profile.insert(profile.end(), elements.begin(), elements.end());
  return profile;
}

}  // namespace picdesk::image
