// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/structure/element_attributes.h"

#include <algorithm>
#include <array>
#include <span>

#include "check/article/structure/attribute_names.h"
#include "check/article/structure/attribute_values.h"

namespace picdesk::check {
namespace {

constexpr auto kImg = std::to_array<std::string_view>(
    {"alt", "src", "srcset", "sizes", "crossorigin", "usemap", "ismap", "width", "height",
     "referrerpolicy", "decoding", "loading", "fetchpriority"});
constexpr auto kOldImg = std::to_array<std::string_view>(
    {"name", "lowsrc", "align", "border", "hspace", "vspace", "longdesc"});
constexpr auto kPictureSource =
    std::to_array<std::string_view>({"srcset", "sizes", "media", "type", "width", "height"});
constexpr auto kMediaSource = std::to_array<std::string_view>({"src", "type", "media"});

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

bool is_own(PictureElement element, std::string_view name) {
  switch (element) {
    case PictureElement::img:
      return holds(kImg, name);
    case PictureElement::picture:
      return false;
    case PictureElement::picture_source:
      return holds(kPictureSource, name);
    case PictureElement::media_source:
      return holds(kMediaSource, name);
  }
  return false;
}

// Roles and ARIA are for what readers meet: a picture and its sources are not (ARIA in HTML).
bool is_aria_of_nobody(PictureElement element, std::string_view name) {
  if (element == PictureElement::img) return false;
  return name == "role" || (name.starts_with("aria-") && name != "aria-hidden");
}

// "align, border and hspace on img are obsolete": one fault, since where there is one there are
// many, and all go out together.
AttributeFault obsolete_fault(const std::vector<const Attribute*>& old) {
  std::string names = old.front()->name;
  for (std::size_t index = 1; index < old.size(); ++index) {
    names += (index + 1 == old.size() ? " and " : ", ") + old[index]->name;
  }
  return {old.front(), AttributeFault::Kind::obsolete,
          names + " on img " + (old.size() == 1 ? "is" : "are") + " obsolete"};
}

}  // namespace

std::string_view name(PictureElement element) {
  if (element == PictureElement::img) return "img";
  return element == PictureElement::picture ? "picture" : "source";
}

std::vector<AttributeFault> attribute_faults(PictureElement element,
                                             const std::vector<Attribute>& attributes) {
  using Kind = AttributeFault::Kind;
  std::vector<AttributeFault> faults;
  std::vector<const Attribute*> old;
  const std::string on = " on " + std::string(name(element));
  for (const Attribute& attribute : attributes) {
    const std::string_view word = attribute.name;
    if (is_own(element, word)) {
      std::string fault = value_fault(attribute);
      if (!fault.empty()) faults.push_back({&attribute, Kind::value, std::move(fault)});
    } else if (element == PictureElement::img && holds(kOldImg, word)) {
      old.push_back(&attribute);
    } else if (is_aria_of_nobody(element, word) || is_of_some_elements(word)) {
      faults.push_back({&attribute, Kind::misplaced, attribute.name + on + " does nothing"});
    }
  }
  if (!old.empty()) faults.push_back(obsolete_fault(old));
  return faults;
}

}  // namespace picdesk::check
