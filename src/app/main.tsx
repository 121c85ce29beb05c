// Starts the app: language first, then the index and the layers, then the screen.
import '../ui/styles/main.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstBoxes } from '../first/page/leave';
import { languageOf, openedBy, themeOf } from '../first/page/opening';
import { startLanguage } from '../ui/messages/language';
import { Announcer } from '../ui/parts/Announcer';
import { ErrorBoundary } from '../ui/parts/ErrorBoundary';
import { load } from './files/load';
import { fetchPanelParts } from './panelParts';
import { tolerateTranslation } from './reader/translation';
import { Start } from './Start';
import { canKeepVersions, followVersions } from './versions/versions';

tolerateTranslation();
const language = languageOf(window.location.hash);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
document.documentElement.lang = language;
document.documentElement.dataset.theme = themeOf(window.location.hash);

// what the address opens is asked for beside the index, not after it; whoever needs it hears of a failure
const opened = openedBy(window.location.hash, firstBoxes());
if (opened) {
  void load(`localities/${opened}.json`).catch(() => undefined);
  fetchPanelParts();
}
// a sandboxed frame may not ask for the versions: it has none
if (canKeepVersions) void followVersions().catch(() => undefined);
await startLanguage(language);
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <Announcer>
        <ErrorBoundary>
          <Start browserLanguage={language} />
        </ErrorBoundary>
      </Announcer>
    </CSPProvider>
  </StrictMode>,
);
