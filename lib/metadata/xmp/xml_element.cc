// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/xml_element.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include "metadata/record/namespaces.h"

namespace picdesk::metadata {
namespace {

constexpr XML_Char separator = '\x01';  // cannot occur in a URI that XML accepts

XmlName split_name(std::string_view expanded) {
  const std::size_t cut = expanded.rfind(separator);
  if (cut == std::string_view::npos) return {{}, std::string(expanded)};
  return {std::string(expanded.substr(0, cut)), std::string(expanded.substr(cut + 1))};
}

// The state of one parse. Handlers must not throw through expat: each catches at its edge.
struct Reader {
  explicit Reader(const XmlLimits& given) : limits(given) {}

  XML_Parser parser = nullptr;
  const XmlLimits limits;
  XmlElement document;  // holds the root as its only child
  std::vector<XmlElement*> open{&document};
  std::size_t nodes = 0;
  std::size_t namespaces = 0;
  std::vector<std::string> spoofed;
  std::map<std::string, std::string, std::less<>> prefixes;
  std::string refusal;
  bool out_of_memory = false;

  void refuse(std::string why) {
    if (refusal.empty()) refusal = std::move(why);
    XML_StopParser(parser, XML_FALSE);
  }

  template <class Action>
  void guarded(const Action& action) noexcept {
    try {
      action();
    } catch (const std::bad_alloc&) {
      out_of_memory = true;
      XML_StopParser(parser, XML_FALSE);
    }
  }

  void start(const XML_Char* name, const XML_Char** attributes) {
    if (open.size() > limits.depth) {
      return refuse("nested deeper than " + std::to_string(limits.depth));
    }
    XmlElement element{split_name(name), {}, {}, {}};
    ++nodes;
    for (; *attributes != nullptr; attributes += 2) {
      if (++nodes > limits.nodes) break;
      element.attributes.push_back({split_name(attributes[0]), attributes[1]});
    }
    if (nodes > limits.nodes) {
      return refuse("more than " + std::to_string(limits.nodes) + " elements and attributes");
    }
    // Only the innermost open element grows, so the pointers to the others stay valid.
    open.back()->children.push_back(std::move(element));
    open.push_back(&open.back()->children.back());
  }

  void declare(const XML_Char* prefix, const XML_Char* declared) {
    if (++namespaces > limits.namespaces) {
      return refuse("more than " + std::to_string(limits.namespaces) + " namespaces");
    }
    const std::string_view key = prefix == nullptr ? "" : prefix;
    const std::string_view value = declared == nullptr ? "" : declared;
    const std::string_view expected = canonical_uri(key);
    if (expected.empty() && !key.empty() && canonical_prefix(value).empty()) {
      prefixes.try_emplace(std::string(value), key);
    }
    if (expected.empty() || value == expected) return;
    std::string entry = std::string(key) + "=" + std::string(value);
    if (std::ranges::find(spoofed, entry) == spoofed.end()) spoofed.push_back(std::move(entry));
  }
};

Reader& self(void* data) { return *static_cast<Reader*>(data); }

void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
  self(data).guarded([&] { self(data).start(name, attributes); });
}
void on_end(void* data, const XML_Char*) {
  // Expat may still end an element whose start was refused.
  if (self(data).open.size() > 1) self(data).open.pop_back();
}
void on_text(void* data, const XML_Char* text, int size) {
  self(data).guarded(
      [&] { self(data).open.back()->text.append(text, static_cast<std::size_t>(size)); });
}
void on_namespace(void* data, const XML_Char* prefix, const XML_Char* uri) {
  self(data).guarded([&] { self(data).declare(prefix, uri); });
}
void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  self(data).guarded([&] { self(data).refuse("a DOCTYPE"); });
}
void on_declaration(void* data, const XML_Char*, const XML_Char* encoding, int) {
  self(data).guarded([&] {
    std::string name = encoding == nullptr ? "utf-8" : encoding;
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (name != "utf-8") self(data).refuse("the encoding " + name);
  });
}

// Packets are padded and, in some files, ended with NULs or preceded by white space.
std::string_view trimmed(std::string_view packet) {
  constexpr std::string_view blank(" \t\r\n\0", 5);
  const std::size_t first = packet.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return packet.substr(first, packet.find_last_not_of(blank) - first + 1);
}

tl::unexpected<Error> refused(const std::string& why) {
  return fail(ErrorCode::metadata_invalid, "XMP: " + why,
              "write the metadata again with a program that follows the XMP standard");
}

using Parser = std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)>;

}  // namespace

Result<XmlTree> parse_xml(std::string_view packet, const XmlLimits& limits) {
  packet = trimmed(packet);
  if (packet.empty()) return refused("an empty packet");
  if (packet.size() > limits.bytes) {
    return refused("a packet of " + std::to_string(packet.size()) + " bytes; at most " +
                   std::to_string(limits.bytes) + " are read");
  }
  const Parser parser(XML_ParserCreateNS("UTF-8", separator), &XML_ParserFree);
  if (!parser) return fail(ErrorCode::exhausted, "XMP: no memory for the parser", "free memory");
  Reader reader(limits);
  reader.parser = parser.get();
  XML_SetUserData(parser.get(), &reader);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartNamespaceDeclHandler(parser.get(), on_namespace);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  XML_SetXmlDeclHandler(parser.get(), on_declaration);
  const XML_Status status =
      XML_Parse(parser.get(), packet.data(), static_cast<int>(packet.size()), XML_TRUE);
  if (reader.out_of_memory) {
    return fail(ErrorCode::exhausted, "XMP: no memory for the packet", "free memory");
  }
  if (!reader.refusal.empty()) return refused(reader.refusal);
  if (status != XML_STATUS_OK) {
    return refused(std::string(XML_ErrorString(XML_GetErrorCode(parser.get()))) + " in line " +
                   std::to_string(XML_GetCurrentLineNumber(parser.get())));
  }
  return XmlTree{std::move(reader.document.children.front()), std::move(reader.spoofed),
                 std::move(reader.prefixes)};
}

}  // namespace picdesk::metadata
