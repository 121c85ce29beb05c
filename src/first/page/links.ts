// Runs in the page's own HTML, right after its first panels, until the app has its own: what is pressed opens at once.
// some hosts answer /%23at=fuxin with this page
if (/%23/.test(location.pathname)) location.replace(location.href.replace('%23', '#'));

const panels = document.querySelectorAll('.first-panel');
const opening = /^(at|project|fact|enterprise)=/; // the parts of an address that say what is open
const partsOf = (hash: string) => hash.slice(1).split('&').filter(Boolean);

/** Shows the panel of the locality that the address opens, and no other. */
function show() {
  const parts = partsOf(location.hash);
  for (const panel of panels) panel.toggleAttribute('data-open', parts.includes(panel.id));
}

/** The page hears of a new address after all else that waits to be run: the panel does not wait for that. */
function follow(event: MouseEvent) {
  const link = event.target instanceof Element && event.target.closest('#first-map a, .first-panel a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const to = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '';
  // language, filters and all else stay as they are
  const kept = partsOf(location.hash).filter((part) => !opening.test(part));
  location.hash = [...partsOf(to), ...kept].join('&');
  show();
}

/** A part of the app that does not come is said; the map and the panels stay. */
function missed({ target }: ErrorEvent) {
  if (target instanceof HTMLScriptElement) document.documentElement.dataset.failed = 'true';
}

show();
addEventListener('hashchange', show);
addEventListener('click', follow);
addEventListener('error', missed, true);
document.querySelector('.first-failed button')?.addEventListener('click', () => location.reload());
