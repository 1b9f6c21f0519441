// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"

#include <nettle/md5.h>
#include <nettle/sha2.h>
#include <xxhash.h>

namespace picdesk::digest {
namespace {

// One running SHA-256.
class Sha256Hasher {
 public:
  Sha256Hasher() { sha256_init(&state_); }
  void add(const void* bytes, std::size_t size) {
    sha256_update(&state_, size, static_cast<const std::uint8_t*>(bytes));
  }
  Sha256 finish() {
    Sha256 result{};
    sha256_digest(&state_, result.size(), result.data());
    return result;
  }

 private:
  sha256_ctx state_;
};

}  // namespace

Sha256 sha256(std::span<const std::byte> bytes) {
  Sha256Hasher hasher;
  hasher.add(bytes.data(), bytes.size());
  return hasher.finish();
}

std::string hex(std::span<const std::uint8_t> digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(digest.size() * 2);
  for (const std::uint8_t byte : digest) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string sha256_hex(std::span<const std::byte> bytes) { return hex(sha256(bytes)); }

std::string sha256_hex(std::string_view bytes) {
  return sha256_hex(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

std::string sha256_hex(std::span<const std::span<const std::byte>> pieces) {
  Sha256Hasher hasher;
  for (const std::span<const std::byte> piece : pieces) hasher.add(piece.data(), piece.size());
  return hex(hasher.finish());
}

std::string sha256_hex_of_fields(std::span<const std::string> fields) {
  Sha256Hasher hasher;
  for (const std::string& field : fields) {
    std::array<std::uint8_t, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) {
      length[i] = static_cast<std::uint8_t>(std::uint64_t{field.size()} >> (8 * i));
    }
    hasher.add(length.data(), length.size());
    hasher.add(field.data(), field.size());
  }
  return hex(hasher.finish());
}

std::array<std::uint8_t, 16> md5(std::span<const std::byte> bytes) {
  md5_ctx state;
  md5_init(&state);
  md5_update(&state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, 16> result{};
  md5_digest(&state, result.size(), result.data());
  return result;
}

std::uint64_t xxh3(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string xxh3_128_hex(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  return hex(canonical.digest);
}

}  // namespace picdesk::digest
