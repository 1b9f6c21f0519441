// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/regions/writers.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <utility>

namespace picdesk::test {

Box in_pixels(const CentreBox& box, Size picture) {
  return {(box.x - box.w / 2) * picture.width, (box.y - box.h / 2) * picture.height,
          (box.x + box.w / 2) * picture.width, (box.y + box.h / 2) * picture.height};
}

CentreBox stored_to_upright(const CentreBox& b, int orientation) {
  switch (orientation) {
    case 2:
      return {1 - b.x, b.y, b.w, b.h};
    case 3:
      return {1 - b.x, 1 - b.y, b.w, b.h};
    case 4:
      return {b.x, 1 - b.y, b.w, b.h};
    case 5:
      return {b.y, b.x, b.h, b.w};
    case 6:
      return {1 - b.y, b.x, b.h, b.w};
    case 7:
      return {1 - b.y, 1 - b.x, b.h, b.w};
    case 8:
      return {b.y, 1 - b.x, b.h, b.w};
    default:
      return b;
  }
}

CentreBox upright_to_stored(const CentreBox& b, int orientation) {
  const int inverse = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
  return stored_to_upright(b, inverse);
}

std::string decimal(double value) {
  char text[64];
  std::snprintf(text, sizeof text, "%.10f", value);
  return text;
}

namespace {

std::string bag(const std::string& items) { return "<rdf:Bag>" + items + "</rdf:Bag>"; }
std::string element(const std::string& name, const std::string& content) {
  return "<" + name + ">" + content + "</" + name + ">";
}
std::string terms(const std::string& property, const std::string& vocabulary,
                  const std::string& code, const IptcOptions& options) {
  if (code.empty()) return "";
  const std::string id =
      options.scheme + "://cv.iptc.org/newscodes/" + vocabulary + "/" + code + options.end;
  return element(property,
                 bag("<rdf:li rdf:parseType=\"Resource\">" +
                     element("xmp:Identifier", bag(element("rdf:li", id))) + "</rdf:li>"));
}
std::string resource(const std::string& name, const std::string& content) {
  return "<" + name + " rdf:parseType=\"Resource\">" + content + "</" + name + ">";
}
std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += part;
  return all;
}
std::string boundary(std::string_view shape, std::string_view unit, const std::string& rest) {
  return resource("e:RegionBoundary", element("e:rbShape", std::string(shape)) +
                                          element("e:rbUnit", std::string(unit)) + rest);
}

}  // namespace

std::string iptc_region(const std::string& outline, const IptcOptions& options) {
  std::string content = outline;
  if (!options.id.empty()) content += element("e:rId", options.id);
  if (!options.name.empty()) {
    content += "<e:Name><rdf:Alt><rdf:li xml:lang=\"x-default\">" + options.name +
               "</rdf:li></rdf:Alt></e:Name>";
  }
  content += terms("e:rCtype", "imageregiontype", options.type, options);
  content += terms("e:rRole", "imageregionrole", options.role, options);
  return "<rdf:li rdf:parseType=\"Resource\">" + content + "</rdf:li>";
}

std::string iptc_regions(const std::vector<std::string>& regions) {
  return element("e:ImageRegion", bag(joined(regions)));
}

std::string iptc_rectangle(std::string_view unit, double x, double y, double w, double h) {
  return boundary("rectangle", unit,
                  element("e:rbX", decimal(x)) + element("e:rbY", decimal(y)) +
                      element("e:rbW", decimal(w)) + element("e:rbH", decimal(h)));
}

std::string iptc_circle(std::string_view unit, double x, double y, double rx) {
  return boundary(
      "circle", unit,
      element("e:rbX", decimal(x)) + element("e:rbY", decimal(y)) + element("e:rbRx", decimal(rx)));
}

std::string iptc_polygon(std::string_view unit, const std::vector<Point>& vertices) {
  std::string items;
  for (const Point& p : vertices) {
    items += resource("rdf:li", element("e:rbX", decimal(p.x)) + element("e:rbY", decimal(p.y)));
  }
  return boundary("polygon", unit, element("e:rbVertices", element("rdf:Seq", items)));
}

std::string mwg_region(const std::string& area, std::string_view type, std::string_view name) {
  std::string content = "<m:Area " + area + "/>";
  if (!type.empty()) content += element("m:Type", std::string(type));
  if (!name.empty()) content += element("m:Name", std::string(name));
  return resource("rdf:li", content);
}

std::string mwg_area(const CentreBox& box) {
  return "a:x=\"" + decimal(box.x) + "\" a:y=\"" + decimal(box.y) + "\" a:w=\"" + decimal(box.w) +
         "\" a:h=\"" + decimal(box.h) + "\" a:unit=\"normalized\"";
}

std::string mwg_regions(const std::vector<std::string>& regions, Size applied_to,
                        std::string_view unit) {
  std::string content;
  if (applied_to.width > 0) {
    content = "<m:AppliedToDimensions d:w=\"" + std::to_string(applied_to.width) + "\" d:h=\"" +
              std::to_string(applied_to.height) + "\" d:unit=\"" + std::string(unit) + "\"/>";
  }
  return resource("m:Regions", content + element("m:RegionList", bag(joined(regions))));
}

std::string mp_region(const std::string& rectangle, std::string_view name) {
  std::string content;
  if (!rectangle.empty()) content += element("r:Rectangle", rectangle);
  if (!name.empty()) content += element("r:PersonDisplayName", std::string(name));
  return resource("rdf:li", content);
}

std::string mp_rectangle(const CentreBox& box) {
  return decimal(box.x - box.w / 2) + ", " + decimal(box.y - box.h / 2) + ", " + decimal(box.w) +
         ", " + decimal(box.h);
}

std::string mp_regions(const std::vector<std::string>& regions) {
  return resource("p:RegionInfo", element("i:Regions", bag(joined(regions))));
}

Bytes packet(const std::string& properties) {
  return to_bytes(
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
      "xmlns:e=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
      "xmlns:m=\"http://www.metadataworkinggroup.com/schemas/regions/\" "
      "xmlns:a=\"http://ns.adobe.com/xmp/sType/Area#\" "
      "xmlns:d=\"http://ns.adobe.com/xap/1.0/sType/Dimensions#\" "
      "xmlns:p=\"http://ns.microsoft.com/photo/1.2/\" "
      "xmlns:i=\"http://ns.microsoft.com/photo/1.2/t/RegionInfo#\" "
      "xmlns:r=\"http://ns.microsoft.com/photo/1.2/t/Region#\">" +
      properties + "</rdf:Description></rdf:RDF></x:xmpmeta>");
}

ProbeInfo picture_info(Size stored, int orientation) {
  ProbeInfo info;
  info.stored = stored;
  info.orientation = static_cast<Orientation>(orientation);
  return info;
}

PhotoRegions read_regions(const std::string& properties, Size stored, int orientation, Place place,
                          const std::vector<SubjectRegion>& detected) {
  const Bytes xmp = packet(properties);
  ProbeInfo info = picture_info(stored, orientation);
  if (place == Place::sidecar) return read_photo_regions({}, info, xmp, detected);
  info.metadata = {{MetadataBlock::Kind::xmp, 0, xmp.size(), false}};
  return read_photo_regions(xmp, info, {}, detected);
}

std::vector<std::string> rules_of(const PhotoRegions& regions) {
  std::vector<std::string> rules;
  for (const Finding& finding : regions.findings) rules.push_back(finding.rule);
  return rules;
}

SubjectRegion detected_face(const Box& box) {
  SubjectRegion face;
  face.box = box;
  face.kind = RegionKind::face;
  face.source = RegionSource::detector;
  face.detector = "ultraface640";
  return face;
}

void expect_box(const Box& is, const Box& wanted, double tolerance) {
  EXPECT_NEAR(is.x0, wanted.x0, tolerance);
  EXPECT_NEAR(is.y0, wanted.y0, tolerance);
  EXPECT_NEAR(is.x1, wanted.x1, tolerance);
  EXPECT_NEAR(is.y1, wanted.y1, tolerance);
}

}  // namespace picdesk::test
