// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/tiff_tree.h"

#include <algorithm>
#include <optional>
#include <string>

#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

constexpr std::size_t kMostDirectories = 64;
constexpr int kMostDepth = 4;
constexpr std::uint32_t kMostEntries = 4096;

constexpr std::uint32_t kSubImages = 0x014A;
constexpr std::uint32_t kExif = 0x8769;
constexpr std::uint32_t kGps = 0x8825;
constexpr std::uint32_t kInterop = 0xA005;

enum class Kind { page, sub_image, facts };

struct Pending {
  std::uint32_t offset;
  int depth;
  Kind kind;
};

class TreeWalk {
 public:
  explicit TreeWalk(const TiffReader& reader) : reader_(reader) {}
  Result<std::vector<TiffDirectory>> run();

 private:
  Result<void> announce(Pending directory);
  Result<void> visit(const Pending& pending);
  Result<void> visit_entry(const TiffEntry& entry, const Pending& parent);

  const TiffReader& reader_;
  std::vector<TiffDirectory> pages_;
  std::vector<Pending> known_;  // visited and to visit: the set against loops
};

constexpr bool is_pointer(std::uint32_t tag) {
  return tag == kSubImages || tag == kExif || tag == kGps || tag == kInterop;
}

std::string at(std::uint64_t offset) { return " at byte " + std::to_string(offset); }

Result<void> TreeWalk::announce(Pending directory) {
  if (std::ranges::find(known_, directory.offset, &Pending::offset) != known_.end()) {
    return corrupt("the directories of the TIFF run in a loop" + at(directory.offset));
  }
  if (known_.size() == kMostDirectories) {
    return too_large("the TIFF has more than " + std::to_string(kMostDirectories) + " directories");
  }
  if (directory.depth > kMostDepth) {
    return too_large("the TIFF nests directories more than " + std::to_string(kMostDepth) +
                     " deep");
  }
  known_.push_back(directory);
  return {};
}

Result<void> TreeWalk::visit_entry(const TiffEntry& entry, const Pending& parent) {
  if (!entry.inside) {
    if (parent.kind == Kind::facts) return {};
    return corrupt("TIFF tag " + std::to_string(entry.tag) + " in the directory" +
                   at(parent.offset) + " has its value (" + count(entry.length, "byte") +
                   at(entry.offset) + ") outside the file");
  }
  if (entry.tag == kSubImages && parent.kind != Kind::facts) {
    for (std::uint32_t i = 0; i < entry.count; ++i) {
      const std::optional<std::uint32_t> offset = reader_.value(entry, i);
      if (!offset) break;
      Result<void> fine = announce({*offset, parent.depth + 1, Kind::sub_image});
      if (!fine) return fine;
    }
  }
  if (entry.tag != kSubImages) {
    if (const std::optional<std::uint32_t> offset = reader_.value(entry)) {
      return announce({*offset, parent.depth + 1, Kind::facts});
    }
  }
  return {};
}

Result<void> TreeWalk::visit(const Pending& pending) {
  const std::optional<TiffDirectory> directory = reader_.directory(pending.offset);
  const bool facts = pending.kind == Kind::facts;
  if (!directory || directory->entries == 0) {
    if (facts) return {};
    return corrupt("there is no TIFF directory" + at(pending.offset) + ", where one must be");
  }
  if (directory->entries > kMostEntries) {
    if (facts) return {};
    return too_large("the TIFF directory" + at(pending.offset) + " has " +
                     count(directory->entries, "tag") + ", at most " +
                     std::to_string(kMostEntries) + " are accepted");
  }
  for (std::uint32_t i = 0; i < directory->entries; ++i) {
    const TiffEntry entry = reader_.entry(*directory, i);
    if (entry.inside && !is_pointer(entry.tag)) continue;
    if (Result<void> fine = visit_entry(entry, pending); !fine) return fine;
  }
  if (pending.kind != Kind::page) return {};
  pages_.push_back(*directory);
  return directory->next == 0 ? Result<void>{} : announce({directory->next, 0, Kind::page});
}

Result<std::vector<TiffDirectory>> TreeWalk::run() {
  known_.reserve(kMostDirectories);
  if (Result<void> fine = announce({reader_.first_directory(), 0, Kind::page}); !fine) {
    return forward_error(fine);
  }
  for (std::size_t i = 0; i < known_.size(); ++i) {
    const Pending pending = known_[i];
    if (Result<void> fine = visit(pending); !fine) return forward_error(fine);
  }
  return std::move(pages_);
}

}  // namespace

Result<std::vector<TiffDirectory>> read_pages(const TiffReader& reader) {
  return TreeWalk(reader).run();
}

}  // namespace picdesk::gate
