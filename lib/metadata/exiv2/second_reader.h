// SPDX-License-Identifier: GPL-3.0-or-later
// What exiv2 reads in blobs that our own editors wrote: the second opinion of
// verification. It gets blobs cut out by our walkers only, never a file. Takes
// the session that guards it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "metadata/bytes.h"
#include "metadata/exif/exif_tree.h"
#include "metadata/exiv2/exiv2_session.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {

// What exiv2 makes of MakerNotes.
enum class Notes {
  bytes,    // values as any other: quick
  decoded,  // every tag in them
};

// Directory, tag, type, count and value of every tag but pointers to IFDs and the edited tags (ifd,
// tag as in ExifEntry), as bytes to compare. `tree` is the block's; it only says where MakerNotes
// are. nullopt: exiv2 cannot read the block.
std::optional<Bytes> second_exif(ByteView block, const ExifTree& tree, Notes notes,
                                 const std::vector<std::pair<std::string, std::uint32_t>>& edited,
                                 const Exiv2Session& session);

// Keys of every dataset but those of `fields` and 1:90, 2:00, in order.
// nullopt: unreadable.
std::optional<std::vector<std::string>> second_iim(ByteView block,
                                                   const std::vector<const Field*>& fields,
                                                   const Exiv2Session& session);

// Texts of a property: one, or the items of an array; of a lang-alt the
// x-default. Structures give nothing.
class SecondXmp {
 public:
  SecondXmp(const std::string& packet, const Exiv2Session& session);
  ~SecondXmp();
  SecondXmp(const SecondXmp&) = delete;
  SecondXmp& operator=(const SecondXmp&) = delete;

  bool readable() const;
  bool has(const Field& field) const;
  std::vector<std::string> texts(const Field& field) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace picdesk::metadata
