// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/render.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <new>
#include <numeric>
#include <optional>

#include "base/digest.h"
#include "render/decode.h"
#include "render/draw.h"
#include "render/encode.h"
#include "render/placeholder.h"
#include "render/pool.h"

namespace picdesk {
namespace {

std::string title(const RenditionPlan& plan) {
  return plan.spec.name + " " + std::to_string(plan.size.width) + "x" +
         std::to_string(plan.size.height);
}

// A master's decode, with the memory it may take reserved meanwhile. No exception leaves.
Result<DecodedMaster> decode_admitted(std::span<const std::byte> file, const ProbeInfo& info,
                                      const std::vector<RenditionPlan>& plans, RenderPool& pool) {
  const RenderPool::Access::Admission admission(pool, info.decode_bytes);
  try {
    return decode_master(file, info, plans);
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::exhausted,
                "out of memory while decoding " + std::to_string(info.stored.width) + "x" +
                    std::to_string(info.stored.height) + " pixels",
                "use fewer jobs (-j) or a machine with more memory");
  }
}

// Whether both are shown without bars, or with bars that lie alike but for rounding.
bool same_bars(const RenditionPlan& a, const RenditionPlan& b) {
  if (!a.picture || !b.picture) return a.picture.has_value() == b.picture.has_value();
  return std::abs(std::int64_t{a.size.width} * b.size.height -
                  std::int64_t{b.size.width} * a.size.height) <=
         std::max(a.size.width, b.size.width);
}

// For each distinct crop, the plan with the fewest pixels: its stand-ins serve all of that crop.
std::vector<std::size_t> placeholder_owners(const std::vector<RenditionPlan>& plans) {
  std::vector<std::size_t> owners(plans.size());
  for (std::size_t i = 0; i < plans.size(); ++i) {
    owners[i] = i;
    for (std::size_t k = 0; k < plans.size(); ++k) {
      const bool same = plans[k].crop.rect == plans[i].crop.rect && same_bars(plans[k], plans[i]);
      if (same && plans[k].size.area() < plans[owners[i]].size.area()) owners[i] = k;
    }
  }
  return owners;
}

class MasterRender {
 public:
  MasterRender(const DecodedMaster& master, const RenderRequest& request,
               const MetadataBlobs& blobs, const std::stop_token& stop)
      : master_(master),
        request_(request),
        blobs_(blobs),
        stop_(stop),
        owners_(placeholder_owners(request.renditions)),
        results_(request.renditions.size()) {}

  // Largest first, so that no long encode is left for the end.
  std::vector<std::function<void()>> tasks() {
    std::vector<std::size_t> order(request_.renditions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return request_.renditions[a].size.area() > request_.renditions[b].size.area();
    });
    std::vector<std::function<void()>> tasks;
    for (const std::size_t i : order) {
      tasks.emplace_back([this, i] { results_[i] = make(i); });
    }
    return tasks;
  }

  std::vector<RenditionResult> take() {
    for (std::size_t i = 0; i < results_.size(); ++i) {
      const RenditionResult& owner = *results_[owners_[i]];
      if (*results_[i] && owner) (**results_[i]).placeholder = owner->placeholder;
    }
    std::vector<RenditionResult> all;
    for (auto& result : results_) all.push_back(std::move(*result));
    return all;
  }

 private:
  RenditionResult make(std::size_t index) {
    const RenditionPlan& plan = request_.renditions[index];
    if (stop_.stop_requested()) {
      return fail(ErrorCode::cancelled, title(plan) + ": stopped before it was made",
                  "run the same command again");
    }
    try {
      return make_unguarded(index);
    } catch (const std::bad_alloc&) {
      return fail(ErrorCode::exhausted, title(plan) + ": out of memory",
                  "use fewer jobs (-j) or a machine with more memory");
    }
  }

  RenditionResult make_unguarded(std::size_t index) {
    const RenditionPlan& plan = request_.renditions[index];
    const Bitmap bitmap = draw(master_, plan);
    Result<BudgetedFile> file = encode_rendition(bitmap, plan.spec, blobs_);
    if (!file) {
      file.error().message = title(plan) + ": " + file.error().message;
      return forward_error(file);
    }
    if (file->bytes.size() > request_.output_bytes) {
      return fail(ErrorCode::too_large,
                  title(plan) + ": " + std::to_string(file->bytes.size()) +
                      " bytes exceed the limit of " + std::to_string(request_.output_bytes),
                  "lower the quality or raise limits.output_bytes in the preset");
    }
    Rendition rendition;
    rendition.plan = plan;
    rendition.quality = file->quality;
    rendition.sha256 = digest::sha256_hex(file->bytes);
    rendition.bytes = std::move(file->bytes);
    if (owners_[index] == index) {
      rendition.placeholder = make_placeholder(bitmap, plan.picture);
    }
    return rendition;
  }

  const DecodedMaster& master_;
  const RenderRequest& request_;
  const MetadataBlobs& blobs_;
  const std::stop_token& stop_;
  std::vector<std::size_t> owners_;
  std::vector<std::optional<RenditionResult>> results_;
};

}  // namespace

Result<RenderOutput> render(std::span<const std::byte> master, const ProbeInfo& info,
                            const RenderRequest& request, RenderPool& pool, std::stop_token stop) {
  if (request.renditions.empty()) return RenderOutput{};
  Result<MetadataBlobs> blobs = encode_metadata(request.metadata, request.embed);
  if (!blobs) return forward_error(blobs);
  Result<DecodedMaster> decoded = decode_admitted(master, info, request.renditions, pool);
  if (!decoded) return forward_error(decoded);
  if (request.decoded) request.decoded();

  MasterRender work(*decoded, request, *blobs, stop);
  RenderPool::Access::run_all(pool, work.tasks());
  return RenderOutput{work.take(), std::move(decoded->findings)};
}

}  // namespace picdesk
