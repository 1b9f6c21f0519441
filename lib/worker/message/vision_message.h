// SPDX-License-Identifier: GPL-3.0-or-later
// What the host asks the vision worker and what it answers, to bytes and back; see message.h.
#pragma once

#include <optional>

#include "picdesk/master.h"
#include "picdesk/result.h"
#include "picdesk/vision.h"
#include "worker/message/message.h"

namespace picdesk::worker {

struct AnalyseRequest {
  AnalysisOptions options;
  Limits limits;
};

// Also of look(): the files say which.
struct CompareRequest {
  CompareOptions options;
  Limits limits;
};

Bytes encode(const AnalyseRequest& request);
Bytes encode(const CompareRequest& request);
template <>
std::optional<AnalyseRequest> decode(ByteView bytes);
template <>
std::optional<CompareRequest> decode(ByteView bytes);

Answer encode_result(const Result<DetectorInfo>& result);
Answer encode_result(const Result<PictureAnalysis>& result);
Answer encode_result(const Result<Comparison>& result);
Answer encode_result(const Result<PictureAlone>& result);

// DetectorInfo, PictureAnalysis, Comparison or PictureAlone.
template <class T>
std::optional<Result<T>> decode_vision_result(const Answer& answer);
extern template std::optional<Result<DetectorInfo>> decode_vision_result(const Answer&);
extern template std::optional<Result<PictureAnalysis>> decode_vision_result(const Answer&);
extern template std::optional<Result<Comparison>> decode_vision_result(const Answer&);
extern template std::optional<Result<PictureAlone>> decode_vision_result(const Answer&);

}  // namespace picdesk::worker
