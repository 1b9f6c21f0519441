// SPDX-License-Identifier: GPL-3.0-or-later
// An IIM block as its datasets, some of them replaced, removed or added. Not thread-safe; refers to
// the block that it was parsed from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "metadata/iim/iim.h"

namespace picdesk::metadata {

struct IimPiece {
  Dataset dataset{};
  Bytes rewritten{};  // instead of dataset.whole; empty: as it is
  bool removed = false;

  bool is_extended() const;  // with a length of more than two bytes (IIM 4.2, 1.5)
  bool is(std::uint32_t record, std::uint32_t number) const {
    return !removed && dataset.record == record && dataset.number == number;
  }
  ByteView whole() const { return rewritten.empty() ? dataset.whole : ByteView(rewritten); }
};

class IimPieces {
 public:
  // Errors: metadata_invalid: a tail that is neither datasets nor harmless padding.
  static Result<IimPieces> parse(ByteView block);

  const std::vector<IimPiece>& all() const { return pieces_; }
  std::vector<std::size_t> find(std::uint32_t record, std::uint32_t number) const;
  // `text`: at most 32,767 bytes.
  void rewrite(std::size_t index, std::string_view text);
  void remove(std::size_t index) { pieces_[index].removed = true; }
  // Behind those of the same number, else before the first higher one.
  void insert(std::uint32_t record, std::uint32_t number, const std::vector<std::string>& texts);
  // Empty if no dataset is left; else with the padding as it was. Errors: metadata_invalid: more
  // datasets than are read.
  Result<Bytes> bytes() const;

 private:
  std::vector<IimPiece> pieces_;
  ByteView tail_;
};

}  // namespace picdesk::metadata
