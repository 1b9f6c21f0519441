// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/container/splice.h"

#include "metadata/container/changes.h"

namespace picdesk::metadata {

Result<Spliced> splice(ByteView file, const Layout& layout, const Splice& wanted) {
  if (!layout.fault.empty()) {
    return fail(ErrorCode::corrupt_data, "the picture is damaged: " + layout.fault,
                "save the picture again with the program that made it");
  }
  switch (layout.format) {
    case Format::jpeg:
      return splice_jpeg(file, layout, wanted);
    case Format::webp:
      return splice_webp(file, layout, wanted);
    case Format::png:
      return splice_png(file, layout, wanted);
    default:
      break;
  }
  return fail(ErrorCode::unsupported_format,
              std::string(picdesk::name(layout.format)) + " files are not edited",
              "edit the sidecar, or use jpeg, png or webp");
}

}  // namespace picdesk::metadata
