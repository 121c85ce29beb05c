// The line over the map: what the atlas holds; where something is filtered, what is left and where.
import type { LocalityCounts } from '../../domain/filter';
import { leftIn, summaryOf } from '../../domain/summary';
import { useExplorer } from '../parts/explorer';

/** What the whole atlas holds. */
export function Summary() {
  const { t, atlas } = useExplorer();
  const { places, projects, initiatives, years } = summaryOf(atlas);
  const text = t('chrome.summary', { places, projects, initiatives, years: [...new Set(years)].join('–') });
  return (
    <section className="map-summary is-alone" aria-label={t('chrome.holdings')}>
      <p>{text}</p>
    </section>
  );
}

/** How many projects a filter leaves, and in which places, each of which opens. */
export function LeftSummary({ projects, counts }: { projects: number; counts: LocalityCounts }) {
  const { t, atlas, open, name } = useExplorer();
  return (
    <p className="map-summary">
      {t('chrome.left', { count: projects })}
      {leftIn(atlas, counts).map(({ locality, projects: left }) => (
        <button key={locality.id} type="button" className="link" onClick={() => open(locality.id)}>
          {t('chrome.leftIn', { name: name(locality.short ?? locality.name), count: left })}
        </button>
      ))}
    </p>
  );
}
