// The line over the map: what the atlas holds, or the place that the map looks at; where something is filtered, what is left.
import type { LocalityCounts } from '../../domain/filter';
import type { Here } from '../../domain/here';
import { farText } from '../../domain/nearest';
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

/** Where the map looks close: the place with what it has, or the way to the nearest one. */
export function HereSummary({ here }: { here: Here }) {
  const { t, open, name } = useExplorer();
  const { locality } = here;
  const said =
    here.is === 'in'
      ? [
          t('chrome.here.projects', { count: here.projects }),
          ...(here.unplaced > 0 ? [t('chrome.here.unplaced', { count: here.unplaced })] : []),
        ]
      : [t(`chrome.here.bearing.${here.bearing}`, { far: farText(here.metres) })];
  return (
    <section className="map-summary is-alone" aria-label={t('chrome.here.label')}>
      <button type="button" className="link" onClick={() => open(locality.id)}>
        {here.is === 'beside' && t('chrome.here.nearest')}
        {name(locality.short ?? locality.name)}
      </button>
      {said.map((text) => (
        <span key={text}>{text}</span>
      ))}
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
