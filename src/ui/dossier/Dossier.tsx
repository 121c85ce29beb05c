// The printed form of localities, or of the map alone: only on paper, with numbered citations and the link as a QR code.
import type { ReactNode } from 'react';
import type { LocalityFile, Metric, Project, PublishedCite, Quantity } from '../../../data/published';
import { dayOf } from '../../domain/exports';
import { citesInOrder, keyOf, projectCites } from '../../domain/footnotes';
import { figureText } from '../../domain/quantity';
import { articleOf, placeOf } from '../../domain/reference';
import { sectionsOf } from '../../domain/sections';
import { datesOf } from '../citation/PeriodText';
import { useExplorer } from '../parts/explorer';
import { isSingle } from '../parts/host';
import { QrCode } from '../parts/QrCode';
import { StageBadge } from '../parts/StageBadge';

type Props = {
  files: readonly LocalityFile[];
  /** The map of these localities. */
  map: ReactNode;
  link: string;
  date: string;
  filter: string;
};

type Numbers = ReadonlyMap<string, number>;

const marksOf = (numbers: Numbers, cites: readonly PublishedCite[]) =>
  [...new Set(cites.map((cite) => numbers.get(keyOf(cite))))].map((number) => `[${number}]`).join('');

function FigureLine({ quantity, numbers }: { quantity: Quantity | Metric; numbers: Numbers }) {
  const { t, language, name } = useExplorer();
  return (
    <li data-modality={quantity.modality}>
      {name(quantity.name)}: <strong>{figureText(quantity, language)}</strong> ({t(`modality.${quantity.modality}`)},{' '}
      {t(`aggregation.${quantity.aggregation}`)}
      {quantity.scope !== 'own' && `, ${t(`scope.${quantity.scope}`)}`}
      {quantity.period && `, ${quantity.period.text}`}) <sup>{marksOf(numbers, quantity.cites)}</sup>
      {quantity.ambiguity && (
        <span className="soft">
          {' '}
          {t(`doubts.${quantity.ambiguity.openQuestion}`)} {quantity.ambiguity.readings.map(name).join(' / ')}
        </span>
      )}
      {quantity.conflicts?.map((conflict) => (
        <span key={conflict.with} className="soft">
          {' '}
          {t('doubts.otherwise')} {name(conflict.note)}
        </span>
      ))}
    </li>
  );
}

function ProjectLine({ project, numbers }: { project: Project; numbers: Numbers }) {
  const { name } = useExplorer();
  return (
    <li className="entry">
      <strong>{name(project.name)}</strong> <StageBadge stage={project.stage?.is ?? null} />{' '}
      <sup>{marksOf(numbers, projectCites(project))}</sup>
      {project.description && <p>{name(project.description)}</p>}
      <ul>
        {project.quantities?.map((quantity) => (
          <FigureLine key={quantity.id} quantity={quantity} numbers={numbers} />
        ))}
      </ul>
    </li>
  );
}

function Locality({ file, numbers }: { file: LocalityFile; numbers: Numbers }) {
  const { t, atlas, name, report } = useExplorer();
  const source = report(file.locality.report);
  const article = source?.articles[file.locality.article];
  const nameOf = (id: string) => {
    const found = atlas.byId.get(id);
    return found ? name(found.name) : id;
  };
  const projects = sectionsOf(file, 'projects');
  const initiatives = sectionsOf(file, 'initiatives');
  const metrics = sectionsOf(file, 'metrics');
  const enterprises = sectionsOf(file, 'enterprises');
  return (
    <section className="dossier-locality">
      <h2>{name(file.locality.name)}</h2>
      {source && (
        <p>
          {t('reportOf')} 《{article?.title.join(' ')}》 · {source.paper ? name(source.paper) : t('noPaper')} ·{' '}
          {datesOf(source.period)} {source.period.inferred && t('periodInferred')}
        </p>
      )}
      {file.locality.summary && <p>{name(file.locality.summary)}</p>}
      {metrics.length > 0 && <h3>{t('takeaway.figuresOf')}</h3>}
      {metrics.map(({ locality, items }) => (
        <div key={locality}>
          {locality !== file.locality.id && <h4>{nameOf(locality)}</h4>}
          <ul>
            {items.map((metric) => (
              <FigureLine key={metric.id} quantity={metric} numbers={numbers} />
            ))}
          </ul>
        </div>
      ))}
      <h3>{t('tabs.projects')}</h3>
      {projects.length === 0 && <p>{t('empty.projects')}</p>}
      {projects.map(({ locality, items }) => (
        <div key={locality}>
          {locality !== file.locality.id && <h4>{nameOf(locality)}</h4>}
          <ul>
            {items.map((project) => (
              <ProjectLine key={project.id} project={project} numbers={numbers} />
            ))}
          </ul>
        </div>
      ))}
      <h3>{t('tabs.initiatives')}</h3>
      {initiatives.length === 0 && <p>{t('empty.initiatives')}</p>}
      {initiatives.map(({ locality, items }) => (
        <div key={locality}>
          {locality !== file.locality.id && <h4>{nameOf(locality)}</h4>}
          <ul>
            {items.map((initiative) => (
              <li key={initiative.id} className="entry">
                <strong>{name(initiative.name)}</strong> ({t(`initiativeKind.${initiative.kind}`)}){' '}
                <sup>{marksOf(numbers, initiative.cites)}</sup>
                {initiative.description && <p>{name(initiative.description)}</p>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {enterprises.length > 0 && <h3>{t('tabs.enterprises')}</h3>}
      <ul>
        {enterprises.flatMap(({ locality, items }) =>
          items.map((presence) => (
            <li key={`${locality} ${presence.id}`}>
              {name(file.enterprises[presence.id]?.name ?? presence.role)}: {name(presence.role)}{' '}
              <sup>{marksOf(numbers, presence.cites)}</sup>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

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
        <Locality key={file.locality.id} file={file} numbers={numbers} />
      ))}
      {cites.length > 0 && <Citations cites={cites} />}
      <footer>{t('illustrative')}</footer>
    </article>
  );
}
