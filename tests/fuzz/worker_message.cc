// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes come out of a worker, or into one: refused, or the one encoding of what they say.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "worker/message/message.h"

namespace {

using namespace picdesk;
using worker::Answer;
using worker::Bytes;
using worker::ByteView;

void require(bool holds) {
  if (!holds) std::abort();
}

template <class Request>
void check_request(ByteView bytes) {
  const auto request = worker::decode<Request>(bytes);
  if (request) require(std::ranges::equal(worker::encode(*request), bytes));
}

// The first byte says whether a file comes along.
template <class Decode>
void check_result(ByteView bytes, Decode decode) {
  if (bytes.empty()) return;
  const Bytes file(std::to_integer<std::size_t>(bytes[0]) % 2, std::byte{1});
  const Bytes message(bytes.begin() + 1, bytes.end());
  auto result = decode(Answer{message, file});
  if (!result) return;
  const Answer again = worker::encode_result(std::move(*result));
  require(again.message == message && again.file == file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const ByteView bytes = std::as_bytes(std::span(data, size)).subspan(1);
  switch (data[0] % 6) {
    case 0:
      check_request<worker::EditRequest>(bytes);
      break;
    case 1:
      check_request<worker::VerifyRequest>(bytes);
      break;
    case 2:
      check_request<worker::ScrubRequest>(bytes);
      break;
    case 3:
      check_result(bytes, worker::decode_edit_result);
      break;
    case 4:
      check_result(bytes, worker::decode_scrub_result);
      break;
    default:
      check_result(bytes, worker::decode_void_result);
  }
  return 0;
}
