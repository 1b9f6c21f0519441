// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/charset_twins.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "metadata/record/fields.h"

namespace picdesk::metadata {
namespace {

using TextsByDataset = std::map<std::uint32_t, std::set<std::string>>;

TextsByDataset texts_of(const MetadataRecord& twin) {
  TextsByDataset all;
  for (const Field& field : field_table()) {
    if (field.iim_dataset == 0) continue;
    auto values = metadata_values(twin, field.name);
    if (!values) continue;
    for (auto& value : *values) all[field.iim_dataset].insert(text::nfc(value.second));
  }
  return all;
}

// Whether one of the texts starts with `decoded`: in the order of bytes it is the next one.
bool is_cut_from(const std::string& decoded, const std::set<std::string>& texts) {
  const auto next = texts.lower_bound(decoded);
  return next != texts.end() && next->starts_with(decoded);
}

class Twins {
 public:
  explicit Twins(const std::vector<const MetadataRecord*>& records) {
    for (const MetadataRecord* record : records) {
      carriers_.push_back(record == nullptr ? TextsByDataset{} : texts_of(*record));
    }
  }

  // "equals-xmp-twin 2:80"; empty: no twin reads so.
  std::string find(const Dataset& dataset, Charset charset) const {
    const std::string decoded = text::nfc(text::trim(to_utf8(as_text(dataset.data), charset)));
    if (decoded.empty()) return {};  // nothing but no-break spaces
    for (std::size_t i = 0; i < carriers_.size(); ++i) {
      const auto texts = carriers_[i].find(dataset.number);
      if (texts == carriers_[i].end() || !is_cut_from(decoded, texts->second)) continue;
      const bool exif = i > 0 && i + 1 == carriers_.size();
      return std::string(exif ? "equals-exif-twin" : "equals-xmp-twin") +
             " 2:" + std::to_string(dataset.number);
    }
    return {};
  }

 private:
  std::vector<TextsByDataset> carriers_;
};

struct Fit {
  Charset charset = Charset::windows_1252;
  int count = 0;
  std::string evidence;
};

bool read_alike(const std::vector<Dataset>& texts, Charset left, Charset right) {
  return std::ranges::all_of(texts, [&](const Dataset& dataset) {
    return to_utf8(as_text(dataset.data), left) == to_utf8(as_text(dataset.data), right);
  });
}

}  // namespace

std::optional<TwinVerdict> compare_twins(const std::vector<Dataset>& texts,
                                         const std::vector<const MetadataRecord*>& twins) {
  const Twins known(twins);
  std::vector<Fit> fits;
  for (const Charset charset : legacy_charsets) {
    Fit fit{charset, 0, {}};
    for (const Dataset& dataset : texts) {
      const std::string evidence = known.find(dataset, charset);
      if (evidence.empty()) continue;
      ++fit.count;
      if (fit.evidence.empty()) fit.evidence = evidence;
    }
    fits.push_back(std::move(fit));
  }
  const Fit& best = *std::ranges::max_element(fits, {}, &Fit::count);  // the first of equals
  if (best.count == 0) return std::nullopt;
  for (const Fit& other : fits) {
    if (other.charset == best.charset || other.count < best.count) continue;
    if (!read_alike(texts, best.charset, other.charset)) return std::nullopt;
  }
  return TwinVerdict{best.charset, best.evidence};
}

}  // namespace picdesk::metadata
