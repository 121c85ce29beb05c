// A list in its sections: a locality's own items first, then those within it, each under its locality's name.
import type { ReactNode } from 'react';
import type { ListKey } from '../../../data/model/kinds';
import type { Section } from '../../domain/sections';
import { useExplorer } from '../parts/explorer';

type Props<K extends ListKey> = {
  /** The locality whose panel this is: its own section needs no heading. */
  home: string;
  sections: readonly Section<K>[];
  children: (section: Section<K>) => ReactNode;
};

export function Within<K extends ListKey>({ home, sections, children }: Props<K>) {
  const { atlas, name } = useExplorer();
  return sections.map((section) => {
    const locality = atlas.byId.get(section.locality);
    return (
      <section key={section.locality} className="within">
        {section.locality !== home && locality && <h3>{name(locality.name)}</h3>}
        {children(section)}
      </section>
    );
  });
}
