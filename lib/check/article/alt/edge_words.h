// SPDX-License-Identifier: GPL-3.0-or-later
// The first or the last words of a text, in matching form, elided articles apart ("l'" "image").
// For image_of.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace picdesk::check {

struct EdgeWord {
  std::size_t begin = 0;  // of the whole text
  std::size_t end = 0;
  std::string folded;
};
std::vector<EdgeWord> first_words(std::string_view text, std::string_view language);
std::vector<EdgeWord> last_words(std::string_view text, std::string_view language);

// Joined as lists write them: by spaces, none behind an apostrophe.
std::string joined(const std::vector<EdgeWord>& words, std::size_t from, std::size_t count);

}  // namespace picdesk::check
