// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/vision.h"

#include "base/picture_hash.h"

namespace picdesk {
namespace {

constexpr DetectorKind kKinds[] = {DetectorKind::none,         DetectorKind::ultraface640,
                                   DetectorKind::ultraface320, DetectorKind::blazeface,
                                   DetectorKind::yunet2023,    DetectorKind::dlib,
                                   DetectorKind::haar};

}  // namespace

std::string_view name(DetectorKind kind) {
  switch (kind) {
    case DetectorKind::none:
      return "none";
    case DetectorKind::ultraface640:
      return "ultraface640";
    case DetectorKind::ultraface320:
      return "ultraface320";
    case DetectorKind::blazeface:
      return "blazeface";
    case DetectorKind::yunet2023:
      return "yunet2023";
    case DetectorKind::dlib:
      return "dlib";
    case DetectorKind::haar:
      return "haar";
  }
  return "";
}

Result<DetectorKind> parse_detector(std::string_view text) {
  for (const DetectorKind kind : kKinds) {
    if (name(kind) == text) return kind;
  }
  return fail(ErrorCode::invalid_argument, "no detector is called '" + std::string(text) + "'",
              "use none, ultraface640, ultraface320, blazeface, yunet2023, dlib or haar");
}

std::string_view name(Located::Verdict verdict) {
  switch (verdict) {
    case Located::Verdict::found:
      return "found";
    case Located::Verdict::not_found:
      return "not-found";
    case Located::Verdict::different_picture:
      return "different-picture";
  }
  return "";
}

int hash_distance(std::string_view a, std::string_view b) {
  const auto left = read_hash(a);
  const auto right = read_hash(b);
  return left && right ? distance(*left, *right) : -1;
}

}  // namespace picdesk
