// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"

#include <gtest/gtest.h>

#include <vector>

#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::digest {
namespace {

std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

TEST(Digest, Sha256OfKnownTexts) {  // FIPS 180-2, appendix B
  EXPECT_EQ(sha256_hex(std::string_view()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Digest, AgreesWithCoreutils) {
  const test::TempDir folder;
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += static_cast<char>(i * 7 + i / 255);
  test::write_file(folder / "file", text);
  const std::string sha = test::run({"sha256sum", folder / "file"}).out;
  EXPECT_EQ(sha256_hex(text), sha.substr(0, 64));
  EXPECT_EQ(hex(sha256(bytes_of(text))), sha.substr(0, 64));
  EXPECT_EQ(sha256_hex(bytes_of(text)), sha.substr(0, 64));
  EXPECT_EQ(hex(md5(bytes_of(text))), test::run({"md5sum", folder / "file"}).out.substr(0, 32));
}

TEST(Digest, Md5OfKnownTexts) {  // RFC 1321, A.5
  EXPECT_EQ(hex(md5({})), "d41d8cd98f00b204e9800998ecf8427e");
  EXPECT_EQ(hex(md5(bytes_of("message digest"))), "f96b697d7cb7938d525a2f31aaf161d0");
}

TEST(Digest, Xxh3OfKnownTexts) {  // xxhsum -H3, and the format's own empty-input vector
  EXPECT_EQ(xxh3(""), 0x2D06800538D394C2u);
  EXPECT_NE(xxh3("a"), xxh3("b"));
  EXPECT_EQ(xxh3("abc"), 0x78AF5F94892F3950u);
}

TEST(Digest, HexIsLowerCaseAndKeepsZeros) {
  const std::vector<std::uint8_t> bytes = {0x00, 0x0F, 0xA0, 0xFF};
  EXPECT_EQ(hex(bytes), "000fa0ff");
  EXPECT_EQ(hex({}), "");
}

std::string of_fields(const std::vector<std::string>& fields) {
  return sha256_hex_of_fields(fields);
}

TEST(Digest, FieldsAreKeptApart) {
  EXPECT_NE(of_fields({"ab", "c"}), of_fields({"a", "bc"}));
  EXPECT_NE(of_fields({"abc"}), of_fields({"abc", ""}));
  EXPECT_NE(of_fields({}), of_fields({""}));
  EXPECT_EQ(of_fields({"ab", "c"}), of_fields({"ab", "c"}));
}

TEST(Digest, FieldsAreLengthThenBytes) {
  using namespace std::string_literals;
  EXPECT_EQ(of_fields({"ab", std::string(256, 'x')}),
            sha256_hex("\2\0\0\0\0\0\0\0ab\0\1\0\0\0\0\0\0"s + std::string(256, 'x')));
}

}  // namespace
}  // namespace picdesk::digest
