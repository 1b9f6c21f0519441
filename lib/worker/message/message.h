// SPDX-License-Identifier: GPL-3.0-or-later
// What the host asks and the worker answers, to bytes and back. decode() is nothing for bytes that
// encode() cannot have made. Re-entrant.
#pragma once

#include <optional>

#include "picdesk/master.h"
#include "picdesk/metadata_edit.h"
#include "picdesk/result.h"
#include "picdesk/scrub.h"
#include "worker/message/codec.h"

namespace picdesk::worker {

struct EditRequest {
  MetadataEdit edit;
  EditOptions options;  // decoded: the sidecar is a view of the bytes
  Limits limits;
};

struct VerifyRequest {
  EditResult result;  // without its bytes, which are the second file
  MetadataEdit edit;
  EditOptions options;
  Limits limits;
};

struct ScrubRequest {
  MetadataPolicy policy;
  ReadOptions options;
  Limits limits;
};

Bytes encode(const EditRequest& request);
Bytes encode(const VerifyRequest& request);
Bytes encode(const ScrubRequest& request);

template <class Request>
std::optional<Request> decode(ByteView bytes);
template <>
std::optional<EditRequest> decode(ByteView bytes);
template <>
std::optional<VerifyRequest> decode(ByteView bytes);
template <>
std::optional<ScrubRequest> decode(ByteView bytes);

// An answer: what is said, and the new file, if any, as it is.
struct Answer {
  Bytes message;
  Bytes file;
};

Answer encode_result(Result<EditResult> result);
Answer encode_result(Result<ScrubResult> result);
Answer encode_result(Result<void> result);

std::optional<Result<EditResult>> decode_edit_result(Answer answer);
std::optional<Result<ScrubResult>> decode_scrub_result(Answer answer);
std::optional<Result<void>> decode_void_result(Answer answer);

}  // namespace picdesk::worker
