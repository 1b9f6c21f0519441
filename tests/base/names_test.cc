// SPDX-License-Identifier: GPL-3.0-or-later
// The names that reports, file names and exit codes are made of: a change breaks readers.
#include <gtest/gtest.h>

#include <string>

#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/result.h"

namespace picdesk {
namespace {

TEST(Names, EveryErrorCode) {
  const std::string_view expected[] = {
      "invalid_argument", "not_found", "permission",       "io",       "unsupported_format",
      "corrupt_data",     "too_large", "metadata_invalid", "conflict", "cancelled",
      "exhausted",        "timeout",   "worker_crashed",   "internal"};
  int code = 0;
  for (const std::string_view text : expected) {
    EXPECT_EQ(name(static_cast<ErrorCode>(code++)), text);
  }
  EXPECT_EQ(static_cast<int>(ErrorCode::internal) + 1, code);
}

TEST(Names, EverySeverity) {
  EXPECT_EQ(name(Severity::info), "info");
  EXPECT_EQ(name(Severity::warning), "warning");
  EXPECT_EQ(name(Severity::error), "error");
}

TEST(Names, EveryFormat) {
  struct Case {
    Format format;
    std::string_view name, media_type, extension;
  };
  const Case cases[] = {{Format::jpeg, "jpeg", "image/jpeg", "jpg"},
                        {Format::png, "png", "image/png", "png"},
                        {Format::webp, "webp", "image/webp", "webp"},
                        {Format::tiff, "tiff", "image/tiff", "tif"},
                        {Format::avif, "avif", "image/avif", "avif"}};
  for (const Case& expected : cases) {
    EXPECT_EQ(name(expected.format), expected.name);
    EXPECT_EQ(media_type(expected.format), expected.media_type);
    EXPECT_EQ(file_extension(expected.format), expected.extension);
  }
}

TEST(Names, EveryMetadataBlock) {
  const std::string_view expected[] = {"exif", "xmp",  "extended_xmp", "icc",  "photoshop",
                                       "iim",  "text", "comment",      "other"};
  int kind = 0;
  for (const std::string_view text : expected) {
    EXPECT_EQ(name(static_cast<MetadataBlock::Kind>(kind++)), text);
  }
  EXPECT_EQ(static_cast<int>(MetadataBlock::Kind::other) + 1, kind);
}

TEST(Result, FailCarriesAllParts) {
  const Result<int> failed = fail(ErrorCode::io, "a.jpg: broken", "try again");
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error(), (Error{ErrorCode::io, "a.jpg: broken", "try again"}));
}

TEST(Result, ForwardErrorHandsItOn) {
  Result<int> failed = fail(ErrorCode::conflict, "b", "c");
  const Result<std::string> forwarded = forward_error(failed);
  ASSERT_FALSE(forwarded);
  EXPECT_EQ(forwarded.error(), (Error{ErrorCode::conflict, "b", "c"}));
}

}  // namespace
}  // namespace picdesk
