// SPDX-License-Identifier: GPL-3.0-or-later
// What a splice does to the parts of a layout, collected first and carried out at once. Re-entrant.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/container/layout.h"
#include "metadata/container/splice.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

class Changes {
 public:
  // Asks `wanted.remove` about every part that may go and is not to be replaced.
  Changes(ByteView file, const Layout& layout, const Splice& wanted);

  // Puts `fresh` (a whole segment or chunk) before the part `index`, behind what was put there.
  void insert(std::size_t index, Part::Kind kind, Bytes fresh);
  // Where `fresh` are the bytes that stand there, nothing changes.
  void replace(std::size_t index, Bytes fresh);
  void remove(std::size_t index);
  void remove_all(Part::Kind kind);

  // Of the parts that stay, replaced or not; nullopt if there is none.
  std::optional<std::size_t> first(Part::Kind kind) const;
  std::optional<std::size_t> last(Part::Kind kind) const;
  bool stays(std::size_t index) const { return !gone_[index]; }

  // One carrier: `fresh` replaces its only part, or is put before the part `place`; an empty
  // `payload` removes every part of the kind. Errors: metadata_invalid "meta/duplicate-chunk" if
  // there are others with another payload.
  Result<void> set(Part::Kind kind, ByteView payload, Bytes fresh, std::size_t place);

  // The new file and its plan. Patches come behind this.
  void carry_out();
  // Where a byte of the old file is now; nullopt if it lies in a part that changed or went.
  std::optional<std::size_t> moved(std::size_t old_position) const;
  // Overwrites bytes that were kept. Patches come in the order of their positions.
  void patch(std::string_view kind, std::size_t old_position, ByteView fresh);

  ByteView file() const { return file_; }
  const Layout& layout() const { return layout_; }
  const Bytes& bytes() const { return spliced_.bytes; }
  std::vector<Finding>& findings() { return spliced_.findings; }
  Spliced take();

 private:
  struct Change {
    std::size_t index = 0;  // of the part it stands before, or in whose stead
    bool replaces = false;
    Part::Kind kind = Part::Kind::other;
    Bytes fresh;
  };
  void note(std::size_t old_offset, std::size_t old_length, const Change& change);

  ByteView file_;
  const Layout& layout_;
  std::vector<Change> changes_;
  std::vector<bool> gone_;
  std::vector<PlannedPart> patches_;
  Spliced spliced_;
};

// The splice of each container.
Result<Spliced> splice_jpeg(ByteView file, const Layout& layout, const Splice& wanted);
Result<Spliced> splice_webp(ByteView file, const Layout& layout, const Splice& wanted);
Result<Spliced> splice_png(ByteView file, const Layout& layout, const Splice& wanted);

}  // namespace picdesk::metadata
