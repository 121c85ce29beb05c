// The frame of a picture to take away: its title, its legend, what its colours mean, and where it all comes from.
import { dayOf, type Taken } from '../../domain/exports';
import { type ProjectPoints, yearsOf } from '../../domain/filter';
import type { Colouring } from '../../domain/kept';
import { linkKinds } from '../../domain/links';
import { classText, measures, rampIndex } from '../../domain/measures';
import { dashes } from '../../map/layers/links';
import type { Palette } from '../../map/palette';
import type { Legend } from '../../map/sheet';
import { useExplorer } from '../../ui/parts/explorer';
import { useAddress } from '../address/useAddress';

/** What the map's colours, lines and symbols mean: of the industries, those of the points. */
function useLegend(colouring: Colouring | null) {
  const { t, atlas, language } = useExplorer();
  const { arcs } = useAddress().view;
  const classesIn = ({ ramp, blank, locality }: Palette): Legend =>
    colouring
      ? [
          ...colouring.classes.map((one, index) => ({
            label: classText(one, colouring.fill, colouring.measured, language),
            colour: ramp[rampIndex(index, colouring.classes.length)] ?? blank,
          })),
          { label: t('filters.unmentioned'), colour: blank },
        ]
      : [{ label: t('takeaway.district'), colour: locality }];
  const linesIn = ({ soil }: Palette): Legend =>
    linkKinds.map((kind) => ({
      label: t(`links.kinds.${kind}`),
      colour: soil,
      dash: kind === 'same-enterprise' ? [1, 0] : dashes[kind],
    }));
  return (points: ProjectPoints, palette: Palette): Legend => {
    const shown = new Set(points.features.map(({ properties }) => properties.industry));
    const symbols = atlas.index.industries
      .filter(({ id }) => shown.has(id))
      .map(({ name, hue, path }) => ({ label: name[language], colour: hue, path }));
    return [...classesIn(palette), ...(arcs ? linesIn(palette) : []), ...symbols];
  };
}

/** The frame around a map of these points, in a palette; `streets`: whose the streets on it are, null without any. */
export function useSheet(colouring: Colouring | null, { filter, date, version }: Taken, streets: string | null) {
  const { t, atlas, language } = useExplorer();
  const { at, fill } = useAddress().view;
  const legendOf = useLegend(colouring);
  const locality = at === null ? undefined : atlas.byId.get(at);
  const measure = fill ? t(`filters.fills.${fill}`) : '';
  const subtitle = [measure, filter, dayOf(date), t('takeaway.version', { version })];
  return (points: ProjectPoints, palette: Palette) => ({
    title: [t('title'), locality ? locality.name[language] : t('takeaway.pictureTitle')].join(' · '),
    subtitle: subtitle.filter(Boolean).join(' · '),
    legend: legendOf(points, palette),
    measure: fill ? [measure, t(`filters.unitOf.${measures[fill].of}`), yearsOf(atlas).join(', ')].join(' · ') : '',
    sources: [t('sources'), streets && t('streets.credit', { credit: streets })].filter(Boolean).join(' · '),
    illustrative: t('illustrative'),
    palette,
  });
}
