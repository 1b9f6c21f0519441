// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/iim_pieces.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace picdesk::metadata {
namespace {

constexpr std::size_t header_size = 5;

Bytes written(std::uint32_t record, std::uint32_t number, std::string_view text) {
  Bytes out;
  append_dataset(out, record, number, text);
  return out;
}

// Some readers look for the next dataset behind padding, so it must not hold a marker.
bool is_harmless(ByteView tail) { return std::ranges::find(tail, std::byte{0x1C}) == tail.end(); }

}  // namespace

bool IimPiece::is_extended() const {
  return rewritten.empty() && dataset.whole.size() != dataset.data.size() + header_size;
}

Result<IimPieces> IimPieces::parse(ByteView block) {
  std::vector<Dataset> datasets;
  if (Result<void> parsed = parse_datasets(block, datasets); !parsed) {
    return fail(ErrorCode::metadata_invalid, "meta/iim-tail: " + parsed.error().message,
                "let the program that made the file write its IIM again");
  }
  IimPieces pieces;
  std::size_t end = 0;
  for (const Dataset& dataset : datasets) {
    end += dataset.whole.size();
    pieces.pieces_.push_back({dataset});
  }
  pieces.tail_ = block.subspan(end);
  if (!is_harmless(pieces.tail_)) {
    return fail(ErrorCode::metadata_invalid,
                "meta/iim-tail: IIM: datasets behind padding at byte " + std::to_string(end),
                "let the program that made the file write its IIM again");
  }
  return pieces;
}

std::vector<std::size_t> IimPieces::find(std::uint32_t record, std::uint32_t number) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (pieces_[i].is(record, number)) found.push_back(i);
  }
  return found;
}

void IimPieces::rewrite(std::size_t index, std::string_view text) {
  IimPiece& piece = pieces_[index];
  piece.rewritten = written(piece.dataset.record, piece.dataset.number, text);
}

void IimPieces::insert(std::uint32_t record, std::uint32_t number,
                       const std::vector<std::string>& texts) {
  std::vector<IimPiece> added;
  for (const std::string& text : texts) {
    added.push_back({{record, number, {}, {}}, written(record, number, text), false});
  }
  const std::vector<std::size_t> same = find(record, number);
  const auto higher = [&](const IimPiece& piece) {
    return std::pair(piece.dataset.record, piece.dataset.number) > std::pair(record, number);
  };
  auto at = std::ranges::find_if(pieces_, higher);
  if (!same.empty()) at = pieces_.begin() + static_cast<std::ptrdiff_t>(same.back()) + 1;
  pieces_.insert(at, std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
}

Result<Bytes> IimPieces::bytes() const {
  Bytes out;
  std::size_t count = 0;
  for (const IimPiece& piece : pieces_) {
    if (piece.removed) continue;
    append(out, piece.whole());
    ++count;
  }
  if (count > max_datasets) {
    return fail(ErrorCode::metadata_invalid,
                "meta/iim-too-many: the edit would give IIM " + std::to_string(count) +
                    " datasets of at most " + std::to_string(max_datasets),
                "give the photograph fewer keywords");
  }
  if (count > 0) append(out, tail_);
  return out;
}

}  // namespace picdesk::metadata
