// The printed form of localities, or of the map alone: only on paper, with numbered citations and the link as a QR code.
import type { ReactNode } from 'react';
import type { LocalityFile, PublishedCite } from '../../../data/published';
import { dayOf } from '../../domain/exports';
import { citesInOrder, keyOf } from '../../domain/footnotes';
import { articleOf, placeOf } from '../../domain/reference';
import { useExplorer } from '../parts/explorer';
import { isSingle } from '../parts/host';
import { QrCode } from '../parts/QrCode';
import { LocalityPages } from './LocalityPages';

type Props = {
  files: readonly LocalityFile[];
  /** The map of these localities. */
  map: ReactNode;
  link: string;
  date: string;
  filter: string;
};

function Citations({ cites }: { cites: readonly PublishedCite[] }) {
  const { t, report } = useExplorer();
  return (
    <section className="dossier-notes">
      <h2>{t('takeaway.notes')}</h2>
      <ol lang="zh">
        {cites.map((cite) => {
          const source = report(cite.report);
          return (
            <li key={keyOf(cite)}>
              {source && `《${articleOf(source, cite)?.title.join(' ')}》${placeOf(source, cite)}`}「{cite.exact}」
            </li>
          );
        })}
      </ol>
    </section>
  );
}

export function Dossier({ files, map, link, date, filter }: Props) {
  const { t, atlas, name } = useExplorer();
  const cites = citesInOrder(files);
  const numbers = new Map(cites.map((cite, index) => [keyOf(cite), index + 1]));
  const names = files.map(({ locality }) => name(locality.name)).join(' · ');
  return (
    <article className="dossier" aria-hidden="true">
      <header>
        <div>
          <p className="dossier-mark">{t('title')}</p>
          <h1>{names === '' ? t('takeaway.pictureTitle') : t('takeaway.dossierOf', { names })}</h1>
          <p>{t('takeaway.printed', { date: dayOf(date), version: atlas.index.version })}</p>
          <p className="dossier-link">{link}</p>
          {filter !== '' && <p>{t('takeaway.under', { filter })}</p>}
          <p className="dossier-legend">
            <span data-modality="planned">{t('takeaway.plan')}</span> · <span>{t('takeaway.done')}</span>
          </p>
        </div>
        {!isSingle && <QrCode text={link} label={t('takeaway.qr')} />}
      </header>
      <div className="dossier-map">{map}</div>
      {files.map((file) => (
        <LocalityPages key={file.locality.id} file={file} numbers={numbers} />
      ))}
      {cites.length > 0 && <Citations cites={cites} />}
      <footer>{t('illustrative')}</footer>
    </article>
  );
}
