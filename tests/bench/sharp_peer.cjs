// SPDX-License-Identifier: GPL-3.0-or-later
// sharp as its users write it. node sharp_peer.cjs SHARP_FOLDER idiomatic|once JOBS.json
const fs = require('fs');
const path = require('path');

const [folder, how, jobs] = process.argv.slice(2);
const sharp = require(path.join(folder, 'node_modules', 'sharp'));
const webp = { quality: 80, effort: 4 };

function resized(input, output) {
  return output.height
    ? input.resize(output.width, output.height, { fit: 'cover', position: 'centre' })
    : input.resize(output.width);
}

const target = (job, output) => path.join(job.folder, output.label + '.webp');

// Every size from the file, all at once: what the documentation shows.
function idiomatic(job) {
  return Promise.all(job.outputs.map((output) =>
    resized(sharp(job.path), output).webp(webp).toFile(target(job, output))));
}

// What an expert writes: the largest size once, as raw pixels, and all sizes from those.
async function once(job) {
  const width = Math.max(...job.outputs.map((output) => output.width));
  const { data, info } = await sharp(job.path).resize(width).raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  await Promise.all(job.outputs.map((output) =>
    resized(sharp(data, { raw }), output).webp(webp).toFile(target(job, output))));
}

async function main() {
  const make = how === 'once' ? once : idiomatic;
  const list = JSON.parse(fs.readFileSync(jobs));
  const many = list.length > 50 ? 4 : 1; // many small pictures: four at a time
  for (let i = 0; i < list.length; i += many) {
    await Promise.all(list.slice(i, i + many).map(make));
  }
}

main().catch((error) => { console.error(error); process.exit(1); });
