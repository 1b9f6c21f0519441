// SPDX-License-Identifier: GPL-3.0-or-later
// smartcrop.js as its users write it. node smartcrop_peer.cjs FOLDER JOBS.json: a JSON line a photo.
const fs = require('fs');
const path = require('path');

const [folder, jobs] = process.argv.slice(2);
const smartcrop = require(path.join(folder, 'node_modules', 'smartcrop-sharp'));

async function main() {
  for (const job of JSON.parse(fs.readFileSync(jobs, 'utf8'))) {
    const crops = {};
    for (const [ratio, [width, height]] of Object.entries(job.sizes)) {
      // minScale 1: the largest window of the ratio, as for the others
      const { topCrop } = await smartcrop.crop(job.path, { width, height, minScale: 1 });
      crops[ratio] = [topCrop.x, topCrop.y, topCrop.width, topCrop.height];
    }
    console.log(JSON.stringify({ photo: job.photo, crops }));
  }
}

main();
