// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "picdesk/scrub.h"

namespace picdesk {
namespace {

using Json = nlohmann::ordered_json;

Json items(const std::vector<ProofItem>& all) {
  Json array = Json::array();
  for (const ProofItem& item : all) {
    Json object{{"class", item.what}, {"where", item.where}};
    if (!item.key.empty()) object["field"] = item.key;
    if (!item.sha256.empty()) {
      object["bytes"] = item.bytes;
      object["sha256"] = item.sha256;
    }
    array.push_back(std::move(object));
  }
  return array;
}

Json hits(const std::vector<ByteScanHit>& all) {
  Json array = Json::array();
  for (const ByteScanHit& hit : all) {
    Json object{{"where", hit.where}, {"encoding", hit.encoding}, {"offset", hit.offset}};
    if (!hit.excused_by.empty()) object["excused_by"] = hit.excused_by;
    array.push_back(std::move(object));
  }
  return array;
}

}  // namespace

std::string to_json(const ScrubProof& proof, std::string_view file) {
  Json document{{"schema", "picdesk.proof/1"},
                {"file", file},
                {"policy", proof.policy},
                {"before_sha256", proof.before_sha256},
                {"after_sha256", proof.after_sha256},
                {"image_sha256", proof.image_sha256},
                {"verdict", proof.pass ? "pass" : "fail"},
                {"before", items(proof.before)},
                {"after", items(proof.after)},
                {"removed", items(proof.removed)},
                {"kept", items(proof.kept)},
                {"bytescan", hits(proof.bytescan)},
                {"thumbs", proof.thumbnails}};
  if (!proof.failure.empty()) document["failure"] = proof.failure;
  return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace picdesk
