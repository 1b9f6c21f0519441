// SPDX-License-Identifier: GPL-3.0-or-later
// Trailers written by hand after their layouts; exiftool agrees on what they are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/container/splice_checks.h"
#include "metadata/iim_samples.h"
#include "metadata/oracles.h"

namespace picdesk::test {
namespace {

using metadata::Trailer;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string big(std::size_t value, int bytes = 4) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}
std::string little(std::size_t value, int bytes = 4) {
  std::string out = big(value, bytes);
  std::ranges::reverse(out);
  return out;
}

const std::string iim = dataset(2, 120, "Caption behind the end");

// Two values, one of them IIM, for a file of `position` bytes.
std::string afcp(std::size_t position, bool big_endian) {
  const auto number = [&](std::size_t value, int bytes = 4) {
    return big_endian ? big(value, bytes) : little(value, bytes);
  };
  const std::string magic = big_endian ? "AXS!" : "AXS*";
  const std::size_t values = position + 12 + 24;
  return magic + number(1, 2) + number(2, 2) + number(0) +                  //
         "TEXT" + number(4) + number(values) +                              //
         "IPTC" + number(iim.size()) + number(values + 4) + "text" + iim +  //
         magic + number(position) + number(0);
}

std::string foto_station(std::size_t type, const std::string& value) {
  return value + big(type, 2) + big(value.size() + 10) + "\xA1\xB2\xC3\xD4";
}

std::string photo_mechanic() {
  const std::string value = dataset(2, 222, "0001");
  return value + big(value.size()) + "cbipcbbl";
}

// One value of type 0x0A01, "Image_UTC_Data".
std::string samsung() {
  const std::string text = "1458170704383";
  const std::string value = std::string("\0\0\x01\x0A", 4) + little(14) + "Image_UTC_Data" + text;
  const std::string directory = "SEFH" + little(101) + little(1) + std::string("\0\0\x01\x0A", 4) +
                                little(value.size()) + little(value.size());
  return value + directory + little(directory.size()) + "SEFT";
}

Bytes with_trailer(const std::string& trailer) {
  return to_bytes(to_text(picture("jpeg")) + trailer);
}

std::vector<Trailer> trailers(const Bytes& file, Format format = Format::jpeg) {
  const metadata::Layout layout = layout_of(file, format);
  std::vector<Trailer> found = metadata::read_trailers(file, layout);
  std::size_t end = layout.first(metadata::Part::Kind::trailer)->offset;
  for (const Trailer& trailer : found) {  // they cover the part
    EXPECT_EQ(trailer.offset, end);
    end = trailer.offset + trailer.length;
  }
  EXPECT_EQ(end, file.size());
  return found;
}

std::vector<std::string> names(const std::vector<Trailer>& trailers) {
  std::vector<std::string> all;
  for (const Trailer& trailer : trailers) all.push_back(trailer.name);
  return all;
}

class AfcpTrailer : public ::testing::TestWithParam<bool> {};

TEST_P(AfcpTrailer, HoldsIim) {
  const Bytes file = with_trailer(afcp(picture("jpeg").size(), GetParam()));
  const auto found = trailers(file);
  EXPECT_THAT(names(found), ElementsAre("AFCP"));
  EXPECT_EQ(to_text(found[0].iim), iim);
  EXPECT_THAT(exiftool(file, "jpg").dump(), HasSubstr("Caption behind the end"));
}

TEST_P(AfcpTrailer, IsReadAfterAnEditMovedIt) {
  const Bytes file = with_trailer(afcp(picture("jpeg").size(), GetParam()));
  metadata::Splice wanted;
  wanted.xmp = to_bytes("<x/>");
  const Bytes moved = spliced(file, Format::jpeg, wanted).bytes;
  const auto found = trailers(moved);
  EXPECT_THAT(names(found), ElementsAre("AFCP"));
  EXPECT_EQ(to_text(found[0].iim), iim);
}

INSTANTIATE_TEST_SUITE_P(BigEndian, AfcpTrailer, ::testing::Bool());

TEST(Trailers, FotoStationHoldsIim) {
  const Bytes file = with_trailer(foto_station(1, iim) + foto_station(3, "thumbnail"));
  const auto found = trailers(file);
  EXPECT_THAT(names(found), ElementsAre("FotoStation", "FotoStation"));
  EXPECT_EQ(to_text(found[0].iim), iim);
  EXPECT_TRUE(found[1].iim.empty());
  EXPECT_THAT(exiftool(file, "jpg").dump(), HasSubstr("Caption behind the end"));
}

TEST(Trailers, PhotoMechanicIsNamedAndNoIim) {
  const Bytes file = with_trailer(photo_mechanic());
  const auto found = trailers(file);
  EXPECT_THAT(names(found), ElementsAre("Photo Mechanic"));
  EXPECT_TRUE(found[0].iim.empty());
  EXPECT_THAT(exiftool(file, "jpg").dump(), HasSubstr("PhotoMechanic:"));
}

TEST(Trailers, SamsungIsNamed) {
  const Bytes file = with_trailer(samsung());
  EXPECT_THAT(names(trailers(file)), ElementsAre("Samsung"));
  EXPECT_THAT(exiftool(file, "jpg").dump(), HasSubstr("Samsung:TimeStamp"));
  const std::string audio = samsung() + "QDIO" + std::string(16, '\0') + little(20) + "QDIOBS";
  EXPECT_THAT(names(trailers(with_trailer(audio))), ElementsAre("Samsung"));
}

TEST(Trailers, SeveralAreFoundInOrder) {
  const std::string junk = "junk";
  const std::string first = junk + foto_station(1, iim) + photo_mechanic() + samsung();
  const Bytes file = with_trailer(first + afcp(picture("jpeg").size() + first.size(), true));
  EXPECT_THAT(names(trailers(file)),
              ElementsAre("other", "FotoStation", "Photo Mechanic", "Samsung", "AFCP"));
}

TEST(Trailers, UnknownBytesAreOtherInEveryFormat) {
  for (const char* kind : {"jpeg", "webp-lossy", "png"}) {
    const Bytes file = to_bytes(to_text(picture(kind)) + "junk");
    const auto found = trailers(file, format_of(kind));
    EXPECT_THAT(names(found), ElementsAre("other")) << kind;
  }
  EXPECT_TRUE(
      metadata::read_trailers(picture("png"), layout_of(picture("png"), Format::png)).empty());
}

TEST(Trailers, AnEditLeavesThemVerbatim) {
  const std::string all = foto_station(1, iim) + photo_mechanic() + samsung();
  metadata::Splice wanted;
  wanted.exif = to_bytes("II*");
  wanted.photoshop = to_bytes("8BIM");
  const metadata::Spliced made = spliced(with_trailer(all), Format::jpeg, wanted);
  EXPECT_THAT(to_text(made.bytes), ::testing::EndsWith(all));
  EXPECT_EQ(names(trailers(made.bytes)).size(), 3U);
}

TEST(Trailers, BrokenOnesAreOther) {
  const std::size_t position = picture("jpeg").size();
  std::vector<std::string> whole = {afcp(position, true), foto_station(1, iim), photo_mechanic(),
                                    samsung()};
  for (const std::string& trailer : whole) {
    for (std::size_t cut = 1; cut < trailer.size(); ++cut) {
      trailers(with_trailer(trailer.substr(cut)));
      std::string damaged = trailer;
      damaged[cut] = static_cast<char>(0xFF - damaged[cut]);
      trailers(with_trailer(damaged));
    }
  }
  std::string sizes = foto_station(1, iim);
  sizes.replace(sizes.size() - 8, 4, big(0xFFFFFFFF));
  EXPECT_THAT(names(trailers(with_trailer(sizes))), ElementsAre("other"));
  std::string entries = afcp(position, true);
  entries.replace(6, 2, big(0xFFFF, 2));
  EXPECT_THAT(names(trailers(with_trailer(entries))), ElementsAre("other"));
}

}  // namespace
}  // namespace picdesk::test
