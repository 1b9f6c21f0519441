// SPDX-License-Identifier: GPL-3.0-or-later
#include "crop_documents.h"

#include <cmath>
#include <cstdio>

#include "json_values.h"

namespace picdesk::command {
namespace {

// Numbers for people and scripts: no more digits than they mean. Divided last: a product with 0.001
// is not the number that prints short.
double rounded(double value, double per_unit = 1e3) {
  return std::round(value * per_unit) / per_unit + 0.0;  // never -0
}

std::string number(double value, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

std::string text(const Rect& rect) {
  return std::to_string(rect.width()) + "x" + std::to_string(rect.height()) + " at " +
         std::to_string(rect.x0) + "," + std::to_string(rect.y0);
}

std::string text(AspectRatio ratio) {
  return std::to_string(ratio.width) + ":" + std::to_string(ratio.height);
}

std::string share(double value) { return number(100 * value, 0) + " %"; }

Json box_object(const Box& box) {
  return {{"x", rounded(box.x0)},
          {"y", rounded(box.y0)},
          {"width", rounded(box.width())},
          {"height", rounded(box.height())}};
}

Json cut_object(const CutRegion& cut) {
  Json object{{"kind", name(cut.region.kind)},
              {"source", source_text(cut.region)},
              {"box", box_object(cut.region.box)},
              {"inside", rounded(cut.inside)}};
  if (cut.region.is_protected) object["protected"] = true;
  return object;
}

Json place_object(const PlaceInMaster& place) {
  const Affine& to = place.to_master;
  Json object{{"affine", {to.a, to.b, to.c, to.d, to.e, to.f}}, {"corners", Json::array()}};
  for (const Point& corner : place.quad) {
    object["corners"].push_back({rounded(corner.x), rounded(corner.y)});
  }
  object["quality"] = rounded(place.quality);
  return object;
}

Json located_object(const Located& located) {
  Json object{{"verdict", name(located.verdict)}};
  if (located.verdict != Located::Verdict::found) return object;
  object["crop"] = rectangle(located.crop);
  object["scale"] = rounded(located.scale, 1e6);
  object["mirrored"] = located.mirrored;
  object["turned"] = 90 * located.quarter_turns;
  object["tilt"] = rounded(located.tilt_degrees);
  if (located.squeeze_measured) object["squeeze"] = rounded(located.squeeze, 1e4);
  object["matches"] = located.matches;
  object["place"] = place_object(located.place);
  if (located.second) object["second"] = place_object(*located.second);
  return object;
}

Json facts_object(const PictureFacts& facts) {
  Json object{{"bars",
               {{"left", facts.bars.left},
                {"top", facts.bars.top},
                {"right", facts.bars.right},
                {"bottom", facts.bars.bottom}}},
              {"blockiness", rounded(facts.blockiness)}};
  if (facts.sharpness) object["sharpness"] = rounded(*facts.sharpness);
  if (facts.saliency_kept) object["saliency_kept"] = rounded(*facts.saliency_kept);
  add(object, "hash", facts.hash);
  return object;
}

std::string oddities(const Located& located) {
  std::string all;
  if (located.mirrored) all += ", mirrored";
  if (located.quarter_turns != 0) {
    all += ", turned by " + std::to_string(90 * located.quarter_turns) + " degrees";
  }
  if (std::abs(located.tilt_degrees) >= 0.05) {
    all += ", tilted by " + number(located.tilt_degrees, 2) + " degrees";
  }
  if (located.squeeze_measured && std::abs(located.squeeze - 1) >= 0.002) {
    all += ", squeezed by " + number(100 * (located.squeeze - 1), 1) + " %";
  }
  if (located.second) all += ", or another place that looks the same";
  return all;
}

}  // namespace

std::string crop_document(const PlannedCrop& crop) {
  const CropPlan& plan = crop.choice.plan;
  Json document{{"schema", "picdesk.crop/1"}, {"master", crop.master}};
  add(document, crop.size);
  document["ratio"] = text(crop.ratio);
  document["crop"] = rectangle(plan.rect);
  document["level"] = name(plan.level);
  document["reason"] = plan.reason;
  document["confidence"] = rounded(plan.confidence);
  if (plan.letterbox) document["letterbox"] = true;
  document["cuts"] = Json::array();
  for (const CutRegion& cut : plan.cuts) document["cuts"].push_back(cut_object(cut));
  if (plan.runner_up) {
    document["runner_up"] = rectangle(*plan.runner_up);
    document["score_gap"] = rounded(plan.score_gap);
  }
  if (!plan.detector.empty()) {
    document["detector"] = plan.detector;
    add(document, "model_sha256", plan.model_sha256);
    document["threshold"] = rounded(plan.threshold);
  }
  if (plan.policy) document["policy"] = name(*plan.policy);
  document["findings"] = all_findings(crop.choice.findings);
  return line(document);
}

std::string crop_line(const PlannedCrop& crop) {
  return crop.master + "  " + text(crop.ratio) + "  " + text(crop.choice.plan.rect) + "  " +
         crop.choice.plan.reason;
}

std::vector<std::string> crop_details(const PlannedCrop& crop) {
  const CropPlan& plan = crop.choice.plan;
  std::vector<std::string> lines{"decided by " + std::string(name(plan.level)) + ", confidence " +
                                 number(plan.confidence, 2)};
  for (const CutRegion& cut : plan.cuts) {
    lines.push_back((cut.inside > 0 ? "cuts a " : "leaves out a ") +
                    std::string(name(cut.region.kind)) + " of " + source_text(cut.region) + " (" +
                    share(cut.inside) + " inside)");
  }
  if (plan.runner_up) {
    lines.push_back("next best " + text(*plan.runner_up) + ", worse by " +
                    number(plan.score_gap, 2));
  }
  lines.push_back(plan.detector.empty() ? "nobody looked for faces" : "faces by " + plan.detector);
  return lines;
}

std::string locate_document(const LocatedPhoto& photo) {
  Json document{
      {"schema", "picdesk.locate/1"}, {"master", photo.master}, {"rendition", photo.rendition}};
  document.update(located_object(photo.located));
  return line(document);
}

std::string locate_line(const LocatedPhoto& photo) {
  const Located& located = photo.located;
  std::string line = photo.rendition + ": ";
  if (located.verdict == Located::Verdict::not_found) {
    return line + "cannot be found in " + photo.master;
  }
  if (located.verdict == Located::Verdict::different_picture) {
    return line + "shows another picture than " + photo.master;
  }
  return line + text(located.crop) + " of " + photo.master + ", scale " + number(located.scale, 4) +
         oddities(located) + ", quality " + number(located.place.quality, 2);
}

std::string crop_check_document(const CheckedCrop& checked) {
  const CroppedPhoto& photo = checked.photo;
  Json document{{"schema", "picdesk.crop-check/1"}, {"rendition", photo.rendition}};
  add(document, "master", photo.master);
  add(document, "matched_by", checked.matched_by);
  add(document, photo.info.upright());
  if (photo.comparison) {
    document["located"] = located_object(photo.comparison->located);
    document["facts"] = facts_object(photo.comparison->facts);
  } else if (photo.alone) {
    document["facts"] = facts_object(photo.alone->facts);
  }
  document["findings"] = all_findings(checked.findings);
  return line(document);
}

}  // namespace picdesk::command
