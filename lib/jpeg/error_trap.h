// SPDX-License-Identifier: GPL-3.0-or-later
// libjpeg reports errors by a call that must not return, and warnings by another. Both end here.
#pragma once

#include <csetjmp>
#include <memory>
#include <string>

#include "picdesk/result.h"

struct jpeg_error_mgr;

namespace picdesk::jpeg {

class ErrorTrap {
 public:
  ErrorTrap();
  ~ErrorTrap();
  ErrorTrap(const ErrorTrap&) = delete;
  ErrorTrap& operator=(const ErrorTrap&) = delete;

  jpeg_error_mgr* manager();

  // Runs calls to libjpeg; false: it gave up, error() says why. The jump out of libjpeg skips
  // destructors, so neither `calls` nor what it calls may own anything.
  template <class Calls>
  bool run(Calls&& calls) {
    if (setjmp(jump()) != 0) return false;
    calls();
    return true;
  }

  Error error() const;

  // Whether samples are missing or were made up: damage inside the compressed data.
  bool lost_samples() const;
  // Whether the data ended before the end marker; alone, no sample need be missing.
  bool premature_end() const;
  // The first warning; empty: there was none.
  std::string warning() const;

 private:
  std::jmp_buf& jump();

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace picdesk::jpeg
