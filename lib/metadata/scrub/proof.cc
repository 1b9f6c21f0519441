// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/proof.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/digest.h"
#include "metadata/container/layout.h"
#include "metadata/exiv2/second_keys.h"
#include "metadata/rendition/policy.h"
#include "metadata/scrub/byte_scan.h"
#include "metadata/scrub/trace.h"

namespace picdesk::metadata {
namespace {

// Classes that a scrubbed file may have besides fields.
bool may_stay(const Trace& trace) {
  static constexpr std::array fine{"icc", "orientation", "colour", "version"};
  return std::ranges::find(fine, trace.what) != fine.end();
}

bool is_allowed(const Trace& trace, const MetadataPolicy& policy) {
  if (may_stay(trace)) return true;
  if (trace.key.empty()) return false;
  const bool region = trace.what == "face";
  if (trace.what != "field" && !region) return false;
  return allows(policy, trace.key);
}

using Identity = std::pair<std::string, std::string>;  // class or field, and hash of the value

Identity identity(const ProofItem& item) {
  return {item.key.empty() ? item.what + item.where : item.key, item.sha256};
}

// A value that the new file has again, in whatever carrier, was not removed.
void sort_out(const std::vector<Trace>& before, const std::vector<Trace>& after, ScrubProof& proof,
              std::vector<Trace>& removed) {
  std::multiset<Identity> left;
  for (const ProofItem& item : proof.after) left.insert(identity(item));
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (left.contains(identity(proof.before[i]))) continue;
    proof.removed.push_back(proof.before[i]);
    removed.push_back(before[i]);
  }
  for (std::size_t i = 0; i < after.size(); ++i) proof.kept.push_back(proof.after[i]);
}

// What exiv2 reads in the new file, held against words that none of its keys may have.
bool second_reader_agrees(const std::vector<std::string>& keys) {
  static constexpr std::array words{"GPS",    "MakerNote", "Thumbnail", "SerialNumber",
                                    "xmpMM",  "Owner",     "crs.",      "UserComment",
                                    "mwg-rs", "XPTitle",   "XPComment", "Software"};
  return std::ranges::none_of(keys, [](const std::string& key) {
    return std::ranges::any_of(
        words, [&](const char* word) { return key.find(word) != std::string::npos; });
  });
}

}  // namespace

Result<ScrubProof> prove(ByteView before, ByteView after, Format format,
                         const MetadataPolicy& policy) {
  Result<Layout> old_layout = read_layout(before, format);
  if (!old_layout) return forward_error(old_layout);
  Result<Layout> new_layout = read_layout(after, format);
  if (!new_layout) return forward_error(new_layout);
  ScrubProof proof;
  proof.policy = policy.name;
  proof.before_sha256 = digest::sha256_hex(before);
  proof.after_sha256 = digest::sha256_hex(after);
  proof.image_sha256 = image_hash(after, *new_layout);
  const std::vector<Trace> then = find_traces(before, format);
  const std::vector<Trace> now = find_traces(after, format);
  for (const Trace& trace : then) proof.before.push_back(to_item(trace));
  for (const Trace& trace : now) proof.after.push_back(to_item(trace));
  std::vector<Trace> removed;
  sort_out(then, now, proof, removed);
  proof.bytescan = scan_bytes(after, *new_layout, removed, now);
  proof.thumbnails = find_thumbnails(after, *new_layout);
  const std::vector<std::string> second = second_keys(after, *new_layout);
  for (const std::string& key : second) proof.after.push_back({"exiv2", key, "", 0, ""});
  const bool no_hit = std::ranges::none_of(
      proof.bytescan, [](const ByteScanHit& hit) { return hit.excused_by.empty(); });
  proof.pass = no_hit && proof.thumbnails.empty() && second_reader_agrees(second) &&
               proof.image_sha256 == image_hash(before, *old_layout) &&
               std::ranges::all_of(now, [&](const Trace& t) { return is_allowed(t, policy); });
  return proof;
}

std::string failure_of(const ScrubProof& proof) {
  for (const ByteScanHit& hit : proof.bytescan) {
    if (hit.excused_by.empty()) {
      return "a removed value of " + hit.where + " is still at " + std::to_string(hit.offset);
    }
  }
  if (!proof.thumbnails.empty()) {
    return "a picture is left at " + std::to_string(proof.thumbnails.front());
  }
  std::string left = "the new file holds";
  for (const ProofItem& item : proof.after) left += " " + item.where + " (" + item.what + ")";
  return left;
}

}  // namespace picdesk::metadata
