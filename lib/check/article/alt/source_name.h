// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture's URL calls it. Pure.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::check {

// Parts of ".../2025/04/01/49785-harbour-boats-600_384.webp". All empty for a data: URL, and for
// one that ends in a folder.
class SourceName {
 public:
  // Without query and fragment, percent-decoded once.
  explicit SourceName(std::string_view url);

  bool empty() const { return base().empty(); }
  std::string_view path() const { return path_; }  // all of it
  std::string_view base() const;                   // "49785-harbour-boats-600_384.webp"
  std::string_view stem() const;                   // "49785-harbour-boats-600_384"
  std::string_view name() const;                   // "49785-harbour-boats"
  std::string_view slug() const;                   // "harbour-boats"
  // The path without size and extension: equal for one picture in several sizes.
  std::string_view picture() const;

 private:
  std::string path_;
};

// "harbour.jpg" -> "harbour"; without the extension of an image format: as it is. The extension
// must have something in front of it.
std::string_view without_image_extension(std::string_view name);

}  // namespace picdesk::check
