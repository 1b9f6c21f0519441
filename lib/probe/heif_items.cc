// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/heif_items.h"

#include <algorithm>
#include <map>

#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

constexpr std::uint64_t kMostItems = 4096;
constexpr std::uint64_t kMostExtents = 32;

class MetaWalk {
 public:
  MetaWalk(ByteView file, BoxReader& boxes) : file_(file), boxes_(boxes) {}

  Result<HeifMeta> run(const Box& meta) {
    std::optional<Box> locations;
    for (std::uint64_t at = meta.payload; at < meta.end();) {
      Result<Box> box = boxes_.read(at, meta.end());
      if (!box) return forward_error(box);
      at = box->end();
      Result<void> fine;
      if (box->type == "iinf") fine = read_infos(*box);
      if (box->type == "iprp") fine = read_properties(*box);
      if (box->type == "idat") data_ = *box;
      if (box->type == "iloc") locations = *box;
      if (!fine) return forward_error(fine);
    }
    if (locations) {
      if (Result<void> fine = read_locations(*locations); !fine) return forward_error(fine);
    }
    return std::move(meta_);
  }

 private:
  Result<void> read_infos(Box box) {
    if (!boxes_.open_full(box)) return corrupt("the item list (iinf) is cut");
    const std::uint64_t head = box.version == 0 ? 2 : 4;
    for (std::uint64_t at = box.payload + std::min(head, box.length); at < box.end();) {
      Result<Box> info = boxes_.read(at, box.end());
      if (!info) return forward_error(info);
      at = info->end();
      if (info->type == "infe") read_info(*info);
      if (meta_.items.size() > kMostItems) return too_large("the file has more than 4096 items");
    }
    return {};
  }

  void read_info(Box box) {
    if (!boxes_.open_full(box)) return;
    BoxCursor cursor(file_, box);
    HeifItem item;
    item.id = static_cast<std::uint32_t>(cursor.number(box.version >= 3 ? 4 : 2));
    cursor.skip(2);  // protection
    if (box.version >= 2) item.type = cursor.four_letters();
    cursor.text();  // the item's name
    if (box.version < 2 || item.type == "mime") {
      item.content_type = cursor.text();
      if (box.version < 2) item.type = "mime";
      if (!cursor.failed() && cursor.left() > 0) item.encoding = cursor.text();
    }
    by_id_.emplace(item.id, meta_.items.size());
    meta_.items.push_back(std::move(item));
  }

  // The largest ispe: that of the picture, or of the grid that it is put together from.
  Result<void> read_properties(const Box& properties) {
    for (std::uint64_t at = properties.payload; at < properties.end();) {
      Result<Box> box = boxes_.read(at, properties.end());
      if (!box) return forward_error(box);
      at = box->end();
      if (box->type != "ipco") continue;
      for (std::uint64_t inner = box->payload; inner < box->end();) {
        Result<Box> property = boxes_.read(inner, box->end());
        if (!property) return forward_error(property);
        inner = property->end();
        if (property->type == "ispe") read_size(*property);
      }
    }
    return {};
  }

  void read_size(Box box) {
    if (!boxes_.open_full(box) || box.length < 8) return;
    BoxCursor cursor(file_, box);
    const std::uint64_t width = cursor.number(4);
    const std::uint64_t height = cursor.number(4);
    if (width * height <= meta_.width * meta_.height) return;
    meta_.width = width;
    meta_.height = height;
  }

  struct FieldSizes {
    std::uint32_t offset, length, base, index;
  };

  Result<void> read_locations(Box box) {
    if (!boxes_.open_full(box)) return corrupt("the item locations (iloc) are cut");
    BoxCursor cursor(file_, box);
    const auto sizes = static_cast<std::uint32_t>(cursor.number(2));
    const bool indexed = box.version == 1 || box.version == 2;
    const FieldSizes fields{sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15,
                            indexed ? sizes & 15 : 0};
    const std::uint64_t items = cursor.number(box.version < 2 ? 2 : 4);
    for (std::uint64_t i = 0; i < items && !cursor.failed(); ++i) {
      if (i == kMostItems) return too_large("the file locates more than 4096 items");
      read_location(cursor, box.version, fields);
    }
    if (cursor.failed()) return corrupt("the item locations (iloc) are cut");
    return {};
  }

  void read_location(BoxCursor& cursor, std::uint32_t version, const FieldSizes& fields) {
    const auto id = static_cast<std::uint32_t>(cursor.number(version < 2 ? 2 : 4));
    const std::uint64_t method = version == 0 ? 0 : cursor.number(2) & 15;
    const std::uint64_t reference = cursor.number(2);
    const std::uint64_t base = cursor.number(fields.base);
    const std::uint64_t extents = cursor.number(2);
    const auto known = by_id_.find(id);
    HeifItem ignored;
    HeifItem& item = known == by_id_.end() ? ignored : meta_.items[known->second];
    if (reference != 0) item.trouble = "is in another file";
    if (method > 1) item.trouble = "is built from another item";
    if (method == 1 && !data_) item.trouble = "is in an idat box that is missing";
    for (std::uint64_t i = 0; i < extents && !cursor.failed(); ++i) {
      cursor.number(fields.index);
      const std::uint64_t offset = cursor.number(fields.offset);
      const std::uint64_t length = cursor.number(fields.length);
      if (i < kMostExtents && item.trouble.empty()) add(item, method == 1, base + offset, length);
    }
    if (extents > kMostExtents) item.trouble = "is in too many pieces";
  }

  // A length of 0 means all that is left. Sums that overflow land outside and are refused.
  void add(HeifItem& item, bool in_data, std::uint64_t offset, std::uint64_t length) {
    const std::uint64_t size = in_data ? data_->length : file_.size();
    if (offset > size || length > size - offset) {
      item.trouble = "lies outside the file";
      return;
    }
    if (length == 0) length = size - offset;
    item.extents.push_back({offset + (in_data ? data_->payload : 0), length});
  }

  ByteView file_;
  BoxReader& boxes_;
  HeifMeta meta_;
  std::map<std::uint32_t, std::size_t> by_id_;
  std::optional<Box> data_;
};

}  // namespace

Result<HeifMeta> read_heif_meta(ByteView file, BoxReader& boxes, const Box& meta) {
  return MetaWalk(file, boxes).run(meta);
}

}  // namespace picdesk::gate
