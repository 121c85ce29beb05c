// node .ci/with-browser.mjs <tool> [arguments]: runs an installed tool with CHROMIUM_PATH set to the browser that was found.
import { browserOrExit } from './browser.mjs';
import { ready, tool } from './ready.mjs';

ready();
process.exit(tool(process.argv[2], process.argv.slice(3), { CHROMIUM_PATH: browserOrExit() ?? '' }));
