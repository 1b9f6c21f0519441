// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/probe.h"

#include "probe/caps.h"
#include "probe/magic.h"
#include "probe/refusal.h"
#include "probe/walkers.h"

namespace picdesk {
namespace {

Result<ProbeInfo> walk(Format format, std::span<const std::byte> file, const Limits& limits) {
  switch (format) {
    case Format::jpeg:
      return gate::walk_jpeg(file, limits);
    case Format::png:
      return gate::walk_png(file, limits);
    case Format::webp:
      return gate::walk_webp(file, limits);
    case Format::tiff:
      return gate::walk_tiff(file, limits);
    case Format::avif:
    case Format::heif:
    case Format::jxl:
    case Format::raw:
      break;
  }
  return gate::unsupported("AVIF is not accepted as a master", gate::export_hint());
}

}  // namespace

Result<ProbeInfo> probe(std::span<const std::byte> file, const Limits& limits) {
  if (file.size() > limits.file_bytes) {
    return gate::too_large("the file has " + gate::count(file.size(), "byte") + ", at most " +
                           std::to_string(limits.file_bytes) + " are accepted");
  }
  Result<Format> format = gate::accepted_format(file);
  if (!format) return forward_error(format);
  Result<ProbeInfo> info = walk(*format, file, limits);
  if (!info) return info;
  info->format = *format;
  if (Result<void> fine = gate::check_caps(*info, limits); !fine) return forward_error(fine);
  return info;
}

}  // namespace picdesk
