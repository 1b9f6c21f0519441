// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/preset.h"

namespace picdesk {

std::string_view name(OnConflict policy) {
  switch (policy) {
    case OnConflict::automatic:
      return "auto";
    case OnConflict::fail:
      return "fail";
    case OnConflict::letterbox:
      return "letterbox";
    case OnConflict::best:
      return "best";
  }
  return "";
}

std::string_view name(Gravity gravity) {
  switch (gravity) {
    case Gravity::automatic:
      return "auto";
    case Gravity::centre:
      return "centre";
  }
  return "";
}

}  // namespace picdesk
