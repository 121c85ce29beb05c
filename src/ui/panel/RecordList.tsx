// Initiatives, places, results, events and figures: name, own words, quantities, citations.
import { useTranslation } from 'react-i18next';
import { initiativeKinds } from '../../../data/model/ids';
import { type ListKey, ownKinds } from '../../../data/model/kinds';
import type { Achievement, EventRecord, Initiative, LocalityFile, Place } from '../../../data/published';
import { factId } from '../../domain/fact';
import type { Section } from '../../domain/sections';
import { Citations } from '../citation/Citations';
import { Doubts } from '../citation/Doubts';
import { Figure } from '../citation/Figure';
import { PeriodText } from '../citation/PeriodText';
import { useExplorer } from '../parts/explorer';
import { Within } from './Sections';

type Described = Initiative | Place | Achievement | EventRecord;

function DescribedRecord({ fact, record }: { fact: string; record: Described }) {
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
      <Doubts fact={fact} record={record} />
      <Citations fact={fact} label={name(record.name)} cites={cites} />
    </article>
  );
}

function Kind({ record }: { record: Described }) {
  const { t } = useTranslation();
  // only initiatives have a kind that the reader filters by
  const kind = 'kind' in record ? initiativeKinds.find((one) => one === record.kind) : undefined;
  return kind ? <span className="tag">{t(`initiativeKind.${kind}`)}</span> : null;
}

export function MetricList({ file, sections }: { file: LocalityFile; sections: readonly Section<'metrics'>[] }) {
  return (
    <Within home={file.locality.id} sections={sections}>
      {({ locality, items }) => (
        <dl className="metrics">
          {items.map((metric) => (
            <Figure key={metric.id} fact={factId(locality, 'metric', metric.id)} quantity={metric} />
          ))}
        </dl>
      )}
    </Within>
  );
}

type List = Exclude<ListKey, 'projects' | 'enterprises' | 'metrics'>;
type Props = { file: LocalityFile; list: List; sections: readonly Section<List>[] };

export function RecordList({ file, list, sections }: Props) {
  const kind = ownKinds.find((one) => one.list === list)?.kind ?? list;
  return (
    <Within home={file.locality.id} sections={sections}>
      {({ locality, items }) =>
        items.map((record) => (
          <DescribedRecord key={record.id} fact={factId(locality, kind, record.id)} record={record} />
        ))
      }
    </Within>
  );
}
