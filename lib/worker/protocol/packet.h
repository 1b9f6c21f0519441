// SPDX-License-Identifier: GPL-3.0-or-later
// Packets with descriptors over a SOCK_SEQPACKET socket. Re-entrant.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/descriptor.h"

namespace picdesk::worker {

using files::Descriptor;

// Both ends, closed on exec. Invalid descriptors: errno says why.
std::pair<Descriptor, Descriptor> socket_pair();

// False: errno says why.
bool send_packet(int socket, std::span<const std::byte> bytes, std::span<const int> descriptors);

struct Packet {
  bool whole = false;  // as many bytes as asked for, and no more
  bool ended = false;  // nobody is left at the other end
  std::vector<Descriptor> descriptors;
};
Packet receive_packet(int socket, std::span<std::byte> bytes);

}  // namespace picdesk::worker
