// Initiatives, places, results, events and figures: name, own words, quantities, citations.
import { useTranslation } from 'react-i18next';
import type { Achievement, EventRecord, Initiative, LocalityFile, Metric, Place } from '../../../data/published';
import { factId } from '../../domain/fact';
import type { ListKey, Section } from '../../domain/sections';
import { Citations } from '../citation/Citations';
import { Figure } from '../citation/Figure';
import { PeriodText } from '../citation/PeriodText';
import { useExplorer } from '../parts/explorer';
import { Within } from './Sections';

type Described = Initiative | Place | Achievement | EventRecord;

function Record({ fact, record }: { fact: string; record: Described }) {
  const { t, name, fact: landed } = useExplorer();
  const { description, note, quantities = [], dates = [], cites } = record;
  return (
    <article className={landed === fact ? 'record is-landed' : 'record'} data-fact={fact}>
      <h4>
        {name(record.name)}
        {'headline' in record ? null : <Kind record={record} />}
      </h4>
      {'period' in record && record.period && <PeriodText period={record.period} />}
      {description && <p>{name(description)}</p>}
      {'to' in record && record.to && <p className="soft">→ {record.to.join(' · ')}</p>}
      {quantities.length > 0 && (
        <dl>
          {quantities.map((quantity) => (
            <Figure key={quantity.id} fact={`${fact}.${quantity.id}`} quantity={quantity} />
          ))}
        </dl>
      )}
      {dates.map(({ id, name: label, period }) => (
        <p key={id} className="soft">
          {name(label)} <PeriodText period={period} />
        </p>
      ))}
      {record.aliases && <p className="soft">{t('alsoCalled', { names: record.aliases.join(' · ') })}</p>}
      {note && <p className="note">{name(note)}</p>}
      <Citations fact={fact} label={name(record.name)} cites={cites} />
    </article>
  );
}

function Kind({ record }: { record: Described }) {
  const { t } = useTranslation();
  // only initiatives have a kind that the reader filters by
  if (!('kind' in record) || !(record.kind in kinds)) return null;
  return <span className="tag">{t(`initiativeKind.${record.kind as keyof typeof kinds}`)}</span>;
}

const kinds = { plan: 1, policy: 1, mechanism: 1, service: 1, campaign: 1, platform: 1, brand: 1 } as const;

function Metrics({ locality, metrics }: { locality: string; metrics: readonly Metric[] }) {
  return (
    <dl className="metrics">
      {metrics.map((metric) => (
        <Figure key={metric.id} fact={factId(locality, 'metric', metric.id)} quantity={metric} />
      ))}
    </dl>
  );
}

const kindOf = {
  initiatives: 'initiative',
  metrics: 'metric',
  places: 'place',
  achievements: 'achievement',
  events: 'event',
} as const;

type Props = { file: LocalityFile; list: Exclude<ListKey, 'projects' | 'enterprises'>; sections: Section<ListKey>[] };

export function RecordList({ file, list, sections }: Props) {
  return (
    <Within home={file.locality.id} sections={sections}>
      {({ locality, items }) =>
        list === 'metrics' ? (
          <Metrics locality={locality} metrics={items as Metric[]} />
        ) : (
          (items as Described[]).map((record) => (
            <Record key={record.id} fact={factId(locality, kindOf[list], record.id)} record={record} />
          ))
        )
      }
    </Within>
  );
}
