// 404.html: what a host shows where there is nothing. A link whose # was encoded on its way leads on to what it meant.
import type { Plugin } from 'vite';

const script = "const at=location.pathname.indexOf('%23');if(at>=0)location.replace(location.href.replace('%23','#'))";
const style =
  'body{display:grid;place-content:center;gap:8px;height:90vh;margin:0;font:1rem/1.6 serif;color:#3a2f28;background:#f8f5ec}p{margin:0}a{color:#a5281e}';

/** The page, which needs nothing from beside it: it is shown at any depth. */
export const missingPage = `<!doctype html>
<html lang="zh">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>黑土图志 · Heitu Atlas</title>
    <script>${script}</script>
    <style>${style}</style>
  </head>
  <body>
    <p>这里没有页面。<a href="./">打开黑土图志</a></p>
    <p lang="en">There is no page here. <a href="./">Open Heitu Atlas</a></p>
  </body>
</html>
`;

export const withMissingPage = (): Plugin => ({
  name: 'missing-page',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '404.html', source: missingPage });
  },
});
