// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/browser.h"

#include <filesystem>
#include <stdexcept>

#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

using nlohmann::json;

constexpr const char* kStyle =
    "<style>body{margin:0}figure{margin:0}img{max-width:100%;height:auto;display:block}</style>";

// Runs in the frame, right after the picture was parsed and before anything of it was loaded.
constexpr const char* kBefore =
    "<script>window.heightBefore = document.querySelector('img').getBoundingClientRect().height;"
    "</script>";

// A new window learns its pixel ratio late, and Chromium then chooses anew: the frames are made
// when it is right, and all pictures must have stood still for a while.
constexpr const char* kReport = R"(<script>
const pause = () => new Promise(resolve => setTimeout(resolve, 50));
const state = () => [...document.querySelectorAll('iframe')].map(frame => {
  const image = frame.contentDocument.querySelector('img');
  return image && image.complete && image.naturalWidth > 0 ? image.currentSrc : 'not yet';
}).join();
async function settled() {
  for (let still = 0, tries = 0, before = ''; still < 5 && tries < 100; ++tries) {
    await pause();
    const now = state();
    still = now === before && !now.includes('not yet') ? still + 1 : 0;
    before = now;
  }
}
addEventListener('load', async () => {
  while (devicePixelRatio !== RATIO) await pause();
  document.body.innerHTML = document.querySelector('template').innerHTML;
  await settled();
  const seen = [...document.querySelectorAll('iframe')].map(frame => {
    const page = frame.contentDocument, image = page.querySelector('img');
    const box = image.getBoundingClientRect(), caption = page.querySelector('figcaption');
    return {file: image.currentSrc.split('/').pop(), shown: image.complete && image.naturalWidth > 0,
            width: box.width, height: box.height, height_before: frame.contentWindow.heightBefore,
            attributes: {priority: image.fetchPriority, loading: image.getAttribute('loading'),
                         decoding: image.decoding, width: image.getAttribute('width'),
                         height: image.getAttribute('height')},
            alt: image.alt, caption: caption ? caption.textContent : null,
            direction: caption ? frame.contentWindow.getComputedStyle(caption).direction : null,
            elements: page.querySelectorAll('body *').length};
  });
  const result = document.createElement('pre');
  result.textContent = encodeURIComponent(JSON.stringify(seen));
  document.body.replaceChildren(result);
});
</script>)";

std::string for_attribute(const std::string& html) {
  std::string escaped;
  for (const char c : html) escaped += c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
  return escaped;
}

std::string page_of(const std::vector<Frame>& frames, int pixel_ratio) {
  std::string page = "<!doctype html><meta charset=utf-8><body><script>const RATIO = " +
                     std::to_string(pixel_ratio) + ";</script>" + kReport + "<template>";
  for (const Frame& frame : frames) {
    const std::string article =
        std::string("<!doctype html><meta charset=utf-8>") + kStyle + frame.markup + kBefore;
    page += "<iframe style=\"border:0;display:block\" height=\"300\" width=\"" +
            std::to_string(frame.width) + "\" srcdoc=\"" + for_attribute(article) +
            "\"></iframe>\n";
  }
  return page + "</template>";
}

std::string decode_uri(const std::string& text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    decoded += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
    i += 2;
  }
  return decoded;
}

ProcessResult open_page(const TempDir& folder, const std::string& action, const View& view) {
  return run({find_chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
              "--disable-background-networking", "--disable-component-update", "--disable-sync",
              "--hide-scrollbars", "--virtual-time-budget=10000",
              "--user-data-dir=" + folder / "profile",
              "--window-size=" + std::to_string(view.width) + "," + std::to_string(view.height),
              "--force-device-scale-factor=" + std::to_string(view.pixel_ratio),
              std::string("--blink-settings=preferredColorScheme=") + (view.dark ? "0" : "1"),
              action, "file://" + folder / "page.html"});
}

json report_of(const ProcessResult& result) {
  const std::size_t begin = result.out.find("<pre>");
  const std::size_t end = result.out.find("</pre>");
  if (begin == std::string::npos || end == std::string::npos) {
    throw std::runtime_error("Chromium did not report: " + result.out + result.err);
  }
  return json::parse(decode_uri(result.out.substr(begin + 5, end - begin - 5)));
}

}  // namespace

std::string find_chromium() {
  return std::filesystem::exists("/usr/bin/chromium") ? "/usr/bin/chromium" : "";
}

json ask_page(const std::string& html, const std::string& script, const View& view) {
  const TempDir folder;
  const std::string asked =
      "<script>addEventListener('load', async () => {"
      "const seen = await (async () => {" +
      script +
      "})();"
      "const result = document.createElement('pre');"
      "result.textContent = encodeURIComponent(JSON.stringify(seen));"
      "document.body.replaceChildren(result);});</script>";
  const std::size_t end = html.rfind("</body>");
  const std::string page =
      end == std::string::npos ? html + asked : std::string(html).insert(end, asked);
  write_file(folder / "page.html", page);
  return report_of(open_page(folder, "--dump-dom", view));
}

void take_screenshot(const std::string& html, const std::string& png, const View& view) {
  const TempDir folder;
  write_file(folder / "page.html", html);
  const ProcessResult result = open_page(folder, "--screenshot=" + png, view);
  if (!std::filesystem::exists(png)) throw std::runtime_error("no screenshot: " + result.err);
}

json look_at(const std::vector<Frame>& frames, int pixel_ratio) {
  const TempDir folder;
  write_file(folder / "page.html", page_of(frames, pixel_ratio));
  return report_of(open_page(folder, "--dump-dom", {2000, 1200, pixel_ratio, false}));
}

}  // namespace picdesk::test
