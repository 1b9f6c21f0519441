// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exiv2/exiv2_session.h"

#include <exiv2/error.hpp>
#include <exiv2/properties.hpp>
#include <exiv2/xmp_exiv2.hpp>

namespace picdesk::metadata {
namespace {

// Both are guarded by the session.
std::mutex mutex;
std::string messages;

void keep_message(int, const char* text) noexcept {
  try {
    messages += text;
  } catch (...) {  // a log line is not worth a failure
  }
}

}  // namespace

Exiv2Session::Exiv2Session() : lock_(mutex), host_handler_(Exiv2::LogMsg::handler()) {
  messages.clear();
  Exiv2::LogMsg::setHandler(keep_message);
  try {
    Exiv2::XmpParser::terminate();
    Exiv2::XmpParser::initialize();
    // exiv2's own prefix is "iptcExt"; readers that search the text expect the standard's.
    Exiv2::XmpProperties::registerNs("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "Iptc4xmpExt");
  } catch (const std::exception& error) {
    keep_message(0, error.what());  // the encoder fails next, and its error shows the log
  }
}

Exiv2Session::~Exiv2Session() { Exiv2::LogMsg::setHandler(host_handler_); }

const std::string& Exiv2Session::log() const { return messages; }

}  // namespace picdesk::metadata
