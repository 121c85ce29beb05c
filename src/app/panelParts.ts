// What opens beside the map, fetched when something is opened, or once the page has the rest.
import { fetchedOnce } from '../ui/parts/fetchedOnce';

export const lists = fetchedOnce(async () => (await import('../ui/panel/Tabs')).Tabs);
export const enterprise = fetchedOnce(async () => (await import('../ui/panel/EnterprisePanel')).EnterprisePanel);

/** Asks for them ahead; whoever shows one hears of a failure. */
export function fetchPanelParts() {
  for (const part of [lists, enterprise]) void part.fetch().catch(() => undefined);
}
