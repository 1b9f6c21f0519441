// SPDX-License-Identifier: GPL-3.0-or-later
// Values as flat bytes: numbers in eight bytes, texts, lists and blobs behind their length. What a
// Reader is given may come from a worker that a hostile file took over: every length is held
// against the bytes that are left. Re-entrant.
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "worker/message/members.h"

namespace picdesk::worker {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

// A type that members.h describes is written member by member.
template <class T, class Visitor>
concept Described = requires(Visitor& visitor, T& value) {
  members(visitor, value);
};

class Writer {
 public:
  template <class... T>
  void operator()(const T&... values) {
    (write(values), ...);
  }
  Bytes take() { return std::move(bytes_); }

 private:
  void number(std::uint64_t value) { append(&value, sizeof value); }
  void append(const void* data, std::size_t size) {
    const auto* begin = static_cast<const std::byte*>(data);
    bytes_.insert(bytes_.end(), begin, begin + size);
  }
  template <class T>
  requires std::integral<T> || std::is_enum_v<T>
  void write(T value) { number(static_cast<std::uint64_t>(value)); }
  template <std::floating_point T>
  void write(T value) {
    number(std::bit_cast<std::uint64_t>(double{value}));
  }
  void write(const std::string& text) {
    number(text.size());
    append(text.data(), text.size());
  }
  void write(ByteView blob) {
    number(blob.size());
    append(blob.data(), blob.size());
  }
  void write(const LangAlt& value) { write(value.entries()); }
  template <class A, class B>
  void write(const std::pair<A, B>& value) {
    write(value.first);
    write(value.second);
  }
  template <class T>
  void write(const std::optional<T>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <class T>
  void write(const std::vector<T>& list) {
    number(list.size());
    for (const T& entry : list) write(entry);
  }
  template <class T>
  requires Described<const T, Writer>
  void write(const T& value) { members(*this, value); }

  Bytes bytes_;
};

// After the first thing that does not fit, nothing more is read and complete() is false. Views that
// it hands out are of the bytes given.
class Reader {
 public:
  explicit Reader(ByteView bytes) : rest_(bytes) {}

  template <class... T>
  void operator()(T&... values) {
    (read(values), ...);
  }
  // Everything was read and nothing is left.
  bool complete() const { return !failed_ && rest_.empty(); }

 private:
  void fail() {
    failed_ = true;
    rest_ = {};
  }
  ByteView take(std::uint64_t size) {
    if (size > rest_.size()) {
      fail();
      return {};
    }
    const ByteView taken = rest_.first(static_cast<std::size_t>(size));
    rest_ = rest_.subspan(taken.size());
    return taken;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    const ByteView bytes = take(sizeof value);
    if (bytes.size() == sizeof value) std::memcpy(&value, bytes.data(), sizeof value);
    return value;
  }
  void read(bool& value) {
    const std::uint64_t raw = number();
    if (raw > 1) fail();
    value = raw == 1;
  }
  template <std::integral T>
  void read(T& value) {
    const std::uint64_t raw = number();
    value = static_cast<T>(raw);
    if (static_cast<std::uint64_t>(value) != raw) fail();
  }
  template <std::floating_point T>
  void read(T& value) {
    value = static_cast<T>(std::bit_cast<double>(number()));
  }
  template <class T>
  requires std::is_enum_v<T>
  void read(T& value) {
    const std::uint64_t raw = number();
    if (raw > static_cast<std::uint64_t>(last_value<T>)) return fail();
    value = static_cast<T>(raw);
  }
  void read(std::string& text) {
    const ByteView bytes = take(number());
    text.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
  void read(ByteView& blob) { blob = take(number()); }
  void read(LangAlt& value) {
    std::vector<std::pair<std::string, std::string>> entries;
    read(entries);
    if (!assign_entries(value, entries)) fail();
  }
  template <class A, class B>
  void read(std::pair<A, B>& value) {
    read(value.first);
    read(value.second);
  }
  template <class T>
  void read(std::optional<T>& value) {
    bool present = false;
    read(present);
    value.reset();
    if (present) read(value.emplace());
  }
  // Every entry takes at least eight bytes, so a false count ends at the end of the bytes.
  template <class T>
  void read(std::vector<T>& list) {
    list.clear();
    std::uint64_t count = number();
    if (count > rest_.size() / sizeof count) fail();
    for (; count > 0 && !failed_; --count) read(list.emplace_back());
  }
  template <class T>
  requires Described<T, Reader>
  void read(T& value) { members(*this, value); }

  ByteView rest_;
  bool failed_ = false;
};

}  // namespace picdesk::worker
