// SPDX-License-Identifier: GPL-3.0-or-later
// Compact RDF/XML. Simple values go into attributes as long as that keeps the order, which is how
// most programs write packets; else an edit could make a packet outgrow its segment.
#include "metadata/xmp/xmp_writer.h"

#include <algorithm>
#include <span>

#include "metadata/record/namespaces.h"
#include "metadata/xmp/prefixes.h"

namespace picdesk::metadata {
namespace {

constexpr std::string_view wrapper_begin =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
constexpr std::string_view wrapper_end = "\n<?xpacket end=\"w\"?>";

std::string_view escaped(char c, bool attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':  // a parser would make it a line feed
      return "&#xD;";
    case '"':
      return attribute ? "&quot;" : "";
    case '\t':
      return attribute ? "&#x9;" : "";
    case '\n':
      return attribute ? "&#xA;" : "";
    default:
      return "";
  }
}

void append_escaped(std::string& out, std::string_view text, bool attribute) {
  const std::string_view special = attribute ? "&<>\"\t\n\r" : "&<>\r";
  while (true) {
    const std::size_t plain = text.find_first_of(special);
    out += text.substr(0, plain);
    if (plain == std::string_view::npos) return;
    out += escaped(text[plain], attribute);
    text.remove_prefix(plain + 1);
  }
}

// Whether RDF allows the property as an attribute; some names there are syntax.
bool can_be_attribute(const XmpNode& node) {
  if (node.form != XmpForm::text || !node.qualifiers.empty()) return false;
  if (node.uri.empty() || node.uri == uri::xml) return false;
  return node.uri != uri::rdf || node.name == "value" || node.name == "type";
}

// How many of the nodes, from the first on, can be attributes of one element.
std::size_t leading_attributes(std::span<const XmpNode> nodes) {
  constexpr std::size_t most = 512;  // keeps the search for repeated names cheap
  std::size_t count = 0;
  for (; count < std::min(nodes.size(), most) && can_be_attribute(nodes[count]); ++count) {
    const auto before = nodes.first(count);
    const auto same = [&](const XmpNode& node) {
      return node.is(nodes[count].uri, nodes[count].name);
    };
    if (std::ranges::any_of(before, same)) break;
  }
  return count;
}

bool is_language(const XmpNode& qualifier) { return qualifier.is(uri::xml, "lang"); }

std::string_view array_name(XmpForm form) {
  if (form == XmpForm::bag) return "rdf:Bag";
  return form == XmpForm::seq ? "rdf:Seq" : "rdf:Alt";
}

class Writer {
 public:
  explicit Writer(const XmpDocument& document) : prefixes_(document.prefixes) {}

  std::string document(const XmpDocument& document) {
    const std::span<const XmpNode> properties(document.properties);
    const std::size_t simple = leading_attributes(properties);
    std::string simple_ones;
    attributes(simple_ones, properties.first(simple));
    std::string others;
    for (const XmpNode& property : properties.subspan(simple)) {
      others += '\n';
      elements(others, {&property, 1});
    }
    std::string out = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" x:xmptk=\"picdesk " PICDESK_VERSION
                      "\"><rdf:RDF xmlns:rdf=\"";
    out += uri::rdf;
    out += "\"><rdf:Description rdf:about=\"";
    append_escaped(out, document.about, true);
    out += '"';
    prefixes_.declare(out);
    out += simple_ones;
    if (others.empty()) {
      out += "/>";
    } else {
      out += '>';
      out += others;
      out += "</rdf:Description>";
    }
    out += "</rdf:RDF></x:xmpmeta>";
    return out;
  }

 private:
  struct Name {
    std::string_view uri;
    std::string_view local;
  };
  static constexpr Name value_name{uri::rdf, "value"};

  void tag(std::string& out, const Name& name) {
    const std::string_view prefix = prefixes_.of(name.uri);
    out += prefix;
    if (!prefix.empty()) out += ':';
    out += name.local;
  }

  void end(std::string& out, const Name& name) {
    out += "</";
    tag(out, name);
    out += '>';
  }

  void attributes(std::string& out, std::span<const XmpNode> nodes) {
    for (const XmpNode& node : nodes) {
      out += ' ';
      tag(out, {node.uri, node.name});
      out += "=\"";
      append_escaped(out, node.value, true);
      out += '"';
    }
  }

  void elements(std::string& out, std::span<const XmpNode> nodes) {
    for (const XmpNode& node : nodes) element(out, {node.uri, node.name}, node, node.qualifiers);
  }

  // The node under that name, with these of its qualifiers. Depth is bounded by the gate.
  void element(std::string& out, const Name& name, const XmpNode& node,
               std::span<const XmpNode> qualifiers) {
    out += '<';
    tag(out, name);
    if (!qualifiers.empty() && is_language(qualifiers.front())) {
      attributes(out, qualifiers.first(1));
      qualifiers = qualifiers.subspan(1);
    }
    if (qualifiers.empty()) {
      content(out, name, node);
      return;
    }
    // The value as rdf:value of a structure whose other members are the qualifiers. A language
    // that is not the first belongs to rdf:value, with all that follows it.
    const auto language = std::ranges::find_if(qualifiers, is_language);
    const auto members = static_cast<std::size_t>(language - qualifiers.begin());
    out += " rdf:parseType=\"Resource\">";
    element(out, value_name, node, qualifiers.subspan(members));
    elements(out, qualifiers.first(members));
    end(out, name);
  }

  // What follows the name and language in the element's start, and its end.
  void content(std::string& out, const Name& name, const XmpNode& node) {
    if (node.form == XmpForm::structure) return structure(out, name, node.children);
    if (node.form == XmpForm::resource) {
      out += " rdf:resource=\"";
      append_escaped(out, node.value, true);
      out += "\"/>";
      return;
    }
    if (node.form == XmpForm::text) {
      out += '>';
      append_escaped(out, node.value, false);
      return end(out, name);
    }
    const std::string_view array = array_name(node.form);
    out += '>';
    out += '<';
    out += array;
    out += '>';
    elements(out, node.children);
    out += "</";
    out += array;
    out += '>';
    end(out, name);
  }

  void structure(std::string& out, const Name& name, std::span<const XmpNode> members) {
    const std::size_t simple = leading_attributes(members);
    if (simple > 0 && simple == members.size()) {
      attributes(out, members);
      out += "/>";
    } else if (simple > 0) {
      out += "><rdf:Description";
      attributes(out, members.first(simple));
      out += '>';
      elements(out, members.subspan(simple));
      out += "</rdf:Description>";
      end(out, name);
    } else {
      out += " rdf:parseType=\"Resource\"";
      out += members.empty() ? "/>" : ">";
      if (members.empty()) return;
      elements(out, members);
      end(out, name);
    }
  }

  Prefixes prefixes_;
};

}  // namespace

std::string write_xmp_body(const XmpDocument& document) {
  return Writer(document).document(document);
}

std::string write_xmp(const XmpDocument& document) {
  std::string packet(wrapper_begin);
  packet += write_xmp_body(document);
  packet += wrapper_end;
  return packet;
}

}  // namespace picdesk::metadata
