// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/text.h"
#include "report/contact_sheet/overlay.h"
#include "report/contact_sheet/views.h"
#include "report/sinks.h"
#include "report/url.h"

namespace picdesk::report {
namespace {

data cut_list(const CropPlan& crop) {
  list views;
  for (const CutRegion& cut : crop.cuts) {
    const std::string what = region_text(cut.region);
    views.push_back(data(one_line(
        cut.inside <= 0 ? what + ": left out"
                        : what + ": " + number_text(100 * cut.inside, "%.0f") + " % inside")));
  }
  return views;
}

}  // namespace

data rendition_view(const SheetRendition& rendition, std::size_t group, const std::string& anchor,
                    const std::string& alt) {
  data view;
  view.set("anchor", anchor);
  view.set("colour", std::to_string(group % kCropColours));
  view.set("spec", one_line(rendition.spec));
  view.set("size", to_text(rendition.picture.size));
  set_text(view, "density", rendition.density > 1 ? std::to_string(rendition.density) : "");
  view.set("bytes", text::bytes(rendition.file_bytes));
  view.set("href", rendition.output.empty() ? "#" : "./" + to_url("", rendition.output));
  view.set("output", one_line(rendition.output));
  set_text(view, "source", data_uri(rendition.picture));
  view.set("css_width", std::to_string(rendition.css_size.width));
  view.set("css_height", std::to_string(rendition.css_size.height));
  view.set("alt", one_line(alt));
  view.set("crop", crop_text(rendition.crop.rect));
  view.set("reason", one_line(rendition.crop.reason));
  data confidence;
  confidence.set("value", number_text(rendition.crop.confidence));
  confidence.set("low", rendition.crop.confidence < 0.5);
  view.set("confidence", rendition.crop.confidence > 0 ? confidence : data(false));
  view.set("cuts", cut_list(rendition.crop));
  view.set("findings", finding_list(rendition.findings));
  return view;
}

}  // namespace picdesk::report
