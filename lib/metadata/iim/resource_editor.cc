// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/resource_editor.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/digest.h"
#include "metadata/iim/photoshop_resources.h"

namespace picdesk::metadata {
namespace {

// The resource with other data, its name kept.
void append_with(Bytes& out, const Resource& resource, ByteView data) {
  const auto header = static_cast<std::size_t>(resource.data.data() - resource.whole.data());
  append(out, resource.whole.first(header - 4));
  append_u32_big(out, static_cast<std::uint32_t>(data.size()));
  append(out, data);
  if (data.size() % 2 != 0) append_u8(out, 0);
}

class Writer {
 public:
  Writer(ByteView iim, std::optional<Md5> digest, bool keeps_digest)
      : iim_(iim), digest_(digest), keeps_digest_(keeps_digest) {}

  void pass(const Resource& resource) {
    if (resource.id == iim_resource && !iim_done_) {
      iim_done_ = true;
      if (!iim_.empty()) append_with(out_, resource, iim_);
    } else if (resource.id == digest_resource && !keeps_digest_) {
      return;
    } else if (resource.id == digest_resource && digest_) {
      append_with(out_, resource, as_bytes(*digest_));
      digest_done_ = true;
    } else {
      append(out_, resource.whole);
    }
  }

  // Adds what was not there, then the padding of the block.
  Bytes finish(ByteView tail) && {
    // The last resource may lack its padding byte, which counts once another one follows.
    const bool add_iim = !iim_done_ && !iim_.empty();
    const bool add_digest = !digest_done_ && digest_ && keeps_digest_;
    if ((add_iim || add_digest) && out_.size() % 2 != 0) append_u8(out_, 0);
    if (add_iim) append_resource(out_, iim_resource, iim_);
    if (add_digest) append_resource(out_, digest_resource, as_bytes(*digest_));
    append(out_, tail);
    return std::move(out_);
  }

 private:
  static ByteView as_bytes(const Md5& digest) { return std::as_bytes(std::span(digest)); }

  Bytes out_;
  ByteView iim_;
  std::optional<Md5> digest_;
  bool keeps_digest_;
  bool iim_done_ = false;
  bool digest_done_ = false;
};

}  // namespace

IimDigest IimResources::state() const {
  IimDigest found;
  if (!blocks.empty()) found.current = digest::hex(digest::md5(blocks.front()));
  Md5 stored{};
  if (!digest || digest->size() != stored.size()) return found;
  std::ranges::transform(*digest, stored.begin(),
                         [](std::byte b) { return std::to_integer<std::uint8_t>(b); });
  found.stored = digest::hex(stored);
  const bool zero = std::ranges::all_of(*digest, [](std::byte b) { return b == std::byte{0}; });
  if (zero) {
    found.state = DigestState::zero;
  } else if (!blocks.empty()) {
    found.state = found.stored == found.current ? DigestState::equal : DigestState::stale;
  }
  return found;
}

Result<IimResources> find_iim(ByteView resources) {
  std::vector<Resource> parsed;
  if (Result<void> done = parse_resources(resources, parsed); !done) return forward_error(done);
  IimResources found;
  for (const Resource& resource : parsed) {
    if (resource.id == iim_resource) found.blocks.push_back(resource.data);
    if (resource.id == digest_resource && !found.digest) found.digest = resource.data;
  }
  return found;
}

Result<Bytes> set_iim(ByteView resources, ByteView iim, std::optional<Md5> digest) {
  std::vector<Resource> parsed;
  if (Result<void> done = parse_resources(resources, parsed); !done) return forward_error(done);
  const auto blocks = std::ranges::count(parsed, iim_resource, &Resource::id);
  Writer writer(iim, digest, !iim.empty() || blocks > 1);
  std::size_t end = 0;
  for (const Resource& resource : parsed) {
    writer.pass(resource);
    end += resource.whole.size();
  }
  return std::move(writer).finish(resources.subspan(end));
}

}  // namespace picdesk::metadata
