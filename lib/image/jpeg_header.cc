// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/jpeg_header.h"

#include <algorithm>
#include <string_view>

namespace picdesk::image {
namespace {

using Bytes = std::vector<std::byte>;

unsigned at(std::span<const std::byte> bytes, std::size_t position) {
  return position < bytes.size() ? static_cast<unsigned>(bytes[position]) : 0;
}

bool starts_with(std::span<const std::byte> payload, std::string_view text) {
  return payload.size() >= text.size() &&
         std::equal(text.begin(), text.end(), payload.begin(),
                    [](char c, std::byte b) { return static_cast<std::byte>(c) == b; });
}

bool set(std::byte& target, unsigned value) {
  const bool changed = target != static_cast<std::byte>(value);
  target = static_cast<std::byte>(value);
  return changed;
}

// JFIF readers accept any version; libjpeg warns above 1.
bool mend_jfif(std::span<std::byte> payload) {
  if (!starts_with(payload, std::string_view("JFIF\0", 5)) || payload.size() < 7) return false;
  return at(payload, 5) > 1 && set(payload[5], 1);
}

// Transform codes are 0, 1 and 2; libjpeg takes any other for 1 in a picture of three components.
bool mend_adobe(std::span<std::byte> payload) {
  if (!starts_with(payload, "Adobe") || payload.size() < 12) return false;
  return at(payload, 11) > 2 && set(payload[11], 1);
}

// Ss, Se, Ah and Al of a sequential scan are 0, 63, 0, 0 (table B.3).
bool mend_scan(std::span<std::byte> payload) {
  const std::size_t tail = 1 + 2 * std::size_t{at(payload, 0)};
  if (tail + 3 > payload.size()) return false;
  const bool start = set(payload[tail], 0);
  const bool end = set(payload[tail + 1], 63);
  const bool approximation = set(payload[tail + 2], 0);
  return start || end || approximation;
}

// Copies the header segment by segment, mending as it goes.
class HeaderMender {
 public:
  explicit HeaderMender(std::span<const std::byte> file) : file_(file) {}

  // Up to and including the first scan's header. False if the header breaks off.
  bool run() {
    if (at(file_, 0) != 0xFF || at(file_, 1) != 0xD8) return false;
    out_.assign(file_.begin(), file_.begin() + 2);
    while (position_ + 4 <= file_.size()) {
      if (!at_marker()) {
        // Fill bytes (FF) before a marker are legal; anything else is not.
        mended_ = mended_ || at(file_, position_) != 0xFF;
        ++position_;
        continue;
      }
      const unsigned marker = at(file_, position_ + 1);
      if (!copy_segment(marker)) return false;
      if (marker == kScan) return true;
    }
    return false;
  }

  bool mended() const { return mended_; }

  Bytes finish() {
    out_.insert(out_.end(), file_.begin() + static_cast<long>(position_), file_.end());
    return std::move(out_);
  }

 private:
  static constexpr unsigned kScan = 0xDA;

  bool at_marker() const {
    const unsigned code = at(file_, position_ + 1);
    return at(file_, position_) == 0xFF && code != 0xFF && code != 0;
  }

  bool copy_segment(unsigned marker) {
    const std::size_t length = at(file_, position_ + 2) << 8 | at(file_, position_ + 3);
    if (length < 2 || length > file_.size() - position_ - 2) return false;
    const auto begin = file_.begin() + static_cast<long>(position_);
    const std::size_t payload = out_.size() + 4;
    out_.insert(out_.end(), begin, begin + static_cast<long>(2 + length));
    position_ += 2 + length;
    mend(marker, std::span(out_).subspan(payload));
    return true;
  }

  void mend(unsigned marker, std::span<std::byte> payload) {
    sequential_ = sequential_ || marker == 0xC0 || marker == 0xC1;
    const bool changed = marker == 0xE0                   ? mend_jfif(payload)
                         : marker == 0xEE                 ? mend_adobe(payload)
                         : marker == kScan && sequential_ ? mend_scan(payload)
                                                          : false;
    mended_ = mended_ || changed;
  }

  std::span<const std::byte> file_;
  std::size_t position_ = 2;
  Bytes out_;
  bool mended_ = false;
  bool sequential_ = false;
};

}  // namespace

std::optional<std::vector<std::byte>> with_plain_header(std::span<const std::byte> file) {
  HeaderMender mender(file);
  if (!mender.run() || !mender.mended()) return std::nullopt;
  return mender.finish();
}

}  // namespace picdesk::image
