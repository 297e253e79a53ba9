// `npm run keys:rotate [-- --promote | --prune]`: rotates the signing keys of access and refresh tokens without a failed request.
// Without an option it adds a new key, which verifies but does not sign yet; where there is no key file it makes one.
// --promote makes the newest key the signing one; by then every verifier has to know it (the JWKS may be cached for five minutes).
// --prune drops the keys that stopped signing longer ago than a refresh token lives.
// The file is JWT_KEYS_FILE, else DATA_DIR/keys/jwt.json; running instances notice a change within a second.
import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const refreshTokenDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
const path = resolve(process.env.JWT_KEYS_FILE || join(process.env.DATA_DIR || '.data', 'keys', 'jwt.json'));

const generate = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  createdAt: new Date().toISOString(),
});

/** RFC 7638, as the JWKS shows it. */
const kidOf = ({ e, kty, n }) => createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');

async function read() {
  try {
    return JSON.parse(await readFile(path, 'utf8')).keys;
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw new Error(`${path} cannot be read: ${error.message}`);
  }
}

/** In one step, so that nobody reads half a file. */
async function write(keys) {
  const draft = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
}

const isNew = ({ retiredAt }) => retiredAt === undefined;

/** The new key stands second: every instance verifies with it before one signs with it. */
function add([signing, ...others]) {
  if (others.some(isNew)) throw new Error('There is a new key already: make it the signing one with --promote');
  return signing ? [signing, generate(), ...others] : [generate()];
}

function promote([signing, next, ...others]) {
  if (!next || !isNew(next)) throw new Error('There is no new key to promote: run `npm run keys:rotate` first');
  return [next, { ...signing, retiredAt: new Date().toISOString() }, ...others];
}

function prune([signing, ...others]) {
  const oldest = Date.now() - refreshTokenDays * dayMs;
  return [signing, ...others.filter(({ retiredAt }) => retiredAt === undefined || Date.parse(retiredAt) > oldest)];
}

function stateOf({ retiredAt }, index) {
  if (index === 0) return 'signs';
  return retiredAt ? `verifies only, retired ${retiredAt}` : 'new: verifies, signs after --promote';
}

const steps = { undefined: add, '--promote': promote, '--prune': prune };

try {
  const option = process.argv[2];
  const step = steps[option];
  if (!step) throw new Error(`Unknown option ${option}: use --promote, --prune or none`);
  const before = await read();
  if (before.length === 0 && step !== add) throw new Error(`There are no keys in ${path}: run \`npm run keys:rotate\` to make one`);
  const after = step(before);
  await write(after);
  console.log(path);
  for (const [index, key] of after.entries()) console.log(`  ${kidOf(key)}  ${stateOf(key, index)}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
