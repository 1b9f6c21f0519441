// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutation/judge.h"

#include <algorithm>
#include <stdexcept>

#include "picdesk/probe.h"
#include "vision/locate.h"
#include "vision/picture_facts.h"
#include "vision/saliency.h"

namespace picdesk::mutation {
namespace {

template <class T>
T value_of(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(*result);
}

std::string summary(const Judgement& judgement) {
  std::string text(name(judgement.located.verdict));
  text += " matches " + std::to_string(judgement.located.matches);
  text += " squeeze " + std::to_string(judgement.located.squeeze);
  text += " tilt " + std::to_string(judgement.located.tilt_degrees);
  if (judgement.facts.sharpness) {
    text += " sharpness " + std::to_string(*judgement.facts.sharpness);
  }
  text += " blocks " + std::to_string(judgement.facts.blockiness);
  if (judgement.facts.unconverted) {
    text += " unconverted " + std::to_string(*judgement.facts.unconverted);
  }
  for (const Finding& finding : judgement.findings) {
    text += "; " + std::string(name(finding.severity)) + " " + finding.rule;
    if (finding.measured) text += " " + std::to_string(finding.measured->value);
  }
  return text;
}

}  // namespace

Judgement judge(const Scene& scene, const Case& made) {
  const Bitmap pixels = decode(made.file);
  const Bitmap& master = made.master.planes.empty() ? scene.master : made.master;
  Judgement judgement;
  judgement.located = value_of(vision::locate(pixels, master, master.size));
  vision::MasterView view{.bitmap = master,
                          .size = master.size,
                          .located = judgement.located,
                          .unconverted = made.unconverted ? &*made.unconverted : nullptr};
  judgement.facts = value_of(vision::measure_picture(pixels, &view));
  CroppedPhoto photo;
  photo.rendition = scene.name;
  photo.info = value_of(probe(made.file));
  photo.coding = read_coding(made.file, photo.info);
  photo.expected = made.expected;
  photo.master_size = master.size;
  photo.subjects = made.subjects;
  photo.comparison = Comparison{judgement.located, judgement.facts, {}};
  judgement.findings = check_crop(photo, {});
  return judgement;
}

bool is_found(const Fault& fault, const Judgement& judgement) {
  return std::ranges::any_of(judgement.findings, [&](const Finding& finding) {
    return std::ranges::find(fault.rules, finding.rule) != fault.rules.end();
  });
}

std::vector<Finding> alarms(const Judgement& judgement) {
  std::vector<Finding> loud;
  std::ranges::copy_if(judgement.findings, std::back_inserter(loud), [](const Finding& finding) {
    return finding.severity >= Severity::warning;
  });
  return loud;
}

Tally try_fault(const Fault& fault, const std::vector<Scene>& scenes) {
  Tally tally;
  tally.name = fault.name;
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    const Scene& scene = scenes[i];
    const auto made = fault.inject(scene, scenes[(i + 1) % scenes.size()]);
    if (!made) continue;
    const Judgement judgement = judge(scene, *made);
    // Of a clean one, an alarm is what was found.
    const bool found =
        fault.rules.empty() ? !alarms(judgement).empty() : is_found(fault, judgement);
    ++tally.cases;
    tally.found += found ? 1 : 0;
    if (found == fault.rules.empty()) {
      tally.missed.push_back(scene.name + ": " + summary(judgement));
    }
  }
  return tally;
}

}  // namespace picdesk::mutation
