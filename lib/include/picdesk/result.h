// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as values. Every fallible function of picdesk returns Result<T>; no exception crosses a
// module. Value types, safe to use from any thread.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace picdesk {

// What went wrong, as a closed set. The command's exit code and every report are derived from it.
enum class ErrorCode {
  invalid_argument,    // an option, preset or request is wrong
  not_found,           // the file or name does not exist
  permission,          // the system refuses access
  io,                  // reading or writing failed (disk full, device error, ...)
  unsupported_format,  // the bytes are of a kind that is not accepted
  corrupt_data,        // the bytes claim a format and break its rules
  too_large,           // a limit of Limits is exceeded
  metadata_invalid,    // caption, credit or other metadata cannot be read or written as asked
  conflict,            // a name is taken, or a file changed under our hands
  cancelled,           // the caller asked to stop
  exhausted,           // memory, descriptors or disk ran out
  timeout,             // a deadline passed
  worker_crashed,      // an isolated worker process died twice on this input
  internal,            // a defect of picdesk
};

// The code's stable name as used in JSON, e.g. "corrupt_data".
std::string_view name(ErrorCode code);

// An error names the file (or option), what is wrong and the value found; the hint says what to do.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;
  std::string hint;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

// `return fail(ErrorCode::io, "a.jpg: ...", "try ...");`
inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string hint) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(hint)});
}

// `if (!bytes) return forward_error(bytes);` hands a failed Result on as it is.
template <class T>
tl::unexpected<Error> forward_error(Result<T>& failed) {
  return tl::unexpected<Error>(std::move(failed.error()));
}

}  // namespace picdesk
