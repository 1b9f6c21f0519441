// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/xmp_parser.h"

#include <algorithm>
#include <utility>

#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

// Depth is bounded by the gate, so recursion is too.
XmpNode parse_property(const XmlElement& element);

const XmlAttribute* find_attribute(const XmlElement& element, std::string_view uri,
                                   std::string_view local) {
  for (const XmlAttribute& attribute : element.attributes) {
    if (attribute.name.is(uri, local)) return &attribute;
  }
  return nullptr;
}

// Attributes that are syntax, not properties. (An attribute without namespace is not XMP.)
bool is_syntax(const XmlName& name) {
  if (name.uri.empty() || name.uri == uri::xml) return true;
  if (name.uri != uri::rdf) return false;
  return name.local != "value" && name.local != "type";
}

XmpNode text_node(const XmlAttribute& attribute) {
  return {attribute.name.uri, attribute.name.local, XmpForm::text, attribute.value, {}, {}};
}

void add_attribute_properties(const XmlElement& element, std::vector<XmpNode>& out) {
  for (const XmlAttribute& attribute : element.attributes) {
    if (!is_syntax(attribute.name)) out.push_back(text_node(attribute));
  }
}

void add_language(const XmlElement& element, XmpNode& node) {
  const XmlAttribute* language = find_attribute(element, uri::xml, "lang");
  if (language != nullptr) node.qualifiers.push_back(text_node(*language));
}

// A structure with rdf:value is that value, and its other members are qualifiers.
void unwrap_value(XmpNode& node) {
  const auto value = std::ranges::find_if(
      node.children, [](const XmpNode& child) { return child.is(uri::rdf, "value"); });
  if (value == node.children.end()) return;
  XmpNode inner = std::move(*value);
  node.children.erase(value);
  std::ranges::move(node.children, std::back_inserter(node.qualifiers));
  std::ranges::move(inner.qualifiers, std::back_inserter(node.qualifiers));
  node.form = inner.form;
  node.value = std::move(inner.value);
  node.children = std::move(inner.children);
}

void add_members(const XmlElement& element, XmpNode& node) {
  node.form = XmpForm::structure;
  add_attribute_properties(element, node.children);
  for (const XmlElement& child : element.children) node.children.push_back(parse_property(child));
}

std::pair<bool, XmpForm> array_form(const XmlName& name) {
  if (name.is(uri::rdf, "Bag")) return {true, XmpForm::bag};
  if (name.is(uri::rdf, "Seq")) return {true, XmpForm::seq};
  if (name.is(uri::rdf, "Alt")) return {true, XmpForm::alt};
  return {false, XmpForm::text};
}

// What stands inside a property element: an array, or a typed or plain structure.
void parse_content(const XmlElement& content, XmpNode& node) {
  if (const auto [array, form] = array_form(content.name); array) {
    node.form = form;
    for (const XmlElement& item : content.children) node.children.push_back(parse_property(item));
    return;
  }
  add_members(content, node);
  if (!content.name.is(uri::rdf, "Description")) {
    node.qualifiers.push_back({std::string(uri::rdf),
                               "type",
                               XmpForm::resource,
                               content.name.uri + content.name.local,
                               {},
                               {}});
  }
  unwrap_value(node);
}

XmpNode parse_property(const XmlElement& element) {
  XmpNode node{element.name.uri, element.name.local, XmpForm::text, {}, {}, {}};
  add_language(element, node);
  const XmlAttribute* parse_type = find_attribute(element, uri::rdf, "parseType");
  const XmlAttribute* resource = find_attribute(element, uri::rdf, "resource");
  if (parse_type != nullptr && parse_type->value == "Resource") {
    add_members(element, node);
    unwrap_value(node);
  } else if (resource != nullptr) {
    node.form = XmpForm::resource;
    node.value = resource->value;
    add_attribute_properties(element, node.qualifiers);
  } else if (!element.children.empty()) {
    parse_content(element.children.front(), node);
  } else {
    std::vector<XmpNode> members;
    add_attribute_properties(element, members);
    if (members.empty()) {
      node.value = element.text;
    } else {
      node.form = XmpForm::structure;
      node.children = std::move(members);
      unwrap_value(node);
    }
  }
  return node;
}

// rdf:RDF is the root, or inside x:xmpmeta (older: x:xapmeta).
const XmlElement* find_rdf(const XmlElement& root) {
  if (root.name.is(uri::rdf, "RDF")) return &root;
  for (const XmlElement& child : root.children) {
    if (child.name.is(uri::rdf, "RDF")) return &child;
  }
  return nullptr;
}

}  // namespace

Result<XmpDocument> parse_xmp(std::string_view packet, const XmlLimits& limits) {
  Result<XmlTree> xml = parse_xml(packet, limits);
  if (!xml) return forward_error(xml);
  const XmlElement* rdf = find_rdf(xml->root);
  if (rdf == nullptr) {
    return fail(ErrorCode::metadata_invalid,
                "XMP: no rdf:RDF element, the root is \"" + xml->root.name.local + "\"",
                "write the metadata again with a program that follows the XMP standard");
  }
  XmpDocument document;
  document.spoofed_prefixes = std::move(xml->spoofed_prefixes);
  document.prefixes = std::move(xml->prefixes);
  for (const XmlElement& description : rdf->children) {
    const XmlAttribute* about = find_attribute(description, uri::rdf, "about");
    if (about == nullptr) about = find_attribute(description, "", "about");  // of before RDF 1.0
    if (about != nullptr && document.about.empty()) document.about = about->value;
    XmpNode node;
    add_members(description, node);
    std::ranges::move(node.children, std::back_inserter(document.properties));
  }
  return document;
}

const XmpNode* find(const std::vector<XmpNode>& nodes, std::string_view uri,
                    std::string_view name) {
  for (const XmpNode& node : nodes) {
    if (node.is(uri, name)) return &node;
  }
  return nullptr;
}

XmpNode* find(std::vector<XmpNode>& nodes, std::string_view uri, std::string_view name) {
  return const_cast<XmpNode*>(find(std::as_const(nodes), uri, name));
}

std::string_view language(const XmpNode& node) {
  const XmpNode* qualifier = find(node.qualifiers, uri::xml, "lang");
  return qualifier == nullptr ? std::string_view{} : std::string_view(qualifier->value);
}

}  // namespace picdesk::metadata
