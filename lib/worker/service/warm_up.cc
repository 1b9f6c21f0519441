// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/service/warm_up.h"

#include <array>
#include <cstdint>

#include "picdesk/metadata_edit.h"
#include "picdesk/probe.h"

namespace picdesk::worker {
namespace {

// Structure enough for the gate and the splicers: SOI, DQT, SOF0 of one grey pixel, DHT, SOS, EOI.
std::vector<std::byte> smallest_jpeg() {
  constexpr std::array<std::uint8_t, 15> frame = {0xFF, 0xD8, 0xFF, 0xC0, 0, 11,   8, 0,
                                                  1,    0,    1,    1,    1, 0x11, 0};
  constexpr std::array<std::uint8_t, 14> scan = {0xFF, 0xDA, 0, 8,    1,    1,    0,
                                                 0,    63,   0, 0x2A, 0x2A, 0xFF, 0xD9};
  constexpr std::array<std::uint8_t, 69> quantisation = {0xFF, 0xDB, 0, 67};
  std::vector<std::byte> jpeg;
  const auto add = [&](std::span<const std::uint8_t> bytes) {
    for (const std::uint8_t byte : bytes) jpeg.push_back(static_cast<std::byte>(byte));
  };
  add(std::span(frame).first(2));
  add(quantisation);
  add(std::span(frame).subspan(2));
  add(scan);
  return jpeg;
}

MetadataEdit touch_all_carriers() {
  MetadataEdit edit;
  edit.values.caption.set("en", "Sch\xC3\xB6n");
  edit.values.creators = {"A", "B"};
  edit.values.copyright.set("", "C");
  edit.values.date_created = PartialDate{2024, 10, 3, 14, 5, 9, {}, 0};
  edit.fields = {"caption", "creators", "copyright", "date_created"};
  return edit;
}

}  // namespace

void warm_up() {
  const std::vector<std::byte> jpeg = smallest_jpeg();
  const Result<ProbeInfo> info = probe_metadata(jpeg);
  if (!info) return;
  EditOptions options;
  options.sync_iim = SyncIim::always;
  const MetadataEdit edit = touch_all_carriers();
  const Result<EditResult> edited = edit_metadata(jpeg, *info, edit, options);
  if (edited) (void)verify_edit(jpeg, *edited, *info, edit, options);
}

}  // namespace picdesk::worker
