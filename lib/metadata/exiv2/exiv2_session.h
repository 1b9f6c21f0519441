// SPDX-License-Identifier: GPL-3.0-or-later
// exiv2 0.27 keeps its XMP state in globals: two threads corrupt it, and a namespace that one
// caller declared binds the next one's prefixes. So every use holds the toolkit: one at a time in
// the process, the toolkit fresh, our namespaces registered, its log caught. A host must not use
// exiv2's XMP parser itself at the same time.
#pragma once

#include <mutex>
#include <string>

namespace picdesk::metadata {

class Exiv2Session {
 public:
  Exiv2Session();
  ~Exiv2Session();
  Exiv2Session(const Exiv2Session&) = delete;
  Exiv2Session& operator=(const Exiv2Session&) = delete;

  // What exiv2 logged since the session began.
  const std::string& log() const;

 private:
  std::lock_guard<std::mutex> lock_;
  void (*host_handler_)(int, const char*);
};

}  // namespace picdesk::metadata
