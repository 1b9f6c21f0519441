// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptions that are names of files: of the picture's own, of any, or of what devices and
// services call theirs. Linear, pure.
#pragma once

#include <optional>
#include <string_view>

#include "check/article/alt/source_name.h"

namespace picdesk::check {

// Without white space.
bool is_one_word(std::string_view text);

// One word with an image format's extension, or the source's base name or path.
bool is_file_name(std::string_view text, const SourceName& source);

// How sure it is that the text was taken from the source's name instead of being written.
enum class NameLikeness {
  none,
  likely,   // a word in lower case, or two that a hyphen joins
  certain,  // joined by hyphens or underscores, with digits, ...
};
// The source's stem as it is, size and all: "49785-harbour-boats-600_384".
NameLikeness is_stem(std::string_view text, const SourceName& source);
// The source's slug: "harbour-boats", "harbour_boats", "49785-harbour-boats".
NameLikeness is_slug_of(std::string_view text, const SourceName& source);
// "harbour boats dawn": three words or more, all in lower case.
bool is_spaced_slug_of(std::string_view text, const SourceName& source);

// "DSC_0010", "IMG_20240103_101112.jpg", "Screenshot 2024-01-03 at 10.11.12", "GettyImages-12345".
bool is_camera_name(std::string_view text);
// Whether it begins like one; cheap.
bool may_be_camera_name(std::string_view text);

// A UUID, 12 hexadecimal digits or more, or a long random identifier.
bool is_hash(std::string_view text);

}  // namespace picdesk::check
