// The map's place on the page: the engine loaded on demand, a word where it cannot run, and the tooltip.
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceLink } from '../../data/published';
import type { Atlas } from '../domain/atlas';
import type { ProjectPoints } from '../domain/filter';
import type { Hover, Pick } from '../domain/pick';
import type { Camera, Language, Theme } from '../domain/view';
import type { Padding } from '../map/AtlasMap';
import type { Ground } from '../map/ground';
import type { Lit } from '../ui/explorer';
import { Missing } from '../ui/Missing';
import { Tooltip } from '../ui/Tooltip';
import { useScreen } from './usePadding';

const AtlasMap = lazy(() => import('../map/AtlasMap').then((module) => ({ default: module.AtlasMap })));
const hasWebgl = () => document.createElement('canvas').getContext('webgl2') !== null;

type Props = {
  atlas: Atlas;
  ground: Ground;
  districts: FeatureCollection;
  parks: FeatureCollection;
  shown: ProjectPoints;
  counts: ReadonlyMap<string, { own: number; within: number }>;
  faded: readonly string[];
  fills: ReadonlyMap<string, string> | null;
  theme: Theme;
  selection: FeatureCollection;
  selected: string | null;
  links: readonly PlaceLink[];
  lit: Lit;
  hover: Hover | null;
  language: Language;
  opening: Camera | null;
  padding: Padding;
  onMap: (map: MapLibre) => void;
  onPick: (pick: Pick) => void;
  onHover: (hover: Hover | null) => void;
  onCamera: (camera: Camera) => void;
};

export function MapStage({ shown, counts, lit, hover, ...props }: Props) {
  const { t } = useTranslation();
  const { isPhone } = useScreen();
  const [webgl] = useState(hasWebgl);
  const hovered = [lit, hover].find((one) => one?.kind === 'locality')?.id ?? null;
  return (
    <main className="map" aria-label={t('mapLabel')}>
      {webgl ? (
        <Missing>
          <Suspense fallback={null}>
            <AtlasMap {...props} points={shown} hovered={hovered} title={t('mapLabel')} />
          </Suspense>
        </Missing>
      ) : (
        <p className="no-webgl" role="alert">
          {t('noWebgl')}
        </p>
      )}
      {hover && !isPhone && <Tooltip hover={hover} points={shown.features} counts={counts} />}
    </main>
  );
}
