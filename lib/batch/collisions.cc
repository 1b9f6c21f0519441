// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/collisions.h"

#include <map>
#include <string>
#include <utility>

#include "base/text.h"

namespace picdesk {
namespace {

struct Claim {
  std::size_t item;
  std::string what;  // "a.jpg (hero)"
};

void fail_claimants(const std::vector<Claim>& claims, const std::string& path,
                    std::vector<ItemRun>& runs) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    ItemRun& run = runs[claims[i].item];
    const Claim& other = claims[i == 0 ? 1 : 0];
    if (run.item.error) continue;
    run.item.error =
        Error{ErrorCode::conflict,
              claims[i].what + ": its output " + path + " is also that of " + other.what,
              "give the masters different names, ids or slugs, or a path template "
              "with {name} or {hash8}"};
    run.plan.reset();
    run.item.outputs.clear();
  }
}

}  // namespace

std::string collision_key(std::string_view path) { return text::fold(path); }

void fail_collisions(const BatchRequest& request, std::vector<ItemRun>& runs) {
  std::map<std::string, std::vector<Claim>> claims;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    for (const BatchOutput& output : runs[i].item.outputs) {
      if (output.entry.output.empty()) continue;  // refused
      claims[collision_key(output.entry.output)].push_back(
          {i, runs[i].item.input.path + " (" + output.entry.spec + ")"});
    }
  }
  const std::string manifest = collision_key(request.manifest);
  for (const auto& [path, claimants] : claims) {
    if (claimants.size() > 1) fail_claimants(claimants, path, runs);
    if (path == manifest) {
      fail_claimants({claimants.front(), {claimants.front().item, "the manifest"}}, path, runs);
    }
  }
}

}  // namespace picdesk
