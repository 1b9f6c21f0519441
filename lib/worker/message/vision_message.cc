// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/message/vision_message.h"

#include "worker/message/vision_members.h"

namespace picdesk::worker {
namespace {

template <class Request>
Bytes encode_request(const Request& request) {
  const auto& [options, limits] = request;
  Writer writer;
  writer(options, limits);
  return writer.take();
}

template <class Request>
std::optional<Request> decode_request(ByteView bytes) {
  Reader reader(bytes);
  std::optional<Request> request(std::in_place);
  auto& [options, limits] = *request;
  reader(options, limits);
  if (!reader.complete()) request.reset();
  return request;
}

template <class T>
Answer encode_value(const Result<T>& result) {
  Writer writer;
  writer(result.has_value());
  if (result) {
    writer(*result);
  } else {
    writer(result.error());
  }
  return {writer.take(), {}};
}

}  // namespace

Bytes encode(const AnalyseRequest& request) { return encode_request(request); }
Bytes encode(const CompareRequest& request) { return encode_request(request); }

template <>
std::optional<AnalyseRequest> decode(ByteView bytes) {
  return decode_request<AnalyseRequest>(bytes);
}
template <>
std::optional<CompareRequest> decode(ByteView bytes) {
  return decode_request<CompareRequest>(bytes);
}

Answer encode_result(const Result<DetectorInfo>& result) { return encode_value(result); }
Answer encode_result(const Result<PictureAnalysis>& result) { return encode_value(result); }
Answer encode_result(const Result<Comparison>& result) { return encode_value(result); }
Answer encode_result(const Result<PictureAlone>& result) { return encode_value(result); }

template <class T>
std::optional<Result<T>> decode_vision_result(const Answer& answer) {
  Reader reader(answer.message);
  bool succeeded = false;
  T value{};
  Error error;
  reader(succeeded);
  if (succeeded) {
    reader(value);
  } else {
    reader(error);
  }
  if (!reader.complete() || !answer.file.empty()) return {};
  if (succeeded) return Result<T>(std::move(value));
  return Result<T>(tl::unexpected<Error>(std::move(error)));
}
template std::optional<Result<DetectorInfo>> decode_vision_result(const Answer&);
template std::optional<Result<PictureAnalysis>> decode_vision_result(const Answer&);
template std::optional<Result<Comparison>> decode_vision_result(const Answer&);
template std::optional<Result<PictureAlone>> decode_vision_result(const Answer&);

}  // namespace picdesk::worker
