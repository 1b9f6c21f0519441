// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/message/message.h"

namespace picdesk::worker {
namespace {

template <class Visitor, Is<EditRequest> T>
void members(Visitor& visit, T& it) {
  auto& [edit, options, limits] = it;
  visit(edit, options, limits);
}

template <class Visitor, Is<VerifyRequest> T>
void members(Visitor& visit, T& it) {
  auto& [result, edit, options, limits] = it;
  visit(result, edit, options, limits);
}

template <class Visitor, Is<ScrubRequest> T>
void members(Visitor& visit, T& it) {
  auto& [policy, options, limits] = it;
  visit(policy, options, limits);
}

template <class Request>
Bytes encode_request(const Request& request) {
  Writer writer;
  members(writer, request);
  return writer.take();
}

template <class Request>
std::optional<Request> decode_request(ByteView bytes) {
  Reader reader(bytes);
  std::optional<Request> request(std::in_place);
  members(reader, *request);
  if (!reader.complete()) request.reset();
  return request;
}

template <class T>
Answer encode_with_file(Result<T> result) {
  Writer writer;
  writer(result.has_value());
  if (!result) {
    writer(result.error());
    return {writer.take(), {}};
  }
  writer(*result);
  return {writer.take(), std::move(result->bytes)};
}

// An error carries no file, and a file is there exactly if something changed.
template <class T>
std::optional<Result<T>> decode_with_file(Answer answer) {
  Reader reader(answer.message);
  bool succeeded = false;
  reader(succeeded);
  if (!succeeded) {
    Error error;
    reader(error);
    if (!reader.complete() || !answer.file.empty()) return {};
    return Result<T>(tl::unexpected<Error>(std::move(error)));
  }
  T value;
  reader(value);
  if (!reader.complete() || value.changed == answer.file.empty()) return {};
  value.bytes = std::move(answer.file);
  return Result<T>(std::move(value));
}

}  // namespace

bool assign_entries(LangAlt& value,
                    const std::vector<std::pair<std::string, std::string>>& entries) {
  constexpr std::size_t max_languages = 10'000;  // what the gate lets through; set() looks at all
  if (entries.size() > max_languages) return false;
  value = LangAlt();
  // set() gives a field its x-default. One that has none is built beside a text that no entry has.
  const bool has_default = !entries.empty() && entries.front().first == "x-default";
  if (!entries.empty() && !has_default) {
    std::string foreign;
    for (const auto& [language, text] : entries) {
      if (text.size() >= foreign.size()) foreign.assign(text.size() + 1, '-');
    }
    value.set("", std::move(foreign));
  }
  for (const auto& [language, text] : entries) value.set(language, text);
  if (!has_default) value.set("", "");
  return value.entries() == entries;
}

Bytes encode(const EditRequest& request) { return encode_request(request); }
Bytes encode(const VerifyRequest& request) { return encode_request(request); }
Bytes encode(const ScrubRequest& request) { return encode_request(request); }

template <>
std::optional<EditRequest> decode(ByteView bytes) {
  return decode_request<EditRequest>(bytes);
}
template <>
std::optional<VerifyRequest> decode(ByteView bytes) {
  return decode_request<VerifyRequest>(bytes);
}
template <>
std::optional<ScrubRequest> decode(ByteView bytes) {
  return decode_request<ScrubRequest>(bytes);
}

Answer encode_result(Result<EditResult> result) { return encode_with_file(std::move(result)); }
Answer encode_result(Result<ScrubResult> result) { return encode_with_file(std::move(result)); }
Answer encode_result(Result<void> result) {
  Writer writer;
  writer(result.has_value());
  if (!result) writer(result.error());
  return {writer.take(), {}};
}

std::optional<Result<EditResult>> decode_edit_result(Answer answer) {
  return decode_with_file<EditResult>(std::move(answer));
}
std::optional<Result<ScrubResult>> decode_scrub_result(Answer answer) {
  return decode_with_file<ScrubResult>(std::move(answer));
}
std::optional<Result<void>> decode_void_result(Answer answer) {
  Reader reader(answer.message);
  bool succeeded = false;
  Error error;
  reader(succeeded);
  if (!succeeded) reader(error);
  if (!reader.complete() || !answer.file.empty()) return {};
  if (succeeded) return Result<void>();
  return Result<void>(tl::unexpected<Error>(std::move(error)));
}

}  // namespace picdesk::worker
