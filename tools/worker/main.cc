// SPDX-License-Identifier: GPL-3.0-or-later
// picdesk-worker: reads and edits the metadata of untrusted files for a host program, which starts
// it with one end of a socket as descriptor 3. Not for people.
#include "worker/service/metadata_jobs.h"
#include "worker/service/serve.h"
#include "worker/service/warm_up.h"

int main() {
  picdesk::worker::warm_up();
  return picdesk::worker::serve(3, picdesk::worker::perform_metadata_job);
}
