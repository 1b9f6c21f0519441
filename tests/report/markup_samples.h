// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picdesk/report.h"

namespace picdesk::test {

// A hero at 1x and 2x with a JPEG fallback, and a ladder nobody shows.
inline MarkupRequest hero_request() {
  MarkupRequest request;
  request.spec = {"hero", "hero-jpeg", "(min-width: 640px) 600px, 100vw", true, "/gc1/images/"};
  request.sources = {{"hero", "2024/10/03/7-a-1200_768.webp", {1200, 768}, 2, "image/webp"},
                     {"hero", "2024/10/03/7-a-600_384.webp", {600, 384}, 1, "image/webp"},
                     {"ladder", "2024/10/03/7-a-320_213.webp", {320, 213}, 1, "image/webp"},
                     {"hero-jpeg", "2024/10/03/7-a-600_384.jpg", {600, 384}, 1, "image/jpeg"}};
  request.alt = "Five soldiers round a hole";
  request.caption = "Soldiers stand round a tunnel entrance.";
  request.credit = "Agency Name";
  request.date = "October 3, 2024";
  request.language = "en";
  request.dominant_colour = "#a0b1c2";
  request.thumbhash = "1QcSHQRnh493V4dIh4eXh1h4kJUI";
  return request;
}

}  // namespace picdesk::test
