// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/boxes.h"

#include <string>

#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

constexpr int kMostBoxes = 1024;

std::uint64_t u64_big(ByteView bytes, std::size_t at) {
  return std::uint64_t{u32_big(bytes, at)} << 32 | u32_big(bytes, at + 4);
}

}  // namespace

Result<Box> BoxReader::read(std::uint64_t at, std::uint64_t end) {
  if (++boxes_ > kMostBoxes) {
    return too_large("the file has more than " + std::to_string(kMostBoxes) + " boxes");
  }
  if (end > file_.size() || at > end || end - at < 8) {
    return corrupt("there is no box at byte " + std::to_string(at) + ", where one must be");
  }
  const auto start = static_cast<std::size_t>(at);
  std::uint64_t size = u32_big(file_, start);
  std::uint64_t head = 8;
  if (size == 1 && end - at >= 16) {
    size = u64_big(file_, start + 8);
    head = 16;
  } else if (size == 0) {
    size = end - at;  // to the end of the file
  }
  const std::string_view type = as_text(file_).substr(start + 4, 4);
  if (size < head || size > end - at) {
    return corrupt("box " + gate::four_letters(type) + " at byte " + std::to_string(at) +
                   " claims " + count(size, "byte") + ", " + std::to_string(end - at) +
                   " are left");
  }
  return Box{at, type, at + head, size - head, 0};
}

bool BoxReader::open_full(Box& box) const {
  if (box.length < 4) return false;
  box.version = u8(file_, static_cast<std::size_t>(box.payload));
  box.payload += 4;
  box.length -= 4;
  return true;
}

BoxCursor::BoxCursor(ByteView file, const Box& box)
    : bytes_(file.subspan(static_cast<std::size_t>(box.payload),
                          static_cast<std::size_t>(box.length))) {}

std::uint64_t BoxCursor::number(std::uint32_t bytes) {
  if (bytes > left()) {
    failed_ = true;
    return 0;
  }
  std::uint64_t value = 0;
  for (std::uint32_t i = 0; i < bytes; ++i) value = value << 8 | u8(bytes_, at_++);
  return value;
}

std::string_view BoxCursor::four_letters() {
  if (left() < 4) {
    failed_ = true;
    return {};
  }
  at_ += 4;
  return as_text(bytes_).substr(at_ - 4, 4);
}

std::string_view BoxCursor::text() {
  const std::string_view rest = as_text(bytes_).substr(at_);
  const std::size_t end = rest.find('\0');
  if (end == std::string_view::npos) {
    failed_ = true;
    return {};
  }
  at_ += end + 1;
  return rest.substr(0, end);
}

void BoxCursor::skip(std::uint64_t bytes) {
  failed_ = failed_ || bytes > left();
  at_ += static_cast<std::size_t>(bytes > left() ? left() : bytes);
}

}  // namespace picdesk::gate
