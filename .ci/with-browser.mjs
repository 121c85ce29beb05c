// node .ci/with-browser.mjs <tool> [arguments]: runs an installed tool with CHROMIUM_PATH set to the browser that was found.
import { browserOrExit } from './browser.mjs';
import { ready, tool } from './ready.mjs';

ready();
const [name, ...args] = process.argv.slice(2);
process.exit(tool(name, args, { CHROMIUM_PATH: browserOrExit() ?? '' }));
