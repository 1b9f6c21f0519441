// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk-vision-worker: looks at untrusted pictures for a host program, which starts it with one
// end of a socket as descriptor 3 and the detector as arguments. Not for people.
#include "vision_jobs.h"
#include "worker/service/serve.h"

int main(int count, char** words) {
  picdesk::vision_worker::prepare({words + 1, words + count});
  // Room for the largest decode that the gate lets through, beside the pixels of a comparison.
  picdesk::worker::Allowance allowance;
  allowance.writable_memory = 1024ull << 20;
  allowance.address_space = 4096ull << 20;
  allowance.threads = true;  // libvips has libwebp decode with one more
  return picdesk::worker::serve(3, picdesk::vision_worker::perform_vision_job, allowance);
}
