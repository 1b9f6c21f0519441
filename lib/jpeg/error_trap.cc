// SPDX-License-Identifier: GPL-3.0-or-later
#include "jpeg/error_trap.h"

// jpeglib.h needs stdio.h in front.
// clang-format off
#include <stdio.h>
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

namespace picdesk::jpeg {

// `manager` comes first: libjpeg hands back its address.
struct ErrorTrap::State {
  jpeg_error_mgr manager{};
  std::jmp_buf jump{};
  char fatal[JMSG_LENGTH_MAX] = "";
  char warning[JMSG_LENGTH_MAX] = "";
  int fatal_code = 0;
  bool lost_samples = false;
  bool premature_end = false;

  static State& of(j_common_ptr info) { return *reinterpret_cast<State*>(info->err); }

  [[noreturn]] static void give_up(j_common_ptr info) {
    State& state = of(info);
    state.fatal_code = info->err->msg_code;
    info->err->format_message(info, state.fatal);
    std::longjmp(state.jump, 1);
  }

  // Level -1 is a warning; traces are of no interest.
  static void note(j_common_ptr info, int level) {
    if (level >= 0) return;
    State& state = of(info);
    switch (info->err->msg_code) {
      case JWRN_HIT_MARKER:
      case JWRN_HUFF_BAD_CODE:
      case JWRN_MUST_RESYNC:
        state.lost_samples = true;
        break;
      case JWRN_JPEG_EOF:
        state.premature_end = true;
        break;
      default:
        break;
    }
    if (info->err->num_warnings++ == 0) info->err->format_message(info, state.warning);
  }

  static void stay_silent(j_common_ptr /*info*/) {}
};

ErrorTrap::ErrorTrap() : state_(std::make_unique<State>()) {
  jpeg_std_error(&state_->manager);
  state_->manager.error_exit = State::give_up;
  state_->manager.emit_message = State::note;
  state_->manager.output_message = State::stay_silent;
}

ErrorTrap::~ErrorTrap() = default;

jpeg_error_mgr* ErrorTrap::manager() { return &state_->manager; }

std::jmp_buf& ErrorTrap::jump() { return state_->jump; }

bool ErrorTrap::lost_samples() const { return state_->lost_samples; }

bool ErrorTrap::premature_end() const { return state_->premature_end; }

std::string ErrorTrap::warning() const { return state_->warning; }

Error ErrorTrap::error() const {
  const std::string message = std::string("JPEG: ") + state_->fatal;
  switch (state_->fatal_code) {
    case JERR_OUT_OF_MEMORY:
      return {ErrorCode::exhausted, message, "free memory or process fewer pictures at a time"};
    case JERR_ARITH_NOTIMPL:
    case JERR_BAD_PRECISION:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_SOF_UNSUPPORTED:
      return {ErrorCode::unsupported_format, message,
              "save the picture as a baseline or progressive JPEG of 8 bits"};
    case JERR_IMAGE_TOO_BIG:
      return {ErrorCode::too_large, message, "JPEG takes at most 65500 pixels a side"};
    default:
      return {ErrorCode::corrupt_data, message, "export the picture again from its original"};
  }
}

}  // namespace picdesk::jpeg
