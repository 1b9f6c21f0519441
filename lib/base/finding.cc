// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/finding.h"

namespace picdesk {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

}  // namespace picdesk
