// npm run check-host <address>: whether a host serves the archive of tiles by ranges, unchanged; says what to do where not.
import process from 'node:process';
import { groundPath } from '../../geo/extent';

const path = `atlas/${groundPath}`;
const [given] = process.argv.slice(2);

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
function addressOf(text: string | undefined): URL {
  if (!text) stop('Give the address at which the atlas is published:  npm run check-host https://example.org/atlas/');
  try {
    return new URL(path, text.endsWith('/') ? text : `${text}/`);
  } catch {
    return stop(`${text} is not an address: it begins with https:// or http://`);
  }
}
const address = addressOf(given);

/** What is wrong with an answer to a request for the first 16 bytes, each with its remedy. */
async function faultsOf(response: Response): Promise<string[]> {
  if (!response.ok) return [`it answers ${response.status}: is ${path} published there?`];
  const bytes = new Uint8Array(await response.arrayBuffer());
  const begins = new TextDecoder().decode(bytes.subarray(0, 7));
  const type = response.headers.get('content-type') ?? 'none';
  return [
    ...(response.status === 206 && bytes.length === 16
      ? []
      : ['it answers no ranges: the app works, and fetches all of the file at the first visit']),
    ...(response.headers.has('content-encoding')
      ? ['it compresses the file on the way: switch that off for .pmtiles']
      : []),
    ...(begins === 'PMTiles'
      ? []
      : ['what it sends is no archive of tiles: publish dist/ again, file by file and unchanged']),
    ...(type.startsWith('application/octet-stream')
      ? []
      : [`it sends the type ${type}: application/octet-stream is right`]),
  ];
}

const response = await fetch(address, { headers: { range: 'bytes=0-15', 'accept-encoding': 'gzip, br' } }).catch(
  (error) => stop(`${address} cannot be reached: ${error.cause?.message ?? error.message}`),
);
const faults = await faultsOf(response);
if (faults.length > 0) stop(`${address}\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
console.log(`${address} is served by ranges, unchanged, as application/octet-stream.`);
