// SPDX-License-Identifier: GPL-3.0-or-later
// Models and labelled photos, which lie outside the tree: folders named by PICDESK_MODELS_DIR and
// PICDESK_CONFORMANCE_DIR.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "picdesk/regions.h"
#include "support/paths.h"

namespace picdesk::test {

// $PICDESK_MODELS_DIR/NAME, else build/models/NAME (tools/fetch-face-model); empty if neither is
// there. Throws std::runtime_error if the file's SHA-256 is another: a test must not pass on
// another model.
std::string model_file(const std::string& name, const std::string& sha256);

inline const std::string kUltraface640Sha256 =
    "8f4c659275977e7a3bfbfa339a9c769ad793df50f9c0baa8c14b11baa1646430";
inline const std::string kYunetSha256 =
    "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4";
inline const std::string kUltraface320Sha256 =
    "6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854";
inline const std::string kBlazefaceSha256 =
    "427cbbe0fc41448d09e1dc9cfabe2423d997cf2faaeab91fadd09a510b63b8e2";

std::string ultraface640_model();
std::string ultraface320_model();
std::string blazeface_model();
std::string yunet_model();

struct LabelledPhoto {
  std::string id;
  std::string path;  // where it lies here; empty: absent
  std::string sha256;
  std::string source;  // "python3-skimage: /usr/lib/.../astronaut.png", for messages
  Size size;           // of the upright picture, px; {0, 0} of a negative
  std::vector<Box> faces;
  std::vector<Box> main_faces;
  std::vector<Box> ignore;            // a box there is neither right nor wrong
  std::map<std::string, Rect> crops;  // reference crops by "hero25:16", "16:9", "1:1", ...
  bool negative = false;              // a photo without people
};

// The photos of $PICDESK_CONFORMANCE_DIR/crops-dev.json, absent ones with an empty path; none if
// the variable is unset. Throws std::runtime_error if a photo's SHA-256 is another.
std::vector<LabelledPhoto> labelled_photos();

}  // namespace picdesk::test

// `const std::string NAME` is a photograph of tools/fetch-photos; the test skips where it is
// absent, and fails where photographs are required.
#define PICDESK_NEED_PHOTO(NAME, PHOTO)                                                    \
  const std::string NAME = picdesk::test::photo(PHOTO);                                    \
  if (NAME.empty()) {                                                                      \
    ASSERT_FALSE(picdesk::test::photos_required()) << PHOTO << ": run tools/fetch-photos"; \
    GTEST_SKIP() << PHOTO << " is not here: run tools/fetch-photos";                       \
  }                                                                                        \
  static_assert(true, "a semicolon follows")

// `const std::string NAME` is a model's path; the test skips where it is absent.
#define PICDESK_NEED_MODEL(NAME, PATH)                                                 \
  const std::string NAME = (PATH);                                                     \
  if (NAME.empty()) GTEST_SKIP() << "no model: PICDESK_MODELS_DIR names their folder"; \
  static_assert(true, "a semicolon follows")
