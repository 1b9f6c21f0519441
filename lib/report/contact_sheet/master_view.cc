// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/contact_sheet/overlay.h"
#include "report/contact_sheet/views.h"
#include "report/sinks.h"

namespace picdesk::report {
namespace {

data crop_list(const CropGroups& groups, const SheetMaster& master, const std::string& anchor) {
  list views;
  for (std::size_t i = 0; i < groups.crops.size(); ++i) {
    const SheetCrop& crop = groups.crops[i];
    if (crop.rect == Rect::whole(master.size)) continue;  // the whole picture needs no frame
    std::string specs;
    for (const std::string& spec : crop.specs) specs += (specs.empty() ? "" : ", ") + spec;
    data view;
    view.set("anchor", anchor);
    view.set("colour", std::to_string(i % kCropColours));
    view.set("place", place_text(Box::of(crop.rect), master.size));
    view.set("names", one_line(specs));
    view.set("label", one_line("crop of " + specs + ": " + crop_text(crop.rect)));
    views.push_back(view);
  }
  return views;
}

data region_list(const SheetMaster& master) {
  list views;
  for (const SubjectRegion& region : master.regions) {
    data view;
    view.set("kind", std::string(name(region.kind)));
    view.set("guarded", region.is_protected);
    view.set("place", place_text(region.box, master.size));
    view.set("label", one_line(region_text(region)));
    view.set("tag", one_line(region.name.empty() ? std::string(name(region.kind)) : region.name));
    views.push_back(view);
  }
  return views;
}

// Without the master, the renditions themselves show what they can of it, the widest crop first.
data piece_list(const SheetMaster& master, const CropGroups& groups) {
  list views;
  if (!master.preview.bytes.empty()) return views;
  std::vector<const SheetRendition*> first(groups.crops.size(), nullptr);
  for (std::size_t i = 0; i < master.renditions.size(); ++i) {
    const SheetRendition*& slot = first[groups.of_rendition[i]];
    if (!slot && !data_uri(master.renditions[i].picture).empty()) slot = &master.renditions[i];
  }
  std::erase(first, nullptr);
  std::stable_sort(first.begin(), first.end(), [](const auto* a, const auto* b) {
    return a->crop.rect.size().area() > b->crop.rect.size().area();
  });
  for (const SheetRendition* rendition : first) {
    if (rendition->crop.letterbox) continue;
    data view;
    view.set("place", place_text(Box::of(rendition->crop.rect), master.size));
    view.set("source", data_uri(rendition->picture));
    views.push_back(view);
  }
  return views;
}

Severity worst_of(const std::vector<Finding>& findings, Severity worst) {
  for (const Finding& finding : findings) worst = std::max(worst, finding.severity);
  return worst;
}

void set_texts(data& view, const SheetMaster& master) {
  set_text(view, "caption", clean_text(master.caption));
  set_text(view, "credit", one_line(master.credit));
  set_text(view, "alt", clean_text(master.alt));
  set_text(view, "language", one_line(master.language));
}

void set_stage(data& view, const SheetMaster& master, const CropGroups& groups,
               const std::string& anchor) {
  const Size size = master.size;
  view.set("ratio", std::to_string(size.width) + "/" + std::to_string(size.height));
  view.set("ratio_number", number_text(double(size.width) / size.height, "%.4f"));
  set_text(view, "preview", data_uri(master.preview));
  view.set("preview_alt", one_line(master.alt.empty() ? "the master, whole" : master.alt));
  const data pieces = piece_list(master, groups);
  view.set("has_picture", !master.preview.bytes.empty() || pieces.is_non_empty_list());
  view.set("pieces", pieces);
  view.set("crops", crop_list(groups, master, anchor));
  view.set("regions", region_list(master));
  if (!master.focal_point) return view.set("focal", data(false));
  data focal;
  focal.set("place", place_text(*master.focal_point));
  focal.set("text", number_text(master.focal_point->x) + "," + number_text(master.focal_point->y));
  view.set("focal", focal);
}

}  // namespace

Severity worst(const SheetMaster& master) {
  if (!master.error.empty()) return Severity::error;
  Severity found = worst_of(master.findings, Severity::info);
  for (const SheetRendition& rendition : master.renditions) {
    found = worst_of(rendition.findings, found);
  }
  return found;
}

data master_view(const SheetMaster& given, std::size_t index) {
  SheetMaster master = given;
  master.size.width = std::max(1, master.size.width);  // of a master that could not be read
  master.size.height = std::max(1, master.size.height);
  const std::string anchor = "picture-" + std::to_string(index + 1);
  const CropGroups groups = group_crops(master.renditions);
  data view;
  view.set("anchor", anchor);
  view.set("name", one_line(master.name));
  view.set("worst", std::string(name(worst(master))));
  view.set("size", to_text(master.size));
  list counts;
  counts.push_back(data(std::to_string(master.renditions.size()) +
                        (master.renditions.size() == 1 ? " rendition" : " renditions")));
  view.set("counts", counts);
  set_text(view, "error", one_line(master.error));
  set_texts(view, master);
  set_stage(view, master, groups, anchor);
  view.set("findings", finding_list(master.findings));
  list renditions;
  for (const bool shown : {true, false}) {  // those without a picture are a list at the end
    for (std::size_t i = 0; i < master.renditions.size(); ++i) {
      const SheetRendition& rendition = master.renditions[i];
      if (rendition.picture.bytes.empty() == shown) continue;
      renditions.push_back(rendition_view(rendition, groups.of_rendition[i], anchor, master.alt));
    }
  }
  view.set("renditions", renditions);
  return view;
}

}  // namespace picdesk::report
