// SPDX-License-Identifier: GPL-3.0-or-later
// The few EXIF tags (Exif 2.32, TIFF 6.0) that carry fields of the record. MakerNotes, previews and
// GPS are never entered. Re-entrant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "metadata/bytes.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// Raw texts as found, without the ending NUL; empty where the tag is missing.
struct ExifTexts {
  std::string description;          // 0x010E
  std::string artist;               // 0x013B
  std::string copyright;            // 0x8298: photographer NUL editor
  std::string date_original;        // 0x9003
  std::string sub_second_original;  // 0x9291
  std::string offset_original;      // 0x9011
  std::string unique_id;            // 0xA420
  std::uint32_t orientation = 0;    // 0x0112; 0: missing
  std::uint32_t rating = 0;         // 0x4746
  bool has_gps = false;             // 0x8825: there is a GPS directory

  // Places that MWG does not name, for reports; UTF-8.
  std::string xp_title;      // 0x9C9B
  std::string xp_comment;    // 0x9C9C
  std::string xp_author;     // 0x9C9D
  std::string xp_keywords;   // 0x9C9E
  std::string xp_subject;    // 0x9C9F
  std::string user_comment;  // 0x9286, of code ASCII, UNICODE or none
};

// `block` starts with the TIFF header. Errors: metadata_invalid, naming what is broken. A tag whose
// value lies outside the block is left out.
Result<ExifTexts> read_exif(ByteView block);

// The creators of an Artist tag: split at ";", names in double quotes kept whole (MWG 2.0, 5.4.1).
std::vector<std::string> split_artist(std::string_view artist);
// "photographer NUL editor" of a Copyright tag as one text, "; " between; a blank part is left out.
std::string join_copyright(std::string_view copyright);
// The reverse of split_artist: joined by "; ", a name that holds ";" or a quote is quoted.
std::string join_artist(const std::vector<std::string>& creators);

}  // namespace picdesk::metadata
