// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/plan.h"

namespace picdesk {

std::string_view name(CropLevel level) {
  switch (level) {
    case CropLevel::explicit_crop:
      return "explicit";
    case CropLevel::protected_region:
      return "protected";
    case CropLevel::focal_point:
      return "focal-point";
    case CropLevel::metadata_face:
      return "metadata-faces";
    case CropLevel::detected_face:
      return "detected-faces";
    case CropLevel::saliency:
      return "saliency";
    case CropLevel::centre:
      return "centre";
    case CropLevel::whole:
      return "whole";
  }
  return "";
}

}  // namespace picdesk
