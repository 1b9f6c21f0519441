// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "picdesk/text.h"
#include "report/contact_sheet/overlay.h"
#include "report/contact_sheet/views.h"
#include "report/sinks.h"

namespace picdesk::report {
namespace {

data crop_list(const CropGroups& groups, Size size, const std::string& anchor) {
  list views;
  for (std::size_t i = 0; i < groups.crops.size(); ++i) {
    const SheetCrop& crop = groups.crops[i];
    if (crop.rect == Rect::whole(size)) continue;  // the whole picture needs no frame
    std::string specs;
    for (const std::string& spec : crop.specs) specs += (specs.empty() ? "" : ", ") + spec;
    data view;
    view.set("anchor", anchor);
    view.set("colour", std::to_string(i % kCropColours));
    view.set("place", place_text(Box::of(crop.rect), size));
    view.set("names", one_line(specs));
    view.set("label", one_line("crop of " + specs + ": " + crop_text(crop.rect)));
    views.push_back(view);
  }
  return views;
}

data region_list(const SheetMaster& master, Size size) {
  list views;
  for (const SubjectRegion& region : master.regions) {
    data view;
    view.set("kind", std::string(name(region.kind)));
    view.set("guarded", region.is_protected);
    view.set("place", place_text(region.box, size));
    view.set("label", one_line(region_text(region)));
    view.set("tag", one_line(region.name.empty() ? std::string(name(region.kind)) : region.name));
    views.push_back(view);
  }
  return views;
}

// Without the master, the renditions themselves show what they can of it, the widest crop first.
data piece_list(const SheetMaster& master, Size size, const CropGroups& groups) {
  list views;
  if (can_show(master.preview)) return views;
  std::vector<const SheetRendition*> first(groups.crops.size(), nullptr);
  for (std::size_t i = 0; i < master.renditions.size(); ++i) {
    const SheetRendition*& slot = first[groups.of_rendition[i]];
    if (!slot && can_show(master.renditions[i].picture)) slot = &master.renditions[i];
  }
  std::erase(first, nullptr);
  std::stable_sort(first.begin(), first.end(), [](const auto* a, const auto* b) {
    return a->crop.rect.size().area() > b->crop.rect.size().area();
  });
  for (const SheetRendition* rendition : first) {
    if (rendition->crop.letterbox) continue;
    data view;
    view.set("place", place_text(Box::of(rendition->crop.rect), size));
    view.set("source", data_uri(rendition->picture));
    views.push_back(view);
  }
  return views;
}

void set_texts(data& view, const SheetMaster& master) {
  set_text(view, "caption", clean_text(master.caption));
  set_text(view, "credit", one_line(master.credit));
  set_text(view, "alt", clean_text(master.alt));
}

void set_stage(data& view, const SheetMaster& master, Size size, const CropGroups& groups,
               const std::string& anchor) {
  view.set("ratio", std::to_string(size.width) + "/" + std::to_string(size.height));
  view.set("ratio_number", number_text(double(size.width) / size.height, "%.4f"));
  set_text(view, "preview", data_uri(master.preview));
  view.set("preview_alt", one_line(master.alt.empty() ? "the master, whole" : master.alt));
  const data pieces = piece_list(master, size, groups);
  view.set("has_picture", can_show(master.preview) || pieces.is_non_empty_list());
  view.set("pieces", pieces);
  view.set("crops", crop_list(groups, size, anchor));
  view.set("regions", region_list(master, size));
  if (!master.focal_point) return view.set("focal", data(false));
  data focal;
  focal.set("place", place_text(*master.focal_point));
  focal.set("text", number_text(master.focal_point->x) + "," + number_text(master.focal_point->y));
  view.set("focal", focal);
}

}  // namespace

data master_view(const SheetMaster& master, std::size_t index) {
  // A master that could not be read has no size.
  const Size size{std::max(1, master.size.width), std::max(1, master.size.height)};
  const std::string anchor = "picture-" + std::to_string(index + 1);
  const CropGroups groups = group_crops(master.renditions);
  data view;
  view.set("anchor", anchor);
  view.set("name", one_line(master.name));
  const std::optional<Severity> worst = worst_finding(master);
  view.set("worst", worst ? std::string(name(*worst)) : "");
  view.set("size", to_text(size));
  view.set("count", text::counted(master.renditions.size(), "rendition"));
  set_text(view, "error", one_line(master.error));
  set_texts(view, master);
  set_stage(view, master, size, groups, anchor);
  view.set("findings", finding_list(master.findings));
  list renditions;
  for (const bool shown : {true, false}) {  // those without a picture are a list at the end
    for (std::size_t i = 0; i < master.renditions.size(); ++i) {
      const SheetRendition& rendition = master.renditions[i];
      if (can_show(rendition.picture) != shown) continue;
      renditions.push_back(rendition_view(rendition, groups.of_rendition[i], anchor, master.alt));
    }
  }
  view.set("renditions", renditions);
  return view;
}

}  // namespace picdesk::report
