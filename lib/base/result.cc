// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/result.h"

namespace picdesk {

std::string_view name(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_argument:
      return "invalid_argument";
    case ErrorCode::not_found:
      return "not_found";
    case ErrorCode::permission:
      return "permission";
    case ErrorCode::io:
      return "io";
    case ErrorCode::unsupported_format:
      return "unsupported_format";
    case ErrorCode::corrupt_data:
      return "corrupt_data";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::metadata_invalid:
      return "metadata_invalid";
    case ErrorCode::conflict:
      return "conflict";
    case ErrorCode::cancelled:
      return "cancelled";
    case ErrorCode::exhausted:
      return "exhausted";
    case ErrorCode::timeout:
      return "timeout";
    case ErrorCode::worker_crashed:
      return "worker_crashed";
    case ErrorCode::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace picdesk
