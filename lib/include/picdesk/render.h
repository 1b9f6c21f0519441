// SPDX-License-Identifier: GPL-3.0-or-later
// One master end to end: bytes in, bytes out. Writes no file. Output bytes depend on the input
// only, never on the number of threads.
//
// In process, a decoder crash ends the host, and CPU limits are best effort; metadata encoding is
// serialised by one mutex. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "picdesk/master.h"
#include "picdesk/metadata.h"
#include "picdesk/plan.h"
#include "picdesk/result.h"

namespace picdesk {

// Small stand-ins for a picture that is still loading.
struct Placeholder {
  std::string dominant_colour;  // "#rrggbb", sRGB
  std::string thumbhash;        // base64 of a ThumbHash, at most 25 bytes
};

struct Rendition {
  RenditionPlan plan;
  std::vector<std::byte> bytes;
  int quality = 0;  // used; lower than the spec's if max_bytes asked for it
  std::string sha256;
  Placeholder placeholder;
};

// One planned rendition: made, or why not.
using RenditionResult = Result<Rendition>;

struct RenderRequest {
  std::vector<RenditionPlan> renditions;
  MetadataRecord metadata;  // already filtered by the policy
  EmbedOptions embed;
  std::uint64_t output_bytes = 64ull << 20;  // cap on one rendition: beyond it is too_large
  // Called once the master is decoded and its bytes are no longer read: the caller may free them.
  std::function<void()> decoded;
};

struct RenderOutput {
  std::vector<RenditionResult> renditions;  // same order as the request
  std::vector<Finding> findings;            // about the master: master/damaged, ...
};

// Threads that renditions of one or many masters share: finished sizes first, then the next
// decode. Sizes of one master run largest first; a progressive master waits until the estimate of
// those in flight leaves room.
class RenderPool {
 public:
  explicit RenderPool(int threads);  // >= 1
  ~RenderPool();
  RenderPool(const RenderPool&) = delete;
  RenderPool& operator=(const RenderPool&) = delete;

  int threads() const;

  // Runs `job(i)` for i in 0..count-1 on the pool, started in that order, and waits for all. Jobs
  // may call render() with this pool. Once `stop` is requested no further job starts.
  void for_each(std::size_t count, const std::function<void(std::size_t)>& job,
                std::stop_token stop = {});

  // What render() uses of the pool; private to lib/render.
  class Access;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Renders one master. `info` comes from probe() of the same bytes, the plans from plan_ladder().
// Errors of the master (corrupt_data, exhausted, ...) fail the whole call; errors of one rendition
// (a budget that cannot be met) fail that one.
Result<RenderOutput> render(std::span<const std::byte> master, const ProbeInfo& info,
                            const RenderRequest& request, RenderPool& pool,
                            std::stop_token stop = {});

// Names and versions of everything that decides output bytes.
std::string engine_fingerprint();

}  // namespace picdesk
