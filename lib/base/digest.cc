// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"

#include <openssl/evp.h>
#include <xxhash.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace picdesk::digest {
namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

// One running digest. libcrypto refuses only when memory is gone or an administrator has switched
// the algorithm off for the whole machine; there is no identity to go on with, so the process ends.
class Hasher {
 public:
  explicit Hasher(const EVP_MD* algorithm) : context_(EVP_MD_CTX_new()) {
    require(context_ != nullptr && EVP_DigestInit_ex(context_.get(), algorithm, nullptr) == 1);
  }
  void add(const void* bytes, std::size_t size) {
    require(EVP_DigestUpdate(context_.get(), bytes, size) == 1);
  }
  template <std::size_t Size>
  std::array<std::uint8_t, Size> finish() {
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> buffer{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(context_.get(), buffer.data(), &size) == 1 && size == Size);
    std::array<std::uint8_t, Size> result{};
    for (std::size_t i = 0; i < Size; ++i) result[i] = buffer[i];
    return result;
  }

 private:
  static void require(bool worked) {
    if (worked) return;
    std::fputs("picdesk: libcrypto cannot compute a digest; is it restricted to FIPS?\n", stderr);
    std::abort();
  }
  std::unique_ptr<EVP_MD_CTX, FreeContext> context_;
};

}  // namespace

Sha256 sha256(std::span<const std::byte> bytes) {
  Hasher hasher(EVP_sha256());
  hasher.add(bytes.data(), bytes.size());
  return hasher.finish<32>();
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
  Hasher hasher(EVP_sha256());
  for (const std::span<const std::byte> piece : pieces) hasher.add(piece.data(), piece.size());
  return hex(hasher.finish<32>());
}

std::string sha256_hex_of_fields(std::span<const std::string> fields) {
  Hasher hasher(EVP_sha256());
  for (const std::string& field : fields) {
    std::array<std::uint8_t, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) {
      length[i] = static_cast<std::uint8_t>(std::uint64_t{field.size()} >> (8 * i));
    }
    hasher.add(length.data(), length.size());
    hasher.add(field.data(), field.size());
  }
  return hex(hasher.finish<32>());
}

std::array<std::uint8_t, 16> md5(std::span<const std::byte> bytes) {
  Hasher hasher(EVP_md5());
  hasher.add(bytes.data(), bytes.size());
  return hasher.finish<16>();
}

std::uint64_t xxh3(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string xxh3_128_hex(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  return hex(canonical.digest);
}

}  // namespace picdesk::digest
