// WebKitGTK's own small browser, driven over WebDriver: the engine of Safari, as far as Debian has it.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { built, installed } from '../debian';
import { newScreen } from '../screen';

const libraries = '/usr/lib';

/** The browser that comes with the driver, whatever the machine and the version. */
function browserPath(): string | undefined {
  const within = (folder: string) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
  const folders = within(libraries).flatMap((folder) =>
    /linux-gnu$/.test(folder) ? within(folder).filter((path) => /webkit2gtk-/.test(path)) : [],
  );
  return folders.map((folder) => join(folder, 'MiniBrowser')).find(existsSync);
}

export type WebKitHere = { driver: string; browser: string; screen: string };

/** Where WebKit is; null, with a line that says so, where its journeys have to be left out. */
export function webkitHere(): WebKitHere | null {
  const [driver, browser, screen] = [installed('WebKitWebDriver'), browserPath(), installed('Xvfb')];
  if (driver && browser && screen) return { driver, browser, screen };
  console.log(
    '── journeys in WebKit are skipped: no driver here (Debian: apt-get install --no-install-recommends webkit2gtk-driver xvfb)',
  );
  return null;
}

/** https://www.w3.org/TR/webdriver2/#elements */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
type Element = { [elementKey]: string };

/** A page, as far as these journeys need one. */
export type Page = {
  open: (address: string) => Promise<void>;
  /** What a function of the page gives; it is sent as its source. */
  evaluate: <T>(inPage: () => T) => Promise<T>;
  /** Waits until a function of the page gives true. */
  until: (inPage: () => boolean) => Promise<void>;
  /** Clicks the first element that a selector finds. */
  click: (selector: string) => Promise<void>;
};

function pageOf(session: string): Page {
  const ask = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${session}/${path}`, { method: 'POST', body: JSON.stringify(body) });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const evaluate = async <T>(inPage: () => T) =>
    (await ask('execute/sync', { script: `return (${inPage})()`, args: [] })) as T;
  const until = async (inPage: () => boolean) => {
    for (const start = Date.now(); !(await evaluate(inPage)); await new Promise((again) => setTimeout(again, 100)))
      if (Date.now() - start > 60_000) throw new Error(`never: ${inPage}`);
  };
  return {
    open: async (address) => void (await ask('url', { url: address })),
    evaluate,
    until,
    click: async (selector) => {
      const found = (await ask('element', { using: 'css selector', value: selector })) as Element;
      await ask(`element/${found[elementKey]}/click`, {});
    },
  };
}

async function answering(address: string): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  if (answer) return;
  await new Promise((again) => setTimeout(again, 100));
  return answering(address);
}

/** The production build served on a port, and a page of WebKit to open it; its driver listens on the next port. */
export async function started({ driver, browser, screen }: WebKitHere, port: number) {
  built();
  const server = await preview({ preview: { port, strictPort: true }, logLevel: 'error' });
  const { display, process: shown } = await newScreen(screen);
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LANGUAGE: 'zh_CN' };
  const driving: ChildProcess = spawn(driver, [`--port=${port + 1}`], { env, stdio: 'ignore' });
  const base = `http://127.0.0.1:${port + 1}`;
  await answering(`${base}/status`);
  const wanted = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  };
  const response = await fetch(`${base}/session`, {
    method: 'POST',
    body: JSON.stringify({ capabilities: { alwaysMatch: wanted } }),
  });
  const { value } = (await response.json()) as { value: { sessionId: string; message?: string } };
  if (!response.ok) throw new Error(`WebKit did not start: ${value.message}`);
  const session = `${base}/session/${value.sessionId}`;
  return {
    page: pageOf(session),
    address: `http://localhost:${port}/`,
    stop: async () => {
      await fetch(session, { method: 'DELETE' }).catch(() => undefined);
      driving.kill();
      shown.kill();
      await server.close();
    },
  };
}
