// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/refusal.h"

#include <utility>

namespace picdesk::gate {

tl::unexpected<Error> corrupt(std::string message) {
  return fail(ErrorCode::corrupt_data, std::move(message),
              "fetch the master again, or open it in an editor and export it anew");
}

tl::unexpected<Error> unsupported(std::string message, std::string hint) {
  return fail(ErrorCode::unsupported_format, std::move(message), std::move(hint));
}

tl::unexpected<Error> too_large(std::string message) {
  return fail(ErrorCode::too_large, std::move(message),
              "export a smaller master, or raise the limit if you trust the file");
}

tl::unexpected<Error> metadata_too_large(std::string message) {
  return fail(ErrorCode::metadata_invalid, std::move(message),
              "export the master with less metadata (editors can leave out previews and history), "
              "or raise the limit if you trust the file");
}

std::string export_hint() { return "export the photo as JPEG, PNG, WebP or TIFF"; }

std::string count(std::uint64_t number, const std::string& singular) {
  return std::to_string(number) + " " + singular + (number == 1 ? "" : "s");
}

std::string four_letters(std::string_view bytes) {
  std::string letters;
  for (const char letter : bytes.substr(0, 4)) {
    letters += letter >= ' ' && letter <= '~' ? letter : '?';
  }
  return letters;
}

}  // namespace picdesk::gate
