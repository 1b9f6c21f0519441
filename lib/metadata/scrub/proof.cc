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

// The first of exiv2's keys in the new file that holds a word which none may have.
std::string forbidden_key(const std::vector<std::string>& keys) {
  static constexpr std::array words{"GPS",           "MakerNote",       "Thumbnail", "SerialNumber",
                                    "Xmp.xmpMM",     "CameraOwnerName", "Xmp.crs",   "UserComment",
                                    "aux.OwnerName", "Xmp.mwg-rs",      "XPTitle",   "XPComment",
                                    "Image.Software"};
  for (const std::string& key : keys) {
    for (const char* word : words) {
      if (key.find(word) != std::string::npos) return key;
    }
  }
  return {};
}

std::string find_failure(const ScrubProof& proof, const std::vector<Trace>& now,
                         const std::vector<std::string>& second, const MetadataPolicy& policy) {
  for (const ByteScanHit& hit : proof.bytescan) {
    if (hit.excused_by.empty()) {
      return "a removed value of " + hit.where + " is still at " + std::to_string(hit.offset);
    }
  }
  if (!proof.thumbnails.empty()) {
    return "a picture is left at " + std::to_string(proof.thumbnails.front());
  }
  for (const Trace& trace : now) {
    if (!is_allowed(trace, policy)) return trace.where + " is left (" + trace.what + ")";
  }
  const std::string key = forbidden_key(second);
  return key.empty() ? key : "exiv2 still reads " + key;
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
  proof.failure = find_failure(proof, now, second, policy);
  if (proof.failure.empty() && proof.image_sha256 != image_hash(before, *old_layout)) {
    proof.failure = "the coded picture changed";
  }
  proof.pass = proof.failure.empty();
  return proof;
}

}  // namespace picdesk::metadata
