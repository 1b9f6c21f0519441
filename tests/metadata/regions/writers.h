// SPDX-License-Identifier: GPL-3.0-or-later
// Regions as other programs write them, by the standards' words and not by picdesk's code.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "metadata/samples.h"
#include "picdesk/photo_regions.h"

namespace picdesk::test {

// A box by its centre, shares of the picture's sides.
struct CentreBox {
  double x = 0.5, y = 0.5, w = 0.2, h = 0.1;
};
Box in_pixels(const CentreBox& box, Size picture);

// Upright to stored and back, by the table of the eight orientations that both standards imply:
// 2 (1-x,y), 3 (1-x,1-y), 4 (x,1-y), 5 (y,x), 6 (1-y,x), 7 (1-y,1-x), 8 (y,1-x) make a stored point
// upright; w and h change places for 5 to 8.
CentreBox stored_to_upright(const CentreBox& box, int orientation);
CentreBox upright_to_stored(const CentreBox& box, int orientation);

// "0.25" with ten decimals.
std::string decimal(double value);

// XMP properties, to be put into packet(). Vertices: "x y" pairs.
struct IptcOptions {
  std::string role{"subjectArea"};  // empty: none
  std::string type{};
  std::string id{"r1"};
  std::string name{};
  std::string scheme{"http"};
  std::string end{};  // "/": a slash after each identifier
};
std::string iptc_region(const std::string& boundary, const IptcOptions& options = {});
std::string iptc_regions(const std::vector<std::string>& regions);
std::string iptc_rectangle(std::string_view unit, double x, double y, double w, double h);
std::string iptc_circle(std::string_view unit, double x, double y, double rx);
std::string iptc_polygon(std::string_view unit, const std::vector<Point>& vertices);

// `area`: members of stArea, e.g. R"(stArea:x="0.5" stArea:y="0.5" ...)".
std::string mwg_region(const std::string& area, std::string_view type = "Face",
                       std::string_view name = "");
std::string mwg_area(const CentreBox& box);
std::string mwg_regions(const std::vector<std::string>& regions, Size applied_to = {},
                        std::string_view unit = "pixel");

std::string mp_region(const std::string& rectangle, std::string_view name = "");
std::string mp_rectangle(const CentreBox& box);
std::string mp_regions(const std::vector<std::string>& regions);

Bytes packet(const std::string& properties);

enum class Place { embedded, sidecar };
// What picdesk reads from that packet in or beside a JPEG of that stored size and orientation.
PhotoRegions read_regions(const std::string& properties, Size stored, int orientation = 1,
                          Place place = Place::embedded,
                          const std::vector<SubjectRegion>& detected = {});
ProbeInfo picture_info(Size stored, int orientation);

std::vector<std::string> rules_of(const PhotoRegions& regions);
SubjectRegion detected_face(const Box& box);
// Edges within `tolerance` px.
void expect_box(const Box& is, const Box& wanted, double tolerance = 1e-3);

}  // namespace picdesk::test
