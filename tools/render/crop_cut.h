// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting planned crops out of a photo: a run of one master with a preset made for it.
#pragma once

#include <map>
#include <string>

#include "arguments.h"
#include "console.h"
#include "picdesk/batch.h"
#include "picdesk/preset.h"
#include "planned_crops.h"

namespace picdesk::command {

// "": none, else 1 to 16383 px.
Result<void> check_width(const std::string& text);

// Writes planned crops to `-o`. Not thread-safe.
class CropCutter {
 public:
  CropCutter(const CropArguments& arguments, Console& console)
      : arguments_(arguments), console_(console) {}

  // To `-o`: a file, if `single` and it ends as a picture does, else a folder, where a crop is
  // called NAME-25x16.webp. Errors: conflict (another photo's crop goes by that name: nothing of
  // this photo is written, forced or not), those of rendering and writing; they name the path.
  Result<void> cut(const BatchInput& input, const PlannedPhoto& planned, bool single);

 private:
  Result<Preset> preset_for(const PlannedPhoto& planned, bool single) const;
  Result<void> claim(const std::string& path, const Preset& preset);
  Result<void> tell(const BatchItem& item, const std::string& folder) const;

  const CropArguments& arguments_;
  Console& console_;
  std::map<std::string, std::string> claimed_;  // collision_key() of a name: the photo
};

}  // namespace picdesk::command
