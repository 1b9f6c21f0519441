// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/opencv.h"

#include <mutex>
#include <new>
#include <opencv2/core/ocl.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgproc.hpp>

namespace picdesk::vision {

void prepare_opencv() {
  static std::once_flag once;
  std::call_once(once, [] {
    cv::setNumThreads(1);
    cv::ocl::setUseOpenCL(false);
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
  });
}

cv::Mat view(const Bitmap& bitmap) {
  const Plane& plane = bitmap.planes.front();
  // OpenCV has no view of constant memory; nothing here writes through it.
  auto* samples = const_cast<std::uint8_t*>(plane.samples.data());
  return {plane.size.height, plane.size.width, CV_8UC(plane.channels), samples};
}

cv::Mat grey(const cv::Mat& pixels) {
  if (pixels.channels() == 1) return pixels;
  cv::Mat luma;
  cv::cvtColor(pixels, luma, pixels.channels() == 4 ? cv::COLOR_RGBA2GRAY : cv::COLOR_RGB2GRAY);
  return luma;
}

cv::Mat grey(const Bitmap& bitmap) { return grey(view(bitmap)); }

cv::Mat rgb(const cv::Mat& pixels) {
  if (pixels.channels() == 3) return pixels;
  cv::Mat colours;
  cv::cvtColor(pixels, colours, pixels.channels() == 4 ? cv::COLOR_RGBA2RGB : cv::COLOR_GRAY2RGB);
  return colours;
}

Error opencv_error(const std::string& doing) {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return {ErrorCode::exhausted, "out of memory while " + doing,
            "use fewer jobs (-j) or a machine with more memory"};
  } catch (const cv::Exception& thrown) {
    if (thrown.code == cv::Error::StsNoMem) {
      return {ErrorCode::exhausted, "out of memory while " + doing,
              "use fewer jobs (-j) or a machine with more memory"};
    }
    return {ErrorCode::internal, "OpenCV failed while " + doing + ": " + thrown.err, ""};
  } catch (const std::exception& thrown) {
    return {ErrorCode::internal, "failed while " + doing + ": " + thrown.what(), ""};
  }
}

}  // namespace picdesk::vision
