// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an IIM block that is edited: refused, or a block that parses, says what was asked,
// keeps the other datasets and does not change when it is edited again. And as Photoshop resources
// that take the block and give it back.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include "metadata/iim/iim_editor.h"
#include "metadata/iim/mojibake.h"
#include "metadata/iim/resource_editor.h"

namespace {

using namespace picdesk;
using metadata::ByteView;

void require(bool holds) {
  if (!holds) std::abort();
}

MetadataRecord wanted() {
  MetadataRecord record;
  record.credit = "Ag\xC3\xA9ncia";
  record.keywords = {"a", "b"};
  record.country_code = "IRAQ";
  return record;
}

std::vector<const metadata::Field*> edited_fields() {
  std::vector<const metadata::Field*> fields;
  for (const char* name : {"credit", "keywords", "country_code", "city", "date_created"}) {
    fields.push_back(metadata::find_field(name));
  }
  return fields;
}

void edit(ByteView block) {
  std::vector<metadata::Dataset> datasets;
  (void)metadata::parse_datasets(block, datasets);
  for (const metadata::Dataset& dataset : datasets) {
    (void)metadata::repair_mojibake(metadata::as_text(dataset.data));
  }
  const auto charset = metadata::detect_charset(datasets, {});
  const auto fields = edited_fields();
  const auto once = metadata::edit_iim(block, charset, fields, wanted());
  if (!once) return;
  require(metadata::in_step(once->block, once->charset, wanted()));
  require(metadata::other_datasets(block, charset, fields) ==
          metadata::other_datasets(once->block, once->charset, fields));
  const auto twice = metadata::edit_iim(once->block, once->charset, fields, wanted());
  require(twice && !twice->changed && twice->changed_fields.empty());
}

void put_into(ByteView resources) {
  const auto iim = metadata::as_byte_view("\x1C\x02\x05");
  const auto once = metadata::set_iim(resources, iim, metadata::Md5{1});
  if (!once) return;
  const auto found = metadata::find_iim(*once);
  require(found && !found->blocks.empty() && std::ranges::equal(found->blocks.front(), iim));
  require(found->state().state == DigestState::stale);
  const auto twice = metadata::set_iim(*once, iim, metadata::Md5{1});
  require(twice && *twice == *once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto view = std::as_bytes(std::span(bytes, size));
  edit(view);
  put_into(view);
  return 0;
}
