// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that knows md4c. Its traps: text it makes up (line ends, indentation) and copies of
// destinations do not point into the file, so every pointer is tested.
#include "article/markdown/events.h"

#include <md4c.h>

#include <functional>
#include <string>
#include <utility>

namespace picdesk::article {
namespace {

// Negative: after a positive return the parser works on to the end of the block, without a word.
constexpr int kStop = -1;
constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;

class Dispatch {
 public:
  Dispatch(std::string_view file, std::uint64_t begin, const ArticleLimits& limits, Reader& reader)
      : file_(file),
        reader_(reader),
        callbacks_left_((file.size() - begin) * limits.callbacks_per_byte + 100'000),
        link_bytes_left_(limits.link_bytes) {}

  const std::string& stopped_by() const { return stopped_by_; }

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    if (!spend()) return kStop;
    if (type == MD_BLOCK_QUOTE) {
      reader_.enter_quote();
    } else if (type == MD_BLOCK_H) {
      reader_.enter_heading(static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
    } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
      reader_.enter_cell();
    } else {
      reader_.end_block();
    }
    if (type == MD_BLOCK_CODE) {
      const MD_ATTRIBUTE& info = static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info;
      if (const auto place = place_of(info.text, info.size)) reader_.code_info(*place);
    }
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    if (!spend()) return kStop;
    if (type == MD_BLOCK_QUOTE) {
      reader_.leave_quote();
    } else if (type == MD_BLOCK_H) {
      reader_.leave_heading();
    } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
      reader_.leave_cell();
    } else if (type == MD_BLOCK_TR) {
      reader_.leave_row();
    } else {
      reader_.end_block();
    }
    return 0;
  }

  int enter_span(MD_SPANTYPE type, void* detail) {
    if (!spend()) return kStop;
    if (type == MD_SPAN_A) {
      const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
      return enter_link(false, link->href, link->title);
    }
    if (type == MD_SPAN_IMG) {
      const auto* image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
      return enter_link(true, image->src, image->title);
    }
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    if (!spend()) return kStop;
    if (type == MD_SPAN_A || type == MD_SPAN_IMG) reader_.leave_link();
    if (reader_.too_many_entities()) return stop("names of character references (4096)");
    return 0;
  }

  int text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size) {
    if (!spend()) return kStop;
    const auto place = place_of(text, size);
    if (type == MD_TEXT_NULLCHAR) {
      reader_.null_character();
    } else if (place) {
      known_text(type, *place);
    } else if (type == MD_TEXT_HTML) {
      reader_.html_filling({text, size});
    } else {
      reader_.line_break();
    }
    return 0;
  }

 private:
  void known_text(MD_TEXTTYPE type, Span place) {
    if (type == MD_TEXT_ENTITY) {
      reader_.entity(place);
    } else if (type == MD_TEXT_CODE) {
      reader_.code(place);
    } else if (type == MD_TEXT_HTML) {
      reader_.html(place);
    } else {
      reader_.text(place);
    }
  }

  int enter_link(bool is_image, const MD_ATTRIBUTE& destination, const MD_ATTRIBUTE& title) {
    const std::uint64_t bytes = std::uint64_t{destination.size} + title.size;
    if (bytes > link_bytes_left_) return stop("bytes of link targets");
    link_bytes_left_ -= bytes;
    reader_.enter_link(is_image, attribute(destination), attribute(title));
    return 0;
  }

  SourceAttribute attribute(const MD_ATTRIBUTE& from) const {
    SourceAttribute to;
    to.present = from.size > 0;
    to.place = place_of(from.text, from.size);
    if (!to.place && to.present) to.copy.assign(from.text, from.size);
    return to;
  }

  // Compared as addresses: the pointer may be of another object.
  std::optional<Span> place_of(const MD_CHAR* text, MD_SIZE size) const {
    const auto address = reinterpret_cast<std::uintptr_t>(text);
    const auto start = reinterpret_cast<std::uintptr_t>(file_.data());
    if (size == 0 || address < start || address - start >= file_.size()) return std::nullopt;
    return Span{address - start, address - start + size};
  }

  bool spend() {
    if (callbacks_left_ == 0) {
      stop("callbacks of the Markdown parser");
      return false;
    }
    --callbacks_left_;
    return true;
  }

  int stop(std::string cap) {
    stopped_by_ = std::move(cap);
    return kStop;
  }

  std::string_view file_;
  Reader& reader_;
  std::uint64_t callbacks_left_;
  std::uint64_t link_bytes_left_;
  std::string stopped_by_;
};

Dispatch& dispatch(void* user) { return *static_cast<Dispatch*>(user); }

}  // namespace

Result<void> read_events(std::string_view file, std::uint64_t begin, const ArticleLimits& limits,
                         Reader& reader) {
  Dispatch state(file, begin, limits, reader);
  MD_PARSER parser{};
  parser.flags = kFlags;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    return dispatch(user).enter_block(type, detail);
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    return dispatch(user).leave_block(type);
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    return dispatch(user).enter_span(type, detail);
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    return dispatch(user).leave_span(type);
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return dispatch(user).text(type, text, size);
  };
  const std::string_view body = file.substr(begin);
  const int code = md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &state);
  if (!state.stopped_by().empty()) {
    return fail(ErrorCode::too_large, "too complex: too many " + state.stopped_by(),
                "split the article");
  }
  if (code != 0) {
    return fail(ErrorCode::internal, "the Markdown parser failed: " + std::to_string(code),
                "check the memory limit");
  }
  return {};
}

}  // namespace picdesk::article
