// SPDX-License-Identifier: GPL-3.0-or-later
// Sanitizers need terabytes of address space, /proc and calls of their own: in their builds the
// limits of memory and files, Landlock and seccomp are left out.
#pragma once

namespace picdesk::worker {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

}  // namespace picdesk::worker
