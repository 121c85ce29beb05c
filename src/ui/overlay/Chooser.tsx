// Several things at one place of the map: a small list to choose from.
import { type CSSProperties, useEffect, useRef } from 'react';
import type { ProjectPoint } from '../../domain/filter';
import { lighting, useExplorer } from '../parts/explorer';
import { IndustrySymbol } from '../parts/IndustrySymbol';

type Props = {
  projects: readonly ProjectPoint[];
  localities: readonly string[];
  /** Where on the screen they are, CSS px. */
  spot: { x: number; y: number };
  onClose: () => void;
};

export function Chooser({ projects, localities, spot, onClose }: Props) {
  const { t, atlas, language, open, light, name } = useExplorer();
  const list = useRef<HTMLUListElement>(null);
  const listed = [...localities, ...projects.map(({ properties }) => properties.id)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list takes the focus
  useEffect(() => list.current?.querySelector('button')?.focus({ preventScroll: true }), [listed]);
  const title =
    projects.length > 0 ? t('stackTitle', { count: projects.length }) : t('severalTitle', { count: localities.length });
  return (
    <section
      className="chooser"
      aria-label={title}
      style={{ '--x': `${spot.x}px`, '--y': `${spot.y}px` } as CSSProperties}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="close" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </header>
      <ul ref={list}>
        {localities.map((id) => {
          const locality = atlas.byId.get(id);
          return locality ? (
            <li key={id}>
              <button type="button" onClick={() => open(id)} {...lighting(light, { kind: 'locality', id })}>
                {name(locality.name)}
                <span className="count">
                  {t('projectsCount', { count: locality.projects.own + locality.projects.within })}
                </span>
              </button>
            </li>
          ) : null;
        })}
        {projects.map(({ properties: { id, locality, industry, name: zh, name_en } }) => {
          const found = atlas.index.industries.find((one) => one.id === industry);
          return (
            <li key={id}>
              <button type="button" onClick={() => open(locality, id)} {...lighting(light, { kind: 'project', id })}>
                {found && <IndustrySymbol industry={found} />}
                {language === 'zh' ? zh : name_en}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
