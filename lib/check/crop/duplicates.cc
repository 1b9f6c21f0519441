// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <optional>

#include "check/crop/crop_findings.h"
#include "picdesk/check_crop.h"

namespace picdesk {
namespace {

// A hash in a form that is quick to compare: every pair is looked at.
using Words = std::array<std::uint64_t, 4>;

std::optional<Words> parse(const std::string& hash) {
  constexpr std::size_t kDigits = 16;  // of a word
  Words words{};
  if (hash.size() != kDigits * words.size()) return std::nullopt;
  const char* at = hash.data();
  for (std::uint64_t& word : words) {
    const auto [stop, error] = std::from_chars(at, at + kDigits, word, 16);
    if (error != std::errc() || stop != at + kDigits) return std::nullopt;
    at += kDigits;
  }
  return words;
}

int distance(const Words& a, const Words& b) {
  int bits = 0;
  for (std::size_t i = 0; i < a.size(); ++i) bits += std::popcount(a[i] ^ b[i]);
  return bits;
}

struct Hashed {
  const HashedPhoto* photo;
  Words words;
};

Finding near(const HashedPhoto& earlier, int bits, int limit, check::CropFindings findings) {
  findings.add({.rule = "dup/near",
                .severity = Severity::info,
                .message = "shows the same picture as " + earlier.path + " (" +
                           std::to_string(bits) + " of 256 bits differ)",
                .hint = "look whether both are meant to be used",
                .measured = Measurement{double(bits), double(limit), "bits"}});
  std::vector<Finding> all = findings.take();
  if (all.empty()) return {};
  all.front().location = earlier.path;
  return std::move(all.front());
}

}  // namespace

std::vector<std::pair<std::string, Finding>> check_duplicates(
    const std::vector<HashedPhoto>& photos, const CropCheckLimits& limits) {
  std::vector<std::pair<std::string, Finding>> all;
  std::vector<Hashed> known;
  for (const HashedPhoto& photo : photos) {
    const std::optional<Words> words = parse(photo.hash);
    if (!words) continue;
    for (const Hashed& earlier : known) {
      const int bits = distance(*words, earlier.words);
      const bool one_master = !photo.master.empty() && photo.master == earlier.photo->master;
      if (bits > limits.near_duplicate || one_master) continue;
      Finding finding =
          near(*earlier.photo, bits, limits.near_duplicate, check::CropFindings(limits));
      if (!finding.rule.empty()) all.emplace_back(photo.path, std::move(finding));
    }
    known.push_back({&photo, *words});
  }
  return all;
}

}  // namespace picdesk
